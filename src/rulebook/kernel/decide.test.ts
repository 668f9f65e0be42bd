import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { percentOf, usd } from '../../base/money.ts'
import { findRule } from '../index.ts'
import { coverage } from '../positions/coverage.ts'
import { noncareerAgency } from '../positions/noncareer-agency.ts'
import { decide, value } from './decide.ts'
import { describeRule } from './describe-rule.ts'
import { explain } from './explain.ts'
import { rule } from './rule.ts'
import { dated } from './table.ts'

const on = day('2026-11-22')

const BASE = dated('Base amount', [
  { from: day('2020-01-01'), by: '5 USC 3133', value: usd(1000), standing: 'secondary' },
  { from: day('2010-01-01'), until: day('2015-01-01'), by: '5 USC 3132', value: usd(900) },
])

/** A rule with money, to prove the parts that no rule of this rulebook uses yet. */
const amount = rule({
  id: 'test/amount',
  asks: 'How much?',
  needs: ['establishedPositions'],
  may: ['effectiveDate'],
  datedBy: 'effectiveDate',
  money: ['floor'],
  says: (answer: { floor: number; times: number }) => `${answer.times} times`,
  law: [
    {
      from: day('2000-01-01'),
      by: ['5 USC 3134'],
      standing: 'recalled',
      summary: 'A tenth of the base for each.',
      also: [{ by: '5 USC 3392', says: 'Something else.', governs: false, why: 'It is older.' }],
      apply({ establishedPositions: times }, note) {
        const base = note.table(BASE)
        const floor = note.usd(
          'A tenth and a bit',
          percentOf(base, times * 10_05, 'nearest cent'),
          '5 USC 3134(a)',
        )
        note.date('Since', day('2020-02-29'))
        note.says('In words', 'so')
        if (times > 5) note.assumed('More than five', 'counted as five')
        return { floor, times }
      },
    },
  ],
})

describe('decide', () => {
  test('says what it found, by which row, as sure as the weakest', () => {
    const ruling = decide(amount, { on }, { establishedPositions: 2 })
    assert.ok(ruling.kind === 'ruled')
    assert.deepEqual(ruling.value, { floor: 201_00, times: 2 })
    assert.equal(ruling.standing, 'recalled')
    assert.equal(ruling.since, '2000-01-01')
    assert.deepEqual(
      ruling.steps.map(({ text, standing }) => [text, standing]),
      [
        ['Base amount, since', 'secondary'],
        ['A tenth and a bit', 'recalled'],
        ['Since', 'computed'],
        ['In words', 'computed'],
      ],
    )
    const unsure = decide(amount, { on }, { establishedPositions: 6 })
    assert.equal(unsure.kind === 'ruled' && unsure.standing, 'assumed')
  })

  test('a table without a row for the day is a missing law, never a zero', () => {
    const ruling = decide(amount, { on: day('2016-01-01') }, { establishedPositions: 2 })
    assert.deepEqual(ruling, { kind: 'no-law', rule: 'test/amount', on: '2016-01-01', lacks: 'Base amount' })
    assert.equal(value(amount, { on: day('2016-01-01') }, { establishedPositions: 2 }), undefined)
    assert.equal(
      explain(amount, ruling, {}).answer,
      'No law is on record for 1 Jan 2016. Not found: Base amount.',
    )
  })

  test('the fact that governs moves the date asked about', () => {
    const ruling = decide(amount, { on }, { establishedPositions: 2, effectiveDate: day('2012-06-01') })
    assert.ok(ruling.kind === 'ruled')
    assert.equal(ruling.on, '2012-06-01')
    assert.equal(ruling.value.floor, 180_90)
  })

  test('a component’s row narrows the scope of the ruling and shows what it set aside', () => {
    const facts = {
      agencyKind: 'other Executive agency',
      positionLevel: 'above GS-15',
      needsSenateConfirmation: false,
      positionClass: 'none of these',
      directsUnit: true,
      accountableForPrograms: false,
      monitorsGoals: false,
      supervisesEmployees: false,
      makesPolicy: false,
    } as const
    const wide = decide(coverage, { on }, facts)
    const ice = decide(coverage, { on, scopes: ['component:ICE', 'department:DHS'] }, facts)
    assert.ok(wide.kind === 'ruled' && ice.kind === 'ruled')
    assert.deepEqual([wide.scope, wide.value.ses, wide.also.length], ['government', true, 0])
    assert.deepEqual([ice.scope, ice.value.ses, ice.value.byStatute], ['component:ICE', false, true])
    assert.deepEqual(
      ice.also.map(({ by, governs }) => [by, governs]),
      [['5 USC 3132(a)(2)', false]],
    )
  })

  test('a fault in a rule is thrown, not answered', () => {
    const broken = rule({
      id: 'test/broken',
      asks: 'Does it break?',
      needs: [],
      says: () => 'no',
      law: [
        {
          from: day('2000-01-01'),
          by: ['5 USC 3134'],
          summary: 'It breaks.',
          apply: () => {
            throw new TypeError('broken')
          },
        },
      ],
    })
    assert.throws(() => decide(broken, { on }, {}), TypeError)
    assert.throws(() => value(broken, { on }, {}), TypeError)
  })
})

