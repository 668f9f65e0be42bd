import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import type { FactKind } from '../facts.ts'
import { newAdministration } from '../appraisal/new-administration.ts'
import { performanceAwardAmount } from '../awards/performance-award-amount.ts'
import { initialRate } from '../pay/initial-rate.ts'
import { reduction } from '../pay/reduction.ts'
import { changeDesignation } from '../positions/change-designation.ts'
import { coverage } from '../positions/coverage.ts'
import { fiveYearsService } from '../positions/five-years-service.ts'
import { noncareerAgency } from '../positions/noncareer-agency.ts'
import { types } from '../positions/types.ts'
import { readFacts } from './read-facts.ts'
import { readValue } from './read-value.ts'

describe('names', () => {
  test('ids and synonyms are taken, whatever their capitals, spaces, hyphens and underscores', () => {
    for (const name of ['noncareerAppointees', 'NONCAREER_APPOINTEES', 'noncareer count', 'Non-Career']) {
      assert.deepEqual(readFacts(noncareerAgency, { [name]: 6 }), {
        facts: { noncareerAppointees: 6 },
        problems: [],
      })
    }
    for (const name of ['allocation', 'allocated', 'authorized', 'positions', 'Allocated Positions']) {
      assert.deepEqual(readFacts(noncareerAgency, { [name]: 90 }).facts, { allocatedPositions: 90 })
    }
  })

  test('a fact that the rule does not take is named, with those that it takes', () => {
    const { facts, problems } = readFacts(noncareerAgency, { designation: 'general', allocation: 90 })
    assert.deepEqual(facts, { allocatedPositions: 90 })
    assert.deepEqual(problems, [
      {
        field: 'designation',
        value: 'general',
        message:
          'positions/noncareer-agency takes no such fact; it takes: noncareerAppointees, allocatedPositions, onBoardExecutives (optional), noncareerIn1978 (optional)',
        code: 'unknown-fact',
      },
    ])
  })

  test('given twice it may only be the same', () => {
    assert.deepEqual(readFacts(noncareerAgency, { allocation: 90, allocated: '90' }), {
      facts: { allocatedPositions: 90 },
      problems: [],
    })
    const { problems } = readFacts(noncareerAgency, { allocation: 90, allocated: 91 })
    assert.deepEqual(
      problems.map(({ field, value, code, message }) => [field, value, code, message]),
      [
        [
          'allocated',
          91,
          'invalid-input',
          'allocatedPositions is given twice with different values, as allocation and as allocated; give it once',
        ],
      ],
    )
  })

  test('two facts that contradict are named as they were given, with both values', () => {
    const raw = { allocation: 100, lackingFiveYears: 31, 'on board': 30 }
    assert.deepEqual(readFacts(fiveYearsService, raw).problems, [
      {
        field: 'lackingFiveYears',
        value: 31,
        message: 'lackingFiveYears cannot be greater than on board, 30; one of the two is wrong',
        code: 'contradictory-facts',
      },
    ])
    assert.deepEqual(readFacts(fiveYearsService, { ...raw, 'on board': 31 }).problems, [])
  })

  test('the order of the words and small words do not matter, where one fact alone has them', () => {
    for (const name of ['countOfNoncareer', 'the number of noncareer', 'appointees noncareer']) {
      assert.deepEqual(readFacts(noncareerAgency, { [name]: 6 }).facts, { noncareerAppointees: 6 }, name)
    }
    assert.deepEqual(readFacts(changeDesignation, { 'OPM letter on': '2026-03-01' }).facts, {
      opmApprovalDate: '2026-03-01',
    })
    assert.deepEqual(readFacts(noncareerAgency, { allocating: 9, 'filled noncareers': 2 }).facts, {
      allocatedPositions: 9,
      noncareerAppointees: 2,
    })
    for (const name of ['the', 'noncareer agency', 'not noncareer appointees', '']) {
      assert.deepEqual(readFacts(noncareerAgency, { [name]: 6 }).facts, {}, name)
    }
  })

  test('words in another order are not taken for a fact that cannot hold the value', () => {
    const { facts, problems } = readFacts(changeDesignation, { 'OPM letter on': 'yes' })
    assert.deepEqual(facts, {})
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-fact'],
    )
  })

  test('a fact is told by another that implies it, where the rule takes only the one', () => {
    const told = (raw: Record<string, unknown>) => readFacts(newAdministration, raw)
    assert.deepEqual(told({ appointmentType: 'career' }).facts, { careerAppointee: true })
    assert.deepEqual(told({ 'type of appointment': 'NA' }).facts, { careerAppointee: false })
    assert.deepEqual(told({ appointmentType: 'career', isCareer: true }).problems, [])
    assert.deepEqual(
      told({ appointmentType: 'career', isCareer: false }).problems.map(({ code }) => code),
      ['invalid-input'],
    )
    assert.deepEqual(readFacts(types, { careerAppointee: true }).facts, { appointmentType: 'career' })
  })

  test('a value that leaves the fact open, or that its teller cannot hold, is refused', () => {
    assert.deepEqual(readFacts(types, { careerAppointee: false }).problems, [
      {
        field: 'careerAppointee',
        value: false,
        message: 'expected appointmentType itself: careerAppointee does not settle it',
        code: 'invalid-input',
      },
    ])
    assert.deepEqual(
      readFacts(newAdministration, { appointmentType: 'maybe' }).problems.map(({ message }) => message),
      ['expected one of: career, noncareer, limited-term, limited-emergency'],
    )
  })

  test('blank values count as not given', () => {
    const raw = { allocation: '', noncareer: null, onBoard: undefined, noncareer1978: '  ' }
    assert.deepEqual(readFacts(noncareerAgency, raw), { facts: {}, problems: [] })
  })

  test('names of the language itself are no facts', () => {
    const raw: Record<string, unknown> = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}')
    const { facts, problems } = readFacts(noncareerAgency, raw)
    assert.deepEqual(facts, {})
    assert.equal(problems.length, 3)
  })
})

