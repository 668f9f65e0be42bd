import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { atHand, streamsOf } from './at-hand.ts'
import { consequenceWords } from './consequence-words.ts'
import { finalRatingOf } from './final.ts'
import { levelField, OF_FIELDS, onField, wordsField } from './rating-fields.ts'
import { levelProblem, systemRead } from './system-levels.ts'

/** The annual summary rating: by the holder of the power, after the board, 5 USC 4314(c)(3). */
export const giveFinalRating = action({
  id: 'appraisal/give-final-rating',
  title: 'Give the annual summary rating',
  about:
    'The official rating, after the board’s recommendation was considered. What must follow from it is told at once.',
  power: 'final-rating',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Given on'),
    level: levelField({ title: 'Level' }),
    reason: wordsField({
      title: 'Reason',
      hint: 'Needed where the level is not the board’s or not the initial one, or the board was split',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  readsAlso: (input, history) => systemRead(appraisalStream(input.person, input.fiscalYear), history),
  decide(input, given) {
    const found = atHand(given, input, () => true)
    if ('refused' in found) return found.refused
    const foreign = levelProblem(found.appraisal, given, 'level', [input.level])
    if (foreign !== undefined) return foreign
    const rated = finalRatingOf(found, given, input)
    if ('refused' in rated) return rated.refused
    const own = rated.ratedFirstToo
      ? ' Whoever rated first decides here too, for the power is held by nobody else.'
      : ''
    return {
      kind: 'events',
      says: `${input.person} is rated level ${input.level} for fiscal year ${input.fiscalYear}.${own} ${consequenceWords(rated.consequences)}`,
      rulings: rated.rulings,
      events: rated.events,
    }
  },
})
