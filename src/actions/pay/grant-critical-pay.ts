import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { criticalPayStream, payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { criticalPay } from '../../rulebook/pay/critical-pay.ts'
import { criticalPayEnd } from '../../rulebook/pay/critical-pay-end.ts'
import { type CriticalPay, criticalPayOf } from '../../record/critical-pay.ts'
import { standing } from '../../record/fold.ts'
import { payOf } from '../../record/pay.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { onField } from '../appraisal/rating-fields.ts'
import { action, type Decision, type Given } from '../action.ts'
import { countField, invalid, textField, yesNoField } from '../fields.ts'
import { GOVERNMENT } from '../awards/rank-fields.ts'
import { CRITICAL_OF, criticalAtHand, grantingOn, officeOf } from './critical-at-hand.ts'
import { dollarsField } from './money-fields.ts'

/** The other office is consulted before critical pay is granted, 5 USC 5377(c). */
export const consultCriticalPay = action({
  id: 'pay/consult-critical',
  title: 'Record the consultation on critical pay',
  about: 'The office that does not grant critical pay is heard: OMB since 30 October 2004, OPM before.',
  power: 'decide-critical-pay',
  fields: z.strictObject({ ...CRITICAL_OF, on: onField('Consulted on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ position }) => [criticalPayStream(position)],
  decide(input, given) {
    const { position, on } = input
    const at = criticalAtHand(given, input)
    if ('refused' in at) return at.refused
    const { critical } = at
    const office = officeOf(given)
    if (critical.state !== 'requested') {
      return invalid(
        'position',
        position,
        `critical pay of the position is ${critical.state}; there is nothing to consult on`,
      )
    }
    if (office === undefined || office === grantingOn(on)) {
      return invalid(
        'on',
        on,
        `${grantingOn(on)} grants critical pay on that day and is not the office consulted`,
      )
    }
    if (critical.consulted.includes(office)) return invalid('on', on, `${office} was consulted already`)
    const wrongDay = dayProblem(on, given.today, { day: critical.requested.on, what: 'the request' })
    if (wrongDay !== undefined) return wrongDay
    return {
      kind: 'events',
      says: `${office} is consulted; ${grantingOn(on)} may grant it.`,
      rulings: [],
      events: [
        {
          stream: criticalPayStream(position),
          type: 'pay/critical-consulted',
          effective: on,
          body: { position, by: office },
        },
      ],
    }
  },
})

/** OPM, before 30 October 2004 OMB, grants critical pay, 5 USC 5377. */
export const grantCriticalPay = action({
  id: 'pay/grant-critical',
  title: 'Grant critical pay',
  about:
    'Grants a rate up to level I. The granting office states how many positions of the Government are under critical pay; grants and ends on record here are counted from then on.',
  power: 'decide-critical-pay',
  fields: z.strictObject({
    ...CRITICAL_OF,
    on: onField('Granted on'),
    rate: dollarsField({
      title: 'Rate',
      hint: 'Left blank, the rate asked for',
      unit: '$ a year',
    }).optional(),
    positions: countField(
      {
        title: 'Positions under critical pay, with this one',
        hint: 'In the whole Government; left blank, as last stated, with the grants and ends on record since',
        unit: 'positions',
      },
      10_000,
    ).optional(),
    schedulePositions: countField(
      {
        title: 'Of them on the Executive Schedule',
        hint: 'With this one, where it is one',
        unit: 'positions',
      },
      10_000,
    ).optional(),
    president: yesNoField({ title: 'The President approved the rate in writing' }).optional(),
    document: textField({ title: 'Document', hint: 'The grant, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ position }) => [criticalPayStream(position)],
  // Whoever grants anywhere waits here: the count is the whole Government's.
  locks: () => [GOVERNMENT],
  criticalCount: true,
  readsAlso: ({ position }, history) => {
    const critical = criticalPayOf(standing(history(criticalPayStream(position))))
    const person = critical?.requested.person
    return person === undefined ? [] : [`person:${person}`, payStream(person)]
  },
  decide(input, given) {
    const { position, on, document } = input
    const at = criticalAtHand(given, input)
    if ('refused' in at) return at.refused
    const { critical } = at
    if (critical.state !== 'requested') {
      return invalid('position', position, `critical pay of the position is ${critical.state}`)
    }
    const wrongDay = dayProblem(on, given.today, { day: critical.requested.on, what: 'the request' })
    if (wrongDay !== undefined) return wrongDay
    const { cents } = critical.requested
    const rate = input.rate ?? (cents as Cents)
    const ordinary = ordinaryOn(critical, given, on)
    const granting = grantingOn(on)
    const positions = positionsWith(input.positions, given)
    if (typeof positions !== 'number') return positions.refused
    const facts = {
      criticalPositions: positions,
      criticalRate: rate,
      criticalApproved: officeOf(given) === granting,
      otherOfficeConsulted: critical.consulted.some((office) => office !== granting),
      presidentApproved: input.president === true,
      ...(input.schedulePositions === undefined
        ? {}
        : { criticalSchedulePositions: input.schedulePositions }),
      ...(ordinary === undefined ? {} : { ordinaryRate: ordinary }),
    }
    const asked = ask(criticalPay, { on, scopes: given.scopes }, facts)
    if (bars(asked) || asked.value === undefined) {
      const { highest, missing = [] } = asked.value ?? {}
      const compared = {
        rate: rate / 100,
        highest: highest === undefined ? null : highest / 100,
        positions,
        missing,
      }
      return refuse(asked, { compared })
    }
    return {
      kind: 'events',
      says: `Critical pay of ${shownUsd(rate)} is granted to ${position}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: criticalPayStream(position),
          type: 'pay/critical-granted',
          effective: on,
          body: { position, cents: rate, presidentApproved: input.president === true, document, positions },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** What would be payable without critical pay: the rate of whoever holds the position, or what was told of a recruit. */
function ordinaryOn({ requested }: CriticalPay, given: Given, on: IsoDate): Cents | undefined {
  const { person, ordinary } = requested
  if (person === undefined) return ordinary as Cents | undefined
  const events = [
    ...standing(given.history(`person:${person}`)),
    ...standing(given.history(payStream(person))),
  ]
  return rateOn(payOf(events), on)?.cents as Cents | undefined
}

/** How many positions are under critical pay with this one: as stated, else as counted from the last statement on. */
function positionsWith(stated: number | undefined, given: Given): number | { refused: Decision } {
  const { held = 0, counted } = given.criticalCount ?? {}
  const positions = stated ?? (counted === undefined ? undefined : counted + 1)
  if (positions === undefined) {
    const message =
      'no count is on record: state how many positions of the whole Government are under critical pay, with this one'
    return { refused: invalid('positions', undefined, message) }
  }
  if (positions > held) return positions
  return {
    refused: invalid('positions', positions, `${held + 1} are under it on record here alone, with this one`),
  }
}

/** Critical pay ends after a calendar year at the earliest, or when its criteria are no longer met, 5 USC 5377(e). */
export const endCriticalPay = action({
  id: 'pay/end-critical',
  title: 'End critical pay',
  about: 'Ends the authority: after a calendar year, or at once where its criteria are no longer met.',
  power: 'decide-critical-pay',
  fields: z.strictObject({
    ...CRITICAL_OF,
    on: onField('Ended on'),
    criteriaMet: yesNoField({ title: 'Its criteria are still met' }),
    reason: textField({ title: 'Reason' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  locks: () => [GOVERNMENT],
  reads: ({ position }) => [criticalPayStream(position)],
  decide(input, given) {
    const { position, on, criteriaMet, reason } = input
    const at = criticalAtHand(given, input)
    if ('refused' in at) return at.refused
    const { granted, state } = at.critical
    if (granted === undefined || state !== 'granted') {
      return invalid('position', position, `critical pay of the position is ${state}`)
    }
    const wrongDay = dayProblem(on, given.today, { day: granted.on, what: 'the grant' })
    if (wrongDay !== undefined) return wrongDay
    const facts = { criticalGrantDate: granted.on, criticalCriteriaMet: criteriaMet, criticalEndDate: on }
    const asked = ask(criticalPayEnd, { on, scopes: given.scopes }, facts)
    if (bars(asked)) {
      const { firstLawful = null } = asked.value ?? {}
      return refuse(asked, { compared: { granted: granted.on, on, firstLawful }, earliest: firstLawful })
    }
    return {
      kind: 'events',
      says: `Critical pay of ${position} ends on ${shownDate(on)}; the agency then sets a rate of the schedules again.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: criticalPayStream(position),
          type: 'pay/critical-ended',
          effective: on,
          body: { position, reason },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
