import { z } from 'zod'
import { membersOn } from '../../record/board.ts'
import { boardCaseStream, sittingStream } from '../../record/sitting.ts'
import { action } from '../action.ts'
import { invalid, personField } from '../fields.ts'
import { SITTING_FIELDS } from './board-fields.ts'
import { boardThatSits, caseIn, isPast, sittingIn } from './board-of-record.ts'
import { serves } from './service.ts'
import { groundOf, recusedFrom } from './take-part.ts'

/** An alternate takes the place of a member who is absent or recused; how many make a quorum stays as it was. */
export const seatAlternate = action({
  id: 'boards/seat-alternate',
  title: 'Seat an alternate',
  about:
    'Puts an alternate in the place of a member who is absent, or in one case in the place of one who is recused.',
  power: 'prepare-board',
  fields: z.strictObject({
    ...SITTING_FIELDS,
    alternate: personField({ title: 'Alternate' }),
    place: personField({ title: 'In the place of' }),
    person: personField({
      title: 'Executive',
      hint: 'The one case for which the alternate sits; leave blank for the whole sitting',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting, person }) => [
    sittingStream(sitting),
    ...(person === undefined ? [] : [boardCaseStream(sitting, person)]),
  ],
  readsAlso: boardThatSits,
  sits: ({ sitting, alternate, person }) => ({
    sitting,
    member: alternate,
    ...(person === undefined ? {} : { person }),
  }),
  decide(input, given) {
    const found = sittingIn(given, input)
    if ('refused' in found) return found.refused
    const { sitting, board } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { alternate, place, person } = input
    const serving = serves(given, board, alternate, given.today)
    if (serving === undefined || ('member' in serving && serving.member.seat !== 'alternate'))
      return invalid(
        'alternate',
        alternate,
        `${alternate} is no alternate of ${board.name}; the agency head appoints one`,
      )
    if ('refused' in serving) return serving.refused
    const regular = membersOn(board, given.today).filter(({ seat }) => seat !== 'alternate')
    if (!regular.some((member) => member.person === place))
      return invalid('place', place, `${place} has no place on ${board.name} today`)
    if (person !== undefined && caseIn(given, sitting.id, person) === undefined)
      return { kind: 'not-found', message: `no case of ${person} is before the sitting ${sitting.id}` }
    const absent = !sitting.present.includes(place)
    const recused = person !== undefined && groundOf(sitting, [], place, person) !== undefined
    if (!absent && !recused) {
      const message = `${place} is present${person === undefined ? '; name the case from which the member is recused' : ` and not recused from the case of ${person}`}`
      return invalid('place', place, message)
    }
    const overlaps = sitting.alternates.filter(
      (one) => one.person === undefined || person === undefined || one.person === person,
    )
    if (overlaps.some((one) => one.alternate === alternate || one.place === place))
      return invalid(
        'alternate',
        alternate,
        `${alternate} is seated, or the place of ${place} is filled, already`,
      )
    const bar = person === undefined ? undefined : recusedFrom(given, sitting, alternate, person)
    if (bar !== undefined) return bar
    return {
      kind: 'events',
      says: `${alternate} sits in the place of ${place}${person === undefined ? ' while the member is away' : ` in the case of ${person}`}${sitting.present.includes(alternate) ? '' : ', once called present'}.`,
      rulings: [serving.explanation],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/alternate-seated',
          effective: given.today,
          body: { sitting: sitting.id, alternate, place, ...(person === undefined ? {} : { person }) },
          ruling: serving.explanation,
        },
      ],
    }
  },
})
