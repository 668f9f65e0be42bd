import { z } from 'zod'
import { addYears } from '../../base/dates.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { restoredLeave } from '../../rulebook/benefits/restored-leave.ts'
import { shownDate, shownOf } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { countField, dateField, invalid, listField, yesNoField } from '../fields.ts'
import { PAYEE_FIELDS } from '../pay/payee.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

const REASONS = [
  'administrative error',
  'exigency of the public business',
  'sickness',
  'another reason',
] as const

/** Annual leave that was lost above the ceiling comes back, 5 USC 6304(d). */
export const restoreLeave = action({
  id: 'benefits/restore-leave',
  title: 'Restore annual leave',
  about:
    'Restores annual leave that was forfeited through an error, or through an exigency or sickness when it had been scheduled.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    on: dateField({ title: 'Restored on', hint: 'A day up to today' }),
    hours: countField({ title: 'Hours', unit: 'hours' }, 20_000),
    reason: listField(REASONS, { title: 'Lost through' }),
    scheduled: yesNoField({
      title: 'The leave was scheduled in advance',
      hint: 'Asked for an exigency or sickness',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, on, hours, reason, scheduled } = input
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const { leaveYears, restored } = found.benefits
    const lost = leaveYears.reduce((all, one) => all + (one.on <= on ? one.forfeited : 0), 0)
    const left = restored.reduce((rest, one) => rest - one.hours, lost)
    if (hours === 0 || hours > left) {
      const message = `${shownOf(left, 'hour', 'hours')} forfeited and not restored ${left === 1 ? 'is' : 'are'} on record`
      return invalid('hours', hours, message)
    }
    const facts = { lossReason: reason, ...(scheduled === undefined ? {} : { leaveScheduled: scheduled }) }
    const asked = ask(restoredLeave, { on, scopes: given.scopes }, facts)
    if (asked.value?.eligible !== true || asked.value.yearsToUse === null) {
      return refuse(asked, { compared: { reason, scheduled: scheduled ?? null } })
    }
    const useBy = addYears(on, asked.value.yearsToUse)
    return {
      kind: 'events',
      says: `${shownOf(hours, 'hour is', 'hours are')} restored, to be used by ${shownDate(useBy)}.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/leave-restored',
          effective: on,
          body: { person, hours, reason, useBy },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
