import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { type EventOf, ofType, standing } from '../../record/fold.ts'
import { action, type Decision, type Given } from '../action.ts'
import { capacityField, dateField, personField, textField, unitField } from '../fields.ts'
import { holderOn, unitOfPost, unknown } from './change.ts'

const post = textField({ title: 'Seat', hint: 'Such as ice-post-001' }, 80)
const unit = unitField({ title: 'Office', hint: 'The office that the seat belongs to, such as HSBB' })

/** A person takes a seat, for good or acting. What others signed in it stays theirs. */
export const fillPost = action({
  id: 'organisation/fill-post',
  title: 'Fill a seat',
  about: 'Says who holds a seat from a day on, permanently or acting. The powers of the seat come with it.',
  power: 'maintain-posts',
  fields: z.strictObject({
    unit,
    post,
    person: personField({ title: 'Person' }),
    capacity: capacityField(),
    effective: dateField({ title: 'From' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`post:${input.post}`, `person:${input.person}`],
  decide(input, given) {
    const { post: id, person, capacity, effective } = input
    const found = seatOf(given, input)
    if ('kind' in found) return found
    const { established } = found
    if (given.history(`person:${person}`).length === 0) return unknown('person', person, 'person')
    if (person === given.who.person) {
      const message = 'nobody puts himself or herself into a seat; another administrator must do it'
      return { kind: 'invalid', problems: [{ field: 'person', value: person, message, code: 'not-allowed' }] }
    }
    return {
      kind: 'events',
      says: `${person} holds ${established.body.title} from ${effective}, ${capacity}.`,
      rulings: [],
      events: [
        {
          stream: `post:${id}`,
          type: 'organisation/post-filled',
          effective,
          body: { post: id, person, capacity },
        },
      ],
    }
  },
})

/** A person leaves a seat. */
export const vacatePost = action({
  id: 'organisation/vacate-post',
  title: 'Vacate a seat',
  about: 'Says that a seat is empty from a day on. Its powers rest until it is filled.',
  power: 'maintain-posts',
  fields: z.strictObject({
    unit,
    post,
    effective: dateField({ title: 'From', hint: 'The first day on which it is empty' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`post:${input.post}`],
  decide(input, given) {
    const { unit: office, post: id, effective } = input
    const found = seatOf(given, input)
    if ('kind' in found) return found
    const { established } = found
    const person = holderOn(given.history(`post:${id}`), effective)
    if (person === undefined) return unknown('post', id, `seat of ${office} held on ${effective} named`)
    return {
      kind: 'events',
      says: `${established.body.title} is empty from ${effective}.`,
      rulings: [],
      events: [
        { stream: `post:${id}`, type: 'organisation/post-vacated', effective, body: { post: id, person } },
      ],
    }
  },
})

/** A seat reports to another one, from a day on. */
export const movePost = action({
  id: 'organisation/move-post',
  title: 'Change a reporting line',
  about:
    'Says to which seat a seat reports from a day on. Who is a Headquarters Responsible Official follows from it.',
  power: 'maintain-posts',
  fields: z.strictObject({
    unit,
    post,
    reportsTo: textField({ title: 'Reports to', hint: 'Such as ice-post-001' }, 80),
    effective: dateField({ title: 'From' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`post:${input.post}`, `post:${input.reportsTo}`],
  decide(input, given) {
    const { unit: office, post: id, reportsTo, effective } = input
    const found = seatOf(given, input)
    if ('kind' in found) return found
    const { established } = found
    // A seat reports within its office or to one of a unit above it; others are not there.
    const upper = unitOfPost(given.history(`post:${reportsTo}`))
    const near = upper !== undefined && (given.isUnder(upper, office) || given.isUnder(office, upper))
    if (!near || reportsTo === id) return unknown('reportsTo', reportsTo, 'other seat within reach named')
    return {
      kind: 'events',
      says: `${established.body.title} reports to ${reportsTo} from ${effective}.`,
      rulings: [],
      events: [
        { stream: `post:${id}`, type: 'organisation/post-moved', effective, body: { post: id, reportsTo } },
      ],
    }
  },
})

/** The seat that an action names, where it lies in the office named and stands on the day. */
function seatOf(
  given: Given,
  { unit, post, effective }: { unit: string; post: string; effective: IsoDate },
): Extract<Decision, { kind: 'invalid' }> | { established: EventOf<'organisation/post-established'> } {
  const history = given.history(`post:${post}`)
  const [established] = ofType(standing(history, { effective }), 'organisation/post-established')
  const lies = unitOfPost(history)
  return established === undefined || lies === undefined || !given.isUnder(lies, unit)
    ? unknown('post', post, `seat of ${unit} on ${effective} named`)
    : { established }
}
