import type { RecordedEvent } from './event.ts'
import { standing } from './fold.ts'
import { projectAccess } from './project/access.ts'
import { projectAppraisal, projectCycle, projectSystem } from './project/appraisals.ts'
import { projectBoard, projectBoardCase, projectSitting } from './project/boards.ts'
import { projectAllocations } from './project/allocations.ts'
import { projectDelegation, projectPower, projectRole, projectSetting } from './project/changes.ts'
import { projectListing } from './project/listings.ts'
import { projectPerson } from './project/persons.ts'
import {
  projectAwardPool,
  projectCriticalPay,
  projectIncentive,
  projectPay,
  projectPayCase,
  projectRank,
  projectWorksheet,
} from './project/pay.ts'
import { projectPosition } from './project/positions.ts'
import { projectPost } from './project/posts.ts'
import { projectPaper, projectRequest } from './project/proposals.ts'
import { projectUnit } from './project/units.ts'
import type { StreamRows } from './views.ts'

type Projection = (stream: string, events: readonly RecordedEvent[]) => StreamRows

const PROJECTIONS: Readonly<Record<string, Projection>> = {
  unit: (stream, events) => ({ unit: projectUnit(stream, events) }),
  position: projectPosition,
  person: projectPerson,
  paper: projectPaper,
  'allocation-request': projectRequest,
  allocation: (stream, events) => ({ allocation: projectAllocations(stream, events) }),
  post: projectPost,
  listing: projectListing,
  role: projectRole,
  power: projectPower,
  delegation: projectDelegation,
  setting: projectSetting,
  access: projectAccess,
  appraisal: projectAppraisal,
  cycle: projectCycle,
  'appraisal-system': projectSystem,
  board: projectBoard,
  sitting: projectSitting,
  'board-case': projectBoardCase,
  pay: projectPay,
  'pay-case': projectPayCase,
  worksheet: projectWorksheet,
  'award-pool': projectAwardPool,
  rank: projectRank,
  incentive: projectIncentive,
  'critical-pay': projectCriticalPay,
}

/** The rows of one stream, from all its events: what stands, in effect or yet to come. */
export function project(stream: string, recorded: readonly RecordedEvent[]): StreamRows {
  const kind = stream.slice(0, stream.indexOf(':'))
  return PROJECTIONS[kind]?.(stream, standing(recorded)) ?? {}
}
