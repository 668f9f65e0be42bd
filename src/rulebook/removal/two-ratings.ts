import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import type { Clash } from '../kernel/table.ts'

const NEEDS = [
  'careerAppointee',
  'probationCompleted',
  'summaryLevel',
  'latestRatingYear',
] as const satisfies readonly FactId[]
const MAY = [
  'earlierRating',
  'earlierRatingYear',
  'furtherRating',
  'furtherRatingYear',
  'reemployedAnnuitant',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Consecutive rating years within which two ratings require the removal. */
const UNSATISFACTORY_YEARS = 5
const BELOW_YEARS = 3
const FULLY_SUCCESSFUL = 3
const MINIMAL = 2

/** Whether the removal is required; what must or may follow; whether the primer’s line would have it otherwise. */
type Answer = {
  required: boolean
  outcome: 'removal' | 'reassignment, transfer or removal' | 'removal optional' | 'none' | 'probation rules'
  twoUnsatisfactoryInFive: boolean
  twoBelowInThree: boolean
  /** Two minimally satisfactory ratings in five years that no other rule catches: the primer’s line, which is no law. */
  primerWarning: boolean
}

const PRIMER: Clash = {
  by: 'SEA primer, pay and performance',
  says: 'Two minimally successful ratings in five years force removal.',
  governs: false,
  why: 'The statute and the regulation ask for two unsatisfactory ratings in five years, or two below fully successful in three. The line looks like a slip; the same facts raise a warning.',
}

/** What final ratings below fully successful require. */
export const twoRatings = rule<Needs, Answer, May>({
  id: 'removal/two-ratings',
  asks: 'Do the final ratings require that this executive be removed from the SES?',
  needs: NEEDS,
  may: MAY,
  says({ required, outcome, twoUnsatisfactoryInFive, primerWarning }: Answer) {
    if (required) {
      return twoUnsatisfactoryInFive
        ? 'Yes: two unsatisfactory ratings within five consecutive years require removal from the SES.'
        : 'Yes: two ratings below fully successful within three consecutive years require removal from the SES.'
    }
    const warning = primerWarning
      ? ' Warning: a primer counts two minimally successful ratings within five years; that is not the law.'
      : ''
    return `No.${OUTCOME_WORDS[outcome]}${warning}`
  },
  changes: ({ required, outcome }) => {
    if (required)
      return ['One of the two ratings outside the years, or at fully successful, would not require it.']
    if (outcome === 'probation rules')
      return [
        'Once probation is completed, or for a career executive of whom none is asked, the ratings would count.',
      ]
    return [
      'A second unsatisfactory rating within five consecutive years would require it.',
      'A second rating below fully successful within three consecutive years would require it.',
    ]
  },
  law: [
    version('2015-01-01', ['5 USC 4314(b)(3)', '5 USC 4314(b)(4)', '5 CFR 359.501'], '5 CFR 359.501', [
      PRIMER,
    ]),
    version('1995-02-02', ['5 USC 4314(b)(3)', '5 USC 4314(b)(4)', '5 CFR 359.501'], '5 CFR 359.501'),
    version('1979-07-13', ['5 USC 4314(b)(3)', '5 USC 4314(b)(4)'], '5 USC 3592(a)'),
  ],
})

const OUTCOME_WORDS: Readonly<Record<Answer['outcome'], string>> = {
  removal: '',
  'reassignment, transfer or removal':
    ' The unsatisfactory rating requires reassignment or transfer within the SES, or removal.',
  'removal optional': ' The rating is a ground on which removal may be proposed, no more.',
  none: ' The rating is no ground for removal.',
  'probation rules': ' These rules are for career executives who have completed probation.',
}

function version(
  from: string,
  by: readonly Cite[],
  scopeBy: Cite,
  also?: readonly Clash[],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'A career executive past probation who receives two final ratings of unsatisfactory within five consecutive years, or two below fully successful within three, is removed from the SES. One of unsatisfactory requires reassignment, transfer or removal; one of minimally satisfactory allows removal.',
    also,
    alsoNeeds: ({ earlierRating, furtherRating }) => [
      ...(earlierRating === undefined ? [] : ['earlierRatingYear' as const]),
      ...(furtherRating === undefined ? [] : ['furtherRatingYear' as const]),
    ],
    apply: (facts, note) => answerOf(facts, note, scopeBy),
  }
}

type Rated = { level: number; year: number }

function ratingsOf(facts: Facts): Rated[] {
  const { earlierRating, earlierRatingYear, furtherRating, furtherRatingYear } = facts
  const list: Rated[] = [{ level: facts.summaryLevel, year: facts.latestRatingYear }]
  if (earlierRating !== undefined) list.push({ level: earlierRating, year: earlierRatingYear ?? 0 })
  if (furtherRating !== undefined) list.push({ level: furtherRating, year: furtherRatingYear ?? 0 })
  return list
}

/** Whether two of the ratings that meet a test lie within so many consecutive years, both ends counted. */
function twoWithin(ratings: readonly Rated[], years: number, meets: (level: number) => boolean): boolean {
  const found = ratings.filter(({ level }) => meets(level)).map(({ year }) => year)
  return found.some((year, index) =>
    found.slice(index + 1).some((other) => Math.abs(year - other) + 1 <= years),
  )
}

function answerOf(facts: Facts, note: Note, scopeBy: Cite): Answer {
  const within = note.tests([
    ['The executive is a career appointee', facts.careerAppointee, scopeBy],
    ['Probation is completed, or none was required', facts.probationCompleted, scopeBy],
    ['The executive is no reemployed annuitant', facts.reemployedAnnuitant !== true, scopeBy],
  ])
  if (!within) {
    return {
      required: false,
      outcome: 'probation rules',
      twoUnsatisfactoryInFive: false,
      twoBelowInThree: false,
      primerWarning: false,
    }
  }
  const ratings = ratingsOf(facts)
  note.says('Years', 'rating years; both the first and the last count')
  const twoUnsatisfactoryInFive = note.test(
    'Two final ratings of unsatisfactory lie within five consecutive years',
    twoWithin(ratings, UNSATISFACTORY_YEARS, (level) => level === 1),
    '5 USC 4314(b)(3)',
  )
  const twoBelowInThree = note.test(
    'Two final ratings below fully successful lie within three consecutive years',
    twoWithin(ratings, BELOW_YEARS, (level) => level < FULLY_SUCCESSFUL),
    '5 USC 4314(b)(4)',
  )
  const required = twoUnsatisfactoryInFive || twoBelowInThree
  const primerWarning = !required && twoWithin(ratings, UNSATISFACTORY_YEARS, (level) => level === MINIMAL)
  return {
    required,
    outcome: required ? 'removal' : singleOutcome(facts.summaryLevel, note),
    twoUnsatisfactoryInFive,
    twoBelowInThree,
    primerWarning,
  }
}

function singleOutcome(level: number, note: Note): Answer['outcome'] {
  if (note.test('The most recent rating is unsatisfactory', level === 1, '5 USC 4314(b)(3)'))
    return 'reassignment, transfer or removal'
  const below = note.test(
    'The most recent rating is below fully successful',
    level < FULLY_SUCCESSFUL,
    '5 USC 3592(a)(2)',
  )
  return below ? 'removal optional' : 'none'
}
