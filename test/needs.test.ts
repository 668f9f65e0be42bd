import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scratchFolder } from './engines.ts'

const NEEDS = fileURLToPath(new URL('needs.sh', import.meta.url))
const PACKAGES = 'chromium chromium-sandbox fonts-liberation'

/** Runs the script where only these programs are on the path; gives what it said, and how apt-get was called. */
function needs(programs: Readonly<Record<string, string>>) {
  const folder = scratchFolder()
  const calls = join(folder, 'calls')
  writeFileSync(calls, '')
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  }
  const ran = spawnSync('/bin/sh', [NEEDS], {
    env: { PATH: folder, CALLS: calls, HERE: folder },
    encoding: 'utf8',
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr, calls: readFileSync(calls, 'utf8') }
}

const ROOT = { id: 'echo 0' }
const NOTED = 'echo "$*" >> "$CALLS"'
/** An apt-get that installs a chromium. */
const WORKS = `${NOTED}\n[ "$1" = update ] || { echo '#!/bin/sh' > "$HERE/chromium"; /bin/chmod +x "$HERE/chromium"; }`

suite('what the tests need from the system', () => {
  test('is left alone where it is there', () => {
    const { code, calls } = needs({ ...ROOT, chromium: '', 'apt-get': NOTED })
    assert.equal(code, 0)
    assert.equal(calls, '')
  })

  test('is installed by apt-get where it is missing', () => {
    const { code, out, err, calls } = needs({ ...ROOT, 'apt-get': WORKS })
    assert.equal(code, 0, err)
    assert.match(out, new RegExp(`Installing ${PACKAGES}`))
    assert.equal(calls, `update -qq\ninstall -y -qq --no-install-recommends ${PACKAGES}\n`)
  })

  test('is installed from the lists at hand where they cannot be renewed', () => {
    const { code, err } = needs({ ...ROOT, 'apt-get': `${WORKS}\n[ "$1" != update ]` })
    assert.equal(code, 0, err)
    assert.match(err, /could not renew its lists/)
  })

  for (const [what, programs, says] of [
    [
      'apt-get fails',
      { ...ROOT, 'apt-get': 'echo "E: no such package" >&2; exit 100' },
      /no such package[^]*could not install chromium/,
    ],
    ['it does not come', { ...ROOT, 'apt-get': NOTED }, /still missing are: chromium/],
    [
      'the user is not root',
      { id: 'echo 1000', 'apt-get': NOTED },
      /Run once: sudo apt-get install chromium/,
    ],
    ['there is no apt-get', ROOT, /as Debian has them. Missing: chromium/],
  ] as const) {
    test(`fails and says what to do where ${what}`, () => {
      const { code, err } = needs(programs)
      assert.equal(code, 1)
      assert.match(err, says)
    })
  }
})
