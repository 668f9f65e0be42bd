import type { Cents } from '../../base/money.ts'
import { performanceAwardAmount } from '../../rulebook/awards/performance-award-amount.ts'
import { performanceAwardEligible } from '../../rulebook/awards/performance-award-eligible.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
import { awardRecipients } from '../../rulebook/awards/recipients.ts'
import type { FactId } from '../../rulebook/facts.ts'
import type { At } from '../../rulebook/kernel/at.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import { explain, type Explanation } from '../../rulebook/kernel/explain.ts'
import type { Known, Rule } from '../../rulebook/kernel/rule.ts'
import { aboveSubordinates } from '../../rulebook/pay/above-subordinates.ts'
import { aggregate } from '../../rulebook/pay/aggregate.ts'
import { appointeeFreeze } from '../../rulebook/pay/appointee-freeze.ts'
import { considerIncrease } from '../../rulebook/pay/consider-increase.ts'
import { increase } from '../../rulebook/pay/increase.ts'
import { raiseForRating } from '../../rulebook/pay/raise-for-rating.ts'
import { raiseWithSchedule } from '../../rulebook/pay/raise-with-schedule.ts'
import { rateAllowed } from '../../rulebook/pay/rate-allowed.ts'
import { reduction } from '../../rulebook/pay/reduction.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { headsCount } from '../pool-law.ts'
import {
  aggregateFacts,
  awardFacts,
  eligibleFacts,
  freezeFacts,
  increaseFacts,
  poolFacts,
  recipientFacts,
  rateFacts,
  ratingFacts,
} from './asked.ts'
import type { PoolResult } from './pool-of-sheet.ts'
import { rowResultOf } from './row-result.ts'
import { type Overlay, termsOnSheet, type WorksheetRow } from './row.ts'
import { type SheetLaw, sheetLawOf } from './sheet-law.ts'
import type { WorksheetTerms } from './terms.ts'
import { basicPayWith } from './year.ts'

/** One ruling on a row: what it is about, whether it lets the amount stand, and why. */
export type RowRuling = {
  readonly about: 'rate' | 'award' | 'year' | 'pool' | 'guidance'
  /** Null where the law or a fact is missing: then nothing is allowed by it. */
  readonly met: boolean | null
  /** Made when it is first read. */
  readonly explanation: Explanation
}

/**
 * Every ruling on a row as it stands with what is tried, made when somebody opens it; `pool` is what the awards of the
 * whole sheet come to, with this one, and to how many they go.
 */
export function explainRow(
  row: WorksheetRow,
  terms: WorksheetTerms,
  { overlay, pool }: { overlay?: Overlay | undefined; pool?: Pick<PoolResult, 'used' | 'recipients'> } = {},
): readonly RowRuling[] {
  const law = sheetLawOf(terms)
  const proposed = termsOnSheet(row, overlay)
  const { rateProposed, award } = rowResultOf(row, law, overlay)
  return [
    ...rulingsOnRate(row, rateProposed, proposed, law),
    ...rulingsOnAward(row, proposed, law),
    ...guidanceOn(row, rateProposed, law),
    ruled(
      'year',
      aggregate,
      law.awardAt,
      aggregateFacts(row, award, basicPayWith(row, rateProposed, law), law),
      () => true,
    ),
    ...(pool === undefined ? [] : poolRuling(pool, law)),
  ]
}

/** The rulings on a new rate: all of them let it stand where it is lawful. */
export function rulingsOnRate(
  row: WorksheetRow,
  rate: Cents,
  terms: PayTerms,
  law: SheetLaw,
): readonly RowRuling[] {
  if (rate < row.rate) return [reductionRuling(row, law)]
  const unchanged = rate === row.rate
  const schedule = ruled(
    'rate',
    raiseWithSchedule,
    law.payAt,
    { basicPay: row.rate },
    (answer) => rate >= answer.rate,
  )
  const found = [schedule]
  if (!unchanged)
    found.push(ruled('rate', rateAllowed, law.payAt, rateFacts(row, rate, law), ({ allowed }) => allowed))
  // What only brings the rate up to the band is required, and no raise for performance.
  if (unchanged || (law.band !== undefined && law.band !== 'six rates' && rate === law.band.floor))
    return found
  found.push(ruled('rate', increase, law.payAt, increaseFacts(row, terms, law), ({ allowed }) => allowed))
  if (law.terms.payOn >= LINK_BEGAN)
    found.push(ruled('rate', raiseForRating, law.payAt, ratingFacts(row, rate, law), ({ within }) => within))
  const freeze = freezeFacts(row, rate, law)
  if (freeze !== undefined)
    found.push(ruled('rate', appointeeFreeze, law.payAt, freeze, ({ allowed }) => allowed))
  return found
}

/** The first day on which the rating's link to the size of a raise is asked about. */
const LINK_BEGAN = raiseForRating.law.at(-1)?.from ?? ''

/** The rulings on an award: whether any may be given, and its size. None is asked where there is no award. */
export function rulingsOnAward(row: WorksheetRow, terms: PayTerms, law: SheetLaw): readonly RowRuling[] {
  const size = ruled(
    'award',
    performanceAwardAmount,
    law.awardAt,
    awardFacts(row, terms),
    ({ within }) => within,
  )
  if ((terms.award ?? terms.awardPoints ?? 0) === 0) return [size]
  const whether = ruled(
    'award',
    performanceAwardEligible,
    law.awardAt,
    eligibleFacts(row),
    ({ eligible }) => eligible,
  )
  return [whether, size]
}

function reductionRuling(row: WorksheetRow, law: SheetLaw): RowRuling {
  const facts = {
    effectiveDate: law.terms.payOn,
    lastAdjustment: row.lastAdjusted ?? undefined,
    careerAppointee: row.appointment === 'career',
  }
  // A worksheet gives neither notice nor ground, whatever the rule would say with them.
  return ruled('rate', reduction, law.payAt, facts, () => false)
}

function guidanceOn(row: WorksheetRow, rate: Cents, law: SheetLaw): readonly RowRuling[] {
  const consider = ruled(
    'guidance',
    considerIncrease,
    law.payAt,
    { summaryLevel: row.level ?? undefined },
    () => true,
  )
  if (row.subordinateHighest === null) return [consider]
  const facts = { proposedPay: rate, subordinatePay: row.subordinateHighest }
  return [consider, ruled('guidance', aboveSubordinates, law.payAt, facts, ({ within }) => within)]
}

function poolRuling(
  { used, recipients }: Pick<PoolResult, 'used' | 'recipients'>,
  law: SheetLaw,
): readonly RowRuling[] {
  if (headsCount(law.awardAt)) {
    const heads = recipientFacts(recipients, law)
    if (heads === undefined) return []
    return [ruled('pool', awardRecipients, law.awardAt, heads, ({ within }) => within)]
  }
  const facts = poolFacts(used, law)
  return facts === undefined ? [] : [ruled('pool', awardPool, law.awardAt, facts, ({ within }) => within)]
}

function ruled<N extends FactId, M extends FactId, V>(
  about: RowRuling['about'],
  rule: Rule<N, M, V>,
  at: At,
  facts: Known<N, M>,
  met: (value: V) => boolean,
): RowRuling {
  const ruling = decide(rule, at, facts)
  let made: Explanation | undefined
  return {
    about,
    met: ruling.kind === 'ruled' ? met(ruling.value) : null,
    get explanation() {
      made ??= explain(rule, ruling, facts)
      return made
    },
  }
}
