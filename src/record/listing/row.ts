import type { IsoDate } from '../../base/dates.ts'
import type { Repair } from '../event.ts'
import type { Columns } from './layouts.ts'
import type { Field, Incumbency, RowProblem } from './listing.ts'
import { mend } from './mend.ts'
import type { CsvRecord } from './table.ts'
import { readDate, readPay } from './values.ts'

/** One record read: what it says, what was mended, and what is wrong with it. */
export type RowRead = {
  entry: Incumbency
  repairs: readonly Repair[]
  problems: readonly RowProblem[]
  /** Equal for two rows that are exactly equal as printed. */
  printed: string
  unnamedCareer: boolean
  organisationUncertain: boolean
}

/** What the blocks of the book carry down from row to row. */
export type Carried = { agency: string; organisation: string; uncertain: boolean }

const STATUSES: ReadonlyMap<string, Incumbency['status']> = new Map([
  ['filled', 'filled'],
  ['vacant', 'vacant'],
  ['historical', 'historical'],
])

/** Reads one record. `carried` is updated for the rows below it. */
export function readRow(columns: Columns, record: CsvRecord, carried: Carried): RowRead {
  const { layout, at, header } = columns
  const repairs: Repair[] = []
  const problems: RowProblem[] = []
  const named = (field: Field): string => `"${(header[at.get(field) ?? -1] ?? field).trim()}"`
  const cell = (field: Field): string => {
    const index = at.get(field)
    return index === undefined ? '' : mend(field, record.cells[index] ?? '', repairs)
  }
  const refuse = (field: Field, value: string, message: string): void => {
    problems.push({ field, value: value.slice(0, 200), message })
  }

  const ownAgency = cell('agency')
  const own = cell('organisation')
  const readable = !record.misquoted && record.cells.length === header.length
  if (!readable) {
    carried.uncertain = layout.blocks
    const entry = { ...BLANK, agency: ownAgency, organisation: own, title: cell('title') }
    return { ...NOTHING, entry, problems: [unreadable(record, header.length)] }
  }
  if (layout.blocks) carryDown(carried, ownAgency, own)
  const { agency, organisation } = layout.blocks ? carried : { agency: ownAgency, organisation: own }
  const title = cell('title')
  const who = incumbent(layout.blocks, cell)
  const entry: Incumbency = {
    agency,
    organisation,
    title,
    location: cell('location'),
    status: 'vacant',
    ...who.names,
    personId: cell('personId'),
    appointment: capitals('appointment', cell('appointment'), repairs),
    payPlan: capitals('payPlan', cell('payPlan'), repairs),
    level: cell('level'),
    tenure: cell('tenure'),
  }
  const date = (field: 'begin' | 'vacate' | 'expires'): void => {
    const text = cell(field)
    if (text === '') return
    const read = readDate(text, layout.shortYears)
    if ('wrong' in read) refuse(field, text, `${named(field)} ${shown(text)} ${read.wrong}.`)
    else {
      entry[field] = read.date
      if (read.time) repairs.push({ field, from: text, to: read.date, rule: 'time-of-day' })
    }
  }
  date('begin')
  date('vacate')
  date('expires')

  if (agency === '') refuse('agency', '', `${named('agency')} is blank. Name the agency.`)
  if (title === '') refuse('title', '', `${named('title')} is blank. Name the position.`)
  if (layout.blocks) entry.status = who.status
  else {
    const text = cell('status')
    const status = STATUSES.get(text.toLowerCase())
    if (status === undefined) {
      refuse('status', text, `${named('status')} ${shown(text)} is not Filled, Vacant or Historical.`)
    } else {
      const proper = `${status[0]?.toUpperCase()}${status.slice(1)}`
      if (text !== proper) repairs.push({ field: 'status', from: text, to: proper, rule: 'letter-case' })
      entry.status = status
      if (status === 'vacant' && entry.name !== '') problems.push(namedVacancy(entry, named))
    }
  }
  if (readPay(entry.level) === undefined) {
    const message = `${named('level')} ${shown(entry.level)} is neither an amount ($225,700) nor a level (IV) nor a grade (15). Look for letters among the digits.`
    refuse('level', entry.level, message)
  }
  const backwards = beforeBegin(entry, named)
  if (backwards !== undefined) problems.push(backwards)
  return {
    entry,
    repairs,
    problems,
    printed: [layout.blocks ? `${agency}\u001f${organisation}` : '', ...record.cells].join('\u001f'),
    unnamedCareer: who.unnamedCareer,
    organisationUncertain: layout.blocks && carried.uncertain,
  }
}

