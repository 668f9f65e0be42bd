import { type Cents, shareOf } from '../../base/money.ts'
import { performanceAwardAmount } from '../../rulebook/awards/performance-award-amount.ts'
import { performanceAwardEligible } from '../../rulebook/awards/performance-award-eligible.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { awardFacts, eligibleFacts } from './asked.ts'
import type { Limit, Problem } from './limits.ts'
import type { Range } from './raise.ts'
import type { WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'

/** The award of a row, its lawful range whatever the pool leaves, and what stands against it. */
export type AwardResult = {
  readonly award: Cents
  /** Of the rate at the end of the appraisal period; null where that is not known. */
  readonly points: number | null
  readonly range: Range
  readonly problems: readonly Problem[]
}

const NONE: readonly Problem[] = []

/** The award of a row against every limit on it. */
export function awardOf(row: WorksheetRow, terms: PayTerms, law: SheetLaw): AwardResult {
  const sized = value(performanceAwardAmount, law.awardAt, awardFacts(row, terms))
  const award = sized === undefined ? ((terms.award ?? 0) as Cents) : sized.award
  const points =
    terms.award === undefined && terms.awardPoints !== undefined
      ? terms.awardPoints
      : (shareOf(award, row.periodEndRate) ?? null)
  if (row.approvedAward)
    return { award, points, range: { least: award, most: award, limitedBy: 'approved' }, problems: NONE }
  const bar = barOf(row, law)
  if (bar !== undefined) {
    const range: Range = { least: null, most: null, limitedBy: bar.limit }
    return { award, points, range, problems: award === 0 ? NONE : [bar] }
  }
  if (sized === undefined) {
    const problem = wrong('no schedule', 'No law on the size of awards is on record for that day.')
    const range: Range = { least: null, most: null, limitedBy: 'no schedule' }
    return { award, points, range, problems: award === 0 ? NONE : [problem] }
  }
  const range: Range = { least: sized.lowest, most: sized.highest, limitedBy: 'highest award, 20%' }
  if (award === 0 || (award >= sized.lowest && award <= sized.highest))
    return { award, points, range, problems: NONE }
  const limit: Limit = award < sized.lowest ? 'lowest award, 5%' : 'highest award, 20%'
  const message = performanceAwardAmount.says({ ...sized, award, within: false })
  return { award, points, range, problems: [wrong(limit, message)] }
}

/** What bars any award. */
function barOf(row: WorksheetRow, law: SheetLaw): Problem | undefined {
  if (row.level === null)
    return wrong('rating', 'There is no rating of record for the year, and no award without one.')
  if (row.periodEndRate <= 0)
    return wrong(
      'rate at the end of the period not known',
      'The rate at the end of the appraisal period is not on record; an award is a share of it.',
    )
  const eligible = value(performanceAwardEligible, law.awardAt, eligibleFacts(row))
  if (eligible === undefined)
    return wrong('no schedule', 'No law on who may be given an award is on record for that day.')
  if (eligible.eligible) return undefined
  return wrong(row.level < 3 ? 'rating' : 'appointment', performanceAwardEligible.says(eligible))
}

function wrong(limit: Limit, message: string): Problem {
  return { about: 'award', limit, message, blocks: true }
}
