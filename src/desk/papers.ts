import { ofType } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { paperById, papersOf, type PaperRow, proposalById } from '../store/queries/position-cases.ts'
import { unitsOfPositions } from '../store/queries/position-cases.ts'
import { unitsInReach } from './powers.ts'
import type { Desk } from './desk.ts'
import type { Principal } from './who.ts'

/** The papers of a position; undefined for a seat that does not read the files of positions. */
export async function paperList(
  desk: Desk,
  who: Principal,
  position: string,
): Promise<readonly PaperRow[] | undefined> {
  return (await readsFileOf(desk, who, position)) ? await papersOf(desk.db, position) : undefined
}

/** A paper as it was filed. */
export type Paper = { name: string; mediaType: string; bytes: Uint8Array }

/** The document of a paper; undefined where there is none that this seat may read, or its content was destroyed. */
export async function paperOf(desk: Desk, who: Principal, id: string): Promise<Paper | undefined> {
  if (!readsFiles(who)) return undefined
  const paper = await paperById(desk.db, id)
  if (paper === undefined || !(await readsFileOf(desk, who, paper.position_id))) return undefined
  const stream = paper.stream.replace(/^paper:/, 'document:')
  const [content] = ofType(await readStreams(desk.db, [stream]), 'positions/paper-content')
  const text = content?.personal?.['content']
  if (text === undefined) return undefined
  return { name: paper.name, mediaType: paper.media_type, bytes: Buffer.from(text, 'base64') }
}

/** Whether a seat keeps or oversees the files of positions. */
function readsFiles({ positions, audit }: Principal): boolean {
  return positions && audit !== 'own'
}

/** Whether a seat reads the file of this position: its office keeps it, or oversees who does. */
async function readsFileOf(desk: Desk, who: Principal, position: string): Promise<boolean> {
  if (!readsFiles(who)) return false
  const reach = await unitsInReach(desk, who)
  if (reach === 'none') return false
  const [found] = await unitsOfPositions(desk.db, [position])
  if (found !== undefined && reach?.includes(found.unit_id) !== false) return true
  return (await proposalById(desk.db, position, reach)) !== undefined
}
