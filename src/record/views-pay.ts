import type { IsoDate } from '../base/dates.ts'
import type { IncentiveState } from './incentive.ts'
import type { PayCaseState } from './pay-case.ts'
import type { IncentiveKind, PayAction, PaymentKind, PayReason, Rank } from './pay-terms.ts'
import type { NominationState } from './rank.ts'

type FromStream = { stream: string }

/** The rows of pay and awards, table by table. Money is in cents. */
export type PayRows = {
  basic_pay: FromStream & {
    person_id: string
    from_on: IsoDate
    cents: number
    basis: string
    action: PayAction | null
    /** Whether a new twelve months begin with it. */
    counts: boolean
    es: number | null
  }
  award: FromStream & {
    person_id: string
    fiscal_year: number
    kind: 'performance' | Rank | 'act'
    /** Null for a rank of which the record holds no amount. */
    cents: number | null
    basis_points: number | null
    state: 'approved' | 'paid' | 'withdrawn'
    granted_on: IsoDate
    pool: number | null
  }
  payment: FromStream & {
    person_id: string
    paid_on: IsoDate
    kind: PaymentKind
    cents: number
    carried: number
    due_on: IsoDate | null
    paid_for: string | null
  }
  pay_case: FromStream & {
    person_id: string
    fiscal_year: number
    unit_id: string
    state: PayCaseState
    proposed_on: IsoDate
    proposer_id: string
    rate: number | null
    action: PayAction | null
    exception: string | null
    award: number | null
    award_points: number | null
    justified: boolean
    /** What the written reasons answer, the proposer’s and the board’s. */
    reasons: readonly PayReason[]
    sitting_id: string | null
    board_rate: number | null
    board_award: number | null
    board_on: IsoDate | null
    approved_rate: number | null
    rate_from: IsoDate | null
    approved_award: number | null
    award_pool: number | null
  }
  pay_worksheet: FromStream & {
    unit_id: string
    fiscal_year: number
    pay_on: IsoDate
    award_year: number
    opened_on: IsoDate
    closed_on: IsoDate | null
  }
  award_pool: FromStream & {
    unit_id: string
    fiscal_year: number
    /** In dollars; null where heads alone are counted. */
    base: number | null
    executives: number | null
    /** SES positions, where heads are counted. */
    positions: number | null
    cap_points: number | null
    used: number
    recipients: number
    approved_on: IsoDate | null
    reported_on: IsoDate | null
  }
  rank_nomination: FromStream & {
    person_id: string
    fiscal_year: number
    unit_id: string
    rank: Rank
    state: NominationState
    nominated_on: IsoDate
    vetted: number
    eyes_only: boolean
    /** Whether it has gone to OPM. */
    sent: boolean
  }
  incentive: FromStream & {
    person_id: string
    name: string
    unit_id: string
    kind: IncentiveKind
    state: IncentiveState
    cents: number
    paid: number
    start_on: IsoDate
    end_on: IsoDate | null
  }
  critical_pay: FromStream & {
    position_id: string
    unit_id: string
    person_id: string
    state: 'requested' | 'granted' | 'ended'
    cents: number
    granted_on: IsoDate | null
    ended_on: IsoDate | null
  }
}

/** The columns of those tables, in the order in which they are written. */
export const PAY_COLUMNS: { readonly [T in keyof PayRows]: readonly (keyof PayRows[T] & string)[] } = {
  basic_pay: ['stream', 'person_id', 'from_on', 'cents', 'basis', 'action', 'counts', 'es'],
  award: [
    'stream',
    'person_id',
    'fiscal_year',
    'kind',
    'cents',
    'basis_points',
    'state',
    'granted_on',
    'pool',
  ],
  payment: ['stream', 'person_id', 'paid_on', 'kind', 'cents', 'carried', 'due_on', 'paid_for'],
  pay_case: [
    'stream',
    'person_id',
    'fiscal_year',
    'unit_id',
    'state',
    'proposed_on',
    'proposer_id',
    'rate',
    'action',
    'exception',
    'award',
    'award_points',
    'justified',
    'reasons',
    'sitting_id',
    'board_rate',
    'board_award',
    'board_on',
    'approved_rate',
    'rate_from',
    'approved_award',
    'award_pool',
  ],
  pay_worksheet: ['stream', 'unit_id', 'fiscal_year', 'pay_on', 'award_year', 'opened_on', 'closed_on'],
  award_pool: [
    'stream',
    'unit_id',
    'fiscal_year',
    'base',
    'executives',
    'positions',
    'cap_points',
    'used',
    'recipients',
    'approved_on',
    'reported_on',
  ],
  rank_nomination: [
    'stream',
    'person_id',
    'fiscal_year',
    'unit_id',
    'rank',
    'state',
    'nominated_on',
    'vetted',
    'eyes_only',
    'sent',
  ],
  incentive: [
    'stream',
    'person_id',
    'name',
    'unit_id',
    'kind',
    'state',
    'cents',
    'paid',
    'start_on',
    'end_on',
  ],
  critical_pay: ['stream', 'position_id', 'unit_id', 'person_id', 'state', 'cents', 'granted_on', 'ended_on'],
}
