import { type Cents, shareOf } from '../../base/money.ts'
import type { ScenarioRow } from '../bodies/pay.ts'
import { computeWorksheet, type WorksheetResult } from './compute.ts'
import type { RowResult } from './row-result.ts'
import type { Overlay, WorksheetRow } from './row.ts'
import type { WorksheetTerms } from './terms.ts'
import { givesAward } from './tried.ts'

/** A what-if by its name. */
export type NamedScenario = { readonly name: string; readonly overlay: Overlay }

/** Means of a group, in basis points: those who got nothing count with 0. Null where nobody counts. */
export type GroupMeans = {
  readonly group: string
  /** How many executives it has; a page hides groups that are too small. */
  readonly count: number
  readonly raise: number | null
  /** Of those who may be given an award. */
  readonly award: number | null
  readonly eligible: number
  /** The same executives' mean award last year, of those who had one on record. */
  readonly lastAward: number | null
}

/** A scenario reckoned through, ready to stand beside others. */
export type ScenarioResult = {
  readonly name: string
  /** What the raises add to a year's basic pay. */
  readonly raises: Cents
  readonly raised: number
  readonly awards: Cents
  readonly recipients: number
  readonly poolLeft: Cents | null
  readonly poolOver: Cents
  readonly shareToHighest: number | null
  /** Amounts that can't be approved, and warnings. */
  readonly blocked: number
  readonly warnings: number
  /** What waits for the next calendar year. */
  readonly carried: Cents
  readonly all: GroupMeans
  readonly byComponent: readonly GroupMeans[]
  readonly byLevel: readonly GroupMeans[]
}

/** The rows of a saved scenario as what is tried: an executive without a row is given nothing. */
export function overlayOf(saved: readonly ScenarioRow[], rows: readonly WorksheetRow[]): Overlay {
  const given = new Map(saved.map(({ person, rate, award }) => [person, { rate, award }]))
  return new Map(
    rows.map(({ person }) => {
      const { rate, award } = given.get(person) ?? {}
      return [person, { ...(rate === undefined ? {} : { rate }), ...(award === undefined ? {} : { award }) }]
    }),
  )
}

/**
 * What a result gives to whom, as a scenario keeps it: an award of nothing that was decided too. Rows without a raise or
 * a word on the award are left out, and the row of whoever saves it.
 */
export function scenarioRowsOf(
  { rows }: Pick<WorksheetResult, 'rows'>,
  own?: string | null,
): readonly ScenarioRow[] {
  return rows.flatMap(({ person, rateProposed, raiseCents, award, terms }) => {
    const given = award !== 0 || givesAward(terms)
    if (person === own || (raiseCents === 0 && !given)) return []
    return [{ person, ...(raiseCents === 0 ? {} : { rate: rateProposed }), ...(given ? { award } : {}) }]
  })
}

/** Scenarios side by side, in the order given. */
export function compareScenarios(
  rows: readonly WorksheetRow[],
  terms: WorksheetTerms,
  scenarios: readonly NamedScenario[],
): readonly ScenarioResult[] {
  return scenarios.map(({ name, overlay }) => scenarioOf(name, rows, computeWorksheet(rows, terms, overlay)))
}

/** One scenario, from a result that is there already. */
export function scenarioOf(
  name: string,
  rows: readonly WorksheetRow[],
  result: WorksheetResult,
): ScenarioResult {
  const { pool, warnings } = result
  const pairs = rows.map((row, index): Pair => ({ row, result: result.rows[index] as RowResult }))
  const sum = (of: (row: RowResult) => number): Cents =>
    result.rows.reduce((total, row) => total + of(row), 0) as Cents
  return {
    name,
    raises: sum(({ raiseCents }) => Math.max(0, raiseCents)),
    raised: result.rows.filter(({ raiseCents }) => raiseCents > 0).length,
    awards: pool.used,
    recipients: pool.recipients,
    poolLeft: pool.left,
    poolOver: pool.over,
    shareToHighest: pool.shareToHighest,
    blocked: [...result.rows, pool].flatMap(({ problems }) => problems.filter(({ blocks }) => blocks)).length,
    warnings: warnings.length,
    carried: sum(({ aggregate }) => aggregate?.carried ?? 0),
    all: meansOf('All', pairs),
    byComponent: grouped(pairs, ({ row }) => row.component),
    byLevel: grouped(pairs, ({ row }) =>
      row.level === null ? 'Not rated' : `Level ${row.level}`,
    ).toReversed(),
  }
}

type Pair = { row: WorksheetRow; result: RowResult }

function grouped(pairs: readonly Pair[], by: (pair: Pair) => string): readonly GroupMeans[] {
  return [...Map.groupBy(pairs, by)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => meansOf(group, members))
}

function meansOf(group: string, pairs: readonly Pair[]): GroupMeans {
  const eligible = pairs.filter(({ result }) => result.awardRange.least !== null)
  return {
    group,
    count: pairs.length,
    raise: meanOf(pairs.map(({ result }) => result.raisePoints)),
    award: meanOf(eligible.map(({ result }) => result.awardPoints)),
    eligible: eligible.length,
    lastAward: meanOf(pairs.map(({ row }) => row.lastAwardPoints)),
  }
}

/** The mean in whole basis points; of one hundredth of a percent nobody needs a fraction. */
function meanOf(points: readonly (number | null)[]): number | null {
  const known = points.filter((value) => value !== null)
  if (known.length === 0) return null
  return (
    shareOf(
      known.reduce((total, value) => total + value, 0),
      known.length * 10_000,
    ) ?? null
  )
}
