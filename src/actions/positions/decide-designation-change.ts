import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { designationOn, designationsOf, pendingChange } from '../../record/designation.ts'
import type { Designation } from '../../record/terms.ts'
import { decide, explain } from '../../rulebook/index.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { changeDesignation } from '../../rulebook/positions/change-designation.ts'
import { types } from '../../rulebook/positions/types.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, textField } from '../fields.ts'
import { floorWords, oneLessReserved } from './floor.ts'
import { agencyField, positionField } from './position-fields.ts'
import { positionOfRecord } from './position-of-record.ts'

type Ruled = { explanation: Explanation; refused?: Decision }

/** OPM's answer to a change of designation: its letter comes first, the floor and the minimum are kept, 5 CFR 214.402-403. */
export const decideDesignationChange = action({
  id: 'positions/decide-designation-change',
  title: 'Answer a change of designation',
  about: 'Records OPM’s letter on a change of designation. Approved, it takes effect on the day given.',
  power: 'decide-designation',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    answer: z
      .enum(['approved', 'denied'], {
        error: (issue) => `${String(issue.input)} is neither approved nor denied`,
      })
      .meta({ title: 'Answer' }),
    letter: textField({ title: 'Letter', hint: 'Its number or subject' }),
    letterDate: dateField({ title: 'Date of the letter' }),
    effective: dateField({ title: 'Effective', hint: 'The first day of the new designation' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`, `allocation:${input.unit}`],
  position: (input) => input.position,
  counts: true,
  decide({ unit, position, answer, letter, letterDate, effective }, given) {
    const found = positionOfRecord(given, unit, position)
    if ('refused' in found) return found.refused
    const pending = pendingChange(found.events)
    if (pending === undefined) {
      return { kind: 'not-found', message: `no change of ${position} waits for an answer` }
    }
    const { to } = pending
    if (answer === 'denied') {
      return decided(
        { position, to, answer, letter, letterDate },
        letterDate,
        [],
        `${position} stays as it is.`,
      )
    }
    if (effective === undefined) return invalid('effective', null, 'Effective is missing; give the first day')
    const last = designationsOf(found.events).at(-1)
    if (last !== undefined && effective <= last.from) {
      const message = `${position} has been ${last.designation} from ${last.from}; a change takes effect after that`
      return invalid('effective', effective, message)
    }
    const rulings = [letterRuling(given, effective, letterDate)]
    let words = ''
    if (to === 'general' && designationOn(found.events, given.today) === 'career-reserved') {
      const floor = oneLessReserved(given, unit, effective)
      rulings.push(floor)
      words = floorWords(floor)
    }
    if (to === 'career-reserved') rulings.push(...incumbentRulings(given, effective))
    const refused = rulings.find((one) => one.refused !== undefined)?.refused
    if (refused !== undefined) return refused
    const says = `${position} is ${to} from ${effective}.${words}`
    const explanations = rulings.map(({ explanation }) => explanation)
    return decided({ position, to, answer, letter, letterDate }, effective, explanations, says)
  },
})

type Decided = {
  position: string
  to: Designation
  answer: 'approved' | 'denied'
  letter: string
  letterDate: IsoDate
}

function decided(body: Decided, effective: IsoDate, rulings: readonly Explanation[], says: string): Decision {
  const [ruling] = rulings
  return {
    kind: 'events',
    says,
    rulings,
    events: [
      {
        stream: `position:${body.position}`,
        type: 'positions/designation-change-decided',
        effective,
        body,
        ...(ruling === undefined ? {} : { ruling }),
      },
    ],
  }
}

/** The letter may not be younger than the change. */
function letterRuling(given: Given, effective: IsoDate, letterDate: IsoDate): Ruled {
  const facts = { positionIsEstablished: true, effectiveDate: effective, opmApprovalDate: letterDate }
  const ruling = decide(changeDesignation, { on: effective, scopes: given.scopes }, facts)
  const explanation = explain(changeDesignation, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.allowed) return { explanation }
  const first = ruling.kind === 'ruled' ? ruling.value.firstPermitted : null
  const message = `OPM’s letter is of ${letterDate}, after ${effective}; first permitted ${letterDate}`
  return {
    explanation,
    refused: {
      kind: 'refused',
      reason: {
        message: first === null ? explanation.answer : message,
        rule: changeDesignation.id,
        compared: { effective, letterDate },
        cites: ['5 CFR 214.403'],
        ...(first === null ? {} : { earliest: first }),
        ruling: explanation,
      },
    },
  }
}

/** Whoever holds the position on that day or later must be one whom a career-reserved position takes. */
function incumbentRulings(given: Given, effective: IsoDate): Ruled[] {
  return given.incumbents.flatMap(({ appointment, until }): Ruled[] => {
    if (appointment === 'other' || (until !== undefined && until <= effective)) return []
    const facts = { appointmentType: appointment, designation: 'career-reserved' } as const
    const ruling = decide(types, { on: effective, scopes: given.scopes }, facts)
    const explanation = explain(types, ruling, facts)
    if (ruling.kind === 'ruled' && ruling.value.allowed) return [{ explanation }]
    const reason = {
      message: `its incumbent holds a ${appointment} appointment, and a career-reserved position takes a career appointee alone`,
      rule: types.id,
      compared: { appointment, designation: 'career-reserved' },
      cites: ['5 CFR 214.401(b)'],
      ruling: explanation,
    }
    return [{ explanation, refused: { kind: 'refused', reason } }]
  })
}
