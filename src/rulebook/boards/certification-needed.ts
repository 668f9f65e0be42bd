import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Cite } from '../authorities.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'

const MAY = [
  'removedInProbationForCause',
  'removedAndBarred',
  'resignedAfterProposal',
  'leftInProbation',
] as const satisfies readonly FactId[]

type Facts = Given<'isInitialCareer', (typeof MAY)[number]>
type Needed = { required: boolean; competition: boolean }

/** When a Qualifications Review Board has to certify: the first career appointment, and two kinds of return. */
export const certificationNeeded = rule({
  id: 'boards/certification-needed',
  asks: 'Is certification by a Qualifications Review Board required before this career appointment?',
  needs: ['isInitialCareer'],
  may: MAY,
  says: ({ required, competition }: Needed) =>
    `${required ? 'Certification is required' : 'No new certification is required'} before the appointment.${competition ? ' The person competes for it as for a first one.' : ''}`,
  changes: ({ required }) =>
    required
      ? ['A transfer, a reassignment or a reinstatement without such a removal needs none.']
      : ['A removal in probation for performance or discipline would make a new one necessary.'],
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 USC 3393(c)', '5 CFR 317.502(a)', '5 CFR 317.502(f)', '5 CFR 317.503'],
      summary:
        'Certification comes before a first career appointment. Anew it is needed after removal in probation for performance or discipline, and after a later removal that bars reinstatement; not after a resignation, a removal without fault, or for those who may be reinstated.',
      alsoNeeds: ({ isInitialCareer, removedInProbationForCause, removedAndBarred }) =>
        isInitialCareer || removedInProbationForCause === true || removedAndBarred === true
          ? undefined
          : ['removedInProbationForCause', 'removedAndBarred'],
      apply(facts, note): Needed {
        const tests: readonly Test[] = [
          first(facts, '5 CFR 317.502(a)'),
          [
            'The person was removed in probation for performance or discipline',
            facts.removedInProbationForCause === true,
            '5 CFR 317.502(f)(1)',
          ],
          [
            'The person was removed later for a reason that bars reinstatement',
            facts.removedAndBarred === true,
            '5 CFR 317.502(f)(2)',
          ],
        ]
        const required = note.anyOf(tests)
        return { required, competition: competes(facts, required, note) }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(c)'],
      summary: 'Certification comes before a first career appointment.',
      apply(facts, note): Needed {
        const required = note.anyOf([first(facts, '5 USC 3393(c)(1)')])
        return { required, competition: required }
      },
    },
  ],
})

function first({ isInitialCareer }: Facts, cite: Cite): Test {
  return ['It is the person’s first career appointment', isInitialCareer, cite]
}

function competes(facts: Facts, required: boolean, note: Note): boolean {
  const early = note.test(
    'The person left during probation, so that another career appointment is competed for',
    facts.leftInProbation === true,
    '5 CFR 317.503(f)',
  )
  if (facts.resignedAfterProposal !== true) return required || early
  note.assumed(
    'Resigned after notice of a removal that bars reinstatement',
    'competes anew; the certification held still serves, for the text speaks of removal',
  )
  return true
}
