import { addDays, day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { MINIMUM_DAYS } from './minimum-period.ts'

const NEEDS = ['periodEnd', 'underPlanSince', 'adequateBasis'] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = 'shorteningPromotesEffectiveness'
type Facts = Given<Needs, May>
/** The early end of an appraisal period. */
export const endPeriod = rule<Needs, DayAnswer, May>({
  id: 'appraisal/end-period',
  asks: 'May the agency end the appraisal period early, on this day?',
  needs: NEEDS,
  may: ['shorteningPromotesEffectiveness'],
  datedBy: 'periodEnd',
  day: 'periodEnd',
  says: (answer) => saysDay('it may end', answer),
  changes: changesDay,
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.304(b)(4)',
        'The agency may end the period once the 90 days are over, if there is an adequate basis to appraise and rate, and if shortening it promotes effectiveness.',
        MINIMUM_DAYS,
        ['shorteningPromotesEffectiveness'],
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      '5 CFR 430.304(c)(1)(ii)',
      'The agency may end the period at any time after the minimum of 90 days, if there is an adequate basis to appraise and rate.',
      MINIMUM_DAYS,
    ),
    version(
      '1979-07-13',
      '5 USC 4314(b)(1)(D)',
      'The agency may end the period whenever it finds an adequate basis to appraise and rate. OPM’s guidelines set its length; none of this time is at hand.',
      1,
    ),
  ],
})

function version(
  from: string,
  cite: Cite,
  summary: string,
  days: number,
  also: readonly May[] = [],
): Version<Needs, May, DayAnswer> {
  const conditionsOf = (facts: Omit<Facts, 'periodEnd'>): Conditions => {
    const tests: Test[] = [
      [
        'The agency has found an adequate basis to appraise and rate',
        facts.adequateBasis,
        '5 USC 4314(b)(1)(D)',
        'the finding of an adequate basis is lacking',
      ],
    ]
    if (also.length > 0) {
      tests.push([
        'Ending the period promotes effectiveness',
        facts.shorteningPromotesEffectiveness === true,
        cite,
        'the finding that an early end promotes effectiveness is lacking',
      ])
    }
    return {
      tests,
      days: [
        [
          'The executive has worked under the plan for the minimum period',
          daysFrom(addDays(facts.underPlanSince, days - 1)),
          cite,
          'the minimum period under the plan is not over',
        ],
      ],
    }
  }
  return {
    from: day(from),
    by: ['5 USC 4314(b)(1)(D)', cite],
    summary,
    alsoNeeds: () => also,
    lawful: (facts) => lawfulDays(conditionsOf(facts)),
    apply(facts, note) {
      counted(note, 'served')
      return answerOn(facts.periodEnd, conditionsOf(facts), note)
    },
  }
}
