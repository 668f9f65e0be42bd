import { programAsked, unitOfPosition } from '../actions/awards/rank-facts.ts'
import { GOVERNMENT } from '../actions/awards/rank-fields.ts'
import { vettingOf } from '../actions/awards/rank-vet.ts'
import { fiscalYear, type IsoDate } from '../base/dates.ts'
import { executiveOn } from '../record/executive.ts'
import { standing } from '../record/fold.ts'
import { type Rank, rankStream, rankYearStream, VETTING } from '../record/pay-terms.ts'
import { type RankNomination, rankNominationOf, type RankYear, rankYearOf } from '../record/rank.ts'
import { readStreams } from '../store/journal.ts'
import { type NominationRow, nominationsOf, ranksUnpaid } from '../store/queries/ranks.ts'
import { namesAtBoard } from './board-people.ts'
import type { Desk } from './desk.ts'
import { seenOf, unitsUnder } from './rank-sight.ts'
import { rankSteps } from './rank-steps.ts'
import { officeOf } from './seats.ts'
import { holds } from './turns.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A step of the rank awards that waits for a seat. */
export type RankTask = {
  /** What is to be done, in the words of the step. */
  step: string
  unit: string
  fiscalYear: number
  /** Whose nomination; absent where it is about the year. */
  nominee?: { person: string; name: string; rank: Rank }
  /** What is still missing, in words; absent where nothing is. */
  lacks?: string
  /** The last day for it, where a call or the law gives one, and whether it has passed. */
  by?: IsoDate
  late?: boolean
  /** A grant to be paid, in cents. */
  cents?: number
}

const OPEN: ReadonlySet<NominationRow['state']> = new Set<NominationRow['state']>([
  'drafted',
  'approved',
  'transmitted',
  'recommended',
  'not recommended',
])
/** Ends a nomination at any time, so that nobody waits for it. */
const ENDS = 'awards/withdraw-nomination'
const POWERS = ['run-pay', 'nominate-for-rank', 'decide-rank'] as const

/** What of the rank awards waits for a seat: only steps that it may take itself, what is due first at the head. */
export async function rankTasks(desk: Desk, who: Principal, on: IsoDate): Promise<readonly RankTask[]> {
  const acts = POWERS.some((power) => who.powers.includes(power))
  const pays = who.powers.includes('pay-out')
  if (!acts && !pays) return []
  const rows = await nominationsOf(desk.db, {})
  const seen = (await seenOf(desk, who, rows, on)).filter(({ sight }) => sight !== 'own')
  const open = acts ? seen.map(({ row }) => row).filter(({ state }) => OPEN.has(state)) : []
  const found = [
    ...(who.powers.includes('run-pay') ? await callDue(desk, who, on) : []),
    ...(await stepsDue(desk, who, open, on)),
    ...(pays
      ? await unpaid(
          desk,
          who,
          seen.map(({ row }) => row),
        )
      : []),
  ]
  const names = await namesAtBoard(
    desk,
    found.flatMap(({ nominee }) => nominee?.person ?? []),
    on,
  )
  return found
    .map((task) =>
      task.nominee === undefined
        ? task
        : { ...task, nominee: { ...task.nominee, name: names(task.nominee.person).name } },
    )
    .sort(byDay)
}

async function stepsDue(
  desk: Desk,
  who: Principal,
  rows: readonly NominationRow[],
  on: IsoDate,
): Promise<RankTask[]> {
  const { db } = desk.connection
  const streams = rows.flatMap(({ person_id, unit_id, fiscal_year }) => [
    rankStream(person_id, fiscal_year),
    rankYearStream(unit_id, fiscal_year),
    rankYearStream(GOVERNMENT, fiscal_year),
  ])
  const events = Map.groupBy(await readStreams(db, [...new Set(streams)], 0), ({ stream }) => stream)
  const tasks: RankTask[] = []
  for (const { person_id: person, unit_id: unit, fiscal_year, rank } of rows) {
    const of = (stream: string) => standing(events.get(stream) ?? [])
    const found = rankNominationOf(of(rankStream(person, fiscal_year)))
    const year = rankYearOf(of(rankYearStream(unit, fiscal_year)))
    const government = rankYearOf(of(rankYearStream(GOVERNMENT, fiscal_year)))
    const over = year?.cancelled !== undefined || government?.cancelled !== undefined
    if (found === undefined || year === undefined || over) continue
    const steps = await rankSteps(desk, who, found, on)
    const next = steps.find(({ mine, action }) => mine && action !== ENDS)
    if (next === undefined || isEarly(next.action, found)) continue
    const nominee = { person, name: '', rank }
    tasks.push({
      step: next.action === 'awards/record-grant' ? 'Record the grant, or that there is none' : next.title,
      unit,
      fiscalYear: fiscal_year,
      nominee,
      ...termsOf(found, year, government, on),
    })
  }
  return tasks
}

