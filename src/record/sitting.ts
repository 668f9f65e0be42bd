import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, RecusalGround } from './appraisal-terms.ts'
import type { Board, BoardMember } from './board.ts'
import { membersOn } from './board.ts'
import type { Bodies, RecordedEvent } from './event.ts'

export type Recusal = {
  member: string
  person: string
  ground: RecusalGround
  by: 'the member' | 'the system' | 'the office'
}

/** An alternate in a member's place; for one case where a person is named. */
export type SeatedAlternate = { alternate: string; place: string; person?: string }

/** A sitting of a board, from the events of `sitting:ID`. */
export type Sitting = {
  id: string
  board: string
  unit: string
  fiscalYear: number
  agenda: string
  /** Whose cases are before it. */
  people: readonly string[]
  on: IsoDate
  state: 'called' | 'open' | 'certified' | 'closed'
  present: readonly string[]
  /** Members who have settled their recusals: files are open to them. */
  settled: readonly string[]
  recusals: readonly Recusal[]
  alternates: readonly SeatedAlternate[]
  certificate?: { on: IsoDate; by: string } & Bodies['boards/sitting-certified']['certificate']
}

/** The streams of a sitting and of a case before it. */
export function sittingStream(sitting: string): string {
  return `sitting:${sitting}`
}

/** The stream of one executive's case before a sitting. */
export function boardCaseStream(sitting: string, person: string): string {
  return `board-case:${sitting}/${person}`
}

/** The sitting of a stream, from the events that stand; undefined where none was called. */
export function sittingOf(events: readonly RecordedEvent[]): Sitting | undefined {
  let sitting: Sitting | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'boards/sitting-called') {
      const { sitting: id, ...called } = event.body
      const nothing = { present: [], settled: [], recusals: [], alternates: [] }
      sitting = { id, ...called, on: event.effective, state: 'called', ...nothing }
    } else if (sitting !== undefined) {
      sitting = evolved(sitting, event)
    }
  }
  return sitting
}

function evolved(sitting: Sitting, event: RecordedEvent): Sitting {
  switch (event.type) {
    case 'boards/roll-called':
      return {
        ...sitting,
        state: sitting.state === 'called' ? 'open' : sitting.state,
        present: event.body.present,
      }
    case 'boards/recusals-settled':
      return { ...sitting, settled: [...new Set([...sitting.settled, event.body.member])] }
    case 'boards/recusal-entered': {
      const { member, person, ground, by } = event.body
      const others = sitting.recusals.filter(
        (one) => one.member !== member || one.person !== person || one.ground !== ground,
      )
      return { ...sitting, recusals: [...others, { member, person, ground, by }] }
    }
    case 'boards/recusal-lifted': {
      const { member, person } = event.body
      const stay = ({ by, ...one }: Recusal) =>
        one.member !== member || one.person !== person || by === 'the system'
      return { ...sitting, recusals: sitting.recusals.filter(stay) }
    }
    case 'boards/alternate-seated': {
      const { alternate, place, person } = event.body
      const seated = { alternate, place, ...(person === undefined ? {} : { person }) }
      return { ...sitting, alternates: [...sitting.alternates, seated] }
    }
    case 'boards/sitting-certified':
      return {
        ...sitting,
        state: 'certified',
        certificate: { on: event.effective, by: event.actorId ?? event.actor, ...event.body.certificate },
      }
    case 'boards/sitting-closed':
      return { ...sitting, state: 'closed' }
    default:
      return sitting
  }
}

/** Who sits in a case: present, voting, not recused, alternates in the places that they were given. */
export type Bench = {
  sits: readonly BoardMember[]
  /** Recused from this case, among the members and alternates of the day. */
  recused: readonly Recusal[]
  /** Appointed voting members, the base of the quorum; alternates apart. */
  voting: number
  quorum: boolean
  career: number
}

/** The bench of one case, or without a person that of the whole sitting; more than half of the voting members make a quorum. */
export function benchOf(board: Board, sitting: Sitting, on: IsoDate, person?: string): Bench {
  const members = membersOn(board, on)
  const recusedHere = person === undefined ? [] : sitting.recusals.filter((one) => one.person === person)
  const recused = recusedHere.filter(({ member }) => members.some((one) => one.person === member))
  const sitsIn = (id: string): boolean =>
    sitting.present.includes(id) && !recused.some(({ member }) => member === id)
  const regular = members.filter(({ seat, voting }) => seat !== 'alternate' && voting)
  const sits = regular.filter((member) => sitsIn(member.person))
  // A place is filled by its member, or else by one alternate; places of members who are off the board are gone.
  const empty = new Set(regular.map((member) => member.person).filter((id) => !sitsIn(id)))
  for (const { alternate, place, person: only } of sitting.alternates) {
    if ((only !== undefined && only !== person) || !empty.has(place) || !sitsIn(alternate)) continue
    const member = members.find((one) => one.person === alternate && one.seat === 'alternate')
    if (member === undefined || sits.includes(member)) continue
    sits.push(member)
    empty.delete(place)
  }
  return {
    sits,
    recused,
    voting: regular.length,
    quorum: 2 * sits.length > regular.length,
    career: sits.filter(({ appointment }) => appointment === 'career').length,
  }
}

/** One executive's case before a sitting, from the events of `board-case:SITTING/PERSON`. */
export type BoardCase = {
  sitting: string
  board: string
  person: string
  fiscalYear: number
  unit: string
  career: boolean
  reviewedBy: readonly string[]
  /** The latest vote of each member. */
  votes: ReadonlyMap<string, { level: AppraisalLevel; entry: string }>
  notes: readonly { on: IsoDate; member: string; entry: string; advice: boolean }[]
  recommended?: {
    on: IsoDate
    by: string
    level: AppraisalLevel | null
    from: AppraisalLevel
    entry: string
    sat: readonly string[]
    recused: readonly string[]
  }
}

/** The case of a stream, from the events that stand; undefined where none was assigned. */
export function boardCaseOf(events: readonly RecordedEvent[]): BoardCase | undefined {
  let found: BoardCase | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'boards/case-assigned') {
      found = { ...event.body, reviewedBy: [], votes: new Map(), notes: [] }
    } else if (found !== undefined) {
      found = heard(found, event)
    }
  }
  return found
}

function heard(found: BoardCase, event: RecordedEvent): BoardCase {
  switch (event.type) {
    case 'boards/case-reviewed':
      return { ...found, reviewedBy: [...new Set([...found.reviewedBy, event.body.member])] }
    case 'boards/vote-cast': {
      const { member, level } = event.body
      return { ...found, votes: new Map([...found.votes, [member, { level, entry: event.id }]]) }
    }
    case 'boards/note-made': {
      const { member, advice } = event.body
      const note = { on: event.effective, member, entry: event.id, advice: advice === true }
      return { ...found, notes: [...found.notes, note] }
    }
    case 'boards/case-recommended': {
      const { level, from, sat, recused } = event.body
      const by = event.actorId ?? event.actor
      return {
        ...found,
        recommended: { on: event.effective, by, level, from, entry: event.id, sat, recused },
      }
    }
    default:
      return found
  }
}
