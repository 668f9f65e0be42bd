import { type Appraisal, appraisalOf } from '../appraisal.ts'
import { cycleOf, systemOf } from '../appraisal-cycle.ts'
import type { RecordedEvent } from '../event.ts'
import type { StreamRows } from '../views.ts'

/** An executive's appraisal of a year. */
export function projectAppraisal(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const appraisal = appraisalOf(events)
  if (appraisal === undefined) return {}
  const { communicated, initial, shared, answer, higherReview, board, final } = appraisal
  const newest = appraisal.versions.at(-1)
  return {
    appraisal: [
      {
        stream,
        person_id: appraisal.person,
        fiscal_year: appraisal.fiscalYear,
        unit_id: appraisal.unit,
        system: appraisal.system,
        state: appraisal.state,
        start_on: appraisal.period.start,
        end_on: appraisal.period.end,
        supervisor_id: appraisal.supervisor,
        communicated_on: communicated?.on ?? null,
        days_late: communicated?.daysLate ?? null,
        signed_by: newest === undefined ? 0 : Object.keys(newest.signed).length,
        plan_version: newest?.version ?? 0,
        reviews: appraisal.reviews.length,
        reviewed_on: lastReview(appraisal),
        initial_level: initial?.level ?? null,
        score: initial?.score ?? null,
        initial_on: initial?.on ?? null,
        shared_on: shared?.on ?? null,
        answer_by: shared?.answerBy ?? null,
        answered: answer?.answer ?? null,
        reviewer_id: higherReview?.reviewer ?? null,
        review_by: higherReview?.dueBy ?? null,
        review_level: higherReview?.made?.level ?? null,
        board_level: board?.level ?? null,
        board_on: board?.on ?? null,
        sitting_id: board?.sitting ?? null,
        final_level: final?.level ?? null,
        final_on: final?.on ?? null,
        issued_on: appraisal.issued ?? null,
      },
    ],
  }
}

function lastReview({ reviews }: Appraisal) {
  return reviews.reduce<(typeof reviews)[number]['on'] | null>(
    (last, { on }) => (last === null || on > last ? on : last),
    null,
  )
}

/** An agency's cycle of a year. */
export function projectCycle(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const cycle = cycleOf(events)
  if (cycle === undefined) return {}
  return {
    appraisal_cycle: [
      {
        stream,
        unit_id: cycle.unit,
        fiscal_year: cycle.fiscalYear,
        start_on: cycle.start,
        end_on: cycle.end,
        system: cycle.system,
        waived: cycle.waiver !== undefined,
        signed_on: cycle.signed?.on ?? null,
        validated: cycle.validated?.answer ?? null,
        published_on: cycle.published?.on ?? null,
      },
    ],
  }
}

/** The certifications of an agency's system. */
export function projectSystem(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const unit = stream.slice(stream.indexOf(':') + 1)
  return {
    certification: systemOf(events).certifications.map(({ kind, from, until, suspended }) => ({
      stream,
      unit_id: unit,
      kind,
      from_on: from,
      until_on: until,
      suspended_on: suspended ?? null,
    })),
  }
}
