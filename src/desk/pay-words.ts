import type { Cents } from '../base/money.ts'
import type { RecordedEvent } from '../record/event.ts'
import type { PayReason } from '../record/pay-terms.ts'
import { shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import { benefitWords } from './benefit-words.ts'

/** An event of pay, awards or incentives in a line of words; undefined for any other. */
export function payWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'pay/rate-set':
      return `Basic pay set: ${event.body.basis}`
    case 'pay/zero-decided':
      return `FY${event.body.fiscalYear}: reviewed with the rating, and no adjustment`
    case 'pay/reduction-noticed':
      return `Notice of a reduction to ${usd(event.body.cents)} from ${shownDate(event.body.effective)}`
    case 'pay/reduction-answered':
      return `Reduction answered: ${event.body.how}`
    case 'pay/reduction-decided':
      return `Reduction decided: ${event.body.answer}`
    case 'pay/reconsideration-asked':
      return 'Reconsideration of the reduction asked'
    case 'pay/reconsideration-decided':
      return `Reconsideration: ${event.body.answer}`
    case 'pay/payment-made': {
      const { kind, cents, carried = 0 } = event.body
      const rest = carried === 0 ? '' : `, ${usd(carried)} carried`
      return `Paid: ${kind.replaceAll('-', ' ')}, ${usd(cents)}${rest}`
    }
    case 'pay/year-closed':
      return `Calendar year ${event.body.year} closed: ${usd(event.body.basicPay)} of basic pay received`
    case 'pay/carried-settled':
      return `Carried amount ${event.body.carriedOn === true ? 'handed on' : 'settled'}, ${event.body.how}: ${usd(event.body.cents)}`
    case 'awards/performance-award-granted':
      return `Performance award for FY${event.body.fiscalYear}: ${(event.body.basisPoints / 100).toFixed(1)}%`
    case 'awards/performance-award-withdrawn':
      return `Performance award for FY${event.body.fiscalYear} withdrawn: ${event.body.reason}`
    case 'pay/physician-agreed':
      return `Physicians’ allowance of ${usd(event.body.cents)} a year agreed through ${shownDate(event.body.end)}`
    case 'pay/physician-ended':
      return 'Physicians’ allowance ended'
    case 'awards/act-award-granted':
      return `Award of ${usd(event.body.cents)} for ${event.body.ground}`
    default:
      return proposalWords(event) ?? incentiveEventWords(event) ?? officeWords(event) ?? benefitWords(event)
  }
}

function proposalWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'pay/proposed':
      return `Pay and award proposed for FY${event.body.fiscalYear}${reasonWords(event.body.reasons)}`
    case 'pay/board-recommended':
      return `Board’s word on pay and award for FY${event.body.fiscalYear}${reasonWords(event.body.reasons)}`
    case 'pay/returned':
      return `Proposal for FY${event.body.fiscalYear} returned`
    case 'pay/adjustment-approved':
      return `Adjustment for FY${event.body.fiscalYear} approved: ${usd(event.body.rate)} from ${shownDate(event.body.effective)}`
    case 'pay/award-approved':
      return `Award for FY${event.body.fiscalYear} approved: ${usd(event.body.award)}, pool FY${event.body.pool}`
    default:
      return undefined
  }
}

function incentiveEventWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'awards/incentive-proposed':
      return `${first(event.body.kind)} incentive ${event.body.incentive} proposed: ${usd(event.body.cents)}`
    case 'awards/incentive-approved':
      return `Incentive ${event.body.incentive} approved`
    case 'awards/service-agreement-signed':
      return `Service agreement of ${event.body.incentive} signed: ${shownDate(event.body.start)} to ${shownDate(event.body.end)}`
    case 'awards/incentive-paid':
      return `Incentive ${event.body.incentive}: ${usd(event.body.cents)} paid`
    case 'awards/service-agreement-ended':
      return `Service agreement of ${event.body.incentive}: ${event.body.how}`
    default:
      return undefined
  }
}

/** Worksheets, pools, critical pay and the plan. */
function officeWords(event: RecordedEvent): string | undefined {
  switch (event.type) {
    case 'pay/worksheet-opened':
      return `Worksheet of FY${event.body.fiscalYear} opened`
    case 'pay/worksheet-closed':
      return `Worksheet of FY${event.body.fiscalYear} closed`
    case 'pay/scenario-saved':
      return `Scenario saved: ${event.body.scenario}`
    case 'pay/scenario-dropped':
      return `Scenario dropped: ${event.body.scenario}`
    case 'pay/critical-requested':
      return `Critical pay of ${usd(event.body.cents)} requested`
    case 'pay/critical-consulted':
      return `Critical pay: ${event.body.by} consulted`
    case 'pay/critical-granted':
      return `Critical pay of ${usd(event.body.cents)} granted: ${event.body.document}`
    case 'pay/critical-ended':
      return `Critical pay ended: ${event.body.reason}`
    case 'pay/plan-published':
      return `Pay plan published: ${event.body.document}`
    case 'awards/pool-opened':
      return `Award pool of FY${event.body.fiscalYear} opened: ${poolBase(event.body)}`
    case 'awards/pool-carried-in':
      return `Awards approved before carried into the pool: ${usd(event.body.cents)}`
    case 'awards/pool-charged':
      return `Pool charged with ${usd(event.body.cents)} for FY${event.body.ratingYear}`
    case 'awards/pool-released':
      return `Pool released of ${usd(event.body.cents)} for FY${event.body.ratingYear}`
    case 'awards/pool-reported':
      return `Awards of FY${event.body.fiscalYear} reported to OPM`
    default:
      return undefined
  }
}

/** What a pool is a share of: rates of basic pay, or positions where heads are counted. */
function poolBase({ base, positions }: { base?: number; positions?: number }): string {
  return base === undefined ? `${positions ?? 0} positions, heads are counted` : `base ${usd(base)}`
}

function usd(cents: number): string {
  return shownUsd(cents as Cents)
}

function first(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What the written reasons answer; the words themselves are sealed. */
function reasonWords(reasons: readonly PayReason[] = []): string {
  return reasons.length === 0 ? '' : `, with a reason for ${reasons.join(', ')}`
}