describe('values', () => {
  const count = (value: unknown) => readFacts(noncareerAgency, { allocatedPositions: value })

  test('counts are whole numbers of 0 or more, or their text', () => {
    for (const [given, read] of [
      [0, 0],
      [-0, 0],
      ['7,336', 7336],
      [' 90 ', 90],
      ['1000000', 1_000_000],
    ] as const) {
      assert.deepEqual(count(given).facts, { allocatedPositions: read })
    }
    const wrong = [
      -1,
      2.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1e15,
      '-1',
      '2.5',
      '7,33',
      '0x10',
      '1e3',
      'ten',
      true,
      [90],
      {},
    ]
    for (const given of wrong) {
      const { facts, problems } = count(given)
      assert.deepEqual(facts, {})
      assert.deepEqual(
        problems.map(({ field, code, message }) => [field, code, message]),
        [
          [
            'allocatedPositions',
            'invalid-input',
            'expected a whole number of positions, 0 or more, such as 90 or "7,336"',
          ],
        ],
        JSON.stringify(given),
      )
    }
  })

  test('dates are real days as ISO text, 1979 to 2100', () => {
    const date = (value: unknown) => readFacts(changeDesignation, { letterDate: value })
    assert.deepEqual(date('2019-11-04').facts, { opmApprovalDate: day('2019-11-04') })
    for (const given of ['1979-01-01', '2100-12-31']) assert.deepEqual(date(given).problems, [])
    for (const given of ['1978-12-31', '2101-01-01']) {
      assert.equal(date(given).problems[0]?.message, 'expected a date from 1979-01-01 to 2100-12-31')
    }
    for (const given of ['2026-02-30', '11/04/2019', '2019-11-04T00:00:00Z', 20191104, true]) {
      assert.match(date(given).problems[0]?.message ?? '', /^expected a real date as YYYY-MM-DD/)
    }
  })

  test('yes and no', () => {
    const pas = (value: unknown) => readFacts(coverage, { pas: value })
    for (const given of [true, 'yes', 'True', ' YES '])
      assert.deepEqual(pas(given).facts, { needsSenateConfirmation: true })
    for (const given of [false, 'no', 'FALSE'])
      assert.deepEqual(pas(given).facts, { needsSenateConfirmation: false })
    for (const given of [1, 0, 'maybe', []])
      assert.equal(pas(given).problems[0]?.message, 'expected yes or no (true or false)')
  })

  test('choices, by their answers and other words', () => {
    const read = (raw: Record<string, unknown>) => readFacts(types, raw)
    assert.deepEqual(read({ appointment: 'Limited Term', designation: 'CR' }).facts, {
      appointmentType: 'limited-term',
      designation: 'career-reserved',
    })
    assert.deepEqual(read({ appointment: 'non-career', positionType: 'GENERAL' }).facts, {
      appointmentType: 'noncareer',
      designation: 'general',
    })
    assert.deepEqual(
      read({ designation: 'political' }).problems.map(({ message }) => message),
      ['expected one of: general, career-reserved'],
    )
    assert.equal(read({ designation: 1 }).problems.length, 1)
  })

  test('money in dollars becomes cents, a percentage basis points', () => {
    const as = (kind: FactKind, value: unknown) =>
      readValue({ asks: '?', kind, by: '5 USC 3132', synonyms: [] }, value)
    assert.deepEqual(as('usd', 206_400.5), { value: 206_400_50 })
    assert.deepEqual(as('usd', '$206,400.50'), { value: 206_400_50 })
    assert.deepEqual(as('usd', '0.29'), { value: 29 })
    assert.deepEqual(as('percent', 12.5), { value: 12_50 })
    assert.deepEqual(as('percent', '12.5%'), { value: 12_50 })
    for (const given of ['$25,7OO', -1, 0.001, '1.234', Number.NaN, '12.5%', null])
      assert.ok('expected' in as('usd', given))
    for (const given of ['$12', -0.5, 12.345, 'half']) assert.ok('expected' in as('percent', given))
    assert.deepEqual(as('months', '36'), { value: 36 })
    assert.deepEqual(as('days', 1), { value: 1 })
    assert.ok('expected' in as('choice', 'anything'))
  })
})

