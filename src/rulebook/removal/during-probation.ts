import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  daysUntil,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'
import { BAR_FACTS, barConditions, barNeeds } from './moratorium-days.ts'
import { BAR_LAW } from './moratorium-law.ts'

const NEEDS = [
  'removalGround',
  'probationEnds',
  'noticeReceived',
  'noticeIsComplete',
  'effectiveDate',
] as const satisfies readonly FactId[]
const MAY = [
  'coveredBeforeService',
  'reasonableReplyTime',
  'decisionDate',
  'identifiedInCompetition',
  'reemployedAnnuitant',
  ...BAR_FACTS,
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>
type Ground = FactValue<'removalGround'>

/** The day, and what the executive may appeal to. */
type Answer = DayAnswer & { appeal: 'none' | 'MSPB, on the competitive procedures' }

/** Where each ground of removal in probation is written, and what its notice holds. */
const GROUNDS: Readonly<Record<Ground, { by: Cite; holds: string }>> = {
  performance: {
    by: '5 CFR 359.402',
    holds:
      'a notice with the conclusions on inadequacies, the rights and position of placement, and the effective date',
  },
  misconduct: { by: '5 CFR 359.403', holds: 'a notice with the basis and the effective date' },
  'conditions before the appointment': { by: '5 CFR 359.404', holds: 'a notice with the specific reasons' },
  'reduction in force': {
    by: '5 CFR 359.405',
    holds:
      'a notice with the rights and position of placement, the effective date, the rights of appeal with limit and office, and what else OPM asks for',
  },
  'special counsel or national security': { by: '5 CFR 359.401', holds: 'the notice of those procedures' },
}

/** Removal from the SES during probation. */
export const duringProbation = rule<Needs, Answer, May>({
  id: 'removal/during-probation',
  asks: 'May this career executive be removed on this day, during probation?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) =>
    answer.appeal === 'none'
      ? `${saysDay('the removal during probation may take effect', answer)} There is no appeal to the MSPB and no informal hearing.`
      : `${saysDay('the removal during probation may take effect', answer)} The MSPB hears an appeal on the competitive procedures alone.`,
  changes: changesDay,
  law: [
    {
      from: day('1995-02-02'),
      by: [
        '5 USC 3592(a)(1)',
        '5 CFR 359.402',
        '5 CFR 359.403',
        '5 CFR 359.404',
        '5 CFR 359.405',
        '5 CFR 359.406',
        '5 CFR 359.407',
      ],
      summary:
        'A probationer is removed on written notice before the effective date; for performance it need not rest on a rating. For conditions before the appointment, reasons, time to reply and a decision come first. One covered by 5 USC 7511 before is disciplined under part 752 instead. In a reduction in force the executive was identified by the competitive procedures. The 120-day bar covers all but the reduction in force, and does not extend probation.',
      alsoNeeds: needsOf,
      lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
      apply(facts, note) {
        const answer = answerOn(facts.effectiveDate, conditionsOf(facts, note), note)
        const inForce = note.test(
          'It is a reduction in force, of which the competitive procedures can be appealed',
          facts.removalGround === 'reduction in force',
          '5 CFR 359.407',
        )
        return { ...answer, appeal: inForce ? 'MSPB, on the competitive procedures' : 'none' }
      },
    },
  ],
})

function isDiscipline(ground: Ground): boolean {
  return ground === 'misconduct' || ground === 'conditions before the appointment'
}

function needsOf(facts: Facts): May[] {
  const { removalGround: ground } = facts
  if (ground === 'special counsel or national security') return []
  if (ground === 'reduction in force') return ['identifiedInCompetition']
  const needs: May[] = barNeeds(facts, BAR_LAW.probation)
  if (isDiscipline(ground)) needs.push('coveredBeforeService')
  if (ground === 'conditions before the appointment') needs.push('reasonableReplyTime', 'decisionDate')
  return needs
}

function conditionsOf(facts: Facts, note: Note): Conditions {
  const { removalGround: ground, noticeReceived, probationEnds } = facts
  const { by, holds } = GROUNDS[ground]
  const tests: Test[] = [
    [
      'These rules are for this ground and this executive',
      ground !== 'special counsel or national security' && facts.reemployedAnnuitant !== true,
      '5 CFR 359.401',
      'another procedure; these rules do not reach it',
    ],
    ['The notice holds all that it must', facts.noticeIsComplete, by, holds],
  ]
  if (isDiscipline(ground)) {
    tests.push([
      'The executive was not covered by 5 USC 7511 immediately before',
      facts.coveredBeforeService !== true,
      by,
      'an adverse action under part 752, for one covered by 5 USC 7511 immediately before the SES',
    ])
  }
  if (ground === 'conditions before the appointment') {
    tests.push([
      'A reasonable time to reply was given',
      facts.reasonableReplyTime === true,
      by,
      'a reasonable time to reply',
    ])
  }
  if (ground === 'reduction in force') {
    tests.push([
      'The executive was identified by the competitive procedures',
      facts.identifiedInCompetition === true,
      by,
      'identification by the competitive procedures',
    ])
  }
  note.assumed('Notice', 'the first day after its receipt is after the notice')
  const firstAfterNotice = addDays(noticeReceived, 1)
  const days: DayTest[] = [
    [
      'The notice came before the effective date',
      daysFrom(firstAfterNotice),
      by,
      `the notice came on ${shownDate(noticeReceived)}`,
    ],
    [
      'Probation has not ended before; the bar does not extend it',
      daysUntil(probationEnds),
      '5 CFR 359.406',
      `probation ended on ${shownDate(probationEnds)}`,
    ],
  ]
  if (ground === 'conditions before the appointment') {
    const decided = facts.decisionDate as IsoDate
    days.push([
      'The written decision came by the effective date',
      daysFrom(decided),
      by,
      `the decision is of ${shownDate(decided)}`,
    ])
  }
  const barred = ground !== 'reduction in force' && ground !== 'special counsel or national security'
  const bar = barred ? barConditions(facts, BAR_LAW.probation, note) : { days: [] }
  return { tests, days: [...days, ...bar.days] }
}
