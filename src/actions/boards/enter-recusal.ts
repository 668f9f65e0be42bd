import { z } from 'zod'
import { RECUSAL_GROUNDS } from '../../record/appraisal-terms.ts'
import { boardCaseStream, sittingStream } from '../../record/sitting.ts'
import { action } from '../action.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { invalid, listField, personField } from '../fields.ts'
import { CASE_FIELDS } from './board-fields.ts'
import { boardThatSits, caseIn, isPast, membershipOf, sittingIn } from './board-of-record.ts'
import { GROUND_WORDS } from './take-part.ts'

const FIELDS = { ...CASE_FIELDS, member: personField({ title: 'Member' }) }

/** The office enters a recusal that it has found. */
export const enterRecusal = action({
  id: 'boards/enter-recusal',
  title: 'Enter a recusal',
  about: 'Keeps a member out of a case. The file closes to the member, and an own vote in it counts no more.',
  power: 'prepare-board',
  fields: z.strictObject({
    ...FIELDS,
    ground: listField(RECUSAL_GROUNDS, { title: 'Ground' }),
    reason: wordsField({ title: 'What was found' }, 2000).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting, person }) => [sittingStream(sitting), boardCaseStream(sitting, person)],
  readsAlso: boardThatSits,
  decide(input, given) {
    const found = sittingIn(given, input)
    if ('refused' in found) return found.refused
    const { sitting, board } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { member, person, ground, reason } = input
    if (membershipOf(board, member, given.today) === undefined)
      return invalid('member', member, `${member} is not on ${board.name}`)
    if (caseIn(given, sitting.id, person) === undefined)
      return { kind: 'not-found', message: `no case of ${person} is before the sitting ${sitting.id}` }
    if (
      sitting.recusals.some((one) => one.member === member && one.person === person && one.ground === ground)
    )
      return invalid(
        'member',
        member,
        `${member} is recused from the case of ${person} on that ground already`,
      )
    return {
      kind: 'events',
      says: `${member} keeps out of the case of ${person}: ${GROUND_WORDS[ground]}.`,
      rulings: [],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/recusal-entered',
          effective: given.today,
          body: { sitting: sitting.id, member, person, ground, by: 'the office' },
          ...(reason === undefined ? {} : { personal: { reason } }),
        },
      ],
    }
  },
})

/** What was declared or found can turn out wrong; what the record shows stands until the record is mended. */
export const liftRecusal = action({
  id: 'boards/lift-recusal',
  title: 'Lift a recusal',
  about:
    'Takes back a recusal that a member declared or the office entered. One that the record shows stands.',
  power: 'prepare-board',
  fields: z.strictObject({
    ...FIELDS,
    reason: wordsField({ title: 'Why it is lifted' }, 2000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting }) => [sittingStream(sitting)],
  readsAlso: boardThatSits,
  decide({ unit, sitting: name, member, person, reason }, given) {
    const found = sittingIn(given, { unit, sitting: name })
    if ('refused' in found) return found.refused
    const { sitting } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const its = sitting.recusals.filter((one) => one.member === member && one.person === person)
    const shown = its.find(({ by }) => by === 'the system')
    if (its.length === 0)
      return { kind: 'not-found', message: `${member} is not recused from the case of ${person}` }
    if (shown !== undefined) {
      return {
        kind: 'refused',
        reason: {
          message: `the record shows it: ${GROUND_WORDS[shown.ground]}; this recusal can’t be lifted`,
          rule: 'organization/may-take-part',
          compared: { member, person, ground: shown.ground, by: shown.by },
          cites: ['ICE Directive 1056.1, 4.4'],
        },
      }
    }
    return {
      kind: 'events',
      says: `${member} may take part in the case of ${person} again.`,
      rulings: [],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/recusal-lifted',
          effective: given.today,
          body: { sitting: sitting.id, member, person },
          personal: { reason },
        },
      ],
    }
  },
})
