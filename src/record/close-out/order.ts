import { inForce } from '../../rulebook/kernel/at.ts'
import type { Cite } from '../../rulebook/authorities.ts'
import type { Standing } from '../../rulebook/kernel/standing.ts'
import { type Bands, SUMMARY_BANDS } from '../../rulebook/tables/element-weights.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import { levelOnRecord, type PoolRow, type PoolTerms } from './pool.ts'

/** The orders in which a board may look at the pool. The law names none, so that there is none unless one is chosen. */
export const ROW_ORDERS = ['score', 'margin', 'component', 'name'] as const

export type RowOrder = (typeof ROW_ORDERS)[number]

/** Rows as ordered; by name, and no ranking, where the board has chosen no order. */
export type Ordered = {
  readonly rows: readonly PoolRow[]
  readonly order: RowOrder
  readonly chosen: boolean
  /** Whether the order sets executives above one another. */
  readonly ranks: boolean
}

/** The scores at which levels 5, 4, 3 and 2 begin in the period, and how sure that is; undefined before there were any. */
export function bandsOf({
  periodStart,
  scopes,
}: PoolTerms): { bands: Bands; by: Cite; standing: Standing } | undefined {
  const row = inForce(SUMMARY_BANDS.rows, { on: periodStart, scopes })
  return row && { bands: row.value, by: row.by, standing: row.standing ?? 'seen' }
}

/**
 * By how many points a score lies above the lower limit of a level; less than 0 where the level is higher than the
 * score. Undefined without a score, and for level 1, which has no lower limit.
 */
export function marginOf(
  score: number | undefined,
  level: AppraisalLevel | undefined,
  bands: Bands,
): number | undefined {
  if (score === undefined || level === undefined || level === 1) return undefined
  return score - (bands[5 - level] as number)
}

/** By how many points a score lies above the line of the limit, where level 4 begins. */
export function aboveLineOf(score: number | undefined, bands: Bands): number | undefined {
  return marginOf(score, 4, bands)
}

const WORDS = new Intl.Collator('en-US', { numeric: true })

/** The rows in the order that the board has chosen: highest score first, least margin first, or by words. */
export function orderedRows(
  rows: readonly PoolRow[],
  order: RowOrder | undefined,
  bands: Bands | undefined,
): Ordered {
  const by = order ?? 'name'
  const ranked = rows
    .map((row) => ({ row, key: keyOf(row, by, bands) }))
    .toSorted((one, other) => one.key - other.key || byWords(one.row, other.row, by))
  return {
    rows: ranked.map(({ row }) => row),
    order: by,
    chosen: order !== undefined,
    ranks: by === 'score' || by === 'margin',
  }
}

/** Rows without what the order goes by come last. */
const LAST = Number.MAX_SAFE_INTEGER

function keyOf(row: PoolRow, order: RowOrder, bands: Bands | undefined): number {
  if (order === 'score') return row.score === undefined ? LAST : -row.score
  if (order === 'margin' && bands !== undefined) return marginOf(row.score, levelOnRecord(row), bands) ?? LAST
  return 0
}

function byWords(one: PoolRow, other: PoolRow, order: RowOrder): number {
  const component = order === 'component' ? WORDS.compare(one.component, other.component) : 0
  return component || WORDS.compare(one.name, other.name) || (one.person < other.person ? -1 : 1)
}
