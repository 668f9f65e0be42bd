import type { AppraisalLevel } from '../appraisal-terms.ts'
import { levelOnRecord, levelTried, type PoolRow, type Tried } from './pool.ts'

/** How many executives have each level, and how many have none. */
export type Distribution = {
  /** From level 5 to level 1. */
  readonly levels: readonly [number, number, number, number, number]
  readonly notRated: number
  readonly rated: number
  /** At levels 4 and 5. */
  readonly top: number
}

/** The stages of a rating that are shown beside each other; what is tried is never part of the record. */
export type Stages = {
  initial: Distribution
  /** The board's recommendations alone. */
  board: Distribution
  final: Distribution
  /** The level on record of each: final, else the board's, else initial. */
  record: Distribution
  whatIf?: Distribution | undefined
}

/** Counts the levels that a stage gives its rows. */
export function distributionOf(
  rows: readonly PoolRow[],
  levelOf: (row: PoolRow) => AppraisalLevel | undefined,
): Distribution {
  const at = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number]
  for (const row of rows) at[levelOf(row) ?? 0] += 1
  const [notRated, one, two, three, four, five] = at
  return {
    levels: [five, four, three, two, one],
    notRated,
    rated: rows.length - notRated,
    top: four + five,
  }
}

/** The distribution of some rows at every stage, and with what is tried where anything is. */
export function stagesOf(rows: readonly PoolRow[], tried?: Tried): Stages {
  const stages = {
    initial: distributionOf(rows, ({ initial }) => initial),
    board: distributionOf(rows, ({ board }) => board),
    final: distributionOf(rows, ({ final }) => final),
    record: distributionOf(rows, levelOnRecord),
  }
  return tried === undefined
    ? stages
    : { ...stages, whatIf: distributionOf(rows, (row) => levelTried(row, tried)) }
}
