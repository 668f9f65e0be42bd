import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { shownCount } from '../rulebook/kernel/shown.ts'
import { type Block, fields, heading, notice, paragraph, type Sheet, table } from './sheet.ts'
import { LEVELS_DOWN, levelShown, type Period, periodShown } from './terms-shown.ts'

/** Aggregate results of an appraisal period as executives get them; small cells are left out before they come here. */
export type ResultsStatement = {
  agency: string
  fiscalYear: number
  period: Period
  on: IsoDate
  /** The smallest count that is shown. */
  least: number
  /** How many executives were rated; null where that is left out. */
  rated: number | null
  /** How many got each level, null where left out, and the averages in words, such as `$14,200` and `6.1%`. */
  levels: Readonly<Record<AppraisalLevel, ResultRow>>
  /** The same by component, where it can be shown. */
  components: readonly {
    name: string
    rated: number | null
    levels: Readonly<Record<AppraisalLevel, number | null>>
  }[]
}

/** One level’s line. */
export type ResultRow = {
  count: number | null
  averageAward?: string
  averageAdjustment?: string
}

const LEFT_OUT = 'left out'

/** The statement of the year’s results to the agency’s executives. */
export function resultsStatement(statement: ResultsStatement): Sheet {
  const { agency, fiscalYear, period, least, components, levels } = statement
  const money = LEVELS_DOWN.some((level) => {
    const { averageAward, averageAdjustment } = levels[level]
    return averageAward !== undefined || averageAdjustment !== undefined
  })
  return {
    title: `Results of the appraisal of senior executives, fiscal year ${fiscalYear}`,
    subtitle: `Appraisal period ${periodShown(period)}`,
    language: 'en',
    marks: { agency, form: 'Statement of aggregate results', period: `Fiscal year ${fiscalYear}` },
    date: statement.on,
    blocks: [
      paragraph(
        money
          ? 'How executives of the agency were rated, and what awards and pay adjustments followed, in sum.'
          : 'How executives of the agency were rated, in sum.',
      ),
      fields([['Executives rated', shown(statement.rated)]], 2),
      heading(2, 'By level'),
      table(
        money ? 'Ratings, awards and pay adjustments by level' : 'Ratings by level',
        [
          { head: 'Annual summary rating' },
          { head: 'Executives', numeric: true },
          ...(money
            ? [
                { head: 'Average award', numeric: true },
                { head: 'Average adjustment', numeric: true },
              ]
            : []),
        ],
        LEVELS_DOWN.map((level) => {
          const { count, averageAward, averageAdjustment } = levels[level]
          const averages = money ? [averageAward ?? '', averageAdjustment ?? ''] : []
          return [levelShown(level), shown(count), ...averages]
        }),
      ),
      ...byComponent(components),
      notice(
        `A count below ${least}, and whatever would let it be worked out from the rest, is left out, so that nobody’s rating can be told.`,
      ),
    ],
  }
}

function byComponent(components: ResultsStatement['components']): Block[] {
  if (components.length === 0) return []
  return [
    heading(2, 'By component'),
    table(
      'Ratings by component',
      [
        { head: 'Component', share: 2 },
        { head: 'Rated', numeric: true },
        ...LEVELS_DOWN.map((level) => ({ head: `Level ${level}`, numeric: true })),
      ],
      components.map(({ name, rated, levels }) => [
        name,
        shown(rated),
        ...LEVELS_DOWN.map((level) => shown(levels[level])),
      ]),
    ),
  ]
}

function shown(count: number | null): string {
  return count === null ? LEFT_OUT : shownCount(count)
}
