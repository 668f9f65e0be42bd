import { openRecord } from './access/open-record.ts'
import type { Action } from './action.ts'
import { amendPlan } from './appraisal/amend-plan.ts'
import { communicatePlan } from './appraisal/communicate-plan.ts'
import { draftPlan } from './appraisal/draft-plan.ts'
import { logAccomplishment } from './appraisal/log-accomplishment.ts'
import { endPeriod, extendPeriod } from './appraisal/periods.ts'
import { recordConsultation } from './appraisal/record-consultation.ts'
import { recordInterimAppraisal } from './appraisal/record-interim-appraisal.ts'
import { recordProgressReview } from './appraisal/record-progress-review.ts'
import { signPlan } from './appraisal/sign-plan.ts'
import { answerRating } from './appraisal/answer-rating.ts'
import { giveFinalRating } from './appraisal/give-final-rating.ts'
import { issueRating } from './appraisal/issue-rating.ts'
import { makeHigherReview } from './appraisal/make-higher-review.ts'
import { rateInitially } from './appraisal/rate-initially.ts'
import { requestHigherReview } from './appraisal/request-higher-review.ts'
import { shareRating } from './appraisal/share-rating.ts'
import { signDistribution } from './appraisal/sign-distribution.ts'
import { appointMember } from './boards/appoint-member.ts'
import { callRoll } from './boards/call-roll.ts'
import { callSitting } from './boards/call-sitting.ts'
import { castVote } from './boards/cast-vote.ts'
import { certifySitting, closeSitting } from './boards/certify-sitting.ts'
import { charterBoard } from './boards/charter-board.ts'
import { enterRecusal, liftRecusal } from './boards/enter-recusal.ts'
import { endMembership, publishNotice } from './boards/publish-notice.ts'
import { adviseBoard, makeNote, readCase } from './boards/read-case.ts'
import { recommend } from './boards/recommend.ts'
import { seatAlternate } from './boards/seat-alternate.ts'
import { settleRecusals } from './boards/settle-recusals.ts'
import { fileEvidence } from './appraisal/file-evidence.ts'
import { openCycle } from './appraisal/open-cycle.ts'
import { publishSystem } from './appraisal/publish-system.ts'
import { extendCertification, recordCertification } from './appraisal/record-certification.ts'
import { setGoals } from './appraisal/set-goals.ts'
import { cascadeGoals } from './appraisal/cascade-goals.ts'
import { startCycleForComponent } from './appraisal/start-cycle-for-component.ts'
import { reinstateCertification, suspendCertification } from './appraisal/suspend-certification.ts'
import { assessOrganization } from './appraisal/assess-organization.ts'
import { closeConsequence } from './appraisal/close-consequence.ts'
import { fileDocument } from './appraisal/file-document.ts'
import { giveFinalRatings } from './appraisal/give-final-ratings.ts'
import { nudgeLate } from './appraisal/nudge-late.ts'
import { publishResults } from './appraisal/publish-results.ts'
import { recordNotRated } from './appraisal/record-not-rated.ts'
import { recordTraining } from './appraisal/record-training.ts'
import { recordWaiver } from './appraisal/record-waiver.ts'
import { validateCycle } from './appraisal/validate-cycle.ts'
import { decideRecertification, reviewRecertification } from './appraisal/recertification-decided.ts'
import { makeRecertificationStatement, recommendRecertification } from './appraisal/recertification.ts'
import { approveNomination, transmitNomination } from './awards/rank-approve.ts'
import { cancelRankCall, openRankCall } from './awards/rank-call.ts'
import { recommendNomination, recordNoGrant, withdrawNomination } from './awards/rank-end.ts'
import { recordGrant } from './awards/rank-grant.ts'
import { nominateForRank } from './awards/rank-nominate.ts'
import { certifyNominee, vetNominee } from './awards/rank-vet.ts'
import { resumeRankCall, resumeRankYear } from './awards/rank-resume.ts'
import { cancelRankYear, carryInRanks, openRankYear } from './awards/rank-year.ts'
import { approveAwards } from './awards/approve-awards.ts'
import { carryInPool } from './awards/carry-in-pool.ts'
import { openPool } from './awards/open-pool.ts'
import { reportPool } from './awards/report-pool.ts'
import { withdrawAward } from './awards/withdraw-award.ts'
import { approveAdjustments } from './pay/approve-adjustments.ts'
import { closeWorksheet } from './pay/close-worksheet.ts'
import { openWorksheet } from './pay/open-worksheet.ts'
import { proposeMany, proposePay } from './pay/propose.ts'
import { recommendPay } from './pay/recommend.ts'
import { returnProposal } from './pay/return-proposal.ts'
import { dropScenario, saveScenario } from './pay/scenarios.ts'
import { adjustPay } from './pay/adjust-pay.ts'
import { answerReduction } from './pay/answer-reduction.ts'
import { convertToBand } from './pay/convert-2004.ts'
import { decideReduction } from './pay/decide-reduction.ts'
import { endCriticalRate } from './pay/end-critical-rate.ts'
import { consultCriticalPay, endCriticalPay, grantCriticalPay } from './pay/grant-critical-pay.ts'
import { keepPlace } from './pay/keep-place.ts'
import { applySchedule, liftToMinimum } from './pay/lift-to-minimum.ts'
import { noticeReduction } from './pay/notice-reduction.ts'
import { publishPayPlan } from './pay/publish-pay-plan.ts'
import { askReconsideration, decideReconsideration } from './pay/reconsider-reduction.ts'
import { requestCriticalPay } from './pay/request-critical-pay.ts'
import { setCriticalRate } from './pay/set-critical-rate.ts'
import { setInitialRate } from './pay/set-initial-rate.ts'
import { setReturnRate } from './pay/set-return-rate.ts'
import { setTransferRate } from './pay/set-transfer-rate.ts'
import { topUp } from './pay/top-up.ts'
import { approveIncentive } from './awards/approve-incentive.ts'
import { endServiceAgreement } from './awards/end-service-agreement.ts'
import { grantActAward } from './awards/grant-act-award.ts'
import { agreePhysiciansAllowance, endPhysiciansAllowance } from './awards/physicians-allowance.ts'
import { payAward } from './awards/pay-award.ts'
import { payIncentive } from './awards/pay-incentive.ts'
import { proposeIncentive } from './awards/propose-incentive.ts'
import { recordServiceAgreement, signServiceAgreement } from './awards/sign-service-agreement.ts'
import { approveLastMove } from './benefits/approve-last-move.ts'
import { closeLeaveYear } from './benefits/close-leave-year.ts'
import { electBenefits } from './benefits/elect-benefits.ts'
import { endSabbatical } from './benefits/end-sabbatical.ts'
import { grantSabbatical } from './benefits/grant-sabbatical.ts'
import { payOutLeave } from './benefits/pay-out-leave.ts'
import { restoreLeave } from './benefits/restore-leave.ts'
import { closePayYear } from './pay/close-pay-year.ts'
import { payCarried } from './pay/pay-carried.ts'
import { paySeverance } from './benefits/pay-severance.ts'
import { raiseSavedRate, setSavedRate } from './pay/saved-rate.ts'
import { recordPayment } from './pay/record-payment.ts'
import { settleCarried } from './pay/settle-carried.ts'
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
  publishSystem,
  fileEvidence,
  recordCertification,
  extendCertification,
  suspendCertification,
  reinstateCertification,
  openCycle,
  setGoals,
  startCycleForComponent,
  cascadeGoals,
  nudgeLate,
  draftPlan,
  recordConsultation,
  communicatePlan,
  signPlan,
  amendPlan,
  recordProgressReview,
  logAccomplishment,
  fileDocument,
  recordInterimAppraisal,
  extendPeriod,
  endPeriod,
  rateInitially,
  shareRating,
  answerRating,
  requestHigherReview,
  makeHigherReview,
  giveFinalRating,
  issueRating,
  giveFinalRatings,
  recordNotRated,
  closeConsequence,
  assessOrganization,
  recordWaiver,
  validateCycle,
  publishResults,
  recordTraining,
  recommendRecertification,
  makeRecertificationStatement,
  reviewRecertification,
  decideRecertification,
  charterBoard,
  appointMember,
  publishNotice,
  endMembership,
  callSitting,
  callRoll,
  settleRecusals,
  enterRecusal,
  liftRecusal,
  seatAlternate,
  readCase,
  castVote,
  makeNote,
  adviseBoard,
  recommend,
  certifySitting,
  closeSitting,
  signDistribution,
  publishPayPlan,
  setInitialRate,
  adjustPay,
  keepPlace,
  topUp,
  setReturnRate,
  setTransferRate,
  convertToBand,
  liftToMinimum,
  applySchedule,
  noticeReduction,
  answerReduction,
  decideReduction,
  askReconsideration,
  decideReconsideration,
  requestCriticalPay,
  consultCriticalPay,
  grantCriticalPay,
  setCriticalRate,
  endCriticalPay,
  endCriticalRate,
  openWorksheet,
  closeWorksheet,
  saveScenario,
  dropScenario,
  proposePay,
  proposeMany,
  returnProposal,
  recommendPay,
  approveAdjustments,
  openPool,
  carryInPool,
  approveAwards,
  withdrawAward,
  reportPool,
  openRankYear,
  carryInRanks,
  cancelRankYear,
  resumeRankYear,
  openRankCall,
  cancelRankCall,
  resumeRankCall,
  nominateForRank,
  vetNominee,
  certifyNominee,
  approveNomination,
  transmitNomination,
  withdrawNomination,
  recommendNomination,
  recordGrant,
  recordNoGrant,
  payAward,
  recordPayment,
  payCarried,
  settleCarried,
  closePayYear,
  grantActAward,
  agreePhysiciansAllowance,
  endPhysiciansAllowance,
  proposeIncentive,
  approveIncentive,
  signServiceAgreement,
  recordServiceAgreement,
  payIncentive,
  endServiceAgreement,
  closeLeaveYear,
  restoreLeave,
  payOutLeave,
  grantSabbatical,
  endSabbatical,
  electBenefits,
  approveLastMove,
  paySeverance,
  setSavedRate,
  raiseSavedRate,
]

/** The action of an id, if there is one. */
export function findAction(id: string): Action | undefined {
  return ACTIONS.find((action) => action.id === id)
}
