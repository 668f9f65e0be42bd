import { addMonths, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

const POUNDS = 18_000
const LEAST_MILES = 50
const START_MONTHS = { usual: 6, extended: 24 }

const NEEDS = [
  'careerAppointee',
  'moveInterest',
  'retirementAtMove',
  'annuityOnLeaving',
  'homeInUnitedStates',
  'milesHome',
] as const satisfies readonly FactId[]
const MAY = [
  'goodsPounds',
  'leavingDate',
  'moveHomeStarts',
  'moveTimeExtended',
] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/**
 * Whether the move home is paid, the pounds of goods at Government expense (null where the goods are not known), and the
 * last day on which it may begin (null where it is not known when it does).
 */
type Answer = {
  eligible: boolean
  poundsPaid: number | null
  beginBy: IsoDate | null
  lacks: readonly string[]
}

/** The last move home of a career executive. */
export const lastMoveHome = rule({
  id: 'benefits/last-move-home',
  asks: 'Is the move home on leaving, or after a death in service, paid by the Government?',
  needs: NEEDS,
  may: MAY,
  says: ({ eligible, poundsPaid, lacks }: Answer) =>
    eligible
      ? `Paid: travel, transport of the family and the goods${poundsPaid === null ? '' : `, ${shownOf(poundsPaid, 'pound', 'pounds')} of them`}.`
      : `Not paid: ${lacks.join('; ')}.`,
  changes: ({ eligible, lacks }) =>
    eligible
      ? [`More than ${shownOf(POUNDS, 'pound', 'pounds')} would not be paid.`]
      : lacks.map((lack) => `Needed: ${lack}.`),
  law: [
    {
      from: day('1988-09-22'),
      by: ['5 USC 5724(a)(3)', '41 CFR 302-3.304'],
      standing: 'secondary',
      summary:
        'On separation or death in service the Government pays the travel, the transport of the family and up to 18,000 pounds of goods to where the executive (or the family) will live in the United States, if a career SES appointee was moved in its interest while eligible for optional or discontinued-service retirement, or within five years of optional retirement, and is eligible for an annuity on leaving. Limited and noncareer appointees are outside. Moves of less than 50 miles are not paid; they begin within six months, or up to two years if extended.',
      alsoNeeds: ({ moveHomeStarts }) =>
        moveHomeStarts === undefined ? undefined : ['leavingDate', 'moveTimeExtended'],
      apply(facts, note): Answer {
        const { tests: timely, beginBy } = moved(facts, note)
        const tests = [...entitled(facts), ...timely]
        const eligible = note.tests(tests)
        const { goodsPounds } = facts
        const most = note.count('Pounds of goods at most', POUNDS, '5 USC 5724(a)(3)')
        const poundsPaid = eligible && goodsPounds !== undefined ? Math.min(goodsPounds, most) : null
        return { eligible, poundsPaid, beginBy, lacks: lackingOf(tests) }
      },
    },
  ],
})

function entitled(facts: Facts): Test[] {
  return [
    [
      'The executive holds a career appointment',
      facts.careerAppointee,
      '5 USC 5724(a)(3)',
      'a career appointment',
    ],
    [
      'The executive was moved in the Government’s interest as a career SES appointee',
      facts.moveInterest,
      '5 USC 5724(a)(3)(A)',
      'a move in the Government’s interest',
    ],
    [
      'At that move retirement was open, or optional retirement within five years',
      facts.retirementAtMove !== 'more than five years away',
      '5 USC 5724(a)(3)(A)',
      'a move within five years of retirement',
    ],
    [
      'The executive is eligible for an annuity on leaving',
      facts.annuityOnLeaving,
      '5 USC 5724(a)(3)(B)',
      'eligibility for an annuity',
    ],
  ]
}

function moved(facts: Facts, note: Note): { tests: Test[]; beginBy: IsoDate | null } {
  const tests: Test[] = [
    [
      'The home is in the United States',
      facts.homeInUnitedStates,
      '5 USC 5724(a)(3)',
      'a home in the United States',
    ],
    [
      'It is at least 50 miles away',
      facts.milesHome >= LEAST_MILES,
      '41 CFR 302-3.304',
      'a move of at least 50 miles',
    ],
  ]
  const { moveHomeStarts, leavingDate, moveTimeExtended } = facts
  if (moveHomeStarts === undefined || leavingDate === undefined) return { tests, beginBy: null }
  counted(note, 'anniversary')
  note.assumed('Time to begin the move', 'six months, or two years if extended, as known from practice')
  const last = note.date(
    'Last day on which it may begin',
    addMonths(leavingDate, moveTimeExtended === true ? START_MONTHS.extended : START_MONTHS.usual),
  )
  tests.push([
    'The move begins in time',
    moveHomeStarts <= last,
    '41 CFR 302-3.304',
    'a move that begins in time',
  ])
  return { tests, beginBy: last }
}
