import { day, type IsoDate } from '../../base/dates.ts'
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
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'

const NEEDS = ['effectiveDate', 'opmApproval', 'correctionOutstanding'] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type Facts = Given<Needs, 'onBasicSystem'>

/** First day on which a system from before the rule of 2015 could no longer be used. */
const CONFORMED: IsoDate = day('2016-10-26')

/** Use of an appraisal system: approved by OPM, with no correction outstanding. */
export const systemApproval = rule<Needs, DayAnswer, 'onBasicSystem'>({
  id: 'appraisal/system-approval',
  asks: 'May the agency use this appraisal system for executives on this day?',
  needs: NEEDS,
  may: ['onBasicSystem'],
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the system may be used', answer),
  changes: changesDay,
  law: [
    version(
      '2016-10-26',
      ['5 USC 4312(c)', '5 CFR 430.314'],
      'A new or changed system needs OPM’s approval, and the agency makes the corrections that OPM directs.',
      '5 CFR 430.314',
      'recalled',
    ),
    version(
      '2015-10-26',
      ['5 USC 4312(c)', '5 CFR 430.301', '5 CFR 430.314'],
      'An agency without OPM’s approval to use the basic system of 2012 has a year, to 25 October 2016, to get a system that conforms to the rule of 2015. Otherwise a system needs OPM’s approval, and the agency makes the corrections that OPM directs.',
      '5 CFR 430.301',
      undefined,
      true,
    ),
    version(
      '2000-11-13',
      ['5 USC 4312(c)', '5 CFR 430.312'],
      'A new or changed system needs OPM’s approval, and the agency makes the corrections that OPM directs.',
      '5 CFR 430.312',
    ),
    version(
      '1991-07-01',
      ['5 USC 4312(c)', 'OPM SES-91-04, VIII.A'],
      'Agencies build their systems under OPM’s regulation and with its approval, and make the corrections that OPM requires.',
      'OPM SES-91-04, VIII.A',
      'secondary',
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(c)'],
      'OPM reviews each system and says whether it meets the law; if it does not, the agency makes the corrections that OPM requires.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  approval: Cite | undefined,
  standing?: 'recalled' | 'secondary',
  savings = false,
): Version<Needs, 'onBasicSystem', DayAnswer> {
  const approved = ({ opmApproval, onBasicSystem }: Omit<Facts, 'effectiveDate'>): boolean =>
    approval === undefined || opmApproval || (savings && onBasicSystem === false)
  const conditionsOf = (facts: Omit<Facts, 'effectiveDate'>): Conditions => {
    const tests: Test[] = [
      [
        'No correction that OPM required is outstanding',
        !facts.correctionOutstanding,
        '5 USC 4312(c)(3)',
        'the correction that OPM required is outstanding',
      ],
    ]
    if (approval !== undefined) {
      tests.push([
        savings
          ? 'OPM has approved it, or it is the older system of an agency without approval for the basic one'
          : 'OPM has approved it',
        approved(facts),
        approval,
        'OPM has not approved the new or changed system',
      ])
    }
    return { tests, days: [] }
  }
  return {
    from: day(from),
    by,
    summary,
    standing,
    lawful: (facts) => lawfulDays(conditionsOf(facts)),
    apply(facts, note) {
      if (savings) {
        counted(note, 'term')
        note.date('An older system may be used until the day before', CONFORMED, '5 CFR 430.301')
      }
      return answerOn(facts.effectiveDate, conditionsOf(facts), note)
    },
  }
}
