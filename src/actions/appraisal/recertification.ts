import { z } from 'zod'
import { recertificationStream } from '../../record/recertification.ts'
import { action } from '../action.ts'
import { invalid, listField } from '../fields.ts'
import { dayProblem, supervises } from './at-hand.ts'
import { onField, wordsField } from './rating-fields.ts'
import { CASE_FIELDS, caseAtHand, caseStreams, dueRuled, threeYears } from './recertification-case.ts'

/** What supervisor and board may recommend. */
export const RECOMMENDATIONS = ['recertify', 'conditional', 'not'] as const

/** The supervisor recommends, weighing three years of ratings, awards and development, 5 USC 3393a (1989). */
export const recommendRecertification = action({
  id: 'appraisal/recommend-recertification',
  title: 'Recommend on a recertification',
  about:
    'The supervisor’s recommendation of 1991 to 2000, weighing three years of ratings, awards and development.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...CASE_FIELDS,
    on: onField('Recommended on'),
    answer: listField(RECOMMENDATIONS, { title: 'Recommendation' }),
    development: wordsField({ title: 'Development of the three years' }, 4000),
    reason: wordsField({ title: 'Reason', hint: 'Against the excellence that is expected' }, 4000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: caseStreams,
  decide(input, given) {
    const { person, cycle, on, answer, development, reason } = input
    const at = caseAtHand(given, input, (file) => supervises(given.who.person, file, given.today))
    if ('refused' in at) return at.refused
    const { found, file } = at
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    if (found.reviewed !== undefined) {
      return invalid('cycle', cycle, `the board reviewed the case on ${found.reviewed.on}`)
    }
    const due = dueRuled(file, given, input, on)
    if ('refused' in due) return due.refused
    return {
      kind: 'events',
      says: `${threeYears(file, cycle)} The executive may make a statement before the board reviews it.`,
      rulings: [due.explanation],
      events: [
        {
          stream: recertificationStream(person, cycle),
          type: 'appraisal/recertification-recommended',
          effective: on,
          body: { person, cycle, answer },
          personal: { development, reason },
          ruling: due.explanation,
        },
      ],
    }
  },
})

/** The executive’s statement before the board reviews the recommendation, OPM SES-91-04, IX.A.3. */
export const makeRecertificationStatement = action({
  id: 'appraisal/make-recertification-statement',
  title: 'Make a statement on a recertification',
  about: 'The executive’s statement to the board, or that there is none.',
  power: 'answer-appraisal',
  fields: z.strictObject({
    ...CASE_FIELDS,
    on: onField('Made on'),
    statement: listField(['made', 'waived'], { title: 'Statement' }),
    text: wordsField({ title: 'Text' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: caseStreams,
  decide(input, given) {
    const { person, cycle, on, statement, text } = input
    const at = caseAtHand(given, input, () => given.who.person === person)
    if ('refused' in at) return at.refused
    const { recommended, reviewed, statement: made } = at.found
    if (recommended === undefined) return invalid('cycle', cycle, 'the supervisor has not recommended yet')
    if (made !== undefined || reviewed !== undefined) {
      const message =
        made === undefined
          ? 'the board has reviewed the case'
          : `you answered on ${made.on}; that is done once`
      return invalid('statement', statement, message)
    }
    const after = { day: recommended.on, what: 'the recommendation' }
    const wrongDay = dayProblem(on, given.today, after)
    if (wrongDay !== undefined) return wrongDay
    if ((statement === 'made') !== (text !== undefined)) {
      return invalid('text', text ?? null, 'a statement has a text, and a waiver none')
    }
    return {
      kind: 'events',
      says: 'The board gets it with the recommendation.',
      rulings: [],
      events: [
        {
          stream: recertificationStream(person, cycle),
          type: 'appraisal/recertification-statement',
          effective: on,
          body: { person, cycle, statement },
          ...(text === undefined ? {} : { personal: { text } }),
        },
      ],
    }
  },
})
