import { day, fiscalYear, type IsoDate } from '../base/dates.ts'
import { appraisalOf, type AppraisalState, appraisalStream } from '../record/appraisal.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalYears, boardCasesOf, planlessAmong, reviewsOf } from '../store/queries/appraisal-access.ts'
import { type AppraisalRow, appraisalsOf, cyclesOf } from '../store/queries/appraisals.ts'
import { type AppraisalProblem, type Due, dueOn, planDueFrom, problemsOn } from './appraisal-due.ts'
import { namesInCases, supervisorsInCases } from './appraisal-people.ts'
import { type Desk, remembered } from './desk.ts'
import { PAGE } from './lists.ts'
import { officeOfRecord } from './offices.ts'
import { type How, logReading } from './reading.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/** An appraisal in a list, or an executive without a plan for the year. */
export type AppraisalLine = {
  person: string
  name: string
  title: string
  appointment: string
  fiscalYear: number
  /** The agency whose cycle it belongs to. */
  unit: string
  supervisor: { id: string; name: string } | undefined
  reviewer: string | undefined
  state: AppraisalState | 'no plan'
  period: { start: IsoDate; end: IsoDate }
  communicated: IsoDate | undefined
  daysLate: number
  reviews: number
  initial: AppraisalLevel | undefined
  score: number | undefined
  board: AppraisalLevel | undefined
  final: AppraisalLevel | undefined
  due: Due | undefined
  problems: readonly AppraisalProblem[]
}

/** The last day of a fiscal year’s usual period. */
function usualEnd(year: number): IsoDate {
  return day(`${year}-09-30`)
}

/** The fiscal years that a seat may choose from, newest first; the one under way is always among them. */
export async function yearsToChoose(desk: Desk, on: IsoDate): Promise<readonly number[]> {
  const years = await remembered(desk, 'appraisal-years', () => appraisalYears(desk.db))
  return [...new Set([...years, fiscalYear(on)])].sort((a, b) => b - a)
}

/** The year that is worked on: the newest of which an appraisal is open to the seat and not yet given, else the running one. */
export async function yearAtWork(desk: Desk, who: Principal, on: IsoDate): Promise<number> {
  const running = fiscalYear(on)
  const last = await appraisalLines(desk, who, { fiscalYear: running - 1, on })
  if (last.some(({ due, state }) => due !== undefined && state !== 'no plan')) return running - 1
  const now = await appraisalLines(desk, who, { fiscalYear: running, on })
  if (now.length > 0) return running
  const next = await appraisalLines(desk, who, { fiscalYear: running + 1, on })
  return next.length > 0 ? running + 1 : running
}

/** Every appraisal of a year that a seat may see, with the executives of the seat that have none, by name. */
export async function appraisalLines(
  desk: Desk,
  who: Principal,
  { fiscalYear: year, on }: { fiscalYear: number; on: IsoDate },
): Promise<readonly AppraisalLine[]> {
  return await remembered(desk, `appraisals/${who.seat}/${who.person}/${year}/${on}`, async () => {
    const people = new Set(await visiblePeople(desk, who, on))
    const cases = new Set(await casesOpenTo(desk, who))
    const seen = (await appraisalsOf(desk.db, { fiscalYear: year })).filter(
      ({ person_id, stream }) => people.has(person_id) || cases.has(stream),
    )
    const closed = await consequencesDone(desk, seen)
    const rows = (await named(desk, seen)).map((row) => asTold(row, who))
    const supervisors = await supervisorsInCases(
      desk,
      rows.flatMap(({ person_id, state }) => (SETTLED.has(state) ? [] : [person_id])),
      on,
    )
    const lines = rows.map((row) => lineOf(row, on, { closed, supervisor: supervisors.get(row.person_id) }))
    return [...lines, ...(await planless(desk, [...people], year, on))].sort(byName)
  })
}

/**
 * The streams of the appraisals open to a seat as cases, besides those of open files: those before a board for the seat
 * that sits on it, and those under review for the reviewer's.
 */
async function casesOpenTo(desk: Desk, who: Principal): Promise<readonly string[]> {
  const { person, powers } = who
  if (person === undefined) return []
  const sits = powers.includes('sit-on-board')
  const reviews = powers.includes('review-appraisal')
  return await remembered(desk, `cases/${person}/${sits}/${reviews}`, async () => [
    ...(sits ? await boardCasesOf(desk.db, person) : []),
    ...(reviews ? await reviewsOf(desk.db, person) : []),
  ])
}

