import { civil, type IsoDate } from '../base/dates.ts'
import { standing } from '../record/fold.ts'
import { type PayOfRecord, payOf, carriedOn } from '../record/pay.ts'
import type { IncentiveKind } from '../record/pay-terms.ts'
import { shownUsd } from '../rulebook/kernel/shown.ts'
import { readStreams } from '../store/journal.ts'
import { type IncentiveRow, incentivesOf, payStreamsWithClocks, placesOf } from '../store/queries/payments.ts'
import type { ClockRow } from '../store/queries/calendar.ts'
import type { Desk } from './desk.ts'

/** A clock of pay: which, whose, when it ends, and what it needs. */
export type PayClock = {
  kind: 'agreement' | 'carried' | 'reconsideration'
  person: string
  on: IsoDate
  words: string
  needs: string
  /** The rule behind it. */
  rule: string
}

const INCENTIVE_WORDS: Readonly<Record<IncentiveKind, string>> = {
  recruitment: 'Recruitment incentive',
  relocation: 'Relocation incentive',
  retention: 'Retention incentive',
}

/** An incentive in words. */
export function incentiveWords(kind: IncentiveKind): string {
  return INCENTIVE_WORDS[kind]
}

/** The end of the service agreement of an incentive that runs; nothing where there is none. */
export function agreementClocks(rows: readonly IncentiveRow[]): PayClock[] {
  return rows.flatMap(({ state, end_on, person_id, kind, name }): PayClock[] =>
    state !== 'running' || end_on === null
      ? []
      : [
          {
            kind: 'agreement',
            person: person_id,
            on: end_on,
            words: `${INCENTIVE_WORDS[kind]} ${name}: service agreement ends`,
            needs: 'Record that it is fulfilled, or end it',
            rule: 'awards/agreement-ends',
          },
        ],
  )
}

/** What falls due of carried amounts and of decided reductions, from a person's pay, on a day. */
export function clocksOfPay(person: string, pay: PayOfRecord, on: IsoDate): PayClock[] {
  const carried = carriedOn(pay, on)
  const due = pay.payments.findLast((one) => (one.carried ?? 0) > 0)?.due ?? nextJanuary(on)
  const clocks: PayClock[] =
    carried === 0
      ? []
      : [
          {
            kind: 'carried',
            person,
            on: due,
            words: `Carried over the yearly limit: ${shownUsd(carried)} due`,
            needs: 'Pay it; it counts first toward the year',
            rule: 'pay/aggregate-carryover',
          },
        ]
  for (const { decided, reconsideration } of pay.reductions) {
    if (decided?.reconsiderBy === undefined || decided.answer !== 'reduced') continue
    if (reconsideration !== undefined || decided.reconsiderBy < on) continue
    clocks.push({
      kind: 'reconsideration',
      person,
      on: decided.reconsiderBy,
      words: 'Reduction of pay: last day to ask for reconsideration',
      needs: 'The executive asks, or lets it pass',
      rule: 'pay/reduction-procedure',
    })
  }
  return clocks
}

/** The clocks of pay of some people whose pay the seat sees, soonest first. */
export async function payClocks(desk: Desk, people: readonly string[], on: IsoDate): Promise<PayClock[]> {
  const [incentives, streams] = await Promise.all([
    incentivesOf(desk.db, people, 'open'),
    payStreamsWithClocks(desk.db, people),
  ])
  const byStream = Map.groupBy(await readStreams(desk.db, streams), ({ stream }) => stream)
  const clocks = [
    ...agreementClocks(incentives),
    ...[...byStream].flatMap(([stream, events]) =>
      clocksOfPay(stream.slice('pay:'.length), payOf(standing(events)), on),
    ),
  ]
  return clocks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.person < b.person ? -1 : 1))
}

/** The same as rows of the calendar, between two days and, where one is named, of one agency. */
export async function payClockRows(
  desk: Desk,
  people: readonly string[],
  span: { on: IsoDate; from: IsoDate; to: IsoDate; unit?: string | undefined },
): Promise<ClockRow[]> {
  const within = (await payClocks(desk, people, span.on)).filter(({ on }) => span.from <= on && on <= span.to)
  const places = await placesOf(
    desk.db,
    within.map(({ person }) => person),
    span.on,
  )
  return within.flatMap(({ kind, person, on }): ClockRow[] => {
    const place = places.get(person)
    if (place === undefined) return []
    const { position_id, title, agency_id, agency_name, appointment, person_name, unit_id, top_id } = place
    if (span.unit !== undefined && ![unit_id, agency_id, top_id].includes(span.unit)) return []
    const who = { person_id: person, person_name, position_id, title, agency_id, agency_name }
    return [{ kind, source: 'record', on, ...who, appointment }]
  })
}

function nextJanuary(on: IsoDate): IsoDate {
  return civil(Number(on.slice(0, 4)) + 1, 1, 1) ?? on
}
