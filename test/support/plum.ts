import { COLUMNS_2025 as COLUMNS } from '../../src/record/listing/listing.fixture.ts'

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

const SOUND: Cells = {
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
  IncumbentBeginDate: '02/03/2025 00:00:00',
}

/** A small listing as CSV text: sound rows, changed where told. */
export function plum(...rows: readonly Cells[]): string {
  const lines = rows.map((cells) =>
    COLUMNS.map((column) => quoted(cells[column] ?? SOUND[column] ?? '')).join(','),
  )
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/** A file as a browser sends it. */
export function csvFile(content: string | Uint8Array<ArrayBuffer>, name = 'listing.csv'): File {
  return new File([content], name, { type: 'text/csv' })
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
