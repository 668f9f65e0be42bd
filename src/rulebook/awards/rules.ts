import type { Topic } from '../topic.ts'
import { performanceAwardEligibleCases } from './performance-award-eligible.cases.ts'
import { performanceAwardEligible } from './performance-award-eligible.ts'
import { performanceAwardAmountCases } from './performance-award-amount.cases.ts'
import { performanceAwardAmount } from './performance-award-amount.ts'
import { performanceAwardApprovalCases } from './performance-award-approval.cases.ts'
import { performanceAwardApproval } from './performance-award-approval.ts'
import { awardPoolCases } from './pool.cases.ts'
import { awardPool } from './pool.ts'
import { awardPoolYearCases } from './pool-year.cases.ts'
import { awardPoolYear } from './pool-year.ts'
import { awardReportDueCases } from './report-due.cases.ts'
import { awardReportDue } from './report-due.ts'
import { awardRecipientsCases } from './recipients.cases.ts'
import { awardRecipients } from './recipients.ts'
import { awardDistinctionsCases } from './distinctions.cases.ts'
import { awardDistinctions } from './distinctions.ts'
import { awardShareToHighestCases } from './share-to-highest.cases.ts'
import { awardShareToHighest } from './share-to-highest.ts'
import { contributionPoolCases } from './contribution-pool.cases.ts'
import { contributionPool } from './contribution-pool.ts'
import { rankNomineeCases } from './rank-nominee.cases.ts'
import { rankNominee } from './rank-nominee.ts'
import { rankNominationsCases } from './rank-nominations.cases.ts'
import { rankNominations } from './rank-nominations.ts'
import { rankStepCases } from './rank-step.cases.ts'
import { rankStep } from './rank-step.ts'
import { rankProgramCases } from './rank-program.cases.ts'
import { rankProgram } from './rank-program.ts'
import { rankAmountCases } from './rank-amount.cases.ts'
import { rankAmount } from './rank-amount.ts'
import { rankQuotaCases } from './rank-quota.cases.ts'
import { rankQuota } from './rank-quota.ts'
import { rankRepeatCases } from './rank-repeat.cases.ts'
import { rankRepeat } from './rank-repeat.ts'
import { incentiveAwardCases } from './incentive-award.cases.ts'
import { incentiveAward } from './incentive-award.ts'
import { incentiveEligibilityCases } from './incentive-eligibility.cases.ts'
import { incentiveEligibility } from './incentive-eligibility.ts'
import { incentiveWaiverCases } from './incentive-waiver.cases.ts'
import { incentiveWaiver } from './incentive-waiver.ts'
import { incentiveOverlapCases } from './incentive-overlap.cases.ts'
import { incentiveOverlap } from './incentive-overlap.ts'
import { recruitmentRelocationCases } from './recruitment-relocation.cases.ts'
import { recruitmentRelocation } from './recruitment-relocation.ts'
import { recruitmentRelocationAmountCases } from './recruitment-relocation-amount.cases.ts'
import { recruitmentRelocationAmount } from './recruitment-relocation-amount.ts'
import { retentionIncentiveCases } from './retention-incentive.cases.ts'
import { retentionIncentive } from './retention-incentive.ts'
import { retentionInstallmentCases } from './retention-installment.cases.ts'
import { retentionInstallment } from './retention-installment.ts'
import { agreementEndsCases } from './agreement-ends.cases.ts'
import { agreementEnds } from './agreement-ends.ts'
import { studentLoanCases } from './student-loan.cases.ts'
import { studentLoan } from './student-loan.ts'
import { physiciansAllowanceCases } from './physicians-allowance.cases.ts'
import { physiciansAllowance } from './physicians-allowance.ts'
import { AWARD_GRANTOR } from '../tables/award-grantor.ts'
import { AWARD_POOL, AWARD_SPENDING_CAP } from '../tables/award-pool.ts'
import { RANK_AMOUNTS, RANK_YEARS } from '../tables/rank-awards.ts'

/** Performance awards, Presidential rank awards and other incentives. */
export const AWARDS: Topic = {
  id: 'awards',
  title: 'Performance awards, Presidential rank awards and other incentives',
  rules: [
    { rule: performanceAwardEligible, cases: performanceAwardEligibleCases },
    { rule: performanceAwardAmount, cases: performanceAwardAmountCases },
    { rule: performanceAwardApproval, cases: performanceAwardApprovalCases },
    { rule: awardPool, cases: awardPoolCases },
    { rule: awardPoolYear, cases: awardPoolYearCases },
    { rule: awardReportDue, cases: awardReportDueCases },
    { rule: awardRecipients, cases: awardRecipientsCases },
    { rule: awardDistinctions, cases: awardDistinctionsCases },
    { rule: awardShareToHighest, cases: awardShareToHighestCases },
    { rule: contributionPool, cases: contributionPoolCases },
    { rule: rankNominee, cases: rankNomineeCases },
    { rule: rankNominations, cases: rankNominationsCases },
    { rule: rankStep, cases: rankStepCases },
    { rule: rankProgram, cases: rankProgramCases },
    { rule: rankAmount, cases: rankAmountCases },
    { rule: rankQuota, cases: rankQuotaCases },
    { rule: rankRepeat, cases: rankRepeatCases },
    { rule: incentiveAward, cases: incentiveAwardCases },
    { rule: incentiveEligibility, cases: incentiveEligibilityCases },
    { rule: incentiveWaiver, cases: incentiveWaiverCases },
    { rule: incentiveOverlap, cases: incentiveOverlapCases },
    { rule: recruitmentRelocation, cases: recruitmentRelocationCases },
    { rule: recruitmentRelocationAmount, cases: recruitmentRelocationAmountCases },
    { rule: retentionIncentive, cases: retentionIncentiveCases },
    { rule: retentionInstallment, cases: retentionInstallmentCases },
    { rule: agreementEnds, cases: agreementEndsCases },
    { rule: studentLoan, cases: studentLoanCases },
    { rule: physiciansAllowance, cases: physiciansAllowanceCases },
  ],
  tables: [AWARD_GRANTOR, AWARD_POOL, AWARD_SPENDING_CAP, RANK_AMOUNTS, RANK_YEARS],
}
