import writeExcelFile from 'write-excel-file/node'
import { headings, templateSheets, type WrittenSheet } from '../record/roster/template.ts'
import { sheetNamed } from '../record/roster/sheets.ts'
import { csv } from './listings.ts'

/** The template of a roster as a workbook: a sheet that explains the columns, and one with headings for each sheet. */
export async function rosterTemplate(): Promise<Uint8Array> {
  return await rosterWorkbook(templateSheets())
}

/** Sheets as an XLSX workbook; every cell is text, never a formula. */
export async function rosterWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((row, index) =>
        row.map((value) =>
          value === ''
            ? null
            : { value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  ).toBuffer()
}

/** The template of one sheet as CSV; undefined for a name that no sheet has. */
export function rosterCsvTemplate(name: string): { fileName: string; text: string } | undefined {
  const sheet = sheetNamed(name)
  if (sheet === undefined) return undefined
  return { fileName: `roster-${sheet.name.toLowerCase()}.csv`, text: csv(headings(sheet), []) }
}

/** Characters of the longest cell among the first, within bounds. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => (row[column] ?? '').length))
  return Math.min(Math.max(longest + 2, 12), 60)
}
