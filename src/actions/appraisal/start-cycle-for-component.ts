import { z } from 'zod'
import { later } from '../../base/dates.ts'
import { type AppraisalCycle, cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import type { NewEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { action, type Given } from '../action.ts'
import { invalid } from '../fields.ts'
import { executivesField, shortList } from './people-named.ts'
import { textsIn } from './plan-case.ts'
import { namesFor } from './plan-check.ts'
import { agencyField, fiscalYearField } from './rating-fields.ts'

type Input = { unit: string; fiscalYear: number; people: readonly string[] }

/** Plans of a cycle drafted for many at once, each from last year’s; supervisors go on from there. */
export const startCycleForComponent = action({
  id: 'appraisal/start-cycle-for-component',
  title: 'Draft the plans of a cycle',
  about:
    'Drafts a plan for each of the executives named, with the elements and texts of last year’s newest version where the system is the same. Whoever has a plan is left out.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: agencyField(),
    fiscalYear: fiscalYearField(),
    people: executivesField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear, people }) => [
    cycleStream(unit, fiscalYear),
    ...[...new Set(people)].flatMap((person) => [
      `person:${person}`,
      appraisalStream(person, fiscalYear),
      appraisalStream(person, fiscalYear - 1),
    ]),
  ],
  decide(input, given) {
    const { unit, fiscalYear } = input
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    if (cycle === undefined) {
      return invalid(
        'fiscalYear',
        fiscalYear,
        `${unit} has no appraisal cycle for fiscal year ${fiscalYear}; open it first`,
      )
    }
    const names = namesFor(given, cycle)
    const drafted: NewEvent[] = []
    const skipped: string[] = []
    let copied = 0
    for (const person of new Set(input.people)) {
      const draft = draftFor(given, input, cycle, names, person)
      if (typeof draft === 'string') skipped.push(`${person} (${draft})`)
      else {
        drafted.push(draft.event)
        if (draft.copied) copied++
      }
    }
    if (drafted.length === 0) {
      return invalid('people', input.people.length, `no plan is to be drafted: ${shortList(skipped)}`)
    }
    return {
      kind: 'events',
      says: `${drafted.length} ${drafted.length === 1 ? 'plan is' : 'plans are'} drafted for fiscal year ${fiscalYear}, ${copied} of them from last year’s. Left out: ${shortList(skipped)}.`,
      rulings: [],
      events: drafted,
    }
  },
})

/** The plan of one executive as a draft; or why there is none. */
function draftFor(
  given: Given,
  { unit, fiscalYear }: Input,
  cycle: AppraisalCycle,
  names: readonly string[] | undefined,
  person: string,
): { event: NewEvent; copied: boolean } | string {
  const file = standing(given.history(`person:${person}`))
  const first = later(cycle.start, given.today)
  const executive = executiveOn(file, cycle.start) ?? executiveOn(file, first)
  if (executive === undefined) return 'no executive here on the first day of the period'
  if (executive.appointed > cycle.end) return 'appointed after the period'
  const now = standing(given.history(appraisalStream(person, fiscalYear)))
  if (appraisalOf(now) !== undefined) return 'has a plan'
  if (executive.supervisor === undefined) return 'has no supervisor of record'
  const before = standing(given.history(appraisalStream(person, fiscalYear - 1)))
  const last = appraisalOf(before)
  const version = last?.unit === unit && last.system === cycle.system ? last.versions.at(-1) : undefined
  const elements = version?.elements.map((one) => withGoals(one, cycle)) ?? bare(names ?? [])
  return {
    copied: version !== undefined,
    event: {
      stream: appraisalStream(person, fiscalYear),
      type: 'appraisal/plan-drafted',
      effective: given.today,
      body: {
        unit,
        person,
        fiscalYear,
        system: cycle.system,
        start: later(cycle.start, executive.appointed),
        end: cycle.end,
        supervisor: executive.supervisor.person,
        elements,
        ...(last?.draft.nobodyToManage === true && version !== undefined ? { nobodyToManage: true } : {}),
      },
      personal: planTexts(textsIn(before, version?.entry)),
    },
  }
}

/** The texts of elements; the reason of an amendment stays with it. */
function planTexts(all: Readonly<Record<string, string>>): Record<string, string> {
  const { reason: _, ...texts } = all
  return texts
}

/** Goals of the same name bring this year’s document and page. */
function withGoals(element: PlanElement, { goals }: AppraisalCycle): PlanElement {
  return { ...element, goals: element.goals.map((one) => goals.find(({ goal }) => goal === one.goal) ?? one) }
}

/** The elements that the system names, without texts; the fifth is the one on results. */
function bare(names: readonly string[]): PlanElement[] {
  return names.map((name, index) => ({
    key: `e${index + 1}`,
    name,
    critical: true,
    kind: index === 4 ? 'results' : 'leadership',
    covers: index === 4 ? 'both' : 'individual',
    requirements: 0,
    goals: [],
    measures: [],
  }))
}
