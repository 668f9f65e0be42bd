import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { type BoardCase, boardCaseStream, type Sitting } from '../../record/sitting.ts'
import { recommendation } from '../../rulebook/boards/recommendation.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import { levelField, wordsField } from '../appraisal/rating-fields.ts'
import { invalid, listField, yesNoField } from '../fields.ts'
import { CASE_FIELDS, ON_CASE } from './board-fields.ts'
import { benchRulings } from './make-up.ts'
import { presides } from './preside.ts'
import { signedAlready } from './signed-distribution.ts'
import { caseOfMember, recusedFrom } from './take-part.ts'
import { boardAndAppraisal, isShut, takeUp, type TakenUp } from './take-up.ts'
import { resultOf } from './votes.ts'

const ITEMS = ['concur', 'change', 'decline'] as const

/** The board's written recommendation on one executive, entered by whoever presides; replaced by a later one until certified. */
export const recommend = action({
  id: 'boards/recommend',
  title: 'Recommend on a case',
  about:
    'Enters what the board recommends: the level that most votes are for, or the one on which all who sit agree. A reason is due for each level that is not the initial one.',
  power: 'sit-on-board',
  fields: z.strictObject({
    ...CASE_FIELDS,
    level: levelField({ title: 'Level' }).optional(),
    split: yesNoField({ title: 'Split', hint: 'No level has more than half of the votes' }).optional(),
    consent: yesNoField({
      title: 'Without a vote',
      hint: 'All who sit agree on the level; votes cast before no longer count',
    }).optional(),
    award: listField(ITEMS, {
      title: 'Award',
      hint: 'On a proposed award; blank if none is proposed',
    }).optional(),
    pay: listField(ITEMS, {
      title: 'Pay',
      hint: 'On a proposed pay adjustment; blank if none is proposed',
    }).optional(),
    reason: wordsField({
      title: 'Reason',
      hint: 'Sealed; due where the level is not the initial one',
    }).optional(),
  }),
  ...ON_CASE,
  readsAlso: boardAndAppraisal,
  decide(input, given) {
    const found = caseOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, boardCase } = found
    const shut = isShut(sitting) ?? presides(found, 'enters the recommendation', input.person)
    if (shut !== undefined) return shut
    const taken = takeUp(given, sitting, input.person)
    if ('refused' in taken) return taken.refused
    const { bench, rulings, refused } = benchRulings(given, found, boardCase)
    if (refused !== undefined) return refused
    const sat = bench.sits.map(({ person }) => person)
    const unsettled = sat.filter((person) => !sitting.settled.includes(person))
    if (unsettled.length > 0)
      return invalid(
        'person',
        input.person,
        `${unsettled.join(', ')}: recusals are not settled; each who sits settles them first`,
      )
    // A relation that came up after the recusals were settled keeps a member out all the same.
    const barred = sat.flatMap((member) => recusedFrom(given, sitting, member, input.person) ?? [])
    if (barred[0] !== undefined) return barred[0]
    const result = resultOf(boardCase, sat, input)
    if ('refused' in result) return result.refused
    const { level, votes } = result
    const settled = isSettled(given, sitting, taken, level)
    if (settled !== undefined) return settled
    const from = taken.initial.level
    if (level !== null && level !== from && input.reason === undefined)
      return invalid(
        'reason',
        null,
        `the initial rating is level ${from}, and the board’s is ${level}: give the reason`,
      )
    const written = writtenRuling(given, taken, boardCase, sat)
    if ('refused' in written) return written.refused
    const items = itemsOf(sitting, taken, input)
    const of = { person: input.person, fiscalYear: sitting.fiscalYear }
    const recused = [...new Set(bench.recused.map(({ member }) => member))]
    const body = { ...of, sitting: sitting.id, level, from, votes, sat, recused }
    return {
      kind: 'events',
      says: saysOf(input.person, level, from),
      rulings: [written.explanation, taken.explanation, ...rulings],
      events: [
        {
          stream: boardCaseStream(sitting.id, input.person),
          type: 'boards/case-recommended',
          effective: given.today,
          body,
          ...(input.reason === undefined ? {} : { personal: { reason: input.reason } }),
          ruling: written.explanation,
        },
        {
          stream: appraisalStream(input.person, sitting.fiscalYear),
          type: 'appraisal/board-recommended',
          effective: given.today,
          body: { ...of, sitting: sitting.id, level, ...items },
          ruling: taken.explanation,
        },
      ],
    }
  },
})

/** Once the distribution is signed a level stays as it is; the board may only say it again. */
function isSettled(
  given: Given,
  { unit, fiscalYear }: Sitting,
  { appraisal }: TakenUp,
  level: AppraisalLevel | null,
): Decision | undefined {
  const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
  return cycle === undefined || appraisal.board?.level === level ? undefined : signedAlready(cycle)
}

/** The board has read what the executive and a reviewer said, and recommends in writing. */
function writtenRuling(given: Given, { appraisal }: TakenUp, boardCase: BoardCase, sat: readonly string[]) {
  const read = boardCase.reviewedBy.some((member) => sat.includes(member))
  const { answer, higherReview } = appraisal
  const facts = {
    initialRatingReceived: true,
    responseMade: answer?.answer === 'commented',
    responseReviewed: read,
    higherReviewMade: higherReview?.made !== undefined,
    higherCommentsReviewed: read,
    recommendationWritten: true,
  }
  const asked = ask(recommendation, { on: given.today, scopes: given.scopes }, facts)
  if (!bars(asked)) return { explanation: asked.explanation }
  const message = `the file of ${boardCase.person} holds ${facts.responseMade ? 'an answer of the executive' : 'findings of a reviewer'}, and none of those who sit has marked it as read: read it first`
  return {
    refused: refuse(asked, { message, compared: { person: boardCase.person, readBy: boardCase.reviewedBy } }),
  }
}

type Items = { award?: string; pay?: string }

/** What the board says on award and pay; where the level alone changes, what it said before at this sitting stands. */
function itemsOf(
  { id }: Sitting,
  { appraisal: { board } }: TakenUp,
  given: { award?: string | undefined; pay?: string | undefined },
): Items {
  const before: Items = board?.sitting === id ? board : {}
  const [award, pay] = [given.award ?? before.award, given.pay ?? before.pay]
  return { ...(award === undefined ? {} : { award }), ...(pay === undefined ? {} : { pay }) }
}

function saysOf(person: string, level: AppraisalLevel | null, from: AppraisalLevel): string {
  if (level === null)
    return `The board is split on ${person}; the case goes to whoever decides, with the votes of both sides.`
  return level === from
    ? `The board recommends level ${level} for ${person}, as initially rated.`
    : `The board recommends level ${level} for ${person}, not ${from} as initially rated.`
}
