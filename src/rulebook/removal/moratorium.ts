import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import type { Clash } from '../kernel/table.ts'
import { BAR_FACTS, barConditions, type BarFact, type BarLaw, barNeeds } from './moratorium-days.ts'
import { BAR_LAW } from './moratorium-law.ts'

const NEEDS = [
  'careerAppointee',
  'probationCompleted',
  'removalGround',
  'effectiveDate',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type Facts = Given<Needs, BarFact>

/** The law of the bar in probation and after it. */
type Law = { probation: BarLaw; after: BarLaw; regulation: boolean }

const SINCE_1995: Law = { probation: BAR_LAW.probation, after: BAR_LAW.performance, regulation: true }
const STATUTE_ALONE: Clash = {
  by: '5 USC 3592(b)(2)(A)',
  says: 'The statute excepts every removal for an unsatisfactory rating, whenever the rating was given.',
  governs: false,
  why: 'OPM’s regulation asks that the rating be older than the appointment; the narrower text is applied.',
}

/** The bar on removals after new leadership. */
export const removalMoratorium = rule<Needs, DayAnswer, BarFact>({
  id: 'removal/moratorium',
  asks: 'Does the 120-day bar after new leadership leave this day open to the removal?',
  needs: NEEDS,
  may: BAR_FACTS,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the bar after new leadership leaves the day open; a removal', answer),
  changes: changesDay,
  law: [
    version(
      '2015-01-01',
      ['5 USC 3592(b)', '5 CFR 359.406', '5 CFR 359.503'],
      'No removal for performance, misconduct or conditions before the appointment may take effect within 120 days after the appointment of the agency’s head, or of the most immediate supervisor who is noncareer and may remove. Excepted: an unsatisfactory rating issued before; in probation also discipline initiated before, and discipline for a crime or a threat, with notice of the exception, seven days to respond, and a decision on it; where it must be at once, paid nonduty status meanwhile. Days on details are not left out of the count, and acting officials are not dealt with.',
      SINCE_1995,
      [
        STATUTE_ALONE,
        {
          by: 'SEA primer, reassignment',
          says: 'Nobody is removed in the 120 days after a department head or a political supervisor takes office; no exception is named.',
          governs: false,
          why: 'The exception for an older unsatisfactory rating stands in the statute and the regulation.',
        },
      ],
    ),
    version(
      '1995-02-02',
      ['5 USC 3592(b)', '5 CFR 359.406', '5 CFR 359.503'],
      'The same; the wording of the regulation was read in its later editions.',
      SINCE_1995,
      [STATUTE_ALONE],
    ),
    version(
      '1991-07-01',
      ['5 USC 3592(b)', 'OPM SES-91-04, IX.A.4'],
      'No removal within 120 days after a new agency head, or a new noncareer supervisor who may remove. Excepted: an unsatisfactory rating given before that appointment, and discipline initiated before it.',
      { probation: BAR_LAW.y1991, after: BAR_LAW.y1991, regulation: false },
      [STATUTE_ALONE],
    ),
    version(
      '1979-07-13',
      ['5 USC 3592(b)'],
      'No involuntary removal within 120 days after a new agency head, or a new noncareer supervisor who may remove. Excepted: one for an unsatisfactory rating, and discipline initiated before.',
      { probation: BAR_LAW.y1979, after: BAR_LAW.y1979, regulation: false },
    ),
  ],
})

/** The law of the bar that meets the executive; undefined where the removal is not barred at all. */
export function barLawFor(
  { probationCompleted, removalGround }: Pick<Facts, 'probationCompleted' | 'removalGround'>,
  law: Law,
): BarLaw | undefined {
  if (removalGround === 'reduction in force' || removalGround === 'special counsel or national security')
    return undefined
  if (!probationCompleted) return law.probation
  return removalGround === 'performance' || !law.regulation ? law.after : undefined
}

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  law: Law,
  also?: readonly Clash[],
): Version<Needs, BarFact, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    also,
    alsoNeeds(facts) {
      const bar = facts.careerAppointee ? barLawFor(facts, law) : undefined
      return bar === undefined ? undefined : barNeeds(facts, bar)
    },
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.effectiveDate, conditionsOf(facts, law, note), note),
  }
}

function conditionsOf(facts: Facts, law: Law, note: Note): Conditions {
  const career = note.test(
    'The bar protects the executive: a career appointee',
    facts.careerAppointee,
    '5 USC 3592(b)(1)',
  )
  if (!career) return { tests: [], days: [] }
  const bar = barLawFor(facts, law)
  note.test('The bar covers a removal on this ground', bar !== undefined, '5 USC 3592(b)(1)')
  return bar === undefined ? { tests: [], days: [] } : barConditions(facts, bar, note)
}
