import type { IsoDate } from '../base/dates.ts'
import type { AppraisalCycle } from '../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { type Cap, capsOf } from '../record/close-out/cap.ts'
import { type Change, changesOf, type Reasons } from '../record/close-out/changes.ts'
import { type CloseOut, closeOutOf, type Population, type View } from '../record/close-out/close-out.ts'
import { type ComponentYears, componentsCompared } from '../record/close-out/components.ts'
import { mustChangeOf } from '../record/close-out/must-change.ts'
import { aboveLineOf, bandsOf } from '../record/close-out/order.ts'
import type { PoolRow, PoolTerms, Tried } from '../record/close-out/pool.ts'
import { pointsToSettle, readingOf, SETTINGS_TO_SIGN, signingFactsOf } from '../record/close-out/ready.ts'
import { triedOf, type WhatIf } from '../record/close-out/what-if.ts'
import { whyCap, whySigned } from '../record/close-out/why.ts'
import type { Explanation } from '../rulebook/index.ts'
import { settingOf } from '../rulebook/settings.ts'
import { sittingsOfYear } from '../store/queries/board-people.ts'
import { cyclesOf } from '../store/queries/appraisals.ts'
import { under, unitsById } from '../store/queries/units.ts'
import { type Named, namesAtBoard, poolGround } from './board-people.ts'
import { keepsBoards, scopesOf } from './boards.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import { reasonsTold, type RowAtBoard, rowsAtBoard } from './close-out-rows.ts'
import { casesAreOpen, casesFrom, type Seat, seatAt } from './sittings.ts'
import type { Principal } from './who.ts'

/** An executive of the pool as the room shows one; without figures where the case is shut to who asks. */
export type RoomRow = PoolRow &
  RowAtBoard & {
    title: string
    shut: boolean
    changes: readonly Change[]
    reasonDue: boolean
    /** Why the board departed from the initial rating. */
    reason?: string
    /** The level that is tried, where it is not the one on record. */
    tried?: AppraisalLevel
    /** Points above the line where level 4 begins. */
    above?: number
  }

/** A doubtful point of the limit: what the office has settled, or that it has not. */
export type Doubt = { id: string; title: string; why: string; settled?: string }

/** The close-out of a cycle: the pool on record, and beside it what is tried. */
export type Room = {
  unit: string
  unitName: string
  cycle: AppraisalCycle
  terms: PoolTerms
  closeOut: CloseOut
  rows: readonly RoomRow[]
  /** How many are in the pool whose case is shut to who asks; they are counted nowhere. */
  shut: number
  whatIf: WhatIf
  /** The board's sitting on the cycle, where one is called. */
  seat?: Seat
  doubts: readonly Doubt[]
  /** Whether the distribution on record may be signed; absent for who does not see all of it. */
  ready?: Explanation
  /** For who gives final ratings: whose case was read and recommended one by one, and how many were not read. */
  batch?: { people: readonly string[]; unread: number }
  caps: readonly Explanation[]
  years: readonly ComponentYears[]
  assessed: ReadonlyMap<string, string>
  named: (person: string) => Named
}

/** What is asked of the room. */
export type RoomAsked = { unit: string; fiscalYear: number; whatIf: WhatIf; on: IsoDate; how: How }

/**
 * The room of a cycle; undefined where there is no such cycle or the seat may not see it: it is open to the office that
 * prepares the board, to the heads of that office, and to members of the board who have settled their recusals. Rows
 * that are shut to who asks are left out of every figure, so that none can be told by subtraction.
 */
