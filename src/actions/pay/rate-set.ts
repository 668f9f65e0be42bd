import type { IsoDate } from '../../base/dates.ts'
import type { Bodies, NewEvent } from '../../record/event.ts'
import { type PayAction, payStream } from '../../record/pay-terms.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { startsTwelveMonths } from '../../rulebook/pay/starts-twelve-months.ts'
import { periodFrom, STANDARD_PERIOD } from '../../rulebook/pay/pay-periods.ts'
import { ask } from '../asked.ts'
import type { Given } from '../action.ts'

/** A rate as an action sets it; whether a new twelve months begin is ruled. */
export type RateToSet = Omit<Bodies['pay/rate-set'], 'counts'> & { action: PayAction }

/** The entry of a rate from a day, with the ruling on the twelve months. The reasons are sealed, each under its name. */
export function rateSet(
  given: Pick<Given, 'scopes'>,
  from: IsoDate,
  rate: RateToSet,
  because: { ruling: Explanation; justification?: string | undefined; exceptionReason?: string | undefined },
): { event: NewEvent; clock: Explanation } {
  const facts = { payAction: rate.action, effectiveDate: from }
  const clock = ask(startsTwelveMonths, { on: from, scopes: given.scopes }, facts)
  const { ruling, justification, exceptionReason } = because
  const sealed = {
    ...(justification === undefined ? {} : { justification }),
    ...(exceptionReason === undefined ? {} : { exceptionReason }),
  }
  return {
    clock: clock.explanation,
    event: {
      stream: payStream(rate.person),
      type: 'pay/rate-set',
      effective: from,
      body: { ...rate, counts: clock.value?.counts ?? true },
      ...(Object.keys(sealed).length === 0 ? {} : { personal: sealed }),
      ruling,
    },
  }
}

/** What is said of a day that begins no pay period of the cycle that most agencies keep; nothing where it does. */
export function periodNote(from: IsoDate): string {
  const next = periodFrom(from, STANDARD_PERIOD)
  return next === from
    ? ''
    : ` ${shownDate(from)} begins no pay period of the cycle that most agencies keep; the next one begins on ${shownDate(next)}.`
}
