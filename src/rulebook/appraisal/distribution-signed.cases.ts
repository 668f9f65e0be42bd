import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { distributionSigned } from './distribution-signed.ts'

const on = day('2026-12-01')
const ready = {
  periodEnd: day('2026-09-30'),
  recommendationsDue: 0,
  casesSuspended: 0,
  reasonsDue: 0,
  populationsOverCap: 0,
  capDenominatorSettled: true,
  capAgencySettled: true,
  capRuleConfirmed: true,
  ratingBandsConfirmed: true,
}
const of2025 = {
  periodEnd: day('2026-09-29'),
  recommendationsDue: 0,
  casesSuspended: 0,
  reasonsDue: 0,
}

export const distributionSignedCases = casesOf(distributionSigned, [
  {
    name: 'Within every cap, with every reason, nothing suspended and every point settled',
    on,
    proves: ['performance/PM-N09', 'performance/PM-N06'],
    facts: ready,
    gives: { allowed: true, missing: [] },
  },
  {
    name: 'One population is over its cap',
    on,
    proves: ['performance/PM-N09'],
    facts: { ...ready, populationsOverCap: 1 },
    gives: { allowed: false, missing: ['1 population to be brought within the cap'] },
  },
  {
    name: 'Two are',
    on,
    facts: { ...ready, populationsOverCap: 2 },
    gives: { allowed: false, missing: ['2 populations to be brought within the cap'] },
  },
  {
    name: 'One change has no reason',
    on,
    facts: { ...ready, reasonsDue: 1 },
    gives: { allowed: false, missing: ['the reason for 1 change'] },
  },
  {
    name: 'One case is suspended',
    on,
    facts: { ...ready, casesSuspended: 1 },
    gives: { allowed: false, missing: ['1 suspended case to be taken up again'] },
  },
  {
    name: 'The board has made no recommendation on one executive',
    on,
    proves: ['performance/PM-S09'],
    facts: { ...ready, recommendationsDue: 1 },
    gives: { allowed: false, missing: ['the board’s recommendation on 1 executive'] },
  },
  {
    name: 'Whether those not rated count is not settled',
    on,
    proves: ['performance/PM-N09'],
    facts: { ...ready, capDenominatorSettled: false },
    gives: {
      allowed: false,
      missing: ['the office’s setting on whether career executives who were not rated count'],
    },
  },
  {
    name: 'Which office is the agency is not settled',
    on,
    proves: ['performance/PM-N09'],
    facts: { ...ready, capAgencySettled: false },
    gives: {
      allowed: false,
      missing: ['the office’s setting on which office is the agency for the limit'],
    },
  },
  {
    name: 'The limit itself is not confirmed',
    on,
    facts: { ...ready, capRuleConfirmed: false },
    gives: { allowed: false, missing: ['the office’s confirmation of the limit as it is computed'] },
  },
  {
    name: 'The scores of fiscal year 2026 are not confirmed',
    on,
    proves: ['performance/PM-N06'],
    facts: { ...ready, ratingBandsConfirmed: false },
    gives: { allowed: false, missing: ['the office’s confirmation of the scores of the summary levels'] },
  },
  {
    name: 'Whether the points are settled is not known',
    on,
    facts: { ...of2025, periodEnd: day('2026-09-30'), populationsOverCap: 0, capRuleConfirmed: true },
    gives: { missing: ['capDenominatorSettled', 'capAgencySettled', 'ratingBandsConfirmed'] },
  },
  {
    name: 'A cycle that ended the day before needs no setting: no limit binds it',
    on,
    facts: of2025,
    gives: { allowed: true },
  },
  {
    name: 'In it a change without a reason bars all the same',
    on,
    facts: { ...of2025, reasonsDue: 3 },
    gives: { allowed: false, missing: ['the reason for 3 changes'] },
  },
  {
    name: 'And so does a suspended case, or one without a recommendation',
    on,
    facts: { ...of2025, casesSuspended: 2, recommendationsDue: 4 },
    gives: {
      allowed: false,
      missing: ['the board’s recommendation on 4 executives', '2 suspended cases to be taken up again'],
    },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...of2025, periodEnd: day('1979-07-12') },
    gives: 'no-law',
  },
])
