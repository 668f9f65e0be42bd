import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { standing } from '../../record/fold.ts'
import { payOf } from '../../record/pay.ts'
import { Office, refusalOf } from '../office.fixture.ts'
import { approveAdjustments } from './approve-adjustments.ts'
import { openWorksheet } from './open-worksheet.ts'
import { deputy, esu, EXECUTIVES, type Executive, of, payOffice, recommended, STANDS } from './pay.fixture.ts'
import { proposePay } from './propose.ts'

suite('limits of a worksheet beside one another', () => {
  test('in the cycle that began on 1 October 2025 a raise at level 3 ends at 5%', () => {
    const today = day('2026-11-22')
    const made = new Office({ today, who: esu })
    const linked = { unit: 'HSBB', fiscalYear: 2026 }
    const late = new Set(['pay/worksheet-opened'])
    made.record(payOffice().entries.filter(({ type }) => !late.has(type)))
    made.record([
      {
        stream: 'cycle:HSBB/2026',
        type: 'appraisal/cycle-opened',
        effective: day('2025-09-01'),
        body: { ...linked, start: day('2025-10-01'), end: day('2026-09-30'), system: 'fiscal-2026' },
      },
      {
        stream: 'person:x3',
        type: 'appraisal/rating-recorded',
        effective: day('2026-11-20'),
        body: { person: 'x3', fiscalYear: 2026, stage: 'final', level: 3 },
      },
    ])
    made.take(openWorksheet, { ...linked, payOn: '2026-12-13' })
    const propose = (rate: string) => made.decide(proposePay, { ...linked, person: 'x3', rate })
    assert.match(refusalOf(propose('189,001')).message, /to \$189,000 \(5% at Level 3\)/)
    assert.equal(propose('189,000').kind, 'events')
  })

  test('of an award above the yearly limit on pay, what waits for the next year is said', () => {
    const made = payOffice([{ ...EXECUTIVES[0], rate: usd(225_000) } as Executive])
    made.record([
      {
        stream: 'pay:x1',
        type: 'pay/payment-made',
        effective: day('2026-01-02'),
        body: {
          person: 'x1',
          kind: 'incentive-award',
          cents: usd(60_000),
          discretionary: true,
        },
      },
    ])
    const { says } = made.take(proposePay, { ...of, person: 'x1', awardPercent: '20' })
    assert.match(says, /would wait for the next year, above the yearly limit on pay of \$\d/)
  })

  test('what only reaches the band’s new minimum begins no twelve months', () => {
    const made = payOffice([{ ...EXECUTIVES[2], rate: usd(150_160) } as Executive])
    recommended(made, 'x3', { rate: usd(151_661), action: 'raise to the band minimum' })
    made.take(approveAdjustments, { ...of, people: ['x3'] }, { who: deputy })
    const pay = payOf(standing(made.entries.filter(({ stream }) => stream === 'pay:x3')))
    assert.deepEqual(
      pay.rates.map(({ cents, counts, action }) => [cents, counts, action]),
      [
        [usd(150_160), undefined, 'increase'],
        [usd(151_661), false, 'raise to the band minimum'],
      ],
    )
  })

  test('nobody of another office, and nobody who left before the new rate begins', () => {
    const made = payOffice()
    const above = { ...deputy, unit: 'HS' }
    made.record([
      {
        stream: 'pay-case:x2/2025',
        type: 'pay/proposed',
        effective: STANDS,
        body: {
          person: 'x2',
          unit: 'HSAA',
          fiscalYear: 2025,
          terms: { rate: usd(195_000) },
          justified: false,
        },
      },
    ])
    const other = made.decide(approveAdjustments, { ...of, people: ['x2'] }, { who: above })
    assert.equal(other.kind, 'not-found')
    recommended(made, 'x1', { rate: usd(205_000), action: 'increase' })
    made.record([
      {
        stream: 'person:x1',
        type: 'staffing/separated',
        effective: day('2026-01-17'),
        body: { person: 'x1', position: 'p-x1', reason: 'retired' },
      },
    ])
    const left = refusalOf(made.decide(approveAdjustments, { ...of, people: ['x1'] }, { who: deputy }))
    assert.match(left.message, /leaves the Service on 17 Jan 2026/)
  })
})
