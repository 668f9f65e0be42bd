import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { AUTHORITIES } from './authorities.ts'
import { GLOSSARY } from './glossary.ts'
import { RULES } from './index.ts'

const FILES = { staffing: 130, performance: 98, pay: 117 } as const

type Card = { key: string; subject: string; as: string; carriedBy: string; reason: string }

function rowsOf(path: string): string[][] {
  const text = readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

const cards = Object.keys(FILES).flatMap((file) =>
  rowsOf(`law-cards/${file}.tsv`).map(
    ([id = '', subject = '', as = '', carriedBy = '', reason = '']): Card => ({
      key: `${file}/${id}`,
      subject,
      as,
      carriedBy,
      reason: reason.trim(),
    }),
  ),
)
const clauses = new Set(rowsOf('clauses.tsv').map(([id]) => id))
const proved = new Map<string, string[]>()
for (const { rule, cases } of RULES) {
  for (const { proves = [] } of cases) {
    for (const key of proves) proved.set(key, [...(proved.get(key) ?? []), rule.id])
  }
}

describe('the cards of law', () => {
  test('are all listed, once, each with its subject', () => {
    for (const [file, count] of Object.entries(FILES)) {
      assert.equal(cards.filter(({ key }) => key.startsWith(`${file}/`)).length, count)
    }
    assert.equal(new Set(cards.map(({ key }) => key)).size, cards.length)
    for (const { key, subject } of cards) assert.ok(subject.length > 0, `${key} has no subject`)
  })

  for (const { key, as, carriedBy, reason } of cards) {
    test(`${key} is a rule with a worked example, or is listed as reference with a reason`, () => {
      if (as === 'rule') {
        assert.ok(proved.has(key), `no worked example proves ${key}`)
        return
      }
      assert.equal(as, 'reference', `${key} is neither a rule nor reference`)
      assert.equal(
        proved.get(key),
        undefined,
        `${key} is reference, and proved by ${proved.get(key)?.join()}`,
      )
      assert.ok(reason.length > 10, `${key} has no reason`)
      assert.ok(carriedBy.length > 0, `${key} is carried by nothing`)
      for (const carrier of carriedBy.split('; ')) {
        const term = /^term: (.+)$/.exec(carrier)?.[1]
        assert.ok(term === undefined ? carrier in AUTHORITIES : term in GLOSSARY, `${key}: no ${carrier}`)
      }
    })
  }

  test('nothing else is said to be proved: cards and clauses alone', () => {
    const keys = new Set(cards.map(({ key }) => key))
    for (const key of proved.keys())
      assert.ok(keys.has(key) || clauses.has(key), `${key} is no card and no clause`)
  })

  test('what a glossary says carries a citation', () => {
    for (const [term, { means, by }] of Object.entries(GLOSSARY)) {
      assert.ok(means.length > 20, term)
      assert.ok(by.length > 0, term)
    }
  })
})
