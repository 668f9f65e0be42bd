import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = ['appointmentType'] as const satisfies readonly FactId[]
const MAY = [
  'probationCompleted',
  'coveredBeforeService',
  'limitedFromPermanentPost',
  'reemployedAnnuitant',
  'effectiveDate',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Answer = {
  eligible: boolean
  why: 'probation completed' | 'covered before' | 'limited from a permanent post' | null
}

/** Who has the rights of the adverse-action procedures. */
export const disciplineCoverage = rule<Needs, Answer, May>({
  id: 'removal/discipline-coverage',
  asks: 'Is this executive covered by the procedures for adverse actions?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says: ({ eligible, why }) =>
    eligible
      ? `Covered: ${why}. Removal and suspensions of more than 14 days follow the procedures, with appeal to the MSPB.`
      : 'Not covered by the procedures for adverse actions.',
  changes: ({ eligible }) =>
    eligible
      ? ['A reemployed annuitant would not be covered.']
      : [
          'A career executive past probation, or covered by 5 USC 7511 immediately before, is covered.',
          'So is a limited appointee who came without a break from a permanent post in the same agency and was covered there.',
        ],
  law: [
    version('1995-02-02', ['5 USC 7541', '5 CFR 752.601'], true),
    version('1979-07-13', ['5 USC 7541'], false),
  ],
})

function version(from: string, by: readonly Cite[], regulation: boolean): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary: regulation
      ? 'Covered are career executives who have completed probation, or need not serve it, or were covered by 5 USC 7511 immediately before; and limited appointees who came without a break from a permanent post in the same agency and were so covered. Not covered are noncareer executives, other limited ones, and reemployed annuitants.'
      : 'Covered are career executives who have completed probation, or were covered by the adverse-action rules of other employees immediately before.',
    alsoNeeds({ appointmentType, probationCompleted }) {
      if (appointmentType === 'noncareer') return undefined
      if (appointmentType === 'career')
        return probationCompleted === true ? undefined : ['probationCompleted', 'coveredBeforeService']
      return regulation ? ['limitedFromPermanentPost', 'coveredBeforeService'] : undefined
    },
    apply: (facts, note) => answerOf(facts, note, regulation),
  }
}

function answerOf(facts: Given<Needs, May>, note: Note, regulation: boolean): Answer {
  const none: Answer = { eligible: false, why: null }
  if (
    regulation &&
    !note.test(
      'The executive is no reemployed annuitant',
      facts.reemployedAnnuitant !== true,
      '5 CFR 752.601(d)',
    )
  )
    return none
  const career = note.test(
    'The executive is a career appointee',
    facts.appointmentType === 'career',
    '5 USC 7541(1)',
  )
  if (career) {
    if (
      note.test(
        'Probation is completed, or none was required',
        facts.probationCompleted === true,
        '5 USC 7541(1)(A)',
      )
    )
      return { eligible: true, why: 'probation completed' }
    return note.test(
      'The executive was covered by 5 USC 7511 immediately before the SES',
      facts.coveredBeforeService === true,
      '5 USC 7541(1)(B)',
    )
      ? { eligible: true, why: 'covered before' }
      : none
  }
  if (facts.appointmentType === 'noncareer' || !regulation) return none
  const covered = note.tests([
    [
      'The limited appointment was taken without a break, in the same agency, from a permanent post',
      facts.limitedFromPermanentPost === true,
      '5 CFR 752.601(c)(2)',
    ],
    [
      'The limited appointee was covered by 5 USC 7511 immediately before',
      facts.coveredBeforeService === true,
      '5 CFR 752.601(c)(2)',
    ],
  ])
  return covered ? { eligible: true, why: 'limited from a permanent post' } : none
}
