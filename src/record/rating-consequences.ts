import { addYears, day, type IsoDate } from '../base/dates.ts'
import type { Scope } from '../rulebook/kernel/at.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { useOfRating } from '../rulebook/appraisal/use-of-rating.ts'
import type { AppraisalLevel } from './appraisal-terms.ts'
import type { RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

/** An annual summary rating of record. */
export type RatingOfRecord = { fiscalYear: number; level: AppraisalLevel; on: IsoDate }

/** The annual summary ratings of a file, `person:ID`, one for each year, earliest first; initial ones are none. */
export function ratingsOfRecord(events: readonly RecordedEvent[]): readonly RatingOfRecord[] {
  const byYear = new Map<number, RatingOfRecord>()
  for (const { effective: on, body } of ofType(events, 'appraisal/rating-recorded')) {
    if (body.stage === 'final')
      byYear.set(body.fiscalYear, { fiscalYear: body.fiscalYear, level: body.level, on })
  }
  return [...byYear.values()].sort((a, b) => a.fiscalYear - b.fiscalYear)
}

/** Consecutive years in which two ratings are counted together, and the earlier one among them. */
export type RatingWindow = {
  counts: 'unsatisfactory' | 'below fully successful'
  /** 5 or 3 consecutive years, the last of them the year of the rating. */
  years: number
  firstYear: number
  lastYear: number
  /** The first and last day of these appraisal periods. */
  from: IsoDate
  until: IsoDate
  earlier?: RatingOfRecord
  /** Whether rating and earlier one fall into it together. */
  met: boolean
}

/** What a rating leads to by itself and together with earlier ones. */
export type Consequences = {
  outcome: 'removal from the Service' | 'reassignment, transfer or removal' | 'nothing that must be done'
  awardPossible: boolean
  windows: readonly [RatingWindow, RatingWindow]
  /** Two minimally satisfactory ratings in five years: counted by one primer, and by no law. */
  primerOnly: boolean
  rulings: readonly Explanation[]
}

/** An annual summary rating of an executive, given on a day, for the period that ended on another. */
export type RatingGiven = RatingOfRecord & { career: boolean; periodEnd: IsoDate }

const WINDOWS = [
  { counts: 'unsatisfactory', years: 5, most: 1 },
  { counts: 'below fully successful', years: 3, most: 2 },
] as const

/** What must and may follow from a rating, with both windows of earlier ratings, 5 USC 4314(b). */
export function consequencesOf(
  rating: RatingGiven,
  ratings: readonly RatingOfRecord[],
  scopes: readonly Scope[],
): Consequences {
  const before = ratings.filter(({ fiscalYear }) => fiscalYear < rating.fiscalYear)
  const [five, three] = WINDOWS.map((window) => windowOf(rating, before, window)) as [
    RatingWindow,
    RatingWindow,
  ]
  const partners = new Set([five.earlier, three.earlier].filter((one) => one !== undefined))
  const asked = [...(partners.size === 0 ? [undefined] : partners)].map((earlier) =>
    ruled(rating, earlier, scopes),
  )
  const worst = asked.find(({ value }) => value?.outcome === 'removal from the Service') ?? asked[0]
  return {
    outcome: worst?.value?.outcome ?? 'nothing that must be done',
    awardPossible: worst?.value?.awardPossible ?? false,
    windows: [five, three],
    primerOnly: isPrimerOnly(rating, before),
    rulings: asked.map(({ explanation }) => explanation),
  }
}

function windowOf(
  { fiscalYear, level, periodEnd }: RatingGiven,
  before: readonly RatingOfRecord[],
  { counts, years, most }: (typeof WINDOWS)[number],
): RatingWindow {
  const firstYear = fiscalYear - years + 1
  const earlier = before.findLast((one) => one.fiscalYear >= firstYear && one.level <= most)
  const from = addYears(day(`${fiscalYear - 1}-10-01`), 1 - years)
  return {
    counts,
    years,
    firstYear,
    lastYear: fiscalYear,
    from,
    until: periodEnd,
    ...(earlier === undefined ? {} : { earlier }),
    met: level <= most && earlier !== undefined,
  }
}

function ruled(
  { level, career, fiscalYear, on }: RatingGiven,
  earlier: RatingOfRecord | undefined,
  scopes: readonly Scope[],
) {
  const facts = {
    summaryLevel: level,
    careerAppointee: career,
    ratingDate: on,
    latestRatingYear: fiscalYear,
    ...(earlier === undefined
      ? {}
      : {
          earlierRating: earlier.level,
          earlierRatingYear: earlier.fiscalYear,
          earlierRatingDate: earlier.on,
        }),
  }
  const ruling = decide(useOfRating, { on, scopes }, facts)
  const explanation = explain(useOfRating, ruling, facts)
  return ruling.kind === 'ruled' ? { value: ruling.value, explanation } : { explanation, value: undefined }
}

function isPrimerOnly({ fiscalYear, level }: RatingGiven, before: readonly RatingOfRecord[]): boolean {
  const apart = (one: RatingOfRecord): number => fiscalYear - one.fiscalYear
  return level === 2 && before.some((one) => one.level === 2 && apart(one) >= 3 && apart(one) <= 4)
}
