import type { Desk } from './desk.ts'
import { remembered } from './desk.ts'
import { ledger } from '../store/queries/program.ts'
import { agencies, postsUnder, unitPath, unitsById, unitsUnder } from '../store/queries/units.ts'
import { DEMO_UNIT, type Principal } from './who.ts'

/** Departments and agencies for lists of choices. */
export async function agencyChoices(desk: Desk): Promise<{ value: string; label: string }[]> {
  return await remembered(desk, 'agency-choices', async () =>
    (await agencies(desk.connection.db)).map(({ id, name }) => ({ value: id, label: name })),
  )
}

/** One unit, what it belongs to, what is under it, its allocations and its posts as far as the seat may see them. */
export async function unitFile(desk: Desk, who: Principal, id: string) {
  const { db } = desk.connection
  const [unit] = await unitsById(db, [id])
  if (unit === undefined) return undefined
  const path = await unitPath(db, id)
  const ofRecord = path.some((parent) => parent.id === DEMO_UNIT)
  return {
    unit,
    path,
    below: await unitsUnder(db, id),
    ledger: !ofRecord || who.positions ? await ledger(db, id) : [],
    posts: ofRecord && who.positions ? await postsUnder(db, id) : [],
  }
}

/** The departments and independent agencies, widest first. */
export async function topUnits(desk: Desk) {
  return await remembered(desk, 'top-units', () => unitsUnder(desk.connection.db, undefined))
}
