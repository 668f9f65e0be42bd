import { FLAG_WORDS } from './flag-words.ts'
import type { AccountedRow, Listing } from './listing.ts'

/** One record of the report on an import: every cell is text and safe to open in a spreadsheet. */
export type ReportRow = {
  row: string
  line: string
  outcome: string
  of: string
  repairs: string
  reasons: string
  flags: string
  agency: string
  organisation: string
  title: string
}

/** The columns of the report, in their order. */
export const REPORT_COLUMNS: readonly (keyof ReportRow)[] = [
  'row',
  'line',
  'outcome',
  'of',
  'repairs',
  'reasons',
  'flags',
  'agency',
  'organisation',
  'title',
]

/** One record for every row of the file, in its order. */
export function reportRows(listing: Pick<Listing, 'rows'>): ReportRow[] {
  return listing.rows.map((row) => {
    const { of, repairs, reasons, flags } = account(row)
    return {
      row: String(row.row),
      line: String(row.line),
      outcome: row.outcome,
      of,
      repairs: safeCell(repairs),
      reasons: safeCell(reasons),
      flags: safeCell(flags),
      agency: safeCell(row.agency),
      organisation: safeCell(row.organisation),
      title: safeCell(row.title),
    }
  })
}

/**
 * A text cell that no spreadsheet takes for a formula: one that starts with `=`, `+`, `-`, `@`, a tab or a line
 * break, or with the wide form of one of the signs, gets an apostrophe in front. For every export of text.
 */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

function account(row: AccountedRow): Pick<ReportRow, 'of' | 'repairs' | 'reasons' | 'flags'> {
  const none = { of: '', repairs: '', reasons: '', flags: '' }
  if (row.outcome === 'duplicate') return { ...none, of: String(row.of) }
  if (row.outcome === 'refused') {
    return { ...none, reasons: row.problems.map(({ message }) => message).join(' ') }
  }
  const repairs = row.repairs.map(
    ({ field, from, to, rule }) => `${field}: "${from}" became "${to}" (${rule})`,
  )
  const flags = row.flags.map((flag) => `${flag}: ${FLAG_WORDS[flag]}`)
  return { ...none, repairs: repairs.join('; '), flags: flags.join(' ') }
}
