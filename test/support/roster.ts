import type { Desk } from '../../src/desk/desk.ts'
import { rosterWorkbook } from '../../src/desk/roster-template.ts'
import { rosterOf, type RowsBySheet } from '../../src/record/roster/recorded.ts'
import type { Values } from '../../src/record/roster/roster.ts'
import { type SheetName, sheetNamed, SHEETS } from '../../src/record/roster/sheets.ts'
import { cellsOf } from '../../src/record/roster/template.ts'
import { readStreams } from '../../src/store/journal.ts'
import { rowsOf } from './record.ts'

/** Rows of a small roster, by sheet. */
export type Rows = Partial<Record<SheetName, readonly Values[]>>

/** A roster of a small agency that has nothing wrong. */
export const SMALL: Rows = {
  Units: [
    { unit: 'XA', name: 'Example Agency', kind: 'agency', parent: '', from: '2009-10-01' },
    { unit: 'XA-OD', name: 'Office of the Director', kind: 'office', parent: 'XA', from: '2009-10-01' },
  ],
  Seats: [
    {
      seat: 'xa-post-1',
      unit: 'XA-OD',
      title: 'Deputy Director',
      kind: 'deputy director',
      reportsTo: '',
      established: '2009-10-01',
      holder: 'xa-e1',
      capacity: 'permanent',
      since: '2020-03-01',
    },
  ],
  Positions: [
    {
      position: 'xa-p1',
      unit: 'XA-OD',
      title: 'Deputy Director',
      location: 'Washington, DC',
      designation: 'career-reserved',
      established: '2009-10-11',
      abolished: '',
    },
    {
      position: 'xa-p2',
      unit: 'XA-OD',
      title: 'Chief of Staff',
      location: 'Washington, DC',
      designation: 'general',
      established: '2009-10-11',
      abolished: '',
    },
  ],
  Executives: [
    { person: 'xa-e1', last: 'Okonkwo', first: 'Ada M.', unit: 'XA-OD', entered: '2020-03-01' },
    { person: 'xa-e2', last: 'Brandt', first: 'Lena', unit: 'XA-OD', entered: '2022-01-02' },
  ],
  Appointments: [
    action({
      person: 'xa-e1',
      action: 'appointment',
      effective: '2020-03-01',
      position: 'xa-p1',
      type: 'career',
      initial: 'yes',
      qrbCertified: '2020-02-01',
      fiveYears: 'yes',
      probationEnds: '2021-02-28',
    }),
    action({
      person: 'xa-e2',
      action: 'appointment',
      effective: '2022-01-02',
      position: 'xa-p2',
      type: 'noncareer',
      initial: 'yes',
    }),
  ],
  Pay: [{ person: 'xa-e1', effective: '2020-03-01', rate: '180000', basis: 'Appointment' }],
  Ratings: [{ person: 'xa-e1', fiscalYear: '2021', stage: 'final', level: '4', given: '2021-12-14' }],
}

/** A personnel action with its other cells blank. */
export function action(values: Values): Values {
  const blank = Object.fromEntries(
    Object.keys(sheetNamed('Appointments')?.columns ?? {}).map((field) => [field, '']),
  )
  return { ...blank, ...values }
}

/** Rows as an XLSX workbook in the form of the template. */
export async function rosterFile(rows: Rows): Promise<Uint8Array> {
  return await rosterWorkbook(
    SHEETS.map((sheet) => ({ name: sheet.name, rows: cellsOf(sheet, rows[sheet.name] ?? []) })),
  )
}

/** What the record of a desk says, as rows of a roster: units and posts under a unit, with all of their people. */
export async function exported(desk: Desk, under: string): Promise<RowsBySheet> {
  const streams = await rowsOf<{ stream: string }>(
    desk,
    `SELECT DISTINCT stream FROM journal WHERE stream LIKE 'unit:' || $1 || '%' OR stream LIKE 'post:ice-%'
       OR stream LIKE 'position:ice-%' OR stream LIKE 'person:ice-e%' ORDER BY stream`,
    [under],
  )
  const events = await readStreams(
    desk.connection.db,
    streams.map(({ stream }) => stream),
  )
  return rosterOf(Map.groupBy(events, ({ stream }) => stream))
}
