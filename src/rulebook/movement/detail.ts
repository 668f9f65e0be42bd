import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted, daysServed } from '../kernel/counting.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'
import { ACTING_AS_DEPUTY } from '../tables/acting-as-deputy.ts'

const NEEDS = [
  'detailedIsExecutive',
  'detailTarget',
  'withinAgency',
  'detailStarts',
  'detailEnds',
] as const satisfies readonly FactId[]
const MAY = [
  'detailIncrements',
  'designation',
  'careerTypeAppointment',
  'competedForDetail',
  'noncompetitiveCareerEligible',
  'positionSupervisesExecutives',
  'opmApproval',
  'actsAsDeputy',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Longest increment within an agency, and the length beyond which more is asked, in days. */
const INCREMENT = 120
const LONG = 240

type Answer = {
  allowed: boolean
  days: number
  /** Increments of at most 120 days that the length needs; null to another agency, where none is stated. */
  incrementsNeeded: number | null
  /** The 120th and the 240th day. */
  firstIncrementEnds: IsoDate
  longFrom: IsoDate
  lacks: readonly string[]
}

/** The limits and approvals of a detail. */
export const detail = rule<Needs, Answer, May>({
  id: 'movement/detail',
  asks: 'May this detail be made, for these days?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'detailStarts',
  says: ({ allowed, days, lacks }) =>
    allowed
      ? `Allowed: a detail of ${shownOf(days, 'day', 'days')}.`
      : `Not allowed for ${shownOf(days, 'day', 'days')}. Missing: ${lacks.join('; ')}.`,
  changes: ({ firstIncrementEnds, longFrom, incrementsNeeded, lacks }) => [
    ...lacks.map((lack) => `Needed first: ${lack}.`),
    ...(incrementsNeeded === null
      ? []
      : [`The first increment ends on ${shownDate(firstIncrementEnds)} at the latest.`]),
    `From ${shownDate(longFrom)} on it would last more than ${LONG} days.`,
  ],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 317.903'],
      summary:
        'A detail is temporary, with a return expected; for pay and benefits the position of record stays the person’s. Within an agency it is made in increments of at most 120 days. Beyond 240 days: one outside the SES is detailed to an SES position by competition, unless eligible without; OPM approves it to a position that supervises executives, and an executive’s detail to GS-15 or below; an executive never does unclassified duties longer. A career reserved position takes career executives and career-type employees alone.',
      alsoNeeds: needsOf,
      apply: answerOf,
    },
  ],
})

function isShortActing(facts: Facts, days: number): boolean {
  return facts.actsAsDeputy === true && days <= INCREMENT
}

function needsOf(facts: Facts): May[] {
  const days = daysServed(facts.detailStarts, facts.detailEnds)
  if (isShortActing(facts, days)) return []
  const needs: May[] = []
  if (facts.withinAgency && days > INCREMENT) needs.push('detailIncrements')
  if (facts.detailTarget === 'SES position') {
    needs.push('designation')
    if (facts.designation === 'career-reserved') needs.push('careerTypeAppointment')
    if (!facts.detailedIsExecutive && days > LONG) {
      if (facts.noncompetitiveCareerEligible !== true) needs.push('competedForDetail')
      needs.push('positionSupervisesExecutives')
      if (facts.positionSupervisesExecutives === true) needs.push('opmApproval')
    }
  }
  if (facts.detailedIsExecutive && facts.detailTarget === 'GS-15 or below' && days > LONG)
    needs.push('opmApproval')
  return needs
}

function answerOf(facts: Facts, note: Note): Answer {
  counted(note, 'served')
  const days = note.count('Days of the detail', daysServed(facts.detailStarts, facts.detailEnds))
  const firstIncrementEnds = addDays(facts.detailStarts, INCREMENT - 1)
  const longFrom = addDays(facts.detailStarts, LONG)
  const incrementsNeeded = facts.withinAgency ? Math.max(1, Math.ceil(days / INCREMENT)) : null
  const figures = { days, incrementsNeeded, firstIncrementEnds, longFrom }
  if (facts.actsAsDeputy === true) {
    note.table(ACTING_AS_DEPUTY)
    if (
      note.test(
        'It lasts no longer than an increment, so acting as deputy is no detail',
        isShortActing(facts, days),
        '5 CFR 317.903',
      )
    )
      return { allowed: true, ...figures, lacks: [] }
  }
  const conditions = conditionsOf(facts, days, incrementsNeeded)
  return { allowed: note.tests(conditions), ...figures, lacks: lackingOf(conditions) }
}

function conditionsOf(facts: Facts, days: number, incrementsNeeded: number | null): Test[] {
  const tests: Test[] = [
    [
      'The detail ends no earlier than it begins',
      days > 0,
      '5 CFR 317.903(a)',
      'an end on or after the first day',
    ],
  ]
  if (incrementsNeeded !== null && days > INCREMENT) {
    tests.push([
      'No increment is longer than 120 days',
      (facts.detailIncrements ?? 1) >= incrementsNeeded,
      '5 CFR 317.903(b)(1)',
      `at least ${incrementsNeeded} increments of at most ${INCREMENT} days`,
    ])
  }
  if (facts.detailTarget === 'SES position') tests.push(...toExecutivePosition(facts, days))
  if (facts.detailedIsExecutive && facts.detailTarget === 'GS-15 or below' && days > LONG) {
    tests.push([
      'OPM has approved an executive’s detail of more than 240 days to GS-15 or below',
      facts.opmApproval === true,
      '5 CFR 317.903(b)(4)',
      'OPM’s prior approval',
    ])
  }
  if (facts.detailedIsExecutive && facts.detailTarget === 'unclassified duties') {
    tests.push([
      'An executive does unclassified duties no longer than 240 days',
      days <= LONG,
      '5 CFR 317.903(b)(2)',
      `an end after ${LONG} days at the latest; nobody may allow more`,
    ])
  }
  return tests
}

function toExecutivePosition(facts: Facts, days: number): Test[] {
  const tests: Test[] = []
  if (facts.designation === 'career-reserved') {
    tests.push([
      'One detailed to a career reserved position is a career executive or a career-type employee',
      facts.careerTypeAppointment === true,
      '5 CFR 317.903(c)',
      'a career executive or career-type employee for the career reserved position',
    ])
  }
  if (facts.detailedIsExecutive || days <= LONG) return tests
  tests.push([
    'Beyond 240 days one outside the SES was chosen by competition, or needs none',
    facts.competedForDetail === true || facts.noncompetitiveCareerEligible === true,
    '5 CFR 317.903(b)(3)',
    'competitive procedures, or eligibility for a noncompetitive career appointment',
  ])
  if (facts.positionSupervisesExecutives === true) {
    tests.push([
      'OPM has approved a detail of more than 240 days to a position that supervises executives',
      facts.opmApproval === true,
      '5 CFR 317.903(b)(4)',
      'OPM’s prior approval',
    ])
  }
  return tests
}
