import { z } from 'zod'
import { boardCaseOf, boardCaseStream } from '../../record/sitting.ts'
import { standing } from '../../record/fold.ts'
import type { NewEvent } from '../../record/event.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { action, type Decision, type Given } from '../action.ts'
import { invalid, linesField, textField } from '../fields.ts'
import { atHand, streamsOf } from './at-hand.ts'
import { finalRatingOf, type GivenRating } from './final.ts'
import { agencyField, fiscalYearField, onField, wordsField } from './rating-fields.ts'

/** The most ratings that are given at once. */
const MOST = 2000

/** The annual summary ratings of people whom the board reviewed one by one, each as it recommended; all of them, or none. */
export const giveFinalRatings = action({
  id: 'appraisal/give-final-ratings',
  title: 'Give annual summary ratings as the board recommended',
  about:
    'Signs the ratings of several executives at once, each at the level that the board recommended after reviewing the case by itself. All of them, or none.',
  power: 'final-rating',
  fields: z.strictObject({
    unit: agencyField(),
    fiscalYear: fiscalYearField(),
    sitting: textField({ title: 'Sitting', hint: 'The sitting that recommended them' }, 80),
    on: onField('Given on'),
    people: linesField({ title: 'Executives', hint: 'Their numbers, one on each line' }, MOST, 80),
    reason: wordsField({
      title: 'Reason',
      hint: 'Needed where the board recommended another level than the initial one',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ people, fiscalYear, sitting, unit }) =>
    people.flatMap((person) => [
      ...streamsOf({ unit, person, fiscalYear }),
      boardCaseStream(sitting, person),
    ]),
  decide(input, given) {
    const { fiscalYear, sitting, people } = input
    if (people.length === 0) return invalid('people', people, 'nobody is named; give one executive at least')
    if (new Set(people).size < people.length) {
      return invalid('people', people, 'somebody is named twice; leave one of them')
    }
    const events: NewEvent[] = []
    const rulings: Explanation[] = []
    const bound: string[] = []
    for (const person of people) {
      const one = oneOf(input, person, given)
      if ('refused' in one) return named(person, one.refused)
      events.push(...one.events)
      // Each event keeps its own ruling; the answer shows how one was decided, and what is due on others.
      if (rulings.length === 0) rulings.push(...one.rulings)
      if (one.consequences.outcome === 'nothing that must be done') continue
      if (person !== people[0]) rulings.push(...one.consequences.rulings)
      bound.push(person)
    }
    const must =
      bound.length === 0 ? '' : ` What is due on their ratings: ${bound.join(', ')} must be moved or removed.`
    return {
      kind: 'events',
      says: `${people.length === 1 ? '1 executive is' : `${people.length} executives are`} rated for fiscal year ${fiscalYear} as ${sitting} recommended.${must}`,
      rulings,
      events,
    }
  },
})

type Batch = {
  unit: string
  fiscalYear: number
  sitting: string
  on: Parameters<typeof finalRatingOf>[2]['on']
  reason?: string | undefined
}

function oneOf(batch: Batch, person: string, given: Given): GivenRating | { refused: Decision } {
  const { unit, fiscalYear, sitting, on, reason } = batch
  const found = atHand(given, { unit, person, fiscalYear }, () => true)
  if ('refused' in found) return found
  const heard = boardCaseOf(standing(given.history(boardCaseStream(sitting, person))))
  const level = heard?.recommended?.level
  const { board, initial } = found.appraisal
  if (level === undefined || level === null || board?.sitting !== sitting || board.level !== level) {
    const message = `${sitting} has recommended no level for ${person} after a review of the case: rate ${person} alone`
    return { refused: invalid('people', person, message) }
  }
  const kept = level === initial?.level ? {} : { reason }
  return finalRatingOf(found, given, { on, level, ...kept })
}

/** The refusal with the executive whom it is about. */
function named(person: string, refused: Decision): Decision {
  if (refused.kind !== 'refused' || refused.reason.message.includes(person)) return refused
  return { ...refused, reason: { ...refused.reason, message: `${person}: ${refused.reason.message}` } }
}
