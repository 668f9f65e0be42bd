import type { Power } from '../actions/action.ts'
import { findAction } from '../actions/index.ts'
import type { IsoDate } from '../base/dates.ts'
import { LEGAL_POWERS } from '../record/organisation-terms.ts'
import type { Proposal } from '../record/proposal.ts'
import type { RequestState } from '../record/allocation-request.ts'
import { decide } from '../rulebook/index.ts'
import { proposalStep } from '../rulebook/positions/proposal-step.ts'
import { unitPath } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import { ROLE_TERMS } from './roles.ts'
import { officeOf, signersOf } from './seats.ts'
import { grantFor, type Principal, scopesOfUnit } from './who.ts'

/** A step that can be taken next: which action, whose turn it is, and whether it is the asking seat's. */
export type Turn = {
  action: string
  title: string
  /** The seats that hold the power today. */
  whose: readonly string[]
  mine: boolean
  /** Why the seat may not, though it holds the power. */
  barred?: string
}

/** The seats that hold a power for a unit on a day: by law and delegation, or by their role. */
export async function seatsWith(
  desk: Desk,
  power: Power,
  unit: string,
  on: IsoDate,
): Promise<readonly string[]> {
  const legal = LEGAL_POWERS.find((known) => known === power)
  if (legal === undefined) {
    return Object.values(ROLE_TERMS)
      .filter(({ powers }) => powers.includes(power))
      .map(({ title }) => title)
  }
  const signers = await signersOf(desk, legal, unit, on)
  const titles = signers.flatMap(({ title, capacity, ruling: { value } }) => {
    const allowed =
      typeof value === 'object' && value !== null && 'allowed' in value && value.allowed === true
    return allowed ? [capacity === 'acting' ? `${title} (acting)` : title] : []
  })
  return [...new Set(titles)]
}

/** Whether a seat holds a power for a unit. */
export async function holds(desk: Desk, who: Principal, power: Power, unit: string): Promise<boolean> {
  const path = await remembered(desk, `path/${unit}`, () => unitPath(desk.db, unit))
  const above = path.map(({ id }) => id)
  return grantFor(who, power, above.length === 0 ? [unit] : above) !== undefined
}

/** The turn of an action for a unit. */
export async function turnOf(
  desk: Desk,
  who: Principal,
  id: string,
  unit: string,
  on: IsoDate,
): Promise<Turn> {
  const action = findAction(id)
  if (action === undefined) throw new Error(`there is no action ${id}`)
  const { power, title } = action
  const whose = await remembered(desk, `whose/${power}/${unit}/${on}`, () => seatsWith(desk, power, unit, on))
  return { action: id, title, whose, mine: await holds(desk, who, power, unit) }
}

type Step = 'note' | 'review' | 'approve' | 'designate' | 'establish' | 'decline'

const ACTION_OF: Readonly<Record<Step, string>> = {
  note: 'positions/note-position',
  review: 'positions/review-position',
  approve: 'positions/approve-position',
  designate: 'positions/designate-position',
  establish: 'positions/establish-position',
  decline: 'positions/decline-proposal',
}

/** The steps open to a proposal, the one that is due first. */
function stepsOf({ state, notedOn, designation }: Proposal): readonly Step[] {
  switch (state) {
    case 'proposed':
      return notedOn === undefined ? ['note', 'decline'] : ['review', 'decline']
    case 'reviewed':
      return ['approve', 'decline']
    case 'approved':
      return designation === undefined ? ['designate', 'decline'] : ['establish', 'decline']
    default:
      return []
  }
}

/** What comes next on a proposal, the step that is due first; nothing for one that has ended. */
export async function turnsOn(
  desk: Desk,
  who: Principal,
  proposal: Proposal,
  on: IsoDate,
): Promise<readonly Turn[]> {
  const { unit } = proposal.proposed
  const scopes = scopesOfUnit(await officeOf(desk, unit))
  const proposalState =
    proposal.state === 'proposed' && proposal.notedOn !== undefined ? 'noted' : proposal.state
  const deciderProposedIt = who.person !== undefined && who.person === proposal.proposedBy
  const turns: Turn[] = []
  for (const step of stepsOf(proposal)) {
    const turn = await turnOf(desk, who, ACTION_OF[step], unit, on)
    const facts = { proposalStep: step, proposalState, deciderProposedIt } as const
    const ruling = decide(proposalStep, { on, scopes }, facts)
    const barred =
      ruling.kind === 'ruled' && !ruling.value.allowed ? ruling.value.notMet.join('; ') : undefined
    turns.push(turn.mine && barred !== undefined ? { ...turn, mine: false, barred } : turn)
  }
  return turns
}

const AFTER: Readonly<Record<RequestState, string | undefined>> = {
  drafted: 'positions/approve-allocation-request',
  approved: 'positions/transmit-allocation-request',
  transmitted: 'positions/answer-allocation-request',
  answered: undefined,
}

/** What comes next on a request for spaces; undefined where it is answered. */
export async function turnOnRequest(
  desk: Desk,
  who: Principal,
  { state, unit_id, opened_by }: { state: RequestState; unit_id: string; opened_by: string },
  on: IsoDate,
): Promise<Turn | undefined> {
  const id = AFTER[state]
  if (id === undefined) return undefined
  const turn = await turnOf(desk, who, id, unit_id, on)
  if (!turn.mine || state !== 'drafted' || who.person !== opened_by) return turn
  return { ...turn, mine: false, barred: 'whoever drafted a request does not approve it' }
}