export async function closeOutRoom(desk: Desk, who: Principal, asked: RoomAsked): Promise<Room | undefined> {
  const { unit, fiscalYear, whatIf, on, how } = asked
  const known = (await cyclesOf(desk.db, [unit])).some((row) => row.fiscal_year === fiscalYear)
  if (!known) return undefined
  const seats = await seatsOfYear(desk, who, asked)
  const [seat] = seats
  const ofOffice = await isOfOffice(desk, who, unit)
  if (!ofOffice && (seat === undefined || !casesAreOpen(seat))) return undefined
  const ground = await poolGround(desk, unit, fiscalYear, on)
  if (ground === undefined) return undefined
  const { cycle, settled } = ground
  const settledOf = (id: string): string | undefined => settled.get(id)
  const terms: PoolTerms = {
    periodStart: cycle.start,
    periodEnd: cycle.end,
    waiver: cycle.waiver !== undefined,
    scopes: await scopesOf(desk, unit),
    ...readingOf(settledOf),
  }
  const shut = new Set([
    ...(seat?.shut ?? []),
    ...(who.person === undefined ? [] : [who.person]),
    ...(ofOffice ? [] : notBefore(seats, ground.pool)),
  ])
  const atBoard = rowsAtBoard(seat, ground.pool)
  const whole = ground.pool.map((row) => heldRow(row, atBoard(row)))
  const open = whole.filter(({ person }) => !shut.has(person))
  await logReading(desk, who, { what: 'people', how, people: open.map(({ person }) => person) })
  const tried = triedOf(whatIf)
  const closeOut = shownOf(whole, open, terms, tried)
  const named = await namesAtBoard(
    desk,
    whole.map(({ person }) => person),
    on,
  )
  const told = await reasonsTold(desk, seat, open)
  const reasons = seat === undefined ? ground.reasons : withTold(ground.reasons, told)
  const bands = bandsOf(terms)?.bands
  const [first] = await unitsById(desk.db, [unit])
  const isWhole = open.length === whole.length
  return {
    unit,
    unitName: first?.name ?? unit,
    cycle,
    terms,
    closeOut,
    rows: whole.map((row): RoomRow => {
      const isShut = shut.has(row.person)
      const shown = isShut ? withoutFigures(row) : row
      const changes = changesOf(shown, reasons)
      const level = isShut || row.locked !== undefined ? undefined : tried.get(row.person)
      const above = bands === undefined ? undefined : aboveLineOf(shown.score, bands)
      const reason = told.get(row.person)
      return {
        ...shown,
        ...atBoard(row),
        title: named(row.person).title,
        shut: isShut,
        changes,
        reasonDue: changes.some((change) => change.reason === undefined),
        ...(level === undefined || level === (row.final ?? row.board ?? row.initial) ? {} : { tried: level }),
        ...(above === undefined ? {} : { above }),
        ...(reason === undefined ? {} : { reason }),
      }
    }),
    shut: whole.length - open.length,
    whatIf,
    ...(seat === undefined ? {} : { seat }),
    doubts: pointsToSettle(terms) ? doubtsOf(settledOf) : [],
    ...(isWhole
      ? { ready: whySigned(signingFactsOf(closeOut, whole, reasons, terms, settledOf), terms) }
      : {}),
    ...(await batchOf(desk, who, seat, open)),
    caps: isWhole ? closeOut.agencies.map(({ counts }) => whyCap(counts.record, terms)) : [],
    years: componentsCompared(open.filter(({ appointment }) => appointment === 'career')),
    assessed: ground.assessed,
    named,
  }
}

/** The sittings on a cycle that the seat may see, the newest first. */
async function seatsOfYear(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on }: RoomAsked,
): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  for (const { id } of await sittingsOfYear(desk.db, unit, fiscalYear)) {
    const seat = await seatAt(desk, who, id, on)
    if (seat !== undefined) seats.push(seat)
  }
  return seats
}

/** Who is rated and came before no sitting in which the case is open to the member: nobody has looked for relations yet. */
function notBefore(seats: readonly Seat[], pool: readonly PoolRow[]): readonly string[] {
  const before = new Set(
    seats
      .filter(casesAreOpen)
      .flatMap(({ sitting, shut }) => sitting.people.filter((person) => !shut.has(person))),
  )
  return pool.flatMap(({ person, initial }) => (initial === undefined || before.has(person) ? [] : [person]))
}

