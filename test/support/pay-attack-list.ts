import { addDays, day, type IsoDate } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { worksheetStream } from '../../src/record/pay-terms.ts'
import { periodFrom, STANDARD_PERIOD } from '../../src/rulebook/pay/pay-periods.ts'
import type { Attack } from './attack-list.ts'
import { type Paid, paidEvents, type Years } from './pay-people.ts'

/** The executives of the attacks: one of each kind. */
export const ATTACKED: readonly Paid[] = [
  { person: 'pa-5', rate: 200_000, level: 5, since: day('2024-01-14') },
  { person: 'pa-4', rate: 180_000, level: 4, since: day('2024-01-14') },
  { person: 'pa-2', rate: 170_000, level: 2, since: day('2024-01-14') },
  { person: 'pa-0', rate: 175_000, since: day('2024-01-14') },
  { person: 'pa-soon', rate: 190_000, level: 4 },
  { person: 'pa-n', rate: 185_000, appointment: 'noncareer', level: 4 },
  { person: 'pa-l', rate: 170_000, appointment: 'limited-term', level: 4 },
]

/** The first day of a pay period after the middle of December: rates of the worksheet begin on it. */
export function payOnOf(fiscalYear: number): IsoDate {
  return periodFrom(day(`${fiscalYear}-12-15`), STANDARD_PERIOD)
}

/** When they came and were rated; `pa-soon` was raised 364 days before the day on which rates begin. */
export function attackedYears(fiscalYear: number, ratedOn: IsoDate): Years {
  return { appointed: day('2018-03-04'), since: addDays(payOnOf(fiscalYear), -364), fiscalYear, ratedOn }
}

/** The executives of the attacks and a worksheet, in an agency that stands. */
export function attackedEvents(
  unit: string,
  fiscalYear: number,
  on: IsoDate,
  supervisor: string,
): NewEvent[] {
  const years = attackedYears(fiscalYear, on)
  return [
    ...ATTACKED.flatMap((one) => paidEvents(unit, one, years, supervisor)),
    {
      stream: worksheetStream(unit, fiscalYear),
      type: 'pay/worksheet-opened',
      effective: on,
      body: { unit, fiscalYear, payOn: payOnOf(fiscalYear), awardYear: fiscalYear + 1, system: 'certified' },
    },
  ]
}

