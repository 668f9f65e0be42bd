import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Span } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  daysInBoth,
  daysOutside,
  ANY_DAY,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import type { Clash } from '../kernel/table.ts'
import { anniversary, anniversaryByCycle, countedTwelveMonths } from './anniversary.ts'

const MAY = [
  'summaryLevel',
  'performanceWarrants',
  'increaseException',
  'exceptionApproved',
  'exceptionInWriting',
  'greaterResponsibility',
  'annualRaiseByCycle',
  'ratesUp',
] as const satisfies readonly FactId[]

type Facts = Given<'effectiveDate' | 'lastAdjustment', (typeof MAY)[number]>

/** An exception to the twelve months, as far as it is shown: found, approved by the head or the designee, in writing. */
function excepted({ increaseException, exceptionApproved, exceptionInWriting }: Facts): boolean {
  return (
    increaseException !== undefined &&
    increaseException !== 'none' &&
    exceptionApproved === true &&
    exceptionInWriting === true
  )
}

function opens({ lastAdjustment, annualRaiseByCycle }: Facts) {
  return annualRaiseByCycle === true ? anniversaryByCycle(lastAdjustment) : anniversary(lastAdjustment)
}

/** The days of the freeze of pay. */
const FREEZE = { from: day('2011-01-01'), last: day('2013-12-31') }

/** The days outside the freeze; any day where a change of position brings greater responsibility. */
function unfrozen({ greaterResponsibility }: Facts): readonly Span[] {
  return greaterResponsibility === true ? ANY_DAY : daysOutside(FREEZE)
}

/** From the day on which twelve months have passed, where they did not pass within the freeze. */
function openDays(facts: Facts): readonly Span[] {
  const opened = daysFrom(opens(facts))
  return opens(facts) > FREEZE.last ? opened : daysInBoth(opened, unfrozen(facts))
}

/** Pay for performance since 2004; the freeze of 2011 to 2013 adds a condition. */
function bandConditions(facts: Facts, frozen: boolean): Conditions {
  const { summaryLevel = 0, performanceWarrants, increaseException } = facts
  const tests: Test[] = [
    [
      'The latest annual summary rating is fully successful or better',
      summaryLevel >= 3,
      '5 CFR 534.404(b)(5)',
      'a rating below fully successful allows no raise for the current appraisal period',
    ],
    [
      'The authorized official finds that individual performance or contribution warrants the raise',
      performanceWarrants === true,
      '5 CFR 534.404(b)(3)',
      'no finding that performance or contribution warrants it',
    ],
  ]
  const freeze: DayTest = [
    'A change of position brings substantially greater responsibility, or a promotion, or the freeze of 2011 to 2013 is over',
    unfrozen(facts),
    'PL 111-242, section 147',
    'pay is frozen from 2011 to 2013 unless a change of position brings substantially greater responsibility',
  ]
  const exception = increaseException !== undefined && increaseException !== 'none'
  const opened = frozen ? daysFrom(opens(facts)) : openDays(facts)
  return {
    tests,
    days: [
      ...(frozen ? [freeze] : []),
      exception
        ? [
            'Twelve months have passed since the last pay adjustment, or an approved exception is on paper',
            excepted(facts) ? ANY_DAY : opened,
            '5 CFR 534.404(c)',
            'within twelve months of the last pay adjustment, and the exception is not approved in writing by the agency head or the designee',
          ]
        : [
            'Twelve months have passed since the last pay adjustment',
            opened,
            '5 USC 5383(c)',
            'within twelve months of the last pay adjustment',
          ],
    ],
  }
}

function sixRateConditions(facts: Facts): Conditions {
  return {
    tests: [],
    days: [
      [
        'A year has passed since the last change of the rate',
        daysFrom(anniversary(facts.lastAdjustment)),
        '5 USC 5383(c)',
        'the rate was changed within the year',
      ],
    ],
  }
}

/** The day asked about lies between the two readings of twelve months, so that the reading decides. */
function noteReading(facts: Facts, note: Note): void {
  const { effectiveDate, lastAdjustment, annualRaiseByCycle } = facts
  countedTwelveMonths(note, lastAdjustment)
  if (effectiveDate < anniversaryByCycle(lastAdjustment) || effectiveDate >= anniversary(lastAdjustment))
    return
  note.assumed(
    'Two January raises 364 days apart',
    annualRaiseByCycle === true
      ? 'the office takes them to be twelve months apart; no text settles it'
      : 'twelve months are read literally; no text settles it',
  )
}

