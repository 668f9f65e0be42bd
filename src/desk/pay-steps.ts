import type { Power } from '../actions/action.ts'
import { findAction } from '../actions/index.ts'
import type { IsoDate } from '../base/dates.ts'
import type { PayCase } from '../record/pay-case.ts'
import type { Incentive } from '../record/incentive.ts'
import type { BenefitsOfRecord } from '../record/benefits.ts'
import { lastAdjustmentOn, rateOn } from '../record/pay.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { increase } from '../rulebook/pay/increase.ts'
import { firstLawfulDay } from '../rulebook/kernel/earliest.ts'
import { carriedInto } from '../actions/pay/year-limit.ts'
import type { Desk } from './desk.ts'
import type { PayGround } from './pay-ground.ts'
import { seldomSteps } from './seldom-pay-steps.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** A step of pay: what may be done, whose turn it is, and the first lawful day where it is not yet. */
export type PayStep = Turn & {
  about: string
  fields: Readonly<Record<string, string>>
  /** True for what is seldom done; it stands below the rest. */
  seldom: boolean
  /** The ruling that stands against it on the day. */
  ruling?: Explanation
  earliest?: IsoDate
}

type Wanted = { id: string; fields?: Record<string, string>; bar?: 'twelve months'; seldom?: true }

/** What the steps are taken on, besides the ground. */
export type StepGround = {
  ground: PayGround
  incentives: readonly { name: string; incentive: Incentive }[]
  /** Empty for a seat that is not told of proposals. */
  cases: readonly PayCase[]
  benefits: BenefitsOfRecord
}

/** What may be done next, what is due first at the head; steps that the record leaves no room for are not named. */
function wanted({ ground, incentives, cases, benefits }: StepGround): readonly Wanted[] {
  const { pay, on, executive, ratings, left } = ground
  const found: Wanted[] = []
  const reduction = pay.reductions.at(-1)
  if (reduction !== undefined) found.push(...afterNotice(reduction))
  for (const { fiscalYear, state } of pay.awards)
    if (state === 'approved')
      found.push(
        { id: 'awards/pay-award', fields: { fiscalYear: String(fiscalYear), on } },
        { id: 'awards/withdraw-award', fields: { fiscalYear: String(fiscalYear) } },
      )
  if (carriedInto(pay, on) > 0)
    found.push({ id: left === undefined ? 'pay/pay-carried' : 'pay/settle-carried', fields: { on } })
  for (const { name, incentive } of incentives) found.push(...ofIncentive(name, incentive))
  if (executive !== undefined) {
    found.push(...ofRate(ground, cases))
    const year = ratings?.at(-1)?.fiscalYear
    if (year !== undefined && executive.appointment === 'career')
      found.push({ id: 'awards/nominate-for-rank' })
    found.push(
      { id: 'awards/grant-act-award' },
      { id: 'awards/propose-incentive' },
      { id: 'pay/notice-reduction' },
      { id: 'benefits/grant-sabbatical' },
    )
  }
  found.push(
    { id: 'pay/record-payment', fields: { on } },
    { id: 'pay/close-pay-year', fields: { year: String(Number(on.slice(0, 4)) - 1) } },
    { id: 'benefits/close-leave-year' },
    ...seldomSteps(ground, benefits).map((step): Wanted => ({ ...step, seldom: true })),
  )
  return found
}

function ofRate(ground: PayGround, cases: readonly PayCase[]): Wanted[] {
  const { pay, on, ratings } = ground
  if (rateOn(pay, on) === undefined) return [{ id: 'pay/set-initial-rate' }]
  const rated = ratings?.at(-1)?.fiscalYear
  // What is before the board comes ahead of the rating, which may not be final yet.
  const open =
    cases.find(({ state }) => state !== 'approved') ?? cases.find(({ fiscalYear }) => fiscalYear === rated)
  const year = open?.fiscalYear ?? rated
  const propose: Wanted[] =
    year === undefined || open?.state === 'approved'
      ? []
      : [{ id: 'pay/propose', fields: { fiscalYear: String(year) } }]
  return [
    ...propose,
    ...(open === undefined || open.state === 'approved' || open.state === 'returned'
      ? []
      : [{ id: 'pay/return-proposal', fields: { fiscalYear: String(year) } }]),
    { id: 'pay/adjust', bar: 'twelve months' },
    { id: 'pay/keep-place' },
    { id: 'pay/top-up' },
  ]
}

