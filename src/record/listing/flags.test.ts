import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FLAG_WORDS, type FlagCode } from './flag-words.ts'
import { filled, kept, read2025, vacant } from './listing.fixture.ts'

type Change = Parameters<typeof filled>[0]

function flags(change: Change, row = filled): readonly FlagCode[] {
  return kept(read2025(row(change)).rows[0]).flags
}

// The as-of date of the fixture is 2026-06-30.
const OF_ONE_ROW: readonly [Change, readonly FlagCode[]][] = [
  [{}, []],
  [{ IncumbentVacateDate: '6/30/2026' }, ['filled-but-vacated']],
  [{ IncumbentVacateDate: '7/1/2026' }, ['filled-but-vacated', 'vacate-after-as-of']],
  [{ IncumbentVacateDate: '3/9/3024' }, ['filled-but-vacated', 'vacate-far-ahead']],
  [{ IncumbentBeginDate: '7/1/2026' }, ['begin-after-as-of']],
  [{ IncumbentBeginDate: '6/30/2026' }, []],
  [{ ExpirationDate: '6/29/2026' }, ['expired']],
  [{ ExpirationDate: '6/30/2026' }, []],
  [{ ExpirationDate: '6/1/2026', IncumbentVacateDate: '6/1/2026' }, ['filled-but-vacated']],
  [{ IncumbentBeginDate: '6/1/2026', ExpirationDate: '5/1/2026' }, ['expired', 'expires-before-begin']],
  [{ AppointmentTypeDescription: 'TA' }, ['limited-without-expiry']],
  [{ AppointmentTypeDescription: 'TA', IncumbentBeginDate: '1/10/2024', ExpirationDate: '1/10/2027' }, []],
  [
    { AppointmentTypeDescription: 'TA', IncumbentBeginDate: '1/10/2024', ExpirationDate: '1/11/2027' },
    ['limited-over-term'],
  ],
  [
    { AppointmentTypeDescription: 'EA', IncumbentBeginDate: '1/10/2026', ExpirationDate: '7/11/2027' },
    ['limited-over-term'],
  ],
  [{ AppointmentTypeDescription: 'TA', ExpirationDate: '1/10/2027', Tenure: '36.0' }, ['odd-tenure']],
  [
    { AppointmentTypeDescription: 'PA', PaymentPlanDescription: 'AD', Tenure: '6.0' },
    ['term-without-expiry'],
  ],
  [{ Tenure: '0.0', ExpirationDate: '1/10/2027' }, ['odd-tenure']],
  [{ LevelGradePay: '$9,999' }, ['odd-pay']],
  [{ LevelGradePay: '$10,000' }, []],
  [{ LevelGradePay: '$500,001' }, ['odd-pay']],
  [{ LevelGradePay: '$782', PaymentPlanDescription: 'PD' }, []],
  [{ LevelGradePay: '$2,500', PaymentPlanDescription: 'PD' }, ['odd-pay']],
  [{ LevelGradePay: '$0', PaymentPlanDescription: 'WC' }, []],
  [{ LevelGradePay: 'III', PaymentPlanDescription: 'WC' }, ['pay-does-not-fit-plan']],
  [{ LevelGradePay: '15' }, ['pay-does-not-fit-plan']],
  [{ PaymentPlanDescription: '' }, ['no-pay-plan']],
  [{ AppointmentTypeDescription: 'SC' }, ['type-does-not-fit-plan']],
  [{ PaymentPlanDescription: 'GS', LevelGradePay: '15' }, ['type-does-not-fit-plan']],
  [{ AppointmentTypeDescription: 'CC' }, ['unknown-appointment-type']],
  [
    { AppointmentTypeDescription: 'constructor', PaymentPlanDescription: '__proto__' },
    ['unknown-appointment-type'],
  ],
  [{ AppointmentTypeDescription: '' }, ['no-appointment-type']],
  [{ IncumbentFirstName: '', IncumbentLastName: '' }, ['no-name']],
  [{ PositionTitle: 'ATTACH\uFFFD' }, ['lost-character']],
]

describe('flags', () => {
  for (const [change, expected] of OF_ONE_ROW) {
    it(`of ${JSON.stringify(change)}: ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(flags(change), expected)
    })
  }

  it('of a vacant row that bears dates', () => {
    assert.deepEqual(flags({ IncumbentVacateDate: '1/1/2026' }, vacant), ['vacant-with-incumbency'])
    assert.deepEqual(flags({ AppointmentTypeDescription: '' }, vacant), [])
  })

  it('of one name in two agencies, and of one person current twice in one', () => {
    const { rows } = read2025(
      filled({ PositionTitle: 'A' }),
      filled({ PositionTitle: 'B' }),
      filled({ AgencyName: 'DEPARTMENT OF ENERGY', IncumbentFirstName: 'ANN' }),
      filled({ IncumbentFirstName: 'Bo' }),
    )
    assert.deepEqual(
      rows.map((row) => kept(row).flags),
      [
        ['same-name-elsewhere', 'current-more-than-once'],
        ['same-name-elsewhere', 'current-more-than-once'],
        ['same-name-elsewhere'],
        [],
      ],
    )
  })

  it('are explained in a sentence each', () => {
    for (const words of Object.values(FLAG_WORDS)) assert.match(words, /^[A-Z].*\.$/)
  })
})
