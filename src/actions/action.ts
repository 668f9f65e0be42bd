import type { z } from 'zod'
import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { Problem, Refusal } from '../base/outcome.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { LEGAL_POWERS, type LegalPower } from '../record/organisation-terms.ts'
import type { RecusalGround } from '../record/appraisal-terms.ts'
import type { Reasons } from '../record/close-out/changes.ts'
import type { PoolRow } from '../record/close-out/pool.ts'
import type { CriticalCount } from '../record/critical-pay.ts'
import type { IncentiveState } from '../record/incentive.ts'
import type { IncentiveKind } from '../record/pay-terms.ts'
import type { AppointmentType } from '../record/terms.ts'
import type { Scope } from '../rulebook/kernel/at.ts'
import type { Explanation } from '../rulebook/kernel/explain.ts'

/** The powers that actions ask for; who holds one on a day is the desk's matter. */
export type Power =
  | LegalPower
  | 'enter-allocation'
  | 'match-unit'
  | 'mend-allocation'
  | 'import-listing'
  | 'import-roster'
  | 'propose-position'
  | 'note-position'
  | 'review-position'
  | 'maintain-position'
  | 'request-allocation'
  | 'decide-designation'
  | 'maintain-posts'
  | 'propose-change'
  | 'approve-change'
  | 'manage-accounts'
  | 'open-record'
  | 'write-appraisal'
  | 'answer-appraisal'
  | 'sign-appraisal'
  | 'review-appraisal'
  | 'run-appraisal'
  | 'publish-system'
  | 'prepare-board'
  | 'sit-on-board'
  | 'sign-certificate'
  | 'propose-pay'
  | 'run-pay'
  | 'pay-out'
  | 'answer-pay'
  | 'decide-rank'
  | 'decide-critical-pay'

const SIGNING: ReadonlySet<Power> = new Set<Power>([
  ...LEGAL_POWERS,
  'enter-allocation',
  'decide-designation',
  'review-position',
  'approve-change',
  'sign-appraisal',
  'review-appraisal',
  'sign-certificate',
  'decide-rank',
  'decide-critical-pay',
])

/** Whether using a power is a signature: whoever uses it shows again who it is, where that was long ago. */
export function signs(power: Power): boolean {
  return SIGNING.has(power)
}

/** How many positions of record a unit and everything under it has on a day. */
export type UnitCounts = { established: number; careerReserved: number; filled: number; vacant: number }

/** What the counts of today leave out: approved proposals, positions of a later day, and career-reserved ones that end. */
export type Waiting = { approved: number; later: number; reservedEnding: number }

/** Somebody who holds or held a position; `until` is the first day without. */
export type Incumbent = { appointment: AppointmentType | 'other'; from: IsoDate; until?: IsoDate }

/** Who acts: the person, the unit in which the power is held (absent for the whole government), and what the power came by. */
export type Doer = {
  person: string
  name: string
  role: string
  unit?: string
  by?: 'role' | 'seat' | 'delegation'
}

/** What an action is told that asks for a person's record which the seat does not see. */
export type RecordAsked = {
  /** The id that an opening would get. */
  opening: string
  /** The instant, ISO 8601 in UTC with milliseconds. */
  now: string
  /** Whether nothing is to be saved: then the answer must not tell whether there is such a person. */
  preview: boolean
  /** Whether the seat may read the record as it is, without opening it. */
  open: boolean
  /** Whether there is such a person of record within the office of the seat. */
  within: boolean
}

/** Why two people keep out of each other's cases, as the record shows it. */
export type Relation = { member: string; person: string; ground: RecusalGround }

/** An incentive of a person by its name; `end` is the last day of its agreement, where one is signed. */
export type IncentiveOnRecord = {
  incentive: string
  kind: IncentiveKind
  state: IncentiveState
  start: IsoDate
  end?: IsoDate
}

