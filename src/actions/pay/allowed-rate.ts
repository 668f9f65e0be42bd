import { addDays, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Certification } from '../../record/appraisal-cycle.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { appointeeFreeze } from '../../rulebook/pay/appointee-freeze.ts'
import { keptAboveCeiling } from '../../rulebook/pay/kept-above-ceiling.ts'
import { rateAllowed } from '../../rulebook/pay/rate-allowed.ts'
import { scheduleRate } from '../../rulebook/pay/schedule-rate.ts'
import { FREEZE_UNKNOWN_FROM } from '../../rulebook/tables/payable-schedule.ts'
import { type Asked, ask, bars, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'
import type { PayAtHand } from './pay-at-hand.ts'
import { BAND_BEGAN } from './rate-given.ts'

type Ruled = { rulings: readonly Explanation[] }
type Refused = { refused: Decision }

/** Whether a rate passes level III of the Executive Schedule, where that is asked: since 2004. */
export function aboveLevelIII(given: Given, on: IsoDate, rate: Cents): boolean {
  if (on < BAND_BEGAN) return false
  const levelIII = ask(scheduleRate, { on, scopes: given.scopes }, { payFigure: 'EX-III' }).value?.rate
  return levelIII !== undefined && rate > levelIII
}

/** What a rate above level III rests on. */
export type Above = {
  ground: FactValue<'aboveLevelIIIGround'>
  justification?: string | undefined
  kept?: boolean
}

/**
 * Whether a rate may be paid on a day: within the band or among the six rates, and above level III for a reason that
 * stands on paper. A day without a schedule allows none.
 */
export function allowedRate(
  given: Given,
  { certified }: Pick<PayAtHand, 'certified'>,
  on: IsoDate,
  rate: Cents,
  { ground, justification, kept }: Above,
): Ruled | Refused {
  const above = aboveLevelIII(given, on, rate)
  const facts = {
    proposedPay: rate,
    ...(on < BAND_BEGAN ? {} : { systemCertified: certified }),
    ...(above && justification !== undefined
      ? { aboveLevelIIIGround: ground, aboveLevelIIIApproved: true }
      : {}),
    ...(kept === true && above ? { keptRate: true } : {}),
  }
  const asked = ask(rateAllowed, { on, scopes: given.scopes }, facts)
  if (asked.value?.allowed === true) {
    const cents = kept === true ? undefined : inCents(rate)
    return cents === undefined ? { rulings: [asked.explanation] } : { refused: cents }
  }
  return { refused: refuse(asked, rangeOf(asked, on, rate, certified)) }
}

/** What is wrong with a rate that is newly set and not in whole dollars; undefined where nothing is. */
export function inCents(rate: Cents): Decision | undefined {
  if (rate % 100 === 0) return undefined
  const below = (rate - (rate % 100)) as Cents
  const message = `rates are in whole dollars: ${shownUsd(below)} or ${shownUsd((below + 100) as Cents)}`
  return invalid('rate', rate / 100, message)
}

/** What a refused rate is compared with, in dollars: the lawful range and whether the system is certified. */
export function rangeOf(
  { value }: Asked<{ lowest: Cents; highest: Cents; lacks?: readonly string[] }>,
  on: IsoDate,
  rate: Cents,
  certified: boolean,
) {
  const range =
    value === undefined
      ? {}
      : { lowest: value.lowest / 100, highest: value.highest / 100, lacks: value.lacks ?? [] }
  return { compared: { on, rate: rate / 100, certified, ...range } }
}

/** A rate above level III that the law keeps where the system is not certified is not adjusted, 5 USC 5382(c). */
export function keptRate(given: Given, found: PayAtHand, on: IsoDate, present: Cents): Ruled | Refused {
  if (on < BAND_BEGAN || found.certified || !aboveLevelIII(given, on, present)) return { rulings: [] }
  const last = found.system.certifications.findLast(({ from }) => from <= on)
  const facts = { basicPay: present, keptBecause: keptBecause(last, on), higherRateAllowedNow: false }
  const asked = ask(keptAboveCeiling, { on, scopes: given.scopes }, facts)
  return bars(asked)
    ? { refused: refuse(asked, { compared: { on, present: present / 100, certified: false } }) }
    : { rulings: [asked.explanation] }
}

function keptBecause(last: Certification | undefined, on: IsoDate): FactValue<'keptBecause'> {
  if (last === undefined) return 'move to an uncertified agency'
  return last.suspended !== undefined && last.suspended <= on
    ? 'certification suspended'
    : 'certification expired'
}

/** What the freeze of political appointees asks besides the appointment. */
export type Frozen = {
  political?: boolean | undefined
  higherCoveredJob?: boolean | undefined
  /** A first rate: there is none before it. */
  first?: boolean
}

/** Whether the freeze of political appointees lets a rate be set; career appointees are not asked about. */
export function unfrozen(
  given: Given,
  { executive, certified, career }: PayAtHand,
  on: IsoDate,
  pay: { present: Cents; proposed: Cents },
  { political, higherCoveredJob, first }: Frozen,
): Ruled | Refused {
  if (on < FREEZE_BEGAN || career) return { rulings: [] }
  const limited = executive.appointment !== 'noncareer'
  if (limited && political === undefined) {
    return { refused: invalid('political', null, 'say whether the limited appointee is a political one') }
  }
  const appointeeKind = !limited
    ? 'noncareer SES'
    : political === true
      ? 'political limited SES'
      : 'career or not political'
  const facts = {
    appointeeKind,
    basicPay: pay.present,
    proposedPay: pay.proposed,
    systemCertified: certified,
    ...(higherCoveredJob === undefined ? {} : { higherCoveredJob }),
    ...(first === true ? { newCoveredAppointee: true } : {}),
  } as const
  const asked = ask(appointeeFreeze, { on, scopes: given.scopes }, facts)
  // Where it is not on record whether the freeze goes on, neither a raise nor a first rate rests on its silence.
  const levelIV = ask(scheduleRate, { on, scopes: given.scopes }, { payFigure: 'EX-IV' }).value?.rate
  const reached =
    first === true ? levelIV === undefined || pay.proposed >= levelIV : pay.proposed > pay.present
  const unknown = asked.value === undefined && reached && appointeeKind !== 'career or not political'
  if (!bars(asked) && !unknown) return { rulings: [asked.explanation] }
  const upTo = asked.value?.upTo ?? null
  const most = upTo === null ? '' : ` At most ${shownUsd(upTo)}.`
  return {
    refused: refuse(asked, {
      message: `${asked.explanation.answer}${most}${unknown ? missingWords(first === true ? levelIV : undefined) : ''}`,
      compared: {
        on,
        present: pay.present / 100,
        proposed: pay.proposed / 100,
        upTo: upTo === null ? null : upTo / 100,
      },
    }),
  }
}

const FREEZE_BEGAN = '2014-01-01'

/** What is missing where the record of the freeze ends; below level IV none on record ever reached a new appointee. */
function missingWords(levelIV: Cents | undefined): string {
  const known = shownDate(addDays(FREEZE_UNKNOWN_FROM, -1))
  const below =
    levelIV === undefined ? '' : `; a first rate below level IV, ${shownUsd(levelIV)}, does not wait for it`
  return ` Missing: the law on the pay of political appointees after ${known}${below}.`
}
