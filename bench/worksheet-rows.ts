import { day } from '../src/base/dates.ts'
import { usd } from '../src/base/money.ts'
import type { WorksheetResult } from '../src/record/worksheet/compute.ts'
import type { WorksheetRow } from '../src/record/worksheet/row.ts'
import type { WorksheetTerms } from '../src/record/worksheet/terms.ts'

/** The worksheet that every engine is given: a certified department after fiscal year 2026. */
export const SHEET: WorksheetTerms = {
  unit: 'TRX',
  fiscalYear: 2026,
  payOn: day('2026-11-29'),
  awardOn: day('2026-12-24'),
  certified: true,
  pool: { base: usd(242_000_000), executives: 1_170, soFar: usd(400_000) },
  settings: {},
  scopes: [],
}

const LEVELS = [3, 4, 3, 3, 5, 3, 4, 3, 2, 4, 3, 3, 5, 4, 3] as const
const ADJUSTED = [
  day('2025-11-30'),
  day('2025-11-29'),
  day('2025-01-12'),
  day('2024-06-30'),
  day('2023-01-01'),
]

/** Executives of every kind that a sheet has: a tenth noncareer, some raised within the year, some near a limit. */
export function worksheetRows(size: number): WorksheetRow[] {
  return Array.from({ length: size }, (_, index): WorksheetRow => {
    const rate = usd(151_700 + ((index * 7919) % 62_000))
    const level = LEVELS[index % LEVELS.length] ?? 3
    const noncareer = index % 10 === 9
    const raise = index % 3 === 0 ? 0 : ((index * 13) % 7) * 1_000
    const points = noncareer ? 0 : ((index * 31) % 22) * 100
    return {
      person: `p${index}`,
      name: `Name ${index}`,
      title: 'Director',
      unit: 'TRX',
      component: `Component ${index % 22}`,
      appointment: noncareer ? 'noncareer' : 'career',
      inspectorGeneral: index % 40 === 1,
      level,
      lastLevel: LEVELS[(index * 7) % LEVELS.length] ?? 3,
      lastAwardPoints: 8_00,
      rate,
      periodEndRate: rate,
      lastAdjusted: ADJUSTED[index % ADJUSTED.length] ?? null,
      subordinateHighest: index % 4 === 0 ? usd(150_000 + ((index * 37) % 50_000)) : null,
      paid: usd((index % 5) * 12_000),
      carried: usd(index % 17 === 0 ? 9_000 : 0),
      basicPayYear: rate,
      proposed: {
        ...(raise === 0 ? {} : { rate: rate + raise * 100 }),
        ...(noncareer ? {} : { awardPoints: points }),
      },
      boardSaid: null,
      approvedRate: false,
      approvedAward: false,
      justified: index % 6 === 0,
    }
  })
}

/** Sums over the sheet on which every engine must agree to the cent. */
export type SheetSums = {
  least: number
  most: number
  raises: number
  awards: number
  awardMost: number
  total: number
  payable: number
  refused: number
  larger: number
  left: number
}

/** The sums of a worksheet that Cadre reckoned. */
export function sumsOf({ rows, pool, warnings }: WorksheetResult): SheetSums {
  const sums: SheetSums = {
    least: 0,
    most: 0,
    raises: 0,
    awards: pool.used,
    awardMost: 0,
    total: 0,
    payable: 0,
    refused: 0,
    larger: warnings.filter(({ kind }) => kind === 'larger share at a lower rating').length,
    left: (pool.limit ?? 0) - pool.soFar - pool.used,
  }
  for (const { raiseRange, raiseCents, awardRange, aggregate, problems } of rows) {
    sums.least += raiseRange.least ?? 0
    sums.most += raiseRange.most ?? 0
    sums.raises += raiseCents
    sums.awardMost += awardRange.most ?? 0
    sums.total += aggregate?.total ?? 0
    sums.payable += aggregate?.payableNow ?? 0
    if (problems.some(({ about, blocks }) => blocks && about === 'rate')) sums.refused++
    if (problems.some(({ about, blocks }) => blocks && about === 'award')) sums.refused++
  }
  return sums
}
