import { shownDate } from '../rulebook/kernel/shown.ts'
import type { Agreement, AgreementElement, AgreementGoal, AgreementReview } from './agreement.ts'
import {
  type Block,
  fields,
  heading,
  list,
  NEW_PAGE,
  notice,
  paragraph,
  signatures,
  table,
  writing,
} from './sheet.ts'
import {
  appointmentShown,
  dateIfAny,
  LEVELS_DOWN,
  levelIfAny,
  levelShown,
  percentShown,
  periodShown,
  type Signed,
  signer,
} from './terms-shown.ts'

/** How many reviews the form of fiscal year 2026 has room for; those of the other systems have room for one. */
const QUARTERS = 4

/** Part 1: who is appraised, by whom, for which period, and that the plan was talked over. */
export function consultation(agreement: Agreement): Block[] {
  const { executive, ratingOfficial, reviewingOfficial, period, consultation: signed } = agreement
  return [
    heading(2, 'Part 1. Consultation'),
    fields([
      ['Executive', executive.name],
      ['Appraisal period', periodShown(period)],
      ['Title', executive.title],
      ['Organization', executive.organization],
      [
        'Kind of appointment',
        executive.appointment === undefined ? undefined : appointmentShown(executive.appointment),
      ],
      ['Rating official', withTitle(ratingOfficial)],
      ...(reviewingOfficial === undefined
        ? []
        : ([['Reviewing official', withTitle(reviewingOfficial)]] as const)),
    ]),
    paragraph(
      'The signatures show that the plan below was drawn up in consultation with the executive and made known to the executive.',
    ),
    signatures(
      signer('Executive', { name: executive.name, ...signed.executive }),
      signer('Rating official', { ...nameOf(ratingOfficial), ...signed.ratingOfficial }),
      ...reviewing(agreement, signed.reviewingOfficial),
    ),
    ...amendments(agreement),
  ]
}

function amendments({ amendments: all }: Agreement): Block[] {
  if (all.length === 0) return []
  return [
    heading(3, 'Amendments'),
    ...all.flatMap(({ version, on, reason, executive, ratingOfficial }) => [
      fields([
        ['Amendment', String(version)],
        ['In force from', shownDate(on)],
      ]),
      writing('Reason', reason, 2),
      signatures(signer('Executive', executive), signer('Rating official', ratingOfficial)),
    ]),
  ]
}

/** Part 2: progress reviews, one by the form of 2012, one a quarter by that of fiscal year 2026. */
export function progress(agreement: Agreement): Block[] {
  const { system, progressReviews } = agreement
  const quarterly = system === 'fiscal-2026'
  const room = Math.max(quarterly ? QUARTERS : 1, progressReviews.length)
  const title = (index: number): string =>
    quarterly && index < QUARTERS ? `Quarter ${index + 1}` : `Progress review ${index + 1}`
  return [
    heading(2, quarterly ? 'Part 2. Quarterly progress review' : 'Part 2. Progress review'),
    paragraph('A progress review tells the executive how performance stands. It is not a rating.'),
    ...Array.from({ length: room }, (_, index) => [
      heading(3, title(index)),
      ...review(agreement, progressReviews[index] ?? {}),
    ]).flat(),
  ]
}

function review(
  agreement: Agreement,
  { on, feedback, executive, ratingOfficial, reviewingOfficial }: AgreementReview,
): Block[] {
  return [
    fields([['Held on', dateIfAny(on)]], 3),
    ...(feedback === undefined ? [] : [writing('What was said', feedback, 0)]),
    signatures(
      signer('Executive', executive),
      signer('Rating official', ratingOfficial),
      ...reviewing(agreement, reviewingOfficial),
    ),
  ]
}

/** Part 3: from the initial summary rating to the annual summary rating. */
export function summary(agreement: Agreement): Block[] {
  const { initial, response, higherReview, board, annual, executive } = agreement
  return [
    heading(2, 'Part 3. Summary rating'),
    heading(3, 'Initial summary rating'),
    fields([['Level', levelIfAny(initial.level)]], 1),
    signatures(
      signer('Rating official', initial.ratingOfficial),
      signer('Executive, who has received it', { name: executive.name, ...initial.executive }),
      ...reviewing(agreement, initial.reviewingOfficial),
    ),
    writing(
      response === undefined
        ? 'The executive’s answer, if any'
        : `The executive’s answer of ${shownDate(response.on)}`,
      response?.text,
      3,
    ),
    heading(3, 'Higher-level review'),
    paragraph(
      'The reviewer may recommend another level to the board and the appointing authority, and changes none.',
    ),
    fields([
      ['Requested', higherReview === undefined ? undefined : higherReview.requested ? 'Yes' : 'No'],
      ['Requested on', dateIfAny(higherReview?.requestedOn)],
      ['Level that the reviewer recommends', levelIfAny(higherReview?.level)],
      ['Completed on', dateIfAny(higherReview?.reviewer?.on)],
    ]),
    ...(higherReview?.comments === undefined
      ? []
      : [writing('The reviewer’s findings', higherReview.comments, 0)]),
    signatures(signer('Higher-level reviewer', higherReview?.reviewer)),
    heading(3, 'Recommendation of the Performance Review Board'),
    fields([['Level', levelIfAny(board.level)]], 1),
    signatures(signer('Chair of the board', board.chair)),
    heading(3, 'Annual summary rating'),
    fields([['Level', levelIfAny(annual.level)]], 1),
    signatures(signer('Appointing authority', annual.authority)),
  ]
}

