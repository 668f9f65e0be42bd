import { z } from 'zod'
import { consequencesOf, ratingsOfRecord } from '../../record/rating-consequences.ts'
import { ratingReliedOn } from '../../rulebook/appraisal/rating-relied-on.ts'
import { action } from '../action.ts'
import { invalid, listField } from '../fields.ts'
import { ask, refuse } from '../asked.ts'
import { atHand, dayProblem, isCareer, streamsOf } from './at-hand.ts'
import { OF_FIELDS, onField } from './rating-fields.ts'

const WAYS = ['reassigned', 'transferred', 'removed', 'retained'] as const

/** A case that a rating opened ends with a move within the Service, or with removal from it, 5 USC 4314(b)(3). */
export const closeConsequence = action({
  id: 'appraisal/close-consequence',
  title: 'Close what a rating made due',
  about:
    'Records what became of an executive who had to be moved or removed after a rating. Staying as before closes nothing.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Effective on'),
    by: listField(WAYS, { title: 'Was' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, by } = input
    const found = atHand(given, input, () => true)
    if ('refused' in found) return found.refused
    const { appraisal, file } = found
    const { final, consequence, period } = appraisal
    const relied = ask(
      ratingReliedOn,
      { on, scopes: given.scopes },
      { restsOnPerformance: true, ratingNamed: final !== undefined },
    )
    if (final === undefined) {
      const message = 'there is no final rating yet on which it could rest'
      return refuse(relied, { message, compared: { fiscalYear, final: null } })
    }
    if (consequence !== undefined) {
      return invalid('fiscalYear', fiscalYear, `${person} was ${consequence.by} on ${consequence.on}`)
    }
    const { outcome, rulings } = consequencesOf(
      {
        fiscalYear,
        level: final.level,
        on: final.on,
        career: isCareer(file, final.on),
        periodEnd: period.end,
      },
      ratingsOfRecord(file),
      given.scopes,
    )
    if (outcome === 'nothing that must be done') {
      return invalid('by', by, `level ${final.level} for fiscal year ${fiscalYear} makes nothing due`)
    }
    const [ruling] = rulings
    if (by === 'retained' || (outcome === 'removal from the Service' && by !== 'removed')) {
      const ways =
        outcome === 'removal from the Service' ? 'removed from' : 'reassigned or transferred within'
      const also = outcome === 'removal from the Service' ? '' : ', or removed from it'
      return {
        kind: 'refused',
        reason: {
          message: `${person} was ${by}, which closes nothing: the executive must be ${ways} the Service${also}`,
          rule: 'appraisal/use-of-rating',
          compared: { level: final.level, by, due: outcome },
          cites: ['5 USC 4314(b)'],
          ruling,
        },
      }
    }
    const wrongDay = dayProblem(on, given.today, { day: final.on, what: 'the final rating' })
    if (wrongDay !== undefined) return wrongDay
    return {
      kind: 'events',
      says: `${person} was ${by} on ${on}; what the rating made due is done.`,
      rulings: [...rulings, ...(relied.value === undefined ? [] : [relied.explanation])],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/consequence-closed',
          effective: on,
          body: { person, fiscalYear, by },
          ruling,
        },
      ],
    }
  },
})
