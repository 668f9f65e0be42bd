import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day, type IsoDate } from '../base/dates.ts'
import { AUTHORITIES, type Authority, authorityOf, type Cite } from './authorities.ts'
import { FACT_FILES, type FactId, FACTS, factOf } from './facts.ts'
import { GLOSSARY } from './glossary.ts'
import { findRule, RULES, TABLES } from './index.ts'
import { type Dated, inForce } from './kernel/at.ts'
import { decide, value } from './kernel/decide.ts'
import { explain } from './kernel/explain.ts'
import { factsOf } from './kernel/read-facts.ts'
import { plainName, readValue } from './kernel/read-value.ts'
import { type AnyCase, type AnyRule, governing } from './kernel/rule.ts'
import { SETTINGS } from './settings.ts'

const COVERAGE = day('1979-07-13')
const every = RULES.flatMap(({ rule, cases }) => cases.map((example) => ({ rule, example })))

function assertFalling(what: string, dated: readonly Dated[]): void {
  for (const [index, row] of dated.entries()) {
    assert.notEqual(row.scope, 'government', `${what}: a row of the government leaves its scope out`)
    const older = dated.slice(index + 1).filter((other) => other.scope === row.scope)
    for (const other of older)
      assert.ok(
        other.from < row.from || (other.from === row.from && row.known !== undefined),
        `${what}: ${other.from} stands under ${row.from}`,
      )
    if (row.until !== undefined) assert.ok(row.until > row.from, `${what}: ends before it begins`)
    if (row.known !== undefined)
      assert.ok(row.known > row.from, `${what}: known only says that it reached back`)
  }
}

describe('rules and tables', () => {
  test('there are at least thirteen rules, found by their ids', () => {
    assert.ok(RULES.length >= 13)
    assert.equal(new Set(RULES.map(({ rule }) => rule.id)).size, RULES.length)
    for (const entry of RULES) assert.equal(findRule(entry.rule.id), entry)
    assert.equal(findRule('positions/none'), undefined)
  })

  test('dates strictly fall within a scope', () => {
    for (const { rule } of RULES) assertFalling(rule.id, rule.law)
    for (const table of TABLES) assertFalling(table.title, table.rows)
  })

  test('no version begins before the Senior Executive Service', () => {
    for (const { rule } of RULES) for (const { from } of rule.law) assert.ok(from >= COVERAGE, rule.id)
    for (const { rows, title } of TABLES) for (const { from } of rows) assert.ok(from >= COVERAGE, title)
  })

  test('every name of a fact means one fact within a rule, and no synonym is another fact’s id', () => {
    const ids = new Set(Object.keys(FACTS).map(plainName))
    for (const { rule } of RULES) {
      const seen = new Map<string, FactId>()
      for (const id of factsOf(rule)) {
        for (const name of [id, ...factOf(id).synonyms].map(plainName)) {
          assert.equal(seen.get(name), undefined, `${rule.id}: ${name} is ${id} and ${seen.get(name)}`)
          seen.set(name, id)
          assert.ok(name === plainName(id) || !ids.has(name), `${id}: ${name} is the id of a fact`)
        }
      }
    }
  })

  test('what tells a fact is another fact, whose values have a meaning where it is of another kind', () => {
    for (const id of Object.keys(FACTS) as FactId[]) {
      const { kind, toldBy = [] } = factOf(id)
      for (const { fact, as } of toldBy) {
        assert.ok(fact in FACTS && fact !== id, `${id}: no other fact ${fact}`)
        const teller = factOf(fact as FactId)
        if (as === undefined) assert.equal(teller.kind, kind, `${id}: ${fact}`)
        for (const [given, means] of Object.entries(as ?? {})) {
          assert.ok(!('expected' in readValue(teller, given)), `${id}: ${fact} ${given}`)
          assert.ok(!('expected' in readValue(factOf(id), means)), `${id}: ${fact} ${given}`)
        }
      }
    }
  })

  test('no fact stands in two files', () => {
    const files = new Map<string, string>()
    for (const [file, facts] of Object.entries(FACT_FILES)) {
      for (const id of Object.keys(facts)) {
        assert.equal(files.get(id), undefined, `${id}: ${files.get(id)} and ${file}`)
        files.set(id, file)
      }
    }
    assert.deepEqual([...files.keys()].toSorted(), Object.keys(FACTS).toSorted())
  })

  test('what a fact may not come before is a date, and what it may not exceed a number of its kind', () => {
    for (const id of Object.keys(FACTS) as FactId[]) {
      const { kind, notBefore = [], atMost = [] } = factOf(id)
      for (const other of [...notBefore, ...atMost]) assert.ok(other in FACTS, `${id}: no fact ${other}`)
      if (notBefore.length > 0) assert.equal(kind, 'date', id)
      for (const other of notBefore) assert.equal(factOf(other as FactId).kind, 'date', `${id}: ${other}`)
      for (const other of atMost) assert.equal(factOf(other as FactId).kind, kind, `${id}: ${other}`)
    }
  })

  test('a rule that asks about a day takes that day and says which are lawful', () => {
    for (const { rule } of RULES) {
      const { day: asked } = rule
      assert.equal(
        rule.law.some(({ lawful }) => lawful !== undefined),
        asked !== undefined,
        rule.id,
      )
      if (asked === undefined) continue
      assert.ok(factsOf(rule).includes(asked), rule.id)
      assert.equal(factOf(asked).kind, 'date', rule.id)
    }
  })

  test('every fact is taken by a rule, a choice has its answers, and every other word leads to one', () => {
    const taken = new Set(RULES.flatMap(({ rule }) => factsOf(rule)))
    for (const id of Object.keys(FACTS) as FactId[]) {
      const fact = factOf(id)
      assert.ok(taken.has(id), `${id} is taken by no rule`)
      assert.equal(fact.kind === 'choice', fact.allowed !== undefined, id)
      assert.equal(fact.asks.endsWith('?') || fact.asks.includes('? '), true, id)
      for (const answer of Object.values(fact.otherWords ?? {}))
        assert.ok(fact.allowed?.includes(answer), `${id}: ${answer}`)
    }
  })
})

