import {
  deadlineOf,
  nomineeAsked,
  type OfAgency,
  positionsIn,
  quotaAsked,
  ranksHeld,
  repeatAsked,
  unitOfPosition,
} from '../actions/awards/rank-facts.ts'
import { GOVERNMENT } from '../actions/awards/rank-fields.ts'
import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { type RecordedEvent, whoOf } from '../record/event.ts'
import { executiveOn } from '../record/executive.ts'
import { standing } from '../record/fold.ts'
import { payOf, rateOn } from '../record/pay.ts'
import {
  benefitsStream,
  payStream,
  type Rank,
  rankStream,
  rankYearStream,
  VETTING,
  type Vetting,
} from '../record/pay-terms.ts'
import { type NominationState, type RankNomination, rankNominationOf, rankYearOf } from '../record/rank.ts'
import { rankAmount } from '../rulebook/awards/rank-amount.ts'
import { decide, type Explanation, explain } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { type NominationRow, nominationsOf } from '../store/queries/ranks.ts'
import { type Named, namesAtBoard } from './board-people.ts'
import type { Desk } from './desk.ts'
import { rankSteps, type RankStep } from './rank-steps.ts'
import { type RankSight, seenOf, unitsUnder } from './rank-sight.ts'
import { rankWords } from './rank-words.ts'
import { type How, logReading } from './reading.ts'
import { officeOf } from './seats.ts'
import { type ServiceRecord, serviceRecordOf } from './service-record.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** An item of the vetting with its answer, where there is one. */
export type VettingLine = { item: Vetting; on?: IsoDate; clear?: boolean; by?: string; finding?: string }

/** One nomination as a seat sees it; what the seat does not see is absent. */
export type RankFile = {
  sight: RankSight
  person: string
  named: Named
  unit: string
  fiscalYear: number
  rank: Rank
  state: NominationState
  eyesOnly: boolean
  /** Since when the nominee is with another agency; the one that nominated goes on with the nomination. */
  moved?: IsoDate
  /** What the rank came to. */
  granted?: { on: IsoDate; cents?: Cents; rate?: Cents }
  nominated?: {
    on: IsoDate
    serviceYears: number
    accomplishmentYears: number
    narrative?: string
    service?: string
  }
  record?: ServiceRecord
  vetting?: readonly VettingLine[]
  certified?: readonly { time: 'nomination' | 'selection'; on: IsoDate; name: string; reason?: string }[]
  withdrawn?: { on: IsoDate; reason?: string }
  history: readonly { entry: string; on: IsoDate; what: string; name: string }[]
  steps: readonly RankStep[]
  /** What rules say of it: whether it may be made, the years between, the amount, the Government’s limit. */
  whys: Readonly<Record<string, Explanation>>
}

/** One nomination, or undefined where there is none that the seat sees. The reading is logged first. */
export async function rankFile(
  desk: Desk,
  who: Principal,
  of: { unit: string; fiscalYear: number; person: string; on: IsoDate },
  how: How = 'page',
): Promise<RankFile | undefined> {
  const rows = await nominationsOf(desk.db, { unit: of.unit, fiscalYear: of.fiscalYear })
  const row = rows.filter(({ person_id }) => person_id === of.person)
  const [seen] = await seenOf(desk, who, row, of.on)
  if (seen === undefined) return undefined
  await logReading(desk, who, { what: 'file', how, people: [of.person] })
  const { sight } = seen
  if (sight === 'own') return await ownFile(desk, seen.row, of.on)
  const stream = rankStream(of.person, of.fiscalYear)
  const recorded = standing(await readStreams(desk.db, [stream]))
  const nomination = rankNominationOf(recorded)
  const events = sinceMoved(recorded, nomination?.nominated)
  if (nomination === undefined) return undefined
  const named = await namesAtBoard(desk, [of.person, ...events.map((event) => whoOf(event))], of.on)
  const base = {
    ...baseOf(seen.row, named(of.person), events),
    sight,
    eyesOnly: nomination.withdrawn?.eyesOnly === true,
  }
  const full = sight === 'office' || sight === 'opm'
  const moved = full ? await movedOn(desk, of) : undefined
  const history = events
    .filter(({ type }) => full || type !== 'awards/rank-vetted')
    .sort((a, b) => a.seq - b.seq)
    .map((event) => ({
      entry: event.id,
      on: event.effective,
      what: rankWords(event) ?? event.type,
      name: named(whoOf(event)).name,
    }))
  if (sight === 'state') return { ...base, history, steps: [], whys: {} }
  return {
    ...base,
    ...(moved === undefined ? {} : { moved }),
    ...caseOf(nomination, events, named),
    ...(full ? vettingLines(nomination, events) : {}),
    record: await serviceRecordOf(desk, of.person, of.on),
    history,
    steps: await rankSteps(desk, who, nomination, of.on),
    whys: await whysOf(desk, who, nomination, of),
  }
}

