import type { RecordedEvent } from '../record/event.ts'

/** An event of the appraisal year or of a board in a line of words; undefined for others. Nothing sealed is told. */
export function appraisalWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'appraisal/system-published':
      return `Appraisal system published: ${event.body.levels.length} levels, approved by OPM (${event.body.letter})`
    case 'appraisal/certification-recorded':
      return `System certified, ${event.body.kind}, until ${event.body.until}: ${event.body.letter}`
    case 'appraisal/certification-extended':
      return `Certification extended to ${event.body.until}: ${event.body.letter}`
    case 'appraisal/certification-suspended':
      return `Certification suspended: ${event.body.reason}`
    case 'appraisal/certification-reinstated':
      return `Certification reinstated: ${event.body.letter}`
    case 'appraisal/evidence-filed':
      return `Evidence for certification filed: ${event.body.criterion}`
    case 'appraisal/cycle-opened':
      return `Appraisal cycle of FY${event.body.fiscalYear} opened, ${event.body.start} to ${event.body.end}`
    case 'appraisal/goals-set':
      return `Goals of FY${event.body.fiscalYear} set: ${event.body.goals.length}`
    case 'appraisal/organization-assessed':
      return `Performance of the organization in FY${event.body.fiscalYear} assessed by ${event.body.by}`
    case 'appraisal/cap-waived':
      return `Cap of FY${event.body.fiscalYear} waived: ${event.body.document}`
    case 'appraisal/distribution-signed':
      return `Distribution of FY${event.body.fiscalYear} signed: ${event.body.top} of ${event.body.rated} at Level 4 or 5`
    case 'appraisal/cycle-validated':
      return `Cycle of FY${event.body.fiscalYear} ${event.body.answer} by the department`
    case 'appraisal/results-published':
      return `Aggregate results of FY${event.body.fiscalYear} published`
    case 'appraisal/plan-drafted':
      return `FY${event.body.fiscalYear} plan drafted, ${event.body.elements.length} elements`
    case 'appraisal/plan-consulted':
      return `FY${event.body.fiscalYear} plan worked out with the executive: ${event.body.answer}`
    case 'appraisal/plan-communicated':
      return `FY${event.body.fiscalYear} plan communicated${event.body.daysLate > 0 ? `, ${event.body.daysLate} days late` : ''}`
    case 'appraisal/plan-signed':
      return `FY${event.body.fiscalYear} plan signed by the ${event.body.as}`
    case 'appraisal/plan-amended':
      return `FY${event.body.fiscalYear} plan amended, version ${event.body.version}`
    case 'appraisal/amendment-signed':
      return `Version ${event.body.version} of the FY${event.body.fiscalYear} plan signed by the ${event.body.as}`
    case 'appraisal/progress-reviewed':
      return `FY${event.body.fiscalYear} progress review${event.body.informal ? ', informal' : ''}`
    case 'appraisal/accomplishment-logged':
      return `FY${event.body.fiscalYear} accomplishment logged`
    case 'appraisal/document-filed':
      return `FY${event.body.fiscalYear} document filed with the accomplishments, ${event.body.bytes} bytes`
    case 'appraisal/document-content':
      return 'Content of a document with the accomplishments'
    case 'appraisal/nudged':
      return `FY${event.body.fiscalYear} reminder sent: the ${event.body.kind} is late`
    case 'appraisal/interim-appraised':
      return `FY${event.body.fiscalYear} appraisal on a ${event.body.ground}, ${event.body.from} to ${event.body.until}`
    case 'appraisal/period-extended':
      return `FY${event.body.fiscalYear} period extended to ${event.body.until}`
    case 'appraisal/period-ended-early':
      return `FY${event.body.fiscalYear} period ended early on ${event.body.end}`
    case 'appraisal/initially-rated':
      return `FY${event.body.fiscalYear} initial summary rating: Level ${event.body.level}`
    case 'appraisal/rating-shared':
      return `FY${event.body.fiscalYear} initial rating discussed and shared; answer by ${event.body.answerBy}`
    case 'appraisal/answered':
      return `FY${event.body.fiscalYear} rating ${event.body.answer === 'waived' ? 'left unanswered by choice' : 'answered in writing'}`
    case 'appraisal/higher-review-requested':
      return `FY${event.body.fiscalYear} higher-level review asked for, due ${event.body.dueBy}`
    case 'appraisal/higher-review-made':
      return `FY${event.body.fiscalYear} higher-level review: Level ${event.body.level} recommended`
    case 'appraisal/board-recommended':
      return `FY${event.body.fiscalYear} board ${event.body.level === null ? 'split' : `recommends Level ${event.body.level}`}`
    case 'appraisal/finally-rated':
      return `FY${event.body.fiscalYear} annual summary rating: Level ${event.body.level}`
    case 'appraisal/rating-issued':
      return `FY${event.body.fiscalYear} rating given to the executive`
    case 'appraisal/not-rated':
      return `Not rated for FY${event.body.fiscalYear}: ${event.body.ground}`
    case 'appraisal/consequence-closed':
      return `What the FY${event.body.fiscalYear} rating called for is done: ${event.body.by}`
    case 'appraisal/training-completed':
      return `Trained on the appraisal system as ${event.body.audience}: ${event.body.topic}`
    case 'appraisal/recertification-recommended':
      return `Recertification ${event.body.cycle}: supervisor recommends ${event.body.answer}`
    case 'appraisal/recertification-statement':
      return `Recertification ${event.body.cycle}: statement ${event.body.statement}`
    case 'appraisal/recertification-reviewed':
      return `Recertification ${event.body.cycle}: board recommends ${event.body.answer}`
    case 'appraisal/recertification-decided':
      return `Recertification ${event.body.cycle}: ${event.body.answer}`
    default:
      return boardWords(event)
  }
}

function boardWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'boards/board-chartered':
      return `Board chartered: ${event.body.name}${event.body.interim ? ', interim charter' : ''}`
    case 'boards/member-appointed':
      return `Appointed to the board as ${event.body.seat}: ${event.body.document}`
    case 'boards/notice-published':
      return `Notice of ${event.body.members.length} board members published: ${event.body.citation}`
    case 'boards/member-ended':
      return `Board membership ended: ${event.body.reason}`
    case 'boards/sitting-called':
      return `Sitting called for FY${event.body.fiscalYear}`
    case 'boards/roll-called':
      return `Roll called: ${event.body.present.length} present`
    case 'boards/recusals-settled':
      return 'Recusals settled by a member'
    case 'boards/recusal-entered':
      return `Recusal entered by ${event.body.by}: ${event.body.ground}`
    case 'boards/recusal-lifted':
      return 'Recusal lifted'
    case 'boards/alternate-seated':
      return 'Alternate seated'
    case 'boards/sitting-certified':
      return `Sitting certified: ${event.body.certificate.answer}`
    case 'boards/sitting-closed':
      return 'Sitting closed'
    case 'boards/case-assigned':
      return 'Case put before a sitting'
    case 'boards/case-reviewed':
      return 'Case read by a member'
    case 'boards/vote-cast':
      return 'Vote cast'
    case 'boards/note-made':
      return 'Note of the deliberation'
    case 'boards/case-recommended':
      return event.body.level === null ? 'Board split' : `Board recommends Level ${event.body.level}`
    default:
      return undefined
  }
}