describe('explain', () => {
  test('prints money as dollars, dates for people, sources once, and what another source says', () => {
    const facts = { establishedPositions: 1234 }
    const explained = explain(amount, decide(amount, { on }, facts), facts)
    assert.deepEqual(explained.value, { floor: 124_017, times: 1234 })
    assert.deepEqual(
      explained.steps.map(({ kind, value: raw, shown }) => [kind, raw, shown]),
      [
        ['date', '2020-01-01', '1 Jan 2020'],
        ['usd', 124_017, '$124,017'],
        ['date', '2020-02-29', '29 Feb 2020'],
        ['words', 'so', 'so'],
        ['words', 'counted as five', 'counted as five'],
      ],
    )
    assert.deepEqual(
      explained.by.map(({ cite }) => cite),
      ['5 USC 3134', '5 USC 3133', '5 USC 3134(a)'],
    )
    assert.deepEqual(
      explained.also.map(({ cite, level, says, why }) => [cite, level, says, why]),
      [['5 USC 3392', 'statute', 'Something else.', 'It is older.']],
    )
    assert.deepEqual(explained.facts, [
      {
        id: 'establishedPositions',
        asks: 'How many SES positions are established, with any that is being added?',
        value: 1234,
        unit: 'positions',
        by: '5 USC 3133(d)(2)',
      },
    ])
  })

  test('leaves out facts that the rule does not take', () => {
    const facts = { noncareerAppointees: 23, allocatedPositions: 90, establishedPositions: 90 }
    const explained = explain(noncareerAgency, decide(noncareerAgency, { on }, facts), facts)
    assert.deepEqual(
      explained.facts.map(({ id }) => id),
      ['noncareerAppointees', 'allocatedPositions'],
    )
    assert.equal(explained.answer, 'Over the ceiling of 22: 23 of 90 (25.6%), 1 too many.')
    assert.deepEqual(explained.changes, [
      '1 noncareer appointee fewer (22) would be within the ceiling.',
      '92 allocated positions or more would carry 23.',
    ])
    assert.equal(explained.steps.at(-1)?.shown, 'not met')
  })

  test('names what is missing with its question, unit and answers', () => {
    const explained = explain(coverage, decide(coverage, { on }, {}), {})
    assert.equal(explained.missing.length, coverage.needs.length)
    assert.ok(explained.missing[0]?.allowed?.includes('FBI'))
    assert.match(explained.answer, /^It cannot be answered without 9 more facts\. Which agency is it\?/)
  })

  test('says since when there is law', () => {
    const before = day('1979-07-12')
    const explained = explain(noncareerAgency, decide(noncareerAgency, { on: before }, {}), {})
    assert.equal(explained.answer, 'No law is on record for 12 Jul 1979: this rule begins on 13 Jul 1979.')
  })
})

describe('describeRule', () => {
  test('lists what a rule takes, its versions and how sure it is', () => {
    const entry = findRule('staffing/limited-appointment')
    assert.ok(entry)
    const described = describeRule(entry)
    assert.deepEqual(
      described.versions.map(({ from, scope }) => [from, scope]),
      [
        ['1995-02-02', 'government'],
        ['1979-07-13', 'government'],
      ],
    )
    const { id, type, allowed, required } = described.facts[0] ?? assert.fail('no facts')
    assert.deepEqual([id, type, required], ['limitedType', 'choice', true])
    assert.deepEqual(allowed, ['limited-term', 'limited-emergency'])
    assert.equal(described.facts.find((fact) => fact.id === 'urgentNeed')?.required, false)
    assert.deepEqual([described.standing, described.datedBy], ['assumed', 'effectiveDate'])
    assert.equal(described.cases, entry.cases.length)
  })

  test('an assumption of earlier days does not weaken the rule of today', () => {
    const entry = findRule('positions/noncareer-agency')
    assert.ok(entry)
    assert.equal(describeRule(entry).standing, 'seen')
    const early = decide(
      noncareerAgency,
      { on: day('1985-01-01') },
      { noncareerAppointees: 1, allocatedPositions: 9 },
    )
    assert.equal(early.kind === 'ruled' && early.standing, 'assumed')
  })
})
