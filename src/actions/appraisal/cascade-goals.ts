import { z } from 'zod'
import { type AppraisalCycle, cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import type { NewEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { action, type Given } from '../action.ts'
import { invalid, linesField } from '../fields.ts'
import { executivesField, shortList } from './people-named.ts'
import { textsIn } from './plan-case.ts'
import { agencyField, fiscalYearField } from './rating-fields.ts'

type Input = { fiscalYear: number; people: readonly string[] }

/** The most goals that are handed down at once. */
const MOST_GOALS = 20

/** Goals of a cycle put into the drafted plans of many at once; a plan that was communicated keeps what it says. */
export const cascadeGoals = action({
  id: 'appraisal/cascade-goals',
  title: 'Hand goals down into plans',
  about:
    'Puts goals of the cycle, with document and page, into the element on results of each drafted plan named. A plan that was communicated is left as it is: its supervisor amends it.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: agencyField(),
    fiscalYear: fiscalYearField(),
    goals: linesField({ title: 'Goals', hint: 'Goals of the cycle, one on each line' }, MOST_GOALS, 300),
    people: executivesField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear, people }) => [
    cycleStream(unit, fiscalYear),
    ...[...new Set(people)].map((person) => appraisalStream(person, fiscalYear)),
  ],
  decide(input, given) {
    const { unit, fiscalYear, goals: asked } = input
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    if (cycle === undefined) {
      const message = `${unit} has no appraisal cycle for fiscal year ${fiscalYear}; open it first`
      return invalid('fiscalYear', fiscalYear, message)
    }
    if (asked.length === 0) return invalid('goals', asked, 'no goal is named; give one goal of the cycle')
    const unknown = asked.find((name) => !cycle.goals.some(({ goal }) => goal === name))
    if (unknown !== undefined) {
      const message = `${unknown} is no goal of the cycle; set the goals of the cycle first, or write it as it stands there`
      return invalid('goals', unknown, message)
    }
    const goals = cycle.goals.filter(({ goal }) => asked.includes(goal))
    const drafts: NewEvent[] = []
    const skipped: string[] = []
    for (const person of new Set(input.people)) {
      const draft = withGoals(given, unit, input, goals, person)
      if (typeof draft === 'string') skipped.push(`${person} (${draft})`)
      else drafts.push(draft)
    }
    if (drafts.length === 0) {
      return invalid('people', input.people.length, `no plan takes the goals: ${shortList(skipped)}`)
    }
    return {
      kind: 'events',
      says: `${goals.length === 1 ? '1 goal stands' : `${goals.length} goals stand`} in ${drafts.length === 1 ? '1 drafted plan' : `${drafts.length} drafted plans`} of fiscal year ${fiscalYear}. Left out: ${shortList(skipped)}.`,
      rulings: [],
      events: drafts,
    }
  },
})

/** The plan of one executive, drafted anew with the goals; or why it stays as it is. */
function withGoals(
  given: Given,
  unit: string,
  { fiscalYear }: Input,
  goals: AppraisalCycle['goals'],
  person: string,
): NewEvent | string {
  const stream = appraisalStream(person, fiscalYear)
  const entries = standing(given.history(stream))
  const appraisal = appraisalOf(entries)
  if (appraisal === undefined || !given.isUnder(appraisal.unit, unit)) return 'has no plan here'
  if (appraisal.communicated !== undefined) {
    return `communicated on ${appraisal.communicated.on}: the supervisor amends it`
  }
  const { draft } = appraisal
  const element = draft.elements.find(({ kind }) => kind === 'results')
  if (element === undefined) return 'has no element on results'
  const fresh = goals.filter(({ goal }) => !element.goals.some((one) => one.goal === goal))
  if (fresh.length === 0) return 'has them'
  const elements = draft.elements.map(
    (one): PlanElement => (one.key === element.key ? { ...one, goals: [...one.goals, ...fresh] } : one),
  )
  return {
    stream,
    type: 'appraisal/plan-drafted',
    effective: given.today,
    body: {
      unit: appraisal.unit,
      person,
      fiscalYear,
      system: appraisal.system,
      start: appraisal.period.start,
      end: appraisal.period.end,
      supervisor: appraisal.supervisor,
      elements,
      ...(draft.nobodyToManage ? { nobodyToManage: true } : {}),
    },
    personal: { ...textsIn(entries, draft.entry) },
  }
}
