import { day } from '../../base/dates.ts'
import type { AccountedRow, FileRefused, KeptRow, Listing, RefusedRow } from './listing.ts'
import { readListing } from './read.ts'

export const TODAY = day('2026-11-22')
export const AS_OF = day('2026-06-30')

/** The columns of the layout published up to 2025, as published. */
export const COLUMNS_2025 = [
  'AgencyName',
  'OrganizationName',
  'PositionTitle',
  'PositionStatus',
  'AppointmentTypeDescription',
  'ExpirationDate',
  'LevelGradePay',
  'Location',
  'IncumbentFirstName',
  'IncumbentLastName',
  'PaymentPlanDescription',
  'Tenure',
  'IncumbentBeginDate',
  'IncumbentVacateDate',
] as const

type Cells = Partial<Record<(typeof COLUMNS_2025)[number], string>>

/** A sound filled row, changed where told. */
export function filled(change: Cells = {}): string[] {
  const cells: Cells = {
    AgencyName: 'DEPARTMENT OF STATE',
    OrganizationName: 'OFFICE OF THE SECRETARY',
    PositionTitle: 'SENIOR ADVISOR',
    PositionStatus: 'Filled',
    AppointmentTypeDescription: 'NA',
    LevelGradePay: '$200,000',
    Location: 'Washington, DC',
    IncumbentFirstName: 'Ann',
    IncumbentLastName: 'Example',
    PaymentPlanDescription: 'ES',
    ...change,
  }
  return COLUMNS_2025.map((column) => cells[column] ?? '')
}

/** A sound vacant row, changed where told. */
export function vacant(change: Cells = {}): string[] {
  return filled({ PositionStatus: 'Vacant', IncumbentFirstName: '', IncumbentLastName: '', ...change })
}

/** CSV text with every cell in quotation marks. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('')
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Reads rows under the header of 2025. */
export function read2025(...rows: readonly (readonly string[])[]): Listing {
  return listingOf(csv([COLUMNS_2025, ...rows]))
}

/** Reads a text that must be taken as a listing. */
export function listingOf(text: string): Listing {
  const listing = readListing(utf8(text), { asOf: AS_OF, today: TODAY })
  if ('refused' in listing) throw new Error(listing.refused.message)
  return listing
}

/** Reads bytes that must be refused as a whole. */
export function refusalOf(bytes: Uint8Array): FileRefused['refused'] {
  const listing = readListing(bytes, { today: TODAY })
  if ('refused' in listing) return listing.refused
  throw new Error('the file was taken')
}

export function kept(row: AccountedRow | undefined): KeptRow {
  if (row?.outcome === 'taken' || row?.outcome === 'repaired') return row
  throw new Error(`the row was not kept: ${JSON.stringify(row)}`)
}

export function refused(row: AccountedRow | undefined): RefusedRow {
  if (row?.outcome === 'refused') return row
  throw new Error(`the row was not refused: ${JSON.stringify(row)}`)
}
