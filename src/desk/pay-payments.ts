import { findAction } from '../actions/index.ts'
import { addMonths, civil, type IsoDate } from '../base/dates.ts'
import { standing } from '../record/fold.ts'
import { payOf } from '../record/pay.ts'
import { type PaymentKind, payStream } from '../record/pay-terms.ts'
import { readStreams } from '../store/journal.ts'
import {
  awardsToPay,
  incentivesOf,
  type IncentiveRow,
  lastPayments,
  type PaymentRow,
  placesOf,
  ratesBegun,
} from '../store/queries/payments.ts'
import type { Desk } from './desk.ts'
import { type PayClock, payClocks } from './pay-clocks.ts'
import { paidPeople } from './pay-sight.ts'
import { type How, logReading } from './reading.ts'
import { onDay } from './sight.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** Somebody in a list of pay: the number and the name. */
export type Payee = { person: string; name: string }

/** A performance award that waits to be paid. */
export type AwardDue = Payee & {
  fiscalYear: number
  cents: number
  granted: IsoDate
  pool: number | null
  /** The component or agency that pays it. */
  unit: string
  /** The entry that granted it, with its ruling; absent where it has none or stands in another record. */
  entry?: string
}

/** An incentive that has not ended. */
export type AgreementLine = Payee &
  Pick<IncentiveRow, 'kind' | 'state' | 'cents' | 'paid'> & { agreement: string; ends: IsoDate | null }

/** A rate of basic pay that begins, with the one before it. */
export type RateLine = Payee & {
  from: IsoDate
  cents: number
  before: number | null
  basis: string
  /** The entry of it, where it has a ruling. */
  entry?: string
}

/** A payment made. */
export type PaymentLine = Payee & {
  on: IsoDate
  kind: PaymentKind
  cents: number
  carried: number
  paidFor: string | null
  /** The entry of it, where it has a ruling. */
  entry?: string
}

/** What an office has to pay, and what runs: as payroll and the office that runs pay see it. */
export type PaymentsDue = {
  unit: string
  on: IsoDate
  /** Rates of basic pay that began in the last two months or begin in the next two, the latest first. */
  rates: readonly RateLine[]
  awards: readonly AwardDue[]
  /** Carried amounts and agreements, soonest first. */
  clocks: readonly (Payee & PayClock)[]
  agreements: readonly AgreementLine[]
  /** Payments of the calendar year, newest first; the last hundred. */
  payments: readonly PaymentLine[]
  payAward: Turn | undefined
  recordPayment: Turn | undefined
}

/** Whether a seat pays, runs or oversees the pay of an office, so that it has a list of what is due. */
export function paysOrRuns({ audit, people, pay, unit }: Principal): boolean {
  return unit !== undefined && (pay === 'office' || (audit === 'office' && people === 'component'))
}

const SHOWN = 100
const MONTHS_AHEAD = 15
const MONTHS_OF_RATES = 2

