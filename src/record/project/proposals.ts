import { requestOf } from '../allocation-request.ts'
import { type RecordedEvent, whoOf } from '../event.ts'
import { ofType } from '../fold.ts'
import { proposalOf } from '../proposal.ts'
import type { StreamRows, ViewRow } from '../views.ts'

/** A position as proposed, with how far it has come. */
export function projectProposal(
  stream: string,
  events: readonly RecordedEvent[],
): ViewRow<'position_proposal'>[] {
  const proposal = proposalOf(events)
  if (proposal === undefined) return []
  const { proposed } = proposal
  return [
    {
      stream,
      position_id: proposed.position,
      unit_id: proposed.unit,
      program_unit: proposed.office,
      title: proposed.title,
      location: proposed.location,
      state: proposal.state,
      designation: proposal.designation ?? null,
      proposed_by: proposal.proposedBy,
      proposed_on: proposal.proposedOn,
      noted_on: proposal.notedOn ?? null,
      reviewed_on: proposal.reviewedOn ?? null,
      approved_by: proposal.approvedBy ?? null,
      approved_on: proposal.approvedOn ?? null,
    },
  ]
}

/** An agency's request to OPM for spaces of two fiscal years. */
export function projectRequest(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const request = requestOf(events)
  if (request === undefined) return {}
  const { opened } = request
  return {
    allocation_request: [
      {
        stream,
        id: opened.request,
        unit_id: opened.unit,
        first_year: opened.firstYear,
        asked: opened.asked,
        state: request.state,
        opened_by: request.openedBy,
        opened_on: request.openedOn,
        approved_on: request.approvedOn ?? null,
        transmitted_on: request.transmittedOn ?? null,
        answered_on: request.answeredOn ?? null,
        granted: request.granted ?? null,
        seen: opened.seen,
      },
    ],
  }
}

/** A document of a position's file; its content stays in the journal, sealed. */
export function projectPaper(stream: string, events: readonly RecordedEvent[]): StreamRows {
  return {
    position_paper: ofType(events, 'positions/paper-filed').map((event) => ({
      stream,
      position_id: event.body.position,
      event: event.id,
      kind: event.body.kind,
      name: event.personal?.['name'] ?? '(name destroyed)',
      media_type: event.body.mediaType,
      bytes: event.body.bytes,
      sha256: event.body.sha256,
      filed_by: whoOf(event),
      filed_on: event.effective,
    })),
  }
}
