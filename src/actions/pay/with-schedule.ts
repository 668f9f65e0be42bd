import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { systemStream } from '../../record/appraisal-cycle.ts'
import type { NewEvent } from '../../record/event.ts'
import { payStream } from '../../record/pay-terms.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { raiseWithSchedule } from '../../rulebook/pay/raise-with-schedule.ts'
import { shortList } from '../appraisal/people-named.ts'
import { ask, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'
import { invalid } from '../fields.ts'
import { decidesOn } from './official.ts'
import { movingFrom, ownPay, payAtHand } from './pay-at-hand.ts'
import { rateSet } from './rate-set.ts'

/** The people whom the schedules of a day raise, and the agency. */
export type Batch = { unit: string; from: IsoDate; people: readonly string[] }

/** The streams of everybody named. */
export function batchStreams({ unit, people }: Batch): readonly string[] {
  return [systemStream(unit), ...people.flatMap((person) => [`person:${person}`, payStream(person)])]
}

const ES = [
  'ES-1',
  'ES-2',
  'ES-3',
  'ES-4',
  'ES-5',
  'ES-6',
] as const satisfies readonly FactValue<'payFigure'>[]

/** Everybody named whom the schedules raise gets the new rate; whom they do not is left alone, and said. All or nobody. */
export function raisedBySchedule(
  given: Given,
  { unit, from, people }: Batch,
  words: { action: 'raise to the band minimum' | 'schedule adjustment'; basis: string },
): Decision {
  const events: NewEvent[] = []
  const kept = new Map<string, Explanation>()
  const raised: string[] = []
  const left: string[] = []
  for (const person of new Set(people)) {
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const one = raisedOne(given, { unit, from, person }, words)
    if ('refused' in one) return one.refused
    for (const ruling of one.rulings) if (!kept.has(ruling.answer)) kept.set(ruling.answer, ruling)
    if (one.event === undefined) left.push(`${person} (${shownUsd(one.rate)})`)
    else {
      events.push(one.event)
      raised.push(`${person} to ${shownUsd(one.rate)}`)
    }
  }
  if (events.length === 0) {
    const message = `the schedules of ${shownDate(from)} raise none of them: ${shortList(left)}`
    return invalid('people', people.join('\n'), message)
  }
  const official = decidesOn(given, from, {}, [])
  if ('refused' in official) return official.refused
  const others = left.length === 0 ? '' : ` Not raised, ${shortList(left)}.`
  return {
    kind: 'events',
    says: `Raised from ${shownDate(from)}, ${shortList(raised)}.${others} The twelve months run on.`,
    rulings: [...[...kept.values()].slice(0, MOST_RULINGS), ...official.rulings],
    events,
  }
}

/** The most rulings that an answer about many shows; each entry keeps its own. */
const MOST_RULINGS = 10

type One = { rate: Cents; event?: NewEvent; rulings: readonly Explanation[] }

function raisedOne(
  given: Given,
  { unit, from, person }: { unit: string; from: IsoDate; person: string },
  words: { action: 'raise to the band minimum' | 'schedule adjustment'; basis: string },
): One | { refused: Decision } {
  const found = payAtHand(given, { unit, person }, from)
  if ('refused' in found) return found
  const moving = movingFrom(found, from)
  if ('refused' in moving) return { refused: named(person, moving.refused) }
  const { present } = moving
  const payFigure = present.es === undefined ? undefined : ES[present.es - 1]
  const facts = { basicPay: present.cents as Cents, ...(payFigure === undefined ? {} : { payFigure }) }
  const asked = ask(raiseWithSchedule, { on: from, scopes: given.scopes }, facts)
  if (asked.value === undefined) {
    return {
      refused: refuse(asked, {
        message: `${person}: ${asked.explanation.answer}`,
        compared: { person, from },
      }),
    }
  }
  const { required, rate } = asked.value
  if (!required) return { rate, rulings: [asked.explanation] }
  const set = rateSet(
    given,
    from,
    { person, cents: rate, ...words, ...(present.es === undefined ? {} : { es: present.es }) },
    { ruling: asked.explanation },
  )
  return { rate, event: set.event, rulings: [asked.explanation, set.clock] }
}

/** What is wrong, with the name of whom it is about. */
function named(person: string, decision: Decision): Decision {
  if (decision.kind !== 'invalid') return decision
  const problems = decision.problems.map((one) => ({
    ...one,
    field: 'people',
    message: `${person}: ${one.message}`,
  }))
  return { kind: 'invalid', problems }
}
