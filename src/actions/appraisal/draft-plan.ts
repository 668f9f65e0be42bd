import { z } from 'zod'
import { later } from '../../base/dates.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { streamsOf } from './at-hand.ts'
import { supervisedCase } from './plan-case.ts'
import { draftProblem, namesFor } from './plan-check.ts'
import { elementsField, elementsOf, keysOf } from './plan-elements.ts'
import { OF_FIELDS, wordsField } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The supervisor of record drafts the plan of an executive, as complete as it is by now; a later draft takes its place. */
export const draftPlan = action({
  id: 'appraisal/draft-plan',
  title: 'Draft a performance plan',
  about:
    'Saves the plan of an executive under the cycle’s appraisal system, complete or not. It binds nobody until it is communicated.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    elements: elementsField(),
    nobodyToManage: wordsField(
      {
        title: 'Why no element on managing subordinates',
        hint: 'Only for an executive without subordinates',
      },
      1000,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...streamsOf(input), cycleStream(input.unit, input.fiscalYear)],
  decide(input, given) {
    const { unit, person, fiscalYear } = input
    const found = supervisedCase(given, input)
    if ('refused' in found) return found.refused
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    if (cycle === undefined) {
      const message = `${unit} has no appraisal cycle for fiscal year ${fiscalYear}; it is opened first`
      return invalid('fiscalYear', fiscalYear, message)
    }
    if (found.appraisal?.communicated !== undefined) {
      const message = `the plan of ${person} was communicated on ${found.appraisal.communicated.on}; amend it instead`
      return invalid('elements', null, message)
    }
    const start = later(cycle.start, found.executive.appointed)
    if (start > cycle.end) {
      const message = `${person} was appointed on ${start}, after the period ended on ${cycle.end}`
      return invalid('fiscalYear', fiscalYear, message)
    }
    const problem = draftProblem(given, cycle, input.elements)
    if (problem !== undefined) return problem
    const { elements, texts } = elementsOf(input.elements, keysOf(namesFor(given, cycle)), cycle.goals)
    return {
      kind: 'events',
      says: `The plan of ${person} for fiscal year ${fiscalYear} is drafted, with ${elements.length} elements. It binds once it is communicated.`,
      rulings: [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/plan-drafted',
          effective: given.today,
          body: {
            unit,
            person,
            fiscalYear,
            system: cycle.system,
            start,
            end: cycle.end,
            supervisor: given.who.person,
            elements,
            ...(input.nobodyToManage === undefined ? {} : { nobodyToManage: true }),
          },
          personal: {
            ...texts,
            ...(input.nobodyToManage === undefined ? {} : { nobodyToManage: input.nobodyToManage }),
          },
        },
      ],
    }
  },
})
