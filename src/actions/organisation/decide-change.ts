import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { type RecordedEvent, whoOf } from '../../record/event.ts'
import { ofType, standing } from '../../record/fold.ts'
import { changeOf, endOf } from '../../record/project/changes.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, textField, unitField } from '../fields.ts'
import { holdersFrom, isPostOfOffice, mayChange } from './change.ts'

const change = textField({ title: 'Change', hint: 'Its name in the register, such as role:…' }, 300)
const unit = unitField({
  title: 'Office',
  hint: 'The office that the change is for; US for the whole Government',
})

type Named = { unit: string; change: string }

/** The second person agrees to a change of roles, powers, delegations or settings. */
export const approveChange = action({
  id: 'organisation/approve-change',
  title: 'Approve a change',
  about:
    'Lets a proposed role, power, delegation or setting stand. Whoever proposed it or is concerned may not.',
  power: 'approve-change',
  fields: z.strictObject({ unit, change }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [input.change],
  readsAlso: (input, history) => {
    const entries = history(input.change)
    return [...receivers(entries), ...givers(entries)]
  },
  decide(input, given) {
    const found = openChange(input, given)
    if ('kind' in found) return found
    // A power that a seat elsewhere would give is approved there.
    const foreign = givers([found.proposed]).some((post) => !isPostOfOffice(given, given.history(post)))
    if (foreign) return notFound(input)
    const { until } = found.proposed.body as { until?: IsoDate }
    if (until !== undefined && until <= given.today) {
      return decided(input, `it would have ended on ${until}; propose it anew`)
    }
    const { explanation, refused } = mayChange(given, {
      approverProposedIt: whoOf(found.proposed) === given.who.person,
      changeConcernsSelf: concerned(found.proposed, given).includes(given.who.person),
    })
    if (refused !== undefined) return refused
    return {
      kind: 'events',
      says: `${input.change} is approved and stands from ${later(found.proposed.effective, given.today)}.`,
      rulings: [explanation],
      events: [
        {
          stream: input.change,
          type: 'organisation/change-approved',
          effective: given.today,
          body: { change: input.change },
          ruling: explanation,
        },
      ],
    }
  },
})

/** The second person does not agree. */
export const declineChange = action({
  id: 'organisation/decline-change',
  title: 'Decline a change',
  about: 'Ends the proposal of a role, power, delegation or setting. It stays on record as declined.',
  power: 'approve-change',
  fields: z.strictObject({ unit, change, reason: textField({ title: 'Reason', widget: 'textarea' }) }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [input.change],
  decide(input, given) {
    const found = openChange(input, given)
    if ('kind' in found) return found
    return {
      kind: 'events',
      says: `${input.change} is declined.`,
      rulings: [],
      events: [
        {
          stream: input.change,
          type: 'organisation/change-declined',
          effective: given.today,
          body: { change: input.change, reason: input.reason },
        },
      ],
    }
  },
})

/** What was approved ends on a day. One person is enough: it takes a power away and gives none. */
export const endChange = action({
  id: 'organisation/end-change',
  title: 'End a role, power, delegation or setting',
  about: 'Ends what was approved, from a day on. What was signed before stays as it was signed.',
  power: 'propose-change',
  fields: z.strictObject({
    unit,
    change,
    effective: dateField({ title: 'From', hint: 'The first day on which it no longer stands' }),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [input.change],
  decide(input, given): Decision {
    const { change: stream, effective, reason } = input
    const live = standing(given.history(stream))
    const proposed = proposalOf(live, input.unit)
    if (proposed === undefined || changeOf(live)?.state !== 'in force') {
      return { kind: 'not-found', message: `no change in force of ${input.unit} is named ${stream}` }
    }
    const over = endOf(live)
    if (over !== undefined && over <= effective) return decided(input, `it ends on ${over} already`)
    const name = stream.slice(stream.indexOf(':') + 1)
    const says = `${stream} ends; ${effective} is the first day without it.`
    const base = { stream, effective } as const
    const events = (() => {
      switch (proposed.type) {
        case 'organisation/role-proposed':
          return [{ ...base, type: 'organisation/role-ended', body: { assignment: name, reason } } as const]
        case 'organisation/power-proposed':
          return [{ ...base, type: 'organisation/power-ended', body: { vesting: name, reason } } as const]
        case 'organisation/delegation-proposed':
          return [
            { ...base, type: 'organisation/delegation-revoked', body: { delegation: name, reason } } as const,
          ]
        default:
          return [{ ...base, type: 'organisation/setting-ended', body: { change: name, reason } } as const]
      }
    })()
    return { kind: 'events', says, rulings: [], events }
  },
})

/** The change that a stream proposes and that nobody has decided yet. */
function openChange(
  input: Named,
  given: Given,
): Extract<Decision, { kind: 'not-found' | 'invalid' }> | { proposed: RecordedEvent } {
  const live = standing(given.history(input.change))
  const proposed = proposalOf(live, input.unit)
  if (proposed === undefined) return notFound(input)
  const state = changeOf(live)?.state
  return state === 'proposed' ? { proposed } : decided(input, `it is decided already: ${state ?? 'ended'}`)
}

function notFound({ unit, change }: Named): Extract<Decision, { kind: 'not-found' }> {
  return { kind: 'not-found', message: `no change of ${unit} is named ${change}` }
}

function decided({ change }: Named, message: string): Extract<Decision, { kind: 'invalid' }> {
  return invalid('change', change, message)
}

/** A change of another office is not there. */
function proposalOf(live: readonly RecordedEvent[], office: string): RecordedEvent | undefined {
  const proposed = [
    ...ofType(live, 'organisation/role-proposed'),
    ...ofType(live, 'organisation/power-proposed'),
    ...ofType(live, 'organisation/delegation-proposed'),
    ...ofType(live, 'organisation/setting-proposed'),
  ][0]
  return proposed === undefined || (proposed.body.unit ?? 'US') !== office ? undefined : proposed
}

/** The seats that a change gives a power to. */
function receivers(events: readonly RecordedEvent[]): string[] {
  return standing(events).flatMap((event) => {
    if (event.type === 'organisation/delegation-proposed') return [`post:${event.body.toPost}`]
    if (event.type === 'organisation/power-proposed') return [`post:${event.body.post}`]
    return []
  })
}

/** The seats by whose authority a change stands. */
function givers(events: readonly RecordedEvent[]): string[] {
  return standing(events).flatMap((event) => {
    if (event.type === 'organisation/delegation-proposed') return [`post:${event.body.fromPost}`]
    if (event.type === 'organisation/power-proposed') return [`post:${event.body.post}`]
    return []
  })
}

/** Whom the change gives something to: the person of the role, or who holds the seat today or is to hold it. */
function concerned(proposed: RecordedEvent, given: Given): string[] {
  if (proposed.type === 'organisation/role-proposed') return [proposed.body.person]
  return receivers([proposed]).flatMap((stream) => holdersFrom(given.history(stream), given.today))
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
