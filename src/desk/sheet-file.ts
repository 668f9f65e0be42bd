import type { IsoDate } from '../base/dates.ts'
import { invalid, type Outcome } from '../base/outcome.ts'
import type { FileRefused } from '../record/roster/roster.ts'
import { NOTHING_ON_SHEET } from '../record/worksheet/what-if.ts'
import { act, type Acted } from './act.ts'
import type { Desk } from './desk.ts'
import { csv } from './listings.ts'
import { type PaySheet, paySheet } from './pay-worksheet.ts'
import type { How } from './reading.ts'
import type { RosterFile } from './roster-file.ts'
import { type CheckedSheet, checkSheet } from './sheet-check.ts'
import { amountsInText, type CheckedLine } from './sheet-lines.ts'
import { readPasted, type ReadSheet, readSheetFile } from './sheet-read.ts'
import { sheetCsv, sheetWorkbook } from './sheet-workbook.ts'
import type { Principal } from './who.ts'

/** The power that proposes what a file says. */
export const SHEET_POWER = 'propose-pay'
const PROPOSE = 'pay/propose-many'

/** Which worksheet, on which day. */
export type SheetNamed = { unit: string; fiscalYear: number; on: IsoDate }

/** The name under which cells that were pasted are held. */
export const PASTED = 'pasted cells'

/** The worksheet as it stands on record, without anything that is tried; undefined where the seat sees none. */
export async function sheetOnRecord(
  desk: Desk,
  who: Principal,
  named: SheetNamed,
  how: How,
): Promise<PaySheet | undefined> {
  return await paySheet(desk, who, { ...named, how, whatIf: NOTHING_ON_SHEET })
}

/** The worksheet as a file to keep; undefined where the seat sees none. */
export async function sheetGivenAway(
  desk: Desk,
  who: Principal,
  named: SheetNamed,
  format: 'csv' | 'xlsx',
): Promise<string | Uint8Array | undefined> {
  const sheet = await sheetOnRecord(desk, who, named, 'export')
  if (sheet === undefined) return undefined
  return format === 'csv' ? sheetCsv(sheet) : await sheetWorkbook(sheet)
}

/** A file held against the worksheet, with the worksheet. */
export type FileChecked = { sheet: PaySheet; checked: CheckedSheet; fileName: string }

/** Reads a file, or pasted cells, and holds it against the worksheet as it stands. Nothing is saved. */
export async function checkSheetFile(
  desk: Desk,
  who: Principal,
  named: SheetNamed,
  file: RosterFile,
): Promise<Outcome<FileChecked>> {
  if (!who.powers.includes(SHEET_POWER)) return notHeld(who)
  const sheet = await sheetOnRecord(desk, who, named, 'page')
  if (sheet === undefined) return { kind: 'not-found', message: NO_SHEET }
  const read = await readAny(file)
  if ('refused' in read) return invalid(read.refused)
  const { rows, result, terms, own } = sheet
  const checked = checkSheet(read, { rows, result, terms, own })
  return { kind: 'done', value: { sheet, checked, fileName: file.fileName } }
}

/** What came of proposing what a file says. */
export type FileProposed = FileChecked & { acted: Acted }

/** Proposes every change of a file that can be taken, in one step: all of them, or none. */
export async function proposeSheetFile(
  desk: Desk,
  who: Principal,
  named: SheetNamed,
  file: RosterFile,
): Promise<Outcome<FileProposed>> {
  const outcome = await checkSheetFile(desk, who, named, file)
  if (outcome.kind !== 'done') return outcome
  const { checked } = outcome.value
  const rows = checked.lines.flatMap(proposalOf)
  if (rows.length === 0) {
    const message = 'The file holds no change that can be proposed.'
    return invalid({ field: 'file', value: file.fileName, message, code: 'invalid-input' })
  }
  const { unit, fiscalYear } = named
  const acted = await act(desk, who, PROPOSE, { unit, fiscalYear, rows })
  return acted.kind === 'done' ? { kind: 'done', value: { ...outcome.value, acted: acted.value } } : acted
}

/** The report on a file as CSV, one line for every row of it. */
export function sheetReportCsv({ checked }: Pick<FileChecked, 'checked'>): string {
  return csv(
    ['row', 'outcome', 'identifier', 'name', 'was', 'becomes', 'reasons and remarks'],
    checked.lines.map((line) => [
      line.row,
      line.outcome,
      line.person,
      line.name,
      line.outcome === 'change' ? amountsInText(line.was) : '',
      line.outcome === 'change' ? amountsInText(line.becomes) : '',
      whatOfLine(line),
    ]),
  )
}

/** Why a row was refused, what it meets and what of it was not taken, in words. */
export function whatOfLine(line: CheckedLine): string {
  const own =
    line.outcome === 'refused'
      ? line.problems.map(
          ({ field, value, message }) => `${field}${value === '' ? '' : ` ${value}`}: ${message}`,
        )
      : line.outcome === 'left out'
        ? [line.message]
        : line.outcome === 'change'
          ? line.meets
          : []
  return [...own, ...line.remarks.map((remark) => `${remark}.`)].join(' ')
}

async function readAny(file: RosterFile): Promise<ReadSheet | FileRefused> {
  return file.fileName === PASTED
    ? readPasted(new TextDecoder().decode(file.bytes))
    : await readSheetFile(file)
}

function proposalOf(line: CheckedLine): Record<string, unknown>[] {
  if (line.outcome !== 'change') return []
  const { rate, award, awardPoints, exception } = line.terms
  return [
    {
      person: line.person,
      ...(rate === undefined ? {} : { rate: rate / 100 }),
      ...(exception === undefined ? {} : { exception }),
      ...(award === undefined
        ? awardPoints === undefined
          ? {}
          : { awardPercent: awardPoints / 100 }
        : { award: award / 100 }),
    },
  ]
}

const NO_SHEET = 'there is no such worksheet that this seat may see'

function notHeld(who: Principal): { kind: 'not-allowed'; message: string } {
  return { kind: 'not-allowed', message: `${who.title} does not hold the power to propose pay and awards` }
}
