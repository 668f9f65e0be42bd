import { z } from 'zod'
import { executiveOn } from '../../record/executive.ts'
import { minimumPeriod } from '../../rulebook/appraisal/minimum-period.ts'
import { action, type Decision, type Given } from '../action.ts'
import { invalid, listField } from '../fields.ts'
import { ask, bars, refuse } from '../asked.ts'
import { type AtHand, atHand, streamsOf } from './at-hand.ts'
import { OF_FIELDS, wordsField } from './rating-fields.ts'

const GROUNDS = [
  'left the Service',
  'fewer than 90 days under the plan',
  'appraised by another agency',
  'extended leave',
  'other',
] as const

type Ground = (typeof GROUNDS)[number]

/** That an executive gets no rating for the year, and why; OPM’s report counts those who are not rated. */
export const recordNotRated = action({
  id: 'appraisal/record-not-rated',
  title: 'Record that no rating is given',
  about: 'Closes an appraisal without a rating for the year, with the ground and the reason.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    ground: listField(GROUNDS, { title: 'Ground' }),
    reason: wordsField({ title: 'Reason' }, 4000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, ground, reason } = input
    const found = atHand(given, input, () => true)
    if ('refused' in found) return found.refused
    const { final, notRated } = found.appraisal
    if (final !== undefined || notRated !== undefined) {
      const message =
        final === undefined
          ? `that is recorded since ${String(notRated?.on)}`
          : `the final rating was given on ${final.on}`
      return invalid('fiscalYear', fiscalYear, message)
    }
    const untrue = groundProblem(found, given, ground)
    if (untrue !== undefined) return untrue
    return {
      kind: 'events',
      says: `${person} gets no rating for fiscal year ${fiscalYear}: ${ground}.`,
      rulings: [],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/not-rated',
          effective: given.today,
          body: { person, fiscalYear, ground },
          personal: { reason },
        },
      ],
    }
  },
})

/** A ground that the record contradicts is refused. */
function groundProblem({ appraisal, file }: AtHand, given: Given, ground: Ground): Decision | undefined {
  const { end } = appraisal.period
  if (ground === 'left the Service') {
    if (executiveOn(file, given.today) === undefined) return undefined
    return invalid('ground', ground, `${appraisal.person} serves on ${given.today}; choose another ground`)
  }
  if (ground !== 'fewer than 90 days under the plan') return undefined
  const since = appraisal.versions[0]?.from
  const facts = {
    periodEnd: end,
    ...(since === undefined ? { daysUnderPlan: 0 } : { underPlanSince: since }),
  }
  const minimum = ask(minimumPeriod, { on: end, scopes: given.scopes }, facts)
  if (bars(minimum) || minimum.value === undefined) return undefined
  const message = `${minimum.value.days} days under the plan to ${end} are enough for a rating; choose another ground`
  return refuse(minimum, { message, compared: { days: minimum.value.days, needed: 90, periodEnd: end } })
}