/** What is of this nomination: where another agency nominated before, none of its entries. */
function sinceMoved(
  events: readonly RecordedEvent[],
  nominated: { entry: string; unit: string } | undefined,
): readonly RecordedEvent[] {
  const elsewhere = events.some(
    (event) => event.type === 'awards/rank-nominated' && event.body.unit !== nominated?.unit,
  )
  const since = events.find(({ id }) => id === nominated?.entry)?.seq ?? 0
  return elsewhere ? events.filter(({ seq }) => seq >= since) : events
}

/** The nominee’s own, once it is granted: the rank and what it came to, as it stands with the pay. */
async function ownFile(desk: Desk, row: NominationRow, on: IsoDate): Promise<RankFile> {
  const pay = standing(await readStreams(desk.db, [payStream(row.person_id)], 0))
  const granted = pay.filter(
    (event) => event.type === 'awards/rank-granted' && event.body.fiscalYear === row.fiscal_year,
  )
  const named = await namesAtBoard(desk, [row.person_id], on)
  return {
    ...baseOf(row, named(row.person_id), granted),
    sight: 'own',
    eyesOnly: false,
    history: [],
    steps: [],
    whys: {},
  }
}

function baseOf(row: NominationRow, named: Named, events: readonly RecordedEvent[]) {
  const granted = grantOf(events)
  return {
    person: row.person_id,
    named,
    unit: row.unit_id,
    fiscalYear: row.fiscal_year,
    rank: row.rank,
    state: row.state,
    ...(granted === undefined ? {} : { granted }),
  }
}

function grantOf(events: readonly RecordedEvent[]): RankFile['granted'] {
  const event = events.findLast(({ type }) => type === 'awards/rank-granted')
  if (event?.type !== 'awards/rank-granted') return undefined
  const { cents, rate } = event.body
  return {
    on: event.effective,
    ...(cents === undefined ? {} : { cents: cents as Cents }),
    ...(rate === undefined ? {} : { rate: rate as Cents }),
  }
}

/** The case that is made for the nominee. */
function caseOf(
  { nominated, withdrawn }: RankNomination,
  events: readonly RecordedEvent[],
  named: (id: string) => Named,
): Pick<RankFile, 'nominated' | 'certified' | 'withdrawn'> {
  const words = events.find(({ id }) => id === nominated.entry)?.personal
  const { on, serviceYears, accomplishmentYears } = nominated
  const said = events.findLast(({ type }) => type === 'awards/rank-withdrawn')?.personal?.['reason']
  const since = events.find(({ id }) => id === nominated.entry)?.seq ?? 0
  return {
    nominated: { on, serviceYears, accomplishmentYears, ...words },
    certified: events.flatMap((event) => {
      if (event.type !== 'awards/rank-certified' || event.seq < since) return []
      const { time } = event.body
      return [{ time, on: event.effective, name: named(whoOf(event)).name, ...event.personal }]
    }),
    ...(withdrawn === undefined
      ? {}
      : { withdrawn: { on: withdrawn.on, ...(said === undefined ? {} : { reason: said }) } }),
  }
}