/** Part 4: how the level follows from the elements and their weights. */
export function derivation(agreement: Agreement): Block[] {
  const { elements, bands, derived, system } = agreement
  const points = ({ level, weight }: AgreementElement): string =>
    level === undefined || weight === undefined ? '' : String(level * (weight / 100))
  const title = heading(
    2,
    system === 'fiscal-2026'
      ? 'Part 4. Derivation formula and calculation of the annual summary rating'
      : 'Part 4. Derivation of the summary rating',
  )
  if (bands === undefined) {
    return [
      title,
      paragraph('The system of this plan has no weights and no score.'),
      ...levelsAlone(elements),
    ]
  }
  return [
    title,
    table(
      'Level of each element, times its weight',
      [
        { head: 'Critical element', share: 2 },
        { head: 'Level', numeric: true },
        { head: 'Weight', numeric: true },
        { head: 'Points', numeric: true },
      ],
      [
        ...elements.map((element) => [
          element.name,
          element.level === undefined ? '' : String(element.level),
          element.weight === undefined ? '' : percentShown(element.weight),
          points(element),
        ]),
        ['Summary score', '', '100%', derived === undefined ? '' : String(derived.score)],
      ],
    ),
    table(
      'Score and summary level',
      [{ head: 'Summary level' }, { head: 'Score', numeric: true }],
      LEVELS_DOWN.map((level) => [levelShown(level), band(level, bands)]),
    ),
    paragraph('A critical element at Level 1 makes the summary rating Level 1, whatever the score.'),
    fields([['Summary level derived', levelIfAny(derived?.level)]], 1),
  ]
}

function levelsAlone(elements: readonly AgreementElement[]): Block[] {
  const columns = [
    { head: 'Critical element', share: 2 },
    { head: 'Level', numeric: true },
  ]
  const rows = elements.map(({ name, level }) => [name, level === undefined ? '' : String(level)])
  return [table('Level of each element', columns, rows)]
}

function band(level: number, bands: NonNullable<Agreement['bands']>): string {
  if (level === 1) return 'An element at Level 1'
  const least = bands[5 - level] ?? 0
  const above = level === 5 ? 500 : (bands[4 - level] ?? 0) - 1
  return `${least} to ${above}`
}

/** Part 5: the elements with their standards and requirements, what each is aligned with, and how each was rated. */
export function elementsPart({ elements, system }: Agreement): Block[] {
  return [
    heading(
      2,
      system === 'fiscal-2026'
        ? 'Part 5. Performance standards and critical elements'
        : 'Part 5. Critical elements',
    ),
    ...elements.flatMap((element, index) => [
      heading(3, `Critical element ${index + 1}. ${element.name}`),
      fields(
        [
          ['Weight', element.weight === undefined ? undefined : percentShown(element.weight)],
          ['Level', levelIfAny(element.level)],
        ],
        2,
      ),
      writing('Standard: performance at Level 3', element.standard, 3),
      ...requirements(element),
      writing('Narrative on this element', element.narrative, 3),
    ]),
  ]
}

function requirements({ requirements: all }: AgreementElement): Block[] {
  if (all.length === 0) return [writing('Performance requirements', undefined, 4)]
  return all.flatMap(({ text, goals, weight }, index) => [
    heading(4, `Requirement ${index + 1}${weight === undefined ? '' : `, ${percentShown(weight)}`}`),
    paragraph(text),
    ...(goals.length === 0 ? [] : [list(goals.map((goal) => `Aligned with: ${goalShown(goal)}`))]),
  ])
}

function goalShown({ goal, source, page }: AgreementGoal): string {
  const where = [source, page === undefined ? undefined : `page ${page}`].filter((part) => part !== undefined)
  return where.length === 0 ? goal : `${goal} (${where.join(', ')})`
}

/** Parts 6 to 8: the narratives and what the agency adds. */
export function narratives({ ratingNarrative, accomplishments, agencyUse, system }: Agreement): Block[] {
  const must = system === 'fiscal-2026'
  return [
    NEW_PAGE,
    heading(
      2,
      must ? 'Part 6. Narrative of the summary rating (required)' : 'Part 6. Narrative of the summary rating',
    ),
    ...(must && ratingNarrative === undefined
      ? [notice('The rating is not complete without this narrative.')]
      : []),
    writing('By the rating official', ratingNarrative, 10),
    heading(
      2,
      must ? 'Part 7. The executive’s accomplishments (optional)' : 'Part 7. The executive’s accomplishments',
    ),
    writing('By the executive', accomplishments, 10),
    heading(2, 'Part 8. Agency use'),
    writing('Remarks', agencyUse, 4),
  ]
}

function withTitle({ name, title }: { name?: string; title?: string }): string | undefined {
  return name === undefined || title === undefined ? name : `${name}, ${title}`
}

function nameOf({ name }: { name?: string }): Signed {
  return name === undefined ? {} : { name }
}

function reviewing({ reviewingOfficial }: Agreement, signed: Signed | undefined) {
  return reviewingOfficial === undefined
    ? []
    : [signer('Reviewing official', { ...nameOf(reviewingOfficial), ...signed })]
}