/** What a list of appraisals is asked for. */
export type AppraisalQuery = {
  fiscalYear: number
  on: IsoDate
  page?: number
  text?: string | undefined
  state?: string | undefined
  show?: string | undefined
  sort?: string | undefined
}

/** A year’s appraisals that a seat may see, filtered and sorted, a page of them, with the counts of what is wrong. */
export async function appraisalList(desk: Desk, who: Principal, query: AppraisalQuery, limit = PAGE) {
  const all = await appraisalLines(desk, who, query)
  const problems = new Map<AppraisalProblem, number>()
  for (const line of all) for (const one of line.problems) problems.set(one, (problems.get(one) ?? 0) + 1)
  const states = new Map<AppraisalLine['state'], number>()
  for (const { state } of all) states.set(state, (states.get(state) ?? 0) + 1)
  const chosen = sorted(
    all.filter((line) => matches(line, query)),
    query.sort,
  )
  const from = ((query.page ?? 1) - 1) * limit
  return { rows: chosen.slice(from, from + limit), total: chosen.length, all: all.length, problems, states }
}

/** The same given away as a table or to a program: whose appraisals are in it is logged first. */
export async function appraisalsGivenAway(
  desk: Desk,
  who: Principal,
  query: AppraisalQuery,
  how: How,
  limit = PAGE,
) {
  const list = await appraisalList(desk, who, query, limit)
  await logReading(desk, who, { what: 'people', how, people: list.rows.map(({ person }) => person) })
  return list
}

/** The rows with the names that the seat’s own sight leaves out: who has a case before them may know whose it is. */
async function named(desk: Desk, rows: readonly AppraisalRow[]): Promise<readonly AppraisalRow[]> {
  const lacking = rows.filter(
    ({ name, person_id, supervisor_name }) => name === person_id || supervisor_name === null,
  )
  const ids = new Set(lacking.flatMap(({ person_id, supervisor_id }) => [person_id, supervisor_id]))
  const names = await namesInCases(desk, [...ids])
  return rows.map((row) => ({
    ...row,
    name: names.get(row.person_id) ?? row.name,
    supervisor_name: row.supervisor_name ?? names.get(row.supervisor_id) ?? null,
  }))
}

/** What the executive is told of the own rating before it is shared: nothing; it is discussed first. */
function asTold(row: AppraisalRow, who: Principal): AppraisalRow {
  const untold = row.person_id === who.person && row.shared_on === null && row.state === 'rated'
  return untold ? { ...row, state: 'communicated', initial_level: null, initial_on: null, score: null } : row
}

/** Where the supervisor of record no longer has a part: who rated is named. */
const SETTLED: ReadonlySet<AppraisalState> = new Set<AppraisalState>(['final', 'issued', 'not rated'])

function lineOf(
  row: AppraisalRow,
  on: IsoDate,
  known: { closed: ReadonlySet<string>; supervisor: { id: string; name: string } | undefined },
): AppraisalLine {
  const done = known.closed.has(row.stream)
  const problems = problemsOn(row, on)
  return {
    person: row.person_id,
    name: row.name,
    title: row.title ?? '',
    appointment: row.appointment ?? '',
    fiscalYear: row.fiscal_year,
    unit: row.unit_id,
    supervisor: known.supervisor ?? {
      id: row.supervisor_id,
      name: row.supervisor_name ?? row.supervisor_id,
    },
    reviewer: row.reviewer_id ?? undefined,
    state: row.state,
    period: { start: row.start_on, end: row.end_on },
    communicated: row.communicated_on ?? undefined,
    daysLate: row.days_late ?? 0,
    reviews: row.reviews,
    initial: row.initial_level ?? undefined,
    score: row.score ?? undefined,
    board: row.board_level ?? undefined,
    final: row.final_level ?? undefined,
    due: done ? undefined : dueOn(row, on),
    problems: done ? problems.filter((one) => one !== 'open-consequence') : problems,
  }
}