/** The vetting, item by item, with what was found. */
function vettingLines(
  { vetted, nominated }: RankNomination,
  events: readonly RecordedEvent[],
): Pick<RankFile, 'vetting'> {
  const since = events.find(({ id }) => id === nominated.entry)?.seq ?? 0
  const findings = new Map<Vetting, string | undefined>()
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'awards/rank-vetted' && event.seq > since)
      findings.set(event.body.item, event.personal?.['finding'])
  }
  return {
    vetting: VETTING.map((item) => {
      const finding = findings.get(item)
      return { item, ...vetted.get(item), ...(finding === undefined ? {} : { finding }) }
    }),
  }
}

/** Whether positions that a file names are of an agency. */
async function ofAgencyOf(desk: Desk, file: readonly RecordedEvent[], unit: string): Promise<OfAgency> {
  const { db } = desk.connection
  const streams = positionsIn(file).map((position) => `position:${position}`)
  const events = Map.groupBy(await readStreams(db, streams, 0), ({ stream }) => stream)
  const within = await unitsUnder(db, unit)
  return (position) => {
    const its = unitOfPosition(standing(events.get(`position:${position}`) ?? []))
    return its === undefined || within(its)
  }
}

/** Since when the nominee holds a position of another agency; undefined where none, or where the record does not tell. */
async function movedOn(
  desk: Desk,
  { person, unit, on }: { person: string; unit: string; on: IsoDate },
): Promise<IsoDate | undefined> {
  const file = standing(await readStreams(desk.connection.db, [`person:${person}`], 0))
  const now = executiveOn(file, on)
  return now === undefined || (await ofAgencyOf(desk, file, unit))(now.position) ? undefined : now.since
}

/** What the rules say of a nomination on a day; the record of the executive is read past the second wall for it. */
async function whysOf(
  desk: Desk,
  who: Principal,
  { nominated, ended }: RankNomination,
  { unit, person, fiscalYear, on }: { unit: string; person: string; fiscalYear: number; on: IsoDate },
): Promise<Record<string, Explanation>> {
  const { db } = desk.connection
  const scopes = scopesOfUnit(await officeOf(desk, unit))
  const streams = [
    `person:${person}`,
    payStream(person),
    benefitsStream(person),
    rankYearStream(unit, fiscalYear),
  ]
  const government = rankYearStream(GOVERNMENT, fiscalYear)
  const recorded = Map.groupBy(await readStreams(db, [...streams, government], 0), ({ stream }) => stream)
  const eventsOf = (stream: string) => standing(recorded.get(stream) ?? [])
  const [record, pay] = [eventsOf(`person:${person}`), eventsOf(payStream(person))]
  const file = standing([...record, ...eventsOf(benefitsStream(person))])
  const { rank, serviceYears, accomplishmentYears } = nominated
  const at = { on, scopes }
  const call = rankYearOf(eventsOf(rankYearStream(unit, fiscalYear)))
  const year = rankYearOf(eventsOf(government))
  const due = call === undefined ? on : deadlineOf(at, fiscalYear, { call, government: year })
  const own = pay.find(
    (event) => event.type === 'awards/rank-granted' && event.body.fiscalYear === fiscalYear,
  )
  const others = ranksHeld(
    file,
    pay.filter((event) => event !== own),
  )
  const paid = { on: own?.effective ?? on, scopes }
  const rate = rateOn(payOf(standing([...file, ...pay])), paid.on)?.cents as Cents | undefined
  const facts = { rankSought: rank, ...(rate === undefined ? {} : { basicPay: rate }) }
  const left = who.pay === 'ranks' && ended === undefined ? year : undefined
  return {
    nominee: nomineeAsked(
      at,
      file,
      { serviceYears, accomplishmentYears, due },
      await ofAgencyOf(desk, file, unit),
    ).explanation,
    repeat: repeatAsked(scopes, others, { rank, fiscalYear }).explanation,
    amount: explain(rankAmount, decide(rankAmount, paid, facts), facts),
    ...(left === undefined ? {} : { quota: quotaAsked(at, left, rank).explanation }),
  }
}
