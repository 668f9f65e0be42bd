import type { AppraisalState } from './appraisal.ts'
import type { AppraisalLevel } from './appraisal-terms.ts'
import { LEAST_SHOWN, suppressed } from './close-out/suppress.ts'

/** An executive of a cycle, as far as figures of it go. */
export type CycleRow = {
  component: string
  state: AppraisalState | 'no plan'
  communicated: boolean
  late: boolean
  reviews: number
  shared: boolean
  answered: boolean
  issued: boolean
  initial: AppraisalLevel | undefined
  /** The level that a higher-level review recommended. */
  reviewed: AppraisalLevel | undefined
  board: AppraisalLevel | undefined
  final: AppraisalLevel | undefined
}

/** Levels from 5 to 1. */
export type LevelCounts = readonly (number | null)[]

/** The stages at which a level stands. */
export const CYCLE_STAGES = ['initial', 'reviewed', 'board', 'final'] as const

export type CycleStage = (typeof CYCLE_STAGES)[number]

/** The distribution at a stage; null where a count is left out. */
export type StageCounts = { stage: CycleStage; levels: LevelCounts; rated: number | null }

/** One count of how far a cycle has come; null where it is left out. */
export type Progress = { key: ProgressKey; count: number | null }

/** What is counted. The depths of a course are ranges: `0-1` is plan to come or under the plan. */
export type ProgressKey =
  | 'all'
  | 'missing'
  | 'drafted'
  | 'in time'
  | 'late'
  | 'with a review'
  | 'without a review'
  | 'rated'
  | 'shared'
  | 'answered'
  | 'recommended'
  | 'final'
  | 'issued'
  | 'not rated'
  | `${number}-${number}`

/** Counts of a cycle: each count of its progress, and the levels stage by stage. */
export type CycleFigures = { progress: readonly Progress[]; stages: readonly StageCounts[] }

/** Every count, for whoever may see each appraisal. A higher-level review that was not asked for leaves the level as it was. */
export function cycleFigures(rows: readonly CycleRow[]): CycleFigures {
  const counted = (key: ProgressKey, test: (row: CycleRow) => boolean): Progress => ({
    key,
    count: rows.filter(test).length,
  })
  return {
    progress: [
      counted('all', () => true),
      counted('missing', ({ state }) => state === 'no plan'),
      counted('drafted', ({ state }) => state === 'drafted' || state === 'consulted'),
      counted('in time', ({ communicated, late }) => communicated && !late),
      counted('late', ({ communicated, late }) => communicated && late),
      counted('with a review', ({ reviews }) => reviews > 0),
      counted('rated', ({ initial }) => initial !== undefined),
      counted('shared', ({ shared }) => shared),
      counted('answered', ({ answered }) => answered),
      counted('recommended', ({ board, state }) => board !== undefined || state === 'split'),
      counted('final', ({ final }) => final !== undefined),
      counted('issued', ({ issued }) => issued),
      counted('not rated', ({ state }) => state === 'not rated'),
    ],
    stages: CYCLE_STAGES.map((stage) => {
      const levels = [5, 4, 3, 2, 1].map(
        (level) => rows.filter((row) => levelAt(row, stage) === level).length,
      )
      return { stage, levels, rated: levels.reduce((sum, many) => sum + many, 0) }
    }),
  }
}

/**
 * The counts for whoever may see no appraisal: how far the executives have come, in ranges of which none holds fewer than
 * the least, and the levels of stages whose share of all is not small either. No difference of two counts is small, and no
 * count of a level that is left out can be worked out.
 */
export function figuresForOversight(rows: readonly CycleRow[], least: number = LEAST_SHOWN): CycleFigures {
  const all = rows.length
  const isOpen = (count: number): boolean => count === 0 || count >= least
  if (!isOpen(all)) return { progress: [{ key: 'all', count: null }], stages: [] }
  const below = (depth: number): number => rows.filter((row) => depthOf(row) < depth).length
  const kept: number[] = []
  let before = 0
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const count = below(depth)
    if (isOpen(count - before) && isOpen(all - count)) {
      kept.push(depth)
      before = count
    }
  }
  const edges = [0, ...kept, DEEPEST + 1]
  const progress: Progress[] = [{ key: 'all', count: all }]
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = (edges[index + 1] ?? DEEPEST + 1) - 1
    progress.push({ key: `${from}-${to}`, count: below(to + 1) - below(from) })
  }
  if (kept.includes(1)) progress.push(...plansForOversight(rows, isOpen))
  return { progress, stages: stagesForOversight(rows, kept, least) }
}

/** The depth of whoever has a final rating: 0 plan to come, 1 under the plan, 2 rated, 3 recommended, 4 final. */
const DEEPEST = 4

function depthOf({ state, communicated, initial, board, final }: CycleRow): number {
  if (final !== undefined) return DEEPEST
  if (board !== undefined || state === 'split') return 3
  if (initial !== undefined) return 2
  return communicated ? 1 : 0
}

/** Of those past the first cut: whose plan came in time, and who has had a review. */
function plansForOversight(rows: readonly CycleRow[], isOpen: (count: number) => boolean): Progress[] {
  const under = rows.filter((row) => depthOf(row) > 0)
  const late = under.filter((row) => row.late).length
  const without = under.filter(({ reviews }) => reviews === 0).length
  const pair = (one: ProgressKey, other: ProgressKey, count: number): Progress[] =>
    isOpen(count) && isOpen(under.length - count)
      ? [
          { key: one, count: under.length - count },
          { key: other, count },
        ]
      : []
  return [...pair('in time', 'late', late), ...pair('with a review', 'without a review', without)]
}

/** The depth that every executive of a stage has come to. */
const STAGE_DEPTHS: readonly (readonly [CycleStage, number])[] = [
  ['initial', 2],
  ['board', 3],
  ['final', DEEPEST],
]

function stagesForOversight(
  rows: readonly CycleRow[],
  kept: readonly number[],
  least: number,
): StageCounts[] {
  return STAGE_DEPTHS.flatMap(([stage, depth]) => {
    const rated = rows.filter((row) => depthOf(row) >= depth)
    // Whoever has no level at the stage, such as where a board was split, would be told by what is left.
    if (rated.length === 0 || !kept.includes(depth)) return []
    if (rated.some((row) => levelAt(row, stage) === undefined)) return []
    const components = [...Map.groupBy(rated, ({ component }) => component)]
    const { lines, all } = suppressed(
      components.map(([name, some]) => ({
        name,
        counts: [5, 4, 3, 2, 1].map((level) => some.filter((row) => levelAt(row, stage) === level).length),
      })),
      least,
    )
    const shown = all ?? lines[0]
    return shown === undefined ? [] : [{ stage, levels: shown.counts, rated: shown.total }]
  })
}

function levelAt(row: CycleRow, stage: CycleStage): AppraisalLevel | undefined {
  return stage === 'reviewed' ? (row.reviewed ?? row.initial) : row[stage]
}