async function isOfOffice(desk: Desk, who: Principal, unit: string): Promise<boolean> {
  if (!keepsBoards(who) || who.unit === undefined) return false
  return who.unit === unit || (await under(desk.db, who.unit)).includes(unit)
}

/** Who may be rated finally as the board recommended, for a seat that gives final ratings. */
async function batchOf(
  desk: Desk,
  who: Principal,
  seat: Seat | undefined,
  open: readonly PoolRow[],
): Promise<Pick<Room, 'batch'>> {
  if (seat === undefined || !who.powers.includes('final-rating')) return {}
  const waiting = open.filter(({ board, final }) => board !== undefined && final === undefined)
  const ids = waiting.map(({ person }) => person)
  const cases = await casesFrom(desk, seat.sitting.id, ids)
  const people = ids.filter((person) => (cases.get(person)?.reviewedBy.length ?? 0) > 0)
  return { batch: { people, unread: ids.length - people.length } }
}

/** A case that the board can’t act on now: with its recusals too few sit, or too few of them are career. */
function heldRow(row: PoolRow, { bench, recusals }: RowAtBoard): PoolRow {
  const acted = row.board !== undefined || row.final !== undefined || row.locked !== undefined
  if (acted || bench === undefined || recusals.length === 0 || bench.lacks.length === 0) return row
  return { ...row, locked: `the board lacks ${bench.lacks.join('; ')}` }
}

function withoutFigures(row: PoolRow): PoolRow {
  const none = { initial: undefined, score: undefined, board: undefined, final: undefined }
  return { ...row, ...none, lastYear: undefined, locked: undefined }
}

/**
 * The close-out of what is open to who asks. Where that is not all of it the cap is that of all, and what is over it is
 * counted among the open rows alone: then so many at least must change.
 */
function shownOf(
  whole: readonly PoolRow[],
  open: readonly PoolRow[],
  terms: PoolTerms,
  tried: Tried,
): CloseOut {
  const shown = closeOutOf(open, terms, tried)
  if (open.length === whole.length) return shown
  const all = closeOutOf(whole, terms)
  return {
    ...shown,
    agencies: shown.agencies.map((agency) => {
      const same = all.agencies.find(({ component }) => component === agency.component)
      const caps = same && capsOf(same.counts.record, terms)
      return {
        ...agency,
        populations: agency.populations.map((one) => ({ ...one, ...viewsUnder(one, caps, tried) })),
      }
    }),
  }
}

function viewsUnder(
  { kind, rows, stages }: Population,
  caps: ReturnType<typeof capsOf>,
  tried: Tried,
): Pick<Population, 'record' | 'whatIf'> {
  const cap = (kind === 'agency' ? caps?.own : caps?.inspectorGeneral)?.cap ?? null
  const viewOf = (top: number, some: Tried | undefined): View => {
    const over = cap === null ? 0 : Math.max(0, top - cap)
    const under: Cap = {
      cap,
      capWithNotRated: null,
      within: over === 0,
      over,
      left: cap === null ? null : Math.max(0, cap - top),
      beyondGuidance: false,
    }
    return { cap: under, mustChange: mustChangeOf(rows, over, some) }
  }
  return {
    record: viewOf(stages.record.top, undefined),
    ...(stages.whatIf === undefined ? {} : { whatIf: viewOf(stages.whatIf.top, tried) }),
  }
}

/** Reasons as the board gave them, in place of the mark that there is one. */
function withTold(reasons: Reasons, told: ReadonlyMap<string, string>): Reasons {
  const words = new Map(reasons)
  for (const [person, board] of told) words.set(person, { ...reasons.get(person), board })
  return words
}

function doubtsOf(settled: (id: string) => string | undefined): Doubt[] {
  return SETTINGS_TO_SIGN.map((id) => {
    const setting = settingOf(id)
    const value = settled(id)
    return {
      id,
      title: setting?.title ?? id,
      why: setting?.why ?? '',
      ...(value === undefined ? {} : { settled: value }),
    }
  })
}
