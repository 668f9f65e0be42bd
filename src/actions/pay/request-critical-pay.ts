import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { systemStream } from '../../record/appraisal-cycle.ts'
import { criticalPayOf } from '../../record/critical-pay.ts'
import { standing } from '../../record/fold.ts'
import { criticalPayStream, payStream } from '../../record/pay-terms.ts'
import { rateOn } from '../../record/pay.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { criticalPay } from '../../rulebook/pay/critical-pay.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { onField, wordsField } from '../appraisal/rating-fields.ts'
import { action } from '../action.ts'
import { invalid, yesNoField } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'
import { CRITICAL_OF, grantingOn } from './critical-at-hand.ts'
import { dollarsField } from './money-fields.ts'
import { ownPay, payAtHand } from './pay-at-hand.ts'

/** The agency asks for critical pay for a position, 5 USC 5377(c). */
export const requestCriticalPay = action({
  id: 'pay/request-critical',
  title: 'Ask for critical pay',
  about: 'Asks the granting office for a rate up to level I for a position of extreme expertise.',
  power: 'set-pay',
  fields: z.strictObject({
    ...CRITICAL_OF,
    person: PAY_OF.person,
    on: onField('Asked on'),
    rate: dollarsField({ title: 'Rate asked for', unit: '$ a year' }),
    expertise: yesNoField({ title: 'The position requires expertise of an extremely high level' }),
    mission: yesNoField({ title: 'It is critical to an important mission of the agency' }),
    needed: yesNoField({ title: 'It is needed to recruit or keep somebody exceptionally well qualified' }),
    reason: wordsField({ title: 'Why', hint: 'It is sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, person, position }) => [
    criticalPayStream(position),
    `person:${person}`,
    payStream(person),
    systemStream(unit),
  ],
  decide(input, given) {
    const { unit, position, person, on, rate } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const open = criticalPayOf(standing(given.history(criticalPayStream(position))))
    if (open !== undefined && open.state !== 'ended') {
      return invalid(
        'position',
        position,
        `critical pay of the position is ${open.state} since ${shownDate(open.granted?.on ?? open.requested.on)}`,
      )
    }
    const found = payAtHand(given, { unit, person }, on)
    if ('refused' in found) return found.refused
    if (found.executive.position !== position) {
      return invalid('position', position, `${person} holds the position ${found.executive.position}`)
    }
    const ordinary = rateOn(found.pay, on)?.cents as Cents | undefined
    const facts = {
      // As far as the agency can know: it counts the position alone, and nobody has granted it yet.
      criticalPositions: 1,
      criticalRate: rate,
      criticalApproved: true,
      otherOfficeConsulted: true,
      extremeExpertise: input.expertise,
      criticalMission: input.mission,
      neededForThePerson: input.needed,
      // A rate above level I is for the granting office to bring to the President.
      presidentApproved: true,
      ...(ordinary === undefined ? {} : { ordinaryRate: ordinary }),
    }
    const asked = ask(criticalPay, { on, scopes: given.scopes }, facts)
    if (bars(asked) || asked.value === undefined) {
      const compared = { rate: rate / 100, ordinary: ordinary === undefined ? null : ordinary / 100 }
      return refuse(asked, { compared })
    }
    const { highest } = asked.value
    const president =
      rate > highest ? ` Above ${shownUsd(highest)} it takes the President’s written approval.` : ''
    return {
      kind: 'events',
      says: `Critical pay of ${shownUsd(rate)} is asked for; ${grantingOn(on)} grants it, and the other office is consulted.${president}`,
      rulings: [],
      events: [
        {
          stream: criticalPayStream(position),
          type: 'pay/critical-requested',
          effective: on,
          body: { position, unit, cents: rate, person },
          personal: { reason: input.reason },
        },
      ],
    }
  },
})
