import writeExcelFile from 'write-excel-file/node'

/** A table as an XLSX workbook of one sheet; text is written as text, never as a formula. */
export async function xlsx(
  sheet: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const data = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  )
  return await writeExcelFile([head, ...data], { sheet, stickyRowsCount: 1 }).toBuffer()
}
