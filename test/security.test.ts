import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'

const ROOT = new URL('..', import.meta.url)
const TEXT = readFileSync(new URL('docs/security.md', ROOT), 'utf8')
const ROWS = TEXT.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| no.'))
const REQUIREMENTS = ROWS.filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))

suite('docs/security.md', () => {
  test('names the version of the standard, and each requirement once', () => {
    assert.match(TEXT, /version 4\.0\.3, level 2/)
    const numbers = REQUIREMENTS.map((line) => line.split(' ')[1])
    assert.deepEqual(
      numbers.filter((number, index) => numbers.indexOf(number) !== index),
      [],
    )
    assert.ok(numbers.length > 150)
    assert.deepEqual(new Set(numbers.map((number) => number?.split('.')[0])).size, 14)
  })

  test('says for each which test shows it, or why none does', () => {
    for (const line of REQUIREMENTS) {
      const shown = line.split(' | ').at(-1) ?? ''
      assert.match(shown, /`(?:src|test)\/[^`]+\.ts`|^not applicable because |^not yet/, line)
    }
  })

  test('names only files that there are', () => {
    const named = new Set([...TEXT.matchAll(/`((?:src|test)\/[^`]+\.ts)`/g)].map((match) => match[1] ?? ''))
    assert.ok(named.size > 25)
    for (const path of named) assert.ok(existsSync(new URL(path, ROOT)), path)
  })
})
