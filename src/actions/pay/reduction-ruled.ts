import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { ReductionGround } from '../../record/pay-terms.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { reduction } from '../../rulebook/pay/reduction.ts'
import { reductionLimit } from '../../rulebook/pay/reduction-limit.ts'
import { ask, bars, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'
import { allowedRate, inCents, keptRate } from './allowed-rate.ts'
import type { PayAtHand } from './pay-at-hand.ts'
import type { RateGiven } from './rate-given.ts'

/** A cut as far as it is known. */
export type Cut = {
  from: IsoDate
  received: IsoDate
  ground: ReductionGround
  present: { cents: number; es?: number; adjusted: IsoDate }
  rate: RateGiven
  by?: FactValue<'reductionBy'> | undefined
  decidedOn?: IsoDate
  november2003Pay?: Cents | undefined
}

/** Whether a cut may take effect on its day, and go that far: the day, the ground, the tenth, the band or the six rates. */
export function cutRuled(
  given: Given,
  found: PayAtHand,
  cut: Cut,
): { rulings: readonly Explanation[] } | { refused: Decision } {
  const { from, received, ground, present, rate, by, decidedOn } = cut
  const { scopes } = given
  const kept = keptRate(given, found, from, present.cents as Cents)
  if ('refused' in kept) return kept
  const facts = {
    effectiveDate: from,
    lastAdjustment: present.adjusted,
    careerAppointee: found.career,
    noticeReceived: received,
    reductionGround: ground,
    // Without a ground a cut rests on consent alone; the action that notes it asks for the paper.
    ...(ground === 'none' && found.career ? { reductionConsented: true } : {}),
    ...(by === undefined ? {} : { reductionBy: by }),
    ...(decidedOn === undefined ? {} : { decisionDate: decidedOn }),
    ...(rate.es === undefined || present.es === undefined ? {} : { ratesDown: present.es - rate.es }),
  }
  const onDay = ask(reduction, { on: from, scopes }, facts)
  if (bars(onDay)) {
    const { firstLawful = null, lacks = [] } = onDay.value ?? {}
    const compared = { from, lastAdjustment: present.adjusted, received, ground, firstLawful, lacks }
    return { refused: refuse(onDay, { compared, earliest: firstLawful }) }
  }
  const limit = ask(
    reductionLimit,
    { on: from, scopes: given.scopes },
    {
      basicPay: present.cents as Cents,
      proposedPay: rate.cents,
      careerAppointee: found.career,
      ...(by === undefined ? {} : { reductionBy: by }),
      ...(cut.november2003Pay === undefined ? {} : { november2003Pay: cut.november2003Pay }),
    },
  )
  if (bars(limit)) {
    const { lowest, lacks = [] } = limit.value ?? {}
    const compared = {
      present: present.cents / 100,
      rate: rate.cents / 100,
      lowest: lowest === undefined ? null : lowest / 100,
      lacks,
    }
    return { refused: refuse(limit, { compared }) }
  }
  // The rate itself: in the era of the six rates no rule on the limit speaks, and a year without a schedule has no band.
  const above = { ground: 'highest performance or contribution', justification: 'a cut', kept: true } as const
  const allowed = allowedRate(given, found, from, rate.cents, above)
  if ('refused' in allowed) return allowed
  const cents = inCents(rate.cents)
  if (cents !== undefined) return { refused: cents }
  const rulings = [onDay, limit]
    .filter(({ value }) => value !== undefined)
    .map(({ explanation }) => explanation)
  return { rulings: [...rulings, ...kept.rulings, ...allowed.rulings] }
}
