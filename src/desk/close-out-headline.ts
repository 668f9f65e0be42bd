import type { IsoDate } from '../base/dates.ts'
import { closeOutOf } from '../record/close-out/close-out.ts'
import { readingOf } from '../record/close-out/ready.ts'
import type { Scope } from '../rulebook/kernel/at.ts'
import { cyclesOf } from '../store/queries/appraisals.ts'
import { settingsFor } from '../store/queries/proposals.ts'
import type { Desk } from './desk.ts'
import { poolOf } from './given-boards.ts'

/** An agency's cycle against its cap, as the ratings on record stand. */
export type CloseOutHeadline = {
  unit: string
  fiscalYear: number
  /** Career executives on record at Levels 5 to 1. */
  levels: readonly [number, number, number, number, number]
  rated: number
  top: number
  /** Null where none applies. */
  cap: number | null
  over: number
  /** For how many of them the board has recommended, and how many ratings are final. */
  recommended: number
  final: number
  signed: boolean
}

/** How a cycle stands, from what the seat may see; undefined where there is no such cycle. */
export async function closeOutHeadline(
  desk: Desk,
  {
    unit,
    fiscalYear,
    on,
    scopes,
  }: { unit: string; fiscalYear: number; on: IsoDate; scopes: readonly Scope[] },
): Promise<CloseOutHeadline | undefined> {
  const cycle = (await cyclesOf(desk.db, [unit])).find((row) => row.fiscal_year === fiscalYear)
  if (cycle === undefined) return undefined
  const { pool } = await poolOf(desk.db, unit, fiscalYear)
  const settings = await settingsFor(desk.db, unit, on)
  const { agencies } = closeOutOf(pool, {
    periodStart: cycle.start_on,
    periodEnd: cycle.end_on,
    waiver: cycle.waived,
    scopes,
    ...readingOf((id) => settings.get(id)),
  })
  const populations = agencies.flatMap((agency) => agency.populations)
  const sum = (count: (one: (typeof populations)[number]) => number): number =>
    populations.reduce((total, one) => total + count(one), 0)
  const at = (index: number): number => sum(({ stages }) => stages.record.levels[index] ?? 0)
  const capped = populations.filter(({ record }) => record.cap.cap !== null)
  return {
    unit,
    fiscalYear,
    levels: [at(0), at(1), at(2), at(3), at(4)],
    rated: sum(({ stages }) => stages.record.rated),
    top: sum(({ stages }) => stages.record.top),
    cap: capped.length === 0 ? null : capped.reduce((total, { record }) => total + (record.cap.cap ?? 0), 0),
    over: sum(({ record }) => record.cap.over),
    recommended: sum(({ stages }) => stages.board.rated),
    final: sum(({ stages }) => stages.final.rated),
    signed: cycle.signed_on !== null,
  }
}
