import { standing } from '../../record/fold.ts'
import { type Proposal, proposalOf } from '../../record/proposal.ts'
import { decide, explain } from '../../rulebook/index.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { proposalStep } from '../../rulebook/positions/proposal-step.ts'
import type { Decision, Given } from '../action.ts'

type Step = FactValue<'proposalStep'>

/** A proposal on which a step may be taken, with the ruling; or why not. */
export type StepTaken = { proposal: Proposal; explanation: Explanation } | { refused: Decision }

/** Finds the proposal of a number under a unit and asks whether whoever acts may take the step on it now. */
export function takeStep(given: Given, unit: string, position: string, step: Step): StepTaken {
  const proposal = proposalOf(standing(given.history(`position:${position}`)))
  if (proposal === undefined || proposal.proposed.unit !== unit) {
    return { refused: { kind: 'not-found', message: `no proposal of ${unit} has the number ${position}` } }
  }
  const noted = proposal.state === 'proposed' && proposal.notedOn !== undefined
  const facts = {
    proposalStep: step,
    proposalState: noted ? 'noted' : proposal.state,
    deciderProposedIt: proposal.proposedBy === given.who.person,
  } as const
  const ruling = decide(proposalStep, { on: given.today, scopes: given.scopes }, facts)
  const explanation = explain(proposalStep, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.allowed) return { proposal, explanation }
  const notMet = ruling.kind === 'ruled' ? ruling.value.notMet.join('; ') : explanation.answer
  return {
    refused: {
      kind: 'refused',
      reason: {
        message: notMet,
        rule: proposalStep.id,
        compared: { state: facts.proposalState, step, ownProposal: facts.deciderProposedIt },
        cites: ruling.kind === 'ruled' ? ruling.value.cites : [],
        ruling: explanation,
      },
    },
  }
}
