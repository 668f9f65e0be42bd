import type { IsoDate } from '../base/dates.ts'
import type { Desk } from './desk.ts'
import { remembered } from './desk.ts'
import { ledger } from '../store/queries/program.ts'
import { agencies, postsUnder, under, unitPath, unitsById, unitsUnder } from '../store/queries/units.ts'
import { criticalPayRows } from '../store/queries/pay.ts'
import { publicly } from './sight.ts'
import { officeOfRecord, officesOf } from './offices.ts'
import type { Principal } from './who.ts'

/** Departments and agencies for lists of choices. */
export async function agencyChoices(desk: Desk): Promise<{ value: string; label: string }[]> {
  const open = publicly(desk)
  return await remembered(open, 'agency-choices', async () =>
    (await agencies(open.db)).map(({ id, name }) => ({ value: id, label: name })),
  )
}

/**
 * Units for the forms of actions: the Government, departments and agencies, and what lies under the seat's office. A seat that
 * decides on critical pay finds the components that asked for it as well, as far as it sees what they asked.
 */
export async function unitChoices(desk: Desk, who: Principal): Promise<{ value: string; label: string }[]> {
  const open = publicly(desk)
  const own = [
    ...(who.unit === undefined ? [] : await under(open.db, who.unit)),
    ...(who.powers.includes('decide-critical-pay') ? await askedForCriticalPay(desk) : []),
  ]
  const agencies = await agencyChoices(desk)
  const listed = new Set(agencies.map(({ value }) => value))
  const below = await unitsById(
    open.db,
    [...new Set(own)].filter((id) => !listed.has(id)),
  )
  return [
    { value: 'US', label: 'The whole Government' },
    ...below.sort((a, b) => a.id.localeCompare(b.id)).map(({ id, name }) => ({ value: id, label: name })),
    ...agencies,
  ]
}

/** The units whose requests for critical pay the seat sees. */
async function askedForCriticalPay(desk: Desk): Promise<string[]> {
  return (await criticalPayRows(desk.db)).map(({ unit_id }) => unit_id)
}

/**
 * One unit, what it belongs to, what is under it, its allocations, and its posts on a day with who was in them,
 * as far as the seat may see them.
 */
export async function unitFile(desk: Desk, who: Principal, id: string, on: IsoDate) {
  const { db } = desk
  const [unit] = await unitsById(db, [id])
  if (unit === undefined) return undefined
  const path = await unitPath(db, id)
  const office = await officeOfRecord(desk, id)
  const open = office !== undefined && (await officesOf(desk, who)).includes(office)
  return {
    unit,
    path,
    below: await unitsUnder(db, id),
    /** Whether posts are shown to the seat here, if there are any. */
    postsAreOpen: open,
    ledger: office === undefined || open ? await ledger(db, id) : [],
    posts: open ? await postsUnder(db, id, on) : [],
  }
}

/** The departments and independent agencies, widest first. */
export async function topUnits(desk: Desk) {
  const open = publicly(desk)
  return await remembered(open, 'top-units', () => unitsUnder(open.db, undefined))
}
