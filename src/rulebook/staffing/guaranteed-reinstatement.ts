import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'careerAppointee',
  'breakBeforePresidentialPost',
  'leftPostForMisconduct',
  'presidentialSeparation',
  'applicationDate',
] as const satisfies readonly FactId[]
const MAY = [
  'resignationSubmitted',
  'intervalBetweenPosts',
  'reinstatedBetweenPosts',
  'placementDeclined',
  'reinstatedByNegotiation',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

const WITHIN = 90

/** The right of a career executive to return after a Presidential appointment. */
export const guaranteedReinstatement = rule<Needs, DayAnswer, May>({
  id: 'staffing/guaranteed-reinstatement',
  asks: 'May this executive apply on this day for guaranteed reinstatement after a Presidential appointment?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'applicationDate',
  day: 'applicationDate',
  says: (answer) => saysDay('the executive may apply to OPM in writing', answer),
  changes: changesDay,
  law: [
    version('1995-02-02', ['5 USC 3593(b)', '5 CFR 317.703'], '5 CFR 317.703'),
    version('1979-07-13', ['5 USC 3593(b)'], undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  regulation: Cite | undefined,
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary:
      regulation === undefined
        ? 'A career executive appointed by the President to a civil service post outside the SES, who leaves it for other than misconduct, neglect or malfeasance, is placed in the SES upon applying to OPM within 90 days after the separation.'
        : 'A career executive appointed by the President without a break to a civil service post outside the SES, who leaves it for other than misconduct, neglect or malfeasance, applies to OPM in writing within 90 days after the separation, or as soon as the resignation is asked for or submitted. Negotiating with an agency does not extend the 90 days; one so reinstated, or who declined an ordered reinstatement, gets no more help. Between two Presidential posts with an interval the executive must have been reinstated. With OPM’s approval the agency of the post may bridge the time with a limited appointment. Unfinished probation is completed.',
    alsoNeeds: ({ intervalBetweenPosts }) =>
      regulation !== undefined && intervalBetweenPosts === true ? ['reinstatedBetweenPosts'] : undefined,
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, regulation, note)),
    apply: (facts, note) => answerOn(facts.applicationDate, conditionsOf(facts, regulation, note), note),
  }
}

function conditionsOf(facts: Given<Needs, May>, regulation: Cite | undefined, note: Note): Conditions {
  const { presidentialSeparation: separated, resignationSubmitted } = facts
  counted(note, 'within', '5 USC 3593(b)')
  const last = note.date('Last day to apply', lastDayWithin(separated, WITHIN), '5 USC 3593(b)')
  const asked = regulation === undefined ? undefined : resignationSubmitted
  const first = asked !== undefined && asked < separated ? asked : separated
  const tests: Test[] = [
    [
      'The executive held a career appointment',
      facts.careerAppointee,
      '5 USC 3593(b)',
      'a career appointment before',
    ],
    [
      'There was no break before the Presidential post',
      !facts.breakBeforePresidentialPost,
      '5 USC 3593(b)',
      'no break between the SES and the Presidential post',
    ],
    [
      'The post was left for other than misconduct, neglect or malfeasance',
      !facts.leftPostForMisconduct,
      '5 USC 3593(b)',
      'a separation for other than misconduct, neglect or malfeasance',
    ],
  ]
  if (regulation !== undefined) tests.push(...byRegulation(facts, regulation))
  return {
    tests,
    days: [
      [
        'The resignation has been asked for or submitted, or the post has been left',
        [{ from: first }],
        regulation ?? '5 USC 3593(b)',
        `the first day to apply is ${shownDate(first)}`,
      ],
      [
        'No more than 90 days have passed since the separation',
        [{ last }],
        '5 USC 3593(b)',
        `the last day to apply was ${shownDate(last)}`,
      ],
    ],
  }
}

function byRegulation(facts: Given<Needs, May>, regulation: Cite): Test[] {
  const tests: Test[] = [
    [
      'No ordered reinstatement was declined',
      facts.placementDeclined !== true,
      regulation,
      'no ordered reinstatement declined; declining one ends OPM’s help',
    ],
    [
      'No agency has reinstated the executive by negotiation',
      facts.reinstatedByNegotiation !== true,
      regulation,
      'no reinstatement by negotiation; one so reinstated gets no more help',
    ],
  ]
  if (facts.intervalBetweenPosts === true) {
    tests.push([
      'After an interval between two Presidential posts the executive had been reinstated',
      facts.reinstatedBetweenPosts === true,
      regulation,
      'reinstatement before the second Presidential appointment',
    ])
  }
  return tests
}
