import { z } from 'zod'
import { cycleStream } from '../../record/appraisal-cycle.ts'
import { ratingGuidelines } from '../../rulebook/appraisal/rating-guidelines.ts'
import { action } from '../action.ts'
import { listField, rowsField, textField, unitField, yesNoField } from '../fields.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from './at-hand.ts'
import { CYCLE_FIELDS, cycleAtHand } from './cycle-at-hand.ts'
import { onField } from './rating-fields.ts'

/** How components did, given out after the period and before ratings are recommended, 5 CFR 430.404(a)(5). */
export const assessOrganization = action({
  id: 'appraisal/assess-organization',
  title: 'Give out the assessment of the agency',
  about:
    'How the components did and the rating guidelines, given to executives, raters, reviewers and the board before ratings are recommended. No number may be set for any level.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...CYCLE_FIELDS,
    on: onField('Given out on'),
    by: textField({ title: 'Given by', hint: 'Name and office' }),
    givenBy: listField(['agency head', 'named official', 'inspector general', 'other'], {
      title: 'In which capacity',
    }),
    limitsLevels: yesNoField({ title: 'They set a number or share for a level' }).optional(),
    inspectorGeneral: yesNoField({ title: 'For an Office of Inspector General' }).optional(),
    components: rowsField(
      { unit: unitField({ title: 'Component' }), assessed: textField({ title: 'Assessment' }, 2000) },
      { title: 'Components', hint: 'One row for each component that is assessed' },
      200,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [...new Set([input.unit, ...input.components.map(({ unit }) => unit)])],
  reads: ({ unit, fiscalYear }) => [cycleStream(unit, fiscalYear)],
  pool: ({ unit, fiscalYear }) => ({ unit, fiscalYear }),
  decide(input, given) {
    const { unit, fiscalYear, on, by, components } = input
    const cycle = cycleAtHand(given, input)
    if ('refused' in cycle) return cycle.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const first = given.pool
      .flatMap(({ initialOn }) => (initialOn === undefined ? [] : [initialOn]))
      .toSorted()[0]
    const facts = {
      periodEnd: cycle.end,
      guidelinesGivenBy: input.givenBy,
      guidelinesLimitLevels: input.limitsLevels === true,
      guidelinesIssued: on,
      ...(first === undefined ? {} : { firstInitialRating: first }),
      ...(input.inspectorGeneral === true ? { officeOfInspectorGeneral: true } : {}),
    }
    const asked = ask(ratingGuidelines, { on, scopes: given.scopes }, facts)
    if (bars(asked)) {
      const earliest = asked.value?.firstLawful ?? null
      return refuse(asked, { compared: facts, earliest })
    }
    return {
      kind: 'events',
      says: `The assessment of ${components.length === 1 ? '1 component' : `${components.length} components`} is given out; it is weighed in every rating of the cycle.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/organization-assessed',
          effective: on,
          body: { unit, fiscalYear, by, components },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
