import type { IsoDate } from '../base/dates.ts'
import { pendingChange } from '../record/designation.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { requestsAmong, streamsWithOpenChange, unitsOfPositions } from '../store/queries/position-cases.ts'
import type { Desk } from './desk.ts'
import { unitsInReach } from './powers.ts'
import { proposalList, seesProposals } from './proposals.ts'
import { holds, turnOnRequest } from './turns.ts'
import type { Principal } from './who.ts'

/** Something that waits for this seat: what it is about, since when, and the step that is due. */
export type Waiting = {
  kind: 'proposal' | 'request' | 'change'
  /** The position or the request. */
  id: string
  title: string
  step: string
  since: IsoDate
  unit: string
}

const STEP_POWERS = [
  'note-position',
  'review-position',
  'establish-position',
  'request-allocation',
  'enter-allocation',
  'decide-designation',
] as const

/** What of positions and spaces waits for a seat: only steps that it may take itself, the oldest first. */
export async function waitingFor(desk: Desk, who: Principal, on: IsoDate): Promise<readonly Waiting[]> {
  if (!STEP_POWERS.some((power) => who.powers.includes(power))) return []
  const found = [
    ...(await proposalsWaiting(desk, who, on)),
    ...(await requestsWaiting(desk, who, on)),
    ...(await changesWaiting(desk, who)),
  ]
  return found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

async function proposalsWaiting(desk: Desk, who: Principal, on: IsoDate): Promise<Waiting[]> {
  if (!seesProposals(who)) return []
  const { lines } = await proposalList(desk, who, { on, page: 1, all: false })
  return lines.flatMap(({ row, proposal, next }): Waiting[] =>
    next?.mine === true
      ? [
          {
            kind: 'proposal',
            id: row.position_id,
            title: row.title,
            step: next.title,
            since: proposal.approvedOn ?? proposal.reviewedOn ?? proposal.notedOn ?? proposal.proposedOn,
            unit: row.unit_id,
          },
        ]
      : [],
  )
}

async function requestsWaiting(desk: Desk, who: Principal, on: IsoDate): Promise<Waiting[]> {
  const reach = await unitsInReach(desk, who)
  if (reach === 'none') return []
  const waiting: Waiting[] = []
  for (const row of await requestsAmong(desk.db, reach)) {
    const next = await turnOnRequest(desk, who, row, on)
    if (next?.mine !== true) continue
    const since = row.transmitted_on ?? row.approved_on ?? row.opened_on
    waiting.push({
      kind: 'request',
      id: row.id,
      title: `Spaces for FY${row.first_year} and FY${row.first_year + 1}`,
      step: next.title,
      since: since as IsoDate,
      unit: row.unit_id,
    })
  }
  return waiting
}

async function changesWaiting(desk: Desk, who: Principal): Promise<Waiting[]> {
  if (!who.powers.includes('decide-designation')) return []
  const streams = await streamsWithOpenChange(desk.db)
  const byStream = Map.groupBy(await readStreams(desk.db, streams), ({ stream }) => stream)
  const rows = await unitsOfPositions(
    desk.db,
    streams.map((stream) => stream.slice('position:'.length)),
  )
  const waiting: Waiting[] = []
  for (const { id, unit_id, title } of rows) {
    const pending = pendingChange(standing(byStream.get(`position:${id}`) ?? []))
    if (pending === undefined || !(await holds(desk, who, 'decide-designation', unit_id))) continue
    const step = `Answer the change to ${pending.to.replace('-', ' ')}`
    waiting.push({ kind: 'change', id, title, step, since: pending.asked, unit: unit_id })
  }
  return waiting
}