/** Whether a step may be taken, though another waits for nothing but its own turn first: nobody is asked for it yet. */
function isEarly(action: string, found: RankNomination): boolean {
  const sent = found.state !== 'drafted' && found.state !== 'approved'
  if (sent) return action === 'awards/certify-nominee' && found.state !== 'recommended'
  return action !== 'awards/vet-nominee' && vettingOf(found).lacking.length > 0
}

/** What a nomination lacks before it is sent, and the day by which it goes; after that no source gives a day. */
function termsOf(
  found: RankNomination,
  year: RankYear,
  government: RankYear | undefined,
  on: IsoDate,
): Pick<RankTask, 'lacks' | 'by' | 'late'> {
  if (found.state !== 'drafted' && found.state !== 'approved') return {}
  const by = government?.opened.due ?? year.opened.due
  const { lacking } = vettingOf(found)
  const vetting = lacking.length === VETTING.length ? 'the whole vetting' : `vetting on ${lacking.join(', ')}`
  const lacks = [
    ...(lacking.length === 0 ? [] : [vetting]),
    ...(found.certified.has('nomination') ? [] : ['the certification']),
    ...(found.state === 'drafted' ? ['the approval'] : []),
  ]
  return { by, late: on > by, ...(lacks.length === 0 ? {} : { lacks: lacks.join('; ') }) }
}

/** The agency's own call, where OPM has called for nominations and the agency has not. */
async function callDue(desk: Desk, who: Principal, on: IsoDate): Promise<RankTask[]> {
  const { unit } = who
  if (unit === undefined || !(await holds(desk, who, 'run-pay', unit))) return []
  const scopes = scopesOfUnit(await officeOf(desk, unit))
  const tasks: RankTask[] = []
  for (const year of [fiscalYear(on), fiscalYear(on) + 1]) {
    const streams = [rankYearStream(unit, year), rankYearStream(GOVERNMENT, year)]
    const events = standing(await readStreams(desk.connection.db, streams, 0))
    const [own, government] = streams.map((stream) =>
      rankYearOf(events.filter((one) => one.stream === stream)),
    )
    const program = programAsked({ on, scopes }, year).value
    const by = government?.opened.due ?? program?.nominationsDue ?? undefined
    const off = government?.cancelled !== undefined || program?.status === 'cancelled'
    if (own !== undefined || by === undefined || on > by || off) continue
    tasks.push({ step: 'Call for rank nominations', unit, fiscalYear: year, by })
  }
  return tasks
}

/** Ranks that were granted and are not paid. */
async function unpaid(desk: Desk, who: Principal, rows: readonly NominationRow[]): Promise<RankTask[]> {
  const granted = rows.filter(({ state, person_id }) => state === 'granted' && person_id !== who.person)
  const due = await ranksUnpaid(
    desk.db,
    granted.map(({ person_id }) => person_id),
  )
  const pays = await employerPays(
    desk,
    who,
    due.map(({ person_id }) => person_id),
  )
  return granted.flatMap(({ person_id: person, fiscal_year, unit_id: unit, rank }): RankTask[] => {
    const sum = due.find((one) => one.person_id === person && one.fiscal_year === fiscal_year)
    if (sum === undefined || sum.cents === null || !pays(person, unit)) return []
    return [
      {
        step: 'Pay the rank award',
        // Whoever pays today, should the executive have moved since.
        unit: who.unit ?? unit,
        fiscalYear: fiscal_year,
        nominee: { person, name: '', rank },
        cents: sum.cents,
      },
    ]
  })
}

/** Whether a seat pays somebody: the agency that employs on the day, by Cadre practice; who has left, whoever nominated. */
async function employerPays(
  desk: Desk,
  { unit: own }: Principal,
  people: readonly string[],
): Promise<(person: string, nominatedBy: string) => boolean> {
  if (own === undefined || people.length === 0) return () => true
  const { db } = desk.connection
  const within = await unitsUnder(db, own)
  const files = Map.groupBy(
    standing(
      await readStreams(
        db,
        people.map((person) => `person:${person}`),
        0,
      ),
    ),
    ({ stream }) => stream,
  )
  const held = people.flatMap(
    (person) => executiveOn(files.get(`person:${person}`) ?? [], desk.today())?.position ?? [],
  )
  const streams = held.map((position) => `position:${position}`)
  const positions = Map.groupBy(await readStreams(db, streams, 0), ({ stream }) => stream)
  return (person, nominatedBy) => {
    const now = executiveOn(files.get(`person:${person}`) ?? [], desk.today())
    const unit = unitOfPosition(standing(positions.get(`position:${now?.position}`) ?? []))
    return within(unit ?? nominatedBy)
  }
}

function byDay(a: RankTask, b: RankTask): number {
  const [one, two] = [a.by ?? '9999', b.by ?? '9999']
  if (one !== two) return one < two ? -1 : 1
  return (a.nominee?.name ?? '').localeCompare(b.nominee?.name ?? '')
}
