import type { IsoDate } from '../../base/dates.ts'
import { decodeListing } from './decode.ts'
import { flagSteps } from './flags.ts'
import { findLayout } from './layouts.ts'
import type { AccountedRow, Counts, FileRefused, Listing } from './listing.ts'
import { type Carried, type RowRead, readRow } from './row.ts'
import { atOnce, stepEnds, type Steps } from './steps.ts'
import { tableSteps } from './table.ts'

/** How to read: the as-of date if it is known, and the day of the import. */
export type ReadOptions = { asOf?: IsoDate; today: IsoDate }

/** A position listing from the bytes of its file, all at once. */
export function readListing(bytes: Uint8Array, options: ReadOptions): Listing | FileRefused {
  return atOnce(readingSteps(bytes, options))
}

/**
 * A position listing from the bytes of its file: every record with exactly one outcome. The same bytes and
 * options always give the same listing. Refused as a whole where the file can't be read as a listing.
 * Its steps count the rows found, without a total, and then the rows read.
 */
export function* readingSteps(bytes: Uint8Array, options: ReadOptions): Steps<Listing | FileRefused> {
  const { asOf: given, today } = options
  if (given !== undefined && given > today) {
    const message = `The as-of date ${given} lies after today, ${today}. Give the day on which the listing was drawn.`
    return { refused: { field: 'asOf', value: given, message, code: 'invalid-input' } }
  }
  const decoded = decodeListing(bytes)
  if ('refused' in decoded) return decoded
  const table = yield* tableSteps(decoded.text)
  if ('refused' in table) return table
  const columns = findLayout(table.header)
  if ('refused' in columns) return columns
  if (table.records.length === 0) {
    const message = 'The file holds a header and no rows. Download the listing again.'
    return { refused: { field: 'file', value: '', message, code: 'invalid-input' } }
  }
  const carried: Carried = { agency: '', organisation: '', uncertain: false }
  const total = table.records.length
  const reads: RowRead[] = []
  for (const [index, record] of table.records.entries()) {
    if (stepEnds(index)) yield { done: index, total }
    reads.push(readRow(columns, record, carried))
  }
  yield { done: total, total }
  const date = given === undefined ? derive(reads, today) : { asOf: given, reason: 'Given with the import.' }
  const rows = yield* account(
    reads,
    table.records.map((record) => record.line),
    date.asOf,
  )
  return {
    layout: columns.layout.name,
    asOf: date.asOf,
    asOfFrom: given === undefined ? 'derived' : 'given',
    asOfReason: date.reason,
    rows,
    counts: count(rows),
    blankLines: table.blankLines,
  }
}

function derive(reads: readonly RowRead[], today: IsoDate): { asOf: IsoDate; reason: string } {
  let latest: IsoDate | undefined
  for (const { entry, problems } of reads) {
    const { begin } = entry
    if (begin === undefined || problems.length > 0 || begin > today) continue
    if (latest === undefined || begin > latest) latest = begin
  }
  return latest === undefined
    ? { asOf: today, reason: 'The listing bears no begin date up to today: the day of the import stands in.' }
    : {
        asOf: latest,
        reason: 'The latest begin date in the listing that is not after the day of the import.',
      }
}

function* account(reads: readonly RowRead[], lines: readonly number[], asOf: IsoDate): Steps<AccountedRow[]> {
  const progress = { done: reads.length, total: reads.length }
  const firstOf = new Map<string, number>()
  const repeats = new Map<number, number>()
  const kept: RowRead[] = []
  for (const [index, read] of reads.entries()) {
    if (stepEnds(index)) yield progress
    if (read.problems.length > 0) continue
    // Equal rows without an incumbent, and the book's unnamed ones, are so many positions; a repeat of anyone
    // else is the same incumbency printed twice.
    const single = read.entry.status !== 'vacant' && !read.unnamedCareer
    const earlier = single ? firstOf.get(read.printed) : undefined
    if (earlier !== undefined) repeats.set(index, earlier)
    else {
      kept.push(read)
      if (single) firstOf.set(read.printed, index + 1)
    }
  }
  const flags = yield* flagSteps(kept, asOf)
  let next = 0
  const rows: AccountedRow[] = []
  for (const [index, read] of reads.entries()) {
    if (stepEnds(index)) yield progress
    const { entry, repairs, problems } = read
    const { agency, organisation, title } = entry
    const place = { row: index + 1, line: lines[index] ?? 0, agency, organisation, title }
    const of = repeats.get(index)
    if (problems.length > 0) rows.push({ ...place, outcome: 'refused', problems })
    else if (of !== undefined) rows.push({ ...place, outcome: 'duplicate', of })
    else {
      const outcome = repairs.length > 0 ? 'repaired' : 'taken'
      rows.push({ ...place, outcome, entry, repairs, flags: flags[next++] ?? [] })
    }
  }
  return rows
}

function count(rows: readonly AccountedRow[]): Counts {
  const counts = { read: rows.length, taken: 0, repaired: 0, duplicate: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome]++
  return counts
}
