import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { invalid, PROBLEM_CODES } from './outcome.ts'

suite('outcomes', () => {
  test('the codes are each named once, in small letters and hyphens', () => {
    assert.equal(new Set(PROBLEM_CODES).size, PROBLEM_CODES.length)
    for (const code of PROBLEM_CODES) assert.match(code, /^[a-z]+(-[a-z]+)*$/)
  })

  test('docs/errors.md explains exactly these, in this order', async () => {
    const text = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    const rows = text.split('\n').flatMap((line) => /^\| `([a-z-]+)` \|(.*)\|$/.exec(line)?.slice(1) ?? [])
    const codes = rows.filter((_, index) => index % 2 === 0)
    assert.deepEqual(codes, [...PROBLEM_CODES])
    for (const cells of rows.filter((_, index) => index % 2 === 1)) {
      const [meaning = '', status = '', exit = '', ...rest] = cells.split('|').map((cell) => cell.trim())
      assert.ok(meaning.length > 20, `${cells}: no meaning`)
      assert.match(status, /^(400|401|403|404|409|413|422|none)$/)
      assert.match(exit, /^([2-6]|none)$/)
      assert.deepEqual(rest, [])
    }
  })

  test('each code is given somewhere', async () => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const texts: string[] = []
    for await (const file of glob('**/*.ts', { cwd: root })) {
      if (!/(\.test|\.fixture|base\/outcome)\.ts$/.test(file))
        texts.push(await readFile(`${root}${file}`, 'utf8'))
    }
    const all = texts.join('\n')
    assert.deepEqual(
      PROBLEM_CODES.filter((code) => !all.includes(`'${code}'`)),
      [],
    )
  })

  test('invalid holds its problems', () => {
    const problem = { field: 'on', value: 'x', message: 'not a date', code: 'invalid-input' } as const
    assert.deepEqual(invalid(problem, problem), { kind: 'invalid', problems: [problem, problem] })
  })
})
