import writeExcelFile from 'write-excel-file/node'

/** A table as an XLSX workbook of one sheet; text is written as text, never as a formula. */
export async function xlsx(
  sheet: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  return await writeExcelFile(cellsOf(heads, rows), { sheet, stickyRowsCount: 1 }).toBuffer()
}

/** A sheet of a workbook of tables. */
export type TableSheet = {
  name: string
  heads: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** Tables as an XLSX workbook, a sheet each; text is written as text, never as a formula. */
export async function xlsxOf(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(
    sheets.map(({ name, heads, rows }) => ({ sheet: name, stickyRowsCount: 1, data: cellsOf(heads, rows) })),
  ).toBuffer()
}

function cellsOf(heads: readonly string[], rows: TableSheet['rows']) {
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const data = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  )
  return [head, ...data]
}
