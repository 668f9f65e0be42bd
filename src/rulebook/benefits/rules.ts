import type { Topic } from '../topic.ts'
import { leaveAccrualCases } from './leave-accrual.cases.ts'
import { leaveAccrual } from './leave-accrual.ts'
import { leaveCarryOverCases } from './leave-carry-over.cases.ts'
import { leaveCarryOver } from './leave-carry-over.ts'
import { personalLeaveCeilingCases } from './personal-leave-ceiling.cases.ts'
import { personalLeaveCeiling } from './personal-leave-ceiling.ts'
import { leaveOnEntryCases } from './leave-on-entry.cases.ts'
import { leaveOnEntry } from './leave-on-entry.ts'
import { leaveExclusionCases } from './leave-exclusion.cases.ts'
import { leaveExclusion } from './leave-exclusion.ts'
import { restoredLeaveCases } from './restored-leave.cases.ts'
import { restoredLeave } from './restored-leave.ts'
import { leavePaymentCases } from './leave-payment.cases.ts'
import { leavePayment } from './leave-payment.ts'
import { lastMoveHomeCases } from './last-move-home.cases.ts'
import { lastMoveHome } from './last-move-home.ts'
import { severanceCases } from './severance.cases.ts'
import { severance } from './severance.ts'

/** Leave, last move home, and benefits kept or lost. */
export const BENEFITS: Topic = {
  id: 'benefits',
  title: 'Leave, last move home, and benefits kept or lost',
  rules: [
    { rule: leaveAccrual, cases: leaveAccrualCases },
    { rule: leaveCarryOver, cases: leaveCarryOverCases },
    { rule: personalLeaveCeiling, cases: personalLeaveCeilingCases },
    { rule: leaveOnEntry, cases: leaveOnEntryCases },
    { rule: leaveExclusion, cases: leaveExclusionCases },
    { rule: restoredLeave, cases: restoredLeaveCases },
    { rule: leavePayment, cases: leavePaymentCases },
    { rule: lastMoveHome, cases: lastMoveHomeCases },
    { rule: severance, cases: severanceCases },
  ],
  tables: [],
}
