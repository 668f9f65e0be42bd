import { day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { rateAllowed } from '../../rulebook/pay/rate-allowed.ts'
import { scheduleRate } from '../../rulebook/pay/schedule-rate.ts'
import { ask, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'

/** First day of the band, which took the place of the six rates. */
export const BAND_BEGAN: IsoDate = day('2004-01-11')

const FIGURES = ['ES-1', 'ES-2', 'ES-3', 'ES-4', 'ES-5', 'ES-6'] as const

/** A rate as given, in cents, with its number in the era of the six rates. */
export type RateGiven = { cents: Cents; es?: number }

/** The amount of one of the six rates on a day; undefined where no schedule is on record. */
function sixRateOn(given: Given, on: IsoDate, es: number): Cents | undefined {
  const payFigure = FIGURES[es - 1]
  if (payFigure === undefined) return undefined
  return ask(scheduleRate, { on, scopes: given.scopes }, { payFigure }).value?.rate
}

/** Reads a rate that was given by its amount or, before 2004, by its number; refuses an amount that is none of the six. */
export function rateGiven(
  given: Given,
  on: IsoDate,
  { rate, es }: { rate?: Cents | undefined; es?: number | undefined },
): RateGiven | { refused: Decision } {
  if (on >= BAND_BEGAN) {
    if (es !== undefined) {
      return { refused: invalid('es', es, 'the six rates ended on 10 January 2004; give the amount') }
    }
    return rate === undefined
      ? { refused: invalid('rate', null, 'give the rate for a year') }
      : { cents: rate }
  }
  if (es !== undefined) return numbered(given, on, es, rate)
  if (rate === undefined)
    return { refused: invalid('es', null, 'give the number of the rate, 1 to 6, or its amount') }
  const found = [1, 2, 3, 4, 5, 6].filter((number) => sixRateOn(given, on, number) === rate)
  const [only] = found
  if (only === undefined) return { refused: noneOfSix(given, on, rate) }
  if (found.length > 1) {
    const message = `ES-${found.join(' and ES-')} are all ${shownUsd(rate)} on that day; give the number`
    return { refused: invalid('es', null, message) }
  }
  return { cents: rate, es: only }
}

function numbered(
  given: Given,
  on: IsoDate,
  es: number,
  rate: Cents | undefined,
): RateGiven | { refused: Decision } {
  if (es < 1) return { refused: invalid('es', es, 'the six rates are numbered 1 to 6') }
  const cents = sixRateOn(given, on, es)
  if (cents === undefined) {
    const payFigure = FIGURES[es - 1] ?? 'ES-1'
    const asked = ask(scheduleRate, { on, scopes: given.scopes }, { payFigure })
    return { refused: refuse(asked, { compared: { on, es } }) }
  }
  if (rate !== undefined && rate !== cents) {
    const message = `ES-${es} is ${shownUsd(cents)} on that day, not ${shownUsd(rate)}`
    return { refused: invalid('rate', rate / 100, message) }
  }
  return { cents, es }
}

function noneOfSix(given: Given, on: IsoDate, rate: Cents): Decision {
  const asked = ask(rateAllowed, { on, scopes: given.scopes }, { proposedPay: rate })
  return refuse(asked, { compared: { on, rate: rate / 100 } })
}
