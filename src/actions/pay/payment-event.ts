import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { NewEvent } from '../../record/event.ts'
import { type PaymentKind, payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import type { Divided } from './year-limit.ts'

/** What is paid to whom, when, and what for. */
export type Paid = { person: string; on: IsoDate; kind: PaymentKind; of?: string; discretionary: boolean }

/** The entry of a payment as the limit of its year divided it. */
export function paymentEvent({ person, on, ...paid }: Paid, divided: Divided): NewEvent {
  const { now, carried, due, ruling } = divided
  return {
    stream: payStream(person),
    type: 'pay/payment-made',
    effective: on,
    body: {
      person,
      ...paid,
      cents: now,
      ...(carried > 0 ? { carried } : {}),
      ...(due === undefined ? {} : { due }),
    },
    ruling,
  }
}

/** What was paid and what waits, as a sentence. */
export function paidWords(what: string, asked: Cents, { now, carried, due }: Divided): string {
  if (due !== undefined)
    return `${shownUsd(now)} of ${what} is paid; ${shownUsd(carried)} is carried and due on ${shownDate(due)}.`
  const lost = asked - now
  return lost > 0
    ? `${shownUsd(now)} of ${what} is paid; the other ${shownUsd(lost as Cents)} is lost at the limit of the fiscal year.`
    : `${what.charAt(0).toUpperCase()}${what.slice(1)} of ${shownUsd(now)} is paid.`
}
