import { z } from 'zod'
import { type Appraisal, appraisalStream } from '../../record/appraisal.ts'
import { challenge } from '../../rulebook/appraisal/challenge.ts'
import { formComplete } from '../../rulebook/appraisal/form-complete.ts'
import { ratingOfDepartment } from '../../rulebook/appraisal/rating-of-department.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { retention } from '../../rulebook/records/retention.ts'
import { action, type Given } from '../action.ts'
import { ask, type Asked } from '../asked.ts'
import { atHand, dayProblem, streamsOf } from './at-hand.ts'
import { openTo } from './closed-days.ts'
import { OF_FIELDS, onField } from './rating-fields.ts'
import { isDerived } from './summary.ts'
import { invalid } from '../fields.ts'

/** The executive gets a copy of the appraisal and the rating, 5 USC 4312(b)(3); records are kept from then on. */
export const issueRating = action({
  id: 'appraisal/issue-rating',
  title: 'Issue a rating',
  about:
    'Records that the executive got a copy of the final rating. The time for which it is kept runs from then.',
  power: 'run-appraisal',
  fields: z.strictObject({ ...OF_FIELDS, on: onField('Issued on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on } = input
    const found = atHand(given, input, () => true)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const { final } = appraisal
    if (final === undefined) return invalid('fiscalYear', fiscalYear, 'there is no final rating to issue yet')
    if (appraisal.issued !== undefined) {
      return invalid('fiscalYear', fiscalYear, `the rating was issued on ${appraisal.issued}`)
    }
    const wrongDay = dayProblem(on, given.today, { day: final.on, what: 'the final rating' })
    if (wrongDay !== undefined) return wrongDay
    const open = openTo(found, given, on)
    if ('refused' in open) return open.refused
    const at = { on, scopes: given.scopes }
    const kept = ask(retention, at, { appraisalIssued: on, disposalDate: on })
    const rights = ask(challenge, at, { challengeWay: 'appeal', ratingIsFinal: true }).explanation
    // The form came with the systems that derive the level.
    const form = isDerived(appraisal) ? formRuling(appraisal, given) : undefined
    const department = ask(ratingOfDepartment, at, {
      elementsJustified: justified(appraisal, given),
      reasonsShown: true,
      decisionsRestOnRatings: true,
      ratingDate: on,
    })
    return {
      kind: 'events',
      says: `Kept at least through ${String(kept.value?.keepThrough ?? 'a day not known yet')}. Pay and award decisions may rest on it. It cannot be appealed.${form === undefined ? '' : lackingWords(form)}`,
      rulings: [
        kept.explanation,
        rights,
        open.ruling,
        ...(form === undefined ? [] : ruledOnly(form)),
        ...ruledOnly(department),
      ],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/rating-issued',
          effective: on,
          body: { person, fiscalYear },
          ruling: kept.explanation,
        },
      ],
    }
  },
})

/** Whether the initial rating has a narrative of each element. */
function justified({ person, fiscalYear, initial }: Appraisal, given: Given): boolean {
  const entry = given.history(appraisalStream(person, fiscalYear)).find(({ id }) => id === initial?.entry)
  return Object.keys(initial?.levels ?? {}).every(
    (key) => entry?.personal?.[`${key}.narrative`] !== undefined,
  )
}

/** Whether the form of the period is whole; what it lacks bars nothing. */
function formRuling(appraisal: Appraisal, given: Given) {
  const { period, consulted, reviews, initial, board, final, system } = appraisal
  return ask(
    formComplete,
    { on: period.start, scopes: given.scopes },
    {
      periodStart: period.start,
      consultationSigned: consulted?.answer === 'acknowledged',
      progressEntries: reviews.length,
      initialRatingSigned: initial !== undefined,
      boardRecommendationSigned: board !== undefined,
      annualRatingSigned: final !== undefined,
      derivationShown: true,
      // Without it no rating under that system was taken.
      ...(system === 'fiscal-2026' ? { ratingNarrative: true } : {}),
      accomplishmentNarrative: appraisal.accomplishments.length > 0,
    },
  )
}

function ruledOnly({ value, explanation }: Asked<unknown>): readonly Explanation[] {
  return value === undefined ? [] : [explanation]
}

function lackingWords({ value }: Asked<{ allowed: boolean; lacking: readonly string[] }>): string {
  return value === undefined || value.allowed ? '' : ` The form lacks: ${value.lacking.join('; ')}.`
}
