import { day } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { decide, explain } from '../../src/rulebook/index.ts'
import { increase } from '../../src/rulebook/pay/increase.ts'
import { benefitsStream, incentiveStream, payCaseStream, payStream } from '../../src/record/pay-terms.ts'

/** Why pay is to be cut, sealed in the notice. */
export const CUT = 'two results of the year missed'
/** The proposal rests on a rating that is not final. */
const RATED = {
  effectiveDate: day('2027-01-24'),
  lastAdjustment: day('2026-01-11'),
  summaryLevel: 4,
  performanceWarrants: true,
} as const
/** Sealed in the pending proposal. */
export const SECRET = 'a reason sealed in a proposal'

/** A year of pay: an award approved, one paid in part, an incentive, a reduction, a leave year, and a pending proposal. */
export function paidYear(person: string): NewEvent[] {
  const pay = payStream(person)
  const incentive = incentiveStream(person, 'retention-2026')
  const pending = incentiveStream(person, 'relocation-2027')
  const of = { person, incentive: 'retention-2026' }
  return [
    {
      stream: pay,
      type: 'pay/payment-made',
      effective: day('2025-12-18'),
      body: {
        person,
        kind: 'rank-award',
        cents: 10_000_00,
        carried: 7_500_00,
        due: day('2026-01-01'),
        of: '2025',
        discretionary: true,
      },
    },
    {
      stream: pay,
      type: 'pay/payment-made',
      effective: day('2026-03-05'),
      body: {
        person,
        kind: 'retention-incentive',
        cents: 12_000_00,
        of: 'retention-2026',
        discretionary: false,
      },
    },
    {
      stream: pay,
      type: 'awards/performance-award-granted',
      effective: day('2026-11-18'),
      body: { person, fiscalYear: 2026, cents: 20_640_00, basisPoints: 1000, pool: 2027 },
    },
    {
      stream: pay,
      type: 'pay/rate-set',
      effective: day('2026-02-08'),
      body: { person, cents: 207_000_00, basis: 'Corrected for a test', counts: false },
    },
    {
      stream: pay,
      type: 'pay/reduction-noticed',
      effective: day('2026-09-01'),
      body: {
        person,
        cents: 200_000_00,
        from: 207_000_00,
        ground: 'rating below fully successful',
        received: day('2026-09-01'),
        effective: day('2026-10-04'),
        answerBy: day('2026-09-08'),
      },
      personal: { reason: CUT },
    },
    {
      stream: pay,
      type: 'pay/reduction-decided',
      effective: day('2026-11-20'),
      body: { person, answer: 'reduced', cents: 200_000_00, reconsiderBy: day('2026-11-27') },
    },
    {
      stream: incentive,
      type: 'awards/incentive-proposed',
      effective: day('2026-01-20'),
      body: {
        ...of,
        unit: 'HSBB',
        kind: 'retention',
        points: 1000,
        cents: 20_640_00,
        start: day('2026-02-08'),
        payPeriods: 26,
        tests: [],
        waiver: false,
      },
    },
    { stream: incentive, type: 'awards/incentive-approved', effective: day('2026-01-25'), body: of },
    {
      stream: incentive,
      type: 'awards/service-agreement-signed',
      effective: day('2026-02-01'),
      body: {
        ...of,
        start: day('2026-02-08'),
        end: day('2027-02-06'),
        method: 'installments',
        document: 'Agreement of 1 February 2026',
      },
    },
    {
      stream: pending,
      type: 'awards/incentive-proposed',
      effective: day('2026-11-10'),
      body: {
        person,
        incentive: 'relocation-2027',
        unit: 'HSBB',
        kind: 'relocation',
        points: 1000,
        cents: 20_000_00,
        start: day('2027-01-24'),
        payPeriods: 26,
        tests: [],
        waiver: false,
      },
    },
    {
      stream: benefitsStream(person),
      type: 'benefits/leave-year-closed',
      effective: day('2026-01-11'),
      body: { person, year: 2025, balance: 720, accrued: 208, used: 100, ceiling: null, forfeited: 30 },
    },
    {
      stream: payCaseStream(person, 2026),
      type: 'pay/proposed',
      effective: day('2026-11-15'),
      body: {
        person,
        fiscalYear: 2026,
        unit: 'HSBB',
        terms: { rate: 213_131_00, action: 'increase' },
        justified: true,
      },
      personal: { reason: SECRET },
      ruling: explain(increase, decide(increase, { on: day('2026-11-15') }, RATED), RATED),
    },
  ]
}

/** A rate and an award, approved; the award paid but for a part that is carried. */
export function approvedAndPaid(person: string, rate: number): NewEvent[] {
  const stream = payCaseStream(person, 2026)
  const of = { person, fiscalYear: 2026 }
  const effective = day('2026-11-20')
  const [from, raised] = [day('2026-11-15'), rate + 100_000]
  return [
    {
      stream,
      type: 'pay/proposed',
      effective: day('2026-11-18'),
      body: { ...of, unit: 'HSBB', terms: { rate: raised, award: 1_500_000 }, justified: false },
    },
    {
      stream,
      type: 'pay/board-recommended',
      effective: day('2026-11-19'),
      body: {
        ...of,
        sitting: 'ice-prb-2026',
        terms: { rate: raised, award: 1_400_000 },
        members: 5,
        career: 3,
      },
    },
    { stream, type: 'pay/adjustment-approved', effective, body: { ...of, rate: raised, effective: from } },
    {
      stream,
      type: 'pay/award-approved',
      effective,
      body: { ...of, award: 1_400_000, awardPoints: 7_00, pool: 2027 },
    },
    {
      stream: payStream(person),
      type: 'pay/rate-set',
      effective: from,
      body: {
        person,
        cents: raised,
        basis: 'after the appraisal year 2026',
        action: 'increase',
        fiscalYear: 2026,
      },
    },
    {
      stream: payStream(person),
      type: 'awards/performance-award-granted',
      effective,
      body: { ...of, cents: 1_400_000, basisPoints: 7_00, pool: 2027 },
    },
    {
      stream: payStream(person),
      type: 'pay/payment-made',
      effective: day('2026-11-21'),
      body: {
        person,
        kind: 'performance-award',
        cents: 1_000_000,
        carried: 400_000,
        due: day('2027-01-03'),
        of: '2026',
        discretionary: true,
      },
    },
  ]
}
