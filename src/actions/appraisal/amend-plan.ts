import { z } from 'zod'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import { basis } from '../../rulebook/appraisal/basis.ts'
import { action } from '../action.ts'
import { dateField, invalid } from '../fields.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem, streamsOf } from './at-hand.ts'
import { supervisedCase, textsIn, withPlan } from './plan-case.ts'
import { bindable, draftProblem, namesFor } from './plan-check.ts'
import { elementsField, elementsOf, keysIn, keysOf } from './plan-elements.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'

/** A layer on top of the plan from a day on, to be signed by both; the plan under it stays as it was signed. */
export const amendPlan = action({
  id: 'appraisal/amend-plan',
  title: 'Amend a performance plan',
  about:
    'Puts a new version of a communicated plan on top from a day on, with the reason. Earlier versions stay as they were signed.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    effective: dateField({ title: 'In force from' }),
    consulted: onField('Talked over with the executive on'),
    reason: wordsField({ title: 'Reason' }, 4000),
    elements: elementsField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...streamsOf(input), cycleStream(input.unit, input.fiscalYear)],
  decide(input, given) {
    const { unit, person, fiscalYear, effective, consulted, reason } = input
    const found = withPlan(supervisedCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal, entries } = found
    const { period, initial, communicated, notRated } = appraisal
    const last = appraisal.versions.at(-1)
    if (last === undefined || communicated === undefined) {
      return invalid('person', person, `the plan of ${person} is not communicated yet; draft it anew instead`)
    }
    if (initial !== undefined || notRated !== undefined) {
      const on = initial?.on ?? notRated?.on
      const rests = ask(
        basis,
        { on: period.end, scopes: given.scopes },
        {
          appraisalWritten: true,
          restsOnRequirements: false,
          criticalElements: last.elements.filter(({ critical }) => critical).length,
          criticalElementsAppraised: 0,
          ratingAssigned: initial !== undefined,
        },
      )
      const message = `the rating was settled on ${on}, on the plan as it stood; a plan can’t be changed after that`
      return refuse(rests, { message, compared: { effective, rated: on }, cites: ['5 USC 4312(b)(2)'] })
    }
    const talked = dayProblem(consulted, given.today)
    if (talked !== undefined)
      return invalid('consulted', consulted, `${consulted} is in the future; talk first`)
    if (effective <= last.from) {
      const message = `version ${last.version} runs from ${last.from}; a new one takes effect after that day`
      return invalid('effective', effective, message)
    }
    if (effective < consulted || effective > period.end) {
      const message = `${effective} is outside the days from the talk on ${consulted} to the end of the period on ${period.end}`
      return invalid('effective', effective, message)
    }
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    const terms = {
      system: appraisal.system,
      start: period.start,
      elementsOf2012Kept: cycle?.elementsOf2012Kept === true,
    }
    const problem = draftProblem(given, terms, input.elements)
    if (problem !== undefined) return problem
    const names = namesFor(given, terms)
    const keys = names === undefined ? keysIn(appraisal.versions) : keysOf(names)
    const { elements, texts } = elementsOf(input.elements, keys, cycle?.goals ?? [])
    const bound = bindable(given, terms, {
      elements,
      texts,
      nobodyToManage: appraisal.draft.nobodyToManage,
      consulted: true,
      communicated: communicated.on,
    })
    if ('refused' in bound) return bound.refused
    const version = last.version + 1
    const changed = elements.filter(({ key }) => changedIn(key, textsIn(entries, last.entry), texts))
    return {
      kind: 'events',
      says: `Version ${version} of the plan of ${person} holds from ${effective}; both sign it. Texts that differ from version ${last.version}: ${changed.map(({ name }) => name).join('; ') || 'none'}. The earlier version stays as it was.`,
      rulings: bound.rulings,
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/plan-amended',
          effective,
          body: { person, fiscalYear, version, elements, consulted },
          personal: { ...texts, reason },
          ruling: bound.rulings[0],
        },
      ],
    }
  },
})

/** Whether a text of an element differs between two versions. */
function changedIn(
  key: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): boolean {
  const own = (texts: Readonly<Record<string, string>>) =>
    JSON.stringify(
      Object.entries(texts)
        .filter(([name]) => name.startsWith(`${key}.`))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return own(before) !== own(after)
}