describe('worked examples', () => {
  for (const { rule, example } of every) {
    test(`${rule.id}: ${example.name}`, () => assertCase(rule, example))
  }

  test('every version has one that it governs', () => {
    for (const { rule, cases } of RULES) {
      const governed = new Set(
        cases.map((example) => inForce(rule.law, governing(rule, example, example.facts))),
      )
      for (const version of rule.law)
        assert.ok(governed.has(version), `${rule.id}: no case for ${version.from}`)
    }
  })

  test('every rule shows an answer, a missing fact and a missing law; and a refusal where it can refuse', () => {
    for (const { rule, cases } of RULES) {
      const rulings = cases.map((example) => decide(rule, example, example.facts))
      const kinds = new Set(rulings.map(({ kind }) => kind))
      assert.deepEqual(kinds, new Set(['needs', 'no-law', 'ruled']), rule.id)
      const answers = rulings.flatMap((ruling) => (ruling.kind === 'ruled' ? [ruling.value] : []))
      const verdicts = new Set(answers.map(verdict))
      if (!verdicts.has(undefined)) {
        assert.deepEqual(verdicts, new Set([false, true]), `${rule.id}: both yes and no`)
        continue
      }
      assert.deepEqual(verdicts, new Set([undefined]), `${rule.id}: a verdict always or never`)
      const different = new Set(answers.map((answer) => JSON.stringify(answer)))
      assert.ok(different.size > 1, `${rule.id}: at least two different answers`)
    }
  })

  test('every condition is shown both met and not met', () => {
    for (const { rule, cases } of RULES) {
      const shown = new Map<string, Set<boolean>>()
      for (const example of cases) {
        const ruling = decide(rule, example, example.facts)
        if (ruling.kind !== 'ruled') continue
        for (const step of ruling.steps) {
          if (step.kind === 'test') shown.set(step.text, (shown.get(step.text) ?? new Set()).add(step.value))
        }
      }
      for (const [text, values] of shown) {
        if (ONE_SIDED.has(text)) continue
        assert.equal(values.size, 2, `${rule.id}: "${text}" is shown only as ${[...values].join()}`)
      }
    }
  })
})

/** Conditions that can stand on one side alone: these exist only where they are so. */
const ONE_SIDED: ReadonlySet<string> = new Set([
  'It comes from the agency’s pool, whose own conditions are not tested here',
  'OPM has approved the change',
  'The chair, who also approves, presides without a vote',
  'Demographic data are kept from scoring, voting and deciding',
])

/** What an answer says yes or no to; undefined where it is a figure or a date. */
function verdict(answer: unknown): boolean | undefined {
  const { within, allowed, ses, official, required, eligible } = answer as Record<string, boolean | undefined>
  return within ?? allowed ?? ses ?? official ?? required ?? eligible
}

function assertCase(rule: AnyRule, { on, known, scopes, facts, gives }: AnyCase): void {
  const at = { on, ...(known === undefined ? {} : { known }), ...(scopes === undefined ? {} : { scopes }) }
  const ruling = decide(rule, at, facts)
  if (gives === 'no-law') assert.equal(ruling.kind, 'no-law')
  else if ('missing' in gives && ruling.kind === 'needs') assert.deepEqual(ruling.missing, gives.missing)
  else if (ruling.kind === 'ruled') {
    const answer = ruling.value as Record<string, unknown>
    for (const [name, expected] of Object.entries(gives)) assert.deepEqual(answer[name], expected, name)
  } else assert.fail(`gives ${JSON.stringify(ruling)}`)
  assert.deepEqual(value(rule, at, facts), ruling.kind === 'ruled' ? ruling.value : undefined)
}