/** What is to be paid in the office of a seat; undefined where the seat neither pays nor runs nor oversees pay. */
export async function paymentsDue(
  asked: Desk,
  who: Principal,
  on: IsoDate,
  how?: How,
): Promise<PaymentsDue | undefined> {
  const desk = onDay(asked, on)
  const { unit } = who
  if (unit === undefined || !paysOrRuns(who)) return undefined
  const people = [...(await paidPeople(desk, who, on))].filter((person) => person !== who.person)
  const [rates, awards, incentives, clocks, payments] = await Promise.all([
    ratesBegun(desk.db, people, {
      from: addMonths(on, -MONTHS_OF_RATES),
      to: addMonths(on, MONTHS_OF_RATES),
    }),
    awardsToPay(desk.db, people),
    incentivesOf(desk.db, people, 'open'),
    payClocks(desk, people, on),
    lastPayments(desk.db, people, {
      from: civil(Number(on.slice(0, 4)), 1, 1) ?? on,
      to: on,
      limit: SHOWN,
    }),
  ])
  const until = addMonths(on, MONTHS_AHEAD)
  const soon = clocks.filter((clock) => clock.on <= until)
  const named = await namesOfPaid(desk, on, [
    ...[...rates, ...awards, ...incentives, ...payments].map(({ person_id }) => person_id),
    ...soon.map(({ person }) => person),
  ])
  if (how !== undefined) await logReading(desk, who, { what: 'people', how, people: [...named.keys()] })
  const nameOf = (person: string): string => named.get(person)?.person_name ?? person
  const entries = await entriesOfPay(desk, [...rates, ...awards, ...payments])
  const turn = async (id: string): Promise<Turn | undefined> =>
    findAction(id) === undefined ? undefined : await turnOf(desk, who, id, unit, on)
  return {
    unit,
    on,
    rates: rates.map(({ person_id, from_on, cents, before, basis }) => ({
      ...entries.ofRate(person_id, from_on),
      person: person_id,
      name: nameOf(person_id),
      from: from_on,
      cents,
      before,
      basis,
    })),
    awards: awards.map(({ person_id, fiscal_year, cents, granted_on, pool }) => ({
      ...entries.ofAward(person_id, fiscal_year),
      person: person_id,
      name: nameOf(person_id),
      fiscalYear: fiscal_year,
      cents: cents ?? 0,
      granted: granted_on,
      pool,
      unit: named.get(person_id)?.agency_id ?? unit,
    })),
    clocks: soon.map((clock) => ({ ...clock, name: nameOf(clock.person) })),
    agreements: incentives.map(({ person_id, name, kind, state, cents, paid, end_on }) => ({
      person: person_id,
      name: nameOf(person_id),
      agreement: name,
      kind,
      state,
      cents,
      paid,
      ends: end_on,
    })),
    payments: payments.map((one) => ({ ...lineOf(one, nameOf), ...entries.ofPayment(one) })),
    payAward: await turn('awards/pay-award'),
    recordPayment: await turn('pay/record-payment'),
  }
}

function lineOf(
  { person_id, paid_on, kind, cents, carried, paid_for }: PaymentRow,
  nameOf: (person: string) => string,
): PaymentLine {
  return { person: person_id, name: nameOf(person_id), on: paid_on, kind, cents, carried, paidFor: paid_for }
}

/** The entries behind rates, awards and payments that have a ruling, each told by what it holds: payroll reads why it pays. */
async function entriesOfPay(desk: Desk, rows: readonly { person_id: string }[]) {
  const people = [...new Set(rows.map(({ person_id }) => person_id))]
  const read = standing(await readStreams(desk.db, people.map(payStream)))
  const ruled = new Set(read.flatMap(({ id, ruling }) => (ruling === undefined ? [] : [id])))
  const events = Map.groupBy(read, ({ stream }) => stream)
  const pays = new Map(people.map((person) => [person, payOf(events.get(payStream(person)) ?? [])]))
  const named = (one: { entry: string } | undefined) =>
    one !== undefined && ruled.has(one.entry) ? { entry: one.entry } : {}
  return {
    ofRate: (person: string, day: IsoDate) =>
      named(pays.get(person)?.rates.findLast(({ from }) => from === day)),
    ofAward: (person: string, year: number) =>
      named(pays.get(person)?.awards.find(({ fiscalYear }) => fiscalYear === year)),
    ofPayment: ({ person_id: person, paid_on: on, kind, cents, paid_for: what }: PaymentRow) =>
      named(
        pays
          .get(person)
          ?.payments.find(
            (one) => one.on === on && one.kind === kind && one.cents === cents && (one.of ?? null) === what,
          ),
      ),
  }
}

/** Who is paid, past the second wall: payroll opens no files, and knows whom it pays and where. */
async function namesOfPaid(desk: Desk, on: IsoDate, people: readonly string[]) {
  return await placesOf(desk.connection.db, [...new Set(people)], on)
}
