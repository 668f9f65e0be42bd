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
import { action, type Decision, type Given } from '../action.ts'
import { invalid, personField, textField, yesNoField } from '../fields.ts'
import { positionOfRecord } from '../positions/position-of-record.ts'
import { CRITICAL_OF, grantingOn } from './critical-at-hand.ts'
import { dollarsField } from './money-fields.ts'
import { ownPay, payAtHand } from './pay-at-hand.ts'

const FIELDS = z.strictObject({
  ...CRITICAL_OF,
  person: personField({
    title: 'Executive',
    hint: 'Whoever holds the position, by number; left blank for somebody to be recruited',
  }).optional(),
  recruit: textField(
    { title: 'Recruit', hint: 'The name of somebody who holds no position yet; sealed' },
    120,
  ).optional(),
  ordinary: dollarsField({
    title: 'Payable otherwise',
    hint: 'What the recruit would be paid without critical pay; asked for a recruit',
    unit: '$ a year',
  }).optional(),
  on: onField('Asked on'),
  rate: dollarsField({ title: 'Rate asked for', unit: '$ a year' }),
  expertise: yesNoField({ title: 'The position requires expertise of an extremely high level' }),
  mission: yesNoField({ title: 'It is critical to an important mission of the agency' }),
  needed: yesNoField({ title: 'It is needed to recruit or keep somebody exceptionally well qualified' }),
  reason: wordsField({ title: 'Why', hint: 'It is sealed' }),
})

/** The agency asks for critical pay for a position, 5 USC 5377(c). */
export const requestCriticalPay = action({
  id: 'pay/request-critical',
  title: 'Ask for critical pay',
  about: 'Asks the granting office for a rate up to level I for a position of extreme expertise.',
  power: 'set-pay',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, person, position }) => [
    criticalPayStream(position),
    `position:${position}`,
    ...(person === undefined ? [] : [`person:${person}`, payStream(person)]),
    systemStream(unit),
  ],
  position: (input) => input.position,
  decide(input, given) {
    const { unit, position, person, recruit, on, rate } = input
    if ((person === undefined) === (recruit === undefined)) {
      return invalid(
        'person',
        person,
        'give the number of whoever holds the position, or the name of a recruit',
      )
    }
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
    const found = person === undefined ? ofRecruit(input, given) : ofHolder({ ...input, person }, given)
    if ('refused' in found) return found.refused
    const { ordinary } = found
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
          body: {
            position,
            unit,
            cents: rate,
            ...(person === undefined ? {} : { person }),
            ...(person === undefined && ordinary !== undefined ? { ordinary } : {}),
          },
          personal: { reason: input.reason, ...(recruit === undefined ? {} : { recruit }) },
        },
      ],
    }
  },
})

type Input = z.output<typeof FIELDS>
type Otherwise = { ordinary?: Cents | undefined } | { refused: Decision }

/** What whoever holds the position is paid without critical pay. */
function ofHolder(input: Input & { person: string }, given: Given): Otherwise {
  const { person, position, on } = input
  const own = ownPay(given, person)
  if (own !== undefined) return { refused: own }
  const found = payAtHand(given, input, on)
  if ('refused' in found) return found
  if (found.executive.position !== position) {
    const message = `${person} holds the position ${found.executive.position}`
    return { refused: invalid('position', position, message) }
  }
  return { ordinary: rateOn(found.pay, on)?.cents as Cents | undefined }
}

/** What a recruit would be paid: the position is established and nobody holds it. */
function ofRecruit({ unit, position, ordinary, on }: Input, given: Given): Otherwise {
  const found = positionOfRecord(given, unit, position)
  if ('refused' in found) return found
  const held = given.incumbents.some(({ from, until }) => from <= on && (until === undefined || on < until))
  if (held) {
    const message = `somebody holds the position ${position} on ${shownDate(on)}: give that person’s number`
    return { refused: invalid('recruit', position, message) }
  }
  if (ordinary === undefined) {
    return { refused: invalid('ordinary', undefined, 'give what the recruit would be paid otherwise') }
  }
  return { ordinary }
}
