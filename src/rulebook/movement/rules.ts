import type { Topic } from '../topic.ts'
import { assignmentReasonCases } from './assignment-reason.cases.ts'
import { assignmentReason } from './assignment-reason.ts'
import { declinedMoveCases } from './declined-move.cases.ts'
import { declinedMove } from './declined-move.ts'
import { detailCases } from './detail.cases.ts'
import { detail } from './detail.ts'
import { kindOfMoveCases } from './kind-of-move.cases.ts'
import { kindOfMove } from './kind-of-move.ts'
import { moratoriumEndCases } from './moratorium-end.cases.ts'
import { moratoriumEnd } from './moratorium-end.ts'
import { reassignmentMoratoriumCases } from './reassignment-moratorium.cases.ts'
import { reassignmentMoratorium } from './reassignment-moratorium.ts'
import { reassignmentNoticeCases } from './reassignment-notice.cases.ts'
import { reassignmentNotice } from './reassignment-notice.ts'
import { reassignmentToldCases } from './reassignment-told.cases.ts'
import { reassignmentCases } from './reassignment.cases.ts'
import { reassignment } from './reassignment.ts'
import { transferCases } from './transfer.cases.ts'
import { transfer } from './transfer.ts'
import { ACTING_AS_DEPUTY } from '../tables/acting-as-deputy.ts'

/** Reassignment, transfer and details. */
export const MOVEMENT: Topic = {
  id: 'movement',
  title: 'Reassignment, transfer and details',
  rules: [
    { rule: kindOfMove, cases: kindOfMoveCases },
    { rule: reassignment, cases: [...reassignmentCases, ...reassignmentToldCases] },
    { rule: reassignmentNotice, cases: reassignmentNoticeCases },
    { rule: reassignmentMoratorium, cases: reassignmentMoratoriumCases },
    { rule: moratoriumEnd, cases: moratoriumEndCases },
    { rule: assignmentReason, cases: assignmentReasonCases },
    { rule: transfer, cases: transferCases },
    { rule: declinedMove, cases: declinedMoveCases },
    { rule: detail, cases: detailCases },
  ],
  tables: [ACTING_AS_DEPUTY],
}
