import { civil, day, fiscalYear, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Known, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = ['rankSought', 'rankGrantDate'] as const satisfies readonly FactId[]
const MAY = ['priorRank', 'priorRankYear'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** Fiscal years after that of the award in which the same rank may not be awarded. */
const CLOSED_YEARS = 4
/** Years beyond this name no day that a fact may have. */
const LAST_YEAR = 9000

/** Whether it may be awarded on the day; the first fiscal year and day, null where nothing stands against any. */
type Answer = { allowed: boolean; rank: string; firstYear: number | null; firstLawful: IsoDate | null }

/** To which year an award belongs that comes after its program year has ended. */
const LATE = {
  by: 'Cadre practice',
  says: 'Nothing read says to which fiscal year an award belongs that is announced after 30 September.',
  governs: false,
  why: 'It is taken to belong to its program year.',
} as const

/** What another source says of the years. */
const CLASHES = [
  LATE,
  {
    by: 'OPM SES-91-04, VI.C',
    says: 'The same rank only once within five years.',
    governs: false,
    why: 'The statute counts fiscal years: the year of the award and the four after it.',
  },
] as const

/** The same rank not again during the next four fiscal years; the other rank is not barred. */
export const rankRepeat = rule<Needs, Answer, May>({
  id: 'awards/rank-repeat',
  asks: 'May this rank be awarded on this day to an executive who was awarded a rank before?',
  needs: NEEDS,
  may: MAY,
  day: 'rankGrantDate',
  datedBy: 'rankGrantDate',
  says({ allowed, rank, firstYear, firstLawful }) {
    if (firstYear === null || firstLawful === null) return `Allowed: no earlier award bars the ${rank} rank.`
    return allowed
      ? `Allowed: the ${rank} rank has been open again since fiscal year ${firstYear}.`
      : `Not allowed: the ${rank} rank is open again in fiscal year ${firstYear}, from ${shownDate(firstLawful)}.`
  },
  changes: ({ allowed, firstLawful }) =>
    allowed || firstLawful === null
      ? ['An award of the same rank in one of the four fiscal years before would bar it.']
      : [`From ${shownDate(firstLawful)} it may be awarded.`, 'The other rank is not barred.'],
  law: [version('1991-07-01', CLASHES), version('1979-07-13', [LATE])],
})

function version(from: string, also: Version<Needs, May, Answer>['also']): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: ['5 USC 4507(c)'],
    summary:
      'Who is awarded a rank may not be awarded that rank during the following four fiscal years. The other rank is not barred.',
    also,
    alsoNeeds: ({ rankSought: rank, priorRank, priorRankYear }) => {
      if (priorRank === undefined) return priorRankYear === undefined ? undefined : ['priorRank']
      return priorRank === rank ? ['priorRankYear'] : undefined
    },
    lawful: (facts, note) => [spanOf(facts, note)],
    apply(facts, note) {
      const { rankSought: rank, rankGrantDate } = facts
      note.says('Fiscal year of the award asked about', String(fiscalYear(rankGrantDate)))
      const firstYear = firstYearOf(facts)
      const { from } = spanOf(facts, note)
      const clear = note.test('That rank was never awarded before', from === undefined, '5 USC 4507(c)')
      if (clear || from === undefined) return { allowed: true, rank, firstYear: null, firstLawful: null }
      const allowed = note.test(
        'The four fiscal years after that award have passed',
        rankGrantDate >= from,
        '5 USC 4507(c)',
      )
      return { allowed, rank, firstYear, firstLawful: from }
    },
  }
}

function firstYearOf({ rankSought: rank, priorRank, priorRankYear }: Known<Needs, May>): number | null {
  if (rank === undefined || priorRank !== rank || priorRankYear === undefined) return null
  return Math.min(priorRankYear, LAST_YEAR) + CLOSED_YEARS + 1
}

/** The days on which it is open: a fiscal year begins on 1 October of the calendar year before. */
function spanOf(facts: Known<Needs, May>, note: Note): Span {
  const year = firstYearOf(facts)
  if (year === null) return {}
  note.says('First fiscal year in which the same rank is open again', String(year), '5 USC 4507(c)')
  return { from: note.date('It begins on', civil(year - 1, 10, 1) ?? day('1979-07-13')) }
}