/** What is tried on them, with the words that say which value is wrong and what would be right. */
export function payAttacks(unit: string, fiscalYear: number): readonly Attack[] {
  const payOn = payOnOf(fiscalYear)
  const propose = (what: string, person: string, terms: object, is: Attack['is'], why: RegExp): Attack => ({
    what,
    seat: 'esu',
    action: 'pay/propose',
    input: { unit, fiscalYear, person, ...terms },
    is,
    why,
  })
  const adjust = (what: string, person: string, terms: object, is: Attack['is'], why: RegExp): Attack => ({
    what,
    seat: 'appointing-authority',
    action: 'pay/adjust',
    input: { unit, person, from: payOn, warranted: true, ...terms },
    is,
    why,
  })
  const cut = {
    received: day(`${fiscalYear}-11-01`),
    from: payOn,
    representation: true,
    reason: 'Targets were missed',
  }
  const [refused, invalid] = ['refused-by-rule', 'invalid-input'] as const
  return [
    propose(
      'an award to a noncareer executive',
      'pa-n',
      { awardPercent: '10' },
      refused,
      /Only a career appointee/,
    ),
    propose(
      'an award to a limited appointee',
      'pa-l',
      { awardPercent: '10' },
      refused,
      /Only a career appointee/,
    ),
    propose(
      '4.99%',
      'pa-4',
      { awardPercent: '4.99' },
      refused,
      /\$18 below the lowest award.*from \$9,000 to \$36,000/,
    ),
    propose(
      '20.01%',
      'pa-4',
      { awardPercent: '20.01' },
      refused,
      /\$18 above the highest award.*from \$9,000 to \$36,000/,
    ),
    propose('an award after Level 2', 'pa-2', { awardPercent: '5' }, refused, /below fully successful/),
    propose(
      'an award without a rating',
      'pa-0',
      { awardPercent: '5' },
      'not-found',
      /no rating of the appraisal year/,
    ),
    propose(
      'a second raise on day 364',
      'pa-soon',
      { rate: '191,000' },
      refused,
      /within twelve months.*only lawful rate is \$190,000/,
    ),
    propose(
      'a rate above level III without a reason',
      'pa-5',
      { rate: '209,601' },
      refused,
      /no approval of a rate above level III/,
    ),
    propose(
      'a rate above level II',
      'pa-5',
      { rate: '228,001', reason: 'The best results' },
      refused,
      /above the highest rate.*\$228,000/,
    ),
    propose(
      'a text of another country',
      'pa-4',
      { award: '$ 12.000,50' },
      invalid,
      /"field":"award".*12\.000,50.*if you mean 12,000\.50, write that/,
    ),
    propose(
      'a negative amount',
      'pa-4',
      { award: '-500' },
      invalid,
      /"field":"award".*-500 is below 0; give 0 or more/,
    ),
    propose(
      'a negative share',
      'pa-4',
      { awardPercent: '-5%' },
      invalid,
      /"field":"awardPercent".*below 0; give 0 or more/,
    ),
    propose(
      'three decimals',
      'pa-4',
      { award: '9,000.001' },
      invalid,
      /"field":"award".*at most two decimals/,
    ),
    propose(
      'a share above everything',
      'pa-4',
      { awardPercent: '101' },
      invalid,
      /"field":"awardPercent".*above 100%/,
    ),
    propose(
      'a rate in cents',
      'pa-4',
      { rate: '185,000.50' },
      invalid,
      /"field":"rate".*whole dollars: \$185,000 or \$185,001/,
    ),
    propose('a rate and a raise', 'pa-4', { rate: '185,000', raise: '2' }, invalid, /"field":"rate".*one/),
    adjust(
      'a second raise on day 364, outside the worksheet',
      'pa-soon',
      { rate: '191,000' },
      refused,
      /"earliest":"\d{4}-12-28"/,
    ),
    adjust(
      'a rate above level III without justification',
      'pa-5',
      { rate: '209,601' },
      refused,
      /no approval of a rate above level III/,
    ),
    propose(
      'one reason for a rate above level III and an exception',
      'pa-soon',
      { rate: '215,000', exception: 'retention', reason: 'The best results, and a bank asks' },
      invalid,
      /"field":"levelIIIReason".*need a reason each/,
    ),
    adjust(
      'an exception above level III without a reason of its own',
      'pa-soon',
      { rate: '215,000', exception: 'retention', justification: 'Best', document: 'Memo' },
      invalid,
      /"field":"exceptionReason".*its own reason/,
    ),
    adjust(
      'a rate in cents, outside the worksheet',
      'pa-4',
      { rate: '185,000.50' },
      invalid,
      /"field":"rate".*whole dollars: \$185,000 or \$185,001/,
    ),
    adjust(
      'a rate above level II with one',
      'pa-5',
      { rate: '228,001', justification: 'Best', document: 'Memo' },
      refused,
      /above the highest rate/,
    ),
    adjust('a raise below fully successful', 'pa-2', { rate: '171,000' }, refused, /rating|fully successful/),
    adjust(
      'a text of another country as a rate',
      'pa-4',
      { rate: '185.000' },
      invalid,
      /"field":"rate".*if you mean 185,000, write that/,
    ),
    adjust(
      'a year without a schedule',
      'pa-4',
      { from: '2030-01-13', rate: '185,000' },
      refused,
      /no-law|no law|no (pay )?schedule|not on record/i,
    ),
    {
      what: 'a cut of 10.01%',
      seat: 'appointing-authority',
      action: 'pay/notice-reduction',
      input: { unit, person: 'pa-2', ...cut, rate: '152,983', ground: 'conduct' },
      is: refused,
      why: /more than a tenth.*"lowest":153000/,
    },
    {
      what: 'a cut for the budget',
      seat: 'appointing-authority',
      action: 'pay/notice-reduction',
      input: { unit, person: 'pa-2', ...cut, rate: '160,000', ground: 'budget' },
      is: invalid,
      why: /"field":"ground".*budget is no ground for a cut; the grounds are/,
    },
    {
      what: 'a worksheet of a year without a schedule',
      seat: 'esu',
      action: 'pay/open-worksheet',
      input: { unit, fiscalYear: fiscalYear - 1, payOn: '2027-01-10' },
      is: refused,
      why: /no pay schedule is on record for 10 Jan 2027; that of another year is not used/,
    },
    {
      what: 'payroll approves',
      seat: 'payroll',
      action: 'awards/approve-awards',
      input: { unit, fiscalYear, people: 'pa-4' },
      is: 'not-allowed',
      why: /does not hold the power/,
    },
    {
      what: 'the office approves what it proposed',
      seat: 'esu',
      action: 'pay/approve-adjustments',
      input: { unit, fiscalYear, people: 'pa-4' },
      is: 'not-allowed',
      why: /does not hold the power/,
    },
    {
      what: 'the holder of the power to set pay pays out',
      seat: 'appointing-authority',
      action: 'awards/pay-award',
      input: { unit, person: 'pa-4', fiscalYear, on: payOn },
      is: 'not-allowed',
      why: /does not hold the power/,
    },
  ]
}
