import type { IsoDate } from '../../base/dates.ts'
import type { Bodies, NewEvent, UnitKind } from '../event.ts'
import { type Agencies, agencyKind, agencyOf, departmentKind } from './agencies.ts'
import { idOf } from './identify.ts'
import type { Incumbency } from './listing.ts'

/** What the units of a listing are found by and established from. */
export type UnitContext = {
  asOf: IsoDate
  fileName: string
  agencies: Agencies
  knownUnits: ReadonlySet<string>
}

/** The units of a listing: found by name, established once where they are new. */
export class Units {
  /** One event for each unit that was not known, parents before what is under them. */
  readonly established: NewEvent[] = []
  readonly #context: UnitContext
  readonly #known: Set<string>
  readonly #found = new Map<string, string>()
  readonly #agencies = new Map<string, { unit: string; name: string }>()

  constructor(context: UnitContext) {
    this.#context = context
    this.#known = new Set(context.knownUnits)
  }

  /** The unit of a row: its organisation, or the agency where that is not told apart from it. */
  of({ agency, organisation }: Incumbency): string {
    const key = `${agency}\u001f${organisation}`
    const found = this.#found.get(key)
    if (found !== undefined) return found
    const over = this.#agency(agency)
    const name = organisation.toUpperCase()
    const itself = name === '' || name === agency.toUpperCase() || name === over.name.toUpperCase()
    const unit = itself ? over.unit : idOf('unit', over.unit, name)
    if (!itself) this.#establish(unit, 'office', organisation, over.unit)
    this.#found.set(key, unit)
    return unit
  }

  #agency(listed: string): { unit: string; name: string } {
    const seen = this.#agencies.get(listed)
    if (seen !== undefined) return seen
    const agency = agencyOf(this.#context.agencies, listed)
    const found = agency ?? { unit: idOf('unit', 'agency', listed.toUpperCase()), name: listed }
    if (agency === undefined) this.#establish(found.unit, 'agency', listed)
    else {
      const { unit, name, department, departmentName } = agency
      const under = unit === department ? undefined : department
      if (under !== undefined) this.#establish(under, departmentKind(agency), departmentName)
      this.#establish(unit, agencyKind(agency), name, under)
    }
    this.#agencies.set(listed, found)
    return found
  }

  #establish(unit: string, kind: UnitKind, name: string, parent?: string): void {
    if (this.#known.has(unit)) return
    this.#known.add(unit)
    const { fileName, asOf } = this.#context
    const body: Bodies['organisation/unit-established'] = {
      unit,
      kind,
      name,
      source: `Position listing ${fileName}, as of ${asOf}`,
    }
    // Ids without a prefix are official codes.
    if (!unit.startsWith('X-') && !unit.startsWith('unit-')) body.code = unit
    if (parent !== undefined) body.parent = parent
    const stream = `unit:${unit}`
    this.established.push({ stream, type: 'organisation/unit-established', effective: asOf, body })
  }
}
