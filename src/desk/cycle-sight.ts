import type { Role } from '../record/organisation-terms.ts'
import { under } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import type { Principal } from './who.ts'

/** How much of an agency’s cycle a seat sees: every executive by name, or counts with the small ones left out. */
export type CycleSight = 'names' | 'counts'

/** Who validates or oversees a cycle, and sees no executive’s file. */
const OVERSEES: ReadonlySet<Role> = new Set<Role>([
  'department-human-capital',
  'deputy-secretary',
  'opm',
  'auditor',
])

/** Whether a seat keeps, heads or oversees cycles; of which agency is told by `cycleSight`. */
export function seesCycles({ people, audit, role }: Principal): boolean {
  return (people === 'component' && audit === 'office') || OVERSEES.has(role)
}

/** What a seat sees of the cycles of an agency; undefined where it sees none. */
export async function cycleSight(desk: Desk, who: Principal, unit: string): Promise<CycleSight | undefined> {
  if (!seesCycles(who)) return undefined
  const keeps = who.people === 'component'
  if (who.unit === undefined) return !keeps && who.audit === 'government' ? 'counts' : undefined
  const own = who.unit
  const units = await remembered(desk, `under/${own}`, () => under(desk.db, own))
  if (own !== unit && !units.includes(unit)) return undefined
  return keeps ? 'names' : 'counts'
}

/** The desk past the second wall, for counts that nobody is told from. */
export function pastTheWall(desk: Desk): Desk {
  const { seen: _, ...service } = { ...desk, db: desk.connection.db }
  return service
}
