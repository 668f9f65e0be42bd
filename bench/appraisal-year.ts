import { randomUUID } from 'node:crypto'
import { day } from '../src/base/dates.ts'
import { isLevel } from '../src/actions/appraisal/rating-fields.ts'
import { act } from '../src/desk/act.ts'
import type { Desk } from '../src/desk/desk.ts'
import { poolOf } from '../src/desk/given-boards.ts'
import { principalOfSeat } from '../src/desk/seats.ts'
import { appraisalOf, appraisalStream } from '../src/record/appraisal.ts'
import type { AppraisalLevel } from '../src/record/appraisal-terms.ts'
import type { NewEvent, RecordedEvent } from '../src/record/event.ts'
import { closeOutOf } from '../src/record/close-out/close-out.ts'
import type { PoolRow, PoolTerms } from '../src/record/close-out/pool.ts'
import { consequencesOf, type RatingOfRecord, ratingsOfRecord } from '../src/record/rating-consequences.ts'
import { elementWeights } from '../src/rulebook/appraisal/element-weights.ts'
import { summaryLevelDerived } from '../src/rulebook/appraisal/summary-level.ts'
import { value } from '../src/rulebook/kernel/decide.ts'
import { transact } from '../src/store/database.ts'
import { append, readStreams } from '../src/store/journal.ts'
import { reproject } from '../src/store/projection.ts'
import { agencyEvents, boardEvents, executiveOf, sittingEvents } from '../test/support/board.ts'
import { roleGiven } from '../test/support/principals.ts'
import { effort, type Figure, hand, median, ms, quantile, tell, timed } from './figures.ts'
import { openOffice } from './office.ts'

/**
 * The close of an appraisal year for many: the weights of each plan, the level that its ratings come to, the limit of
 * 30%, and what each rating leads to with those before it. The goal is 10,000 executives within 10 s, by computation
 * alone and out of the record; and sixty moves a minute of a board on 1,300.
 */
const { quick } = effort(process.argv)
const LIMIT = 10_000
const A_MINUTE_OF_60 = 1000
const SIZES = quick ? [1000, 10_000] : [1000, 10_000, 100_000]
const YEAR = 2026
const ON = day('2026-11-19')
const TERMS: PoolTerms = {
  periodStart: day('2025-10-01'),
  periodEnd: day('2026-09-30'),
  denominator: 'rated',
  agency: 'department',
  scopes: [],
}

const WEIGHTS = [
  [2500, 1500, 1500, 1500, 3000],
  [2500, 2000, 1500, 1500, 2500],
  [3000, 1500, 1500, 1500, 2500],
] as const
const LEVELS: readonly AppraisalLevel[] = [4, 3, 3, 5, 3, 4, 4, 3, 2, 3, 4, 3, 3, 1, 3]

type Five = [AppraisalLevel, AppraisalLevel, AppraisalLevel, AppraisalLevel, AppraisalLevel]

/** An executive at the close of a year: the plan's weights, the levels of its elements, and the ratings before. */
type Closing = { person: string; weights: (typeof WEIGHTS)[number]; levels: Five; before: RatingOfRecord[] }

function closingOf(index: number): Closing {
  const level = LEVELS[(index * 7) % LEVELS.length] ?? 3
  const before = [4, 3, 2, 1].map((ago): RatingOfRecord => {
    const was = LEVELS[(index * 11 + ago * 5) % LEVELS.length] ?? 3
    return { fiscalYear: YEAR - ago, level: was, on: day(`${YEAR - ago}-12-15`) }
  })
  return {
    person: `p${index}`,
    weights: WEIGHTS[index % 3] ?? WEIGHTS[0],
    levels: [level, level, level, level, level === 4 ? 5 : level],
    before,
  }
}

