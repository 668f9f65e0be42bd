import { z } from 'zod'
import { type Board, membersOn } from '../../record/board.ts'
import type { Bodies } from '../../record/event.ts'
import { benchOf, type Sitting, sittingStream } from '../../record/sitting.ts'
import { performanceReviewBoard } from '../../rulebook/boards/performance-review-board.ts'
import { recommendation } from '../../rulebook/boards/recommendation.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownOf } from '../../rulebook/kernel/shown.ts'
import { settingOf } from '../../rulebook/settings.ts'
import { action, type Decision, type Given } from '../action.ts'
import { SITTING_FIELDS } from './board-fields.ts'
import { sittingIn } from './board-of-record.ts'
import { boardRuling, sittingRuling } from './make-up.ts'
import { openWords, type Point, pointsOf, wholeSitting } from './open-points.ts'
import { presides } from './preside.ts'
import { sittingOfMember } from './take-part.ts'
import { isShut } from './take-up.ts'

type Certificate = Bodies['boards/sitting-certified']['certificate']

/** The chair certifies what the sitting came to: rule, roll, recusals and result; nothing in it changes afterwards. */
export const certifySitting = action({
  id: 'boards/certify-sitting',
  title: 'Certify a sitting',
  about:
    'Signs the certificate of a sitting, or says who must be added or leave and which cases still lack a recommendation or a reason.',
  power: 'sign-certificate',
  fields: z.strictObject(SITTING_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting }) => [sittingStream(sitting)],
  readsAlso: wholeSitting,
  sits: ({ sitting }) => ({ sitting }),
  decide(input, given) {
    const found = sittingOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting, board } = found
    const shut = isShut(sitting) ?? presides(found, 'certifies the sitting')
    if (shut !== undefined) return shut
    const points = pointsOf(given, found)
    const career = points.some((point) => point.career)
    const whole = boardRuling(given, board, given.today, career)
    const present = sittingRuling(given, found)
    const refused = together([whole.refused, present.refused, stillOpen(sitting, points, 'certified')])
    if (refused !== undefined) return refused
    const certificate = certificateOf(given, board, sitting, points, whole.explanation)
    return {
      kind: 'events',
      says: `${sitting.id} is certified: ${shownOf(points.length, 'recommendation', 'recommendations')}. ${certificate.answer}`,
      rulings: [whole.explanation, present.explanation],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/sitting-certified',
          effective: given.today,
          body: { sitting: sitting.id, certificate },
          ruling: whole.explanation,
        },
      ],
    }
  },
})

/** The office closes a certified sitting: its files are shut to the members again. */
export const closeSitting = action({
  id: 'boards/close-sitting',
  title: 'Close a sitting',
  about: 'Closes a sitting that is certified. The files of its cases are no longer open to the members.',
  power: 'prepare-board',
  fields: z.strictObject(SITTING_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ sitting }) => [sittingStream(sitting)],
  readsAlso: wholeSitting,
  decide(input, given) {
    const found = sittingIn(given, input)
    if ('refused' in found) return found.refused
    const { sitting } = found
    if (sitting.state !== 'certified') return notCertified(given, sitting, pointsOf(given, found))
    return {
      kind: 'events',
      says: `${sitting.id} is closed.`,
      rulings: [],
      events: [
        {
          stream: sittingStream(sitting.id),
          type: 'boards/sitting-closed',
          effective: given.today,
          body: { sitting: sitting.id },
        },
      ],
    }
  },
})

/** Everything that stands against it in one refusal, under the rule of the first. */
function together(found: readonly (Decision | undefined)[]): Decision | undefined {
  const reasons = found.flatMap((one) => (one?.kind === 'refused' ? [one.reason] : []))
  const [first] = reasons
  if (first === undefined) return undefined
  const message = reasons.map((reason) => reason.message).join('. ')
  const cites = [...new Set(reasons.flatMap((reason) => reason.cites))]
  const compared = Object.assign({}, ...reasons.map((reason) => reason.compared))
  return { kind: 'refused', reason: { ...first, message, cites, compared } }
}

/** Every case has its recommendation, or the sitting can’t be left, ICE Directive 1056.1, 4.4(1). */
function stillOpen(
  { id }: Sitting,
  points: readonly Point[],
  step: 'certified' | 'closed',
): Decision | undefined {
  const open = points.filter((point) => point.open !== undefined)
  if (open.length === 0) return undefined
  return {
    kind: 'refused',
    reason: {
      message: `${id} can’t be ${step}: ${shownOf(open.length, 'case is', 'cases are')} open. ${openWords(points)}`,
      rule: recommendation.id,
      compared: { cases: points.length, open: open.map(({ person }) => person) },
      cites: ['ICE Directive 1056.1, 4.4(1)', '5 CFR 430.311'],
    },
  }
}

function notCertified(given: Given, sitting: Sitting, points: readonly Point[]): Decision {
  const open = stillOpen(sitting, points, 'closed')
  if (open !== undefined && sitting.state !== 'closed') return open
  const message =
    sitting.state === 'closed'
      ? `${sitting.id} is closed already`
      : `${sitting.id} is not certified; the chair certifies it first`
  return {
    kind: 'refused',
    reason: {
      message,
      rule: recommendation.id,
      compared: { state: sitting.state, on: given.today },
      cites: ['ICE Directive 1056.1, 4.4(1)'],
    },
  }
}

function certificateOf(
  given: Given,
  board: Board,
  sitting: Sitting,
  points: readonly Point[],
  rule: Explanation,
): Certificate {
  const members = membersOn(board, given.today)
  const sits = new Set(benchOf(board, sitting, given.today).sits.map(({ person }) => person))
  return {
    rule: `${performanceReviewBoard.id}: ${rule.answer} ${rule.by.map(({ cite }) => cite).join('; ')}`,
    present: members
      .filter(({ person }) => sitting.present.includes(person))
      .map(({ person, seat, appointment }) => ({ person, seat, appointment, voting: sits.has(person) })),
    recusals: sitting.recusals.map(({ member, person, ground }) => ({ member, person, ground })),
    results: points.flatMap(({ person, recommended }) =>
      recommended === undefined ? [] : [{ person, level: recommended.level }],
    ),
    answer: `The board sat on ${shownDate(given.today)} with a quorum. ${addressed(given)}`,
  }
}

/** To whom the recommendations go: whoever gives final ratings by the office’s setting, or as Cadre takes it until then. */
function addressed(given: Given): string {
  const setting = settingOf('final-rating-holder')
  const settled = given.setting('final-rating-holder')
  const option = setting?.options.find(({ value }) => value === (settled ?? setting.initial))
  const why = settled === undefined ? 'as taken until the office settles it' : 'as the office has settled'
  return `The recommendations go to: ${option?.title ?? 'the appointing authority'} (${option?.by ?? '5 USC 4314(c)(3)'}, ${why}). Nothing takes effect before that approval.`
}
