import { z } from 'zod'
import { later } from '../../base/dates.ts'
import { type AppraisalCycle, cycleStream } from '../../record/appraisal-cycle.ts'
import { appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { NUDGE_KINDS, type NudgeKind } from '../../record/appraisal-terms.ts'
import type { NewEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { type Course, lateStep, nudgesOf } from '../../record/nudge.ts'
import { action, type Given } from '../action.ts'
import { invalid, listField } from '../fields.ts'
import { executivesField, shortList } from './people-named.ts'
import { CYCLE_FIELDS, cycleAtHand } from './cycle-at-hand.ts'

type Input = { unit: string; fiscalYear: number; kind: NudgeKind; people: readonly string[] }

/** Whoever a late step of some appraisals waits for is reminded: the supervisor of record, or the executive of an answer. */
export const nudgeLate = action({
  id: 'appraisal/nudge-late',
  title: 'Remind of late steps',
  about:
    'Reminds the supervisor of record of a late plan, progress review or rating, or the executive of an answer; it shows on their own page. Nobody is reminded twice a day of the same step of one appraisal.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...CYCLE_FIELDS,
    kind: listField(NUDGE_KINDS, { title: 'Late' }),
    people: executivesField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear, people }) => [
    cycleStream(unit, fiscalYear),
    ...[...new Set(people)].flatMap((person) => [`person:${person}`, appraisalStream(person, fiscalYear)]),
  ],
  decide(input, given) {
    const cycle = cycleAtHand(given, input)
    if ('refused' in cycle) return cycle.refused
    const events: NewEvent[] = []
    const skipped: string[] = []
    for (const person of new Set(input.people)) {
      const nudge = nudgeOf(given, input, cycle, person)
      if (typeof nudge === 'string') skipped.push(`${person} (${nudge})`)
      else events.push(nudge)
    }
    const left = shortList(skipped)
    if (events.length === 0)
      return invalid('people', input.people.length, `nobody is to be reminded: ${left}`)
    return {
      kind: 'events',
      says: `${events.length === 1 ? '1 reminder goes' : `${events.length} reminders go`} out for the late ${input.kind}. Left out: ${left}.`,
      rulings: [],
      events,
    }
  },
})

/** The reminder about one executive; or why there is none. */
function nudgeOf(
  given: Given,
  { unit, fiscalYear, kind }: Input,
  cycle: AppraisalCycle,
  person: string,
): NewEvent | string {
  const executive = executiveOn(standing(given.history(`person:${person}`)), given.today)
  if (executive === undefined) return 'no executive here'
  const stream = appraisalStream(person, fiscalYear)
  const recorded = standing(given.history(stream))
  const appraisal = appraisalOf(recorded)
  if (appraisal !== undefined && appraisal.unit !== unit) return 'no executive here'
  const start = later(cycle.start, executive.since)
  const course: Course =
    appraisal === undefined
      ? { state: 'no plan', period: { start, end: cycle.end }, reviews: 0 }
      : { ...appraisal, reviews: appraisal.reviews.length, answerBy: appraisal.shared?.answerBy }
  if (lateStep(course, given.today)?.kind !== kind) return `no ${kind} is late`
  if (nudgesOf(recorded).get(kind)?.on === given.today) return 'reminded today'
  const to = kind === 'answer' ? person : executive.supervisor?.person
  if (to === undefined) return 'has no supervisor of record'
  const body = { unit, person, fiscalYear, kind, to }
  return { stream, type: 'appraisal/nudged', effective: given.today, body }
}
