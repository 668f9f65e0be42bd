import { GUIDE_SHEET } from './read.ts'
import { type Sheet, SHEETS } from './sheets.ts'
import type { Values } from './roster.ts'

/** A sheet of a workbook to be written: its name and its rows, the heading first. */
export type WrittenSheet = { name: string; rows: readonly (readonly string[])[] }

/** The template: a sheet that explains every column, and the sheets with their headings alone. */
export function templateSheets(): WrittenSheet[] {
  return [
    { name: GUIDE_SHEET, rows: guideRows() },
    ...SHEETS.map((sheet) => ({ name: sheet.name, rows: [headings(sheet)] })),
  ]
}

/** The headings of a sheet. */
export function headings({ columns }: Sheet): string[] {
  return Object.values(columns).map(({ title }) => title)
}

/** Every column with what goes into it; the guide in the documents is made of the same. */
export function guideRows(): string[][] {
  return [
    ['Sheet', 'Column', 'Needed', 'What goes in', 'Example'],
    ...SHEETS.flatMap(({ name, columns }) =>
      Object.values(columns).map(({ title, required, hint, example }) => [
        name,
        title,
        required === true ? 'yes' : 'no',
        hint,
        example,
      ]),
    ),
  ]
}

/** Rows as the cells of a sheet, under its headings. */
export function cellsOf(sheet: Sheet, rows: readonly Values[]): string[][] {
  const fields = Object.keys(sheet.columns)
  return [headings(sheet), ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
}