/** What an action decides from, besides its input: who acts, the day, and the record as it stands. */
export type Given = {
  who: Doer
  today: IsoDate
  /** All events of a stream named by `reads`, in the order of recording. */
  history(stream: string): readonly RecordedEvent[]
  /** The counts of the unit acted on, read under its lock. */
  counts: UnitCounts
  waiting: Waiting
  /** The unit whose allocation covers the unit acted on; absent where none has one. */
  holder?: string
  /** Career-reserved positions of the whole government that are to stay; absent where OPM's count was never entered. */
  careerReservedGovernmentwide?: number
  /** Who has held or will hold the position that the action names by `position`, earliest first. */
  incumbents: readonly Incumbent[]
  /** What the office has settled where the sources leave a choice, by the setting's id; absent where it has not. */
  setting(id: string): string | undefined
  /** The executives of the cycle that the action names by `pool`, as they stand; none where it names none. */
  pool: readonly PoolRow[]
  /** For whom of the pool a reason for a changed level is on record; the words are sealed. */
  reasons: Reasons
  /** Relations of members with people before the sitting that the action names by `sits`; none where it names none. */
  relations: readonly Relation[]
  /** What career executives' rates come to on the day that the action names by `payroll`; none where it names none. */
  payroll?: { executives: number; cents: Cents }
  /** The incentives of the person that the action names by `incentives`, earliest first; none where it names none. */
  incentives: readonly IncentiveOnRecord[]
  /** How many positions are under critical pay; absent where the action does not ask by `criticalCount`. */
  criticalCount?: CriticalCount
  /** Of the person whose record the action asks for by `asksFor`. */
  asked?: RecordAsked
  /** Whether a unit is known. */
  unitExists(unit: string): boolean
  /** Whether a unit that the entries read name is another one, or lies under it. */
  isUnder(unit: string, upper: string): boolean
  /** The offices whose own rules apply, narrowest first. */
  scopes: readonly Scope[]
}

/** What an action came to: events with the rulings that allowed them, or why not. */
export type Decision =
  | { kind: 'events'; events: readonly NewEvent[]; rulings: readonly Explanation[]; says: string }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'invalid'; problems: readonly Problem[] }
  | { kind: 'not-found'; message: string }

/** One thing an executive-resources office does; form, endpoint, command and journal entry derive from it. */
export type Action<F extends z.ZodObject = z.ZodObject> = {
  id: string
  title: string
  /** What it does, in a sentence. */
  about: string
  power: Power
  fields: F
  /** The unit over which the power must be held, and whose record is locked. */
  unit(input: z.output<F>): string
  /** The units that must be known. */
  units(input: z.output<F>): readonly string[]
  /** The streams that `decide` reads. */
  reads(input: z.output<F>): readonly string[]
  /** Further streams, where which they are stands in the first ones. */
  readsAlso?(input: z.output<F>, history: Given['history']): readonly string[]
  /** The person whose record it asks for; the power is then that of the own office, whatever `unit` says. */
  asksFor?(input: z.output<F>): string
  /** Further units whose record is locked after that one, such as the Government's (`US`) where its limit is counted. */
  locks?(input: z.output<F>): readonly string[]
  /** Whether `decide` asks for the counts of positions, which take their time in a large office. */
  counts?: true
  /** The position whose incumbents `decide` asks for. */
  position?(input: z.output<F>): string
  /** The cycle whose executives `decide` asks for. */
  pool?(input: z.output<F>): { unit: string; fiscalYear: number }
  /** The unit and the day of which `decide` asks the payroll of career executives. */
  payroll?(input: z.output<F>): { unit: string; on: IsoDate }
  /** The person whose incentives `decide` asks for. */
  incentives?(input: z.output<F>): string
  /** Whether `decide` asks how many positions of the Government are under critical pay. */
  criticalCount?: boolean
  /** The sitting whose relations `decide` asks for; of one member or one case where named. */
  sits?(input: z.output<F>): { sitting: string; member?: string; person?: string }
  decide(input: z.output<F>, given: Given): Decision
}

/** Declares an action. */
export function action<F extends z.ZodObject>(declared: Action<F>): Action<F> {
  return declared
}
