import fc from 'fast-check'
import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { PayTerms } from '../bodies/pay.ts'
import type { WorksheetRow } from './row.ts'
import type { WorksheetTerms } from './terms.ts'

/** The sheet of fiscal year 2025 of a certified agency: rates from the second pay period of 2026, awards in March. */
export const TERMS: WorksheetTerms = {
  unit: 'TRX',
  fiscalYear: 2025,
  payOn: day('2026-01-25'),
  awardOn: day('2026-03-06'),
  certified: true,
  pool: { base: usd(16_500_000), executives: 100, soFar: usd(0) },
  settings: {},
  scopes: [],
}

/** The same in the cycle that began on 1 October 2025, whose ratings bound raises. */
export const LINKED: WorksheetTerms = {
  ...TERMS,
  fiscalYear: 2026,
  payOn: day('2026-12-13'),
  awardOn: day('2026-12-24'),
}

/** A sheet of the summer before the ratings bound raises. */
const BEFORE: WorksheetTerms = {
  ...TERMS,
  fiscalYear: 2024,
  payOn: day('2025-07-13'),
  awardOn: day('2025-08-22'),
}

/** A career executive at level 4 with $190,000, last raised a year before. */
export function rowOf(person: string, given: Partial<WorksheetRow> = {}): WorksheetRow {
  const rate = given.rate ?? usd(190_000)
  return {
    person,
    name: `Name ${person}`,
    title: 'Director',
    unit: 'HSBB',
    component: 'HSBB',
    appointment: 'career',
    inspectorGeneral: false,
    level: 4,
    lastLevel: 4,
    lastAwardPoints: 8_00,
    rate,
    periodEndRate: rate,
    lastAdjusted: day('2025-01-12'),
    subordinateHighest: null,
    paid: usd(0),
    carried: usd(0),
    basicPayYear: rate,
    proposed: {},
    boardSaid: null,
    approvedRate: false,
    approvedAward: false,
    justified: false,
    ...given,
  }
}

const anyCents = (least: number, most: number): fc.Arbitrary<Cents> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((cents) => cents as Cents)

/** Rates below, in and above the band, some of them at its ends or a cent beside. */
const anyRate = fc.oneof(
  anyCents(140_000, 235_000),
  fc
    .constantFrom(151_661, 209_600, 228_000, 207_500, 225_700, 197_200, 217_142)
    .chain((rate) => fc.integer({ min: -1, max: 1 }).map((cent) => (rate * 100 + cent) as Cents)),
)

/** Terms of any size, most of them near a limit. */
export const anyTerms: fc.Arbitrary<PayTerms> = fc
  .record({
    rate: fc.option(anyRate, { nil: undefined }),
    award: fc.option(
      fc.oneof(
        anyCents(0, 60_000),
        fc.integer({ min: 140_000, max: 235_000 }).map((rate) => (rate * 5) as Cents),
      ),
      { nil: undefined },
    ),
    awardPoints: fc.option(fc.constantFrom(4_99, 5_00, 5_01, 7_50, 12_00, 20_00, 20_01), { nil: undefined }),
    exception: fc.constantFrom(undefined, undefined, 'retention' as const),
  })
  .map(given)

/** Without the fields that are not there. */
function given(terms: { [K in keyof PayTerms]?: PayTerms[K] | undefined }): PayTerms {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined))
}

/** Any executive. */
export const anyRow: fc.Arbitrary<WorksheetRow> = fc
  .record({
    component: fc.constantFrom('Alpha', 'Beta'),
    appointment: fc.constantFrom<WorksheetRow['appointment'][]>(
      'career',
      'career',
      'career',
      'noncareer',
      'limited-term',
    ),
    level: fc.constantFrom<(AppraisalLevel | null)[]>(null, 2, 3, 3, 4, 5),
    rate: anyRate,
    periodEndRate: anyRate,
    lastAdjusted: fc.constantFrom(
      null,
      day('2024-06-30'),
      day('2025-01-12'),
      day('2025-01-24'),
      day('2025-01-25'),
      day('2025-01-26'),
      day('2025-12-13'),
      day('2025-12-14'),
    ),
    subordinateHighest: fc.option(anyRate),
    paid: fc.oneof(fc.constant(usd(0)), anyCents(0, 90_000)),
    carried: fc.oneof(fc.constant(usd(0)), anyCents(0, 30_000)),
    proposed: anyTerms,
    boardSaid: fc.option(anyTerms),
    justified: fc.boolean(),
    political: fc.constantFrom(undefined, true, false),
  })
  .map((row) => rowOf('p', { ...row, basicPayYear: row.rate }))

/** Any sheet of up to thirty executives, each with an id and a name of the own. */
export const anyRows: fc.Arbitrary<WorksheetRow[]> = fc
  .array(anyRow, { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map((row, index) => ({ ...row, person: `p${index}`, name: `Name ${index}` })))

/** Any terms of a sheet: before and after the freeze of appointees is on record, linked or not, without a schedule. */
export const anySheet: fc.Arbitrary<WorksheetTerms> = fc
  .record({
    base: fc.constantFrom(
      TERMS,
      LINKED,
      BEFORE,
      { ...TERMS, payOn: day('2026-02-08') },
      { ...TERMS, payOn: day('2027-01-10') },
    ),
    certified: fc.boolean(),
    cycle: fc.constantFrom('twelve-months-literally', 'twelve-months-by-pay-cycle'),
    soFar: anyCents(0, 1_700_000),
    capPoints: fc.constantFrom(undefined, undefined, 7_50),
  })
  .map(({ base, certified, cycle, soFar, capPoints }) => ({
    ...base,
    certified,
    settings: { 'annual-raise-early': cycle },
    pool: { base: usd(16_500_000), executives: 100, soFar, capPoints },
  }))
