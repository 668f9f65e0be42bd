// Moves through the cells of a worksheet by the keyboard.
import { isAwardOpen } from '../../record/worksheet/warnings.ts'
import { cellOf, type LiveSheet, resultIn, rowIn } from './sheet-state.ts'

/** The same cell of the next row, or of the one before. */
export function move(of: HTMLFormElement, cell: HTMLInputElement, by: 1 | -1): void {
  const column = columnOf(of, cellOf(cell)?.field ?? 'award')
  goTo(column[column.indexOf(cell) + by])
}

/**
 * The next cell of a column that is empty and may be filled, from a cell on or from the top; false where there is none on
 * this page.
 */
export function toEmpty(
  of: HTMLFormElement,
  sheet: LiveSheet,
  { field, from, by }: { field: 'rate' | 'award'; from: HTMLInputElement | undefined; by: 1 | -1 },
): boolean {
  const column = columnOf(of, field)
  const at = from === undefined ? -1 : column.indexOf(from)
  const ahead = by === 1 ? column.slice(at + 1) : column.slice(0, Math.max(0, at)).toReversed()
  const next = ahead.find((cell) => isOpen(sheet, cell))
  goTo(next)
  return next !== undefined
}

function isOpen(sheet: LiveSheet, cell: HTMLInputElement): boolean {
  const of = cellOf(cell)
  if (of === undefined || cell.value.trim() !== '') return false
  const [row, found] = [rowIn(sheet, of.person), resultIn(sheet, of.person)]
  if (row === undefined || found === undefined) return false
  return of.field === 'award' ? isAwardOpen(row, found) : found.raiseRange.most !== null
}

function columnOf(of: HTMLFormElement, field: 'rate' | 'award'): HTMLInputElement[] {
  return [...of.querySelectorAll<HTMLInputElement>(`input[name^="${field}-"]`)]
}

function goTo(cell: HTMLInputElement | undefined): void {
  cell?.focus()
  cell?.select()
}
