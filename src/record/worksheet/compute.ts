import type { Cents } from '../../base/money.ts'
import { type PoolResult, poolOf } from './pool-of-sheet.ts'
import { type RowResult, rowResultOf } from './row-result.ts'
import type { Overlay, WorksheetRow } from './row.ts'
import { type SheetLaw, sheetLawOf } from './sheet-law.ts'
import type { WorksheetTerms } from './terms.ts'
import { type Warning, warningsOf } from './warnings.ts'

/** The worksheet reckoned through; rows stand in the order given. */
export type WorksheetResult = {
  readonly rows: readonly RowResult[]
  readonly pool: PoolResult
  readonly warnings: readonly Warning[]
}

/** The whole worksheet, with what is tried laid over what is on record: values alone, by the rules of the rulebook. */
export function computeWorksheet(
  rows: readonly WorksheetRow[],
  terms: WorksheetTerms,
  overlay?: Overlay,
): WorksheetResult {
  const law = sheetLawOf(terms)
  const results = rows.map((row) => rowResultOf(row, law, overlay))
  return wholeOf(rows, results, law)
}

/**
 * The worksheet after a change of one person's row or of what is tried for it: that row is reckoned anew, and the sums
 * of the sheet. Everything else must be as it was in the result before, the order of the rows too.
 */
export function recomputeRow(
  before: WorksheetResult,
  rows: readonly WorksheetRow[],
  terms: WorksheetTerms,
  person: string,
  overlay?: Overlay,
): WorksheetResult {
  const index = rows.findIndex((row) => row.person === person)
  const row = rows[index]
  if (row === undefined) return before
  const law = sheetLawOf(terms)
  return wholeOf(rows, before.rows.with(index, rowResultOf(row, law, overlay)), law)
}

function wholeOf(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
  law: SheetLaw,
): WorksheetResult {
  let all = 0
  let highest = 0
  let lowest = 0
  let recipients = 0
  for (let index = 0; index < rows.length; index++) {
    const { award } = results[index] as RowResult
    const level = (rows[index] as WorksheetRow).level ?? 0
    if (award === 0) continue
    all += award
    recipients++
    if (level >= 4) highest += award
    else if (level < 3) lowest += award
  }
  const sums = { all: all as Cents, highest: highest as Cents, lowest: lowest as Cents, recipients }
  return { rows: results, pool: poolOf(sums, law), warnings: warningsOf(rows, results, law) }
}
