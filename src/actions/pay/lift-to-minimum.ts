import { z } from 'zod'
import { executivesField } from '../appraisal/people-named.ts'
import { action } from '../action.ts'
import { invalid } from '../fields.ts'
import { fromField, PAY_OF } from './adjust-fields.ts'
import { BAND_BEGAN } from './rate-given.ts'
import { batchStreams, raisedBySchedule } from './with-schedule.ts'

/** Pay left below the band’s new lowest rate is raised to it, whatever the rating, 5 CFR 534.403(a)(1). */
export const liftToMinimum = action({
  id: 'pay/lift-to-minimum',
  title: 'Lift pay to the band’s lowest rate',
  about: 'On new schedules: everybody named whose pay stands below the band is raised to its lowest rate.',
  power: 'set-pay',
  fields: z.strictObject({ unit: PAY_OF.unit, from: fromField(), people: executivesField() }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: batchStreams,
  decide(input, given) {
    if (input.from < BAND_BEGAN) {
      return invalid('from', input.from, 'before 11 January 2004 the six rates rise: apply the schedule')
    }
    const words = { action: 'raise to the band minimum', basis: 'the lowest rate of the band' } as const
    return raisedBySchedule(given, input, words)
  },
})

/** Executives move to the new amount of their rate, without an action of their own, 5 USC 5382; until 2003. */
export const applySchedule = action({
  id: 'pay/apply-schedule',
  title: 'Apply a schedule of the six rates',
  about:
    'Until 2003: everybody named moves to the new amount of the same rate. Since 2004 the band moves and nobody in it.',
  power: 'set-pay',
  fields: z.strictObject({ unit: PAY_OF.unit, from: fromField(), people: executivesField() }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: batchStreams,
  decide(input, given) {
    if (input.from >= BAND_BEGAN) {
      const message =
        'since 11 January 2004 the band moves and executives do not; who is left below it is lifted to its lowest rate'
      return invalid('from', input.from, message)
    }
    const words = { action: 'schedule adjustment', basis: 'the schedule of the six rates' } as const
    return raisedBySchedule(given, input, words)
  },
})
