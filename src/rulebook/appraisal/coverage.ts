import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'

type Needs = 'appointmentType' | 'agencyCovered'
type Answer = { required: boolean }

/** Who is appraised as an executive: every member of the Service, whatever the appointment. */
export const coverage = rule<Needs, Answer>({
  id: 'appraisal/coverage',
  asks: 'Must this executive be appraised under the law of the Senior Executive Service?',
  needs: ['appointmentType', 'agencyCovered'],
  says: ({ required }) =>
    required
      ? 'Yes: every member of the Service in such an agency is appraised, whatever the appointment.'
      : 'No: the agency is not one to which the law of the Service applies.',
  changes: ({ required }) =>
    required
      ? ['In an agency outside that law it would not apply.']
      : ['In a covered agency it would apply.'],
  law: [
    version(
      '2000-11-13',
      ['5 USC 4311', '5 CFR 430.302'],
      'Career, noncareer and limited appointees alike are appraised, in every agency to which the law of the Service applies.',
    ),
    version(
      '1979-07-13',
      ['5 USC 4311'],
      'Agency, senior executive and career appointee mean here what they mean in the structure of the Service; each senior executive of the agency is appraised.',
    ),
  ],
})

function version(from: string, by: readonly Cite[], summary: string): Version<Needs, never, Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply({ appointmentType, agencyCovered }, note) {
      note.says('Appointment', appointmentType, '5 USC 4311')
      return {
        required: note.test(
          'The agency is one to which the law of the Service applies',
          agencyCovered,
          '5 USC 4311',
        ),
      }
    },
  }
}
