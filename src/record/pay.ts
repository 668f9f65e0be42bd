import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'
import type { ActGround, PaymentKind, Rank } from './pay-terms.ts'

/** A rate of basic pay in force from a day on. */
export type RateOfRecord = { from: IsoDate; entry: string; by: string } & Bodies['pay/rate-set']

/** A performance award after an appraisal year. */
export type PerformanceAward = {
  fiscalYear: number
  on: IsoDate
  cents: Cents
  basisPoints: number
  /** The fiscal year whose pool it is charged to; absent where the record began later. */
  pool?: number
  state: 'approved' | 'paid' | 'withdrawn'
  entry: string
}

/** A Presidential rank. */
export type RankAward = {
  fiscalYear: number
  on: IsoDate
  rank: Rank
  /** What it came to; absent where the record holds the rank alone. */
  cents?: Cents
  entry: string
}

/** A cash award beside the rating. */
export type ActAward = { on: IsoDate; ground: ActGround; cents: Cents; entry: string }

/** A payment beside basic pay. */
export type Payment = { on: IsoDate; entry: string } & Bodies['pay/payment-made']

/** A proposed reduction and what became of it. */
export type Reduction = {
  notice: { on: IsoDate; by: string; entry: string } & Bodies['pay/reduction-noticed']
  answered?: { on: IsoDate; how: Bodies['pay/reduction-answered']['how'] }
  decided?: { on: IsoDate; by: string } & Bodies['pay/reduction-decided']
  reconsideration?: { askedOn: IsoDate; decided?: { on: IsoDate; answer: 'upheld' | 'reversed' } }
}

/** What an executive is and was paid, from the events of `person:PERSON` and `pay:PERSON`. */
export type PayOfRecord = {
  /** Earliest first. */
  rates: readonly RateOfRecord[]
  /** Appraisal years for which nothing was given after a review. */
  zero: readonly number[]
  awards: readonly PerformanceAward[]
  ranks: readonly RankAward[]
  acts: readonly ActAward[]
  payments: readonly Payment[]
  reductions: readonly Reduction[]
  years: readonly ({ on: IsoDate } & Bodies['pay/year-closed'])[]
  settled: readonly ({ on: IsoDate } & Bodies['pay/carried-settled'])[]
}

/** The pay of a person, from the events that stand of both streams, in whatever order. */
export function payOf(events: readonly RecordedEvent[]): PayOfRecord {
  const inOrder = [...events].sort((a, b) =>
    a.effective === b.effective ? a.seq - b.seq : a.effective < b.effective ? -1 : 1,
  )
  const rates: RateOfRecord[] = []
  const zero: number[] = []
  const awards = new Map<number, PerformanceAward>()
  const ranks: RankAward[] = []
  const acts: ActAward[] = []
  const payments: Payment[] = []
  const reductions: Reduction[] = []
  const years: PayOfRecord['years'][number][] = []
  const settled: PayOfRecord['settled'][number][] = []
  for (const event of inOrder) {
    const on = event.effective
    const entry = event.id
    switch (event.type) {
      case 'pay/rate-set':
        rates.push({ from: on, entry, by: whoOf(event), ...event.body })
        break
      case 'pay/zero-decided':
        zero.push(event.body.fiscalYear)
        break
      case 'awards/performance-award-granted': {
        const { fiscalYear, cents, basisPoints, pool } = event.body
        const known = pool === undefined ? { state: 'paid' as const } : { pool, state: 'approved' as const }
        awards.set(fiscalYear, { fiscalYear, on, cents: cents as Cents, basisPoints, ...known, entry })
        break
      }
      case 'awards/performance-award-withdrawn':
        change(awards, event.body.fiscalYear, 'withdrawn')
        break
      case 'awards/rank-granted': {
        const { fiscalYear, rank, cents } = event.body
        ranks.push({ fiscalYear, on, rank, ...(cents === undefined ? {} : { cents: cents as Cents }), entry })
        break
      }
      case 'awards/act-award-granted':
        acts.push({ on, ground: event.body.ground, cents: event.body.cents as Cents, entry })
        break
      case 'pay/payment-made':
        payments.push({ on, entry, ...event.body })
        if (event.body.kind === 'performance-award') change(awards, Number(event.body.of), 'paid')
        break
      case 'pay/year-closed':
        years.push({ on, ...event.body })
        break
      case 'pay/carried-settled':
        // What the gaining agency pays from this record is carried on.
        if (event.body.carriedOn !== true) settled.push({ on, ...event.body })
        break
      default:
        reduce(reductions, event)
    }
  }
  return { rates, zero, awards: [...awards.values()], ranks, acts, payments, reductions, years, settled }
}

