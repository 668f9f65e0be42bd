import type { Cents } from '../base/money.ts'
import type { PayTerms } from '../record/bodies/pay.ts'
import { readDate } from '../record/listing/values.ts'
import type { RowResult } from '../record/worksheet/row-result.ts'
import type { WorksheetRow } from '../record/worksheet/row.ts'
import { shownUsd } from '../rulebook/kernel/shown.ts'
import type { CellProblem } from './sheet-amounts.ts'
import { type Held, inText, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts'
import type { ReadLine, ReadSheet } from './sheet-read.ts'

/** A rate and an award, each null where nothing is proposed; points are of today's rate and of that of the period's end. */
export type Amounts = {
  rate: Cents | null
  raisePoints: number | null
  award: Cents | null
  awardPoints: number | null
}

/** What came of a row of a file. */
export type CheckedLine = {
  row: number
  person: string
  name: string
  /** What was told and not taken: changed facts, amounts that a formula gave. */
  remarks: readonly string[]
} & (
  | { outcome: 'change'; was: Amounts; becomes: Amounts; terms: PayTerms; meets: readonly string[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; problems: readonly CellProblem[] }
  | { outcome: 'left out'; message: string }
)

/** A rate and an award in words: in dollars and as shares. */
export function amountsInText({ rate, raisePoints, award, awardPoints }: Amounts): string {
  const part = (word: string, cents: Cents | null, points: number | null, sign = ''): string =>
    cents === null
      ? `no ${word} proposed`
      : `${word} ${shownUsd(cents)}${points === null ? '' : ` (${sign}${points / 100}%)`}`
  const raised = raisePoints !== null && raisePoints > 0 ? '+' : ''
  return `${part('rate', rate, raisePoints, raised)}; ${part('award', award, awardPoints)}`
}

/** What every outcome of a row has. */
export function base(
  { row }: ReadLine,
  { person, name }: Pick<WorksheetRow, 'person' | 'name'>,
  remarks: readonly string[],
): Pick<CheckedLine, 'row' | 'person' | 'name' | 'remarks'> {
  return { row, person, name, remarks }
}

/** A row that is not taken, with everything that is wrong with it. */
export function refused(
  line: ReadLine,
  row: Pick<WorksheetRow, 'person' | 'name'>,
  remarks: readonly string[],
  problems: readonly CellProblem[],
): CheckedLine {
  return { ...base(line, row, remarks), outcome: 'refused', problems }
}

/** Whom a row is about: the place in the worksheet, or why it is nobody there. */
export type Found = number | { unknown: string } | { several: number } | 'nobody'

/** Finds whom a row is about, by the identifier; where it has none, by a name that one executive alone has. */
export function finderOf(rows: readonly WorksheetRow[]): (line: ReadLine) => Found {
  const byId = new Map(rows.map(({ person }, index) => [person.toLowerCase(), index]))
  const byName = new Map<string, number[]>()
  rows.forEach(({ name }, index) => {
    byName.set(plain(name), [...(byName.get(plain(name)) ?? []), index])
  })
  return ({ cells }) => {
    const person = cells.get('person') ?? ''
    if (person !== '') return byId.get(person.toLowerCase()) ?? { unknown: person }
    const named = byName.get(plain(cells.get('name') ?? '')) ?? []
    const [only] = named
    if (only === undefined) return 'nobody'
    return named.length === 1 ? only : { several: named.length }
  }
}

/** An identifier and a name that are not of one executive: cells have slipped, and the amounts may be of either. */
export function otherName({ cells }: ReadLine, { person, name }: WorksheetRow): CellProblem | undefined {
  const there = cells.get('name') ?? ''
  if (there === '' || plain(there) === plain(name)) return undefined
  const message = `${person} is ${name} on record, and the file says ${there.slice(0, 60)}: it can’t be told whose the amounts are. Set one of them right.`
  return { field: 'Name', value: there.slice(0, 60), message }
}

/** A row that is about nobody of the worksheet: without an identifier it is left out, else refused. */
export function stranger(line: ReadLine, found: Found | undefined): CheckedLine {
  const name = (line.cells.get('name') ?? '').slice(0, 80)
  if (typeof found === 'object' && 'unknown' in found) {
    const person = found.unknown.slice(0, 80)
    const message = `Nobody of this worksheet has the identifier ${person}.`
    return refused(line, { person, name }, [], [{ field: 'Identifier', value: person, message }])
  }
  if (typeof found === 'object') {
    const message = `${found.several} executives have the name ${name}. Write the identifier.`
    return refused(line, { person: '', name }, [], [{ field: 'Identifier', value: '', message }])
  }
  const message = 'It has no identifier, so it is about nobody.'
  return { ...base(line, { person: '', name }, []), outcome: 'left out', message }
}

/** What the file says of whom a row is about, and what was reckoned; neither is held against the record. */
const NOT_HELD: ReadonlySet<string> = new Set(['person', 'mostRate', 'mostAward', 'limits', 'version'])
const FACTS = SHEET_COLUMNS.filter(({ key, taken }) => taken === undefined && !NOT_HELD.has(key))

/** Facts that the file has otherwise than the record, in words. */
export function changedFacts(
  { cells }: ReadLine,
  row: WorksheetRow,
  result: RowResult,
  from: ReadSheet['from'],
): string[] {
  return FACTS.flatMap((column) => {
    const there = cells.get(column.key)
    const here = column.held(row, result)
    if (there === undefined || isSame(column, there, here, from)) return []
    return [
      `${column.title} is ${inText(column, here) || 'blank'} on record and ${there.slice(0, 60) || 'blank'} in the file`,
    ]
  })
}

function isSame({ kind }: SheetColumn, there: string, here: Held, from: ReadSheet['from']): boolean {
  if (here === null || there === '') return (here ?? '') === there
  if (kind === 'date') return dayIn(there) === here
  if (typeof here === 'string') return plain(there) === plain(here)
  const number = Number(there.replaceAll(/[$,%\s]/g, ''))
  if (kind === 'level') return number === here
  const scale = kind === 'percent' && from === 'workbook' && !there.includes('%') ? 10_000 : 100
  return Math.round(number * scale) === here
}

/** A day as spreadsheets write one; what can't be read stays as it is. */
function dayIn(text: string): string {
  const read = readDate(text, false)
  return 'wrong' in read ? text : read.date
}

/** A text without what spreadsheets and people change in it: spaces, letter case, the guard before a sign. */
function plain(text: string): string {
  return text.replace(/^'/, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
