import { unitsOfRecord } from '../store/queries/positions.ts'
import { unitKinds } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import type { Principal } from './who.ts'

type Office = { id: string; above: readonly string[]; units: readonly string[] }

/** The components and agencies that keep their program here, with the units of each; read past the second wall. */
async function allOffices(desk: Desk): Promise<readonly Office[]> {
  const { db } = desk.connection
  const { seen: _, ...service } = { ...desk, db }
  return await remembered(service, 'offices', async () => {
    const [kinds, inUse] = await Promise.all([unitKinds(db), unitsOfRecord(db)])
    const pathOf = (unit: string): string[] => {
      const path: string[] = []
      for (let at: string | null | undefined = unit; at && path.length < 12; at = kinds.get(at)?.parent)
        path.push(at)
      return path
    }
    const offices = new Set(
      inUse.map((unit) => pathOf(unit).find((id) => kinds.get(id)?.kind !== 'office') ?? unit),
    )
    const paths = [...kinds.keys()].map((unit) => ({ unit, path: pathOf(unit) }))
    return [...offices].sort().map((id) => ({
      id,
      above: pathOf(id),
      units: paths.filter(({ path }) => path.includes(id)).map(({ unit }) => unit),
    }))
  })
}

/**
 * The offices of record whose positions a seat may see: its own component, those of its department, or all for a seat
 * that oversees the government.
 */
export async function officesOf(desk: Desk, who: Principal): Promise<readonly string[]> {
  return (await openOffices(desk, who)).map(({ id }) => id)
}

/** The units of the offices that a seat may see. */
export async function unitsOpenTo(desk: Desk, who: Principal): Promise<readonly string[]> {
  return (await openOffices(desk, who)).flatMap(({ units }) => units)
}

/** The units of offices of record that a seat may not see. */
export async function unitsShutTo(desk: Desk, who: Principal): Promise<ReadonlySet<string>> {
  const open = new Set(await officesOf(desk, who))
  return new Set((await allOffices(desk)).filter(({ id }) => !open.has(id)).flatMap(({ units }) => units))
}

/** The office of record that a unit belongs to. */
export async function officeOfRecord(desk: Desk, unit: string): Promise<string | undefined> {
  return (await allOffices(desk)).find(({ units }) => units.includes(unit))?.id
}

async function openOffices(desk: Desk, who: Principal): Promise<readonly Office[]> {
  const { positions, unit, audit } = who
  if (!positions) return []
  const offices = await allOffices(desk)
  if (unit === undefined) return audit === 'government' ? offices : []
  return offices.filter(({ above }) => above.includes(unit))
}
