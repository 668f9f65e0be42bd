import type { Cents } from '../base/money.ts'
import type { PayTerms } from '../record/bodies/pay.ts'
import type { PayCaseState } from '../record/pay-case.ts'
import type { WorksheetRow } from '../record/worksheet/row.ts'
import type { PayDate } from '../record/pay-dates.ts'
import { value } from '../rulebook/kernel/decide.ts'
import { hourlyRate } from '../rulebook/pay/hourly-rate.ts'
import { STANDARD_PERIOD } from '../rulebook/pay/pay-periods.ts'
import type { SheetRead } from '../store/queries/worksheet.ts'

/** How far the proposal for somebody is, besides its terms. */
export type SheetCase = {
  /** Null where nothing is proposed. */
  state: PayCaseState | null
  /** How far the rating is on which it rests. */
  rating: SheetRead['stage']
  proposedBy: string | null
  sitting: string | null
  /** Whether a position is held on the day asked about. */
  onBoard: boolean
}

/** An executive of a worksheet as its engine takes one, out of the tables; with the pay dates of the year of payment. */
export function sheetRowOf(read: SheetRead, dates: readonly PayDate[]): WorksheetRow {
  const { proposal, appointment, appointment_then: then } = read
  const given = proposal?.approved_award ?? read.given_award
  const approved: PayTerms = {
    ...only('rate', proposal?.approved_rate),
    ...only('award', given),
  }
  const proposed = proposal === null ? {} : proposedOf(proposal)
  const board = proposal === null || proposal.board_on === null ? undefined : boardOf(proposal)
  return {
    person: read.person,
    name: read.name,
    title: read.title,
    unit: read.unit_id,
    component: read.component,
    appointment,
    inspectorGeneral: read.inspector_general,
    level: read.level,
    lastLevel: read.last_level,
    lastAwardPoints: read.last_points,
    rate: cents(read.rate),
    periodEndRate: cents(read.period_end_rate),
    lastAdjusted: read.last_adjusted,
    subordinateHighest: read.subordinate_highest === null ? null : cents(read.subordinate_highest),
    paid: cents(read.paid),
    carried: cents(read.carried),
    basicPayYear: basicPayOf(read, dates),
    proposed: board === undefined ? { ...proposed, ...approved } : proposed,
    boardSaid: board === undefined ? null : { ...board, ...approved },
    approvedRate: typeof proposal?.approved_rate === 'number',
    approvedAward: given !== null && given !== undefined,
    justified: (proposal?.reasons ?? []).length > 0,
    ...only('reasons', proposal?.reasons),
    ...(then === null || (then === 'career') === (appointment === 'career')
      ? {}
      : { careerAtPeriodEnd: then === 'career' }),
  }
}

/** How far the proposal of a row is. */
export function sheetCaseOf({ proposal, stage, on_board: onBoard }: SheetRead): SheetCase {
  return {
    state: proposal?.state ?? null,
    rating: stage,
    proposedBy: proposal?.proposer_id ?? null,
    sitting: proposal?.sitting_id ?? null,
    onBoard,
  }
}

/** What of a row is charged to the pool of a year: an award approved on it. */
export function chargedOf({ proposal, given_award, given_pool }: SheetRead, poolYear: number): number {
  if (typeof proposal?.approved_award === 'number')
    return proposal.award_pool === poolYear ? proposal.approved_award : 0
  return given_pool === poolYear ? (given_award ?? 0) : 0
}

type Proposal = NonNullable<SheetRead['proposal']>

function proposedOf({ rate, action, exception, award, award_points }: Proposal): PayTerms {
  return {
    ...only('rate', rate),
    ...only('action', action),
    ...only('exception', exception as PayTerms['exception'] | null),
    ...only('award', award),
    ...only('awardPoints', award_points),
  }
}

function boardOf({ board_rate, board_award, action, exception }: Proposal): PayTerms {
  return {
    ...only('rate', board_rate),
    ...(board_rate === null ? {} : only('action', action)),
    ...(board_rate === null ? {} : only('exception', exception as PayTerms['exception'] | null)),
    ...only('award', board_award),
  }
}

function only<K extends string, V>(key: K, given: V | null | undefined): { [N in K]?: V } {
  return given === null || given === undefined ? {} : ({ [key]: given } as { [N in K]?: V })
}

function cents(amount: number | null): Cents {
  return (amount ?? 0) as Cents
}

/**
 * Basic pay received in a calendar year at the rates on record, pay date by pay date; who has left is paid until then.
 */
function basicPayOf({ rates, left_on }: SheetRead, dates: readonly PayDate[]): Cents {
  let sum = 0
  for (const { period } of dates) {
    if (left_on !== null && period >= left_on) break
    const rate = rates.findLast(({ from }) => from <= period)
    if (rate !== undefined) sum += biweekly(rate.cents)
  }
  return sum as Cents
}

const biweeklyOf = new Map<number, number>()

function biweekly(rate: number): number {
  const known = biweeklyOf.get(rate)
  if (known !== undefined) return known
  const facts = { basicPay: rate as Cents, payPeriodStart: STANDARD_PERIOD }
  const found = value(hourlyRate, { on: STANDARD_PERIOD }, facts)?.biweekly ?? 0
  if (biweeklyOf.size > 20_000) biweeklyOf.clear()
  biweeklyOf.set(rate, found)
  return found
}
