import { openRecord } from './access/open-record.ts'
import type { Action } from './action.ts'
import { approveChange, declineChange, endChange } from './organisation/decide-change.ts'
import { matchUnit } from './organisation/match-unit.ts'
import { fillPost, movePost, vacatePost } from './organisation/posts.ts'
import { proposeDelegation } from './organisation/propose-delegation.ts'
import { proposePower } from './organisation/propose-power.ts'
import { proposeRole } from './organisation/propose-role.ts'
import { proposeSetting } from './organisation/propose-setting.ts'
import { abolishPosition } from './positions/abolish-position.ts'
import {
  answerAllocationRequest,
  approveAllocationRequest,
  openAllocationRequest,
  transmitAllocationRequest,
} from './positions/allocation-request.ts'
import { approvePosition } from './positions/approve-position.ts'
import { cancelAllocation } from './positions/cancel-allocation.ts'
import { correctAllocation } from './positions/correct-allocation.ts'
import { correctPosition } from './positions/correct-position.ts'
import { countCareerReserved } from './positions/count-career-reserved.ts'
import { decideDesignationChange } from './positions/decide-designation-change.ts'
import { declineProposal } from './positions/decline-proposal.ts'
import { designatePosition } from './positions/designate-position.ts'
import { enterAllocation } from './positions/enter-allocation.ts'
import { establishPosition } from './positions/establish-position.ts'
import { filePaper } from './positions/file-paper.ts'
import { notePosition } from './positions/note-position.ts'
import { proposePosition } from './positions/propose-position.ts'
import { requestDesignationChange } from './positions/request-designation-change.ts'
import { reviewPosition } from './positions/review-position.ts'

/** Everything the office can do so far. */
export const ACTIONS: readonly Action[] = [
  enterAllocation,
  correctAllocation,
  cancelAllocation,
  countCareerReserved,
  proposePosition,
  notePosition,
  reviewPosition,
  approvePosition,
  designatePosition,
  declineProposal,
  establishPosition,
  requestDesignationChange,
  decideDesignationChange,
  abolishPosition,
  correctPosition,
  filePaper,
  openAllocationRequest,
  approveAllocationRequest,
  transmitAllocationRequest,
  answerAllocationRequest,
  matchUnit,
  proposeRole,
  proposePower,
  proposeDelegation,
  proposeSetting,
  approveChange,
  declineChange,
  endChange,
  fillPost,
  vacatePost,
  movePost,
  openRecord,
]

/** The action of an id, if there is one. */
export function findAction(id: string): Action | undefined {
  return ACTIONS.find((action) => action.id === id)
}