/** The whole close for some executives: how many are due something, and how many are over the limit. */
function close(some: readonly Closing[]): { due: number; over: number } {
  const rows: PoolRow[] = []
  let due = 0
  for (const [index, { person, weights, levels, before }] of some.entries()) {
    const period = { periodStart: TERMS.periodStart }
    const plan = {
      ...period,
      element1Weight: weights[0],
      element2Weight: weights[1],
      element3Weight: weights[2],
      element4Weight: weights[3],
      element5Weight: weights[4],
    }
    const at = { on: TERMS.periodEnd }
    if (value(elementWeights, at, plan)?.allowed !== true) throw new Error(`the weights of ${person}`)
    const derived = value(summaryLevelDerived, at, {
      ...plan,
      element1Level: levels[0],
      element2Level: levels[1],
      element3Level: levels[2],
      element4Level: levels[3],
      element5Level: levels[4],
    })
    const { level, score } = derived ?? {}
    if (level === undefined || level === null || !isLevel(level)) throw new Error(`no level for ${person}`)
    rows.push({
      person,
      name: person,
      component: `Component ${index % 22}`,
      appointment: 'career',
      inspectorGeneral: false,
      initial: level,
      score: score ?? undefined,
      board: level,
      final: undefined,
      locked: undefined,
      lastYear: before.at(-1)?.level,
    })
    due += dueOf(level, before)
  }
  return { due, over: overOf(rows) }
}

function dueOf(level: AppraisalLevel, before: readonly RatingOfRecord[]): number {
  const rating = { fiscalYear: YEAR, level, on: ON, career: true, periodEnd: TERMS.periodEnd }
  return consequencesOf(rating, before, []).outcome === 'nothing that must be done' ? 0 : 1
}

function overOf(rows: readonly PoolRow[]): number {
  const { agencies } = closeOutOf(rows, TERMS)
  return agencies[0]?.populations[0]?.record.mustChange.count ?? 0
}

const figures: Figure[] = []

/** Computation alone, at each size; growth as time for an executive beside the first. */
function computed(): number {
  let first = 0
  let ofTen = 0
  for (const size of SIZES) {
    const some = Array.from({ length: size }, (_, index) => closingOf(index))
    if (first === 0) for (let turn = 0; turn < 10; turn++) close(some)
    const times = Array.from({ length: size > 10_000 || quick ? 1 : 3 }, () => {
      const begin = performance.now()
      if (close(some).over === 0) throw new Error('the pool should be over its limit')
      return performance.now() - begin
    })
    const time = median(times)
    if (first === 0) first = time / size
    if (size === 10_000) ofTen = time
    const count = size.toLocaleString('en-US')
    tell(`${count}: ${ms(time)}`)
    const grown = `${((time / size / first) * 100).toFixed(0)}% of the first, an executive`
    figures.push({
      what: `${figures.length === 0 ? 'Appraisal year' : '-'} closed for ${count} executives, computed`,
      figure: ms(time),
      beside: size === 10_000 ? `limit ${ms(LIMIT)}; ${grown}` : grown,
      ...(size === 10_000 ? { ratio: time / LIMIT, goal: 1 } : {}),
    })
  }
  return ofTen
}

/** The same out of the record: the pool, every file and every appraisal read and folded, and what follows from each. */
async function outOfRecord(desk: Desk, size: number, alone: number): Promise<void> {
  const people = await agency(desk, 'TRX', 'trx', size)
  await desk.connection.pool.query('VACUUM (ANALYZE)')
  const { db } = desk.connection
  const pool = await timed(async () => {
    const { pool: rows } = await poolOf(db, 'TRX', YEAR)
    if (rows.length !== size) throw new Error(`${rows.length} in the pool`)
    return overOf(rows)
  })
  const whole = await timed(async () => {
    const { pool: rows } = await poolOf(db, 'TRX', YEAR)
    let due = overOf(rows)
    for (let begin = 0; begin < people.length; begin += 500) {
      const some = people.slice(begin, begin + 500)
      const streams = some.flatMap((person) => [`person:${person}`, appraisalStream(person, YEAR)])
      const byStream = Map.groupBy(await readStreams(db, streams, 0), ({ stream }) => stream)
      for (const person of some) due += followsFor(byStream, person)
    }
    return due
  })
  const count = size.toLocaleString('en-US')
  tell(`${count} of record: pool and distribution ${ms(pool.ms)}, the whole close ${ms(whole.ms)}`)
  figures.push(
    { what: `- pool and distribution of ${count} executives of record`, figure: ms(pool.ms) },
    {
      what: '- the whole close out of the record: files and appraisals read, folded and judged',
      figure: ms(whole.ms),
      beside: `limit ${ms(LIMIT)}; computed alone ${ms(alone)}`,
      ratio: whole.ms / LIMIT,
      goal: 1,
    },
  )
}

