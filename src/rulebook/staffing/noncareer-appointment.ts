import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { NONCAREER_APPROVAL } from '../tables/noncareer-approval.ts'

type Needs = 'designation' | 'opmApproval' | 'qualificationFinding'

/** Whether it may be made, and what is missing where it may not. */
type Answer = { allowed: boolean; missing: readonly string[] }

const SUMMARY =
  'A noncareer appointment goes to a general position alone, without merit staffing. OPM approves each use, and the authority goes back to OPM when the person leaves. The appointing authority finds in writing that the qualifications are met.'

/** The conditions of a noncareer appointment. */
export const noncareerAppointment = rule<Needs, Answer>({
  id: 'staffing/noncareer-appointment',
  asks: 'May this noncareer appointment be made?',
  needs: ['designation', 'opmApproval', 'qualificationFinding'],
  says: ({ allowed, missing }) =>
    allowed
      ? 'It may be made: every condition is met.'
      : `It may not be made. Missing: ${missing.join('; ')}.`,
  changes: ({ allowed, missing }) =>
    allowed
      ? [
          'A career reserved position could not take it.',
          'It also counts against the ceilings of 25% and 10%.',
        ]
      : missing.map((condition) => `Needed first: ${condition}.`),
  law: [
    version('1995-02-02', ['5 CFR 317.601', '5 CFR 317.603', '5 USC 3394(a)'], '5 CFR 317.601(a)', SUMMARY),
    version(
      '1979-07-13',
      ['5 USC 3132(a)(9)', '5 USC 3134(b)', '5 USC 3394(a)'],
      '5 USC 3132(a)(9)',
      'A noncareer appointment goes to a general position alone, within what OPM determines for the agency, to a person whom the appointing authority finds in writing to be qualified.',
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  generalOnly: Cite,
  summary: string,
): Version<Needs, never, Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply({ designation, opmApproval, qualificationFinding }, note) {
      const conditions: readonly Test[] = [
        ['The position is general', designation === 'general', generalOnly, 'a general position'],
        [
          'OPM has approved this use',
          opmApproval,
          note.table(NONCAREER_APPROVAL),
          'OPM’s approval of this use of the authority',
        ],
        [
          'The appointing authority has found in writing that the qualifications are met',
          qualificationFinding,
          '5 USC 3394(a)',
          'the written finding that the person meets the qualifications',
        ],
      ]
      const allowed = note.tests(conditions)
      return { allowed, missing: lackingOf(conditions) }
    },
  }
}