const BLANK: Incumbency = {
  agency: '',
  organisation: '',
  title: '',
  location: '',
  status: 'vacant',
  name: '',
  first: '',
  last: '',
  personId: '',
  appointment: '',
  payPlan: '',
  level: '',
  tenure: '',
}

const NOTHING = { repairs: [], printed: '', unnamedCareer: false, organisationUncertain: false }

function unreadable(record: CsvRecord, expected: number): RowProblem {
  const { cells, line, lastLine, misquoted } = record
  const place = line === lastLine ? `Line ${line}` : `Lines ${line} to ${lastLine}`
  if (misquoted) {
    const message = `${place}: a quotation mark stands inside a quoted cell, so the cells can't be told apart. Double the mark, as in "the ""best"" one".`
    return { field: 'row', value: `${cells.length} cells`, message }
  }
  const cause =
    cells.length > expected
      ? 'Put cells that hold a comma in quotation marks.'
      : 'Add the missing cells, blank if need be.'
  const message = `${place}: ${cells.length} cells where the header has ${expected}. ${cause}`
  return { field: 'row', value: `${cells.length} cells`, message }
}

/** A blank agency or organisation is that of the row above; a new agency starts without an organisation. */
function carryDown(carried: Carried, agency: string, own: string): void {
  const moved = agency !== '' && agency !== carried.agency
  if (moved || own !== '') {
    carried.organisation = own
    carried.uncertain = false
  }
  if (moved) carried.agency = agency
}

type Cell = (field: Field) => string
type Named = (field: Field) => string
type Names = Pick<Incumbency, 'name' | 'first' | 'last'>

function incumbent(
  book: boolean,
  cell: Cell,
): { names: Names; status: Incumbency['status']; unnamedCareer: boolean } {
  if (!book) {
    const first = cell('first')
    const last = cell('last')
    const name = first === '' || last === '' ? `${first}${last}` : `${first} ${last}`
    return { names: { name, first, last }, status: 'vacant', unnamedCareer: false }
  }
  const name = cell('name')
  const nobody = { name: '', first: '', last: '' }
  if (name === '' || /^vacant$/i.test(name)) return { names: nobody, status: 'vacant', unnamedCareer: false }
  if (/^career ?incumbent$/i.test(name)) return { names: nobody, status: 'filled', unnamedCareer: true }
  return { names: { name, first: '', last: '' }, status: 'filled', unnamedCareer: false }
}

function capitals(field: Field, text: string, repairs: Repair[]): string {
  const to = text.toUpperCase()
  // A code has at most four letters; longer text is a description and stays as printed.
  if (to === text || text.length > 4) return text
  repairs.push({ field, from: text, to, rule: 'letter-case' })
  return to
}

function namedVacancy(entry: Incumbency, named: Named): RowProblem {
  const message = `${named('status')} is Vacant but an incumbent is named. Clear the name, or set the status to Filled.`
  return { field: entry.last === '' ? 'first' : 'last', value: entry.name, message, personal: true }
}

function beforeBegin(
  { begin, vacate }: { begin?: IsoDate; vacate?: IsoDate },
  named: Named,
): RowProblem | undefined {
  if (begin === undefined || vacate === undefined || vacate >= begin) return undefined
  const message = `${named('vacate')} ${vacate} lies before ${named('begin')} ${begin}. Correct one of them.`
  return { field: 'vacate', value: vacate, message }
}

function shown(text: string): string {
  return text === '' ? '(blank)' : `"${text.slice(0, 60)}"`
}
