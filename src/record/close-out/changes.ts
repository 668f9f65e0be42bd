import type { AppraisalLevel } from '../appraisal-terms.ts'
import { levelOnRecord, type PoolRow } from './pool.ts'

/** The reasons on record for an executive's changes, by who made the change; blank counts as none. */
export type Reasons = ReadonlyMap<string, { readonly board?: string; readonly final?: string }>

/** One step that changed a rating and owes a reason for it. */
export type Change = {
  readonly person: string
  /** Who changed it: the board by its recommendation, or whoever gave the final rating. */
  readonly by: 'board' | 'final'
  readonly from: AppraisalLevel | undefined
  readonly to: AppraisalLevel
  readonly reason: string | undefined
}

/** An executive whose level on record is not the initial one, with the steps that made it so. */
export type Departure = {
  readonly person: string
  readonly name: string
  readonly initial: AppraisalLevel | undefined
  readonly record: AppraisalLevel | undefined
  readonly changes: readonly Change[]
  readonly reasonDue: boolean
}

/**
 * The steps of a case that owe a reason: a recommendation that is not the initial rating, a final rating lower than
 * the board's, and one that is neither the board's nor the initial rating.
 */
export function changesOf(row: PoolRow, reasons: Reasons): readonly Change[] {
  const { person, initial, board, final } = row
  const given = reasons.get(person)
  const changes: Change[] = []
  if (board !== undefined && board !== initial)
    changes.push({ person, by: 'board', from: initial, to: board, reason: told(given?.board) })
  if (final === undefined) return changes
  const lower = board !== undefined && final < board
  if (lower || (final !== initial && final !== board))
    changes.push({ person, by: 'final', from: board ?? initial, to: final, reason: told(given?.final) })
  return changes
}

/** Every executive whose rating was changed on the way, with reason or with the reason due: no curve is silent. */
export function departuresOf(rows: readonly PoolRow[], reasons: Reasons): readonly Departure[] {
  return rows.flatMap((row) => {
    const changes = changesOf(row, reasons)
    const record = levelOnRecord(row)
    if (changes.length === 0 && record === row.initial) return []
    const { person, name, initial } = row
    return [{ person, name, initial, record, changes, reasonDue: changes.some(isDue) }]
  })
}

/** The changes that have no reason yet. */
export function reasonsDue(rows: readonly PoolRow[], reasons: Reasons): readonly Change[] {
  return rows.flatMap((row) => changesOf(row, reasons).filter(isDue))
}

function isDue({ reason }: Change): boolean {
  return reason === undefined
}

function told(reason: string | undefined): string | undefined {
  return reason === undefined || reason.trim() === '' ? undefined : reason
}
