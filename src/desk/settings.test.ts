import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { readSettings, settingRows, settingWords, type Settings } from './settings.ts'

function settingsOf(env: Record<string, string>): Settings {
  const read = readSettings(env, '/srv/cadre')
  assert.ok('settings' in read, JSON.stringify(read))
  return read.settings
}

function problemOf(env: Record<string, string>) {
  const read = readSettings(env, '/srv/cadre')
  assert.ok('problems' in read, `${JSON.stringify(env)} was taken`)
  const [problem, ...more] = read.problems
  assert.deepEqual(more, [])
  return problem
}

suite('settings', () => {
  test('unless set', () => {
    const plain = { data: '/srv/cadre/.cadre', port: 7410, trustedProxies: [] }
    assert.deepEqual(settingsOf({}), { ...plain, demo: true, log: 'error' })
    const own = { DATABASE_URL: 'postgres://db/cadre' }
    assert.deepEqual(settingsOf(own), { ...plain, databaseUrl: own.DATABASE_URL, demo: false, log: 'info' })
    assert.equal(settingsOf({ CADRE_DEMO: 'off' }).log, 'info')
  })

  test('behind a proxy', () => {
    const env = {
      CADRE_DEMO: 'off',
      CADRE_ORIGIN: 'https://Cadre.Agency.gov/',
      CADRE_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
      CADRE_LOG: 'debug',
    }
    const { origin, trustedProxies, log } = settingsOf(env)
    assert.deepEqual(
      [origin, trustedProxies, log],
      ['https://cadre.agency.gov', ['127.0.0.1', '10.0.0.0/8'], 'debug'],
    )
    assert.equal(
      settingsOf({ ...env, CADRE_ORIGIN: 'https://cadre.gov:8443' }).origin,
      'https://cadre.gov:8443',
    )
  })

  test('a value of no use is named with what is expected', () => {
    const off = { CADRE_DEMO: 'off' }
    for (const origin of [
      'cadre.gov',
      'http://cadre.gov',
      'https://cadre.gov/x',
      'https://u@cadre.gov',
      'https://cadre.gov?a',
    ]) {
      const problem = problemOf({ ...off, CADRE_ORIGIN: origin })
      assert.equal(problem?.field, 'CADRE_ORIGIN')
      assert.match(problem?.message ?? '', /https address without a path/)
    }
    assert.match(
      problemOf({ CADRE_TRUSTED_PROXIES: '127.0.0.1,proxy' })?.message ?? '',
      /addresses or networks/,
    )
    assert.equal(problemOf({ CADRE_LOG: 'all' })?.field, 'CADRE_LOG')
    assert.equal(problemOf({ DATABASE_URL: 'mysql://u:secret@h/d' })?.value, '(hidden)')
    // Anybody may sit down in the demonstration, so it is not for the world.
    assert.match(
      problemOf({ CADRE_ORIGIN: 'https://cadre.gov' })?.message ?? '',
      /stays on loopback; set CADRE_DEMO=off/,
    )
  })

  test('the table for people hides every secret of an address', () => {
    const rows = settingRows(
      settingsOf({ DATABASE_URL: 'postgres://me:s3cret@db:5432/cadre?password=s3cret' }),
    )
    assert.deepEqual(
      rows.map(([name]) => name).toSorted(),
      settingWords()
        .map(({ name }) => name)
        .toSorted(),
    )
    assert.ok(!JSON.stringify(rows).includes('s3cret'))
    assert.match(JSON.stringify(rows), /postgres:\/\/\(hidden\)@db:5432\/cadre/)
  })

  test('docs/settings.md lists exactly these', () => {
    const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
    assert.deepEqual(
      listed,
      settingWords().map(({ name }) => name),
    )
  })
})
