import { z } from 'zod'
import type { Board } from '../../record/board.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { benchOf, type Sitting, sittingStream } from '../../record/sitting.ts'
import { quorum } from '../../rulebook/boards/quorum.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownOf } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask } from '../asked.ts'
import { peopleField, SITTING_FIELDS } from './board-fields.ts'
import { boardThatSits, isPast, membershipOf } from './board-of-record.ts'
import { presides } from './preside.ts'
import { serves } from './service.ts'
import { sittingOfMember } from './take-part.ts'
import { invalid } from '../fields.ts'

/** The chair calls the roll; a later one takes its place. */
export const callRoll = action({
  id: 'boards/call-roll',
  title: 'Call the roll',
  about:
    'Records who is present from now on; whoever is not named is not. Call it again when somebody comes or goes.',
  power: 'sit-on-board',
  fields: z.strictObject({
    ...SITTING_FIELDS,
    present: peopleField({ title: 'Present' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  // Whoever is present is an executive on the day, with the appointment under which the board counts the member.
  reads: ({ sitting, present }) => [sittingStream(sitting), ...present.map((person) => `person:${person}`)],
  readsAlso: boardThatSits,
  decide(input, given) {
    const found = sittingOfMember(given, input)
    if ('refused' in found) return found.refused
    const { board, sitting, member } = found
    const past = isPast(sitting) ?? isEarly(given, sitting)
    if (past !== undefined) return past
    const { present } = input
    // The chair may leave by the roll; then an alternate who is seated in that place goes on with it.
    const called = { ...found, sitting: { ...sitting, present } }
    const other = member.seat === 'chair' ? undefined : presides(called, 'calls the roll')
    if (other !== undefined) return other
    const rulings: Explanation[] = []
    for (const person of present) {
      const may = mayBePresent(given, board, person)
      if ('refused' in may) return may.refused
      rulings.push(may.explanation)
    }
    const bench = benchOf(board, { ...sitting, present }, given.today)
    const enough = ask(
      quorum,
      { on: given.today, scopes: given.scopes },
      { boardMembers: bench.voting, membersSitting: bench.sits.length },
    )
    const lacking = enough.value?.lacking ?? 0
    return {
      kind: 'events',
      says: `${shownOf(present.length, 'member is', 'members are')} present, ${bench.career} of the ${bench.sits.length} who vote are career.${lacking === 0 ? '' : ` No quorum: ${lacking} more must sit, so that no case can be voted on.`}`,
      rulings: [enough.explanation, ...rulings],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/roll-called',
          effective: given.today,
          body: { sitting: sitting.id, present },
          ruling: enough.explanation,
        },
      ],
    }
  },
})

function isEarly({ today }: Given, { id, on }: Sitting): Decision | undefined {
  if (today >= on) return undefined
  return invalid('sitting', id, `${id} is called for ${shownDate(on)}; the roll is called on that day`)
}

/** Whether somebody named in the roll is a member who may serve today, and still who the board counts the member as. */
function mayBePresent(
  given: Given,
  board: Board,
  person: string,
): { explanation: Explanation } | { refused: Decision } {
  const serving = serves(given, board, person, given.today)
  if (serving === undefined) {
    return {
      refused: invalid('present', person, `${person} is not on ${board.name}; take the name off the roll`),
    }
  }
  if ('refused' in serving) return serving
  const member = membershipOf(board, person, given.today)
  const now = executiveOn(standing(given.history(`person:${person}`)), given.today)
  const inside = member?.agency === board.unit
  if (inside && now?.appointment !== member?.appointment) {
    const is = now === undefined ? 'no executive of record any more' : `${now.appointment} now`
    const message = `${person} is ${is}, and was appointed to the board as ${member?.appointment}; a new appointment to it, or an alternate, is needed`
    return {
      refused: {
        kind: 'refused',
        reason: {
          message,
          rule: 'boards/performance-review-board',
          compared: { person, appointed: member?.appointment ?? null, now: now?.appointment ?? null },
          cites: ['5 USC 4314(c)(5)', 'ICE Directive 1056.1, 3.9'],
        },
      },
    }
  }
  return { explanation: serving.explanation }
}
