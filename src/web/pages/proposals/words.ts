import type { ProposalState } from '../../../record/proposal.ts'
import type { RequestState } from '../../../record/allocation-request.ts'
import type { Html } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'

/** How far a proposal has come, in a word. */
export function stateTag(state: ProposalState, noted: boolean): Html {
  switch (state) {
    case 'proposed':
      return statusTag({ tone: 'soon', words: noted ? 'Noted' : 'Proposed' })
    case 'reviewed':
      return statusTag({ tone: 'soon', words: 'Reviewed' })
    case 'approved':
      return statusTag({ tone: 'soon', words: 'Approved' })
    case 'declined':
      return statusTag({ tone: 'plain', words: 'Declined' })
    case 'established':
      return statusTag({ tone: 'ok', words: 'Established' })
  }
}

/** How far a request for spaces has come, in a word. */
export function requestTag(state: RequestState): Html {
  const words = `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`
  return statusTag({ tone: state === 'answered' ? 'ok' : 'soon', words })
}

/** A designation in words. */
export function designationWords(designation: string): string {
  return designation === 'career-reserved' ? 'Career reserved' : 'General'
}
