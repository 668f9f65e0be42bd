import { day, later } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { anniversary, countedTwelveMonths } from './anniversary.ts'

const NOTICE = 15

const MAY = [
  'noticeReceived',
  'reductionGround',
  'reductionConsented',
  'reductionBy',
  'decisionDate',
  'ratesDown',
] as const satisfies readonly FactId[]

type Facts = Given<'effectiveDate' | 'lastAdjustment' | 'careerAppointee', (typeof MAY)[number]>

function yearly({ lastAdjustment }: Facts): DayTest {
  return [
    'Twelve months have passed since the last raise or cut',
    daysFrom(anniversary(lastAdjustment)),
    '5 USC 5383(c)',
    'within twelve months of the last pay adjustment, and a cut has no exception',
  ]
}

function noticed({ noticeReceived, effectiveDate }: Facts): DayTest {
  return [
    'The career appointee had written notice at least 15 days before',
    daysFrom(noticeEnds(noticeReceived ?? effectiveDate, NOTICE)),
    '5 USC 5383(d)',
    'less than 15 days after the notice was received',
  ]
}

/** A voluntary move to another agency binds neither the ground nor the notice of a cut by the own agency. */
function bandConditions(facts: Facts): Conditions {
  const { careerAppointee, reductionGround, reductionConsented, reductionBy, decisionDate } = facts
  if (!careerAppointee || reductionBy === 'voluntary transfer') return { tests: [], days: [yearly(facts)] }
  const tests: Test[] = [
    [
      'There is a ground: a rating below fully successful, a critical element not met, or conduct; or consent',
      (reductionGround !== undefined && reductionGround !== 'none') || reductionConsented === true,
      '5 CFR 534.404(j)(2)',
      'no ground of performance or conduct, and no consent',
    ],
  ]
  const days = [yearly(facts), noticed(facts)]
  if (decisionDate !== undefined) {
    days.push([
      'A written decision with its reasons came first',
      daysFrom(decisionDate),
      '5 CFR 534.404(j)(3)',
      'before the written decision',
    ])
  }
  return { tests, days }
}

function sixRateConditions(facts: Facts): Conditions {
  return { tests: [], days: facts.careerAppointee ? [yearly(facts), noticed(facts)] : [yearly(facts)] }
}

function oneRateConditions(facts: Facts): Conditions {
  const { tests, days } = sixRateConditions(facts)
  return {
    tests: [
      ...tests,
      [
        'Pay falls by one rate',
        (facts.ratesDown ?? 0) <= 1,
        'OPM SES-91-04, VI.A.2',
        'it falls by more than one rate',
      ],
    ],
    days,
  }
}

function answered(facts: Facts, conditions: Conditions, note: Note): DayAnswer {
  const { careerAppointee, noticeReceived, lastAdjustment } = facts
  countedTwelveMonths(note, lastAdjustment)
  if (careerAppointee && noticeReceived !== undefined) {
    counted(note, 'notice')
    note.date(
      'Notice and twelve months are both over on',
      later(noticeEnds(noticeReceived, NOTICE), anniversary(lastAdjustment)),
    )
  }
  return answerOn(facts.effectiveDate, conditions, note)
}

const career = ({ careerAppointee }: Facts) => (careerAppointee ? (['noticeReceived'] as const) : undefined)

/** Whether pay may be cut on a day: notice, ground, twelve months. How far is a question of its own. */
export const reduction = rule({
  id: 'pay/reduction',
  asks: 'May a cut of this executive’s rate of basic pay take effect on this day?',
  needs: ['effectiveDate', 'lastAdjustment', 'careerAppointee'],
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer: DayAnswer) => saysDay('the cut may take effect', answer),
  changes: changesDay,
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5383(c)', '5 USC 5383(d)', '5 CFR 534.404(j)'],
      summary:
        'A cut is an adjustment: none within twelve months of the last raise or cut. A career appointee has 15 days’ written notice, and without consent a ground: a rating below fully successful, a critical element not met, or discipline for conduct. Noncareer and limited appointees have neither; a voluntary move to another agency is bound by the twelve months alone.',
      alsoNeeds: (facts) =>
        facts.careerAppointee && facts.reductionBy !== 'voluntary transfer' ? ['noticeReceived'] : undefined,
      apply(facts, note) {
        if (facts.reductionBy === 'voluntary transfer')
          note.assumed(
            'A voluntary move',
            'notice, ground and the tenth bind the own agency and transfers of function',
          )
        return answered(facts, bandConditions(facts), note)
      },
      lawful: (facts) => lawfulDays(bandConditions(facts)),
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A.2', '5 USC 5383(c)', '5 USC 5383(d)'],
      summary: 'Pay may fall by one rate in a year; a career appointee has 15 days’ written notice.',
      alsoNeeds: (facts) => (facts.careerAppointee ? ['noticeReceived', 'ratesDown'] : ['ratesDown']),
      apply: (facts, note) => answered(facts, oneRateConditions(facts), note),
      lawful: (facts) => lawfulDays(oneRateConditions(facts)),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5383(c)', '5 USC 5383(d)'],
      summary:
        'The rate may be changed once in twelve months; a career appointee has 15 days’ written notice of a cut.',
      alsoNeeds: career,
      apply: (facts, note) => answered(facts, sixRateConditions(facts), note),
      lawful: (facts) => lawfulDays(sixRateConditions(facts)),
    },
  ],
})
