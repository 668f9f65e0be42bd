import type { IsoDate } from '../base/dates.ts'
import { GOVERNMENT } from '../actions/awards/rank-fields.ts'
import { programAsked } from '../actions/awards/rank-facts.ts'
import { standing } from '../record/fold.ts'
import { type Rank, RANKS, rankYearStream } from '../record/pay-terms.ts'
import { countOf, type NominationState, type RankYear, rankYearOf } from '../record/rank.ts'
import { rankNominations } from '../rulebook/awards/rank-nominations.ts'
import { rankQuota } from '../rulebook/awards/rank-quota.ts'
import { decide, type Explanation, explain } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { type NominationRow, nominationsOf, rankYearStreams } from '../store/queries/ranks.ts'
import { unitsById } from '../store/queries/units.ts'
import { namesAtBoard } from './board-people.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import { type RankSight, seenOf, seesYear } from './rank-sight.ts'
import { officeOf } from './seats.ts'
import { type Turn, turnOf } from './turns.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A program year of an agency or of the Government in a list. */
export type RankYearLine = {
  unit: string
  unitName: string
  fiscalYear: number
  /** Absent where the year is not open to the seat, but nominations of it are. */
  due?: IsoDate
  career?: number
  cancelled?: IsoDate
  /** How many nominations of it the seat sees, and how many came to a rank. */
  nominations: number
  granted: number
}

/** A limit of a year: how many stand against it, and the ruling; no ceiling where no law speaks. */
export type RankLimit = {
  of: 'nominations' | Rank
  count: number
  ceiling?: number
  left?: number
  explanation: Explanation
}

/** A nomination in a list. */
export type NominationLine = {
  person: string
  name: string
  title: string
  unit: string
  fiscalYear: number
  rank: Rank
  state: NominationState
  nominated: IsoDate
  /** Items of the vetting that are answered; absent where the seat does not see it. */
  vetted?: number
  eyesOnly: boolean
  sight: RankSight
}

/** A program year in full, as far as a seat sees it. */
export type RankYearFile = {
  unit: string
  unitName: string
  fiscalYear: number
  /** Absent where it was not opened, or is not open to the seat. */
  year?: Pick<RankYear, 'opened' | 'cancelled' | 'carriedIn'>
  limits: readonly RankLimit[]
  rows: readonly NominationLine[]
  /** Whether the year itself is open to the seat, and not a nomination of it alone. */
  opens: boolean
  /** What is on record of the year’s program. */
  program: Explanation
  turns: readonly Turn[]
}

/** What opens a year, or names another day for it. */
const OPENS: ReadonlySet<string> = new Set(['awards/open-rank-year', 'awards/open-rank-call'])

/** The name of the unit of a program year. */
function nameOf(unit: string, names: ReadonlyMap<string, string>): string {
  return unit === GOVERNMENT ? 'Government' : (names.get(unit) ?? unit)
}

/** The program years that a seat sees, or of which it sees a nomination; the newest first. */
export async function rankYears(desk: Desk, who: Principal, on: IsoDate): Promise<readonly RankYearLine[]> {
  const { db } = desk
  const seen = await seenOf(desk, who, await nominationsOf(db, {}), on)
  const keys = new Map<string, { unit: string; fiscalYear: number }>()
  for (const { row } of seen) {
    keys.set(rankYearStream(row.unit_id, row.fiscal_year), { unit: row.unit_id, fiscalYear: row.fiscal_year })
  }
  const open = new Set<string>()
  for (const stream of await rankYearStreams(db)) {
    const [unit = '', year = ''] = stream.slice('rank-year:'.length).split('/')
    if (unit === GOVERNMENT ? who.pay !== 'ranks' : !(await seesYear(desk, who, unit))) continue
    keys.set(stream, { unit, fiscalYear: Number(year) })
    open.add(stream)
  }
  const events = Map.groupBy(await readStreams(db, [...open], 0), ({ stream }) => stream)
  const units = await unitsById(db, [...new Set([...keys.values()].map(({ unit }) => unit))])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return [...keys]
    .map(([stream, { unit, fiscalYear }]): RankYearLine => {
      const year = rankYearOf(standing(events.get(stream) ?? []))
      const rows = seen.filter(
        ({ row }) => row.fiscal_year === fiscalYear && (unit === GOVERNMENT || row.unit_id === unit),
      )
      return {
        unit,
        unitName: nameOf(unit, names),
        fiscalYear,
        ...(year === undefined ? {} : { due: year.opened.due, career: year.opened.career }),
        ...(year?.cancelled === undefined ? {} : { cancelled: year.cancelled.on }),
        nominations: rows.length,
        granted: rows.filter(({ row }) => row.state === 'granted').length,
      }
    })
    .sort((a, b) => b.fiscalYear - a.fiscalYear || a.unitName.localeCompare(b.unitName))
}

