import papaparse from 'papaparse'
import { safeCell } from '../record/listing/report.ts'
import {
  listingById as findListing,
  listings,
  type ReportRow,
  repairCounts,
  reportRows,
  runById,
  runs,
} from '../store/queries/listings.ts'
import { type Desk, remembered } from './desk.ts'
import { publicly } from './sight.ts'

/** The listings taken in, and the latest runs. */
export async function importOverview(desk: Desk) {
  return { listings: await listings(desk.db), runs: await runs(desk.db) }
}

/** One run of an import, with its progress. */
export async function importRun(desk: Desk, id: string) {
  return await runById(desk.db, id)
}

export const REPORT_PAGE = 100

/** The report of an import: what became of its rows, a page of them. */
export async function importReport(
  desk: Desk,
  id: string,
  filter: { outcome?: string | undefined; flag?: string | undefined; page: number },
) {
  const { db } = desk
  const listing = await findListing(db, id)
  if (listing === undefined) return undefined
  const { outcome, flag, page } = filter
  const { rows, total } = await reportRows(db, id, {
    outcome,
    flag,
    limit: REPORT_PAGE,
    offset: (page - 1) * REPORT_PAGE,
  })
  const open = publicly(desk)
  const repairs = await remembered(open, `repairs/${id}`, () => repairCounts(open.db, id))
  return { listing, rows, total, repairs }
}

const COLUMNS = [
  'row',
  'outcome',
  'duplicate of',
  'repairs',
  'reasons',
  'flags',
  'agency',
  'organisation',
  'title',
] as const

/** The whole report as CSV, one line for every row read; cells are neutralised against formulas. */
export async function reportCsv(desk: Desk, id: string): Promise<string> {
  const { rows } = await reportRows(desk.db, id)
  return csv(COLUMNS, rows.map(reportCells))
}

/** A table as CSV with a byte-order mark, so that spreadsheets read it as UTF-8; cells neutralised against formulas. */
export function csv(
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : (cell ?? ''))),
  )
  return `\uFEFF${papaparse.unparse([[...heads], ...cells], { newline: '\r\n' })}\r\n`
}

function reportCells(row: ReportRow): (string | number | null)[] {
  return [
    row.row_no,
    row.outcome,
    row.duplicate_of,
    (row.repairs ?? []).map(({ field, from, to, rule }) => `${field}: ${from} -> ${to} (${rule})`).join('; '),
    (row.problems ?? []).map(({ field, value, message }) => `${field}: ${value}: ${message}`).join('; '),
    row.flags.join('; '),
    row.agency_name ?? '',
    row.unit_name ?? '',
    row.title ?? '',
  ]
}

/** One listing, if there is one of that identifier. */
export async function listingById(desk: Desk, id: string) {
  return await findListing(desk.db, id)
}
