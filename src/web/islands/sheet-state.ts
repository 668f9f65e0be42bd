// A worksheet as the browser holds it: the rows, the law, what is tried over the record or over a saved scenario.
import type { ScenarioRow } from '../../record/bodies/pay.ts'
import { computeWorksheet, recomputeRow, type WorksheetResult } from '../../record/worksheet/compute.ts'
import type { RowResult } from '../../record/worksheet/row-result.ts'
import type { Overlay, WorksheetRow } from '../../record/worksheet/row.ts'
import { overlayOf } from '../../record/worksheet/scenarios.ts'
import { type SheetLaw, sheetLawOf } from '../../record/worksheet/sheet-law.ts'
import type { WorksheetTerms } from '../../record/worksheet/terms.ts'
import { overlayOfTries, type SheetWhatIf, triesOfText } from '../../record/worksheet/what-if.ts'
import { awardText, rateText } from './sheet-cells.ts'

/** What is fetched of a worksheet. */
type SheetFetched = {
  rows: readonly WorksheetRow[]
  terms: WorksheetTerms
  own: string | null
  /** The rows of the saved scenario that is looked at; null where none is. */
  over: readonly ScenarioRow[] | null
}

/** The worksheet of the page, reckoned with what is tried. */
export type LiveSheet = {
  readonly rows: readonly WorksheetRow[]
  readonly terms: WorksheetTerms
  readonly own: string | null
  readonly law: SheetLaw
  readonly over: Overlay | undefined
  readonly index: ReadonlyMap<string, number>
  whatIf: SheetWhatIf
  overlay: Overlay
  result: WorksheetResult
}

/** The sheet as it was fetched, with the steps that the page came with. */
export function sheetOf(
  { rows, terms, own, over }: SheetFetched,
  tried: { text: string | undefined; undone: number },
): LiveSheet {
  const tries = triesOfText(tried.text)
  const whatIf = { tries, done: Math.max(0, tries.length - tried.undone) }
  const saved = over === null ? undefined : overlayOf(over, rows)
  const overlay = laidOver({ rows, own, over: saved }, whatIf)
  return {
    rows,
    terms,
    own,
    law: sheetLawOf(terms),
    over: saved,
    index: new Map(rows.map(({ person }, index) => [person, index])),
    whatIf,
    overlay,
    result: computeWorksheet(rows, terms, overlay),
  }
}

/** The sheet after a step for one person; nothing is changed in place. */
export function afterStep(sheet: LiveSheet, whatIf: SheetWhatIf, person: string): LiveSheet {
  const overlay = laidOver(sheet, whatIf)
  const result = recomputeRow(sheet.result, sheet.rows, sheet.terms, person, overlay)
  return { ...sheet, whatIf, overlay, result }
}

/** The row of somebody; undefined where not on the sheet. */
export function rowIn({ rows, index }: LiveSheet, person: string): WorksheetRow | undefined {
  return rows[index.get(person) ?? -1]
}

/** What was reckoned of somebody. */
export function resultIn({ result, index }: LiveSheet, person: string): RowResult | undefined {
  return result.rows[index.get(person) ?? -1]
}

/** Whose amount a cell holds, and which one; undefined for any other input. */
export function cellOf({ name }: HTMLInputElement): { field: 'rate' | 'award'; person: string } | undefined {
  const [, field, person] = /^(rate|award)-(.+)$/.exec(name) ?? []
  return person === undefined ? undefined : { field: field === 'rate' ? 'rate' : 'award', person }
}

/** What stands in a cell as the sheet is reckoned now. */
export function standingIn(sheet: LiveSheet, cell: HTMLInputElement): string {
  const of = cellOf(cell)
  const found = resultIn(sheet, of?.person ?? '')
  if (of === undefined || found === undefined) return cell.value
  return of.field === 'rate' ? rateText(found) : awardText(found)
}

function laidOver(
  { rows, own, over }: Pick<LiveSheet, 'rows' | 'own' | 'over'>,
  whatIf: SheetWhatIf,
): Overlay {
  const overlay = overlayOfTries(rows, whatIf, over)
  if (own !== null) overlay.delete(own)
  return overlay
}
