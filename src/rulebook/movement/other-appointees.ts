import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import type { Given } from '../kernel/rule.ts'

/** The facts that the reassignment of a noncareer or limited appointee turns on. */
export const OTHER_FACTS = [
  'designation',
  'opmApproval',
  'opmProvidesOtherwise',
  'urgentNeed',
  'dutiesExpire',
] as const satisfies readonly FactId[]

type OtherFact = (typeof OTHER_FACTS)[number]
type OtherFacts = Given<'appointmentType', OtherFact>

/** What a noncareer or limited appointee’s reassignment cannot be judged without; the regulation asks for OPM’s approval. */
export function otherNeeds(facts: OtherFacts, regulation: boolean): OtherFact[] {
  if (facts.appointmentType === 'limited-term') return ['designation', 'dutiesExpire']
  if (facts.appointmentType === 'limited-emergency') return ['designation', 'urgentNeed']
  return regulation && facts.opmProvidesOtherwise !== true ? ['designation', 'opmApproval'] : ['designation']
}

/** The conditions of reassigning a noncareer or limited appointee; no notice is owed to either. */
export function otherConditions(facts: OtherFacts, regulation: boolean, note: Note): Test[] {
  const tests: Test[] = [
    [
      'The position is general, as one who is no career appointee needs',
      facts.designation === 'general',
      '5 USC 3395(d)(1)',
      'a general position; a career reserved one takes career appointees alone',
    ],
  ]
  if (facts.appointmentType === 'noncareer') {
    if (regulation) {
      tests.push([
        'OPM has approved beforehand, or provided otherwise',
        facts.opmApproval === true || facts.opmProvidesOtherwise === true,
        '5 CFR 317.604(a)',
        'OPM’s prior approval',
      ])
    }
    return tests
  }
  const term = facts.appointmentType === 'limited-term'
  note.count('Most months in the agency in all under such an appointment', term ? 36 : 18, '5 USC 3395(b)')
  tests.push(
    term
      ? [
          'The duties of the position expire in 3 years or less',
          facts.dutiesExpire === true,
          '5 USC 3395(b)',
          'duties that expire in 3 years or less',
        ]
      : [
          'The position meets a genuine, unanticipated, urgent need',
          facts.urgentNeed === true,
          '5 USC 3395(b)',
          'a genuine, unanticipated, urgent need',
        ],
  )
  return tests
}