describe('dates', () => {
  const daysOf = (dated: readonly Dated[]): IsoDate[] =>
    dated.flatMap(({ from, until, known }) => [from, until ?? from, known ?? from])
  const ofTables = daysOf(TABLES.flatMap(({ rows }): readonly Dated[] => rows))

  test('on the day before, of and after every boundary each case is answered', () => {
    for (const { rule, cases } of RULES) {
      const boundaries = new Set([...daysOf(rule.law), ...ofTables])
      const days = new Set([...boundaries].flatMap((date) => [-1, 0, 1].map((shift) => addDays(date, shift))))
      for (const [index, example] of cases.entries()) {
        for (const on of days) {
          const facts = rule.datedBy === undefined ? example.facts : { ...example.facts, [rule.datedBy]: on }
          const at = { ...example, on }
          const ruling = decide(rule, at, facts)
          const version = inForce(rule.law, at)
          assert.equal(ruling.kind === 'no-law' && ruling.lacks === rule.id, version === undefined)
          if (ruling.kind === 'ruled') {
            assert.equal(ruling.since, version?.from)
            assert.ok(ruling.since <= on)
          }
          if (index === 0) assert.equal(explain(rule, ruling, facts).kind, ruling.kind)
        }
      }
    }
  })

  test('nothing is answered before coverage', () => {
    for (const { rule, example } of every) {
      const first = rule.law.at(-1)?.from ?? COVERAGE
      for (const on of [addDays(first, -1), day('1978-10-13'), day('0001-01-01')]) {
        const facts = rule.datedBy === undefined ? example.facts : { ...example.facts, [rule.datedBy]: on }
        assert.equal(decide(rule, { ...example, on }, facts).kind, 'no-law', `${rule.id} on ${on}`)
      }
    }
  })
})

describe('authorities', () => {
  const reachedBack = new Set(
    TABLES.flatMap(({ rows }) =>
      rows.filter((row) => row.known !== undefined).map((row) => authorityOf(row.by)),
    ),
  )
  const cited: { cite: Cite; on: IsoDate | undefined; where: string }[] = []
  for (const { rule } of RULES) {
    for (const { by, also, from } of rule.law) {
      for (const cite of by) cited.push({ cite, on: from, where: rule.id })
      for (const clash of also ?? []) cited.push({ cite: clash.by, on: from, where: rule.id })
    }
  }
  for (const { rows, title } of TABLES) {
    for (const { by, also, from, known } of rows) {
      cited.push({ cite: by, on: known ?? from, where: title })
      for (const clash of also ?? []) cited.push({ cite: clash.by, on: known ?? from, where: title })
    }
  }
  for (const { rule, example } of every) {
    const ruling = decide(rule, example, example.facts)
    if (ruling.kind !== 'ruled') continue
    for (const { cite } of ruling.steps) {
      if (cite !== undefined && !reachedBack.has(authorityOf(cite)))
        cited.push({ cite, on: ruling.on, where: rule.id })
    }
  }
  for (const { id, options } of SETTINGS) {
    for (const { by } of options) cited.push({ cite: by, on: undefined, where: id })
  }
  for (const [term, { by }] of Object.entries(GLOSSARY)) {
    for (const cite of by) cited.push({ cite, on: undefined, where: term })
  }
  for (const id of Object.keys(FACTS) as FactId[])
    cited.push({ cite: factOf(id).by, on: undefined, where: id })

  test('every citation belongs to a registered authority and is not older than it', () => {
    for (const { cite, on, where } of cited) {
      const authority: Authority | undefined = AUTHORITIES[authorityOf(cite)]
      assert.ok(authority, `${where}: ${cite}`)
      if (on === undefined) continue
      assert.ok(authority.from <= on, `${where}: ${cite} is cited for ${on}`)
      assert.ok(authority.until === undefined || on < authority.until, `${where}: ${cite} is cited for ${on}`)
    }
  })

  test('every authority is cited', () => {
    const used = new Set(cited.map(({ cite }) => authorityOf(cite)))
    assert.deepEqual(
      Object.keys(AUTHORITIES).filter((id) => !used.has(id as never)),
      [],
    )
  })

  test('a wrong citation does not compile', () => {
    // @ts-expect-error no such section is registered
    const wrong: Cite = '5 USC 9999'
    // @ts-expect-error a part stands in brackets or after a comma
    const loose: Cite = '5 USC 3134 d'
    const right: Cite = '5 USC 3134(d)'
    assert.deepEqual(
      [authorityOf(right), authorityOf('OPM SES-91-04, III.B')],
      ['5 USC 3134', 'OPM SES-91-04'],
    )
    assert.deepEqual(
      [wrong, loose].filter((cite) => authorityOf(cite) in AUTHORITIES),
      [],
    )
  })
})
