import { addDays, day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
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
import { shownDate } from '../kernel/shown.ts'
import type { Clash } from '../kernel/table.ts'

const NEEDS = [
  'probationEnds',
  'probationAssessed',
  'excellenceCertified',
  'effectiveDate',
] as const satisfies readonly FactId[]
const MAY = ['certifiedOnSpecialQualities', 'developmentAssessed'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** When a first career appointment becomes final. */
export const probationFinal = rule<Needs, DayAnswer, May>({
  id: 'staffing/probation-final',
  asks: 'May this first career appointment become final on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the appointment may become final', answer),
  changes: changesDay,
  law: [
    version('2025-04-24', ['5 USC 3393(d)', '5 CFR 317.503'], '5 CFR 317.503(a)', [
      {
        by: 'EO 14284',
        says: 'Probation ends without a final appointment unless the agency affirms it beforehand.',
        governs: false,
        why: 'The order governs probation in the competitive and the excepted service; 5 USC 3321(c) leaves the SES out of that authority, and the rule proposed on 30 December 2025 does not touch part 317. That it does not reach the SES is our reading.',
      },
    ]),
    version('1995-02-02', ['5 USC 3393(d)', '5 CFR 317.503'], '5 CFR 317.503(a)'),
    version('1979-07-13', ['5 USC 3393(d)'], undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  certifies: Cite | undefined,
  also?: readonly Clash[],
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary:
      certifies === undefined
        ? 'A first career appointment becomes final after probation of one year.'
        : 'A first career appointment becomes final only after probation, an assessment, and the appointing authority’s written certification that performance met the excellence expected. For one certified on special or unique qualities the assessment covers the development activities that the request named.',
    also,
    alsoNeeds: ({ certifiedOnSpecialQualities }) =>
      certifies !== undefined && certifiedOnSpecialQualities === true ? ['developmentAssessed'] : undefined,
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, certifies, note)),
    apply: (facts, note) => answerOn(facts.effectiveDate, conditionsOf(facts, certifies, note), note),
  }
}

function conditionsOf(facts: Given<Needs, May>, certifies: Cite | undefined, note: Note): Conditions {
  const tests: Test[] = []
  if (certifies !== undefined) {
    tests.push(
      ['Performance in probation was assessed', facts.probationAssessed, certifies, 'the assessment'],
      [
        'The appointing authority has certified in writing the excellence expected',
        facts.excellenceCertified,
        certifies,
        'the appointing authority’s written certification',
      ],
    )
    if (facts.certifiedOnSpecialQualities === true) {
      tests.push([
        'The assessment covers the development activities that the request named',
        facts.developmentAssessed === true,
        '5 CFR 317.503(b)',
        'an assessment of the development activities named in the request',
      ])
    }
  }
  const after = note.date('First day after probation', addDays(facts.probationEnds, 1))
  return {
    tests,
    days: [
      [
        'Probation has been served',
        daysFrom(after),
        '5 USC 3393(d)',
        `probation runs to ${shownDate(facts.probationEnds)}`,
      ],
    ],
  }
}
