import type { NominationRow } from '../store/queries/ranks.ts'
import { unitParents } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { paidPeople, seesBudgets } from './pay-sight.ts'
import type { Principal } from './who.ts'

/** Whether units lie within an agency, it included. */
export async function unitsUnder(db: Desk['db'], upper: string): Promise<(unit: string) => boolean> {
  const parents = await unitParents(db)
  return (unit) => {
    let at: string | null | undefined = unit
    for (let depth = 0; at != null && depth < 12; depth++) {
      if (at === upper) return true
      at = parents.get(at)
    }
    return false
  }
}

/**
 * How much of a nomination a seat sees: the office and OPM all of it, the supervisor the case without the vetting, payroll
 * and the department how far it has come, the nominee the rank once it is granted.
 */
export type RankSight = 'office' | 'opm' | 'supervisor' | 'state' | 'own'

/**
 * What a seat sees of a nomination of somebody whose pay is open to it or not; undefined for nothing. An agency that the
 * nominee joined since sees no more than the rank once it is granted: it stands with the pay.
 */
export function sightOn(
  who: Principal,
  row: NominationRow,
  paid: ReadonlySet<string>,
  within: (unit: string) => boolean,
): RankSight | undefined {
  if (row.person_id === who.person) return row.state === 'granted' ? 'own' : undefined
  // Before it is sent a nomination is the agency’s own, and so is one withdrawn before.
  if (who.pay === 'ranks') return row.sent ? 'opm' : undefined
  if (!paid.has(row.person_id)) return undefined
  if (!within(row.unit_id)) return row.state === 'granted' ? 'state' : undefined
  if (who.people === 'component') return 'office'
  if (row.eyes_only) return undefined
  if (who.pay === 'office') return 'state'
  return who.people === 'subordinates' ? 'supervisor' : undefined
}

/** Those of some nominations that a seat sees on a day, each with how much of it. */
export async function seenOf(
  desk: Desk,
  who: Principal,
  rows: readonly NominationRow[],
  on: string,
): Promise<readonly { row: NominationRow; sight: RankSight }[]> {
  const paid = rows.length === 0 ? new Set<string>() : await paidPeople(desk, who, on)
  const { unit } = who
  const within = rows.length === 0 || unit === undefined ? () => true : await unitsUnder(desk.db, unit)
  return rows.flatMap((row) => {
    const sight = sightOn(who, row, paid, within)
    return sight === undefined ? [] : [{ row, sight }]
  })
}

/** Whether a seat sees the program year of a unit with its limits: the office, those above it, and OPM. */
export async function seesYear(desk: Desk, who: Principal, unit: string): Promise<boolean> {
  return who.pay === 'ranks' || (await seesBudgets(desk, who, unit))
}
