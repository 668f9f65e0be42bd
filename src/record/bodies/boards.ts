import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel, BoardKind, RecusalGround } from '../appraisal-terms.ts'
import type { AppointmentType } from '../terms.ts'

/** One executive's case before one sitting. */
type OfCase = { sitting: string; person: string; fiscalYear: number }

/** Boards (`board:ID`), their sittings (`sitting:ID`) and the cases before them (`board-case:SITTING/PERSON`). */
export type BoardBodies = {
  'boards/board-chartered': {
    board: string
    kind: BoardKind
    unit: string
    name: string
    /** The charter's title and date; of an interim one, who laid it down. */
    charter: string
    interim: boolean
    chairVotes: boolean
    /** Years in which two in one chain of supervision keep out of each other's cases. */
    chainYears: number
  }
  'boards/member-appointed': {
    board: string
    person: string
    seat: 'chair' | 'member' | 'alternate'
    voting: boolean
    /** The appointment type and the agency on that day. */
    appointment: AppointmentType | 'none'
    agency: string
    document: string
    /** First day no longer a member. */
    until?: IsoDate
  }
  /** Effective on the day of publication in the Federal Register. */
  'boards/notice-published': { board: string; members: readonly string[]; citation: string }
  'boards/member-ended': { board: string; person: string; reason: string }

  'boards/sitting-called': {
    sitting: string
    board: string
    unit: string
    fiscalYear: number
    agenda: string
    /** Whose cases are assigned to it. */
    people: readonly string[]
  }
  /** Who is present from now on; a later roll takes its place. */
  'boards/roll-called': { sitting: string; present: readonly string[] }
  /** A member has looked through the names and declared every relation: files of other cases are open to the member from now on. */
  'boards/recusals-settled': { sitting: string; member: string }
  'boards/recusal-entered': {
    sitting: string
    member: string
    person: string
    ground: RecusalGround
    by: 'the member' | 'the system' | 'the office'
  }
  /** A recusal that was declared or entered by the office is taken back; those of the system stand. The reason is sealed. */
  'boards/recusal-lifted': { sitting: string; member: string; person: string }
  /** An alternate takes the place of a member who is absent or recused: for one case, or for the whole sitting. */
  'boards/alternate-seated': { sitting: string; alternate: string; place: string; person?: string }
  'boards/sitting-certified': {
    sitting: string
    /** Rule, roll, recusals and result as they stood. */
    certificate: {
      rule: string
      present: readonly { person: string; seat: string; appointment: string; voting: boolean }[]
      recusals: readonly { member: string; person: string; ground: RecusalGround }[]
      results: readonly { person: string; level: AppraisalLevel | null }[]
      answer: string
    }
  }
  'boards/sitting-closed': { sitting: string }

  'boards/case-assigned': OfCase & { board: string; unit: string; career: boolean }
  /** A member has opened and read the file. */
  'boards/case-reviewed': OfCase & { member: string }
  /** A member's own vote; a reason is sealed as `reason`. */
  'boards/vote-cast': OfCase & { member: string; level: AppraisalLevel }
  /** A note of the deliberation, for the board and its office alone; its text is sealed. */
  'boards/note-made': OfCase & {
    member: string
    /** Whether it is the advice of the office that prepares the board, and not a member's word. */
    advice?: true
  }
  /** The board's recommendation with its roll in this case; null where it is split. The reason is sealed as `reason`. */
  'boards/case-recommended': OfCase & {
    level: AppraisalLevel | null
    from: AppraisalLevel
    votes: readonly { member: string; level: AppraisalLevel }[]
    sat: readonly string[]
    recused: readonly string[]
  }
}
