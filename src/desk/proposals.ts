import type { Power } from '../actions/action.ts'
import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { type Proposal, proposalOf } from '../record/proposal.ts'
import { readStreams } from '../store/journal.ts'
import { type ProposalRow, proposalById, proposalsAmong } from '../store/queries/position-cases.ts'
import { under } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { PAGE } from './lists.ts'
import { paperList } from './papers.ts'
import { type PositionCase, positionCase } from './position-case.ts'
import { type Turn, turnOf, turnsOn } from './turns.ts'
import type { Principal } from './who.ts'

/** Whoever holds one of these for an office takes part in its proposals. */
const CASE_POWERS: readonly Power[] = [
  'propose-position',
  'note-position',
  'review-position',
  'establish-position',
]

/**
 * The units whose proposals a seat sees: those of its office for the offices that keep and oversee them, the own area
 * or office for who takes part; all where undefined.
 */
export async function casesInReach(desk: Desk, who: Principal): Promise<readonly string[] | undefined> {
  if (!who.positions) return []
  if (who.audit !== 'own') {
    if (who.unit !== undefined) return await under(desk.db, who.unit)
    return who.audit === 'government' ? undefined : []
  }
  const own = who.grants.flatMap(({ power, unit }) =>
    CASE_POWERS.includes(power) && unit !== undefined ? [unit] : [],
  )
  const units = await Promise.all([...new Set(own)].map((unit) => under(desk.db, unit)))
  return units.flat()
}

/** Whether a seat takes part in proposals or oversees them at all. */
export function seesProposals(who: Principal): boolean {
  return who.positions && (who.audit !== 'own' || CASE_POWERS.some((power) => who.powers.includes(power)))
}

/** A proposal in a list: who proposed it, and what comes next. */
export type ProposalLine = {
  row: ProposalRow
  proposal: Proposal
  proposedBy: string
  next: Turn | undefined
}

/** Proposals that a seat may see, a page of them. */
export async function proposalList(
  desk: Desk,
  who: Principal,
  query: { on: IsoDate; page: number; all: boolean },
): Promise<{ lines: ProposalLine[]; total: number }> {
  const units = await casesInReach(desk, who)
  if (units?.length === 0) return { lines: [], total: 0 }
  const offset = (query.page - 1) * PAGE
  const { rows, total } = await proposalsAmong(desk.db, { units, open: !query.all, limit: PAGE, offset })
  const recorded = await readStreams(
    desk.db,
    rows.map(({ stream }) => stream),
  )
  const byStream = Map.groupBy(recorded, ({ stream }) => stream)
  const lines: ProposalLine[] = []
  for (const row of rows) {
    const found = foldOf(byStream.get(row.stream) ?? [])
    if (found === undefined) continue
    const [next] = await turnsOn(desk, who, found.proposal, query.on)
    lines.push({ row, proposal: found.proposal, proposedBy: found.proposedBy, next })
  }
  return { lines, total }
}

/** A proposal with everything that came of it. */
export type ProposalFile = Omit<ProposalLine, 'next'> & {
  turns: readonly Turn[]
  filing: Turn
  /** Its entries that stand, in the order of recording. */
  events: readonly RecordedEvent[]
  papers: Awaited<ReturnType<typeof paperList>>
  position: PositionCase | undefined
}

/** One proposal; undefined where there is none that this seat may see. */
export async function proposalFile(
  desk: Desk,
  who: Principal,
  id: string,
  on: IsoDate,
): Promise<ProposalFile | undefined> {
  const units = await casesInReach(desk, who)
  if (units?.length === 0) return undefined
  const row = await proposalById(desk.db, id, units)
  if (row === undefined) return undefined
  const found = foldOf(await readStreams(desk.db, [row.stream]))
  if (found === undefined) return undefined
  return {
    row,
    ...found,
    turns: await turnsOn(desk, who, found.proposal, on),
    filing: await turnOf(desk, who, 'positions/file-paper', row.unit_id, on),
    papers: await paperList(desk, who, id),
    position: found.proposal.state === 'established' ? await positionCase(desk, who, id, on) : undefined,
  }
}

/** Whether there is a proposal of this number that the seat may see. */
export async function maySeeProposal(desk: Desk, who: Principal, id: string): Promise<boolean> {
  const units = await casesInReach(desk, who)
  return units?.length !== 0 && (await proposalById(desk.db, id, units)) !== undefined
}

/** What the entries of a position's stream come to. */
function foldOf(
  recorded: readonly RecordedEvent[],
): { proposal: Proposal; proposedBy: string; events: readonly RecordedEvent[] } | undefined {
  const events = standing(recorded)
  const proposal = proposalOf(events)
  const last = events.findLast(({ type }) => type === 'positions/position-proposed')
  if (proposal === undefined || last === undefined) return undefined
  return {
    proposal,
    proposedBy: last.actor,
    events: events.filter(({ type }) => type.startsWith('positions/')),
  }
}
