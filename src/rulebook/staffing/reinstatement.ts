import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = [
  'formerCareerAppointee',
  'probationCompleted',
  'leftServiceFor',
  'qualificationFinding',
] as const satisfies readonly FactId[]
const MAY = ['resignedAfterNotice', 'mobilityAgreement', 'effectiveDate'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Left = FactValue<'leftServiceFor'>

/** Whether one may be reinstated, and what it does without. */
type Answer = {
  eligible: boolean
  certificationNeeded: false
  competition: 'optional'
  newProbation: false
  lacks: readonly string[]
}

/** Ends of the last career appointment that bar a return: by the statute, and those that the regulation adds. */
const BARS: ReadonlySet<Left> = new Set<Left>(['performance', 'misconduct, neglect or malfeasance'])
const BARS_BY_REGULATION: ReadonlySet<Left> = new Set<Left>([
  'an order in a special counsel’s case',
  'national security',
])

/** Reinstatement of a former career executive, without competition. */
export const reinstatement = rule<Needs, Answer, May>({
  id: 'staffing/reinstatement',
  asks: 'May this former executive be reinstated in the SES as a career appointee?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says: ({ eligible, lacks }) =>
    eligible
      ? 'Eligible: without a time limit, to any SES position for which qualified; no Qualifications Review Board and no new probation, competition as the agency likes.'
      : `Not eligible. Wrong: ${lacks.join('; ')}.`,
  changes: ({ eligible, lacks }) =>
    eligible
      ? ['A last separation for performance or misconduct would bar it.']
      : lacks.map((lack) => `Missing: ${lack}.`),
  law: [
    version('1995-02-02', ['5 USC 3593(a)', '5 CFR 317.702'], true, true),
    version('1991-01-01', ['5 USC 3593(a)', 'PL 101-194'], false, true),
    version('1979-07-13', ['5 USC 3593(a)'], false, false),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  regulation: boolean,
  recertification: boolean,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'A former career executive who completed probation, or need not serve it, may be reinstated to any SES position for which qualified, unless the last separation was for performance, misconduct, neglect or malfeasance, an order in a special counsel’s case, national security, want of recertification, or a resignation after notice of one of these. A removal for declining a geographic move bars only one who had accepted nationwide mobility in writing. The person applies to the agency, which decides on qualifications; there is no time limit.',
    alsoNeeds: ({ leftServiceFor }) =>
      leftServiceFor === 'resignation'
        ? ['resignedAfterNotice']
        : leftServiceFor === 'declining a directed move' && regulation
          ? ['mobilityAgreement']
          : undefined,
    apply(facts, note) {
      const tests = testsOf(facts, regulation, recertification)
      return {
        eligible: note.tests(tests),
        certificationNeeded: false,
        competition: 'optional',
        newProbation: false,
        lacks: lackingOf(tests),
      }
    },
  }
}

function testsOf(facts: Given<Needs, May>, regulation: boolean, recertification: boolean): Test[] {
  const { leftServiceFor: left } = facts
  const barred =
    BARS.has(left) ||
    (regulation && BARS_BY_REGULATION.has(left)) ||
    (recertification && left === 'not being recertified')
  const by: Cite = regulation ? '5 CFR 317.702' : '5 USC 3593(a)(2)'
  const tests: Test[] = [
    [
      'The person was a career executive',
      facts.formerCareerAppointee,
      '5 USC 3593(a)',
      'an earlier career appointment',
    ],
    [
      'Probation was completed, or none was required',
      facts.probationCompleted,
      '5 USC 3593(a)(1)',
      'completed probation',
    ],
    ['The last separation is none that bars a return', !barred, by, 'a last separation that bars no return'],
    [
      'The agency finds the person qualified for the position',
      facts.qualificationFinding,
      '5 USC 3593(a)',
      'a finding of qualification for the position',
    ],
  ]
  if (left === 'resignation') {
    tests.push([
      'The resignation did not follow notice of such a separation',
      facts.resignedAfterNotice !== true,
      by,
      'a resignation that followed no notice proposing or directing such a separation',
    ])
  }
  if (left === 'declining a directed move' && regulation) {
    tests.push([
      'No agreement of nationwide mobility had been accepted',
      facts.mobilityAgreement !== true,
      by,
      'no written agreement of nationwide mobility accepted on appointment',
    ])
  }
  return tests
}
