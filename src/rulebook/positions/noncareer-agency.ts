import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownOf } from '../kernel/shown.ts'
import { CEILING_BASE } from '../tables/ceiling-base.ts'
import { type Ceiling, highest, onBoardIndication, type Share, saysCeiling, smallestBase } from './ceiling.ts'

const QUARTER: Share = { parts: 1, in: 4 }
const APPOINTEES = ['noncareer appointee', 'noncareer appointees'] as const

/** Fewest allocated positions to which the ceiling applies. */
const FEWEST = 4

/** A ceiling that does not apply to the smallest agencies; then there is no `ceiling` and no `left`. */
export type AgencyCeiling = {
  applies: boolean
  within: boolean
  count: number
  of: number
  ceiling?: number
  left?: number
}

/** The ceiling on noncareer appointees within one agency. */
export const noncareerAgency = rule({
  id: 'positions/noncareer-agency',
  asks: 'May this agency fill so many of its SES positions with noncareer appointees?',
  needs: ['noncareerAppointees', 'allocatedPositions'],
  may: ['onBoardExecutives', 'noncareerIn1978'],
  says: (answer: AgencyCeiling) =>
    isCeiling(answer)
      ? saysCeiling(answer)
      : `No ceiling: it does not apply to an agency with fewer than ${FEWEST} SES positions, and this one has ${answer.of}.`,
  changes: (answer) =>
    isCeiling(answer)
      ? changesOf(answer)
      : [`With ${FEWEST} allocated positions or more the ceiling of 25% applies.`],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3134(d)'],
      summary:
        'Noncareer appointees hold at most 25% of an agency’s SES positions, or as many as on 13 October 1978 if that is more. An agency with fewer than 4 positions is exempt; its own statute may set a lower limit.',
      apply({ noncareerAppointees: count, allocatedPositions: of, noncareerIn1978 }, note): AgencyCeiling {
        note.table(CEILING_BASE)
        const applies = note.test('The agency has 4 SES positions or more', of >= FEWEST, '5 USC 3134(d)')
        if (!applies) return { applies, within: true, count, of }
        let ceiling = note.count(
          '25% of the allocated positions, rounded down',
          highest(of, QUARTER),
          '5 USC 3134(d)(1)',
        )
        if (noncareerIn1978 !== undefined) {
          note.count('Filled in this way on 13 October 1978', noncareerIn1978, '5 USC 3134(d)(2)')
          ceiling = note.count('The greater of the two', Math.max(ceiling, noncareerIn1978), '5 USC 3134(d)')
        }
        const within = note.test(
          'Noncareer appointees are no more than that',
          count <= ceiling,
          '5 USC 3134(d)',
        )
        return { applies, within, count, of, ceiling, left: ceiling - count }
      },
      indicate: ({ noncareerAppointees, onBoardExecutives }) =>
        onBoardIndication(
          noncareerAppointees,
          onBoardExecutives,
          'are noncareer',
          'the agency’s allocated positions',
        ),
    },
  ],
})

/** What would turn the answer where the ceiling applies: people, or the allocation. */
function changesOf({ within, count, of, ceiling, left }: Ceiling): readonly string[] {
  const turn = within
    ? `${shownOf(left + 1, ...APPOINTEES)} more (${shownCount(ceiling + 1)}) would be over the ceiling.`
    : `${shownOf(-left, ...APPOINTEES)} fewer (${shownCount(ceiling)}) would be within the ceiling.`
  if (ceiling > highest(of, QUARTER)) {
    const base = shownCount(smallestBase(ceiling + 1, QUARTER))
    return [turn, `${base} allocated positions or more would raise the ceiling above the number of 1978.`]
  }
  const needed = smallestBase(count, QUARTER)
  if (!within)
    return [turn, `${shownCount(needed)} allocated positions or more would carry ${shownCount(count)}.`]
  if (needed <= FEWEST) return [turn]
  return [
    turn,
    `With ${FEWEST} to ${shownCount(needed - 1)} allocated positions ${shownCount(count)} would be over it.`,
  ]
}

function isCeiling(answer: AgencyCeiling): answer is AgencyCeiling & Ceiling {
  return answer.applies
}
