import { z } from 'zod'
import { earlier } from '../../base/dates.ts'
import { appraisalStream, planOn } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { invalid, rowsField, textField } from '../fields.ts'
import { type AtHand, atHand, streamsOf, supervises } from './at-hand.ts'
import { levelField, OF_FIELDS, onField, wordsField } from './rating-fields.ts'
import {
  daysRuled,
  elementsRuled,
  narrativesRuled,
  type RatedRow,
  ratingTimeProblem,
} from './rating-grounds.ts'
import { summaryOf } from './summary.ts'
import { levelProblem, systemRead } from './system-levels.ts'

/** The supervisor of record proposes the rating: every element of the plan, on 90 days at least, OPM SES-91-04, VIII.C. */
export const rateInitially = action({
  id: 'appraisal/rate-initially',
  title: 'Rate an executive',
  about:
    'Gives each element of the plan a level with a narrative. The summary level follows from the weights, or is named where the system has none.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Rated on'),
    levels: rowsField(
      {
        element: textField({ title: 'Element', hint: 'Its place in the plan, such as e1' }, 8),
        level: levelField({ title: 'Level' }),
        narrative: wordsField({
          title: 'Narrative',
          hint: 'At least one accomplishment or shortfall',
        }).optional(),
      },
      { title: 'Elements', hint: 'One row for each element of the plan in force at the end of the period' },
    ),
    level: levelField({
      title: 'Summary level',
      hint: 'Only in a system without weights; elsewhere it is derived',
    }).optional(),
    summary: wordsField({
      title: 'Narrative of the summary rating',
      hint: 'Part 6 of the form, which must be there from fiscal year 2026 on',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  readsAlso: (input, history) => systemRead(appraisalStream(input.person, input.fiscalYear), history),
  decide(input, given) {
    const { person, fiscalYear, on, levels, summary: narrative } = input
    const found = atHand(given, input, ({ file }) => supervises(given.who.person, file, given.today))
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const early = ratingTimeProblem(found, given, on)
    if (early !== undefined) return early
    const plan = planOn(appraisal, earlier(on, appraisal.period.end))
    const rested = elementsRuled(found, given, on, plan, levels)
    if ('refused' in rested) return rested.refused
    const foreign =
      levelProblem(
        appraisal,
        given,
        'levels',
        levels.map(({ level }) => level),
      ) ?? levelProblem(appraisal, given, 'level', input.level === undefined ? [] : [input.level])
    if (foreign !== undefined) return foreign
    const bound = daysRuled(found, given, on)
    if ('refused' in bound) return bound.refused
    const told = narrativesRuled(given, on, levels, rested.plan.elements)
    if ('refused' in told) return told.refused
    if (appraisal.system === 'fiscal-2026' && narrative === undefined) {
      const message = 'the narrative of the summary rating is part 6 of the form, and must be there; write it'
      return invalid('summary', null, message)
    }
    const rated = Object.fromEntries(levels.map(({ element, level }) => [element, level]))
    const summary = summaryOf(appraisal, rested.plan.elements, rated, input.level, given.scopes)
    if ('refused' in summary) return summary.refused
    const { level, score, explanation } = summary
    const rulings = [
      ...(explanation === undefined ? [] : [explanation]),
      rested.ruling,
      ...bound.rulings,
      ...told.rulings,
    ]
    const points = score === undefined ? '' : `, ${score} points`
    return {
      kind: 'events',
      says: `${person} is rated level ${level}${points}, for ${bound.days}. Share the rating with the executive next.${interimWords(found)}`,
      rulings,
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/initially-rated',
          effective: on,
          body: {
            person,
            fiscalYear,
            version: rested.plan.version,
            levels: rated,
            level,
            ...(score === undefined ? {} : { score }),
          },
          personal: textsOf(levels, narrative),
          ruling: explanation ?? rested.ruling,
        },
      ],
    }
  },
})

function textsOf(rows: readonly RatedRow[], whole: string | undefined): Record<string, string> {
  const texts = rows.flatMap(({ element, narrative }): [string, string][] =>
    narrative === undefined ? [] : [[`${element}.narrative`, narrative]],
  )
  return { ...Object.fromEntries(texts), ...(whole === undefined ? {} : { summary: whole }) }
}

/** Appraisals on details and moves are weighed in the rating, 5 CFR 430.310. */
function interimWords({ appraisal: { interim } }: AtHand): string {
  if (interim.length === 0) return ''
  const each = interim.map(({ from, until }) => `${from} to ${until}`).join(' and of ')
  return ` The interim appraisal of ${each} is to be weighed in it.`
}