describe('units', () => {
  const problemsOf = (rule: Parameters<typeof readFacts>[0], raw: Record<string, unknown>) =>
    readFacts(rule, raw).problems.map(({ field, value, message }) => [field, value, message])

  test('an annual rate by the hour or in thousands is refused, at the edges of the range', () => {
    const range =
      'from 10,000 to 1,000,000 dollars, the whole amount and not a rate by the hour or in thousands'
    for (const salary of [109.25, 9_999.99, 1_000_000.01]) {
      assert.deepEqual(problemsOf(initialRate, { salary }), [['salary', salary, `expected ${range}`]])
    }
    for (const salary of [10_000, '$1,000,000']) assert.deepEqual(problemsOf(initialRate, { salary }), [])
  })

  test('a share is no percentage; none at all is one', () => {
    for (const [percent, fits] of [
      [0.05, false],
      [0.99, false],
      [0, true],
      [1, true],
      [100, true],
      [100.01, false],
    ] as const) {
      const problems = problemsOf(performanceAwardAmount, { percent })
      assert.deepEqual(problems.length, fits ? 0 : 1, String(percent))
    }
    assert.deepEqual(problemsOf(performanceAwardAmount, { percent: 0.05 }), [
      ['percent', 0.05, 'expected from 1 to 100 percent (5 is five percent, 0.05 is not)'],
    ])
  })

  test('months are no years', () => {
    assert.deepEqual(problemsOf(initialRate, { competitiveServiceYears: 55 }), [])
    assert.deepEqual(problemsOf(initialRate, { yearsOfService: 60 }), [
      ['yearsOfService', 60, 'expected at most 55 years'],
    ])
  })

  test('an adjustment after the one asked about contradicts it', () => {
    const raw = { effective: '2026-04-25', lastIncrease: '2026-05-25' }
    assert.deepEqual(problemsOf(reduction, raw), [
      [
        'effective',
        '2026-04-25',
        'effective cannot come before lastIncrease, 2026-05-25; one of the two is wrong',
      ],
    ])
    assert.deepEqual(problemsOf(reduction, { ...raw, lastIncrease: '2026-04-25' }), [])
  })
})
