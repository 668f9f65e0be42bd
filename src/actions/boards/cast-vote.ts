import { z } from 'zod'
import { boardCaseStream } from '../../record/sitting.ts'
import { quorum } from '../../rulebook/boards/quorum.ts'
import { action, type Decision } from '../action.ts'
import { levelField, wordsField } from '../appraisal/rating-fields.ts'
import { CASE_FIELDS, ON_CASE } from './board-fields.ts'
import { benchRulings } from './make-up.ts'
import { caseOfMember } from './take-part.ts'
import { boardAndAppraisal, isShut, takeUp } from './take-up.ts'

/** A member's own vote; a later one takes its place until the sitting is certified. */
export const castVote = action({
  id: 'boards/cast-vote',
  title: 'Vote on a case',
  about:
    'Casts your vote for a level. The record is read anew for relations, and the board’s make-up in this case is tested.',
  power: 'sit-on-board',
  fields: z.strictObject({
    ...CASE_FIELDS,
    level: levelField({ title: 'Level' }),
    reason: wordsField({
      title: 'Reason',
      hint: 'Sealed; read by the board, its office and whoever decides',
    }).optional(),
  }),
  ...ON_CASE,
  readsAlso: boardAndAppraisal,
  decide(input, given) {
    const found = caseOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, member, boardCase } = found
    const shut = isShut(sitting)
    if (shut !== undefined) return shut
    const { person, fiscalYear } = boardCase
    const taken = takeUp(given, sitting, person)
    if ('refused' in taken) return taken.refused
    const { bench, rulings, refused } = benchRulings(given, found, boardCase)
    if (!bench.sits.some((one) => one.person === member.person))
      return notSitting(member.person, person, member.seat)
    if (refused !== undefined) return refused
    const [ruling] = rulings
    return {
      kind: 'events',
      says: `Your vote on ${person} is level ${input.level}.`,
      rulings: [...rulings, taken.explanation],
      events: [
        {
          stream: boardCaseStream(sitting.id, person),
          type: 'boards/vote-cast',
          effective: given.today,
          body: { sitting: sitting.id, person, fiscalYear, member: member.person, level: input.level },
          ...(input.reason === undefined ? {} : { personal: { reason: input.reason } }),
          ...(ruling === undefined ? {} : { ruling }),
        },
      ],
    }
  },
})

function notSitting(member: string, person: string, seat: string): Decision {
  const why =
    seat === 'alternate'
      ? 'an alternate votes in the place of a member who is absent or recused, once seated in it'
      : 'those who are present and have a vote decide; have the roll called again'
  return {
    kind: 'refused',
    reason: {
      message: `${member} does not sit in the case of ${person}: ${why}`,
      rule: quorum.id,
      compared: { member, seat },
      cites: ['Cadre practice'],
    },
  }
}
