import type { IsoDate } from '../../base/dates.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import { designationOn } from '../designation.ts'
import type { RecordedEvent } from '../event.ts'
import { ofType, standing } from '../fold.ts'
import type { Designation } from '../terms.ts'
import type { Stay } from './service.ts'
import type { ReadRow, RowProblem, Values } from './roster.ts'
import { sheetNamed } from './sheets.ts'

/** What the record holds of what a file names, and where the file may reach. */
export type Known = {
  today: IsoDate
  /** The office whose rules apply. */
  scopes: readonly Scope[]
  /** The unit under which everything must lie; absent for the whole Government. */
  agency?: string
  /** Every unit's parent and kind. */
  units: ReadonlyMap<string, { parent: string | null; kind: string }>
  /** The events of the streams that the file names, and of the positions of its people. */
  streams: ReadonlyMap<string, readonly RecordedEvent[]>
  /** Who has been in the positions that the file names. */
  stays: readonly Stay[]
  /** The accounts by e-mail address in small letters; absent where whoever imports does not manage accounts. */
  accounts?: ReadonlyMap<string, { name: string; person: string }>
}

/** A position that appointments may name. */
export type Place = {
  unit: string
  established: string
  abolished: string
  designationOn: (day: IsoDate) => Designation | undefined
}

/** How rows are refused: each with its problems, once. */
export type Refuse = (row: ReadRow, ...problems: RowProblem[]) => void

/** What rows may rest on: the record as far as the importer's agency reaches, and the rows taken so far. */
export class Ground {
  readonly known: Known
  readonly units: Map<string, { parent: string | null; kind: string }>
  readonly #seats = new Map<string, string>()
  readonly #places = new Map<string, Place>()
  readonly #people = new Set<string>()

  constructor(known: Known) {
    this.known = known
    this.units = new Map(known.units)
  }

  /** Whether a unit lies in the agency. */
  reaches(unit: string): boolean {
    const { agency } = this.known
    if (!this.units.has(unit)) return false
    if (agency === undefined) return true
    let at: string | null | undefined = unit
    for (let depth = 0; at !== undefined && at !== null && depth < 12; depth++) {
      if (at === agency) return true
      at = this.units.get(at)?.parent
    }
    return false
  }

  /** Takes the row of a unit, seat, position or person into the ground. */
  add({ sheet, values }: ReadRow): void {
    const { unit = '', parent = '', kind = '', seat = '', position = '', person = '' } = values
    if (sheet === 'Units') this.units.set(unit, { parent: parent === '' ? null : parent, kind })
    else if (sheet === 'Seats') this.#seats.set(seat, unit)
    else if (sheet === 'Executives') this.#people.add(person)
    else if (sheet === 'Positions') {
      const { designation, established = '', abolished = '' } = values
      const designationOf = () => designation as Designation
      this.#places.set(position, { unit, established, abolished, designationOn: designationOf })
    }
  }

  /** The events that stand in a stream. */
  events(stream: string): readonly RecordedEvent[] {
    return standing(this.known.streams.get(stream) ?? [])
  }

  /** Whether a seat of the agency is known. */
  hasSeat(seat: string): boolean {
    const taken = this.#seats.get(seat)
    const recorded = ofType(this.events(`post:${seat}`), 'organisation/post-established')[0]?.body.unit
    const unit = taken ?? recorded
    return unit !== undefined && this.reaches(unit)
  }

  /** A position of the agency. */
  place(position: string): Place | undefined {
    const taken = this.#places.get(position)
    if (taken !== undefined) return taken
    const events = this.events(`position:${position}`)
    const [established] = ofType(events, 'positions/position-established')
    if (established === undefined || !this.reaches(established.body.unit)) return undefined
    const place = {
      unit: established.body.unit,
      established: established.effective,
      abolished: ofType(events, 'positions/position-abolished').at(-1)?.effective ?? '',
      designationOn: (day: IsoDate) => designationOn(events, day),
    }
    this.#places.set(position, place)
    return place
  }

  /** Whether somebody is an executive of the agency: by the file, or by the last position of record. */
  hasPerson(person: string): boolean {
    if (this.#people.has(person)) return true
    const events = this.events(`person:${person}`)
    const [entered] = ofType(events, 'people/person-entered')
    if (entered === undefined) return false
    const last = events.findLast(
      ({ type }) => type === 'staffing/appointed' || type === 'staffing/reassigned',
    )
    const position = last === undefined ? undefined : (last.body as { position: string }).position
    const unit =
      position === undefined
        ? entered.body.unit
        : ofType(this.events(`position:${position}`), 'positions/position-established')[0]?.body.unit
    if (unit === undefined || !this.reaches(unit)) return false
    this.#people.add(person)
    return true
  }
}

/** What is wrong with one cell of a row. */
export function problemAt({ sheet, values }: ReadRow, field: string, message: string): RowProblem {
  const title = sheetNamed(sheet)?.columns[field]?.title ?? field
  return { field: title, value: (values[field] ?? '').slice(0, 200), message }
}

/** The words for an identifier that is nowhere, or is not this agency's: both read the same. */
export function unknown(what: string, sheet: string): string {
  return `There is no such ${what} in your agency, neither on the sheet ${sheet} nor in the record.`
}

/** Whether two rows say the same. */
export function same(a: Values, b: Values): boolean {
  return Object.keys(a).every((field) => a[field] === (b[field] ?? ''))
}
