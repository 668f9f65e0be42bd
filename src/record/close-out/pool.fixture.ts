import fc from 'fast-check'
import { day } from '../../base/dates.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { PoolRow, PoolTerms } from './pool.ts'

/** The cycle of fiscal year 2026 as Cadre reads the limit until an office decides. */
export const TERMS: PoolTerms = {
  periodStart: day('2025-10-01'),
  periodEnd: day('2026-09-30'),
  denominator: 'rated',
  agency: 'department',
  scopes: [],
}

/** A career executive rated at level 3. */
export function rowOf(person: string, given: Partial<PoolRow> = {}): PoolRow {
  return {
    person,
    name: `Name ${person}`,
    component: 'HSBB',
    appointment: 'career',
    inspectorGeneral: false,
    initial: 3,
    score: 340,
    board: undefined,
    final: undefined,
    locked: undefined,
    ...given,
  }
}

/** So many executives, each at a level. */
export function rowsAt(levels: Readonly<Record<string, number>>, given: Partial<PoolRow> = {}): PoolRow[] {
  return Object.entries(levels).flatMap(([level, count]) =>
    Array.from({ length: count }, (_, index) =>
      rowOf(`${given.component ?? ''}${level}-${index}`, {
        initial: Number(level) as AppraisalLevel,
        ...given,
      }),
    ),
  )
}

const anyLevel = fc.constantFrom<AppraisalLevel[]>(1, 2, 3, 4, 4, 5)
const maybeLevel = fc.oneof(fc.constant(undefined), { weight: 3, arbitrary: anyLevel })

const anyRow = fc.record({
  component: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
  appointment: fc.constantFrom<PoolRow['appointment'][]>(
    'career',
    'career',
    'career',
    'noncareer',
    'limited-term',
    'limited-emergency',
  ),
  inspectorGeneral: fc.boolean(),
  initial: maybeLevel,
  score: fc.option(fc.integer({ min: 100, max: 500 }), { nil: undefined }),
  board: maybeLevel,
  final: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, anyLevel),
  locked: fc.constantFrom(undefined, undefined, undefined, undefined, 'suspended'),
  lastYear: maybeLevel,
})

/** Any pool, each executive with an id and a name of the own. */
export const anyPool: fc.Arbitrary<PoolRow[]> = fc
  .array(anyRow, { maxLength: 40, size: 'max' })
  .map((rows) => rows.map((row, index) => rowOf(`p${index}`, { ...row, name: `Name ${(index * 7) % 40}` })))

/** Any reading of the limit. */
export const anyTerms: fc.Arbitrary<PoolTerms> = fc
  .record({
    waiver: fc.constantFrom(undefined, undefined, false, true),
    denominator: fc.constantFrom<PoolTerms['denominator'][]>('rated', 'rated-and-not-rated'),
    agency: fc.constantFrom<PoolTerms['agency'][]>('department', 'component'),
  })
  .map((reading) => ({ ...TERMS, ...reading }))

/** Levels tried for some of the first forty executives, or for nobody known. */
export const anyTried: fc.Arbitrary<ReadonlyMap<string, AppraisalLevel>> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 44 }), anyLevel), { maxLength: 12 })
  .map((tries) => new Map(tries.map(([index, level]) => [`p${index}`, level])))
