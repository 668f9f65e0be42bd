import { z } from 'zod'
import { recertificationStream } from '../../record/recertification.ts'
import { recertificationDecision } from '../../rulebook/appraisal/recertification-decision.ts'
import { performanceReviewBoard } from '../../rulebook/boards/performance-review-board.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { action } from '../action.ts'
import { countField, invalid, listField, textField } from '../fields.ts'
import { dueOf } from './answer-time.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from './at-hand.ts'
import { onField, wordsField } from './rating-fields.ts'
import { RECOMMENDATIONS } from './recertification.ts'
import { CASE_FIELDS, caseAtHand, caseStreams } from './recertification-case.ts'

/** A board with a career majority reviews the recommendation and any statement, OPM SES-91-04, IX.A.3. */
export const reviewRecertification = action({
  id: 'appraisal/review-recertification',
  title: 'Record the board’s review of a recertification',
  about: 'Which board reviewed the case, with how many members and career members, and what it recommends.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...CASE_FIELDS,
    on: onField('Reviewed on'),
    board: textField({ title: 'Board' }, 80),
    members: countField({ title: 'Members who sat' }, 100),
    career: countField({ title: 'Career appointees among them' }, 100),
    answer: listField(RECOMMENDATIONS, { title: 'Recommendation' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: caseStreams,
  decide(input, given) {
    const { person, cycle, on, board, members, career, answer } = input
    const at = caseAtHand(given, input, () => true)
    if ('refused' in at) return at.refused
    const { recommended, statement, reviewed } = at.found
    if (recommended === undefined) return invalid('cycle', cycle, 'the supervisor has not recommended yet')
    if (reviewed !== undefined) return invalid('cycle', cycle, `it was reviewed on ${reviewed.on}`)
    const after = statement ?? recommended
    const wrongDay = dayProblem(on, given.today, { day: after.on, what: 'the step before it' })
    if (wrongDay !== undefined) return wrongDay
    const { due } = dueOf(given, 'written response', recommended.on)
    if (statement === undefined && on <= due) {
      const message = `the executive may make a statement through ${due}; give a later day, or wait for it`
      return invalid('on', on, message)
    }
    if (career > members) return invalid('career', career, `${career} of ${members} members cannot be career`)
    const facts = { boardMembers: members, boardCareerMembers: career, careerAppointee: true }
    const asked = ask(performanceReviewBoard, { on, scopes: given.scopes }, facts)
    if (bars(asked)) {
      return refuse(asked, {
        compared: { members, career },
        cites: ['OPM SES-91-04, IX.A.3', '5 USC 4314(c)(5)'],
      })
    }
    return {
      kind: 'events',
      says: `${board} reviewed it with ${career} career appointees of ${members}; the agency head decides.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: recertificationStream(person, cycle),
          type: 'appraisal/recertification-reviewed',
          effective: on,
          body: { person, cycle, board, members, career, answer },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** What the board’s recommendation is called as a decision. */
const AS_DECISION = {
  recertify: 'recertified',
  conditional: 'conditionally recertified',
  not: 'not recertified',
} as const

/** The agency head decides; a conditional decision leaves a year to a final one, 5 USC 3393a (1989). */
export const decideRecertification = action({
  id: 'appraisal/decide-recertification',
  title: 'Decide on a recertification',
  about:
    'The agency head’s decision after the board’s review: recertified, conditionally for a year, or not recertified.',
  power: 'final-rating',
  fields: z.strictObject({
    ...CASE_FIELDS,
    on: onField('Decided on'),
    answer: listField(['recertified', 'conditionally recertified', 'not recertified'], {
      title: 'Decision',
    }),
    reason: wordsField(
      { title: 'Reason', hint: 'Needed where the board recommended otherwise' },
      4000,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: caseStreams,
  decide(input, given) {
    const { person, cycle, on, answer, reason } = input
    const at = caseAtHand(given, input, () => true)
    if ('refused' in at) return at.refused
    const { reviewed, decisions } = at.found
    if (reviewed === undefined) {
      return invalid('cycle', cycle, 'the board has not reviewed the case; it does so before the decision')
    }
    const before = decisions.at(-1)
    if (before !== undefined && before.finalBy === undefined) {
      return invalid('cycle', cycle, `it was decided on ${before.on}: ${before.answer}`)
    }
    const after = {
      day: before?.on ?? reviewed.on,
      what: before === undefined ? 'the review' : 'the last decision',
    }
    const wrongDay = dayProblem(on, given.today, after)
    if (wrongDay !== undefined) return wrongDay
    if (before !== undefined && answer === 'conditionally recertified') {
      return invalid(
        'answer',
        answer,
        `a final decision was due by ${String(before.finalBy)}; it is not conditional again`,
      )
    }
    const { who, scopes } = given
    const own = who.person === person
    const delegate = who.by === 'delegation'
    const signs = ask(
      maySign,
      { on, scopes },
      { powerHeldBy: 'the seat itself', withinPowersUnit: true, signerIsSubject: own },
    )
    if (bars(signs)) return refuse(signs, { compared: { own }, cites: ['Cadre practice'] })
    const asked = ask(
      recertificationDecision,
      { on, scopes },
      {
        recertificationDate: on,
        recertificationOutcome: answer,
        threeYearsWeighed: at.found.recommended !== undefined,
        statementOffered: true,
        boardMembers: reviewed.members,
        boardCareerMembers: reviewed.career,
        decidedByHead: !delegate,
      },
    )
    if (asked.value?.allowed !== true) return refuse(asked, { compared: { on, heldBy: who.by ?? 'seat' } })
    if (before === undefined && answer !== AS_DECISION[reviewed.answer] && reason === undefined) {
      return invalid('reason', null, `the board recommended otherwise (${reviewed.answer}); say why`)
    }
    const { finalBy, follows } = asked.value
    const late =
      before?.finalBy === undefined || on <= before.finalBy ? '' : ` It was due by ${before.finalBy}.`
    return {
      kind: 'events',
      says: `${person} is ${answer}. ${follows}${finalBy === null ? '' : ` By ${finalBy}.`}${late}`,
      rulings: [asked.explanation, signs.explanation],
      events: [
        {
          stream: recertificationStream(person, cycle),
          type: 'appraisal/recertification-decided',
          effective: on,
          body: { person, cycle, answer, ...(finalBy === null ? {} : { finalBy }) },
          ...(reason === undefined ? {} : { personal: { reason } }),
          ruling: asked.explanation,
        },
      ],
    }
  },
})