function afterNotice({
  answered,
  decided,
  reconsideration,
}: PayGround['pay']['reductions'][number]): Wanted[] {
  if (decided === undefined)
    return [
      ...(answered === undefined ? [{ id: 'pay/answer-reduction' }] : []),
      { id: 'pay/decide-reduction' },
    ]
  if (decided.answer === 'not reduced') return []
  if (reconsideration === undefined) return [{ id: 'pay/ask-reconsideration' }]
  return reconsideration.decided === undefined ? [{ id: 'pay/decide-reconsideration' }] : []
}

function ofIncentive(name: string, { state, proposed }: Incentive): Wanted[] {
  const fields = { incentive: name }
  switch (state) {
    case 'proposed':
      return [{ id: 'awards/approve-incentive', fields }]
    case 'approved':
      return [
        { id: 'awards/sign-service-agreement', fields },
        { id: 'awards/record-service-agreement', fields },
        ...(proposed.kind === 'retention' ? [{ id: 'awards/pay-incentive', fields }] : []),
      ]
    case 'running':
      return [
        { id: 'awards/pay-incentive', fields },
        { id: 'awards/end-service-agreement', fields },
      ]
    case 'ended':
      return []
  }
}

/** The steps open to an executive's pay on a day, for a seat; those of actions that there are. */
export async function paySteps(desk: Desk, who: Principal, from: StepGround): Promise<readonly PayStep[]> {
  const { ground } = from
  const { office, person, on } = ground
  if (office === undefined) return []
  const steps: PayStep[] = []
  for (const { id, fields, bar, seldom } of wanted(from)) {
    const action = findAction(id)
    if (action === undefined) continue
    // Of the own pay nothing is in one's own hands but the answer to a reduction.
    if (who.person === person && action.power !== 'answer-pay') continue
    const turn = await turnOf(desk, who, id, office, on)
    const barred = bar === undefined ? undefined : twelveMonths(ground)
    steps.push({
      ...turn,
      ...ofParty(turn, action.power, ground, who),
      about: action.about,
      fields: { unit: office, person, ...fields },
      seldom: seldom === true,
      ...(barred === undefined ? {} : { ...barred, mine: false }),
    })
  }
  return steps
}

/** What belongs to the executive is the executive's alone. */
function ofParty(
  turn: Turn,
  power: Power,
  { person, name }: PayGround,
  who: Principal,
): Pick<Turn, 'mine' | 'whose'> {
  return power === 'answer-pay'
    ? { mine: turn.mine && who.person === person, whose: [`${name}, executive`] }
    : turn
}

function twelveMonths({
  at,
  on,
  pay,
  ratings,
  byCycle,
}: PayGround): Pick<PayStep, 'barred' | 'ruling' | 'earliest'> | undefined {
  const last = lastAdjustmentOn(pay, on)
  const level = ratings?.at(-1)?.level
  if (last === undefined || level === undefined) return undefined
  const facts = {
    effectiveDate: on,
    lastAdjustment: last.from,
    summaryLevel: level,
    performanceWarrants: true,
    annualRaiseByCycle: byCycle,
  }
  const ruling = decide(increase, at, facts)
  if (ruling.kind !== 'ruled' || ruling.value.allowed) return undefined
  const first = firstLawfulDay(increase, at, facts)
  return {
    barred: ruling.value.lacks.join('; '),
    ruling: explain(increase, ruling, facts),
    ...(typeof first === 'string' ? { earliest: first } : {}),
  }
}
