import { addDays, addYears, day, earlier, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const MAY = [
  'latestRatingYear',
  'earlierRating',
  'earlierRatingYear',
  'ratingDate',
  'earlierRatingDate',
] as const satisfies readonly FactId[]

type Needs = 'summaryLevel' | 'careerAppointee'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

const FULLY_SUCCESSFUL = 3
const UNSATISFACTORY = 1
/** Consecutive years in which two ratings force removal: unsatisfactory ones, and ones below fully successful. */
const UNSATISFACTORY_YEARS = 5
const BELOW_YEARS = 3

/** What a rating leads to; whether years counted by the days of issue would give another outcome, where those are known. */
type Answer = {
  outcome: 'removal from the Service' | 'reassignment, transfer or removal' | 'nothing that must be done'
  awardPossible: boolean
  otherwiseByIssue: boolean | null
}

/** What must or may follow from an annual summary rating, for any executive. */
export const useOfRating = rule<Needs, Answer, May>({
  id: 'appraisal/use-of-rating',
  asks: 'What must, and what may, follow from this executive’s annual summary rating?',
  needs: ['summaryLevel', 'careerAppointee'],
  may: MAY,
  says({ outcome, awardPossible, otherwiseByIssue }) {
    const award = awardPossible ? ' A performance award may be given.' : ' No performance award may be given.'
    const issue =
      otherwiseByIssue === true
        ? ' Counted from the days on which the ratings were issued, it would be otherwise.'
        : ''
    return `${OUTCOME_WORDS[outcome]}${award}${issue}`
  },
  changes: ({ outcome }) =>
    outcome === 'removal from the Service'
      ? ['With one of the two ratings outside the years it would not be forced.']
      : [
          'Two unsatisfactory ratings in five consecutive years, or two below fully successful in three, would force removal.',
        ],
  law: [
    version('2015-10-26', ['5 USC 4314(b)', '5 USC 5384(b)(1)', '5 CFR 430.312']),
    version('2000-11-13', ['5 USC 4314(b)', '5 USC 5384(b)(1)', '5 CFR 430.309']),
    version('1979-07-13', ['5 USC 4314(b)', '5 USC 5384(b)(1)']),
  ],
})

const OUTCOME_WORDS: Readonly<Record<Answer['outcome'], string>> = {
  'removal from the Service': 'The executive must be removed from the Service.',
  'reassignment, transfer or removal':
    'The executive must be reassigned or transferred within the Service, or removed from it; no day is set.',
  'nothing that must be done': 'Nothing must be done.',
}

function version(from: string, by: readonly Cite[]): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'An executive rated unsatisfactory is reassigned or transferred within the Service, or removed from it. Two unsatisfactory ratings in five consecutive years, or two below fully successful in three, force removal, of any executive; annual summary ratings alone count. A career appointee rated fully successful or better may be given a performance award.',
    alsoNeeds: ({ earlierRating }) =>
      earlierRating === undefined ? undefined : ['latestRatingYear', 'earlierRatingYear'],
    apply(facts, note) {
      const awardPossible = note.tests([
        ['The executive is a career appointee', facts.careerAppointee, '5 USC 4314(b)(2)'],
        [
          'The rating is fully successful or better',
          facts.summaryLevel >= FULLY_SUCCESSFUL,
          '5 USC 5384(b)(1)',
        ],
      ])
      const removal = removalForced(facts, note)
      const once = note.test(
        'The rating is unsatisfactory',
        facts.summaryLevel === UNSATISFACTORY,
        '5 USC 4314(b)(3)',
      )
      const byIssue = forcedByIssue(facts)
      return {
        outcome: removal
          ? 'removal from the Service'
          : once
            ? 'reassignment, transfer or removal'
            : 'nothing that must be done',
        awardPossible,
        otherwiseByIssue: byIssue === null ? null : byIssue !== removal,
      }
    },
  }
}

function removalForced(facts: Facts, note: Note): boolean {
  const { latestRatingYear, earlierRating, earlierRatingYear } = facts
  if (earlierRating === undefined || latestRatingYear === undefined || earlierRatingYear === undefined)
    return false
  note.assumed('Years', 'counted by the appraisal periods; the law does not say so')
  const apart = note.count(
    'Years from the one to the other, both counted',
    Math.abs(latestRatingYear - earlierRatingYear) + 1,
  )
  const unsatisfactory = note.test(
    'Both ratings are unsatisfactory, within five consecutive years',
    bothUnsatisfactory(facts) && apart <= UNSATISFACTORY_YEARS,
    '5 USC 4314(b)(3)',
  )
  const below = note.test(
    'Both ratings are below fully successful, within three consecutive years',
    bothBelow(facts) && apart <= BELOW_YEARS,
    '5 USC 4314(b)(4)',
  )
  return unsatisfactory || below
}

/** The same counted from the days on which the ratings were issued; null where these are not known. */
function forcedByIssue(facts: Facts): boolean | null {
  const { ratingDate, earlierRatingDate, earlierRating } = facts
  if (ratingDate === undefined || earlierRatingDate === undefined || earlierRating === undefined) return null
  const first = earlier(ratingDate, earlierRatingDate)
  const second = later(ratingDate, earlierRatingDate)
  const inYears = (years: number): boolean => second <= lastDayOf(first, years)
  return (
    (bothUnsatisfactory(facts) && inYears(UNSATISFACTORY_YEARS)) || (bothBelow(facts) && inYears(BELOW_YEARS))
  )
}

function lastDayOf(first: IsoDate, years: number): IsoDate {
  return addDays(addYears(first, years), -1)
}

function bothUnsatisfactory({ summaryLevel, earlierRating }: Facts): boolean {
  return summaryLevel === UNSATISFACTORY && earlierRating === UNSATISFACTORY
}

function bothBelow({ summaryLevel, earlierRating }: Facts): boolean {
  return summaryLevel < FULLY_SUCCESSFUL && (earlierRating ?? FULLY_SUCCESSFUL) < FULLY_SUCCESSFUL
}