function followsFor(byStream: ReadonlyMap<string, readonly RecordedEvent[]>, person: string): number {
  const appraisal = appraisalOf(byStream.get(appraisalStream(person, YEAR)) ?? [])
  const level = appraisal?.initial?.level
  if (level === undefined) throw new Error(`${person} has no rating`)
  return dueOf(level, ratingsOfRecord(byStream.get(`person:${person}`) ?? []))
}

/** Sixty recommendations of a board one after another, each through the desk as a click is. */
async function moved(desk: Desk, size: number): Promise<void> {
  const people = await agency(desk, 'TRY', 'try', size)
  await desk.connection.pool.query('VACUUM (ANALYZE)')
  const chair = people.at(-1) ?? ''
  const who = await principalOfSeat(desk, { person: chair, name: chair }, `role:prb-${chair}`, desk.today())
  if (who === undefined) throw new Error('the chair has no seat')
  const times: number[] = []
  for (let turn = 0; turn < (quick ? 20 : 60); turn++) {
    const input = { unit: 'TRY', sitting: 'try-2026', person: executiveOf('try', turn + 1) }
    const asked = { ...input, level: 3, consent: true, reason: 'Measure 2 was missed' }
    const { ms: time, result } = await timed(() => act(desk, who, 'boards/recommend', asked))
    if (result.kind !== 'done') throw new Error(JSON.stringify(result))
    times.push(time)
  }
  const ordered = [...times].sort((a, b) => a - b)
  const one = median(times)
  tell(`a move in ${size}: ${ms(one)}, nineteen of twenty within ${ms(quantile(ordered, 0.95))}`)
  figures.push({
    what: `- a board’s move recorded, in a pool of ${size.toLocaleString('en-US')}`,
    figure: ms(one),
    beside: `limit ${ms(A_MINUTE_OF_60)}, sixty a minute; 95% within ${ms(quantile(ordered, 0.95))}`,
    ratio: one / A_MINUTE_OF_60,
    goal: 1,
  })
}

/** An agency of so many, a third of them at levels 4 and 5, with four earlier ratings each and a board that sits. */
async function agency(desk: Desk, unit: string, prefix: string, size: number): Promise<string[]> {
  const levels = Array.from({ length: size }, (_, index): AppraisalLevel => {
    if (index % 40 === 39) return 2
    return index < size / 3 ? 4 : 3
  })
  const people = levels.map((_, index) => executiveOf(prefix, index + 1))
  const members = people.slice(-7)
  const events: NewEvent[] = [
    ...agencyEvents({ unit, parent: 'TR', prefix, fiscalYear: YEAR }, levels),
    ...people.flatMap((person, index) =>
      closingOf(index).before.map(
        ({ fiscalYear, level, on }): NewEvent => ({
          stream: `person:${person}`,
          type: 'appraisal/rating-recorded',
          effective: on,
          body: { person, fiscalYear, stage: 'final', level },
        }),
      ),
    ),
    ...boardEvents(
      `${prefix}-prb`,
      unit,
      `Board of ${size}`,
      members.map((person) => ({ person, seat: person === people.at(-1) ? 'chair' : 'member' })),
    ),
    ...sittingEvents({
      sitting: `${prefix}-2026`,
      board: `${prefix}-prb`,
      unit,
      fiscalYear: YEAR,
      on: ON,
      people,
      present: members,
      settled: members,
    }),
    // The executives have answered with comments: one who sits has read the file.
    ...people.slice(0, 60).map(
      (person): NewEvent => ({
        stream: `board-case:${prefix}-2026/${person}`,
        type: 'boards/case-reviewed',
        effective: ON,
        body: { sitting: `${prefix}-2026`, person, fiscalYear: YEAR, member: people.at(-1) ?? '' },
      }),
    ),
    ...roleGiven(`prb-${people.at(-1) ?? ''}`, people.at(-1) ?? '', 'prb-member', unit),
  ]
  const stamp = { actor: 'Set-up', role: 'setup', capacity: 'system', recorded: desk.now() } as const
  const { ms: time } = await timed(() =>
    transact(desk.connection, async (work) => {
      await reproject(work, await append(work, events, { ...stamp, mint: randomUUID }))
    }),
  )
  tell(`${events.length.toLocaleString('en-US')} entries entered in ${ms(time)}`)
  return people
}

const alone = computed()
const office = await openOffice(true)
try {
  const desk = await office.desk()
  await moved(desk, 1300)
  await outOfRecord(desk, 10_000, alone)
  await desk.connection.close()
} finally {
  await office.close()
}
hand(figures)