function bandDay(facts: Facts, note: Note, frozen: boolean): DayAnswer {
  noteReading(facts, note)
  if (facts.increaseException !== undefined && facts.increaseException !== 'none')
    note.says('The raise counts', 'it opens a new twelve months', '5 CFR 534.404(c)(5)')
  return answerOn(facts.effectiveDate, bandConditions(facts, frozen), note)
}

const SUMMARY =
  'A raise needs a finding that performance or contribution warrants it and a rating of at least fully successful; the best must get the highest rates or raises, and an outstanding rating must be considered, though nothing is automatic. One adjustment in twelve months, unless the agency head or the designee finds an exceptionally meritorious accomplishment, a move to substantially greater scope or recruitment from another agency, a retention need, or that it fits the pay cycle, in writing.'

const PRIMER: Clash = {
  by: 'SEA primer',
  says: 'Pay adjustments rest on performance ratings alone.',
  governs: false,
  why: 'The regulation asks for individual performance or contribution; the rating bars a raise below fully successful, and exceptions to the twelve months have other grounds.',
}

/** What every version of the band does. */
const BAND = {
  alsoNeeds: () => ['summaryLevel', 'performanceWarrants'] as const,
  apply: (facts: Facts, note: Note): DayAnswer => bandDay(facts, note, false),
  lawful: (facts: Facts): readonly Span[] => lawfulDays(bandConditions(facts, false)),
}

/** Whether pay may be raised on a day: performance, rating, twelve months, freeze. */
export const increase = rule({
  id: 'pay/increase',
  asks: 'May this executive’s rate of basic pay be raised on this day?',
  needs: ['effectiveDate', 'lastAdjustment'],
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer: DayAnswer) => saysDay('the raise may take effect', answer),
  changes: changesDay,
  law: [
    {
      from: day('2025-10-15'),
      by: ['5 USC 5383(c)', '5 CFR 534.404(b)', '5 CFR 534.404(c)', '90 FR 44291'],
      summary: `${SUMMARY} Guidance of August 2025 says so again of career executives.`,
      also: [PRIMER],
      ...BAND,
    },
    {
      from: day('2015-01-01'),
      by: ['5 USC 5383(c)', '5 CFR 534.404(b)', '5 CFR 534.404(c)'],
      summary: SUMMARY,
      also: [PRIMER],
      ...BAND,
    },
    {
      from: day('2014-01-01'),
      by: ['5 USC 5383(c)', '5 CFR 534.404(b)', '5 CFR 534.404(c)'],
      summary: SUMMARY,
      ...BAND,
    },
    {
      from: day('2011-01-01'),
      by: ['PL 111-242, section 147', '5 USC 5383(c)', '5 CFR 534.404(c)'],
      summary:
        'From 2011 to 2013 no raise unless a change of position brings substantially greater responsibility, or a promotion. The twelve months apply beside it, so within them both exceptions are needed. Performance and rank awards are untouched.',
      alsoNeeds: () => ['summaryLevel', 'performanceWarrants'],
      apply: (facts, note) => bandDay(facts, note, true),
      lawful: (facts) => lawfulDays(bandConditions(facts, true)),
    },
    {
      from: day('2004-01-11'),
      by: ['5 USC 5383(c)', '5 CFR 534.404(b)', '5 CFR 534.404(c)'],
      summary:
        'Pay moves within the band by performance or contribution alone: no automatic, locality or general raise. One adjustment in twelve months, with the exceptions of the regulation.',
      ...BAND,
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A.2', '5 USC 5383(c)'],
      summary:
        'The agency head may move an executive up by any number of the six rates, once a year. The yearly change of the schedule is no such move.',
      apply(facts, note) {
        note.says('How far', 'by any number of rates', 'OPM SES-91-04, VI.A.2')
        if (facts.ratesUp !== undefined) note.count('Rates up', facts.ratesUp)
        countedTwelveMonths(note, facts.lastAdjustment)
        return answerOn(facts.effectiveDate, sixRateConditions(facts), note)
      },
      lawful: (facts) => lawfulDays(sixRateConditions(facts)),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5383(c)'],
      summary:
        'The rate of an executive may be changed once in twelve months; the yearly change of the schedule itself does not count.',
      apply(facts, note) {
        countedTwelveMonths(note, facts.lastAdjustment)
        return answerOn(facts.effectiveDate, sixRateConditions(facts), note)
      },
      lawful: (facts) => lawfulDays(sixRateConditions(facts)),
    },
  ],
})