/** Those rated unsatisfactory whose case was closed by a move or a removal. */
async function consequencesDone(desk: Desk, rows: readonly AppraisalRow[]): Promise<ReadonlySet<string>> {
  const open = rows.filter(({ final_level, state }) => final_level === 1 && state === 'issued')
  const recorded = await readStreams(
    desk.db,
    open.map(({ stream }) => stream),
  )
  const byStream = Map.groupBy(recorded, ({ stream }) => stream)
  return new Set(
    [...byStream].flatMap(([stream, events]) =>
      appraisalOf(standing(events))?.consequence === undefined ? [] : [stream],
    ),
  )
}

async function planless(
  desk: Desk,
  people: readonly string[],
  year: number,
  on: IsoDate,
): Promise<AppraisalLine[]> {
  const cycles = await cyclesOf(desk.db, undefined)
  const ofYear = cycles.filter((cycle) => cycle.fiscal_year === year)
  // Before a cycle is opened nobody lacks a plan.
  if (ofYear.length === 0) return []
  const end = usualEnd(year)
  const rows = await planlessAmong(desk.db, { people, fiscalYear: year, on: on < end ? on : end })
  const lines: AppraisalLine[] = []
  for (const row of rows) {
    const unit = (await officeOfRecord(desk, row.unit_id)) ?? row.unit_id
    const cycle = ofYear.find(({ unit_id }) => unit_id === unit)
    if (cycle === undefined) continue
    const start = row.begin_on > cycle.start_on ? row.begin_on : cycle.start_on
    lines.push({
      person: row.person_id,
      name: row.name,
      title: row.title,
      appointment: row.appointment,
      fiscalYear: year,
      unit,
      supervisor:
        row.supervisor_id === null
          ? undefined
          : { id: row.supervisor_id, name: row.supervisor_name ?? row.supervisor_id },
      reviewer: undefined,
      state: 'no plan',
      period: { start, end: cycle.end_on },
      communicated: undefined,
      daysLate: 0,
      reviews: 0,
      initial: undefined,
      score: undefined,
      board: undefined,
      final: undefined,
      due: on > cycle.end_on ? undefined : planDueFrom(start, on),
      problems: on > start ? ['no-plan'] : [],
    })
  }
  return lines
}

function matches(line: AppraisalLine, { text, state, show }: AppraisalQuery): boolean {
  if (state !== undefined && line.state !== state) return false
  if (show === 'due' && line.due === undefined) return false
  if (show !== undefined && show !== 'due' && !line.problems.some((one) => one === show)) return false
  if (text === undefined) return true
  const words = `${line.name} ${line.title} ${line.supervisor?.name ?? ''}`.toLowerCase()
  return words.includes(text.toLowerCase())
}

const byName = (a: AppraisalLine, b: AppraisalLine): number =>
  a.name.localeCompare(b.name) || a.person.localeCompare(b.person)

const SORTS: Readonly<Record<string, (line: AppraisalLine) => string | number>> = {
  name: ({ name }) => name,
  state: ({ state }) => state,
  supervisor: ({ supervisor }) => supervisor?.name ?? '',
  score: ({ score }) => score ?? 0,
  initial: ({ initial }) => initial ?? 0,
  board: ({ board }) => board ?? 0,
  final: ({ final }) => final ?? 0,
  due: ({ due }) => due?.by ?? '9999',
}

function sorted(lines: AppraisalLine[], sort: string | undefined): AppraisalLine[] {
  const key = sort?.replace(/^-/, '') ?? 'name'
  const valueOf = Object.hasOwn(SORTS, key) ? SORTS[key] : undefined
  if (valueOf === undefined) return lines
  const factor = sort?.startsWith('-') === true ? -1 : 1
  return lines.sort((a, b) => {
    const [one, two] = [valueOf(a), valueOf(b)]
    const order =
      typeof one === 'number' && typeof two === 'number' ? one - two : String(one).localeCompare(String(two))
    return factor * order || byName(a, b)
  })
}

/** The stream of an appraisal, if the seat may see it. */
export async function appraisalOpenTo(
  desk: Desk,
  who: Principal,
  asked: { person: string; fiscalYear: number; on: IsoDate },
): Promise<{ stream: string; file: boolean } | undefined> {
  const stream = appraisalStream(asked.person, asked.fiscalYear)
  if ((await visiblePeople(desk, who, asked.on)).includes(asked.person)) return { stream, file: true }
  return (await casesOpenTo(desk, who)).includes(stream) ? { stream, file: false } : undefined
}
