import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'

type Step = FactValue<'proposalStep'>
type State = FactValue<'proposalState'>

/** Whether the step may be taken now by this person, and what is in the way. */
export type StepAllowed = { allowed: boolean; notMet: readonly string[]; cites: readonly Cite[] }

/** The states from which each step may be taken, and what must come first. */
const FROM: Readonly<Record<Step, readonly [states: readonly State[], needs: string]>> = {
  note: [['proposed', 'noted'], 'a proposal that waits for review'],
  review: [['noted'], 'the technical note of the Executive Services Unit'],
  approve: [['reviewed'], 'the planning review of the Executive Resources Board'],
  designate: [['approved'], 'the approval of the agency head or a delegate'],
  establish: [['approved'], 'the approval of the agency head or a delegate'],
  decline: [['proposed', 'noted', 'reviewed', 'approved'], 'a proposal that is still open'],
}

/** Steps that whoever proposed the position may not take. */
const NOT_ONES_OWN: ReadonlySet<Step> = new Set<Step>(['review', 'approve'])

/** The path of a proposal: note, review, approval, establishment, and who may not decide on it. */
export const proposalStep = rule({
  id: 'positions/proposal-step',
  asks: 'May this step be taken on the proposal of a position?',
  needs: ['proposalStep', 'proposalState', 'deciderProposedIt'],
  says: ({ allowed, notMet }: StepAllowed) =>
    allowed ? 'The step may be taken.' : `The step may not be taken: ${notMet.join('; ')}.`,
  changes: ({ notMet }) => notMet.map((reason) => `It turns on this: ${reason}.`),
  law: [
    version({
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 4.2(1)', 'ICE Directive 1056.1, 4.6(4)', 'ICE Directive 1056.1, 3.5'],
      standing: 'assumed',
      order: 'ICE Directive 1056.1, 4',
      separation: 'ICE Directive 1056.1, 4.2(1)',
      summary:
        'A responsible official proposes, the Executive Services Unit writes its note, the Executive Resources Board reviews, the agency head or a delegate approves. The directive gives the parts; their order is our reading, and so is that nobody decides on an own proposal.',
    }),
    version({
      from: day('1979-07-13'),
      by: ['5 USC 3133(c)'],
      standing: 'assumed',
      order: '5 USC 3133(c)',
      separation: '5 USC 3133(c)',
      summary:
        'The agency establishes its positions. That a note and a review come before the approval, and that nobody decides on an own proposal, is our choice.',
    }),
  ],
})

type Said = Omit<
  Version<'proposalStep' | 'proposalState' | 'deciderProposedIt', never, StepAllowed>,
  'apply'
> & {
  order: Cite
  separation: Cite
}

function version({
  order,
  separation,
  ...said
}: Said): Version<'proposalStep' | 'proposalState' | 'deciderProposedIt', never, StepAllowed> {
  return {
    ...said,
    apply({ proposalStep: step, proposalState: state, deciderProposedIt }, note: Note): StepAllowed {
      const [states, needs] = FROM[step]
      const tests: Test[] = [
        [
          'What must come first has been done',
          states.includes(state),
          order,
          `the proposal is ${state}, and this step needs ${needs}`,
        ],
        [
          'Whoever reviews or approves is not the one who proposed',
          !(NOT_ONES_OWN.has(step) && deciderProposedIt),
          separation,
          'whoever proposed a position does not decide on it',
        ],
      ]
      const allowed = note.tests(tests)
      const cites = [...new Set(tests.filter(([, met]) => !met).map(([, , cite]) => cite))]
      return { allowed, notMet: lackingOf(tests), cites }
    },
  }
}
