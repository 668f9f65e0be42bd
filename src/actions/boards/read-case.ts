import { z } from 'zod'
import { boardCaseStream } from '../../record/sitting.ts'
import { action } from '../action.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { CASE_FIELDS, ON_CASE } from './board-fields.ts'
import { boardThatSits, caseIn, isPast, sittingIn } from './board-of-record.ts'
import { caseOfMember } from './take-part.ts'

/** A member has read the file of one executive. */
export const readCase = action({
  id: 'boards/read-case',
  title: 'Mark a case as read',
  about:
    'Records that you have read the file: the initial rating, the answer and the findings of a reviewer.',
  power: 'sit-on-board',
  fields: z.strictObject(CASE_FIELDS),
  ...ON_CASE,
  readsAlso: boardThatSits,
  decide(input, given) {
    const found = caseOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, member, boardCase } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { person, fiscalYear } = boardCase
    return {
      kind: 'events',
      says: `You have read the file of ${person}.`,
      rulings: [],
      events: [
        {
          stream: boardCaseStream(sitting.id, person),
          type: 'boards/case-reviewed',
          effective: given.today,
          body: { sitting: sitting.id, person, fiscalYear, member: member.person },
        },
      ],
    }
  },
})

/** A note of the deliberation, for the board and its office alone. */
export const makeNote = action({
  id: 'boards/make-note',
  title: 'Note the deliberation',
  about: 'Adds a note to a case, which the board and its office alone can read.',
  power: 'sit-on-board',
  fields: z.strictObject({ ...CASE_FIELDS, text: wordsField({ title: 'Note' }) }),
  ...ON_CASE,
  readsAlso: boardThatSits,
  decide(input, given) {
    const found = caseOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, member, boardCase } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { person, fiscalYear } = boardCase
    return {
      kind: 'events',
      says: `The note is with the case of ${person}.`,
      rulings: [],
      events: [
        {
          stream: boardCaseStream(sitting.id, person),
          type: 'boards/note-made',
          effective: given.today,
          body: { sitting: sitting.id, person, fiscalYear, member: member.person },
          personal: { text: input.text },
        },
      ],
    }
  },
})

/** The office’s technical advice on a case, kept with it, ICE Directive 1056.1, 4.6(4). */
export const adviseBoard = action({
  id: 'boards/advise-board',
  title: 'Advise the board on a case',
  about: 'Adds the office’s technical advice to a case, which the board and its office alone can read.',
  power: 'prepare-board',
  fields: z.strictObject({ ...CASE_FIELDS, text: wordsField({ title: 'Advice' }) }),
  ...ON_CASE,
  readsAlso: boardThatSits,
  decide(input, given) {
    const found = sittingIn(given, input)
    if ('refused' in found) return found.refused
    const { sitting } = found
    const boardCase = caseIn(given, sitting.id, input.person)
    if (boardCase === undefined) {
      const message = `no case of ${input.person} is before the sitting ${sitting.id}`
      return { kind: 'not-found', message }
    }
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { person, fiscalYear } = boardCase
    return {
      kind: 'events',
      says: `The advice is with the case of ${person}.`,
      rulings: [],
      events: [
        {
          stream: boardCaseStream(sitting.id, person),
          type: 'boards/note-made',
          effective: given.today,
          body: { sitting: sitting.id, person, fiscalYear, member: given.who.person, advice: true },
          personal: { text: input.text },
        },
      ],
    }
  },
})
