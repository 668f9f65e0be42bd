import type { IsoDate } from '../base/dates.ts'
import type { PositionProposed } from './bodies/positions.ts'
import { type RecordedEvent, whoOf } from './event.ts'
import type { Designation } from './terms.ts'

/** How far a proposed position has come. */
export const PROPOSAL_STATES = ['proposed', 'reviewed', 'approved', 'declined', 'established'] as const

export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** A proposed position with what became of it. People are named by their ids. */
export type Proposal = {
  state: ProposalState
  proposed: PositionProposed
  proposedBy: string
  proposedOn: IsoDate
  notedOn?: IsoDate
  /** Candidates ready to succeed, as the technical note counts them. */
  benchReady?: number
  reviewedOn?: IsoDate
  view?: 'supported' | 'not-supported'
  approvedBy?: string
  approvedOn?: IsoDate
  designation?: Designation
}

/** The proposal of a position's stream, from the events that stand; undefined where there is none. */
export function proposalOf(events: readonly RecordedEvent[]): Proposal | undefined {
  let proposal: Proposal | undefined
  for (const event of events) {
    if (event.type === 'positions/position-proposed') {
      const { body, effective } = event
      proposal = { state: 'proposed', proposed: body, proposedBy: whoOf(event), proposedOn: effective }
    } else if (proposal !== undefined) {
      proposal = evolved(proposal, event)
    }
  }
  return proposal
}

function evolved(proposal: Proposal, event: RecordedEvent): Proposal {
  const { effective } = event
  switch (event.type) {
    case 'positions/position-noted': {
      const { benchReady } = event.body
      return { ...proposal, notedOn: effective, ...(benchReady === undefined ? {} : { benchReady }) }
    }
    case 'positions/position-reviewed':
      return { ...proposal, state: 'reviewed', reviewedOn: effective, view: event.body.view }
    case 'positions/position-approved': {
      const { designation } = event.body
      const approved = { state: 'approved', approvedBy: whoOf(event), approvedOn: effective } as const
      return { ...proposal, ...approved, ...(designation === undefined ? {} : { designation }) }
    }
    case 'positions/position-designated':
      return { ...proposal, designation: event.body.designation }
    case 'positions/proposal-declined':
      return { ...proposal, state: 'declined' }
    case 'positions/position-established':
      return { ...proposal, state: 'established', designation: event.body.designation }
    default:
      return proposal
  }
}
