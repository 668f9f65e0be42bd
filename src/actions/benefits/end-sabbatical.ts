import { z } from 'zod'
import { benefitsStream } from '../../record/pay-terms.ts'
import { sabbaticalService } from '../../rulebook/development/sabbatical-service.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { dateField, invalid, listField, yesNoField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { PAYEE_FIELDS } from '../pay/payee.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

/** A sabbatical ends, and with it the service owed begins; whoever leaves it early owes the expenses, 5 USC 3396(c)(3). */
export const endSabbatical = action({
  id: 'benefits/end-sabbatical',
  title: 'End a sabbatical',
  about:
    'Records that a sabbatical was completed or broken off, and what is owed where the executive left before the two years were served.',
  power: 'run-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    ended: dateField({ title: 'Last day of the sabbatical' }),
    how: listField(['completed', 'broken off'], { title: 'How' }),
    left: dateField({ title: 'Left the service on', hint: 'Left blank, still serving' }).optional(),
    goodReason: yesNoField({
      title: 'The agency head found a good and sufficient reason',
      hint: 'For leaving before the two years were served',
    }).optional(),
    cost: dollarsField({
      title: 'All expenses of the sabbatical',
      hint: 'Salary included; asked where the executive left',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, ended, how, left, goodReason, cost } = input
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    const last = found.benefits.sabbaticals.findLast((one) => one.start <= ended)
    if (last === undefined) return invalid('ended', ended, 'no sabbatical began by that day')
    const on = left ?? ended
    const wrongDay = dayProblem(on, given.today, { day: ended, what: 'the end of the sabbatical' })
    if (wrongDay !== undefined) return invalid('ended', ended, 'give days up to today, the end first')
    if (ended > last.end || (how === 'completed') !== (ended === last.end)) {
      const message = `it was granted through ${last.end}: completed on that day, or broken off before`
      return invalid('ended', ended, message)
    }
    if (last.ended !== undefined && left === undefined) {
      return invalid('ended', ended, `its end is on record since ${last.ended.on}`)
    }
    const asked = ask(
      sabbaticalService,
      { on, scopes: given.scopes },
      {
        sabbaticalEnded: ended,
        ...(left === undefined ? {} : { leftServiceOn: left }),
        ...(goodReason === undefined ? {} : { goodReason }),
        ...(cost === undefined ? {} : { sabbaticalCost: cost }),
      },
    )
    if (asked.value === undefined) return refuse(asked, { compared: { ended, left: left ?? null } })
    const { owed } = asked.value
    return {
      kind: 'events',
      says: `The sabbatical was ${how}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/sabbatical-ended',
          effective: on,
          body: { person, how, ...(owed > 0 ? { owed } : {}) },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
