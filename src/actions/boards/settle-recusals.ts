import { z } from 'zod'
import { type RecusalGround, RECUSAL_GROUNDS } from '../../record/appraisal-terms.ts'
import type { NewEvent } from '../../record/event.ts'
import { boardCaseStream, type Recusal, sittingStream } from '../../record/sitting.ts'
import { shownOf } from '../../rulebook/kernel/shown.ts'
import { mayTakePart } from '../../rulebook/organization/may-take-part.ts'
import { action } from '../action.ts'
import { ask } from '../asked.ts'
import { invalid, listField, personField, rowsField } from '../fields.ts'
import { SITTING_FIELDS } from './board-fields.ts'
import { boardThatSits, caseIn, isPast } from './board-of-record.ts'
import { sittingOfMember } from './take-part.ts'

const MOST = 500

/** A member goes through the names before any file opens; what the record shows is added in the same step. */
export const settleRecusals = action({
  id: 'boards/settle-recusals',
  title: 'Settle the own recusals',
  about:
    'You have gone through the names and declare every relation. Recusals that the record shows are added, and the files of all other cases open to you.',
  power: 'sit-on-board',
  fields: z.strictObject({
    ...SITTING_FIELDS,
    declared: rowsField(
      {
        person: personField({ title: 'Executive' }),
        ground: listField(RECUSAL_GROUNDS, { title: 'Ground' }).optional(),
      },
      {
        title: 'Relations declared',
        hint: 'A row for each executive whose case you keep out of; none if there is none',
      },
      MOST,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting, declared }) => [
    sittingStream(sitting),
    ...(declared ?? []).map(({ person }) => boardCaseStream(sitting, person)),
  ],
  readsAlso: boardThatSits,
  sits: ({ sitting }) => ({ sitting }),
  decide(input, given) {
    const found = sittingOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, member } = found
    const past = isPast(sitting)
    if (past !== undefined) return past
    const { declared = [] } = input
    const stranger = declared.find(({ person }) => caseIn(given, sitting.id, person) === undefined)
    if (stranger !== undefined)
      return invalid(
        'declared',
        stranger.person,
        `no case of ${stranger.person} is before the sitting ${sitting.id}`,
      )
    const derived = given.relations.filter((one) => one.member === member.person)
    const recusals: Recusal[] = [
      ...derived.map(({ person, ground }) => ({
        ...byMember(member.person, person, ground),
        by: 'the system' as const,
      })),
      ...declared
        .filter(
          ({ person, ground }) => !derived.some((one) => one.person === person && one.ground === ground),
        )
        .map(({ person, ground }) => byMember(member.person, person, ground ?? 'declared relation')),
    ]
    const fresh = recusals.filter((one) => !sitting.recusals.some((known) => isSame(one, known)))
    const entered = fresh.map(
      (body): NewEvent => ({
        stream: sittingStream(sitting.id),
        type: 'boards/recusal-entered',
        effective: given.today,
        body: { sitting: sitting.id, ...body },
      }),
    )
    const out = new Set(
      [...sitting.recusals.filter((one) => one.member === member.person), ...recusals].map(
        ({ person }) => person,
      ),
    )
    const { explanation } = ask(
      mayTakePart,
      { on: given.today, scopes: given.scopes },
      {
        partTaken: 'sit on a board case',
        subjectIsSelf: false,
        ratedSubject: false,
        relationDeclared: false,
      },
    )
    return {
      kind: 'events',
      says: `Settled: you keep out of ${shownOf(out.size, 'case', 'cases')}${out.size === 0 ? '' : ` (${[...out].join(', ')})`}. The files of the others are open to you.`,
      rulings: [explanation],
      events: [
        ...entered,
        {
          stream: sittingStream(sitting.id),
          type: 'boards/recusals-settled',
          effective: given.today,
          body: { sitting: sitting.id, member: member.person },
          ruling: explanation,
        },
      ],
    }
  },
})

function byMember(member: string, person: string, ground: RecusalGround): Recusal {
  return { member, person, ground, by: 'the member' }
}

/** Whether a recusal is on record already; one that the record shows takes the place of one that was declared. */
function isSame(one: Recusal, known: Recusal): boolean {
  return (
    one.member === known.member &&
    one.person === known.person &&
    one.ground === known.ground &&
    (one.by === known.by || known.by === 'the system')
  )
}