/**
 * A program year with its limits and nominations; undefined where the seat sees neither. Whose nominations are told is
 * logged first.
 */
export async function rankYearFile(
  desk: Desk,
  who: Principal,
  asked: { unit: string; fiscalYear: number; on: IsoDate; how: How },
): Promise<RankYearFile | undefined> {
  const { unit, fiscalYear, on, how } = asked
  const { db } = desk
  const government = unit === GOVERNMENT
  const names = new Map((await unitsById(db, [unit])).map(({ id, name }) => [id, name]))
  const rows = await nominationsOf(db, { fiscalYear, ...(government ? {} : { unit }) })
  const opens = government ? who.pay === 'ranks' : names.has(unit) && (await seesYear(desk, who, unit))
  const seen = government && !opens ? [] : await seenOf(desk, who, rows, on)
  if (!opens && seen.length === 0) return undefined
  const lines = await told(desk, seen, on)
  const of = (line: NominationLine) => line.person
  await logReading(desk, who, { what: 'people', how, people: lines.map(of) })
  const stream = rankYearStream(unit, fiscalYear)
  const year = opens ? rankYearOf(standing(await readStreams(db, [stream], 0))) : undefined
  const scopes = government ? [] : scopesOfUnit(await officeOf(desk, unit))
  const wanted = government
    ? ['awards/open-rank-year', 'awards/carry-in-ranks', 'awards/cancel-rank-year']
    : ['awards/nominate-for-rank', 'awards/open-rank-call', 'awards/cancel-rank-call']
  const over = year !== undefined && year.opened.due < on
  const ids =
    year === undefined
      ? wanted.filter((id) => OPENS.has(id))
      : year.cancelled === undefined
        ? wanted.filter((id) => !over || id !== 'awards/nominate-for-rank')
        : [government ? 'awards/resume-rank-year' : 'awards/resume-rank-call']
  return {
    unit,
    unitName: nameOf(unit, names),
    fiscalYear,
    ...(year === undefined ? {} : { year }),
    limits: year === undefined ? [] : limitsOf(year, government, { on, scopes }),
    rows: lines,
    program: programAsked({ on, scopes }, fiscalYear).explanation,
    opens,
    turns: opens ? await Promise.all(ids.map((id) => turnOf(desk, who, id, unit, on))) : [],
  }
}

/** Nominations with the names of the nominees, past the second wall: who sees a nomination may know whose it is. */
async function told(
  desk: Desk,
  seen: readonly { row: NominationRow; sight: RankSight }[],
  on: IsoDate,
): Promise<NominationLine[]> {
  const people = seen.map(({ row }) => row.person_id)
  const named = await namesAtBoard(desk, people, on)
  return seen
    .map(({ row, sight }): NominationLine => {
      const { name, title } = named(row.person_id)
      return {
        person: row.person_id,
        name,
        title,
        unit: row.unit_id,
        fiscalYear: row.fiscal_year,
        rank: row.rank,
        state: row.state,
        nominated: row.nominated_on,
        ...(sight === 'office' || sight === 'opm' ? { vetted: row.vetted } : {}),
        eyesOnly: row.eyes_only,
        sight,
      }
    })
    .sort((a, b) => a.rank.localeCompare(b.rank) || a.name.localeCompare(b.name))
}

function limitsOf(
  year: RankYear,
  government: boolean,
  at: { on: IsoDate; scopes: ReturnType<typeof scopesOfUnit> },
): RankLimit[] {
  const careerExecutives = year.opened.career
  if (!government) {
    const count = year.counted.size
    const facts = { rankNominations: count, careerExecutives }
    const ruling = decide(rankNominations, at, facts)
    const explanation = explain(rankNominations, ruling, facts)
    const figures = ruling.kind === 'ruled' ? { ceiling: ruling.value.ceiling, left: ruling.value.left } : {}
    return [{ of: 'nominations', count, ...figures, explanation }]
  }
  return RANKS.map((rankSought) => {
    const count = countOf(year, rankSought)
    const facts = { rankSought, ranksAwarded: count, careerExecutives }
    const ruling = decide(rankQuota, at, facts)
    const explanation = explain(rankQuota, ruling, facts)
    const figures = ruling.kind === 'ruled' ? { ceiling: ruling.value.ceiling, left: ruling.value.left } : {}
    return { of: rankSought, count, ...figures, explanation }
  })
}
