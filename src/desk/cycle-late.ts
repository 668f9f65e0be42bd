import type { IsoDate } from '../base/dates.ts'
import { appraisalStream } from '../record/appraisal.ts'
import type { NudgeKind } from '../record/appraisal-terms.ts'
import { lateStep } from '../record/nudge.ts'
import { lastNudges, type NudgeRow } from '../store/queries/cycles.ts'
import type { AppraisalTasks } from './appraisal-tasks.ts'
import { type AppraisalLine, appraisalLines } from './appraisals.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import type { Principal } from './who.ts'

/** A late or missing step of one executive’s appraisal. */
export type LateLine = {
  line: AppraisalLine
  /** Of what somebody may be reminded; absent where it is the office’s or the board’s own turn. */
  kind?: NudgeKind
  /** Since when it waits, where a day is set; of an answer the last day for it. */
  since?: IsoDate
  /** The last reminder of it. */
  nudged?: { on: IsoDate; by: string }
}

/** What is late or missing in an agency’s cycle on a day, for a seat that sees each appraisal; by kind, then by name. */
export async function lateLines(
  desk: Desk,
  who: Principal,
  asked: { unit: string; fiscalYear: number; on: IsoDate },
): Promise<readonly LateLine[]> {
  const lines = (await appraisalLines(desk, who, asked)).filter(({ unit }) => unit === asked.unit)
  const found = lines.flatMap((line): LateLine[] => {
    const late = lateOf(line, asked.on)
    if (late !== undefined) return [{ line, ...late }]
    return line.problems.some((one) => one !== 'late-plan') ? [{ line }] : []
  })
  const nudges = await nudgesOn(
    desk,
    found.map(({ line }) => line),
  )
  return found
    .map((late) => {
      const last = late.kind === undefined ? undefined : nudges(late.line, late.kind)
      return last === undefined ? late : { ...late, nudged: { on: last.on, by: last.by } }
    })
    .sort((a, b) => (a.kind ?? 'z').localeCompare(b.kind ?? 'z') || a.line.name.localeCompare(b.line.name))
}

/** The same given away as a table: whose appraisals are in it is logged first. */
export async function lateGivenAway(
  desk: Desk,
  who: Principal,
  asked: { unit: string; fiscalYear: number; on: IsoDate },
  how: How,
): Promise<readonly LateLine[]> {
  const late = await lateLines(desk, who, asked)
  await logReading(desk, who, { what: 'people', how, people: late.map(({ line }) => line.person) })
  return late
}

/** The late step of an appraisal for which somebody may be reminded. */
function lateOf(line: AppraisalLine, on: IsoDate): { kind: NudgeKind; since: IsoDate } | undefined {
  const answerBy = line.state === 'shared' ? line.due?.by : undefined
  return lateStep({ ...line, answerBy }, on)
}

async function nudgesOn(
  desk: Desk,
  lines: readonly AppraisalLine[],
): Promise<(line: AppraisalLine, kind: NudgeKind) => NudgeRow | undefined> {
  const streamOf = ({ person, fiscalYear }: AppraisalLine): string => appraisalStream(person, fiscalYear)
  const rows = await lastNudges(desk.db, lines.map(streamOf))
  const byStep = new Map(rows.map((row) => [`${row.stream} ${row.kind}`, row]))
  return (line, kind) => byStep.get(`${streamOf(line)} ${kind}`)
}

/** A step of one’s own of which the office has reminded. */
export type Reminder = { line: AppraisalLine; kind: NudgeKind; on: IsoDate; by: string }

/** The steps of a seat’s own of which it was reminded and which still wait. */
export async function remindersFor(
  desk: Desk,
  who: Principal,
  { mine }: AppraisalTasks,
  on: IsoDate,
): Promise<readonly Reminder[]> {
  const waiting = mine.flatMap((line) => {
    const late = lateOf(line, on)
    return late === undefined ? [] : [{ line, kind: late.kind }]
  })
  const nudges = await nudgesOn(
    desk,
    waiting.map(({ line }) => line),
  )
  return waiting.flatMap(({ line, kind }) => {
    const last = nudges(line, kind)
    return last !== undefined && last.to === who.person ? [{ line, kind, on: last.on, by: last.by }] : []
  })
}