function change(
  awards: Map<number, PerformanceAward>,
  fiscalYear: number,
  state: PerformanceAward['state'],
): void {
  const award = awards.get(fiscalYear)
  if (award !== undefined) awards.set(fiscalYear, { ...award, state })
}

function reduce(reductions: Reduction[], event: RecordedEvent): void {
  const on = event.effective
  if (event.type === 'pay/reduction-noticed') {
    reductions.push({ notice: { on, by: whoOf(event), entry: event.id, ...event.body } })
    return
  }
  const last = reductions.at(-1)
  if (last === undefined) return
  if (event.type === 'pay/reduction-answered') last.answered = { on, how: event.body.how }
  if (event.type === 'pay/reduction-decided') last.decided = { on, by: whoOf(event), ...event.body }
  if (event.type === 'pay/reconsideration-asked') last.reconsideration = { askedOn: on }
  if (event.type === 'pay/reconsideration-decided' && last.reconsideration !== undefined)
    last.reconsideration = { ...last.reconsideration, decided: { on, answer: event.body.answer } }
}

/** The rate in force on a day; undefined before the first. */
export function rateOn(pay: PayOfRecord, on: IsoDate): RateOfRecord | undefined {
  return pay.rates.findLast(({ from }) => from <= on)
}

/** The last rate by a day that began a new twelve months, 5 USC 5383(c); undefined where none did. */
export function lastAdjustmentOn(pay: PayOfRecord, on: IsoDate): RateOfRecord | undefined {
  return pay.rates.findLast(({ from, counts }) => from <= on && counts !== false)
}

/** The kinds of payment that the yearly limit of 5 USC 5307 leaves out, 5 CFR 530.202. */
export const NOT_COUNTED: ReadonlySet<PaymentKind> = new Set<PaymentKind>([
  'flsa-overtime',
  'severance',
  'back-pay',
  'terminal-leave',
  'student-loan-repayment',
  'nonforeign-cola',
  'other-chapter-57-or-59',
])

/**
 * What was paid beside basic pay in a calendar year and counts toward its limit, carried amounts with it. An award that the
 * record took over as paid has no payment of its own, and counts on its day.
 */
export function countedIn(pay: PayOfRecord, year: number): Cents {
  const within = ({ on }: { on: IsoDate }): boolean => on.startsWith(String(year))
  const paid = pay.payments.filter(
    (one) => within(one) && !NOT_COUNTED.has(one.kind) && one.kind !== 'basic-pay',
  )
  const takenOver = pay.awards.filter((one) => within(one) && one.state === 'paid' && one.pool === undefined)
  return (sum(paid) + sum(takenOver)) as Cents
}

/** What is still carried on a day: put off before, and neither paid nor settled since. */
export function carriedOn(pay: PayOfRecord, on: IsoDate): Cents {
  // A carried amount that is put off once more was put off before.
  const first = pay.payments.filter((one) => one.kind !== 'carried-lump-sum' && one.on <= on)
  const put = first.reduce((all, one) => all + (one.carried ?? 0), 0)
  const paid = sum(pay.payments.filter((one) => one.kind === 'carried-lump-sum' && one.on <= on))
  const settled = sum(pay.settled.filter((one) => one.on <= on))
  return Math.max(0, put - paid - settled) as Cents
}

function sum(list: readonly { cents: number }[]): Cents {
  return list.reduce((all, { cents }) => all + cents, 0) as Cents
}
