import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, epochDay, fromEpochDay, isIsoDate, type IsoDate } from '../base/dates.ts'
import { type FactId, factOf } from './facts.ts'
import { RULES } from './index.ts'
import type { At, Scope } from './kernel/at.ts'
import { decide, value } from './kernel/decide.ts'
import { earliest } from './kernel/earliest.ts'
import { explain } from './kernel/explain.ts'
import { type Fact, FIRST_FACT_DATE, LARGEST_COUNT, LAST_FACT_DATE } from './kernel/fact.ts'
import { factsOf, readFacts } from './kernel/read-facts.ts'
import type { AnyRule, Known } from './kernel/rule.ts'

const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: epochDay(FIRST_FACT_DATE), max: epochDay(LAST_FACT_DATE) })
  .map(fromEpochDay)

const anyCount = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: LARGEST_COUNT }))

const anyScopes: fc.Arbitrary<readonly Scope[]> = fc.constantFrom(
  [],
  ['government'],
  ['department:DHS'],
  ['component:ICE', 'department:DHS', 'government'],
)

const anyAt: fc.Arbitrary<At> = fc.record(
  { on: anyDate, known: anyDate, scopes: anyScopes },
  { requiredKeys: ['on'] },
)

function valueOf(fact: Fact): fc.Arbitrary<unknown> {
  if (fact.kind === 'yes-no') return fc.boolean()
  if (fact.kind === 'date') return anyDate
  if (fact.kind === 'level') return fc.integer({ min: 1, max: 5 })
  if (fact.kind === 'choice') return fc.constantFrom(...(fact.allowed ?? []))
  return anyCount
}

/** Facts of a rule, all that it needs in half of the runs and some of them in the others. */
function factsFor(rule: AnyRule): fc.Arbitrary<Known<FactId, FactId>> {
  const model = Object.fromEntries(factsOf(rule).map((id) => [id, valueOf(factOf(id))]))
  const drawn = (requiredKeys: string[]) => fc.record(model, { requiredKeys, noNullPrototype: true })
  return fc.oneof(drawn([...rule.needs]), drawn([])).map((facts) => facts as Known<FactId, FactId>)
}

/** The facts without the numbers that are outside the range that a fact names. */
function plausibleOf(facts: Known<FactId, FactId>): Known<FactId, FactId> {
  const kept = Object.entries(facts).filter(([id, value]) => {
    const { kind, least = 0, most = Infinity }: Fact = factOf(id as FactId)
    const given = Number(value) / (['percent', 'usd'].includes(kind) ? 100 : 1)
    return typeof value !== 'number' || (given >= least && given <= most)
  })
  return Object.fromEntries(kept)
}

/** Facts as somebody gives them: percentages in percent and money in dollars, which are kept a hundred times finer. */
function givenOf(facts: Known<FactId, FactId>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([id, given]) =>
      ['percent', 'usd'].includes(factOf(id as FactId).kind) ? [id, Number(given) / 100] : [id, given],
    ),
  )
}

/** The day found is allowed, and the days just before it, and at every start of a version before it, are not. */
function assertEarliest(rule: AnyRule, at: At, facts: Known<FactId, FactId>, notBefore: IsoDate): void {
  const day = rule.day as FactId
  const { [day]: _, ...others } = facts
  const found = earliest(rule, at, others, notBefore)
  assert.ok(found)
  if (found.kind === 'needs' || found.kind === 'no-law') return
  const when = rule.datedBy === undefined ? at : { ...at, on: notBefore }
  const allowedOn = (date: IsoDate): unknown => {
    const ruling = decide(rule, when, { ...others, [day]: date })
    return ruling.kind === 'ruled' ? (ruling.value as { allowed: boolean }).allowed : ruling.kind
  }
  const last = found.kind === 'earliest' ? addDays(found.date, -1) : LAST_FACT_DATE
  if (found.kind === 'earliest') assert.equal(allowedOn(found.date), true, `${found.date} is allowed`)
  const between = epochDay(last) - epochDay(notBefore)
  if (between < 0) return
  const steps = [0, 1, 2, 14, 15, 30, 60, 119, 120, 121, 365, 366].filter((step) => step <= between)
  const starts = rule.law.flatMap(({ from }) => [from, addDays(from, -1)])
  const probes = [
    ...steps.flatMap((step) => [addDays(notBefore, step), addDays(last, -step)]),
    ...[
      ...starts,
      ...Object.values(others).filter((value) => typeof value === 'string' && isIsoDate(value)),
    ].filter((date): date is IsoDate => date >= notBefore && date <= last),
  ]
  for (const probe of probes)
    assert.notEqual(allowedOn(probe), true, `${probe} is before the first lawful day`)
}

for (const { rule } of RULES) {
  describe(rule.id, () => {
    test('never throws, whatever its types allow; and the explanation is plain data', () => {
      fc.assert(
        fc.property(anyAt, factsFor(rule), (at, facts) => {
          const ruling = decide(rule, at, facts)
          const explained = explain(rule, ruling, facts)
          assert.deepEqual(JSON.parse(JSON.stringify(explained)), explained)
          assert.ok(
            explained.answer.length > 0 && !/undefined|NaN|null/.test(explained.answer),
            explained.answer,
          )
          for (const line of explained.changes) assert.ok(!/undefined|NaN|null|-\d/.test(line), line)
          if (ruling.kind === 'needs') assert.ok(ruling.missing.every((id) => facts[id] === undefined))
        }),
        { numRuns: 150, interruptAfterTimeLimit: 20_000 },
      )
    })

    test('the notebook that keeps nothing decides as the one that keeps everything', () => {
      fc.assert(
        fc.property(anyAt, factsFor(rule), (at, facts) => {
          const ruling = decide(rule, at, facts)
          assert.deepEqual(value(rule, at, facts), ruling.kind === 'ruled' ? ruling.value : undefined)
        }),
        { numRuns: 150, interruptAfterTimeLimit: 20_000 },
      )
    })

    if (rule.day !== undefined) {
      test('the first lawful day is the first on which it decides so', () => {
        fc.assert(
          fc.property(anyAt, factsFor(rule), anyDate, (at, facts, notBefore) => {
            assertEarliest(rule, at, facts, notBefore)
          }),
          { numRuns: 300, interruptAfterTimeLimit: 20_000 },
        )
      })
    }

    test('facts that it takes are read back as given', () => {
      fc.assert(
        fc.property(factsFor(rule).map(plausibleOf), (facts) => {
          const read = readFacts(rule, givenOf(facts))
          assert.deepEqual(
            read.problems.filter(({ code }) => code !== 'contradictory-facts'),
            [],
          )
          assert.deepEqual(read.facts, facts)
        }),
        { numRuns: 50, interruptAfterTimeLimit: 20_000 },
      )
    })

    test('whatever it is given is read or refused by name, never thrown at', () => {
      const names = fc.constantFrom(
        ...factsOf(rule),
        ...factsOf(rule).flatMap((id) => factOf(id).synonyms),
        'x',
      )
      fc.assert(
        fc.property(fc.dictionary(names, fc.anything()), (raw) => {
          const { facts, problems } = readFacts(rule, raw)
          for (const problem of problems)
            assert.ok(Object.hasOwn(raw, problem.field) && problem.message.length > 0)
          assert.ok(Object.keys(facts).length <= Object.keys(raw).length)
        }),
        { numRuns: 100, interruptAfterTimeLimit: 20_000 },
      )
    })
  })
}
