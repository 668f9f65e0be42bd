import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { standing } from '../../record/fold.ts'
import { payOf, rateOn } from '../../record/pay.ts'
import { rankStream, payStream, rankYearStream } from '../../record/pay-terms.ts'
import { rankAmount } from '../../rulebook/awards/rank-amount.ts'
import { rankStep } from '../../rulebook/awards/rank-step.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { type Asked, ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { onField } from '../appraisal/rating-fields.ts'
import { stillEligible } from './rank-approve.ts'
import { type NominationAtHand, nominationAtHand } from './rank-at-hand.ts'
import { quotaAsked, ranksHeld, repeatAsked, yearEnd } from './rank-facts.ts'
import {
  GOVERNMENT,
  NOMINATION_FIELDS,
  nominationStreams,
  nomineePositions,
  type OfNominee,
} from './rank-fields.ts'

/** The President awards the rank, 5 USC 4507; OPM records it, within the Government’s limits of the year. */
export const recordGrant = action({
  id: 'awards/record-grant',
  title: 'Record the grant of a rank',
  about:
    'Records that the President awarded a rank that OPM recommended: the amount by the law of the day, within the limits of the Government for the year.',
  power: 'decide-rank',
  fields: z.strictObject({ ...NOMINATION_FIELDS, on: onField('Granted on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  locks: () => [GOVERNMENT],
  reads: nominationStreams,
  readsAlso: nomineePositions,
  decide({ on, ...of }, given) {
    const found = nominationAtHand(given, of, [
      'drafted',
      'approved',
      'transmitted',
      'recommended',
      'not recommended',
    ])
    if ('refused' in found) return found.refused
    const checked = grantChecked(given, of, found, on)
    if ('refused' in checked) return checked.refused
    const { person, fiscalYear } = of
    const { rank } = found.nomination.nominated
    const { amount, basicPay } = checked.amount
    const body = { person, fiscalYear, rank, cents: amount, ...(basicPay === null ? {} : { rate: basicPay }) }
    const [, , , , ruling] = checked.rulings
    const granted = { type: 'awards/rank-granted', effective: on, body, ruling } as const
    return {
      kind: 'events',
      says: `${person} is awarded the ${rank} rank of fiscal year ${fiscalYear}: ${shownUsd(amount)}.${lateWords(fiscalYear, on)}`,
      rulings: checked.rulings,
      events: [
        { stream: rankStream(person, fiscalYear), ...granted },
        { stream: payStream(person), ...granted },
        {
          stream: rankYearStream(GOVERNMENT, fiscalYear),
          type: 'awards/rank-counted',
          effective: on,
          body: { unit: GOVERNMENT, fiscalYear, person, rank },
          ruling: checked.rulings[3],
        },
      ],
    }
  },
})

/** What is said of a grant that came after the year: no text read says to which year it belongs. */
function lateWords(fiscalYear: number, on: IsoDate): string {
  const end = yearEnd(fiscalYear)
  if (on <= end) return ''
  return ` It came after ${shownDate(end)}; taken to be of its program year, it counts in that year.`
}

/** Every condition of a grant in turn: the steps before it, the nominee, the years between, the limit, the amount. */
function grantChecked(given: Given, of: OfNominee, found: NominationAtHand, on: IsoDate) {
  const { nomination, government, file } = found
  const { person, fiscalYear } = of
  const { rank } = nomination.nominated
  const at = { on, scopes: given.scopes }
  const step = ask(rankStep, at, {
    rankStep: 'grant',
    nominationApproved: nomination.approved !== undefined,
    opmRecommendedRank: nomination.state === 'recommended',
  })
  const refused = (asked: Asked<unknown>, compared: Record<string, unknown>, message?: string) => ({
    refused: refuse(asked, { compared, ...(message === undefined ? {} : { message }) }),
  })
  if (step.value?.allowed !== true) return refused(step, { person, state: nomination.state })
  const wrongDay = dayProblem(on, given.today, {
    day: nomination.recommended ?? nomination.nominated.on,
    what: 'OPM’s recommendation',
  })
  if (wrongDay !== undefined) return { refused: wrongDay }
  if (!nomination.certified.has('selection')) {
    const message = `the agency has not certified ${person} again before the selection`
    return refused(step, { certified: [...nomination.certified.keys()] }, message)
  }
  if (government === undefined) return { refused: noYear(fiscalYear) }
  const nominee = stillEligible(given, of, found)
  if ('refused' in nominee) return { refused: nominee.refused }
  const repeat = repeatAsked(given.scopes, ranksHeld(file, given.history(`pay:${person}`)), {
    rank,
    fiscalYear,
  })
  if (repeat.value?.allowed !== true)
    return refused(repeat, { rank, firstYear: repeat.value?.firstYear ?? null })
  const quota = quotaAsked(at, government, rank)
  if (quota.value?.within !== true) {
    return refused(quota, { awarded: quota.value?.count ?? null, ceiling: quota.value?.ceiling ?? null })
  }
  const pay = payOf(standing([...file, ...given.history(payStream(person))]))
  const rate = rateOn(pay, on)?.cents as Cents | undefined
  const amount = ask(rankAmount, at, { rankSought: rank, ...(rate === undefined ? {} : { basicPay: rate }) })
  if (amount.value === undefined) return refused(amount, { person, rate: rate ?? null })
  const asked = [step, nominee, repeat, quota, amount]
  return { amount: amount.value, rulings: asked.map(({ explanation }) => explanation) }
}

function noYear(fiscalYear: number): Decision {
  const message = `OPM has not opened the rank awards of fiscal year ${fiscalYear}; the limits of the year are taken from it`
  return { kind: 'not-found', message }
}
