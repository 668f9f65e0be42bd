import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'noticeReceived',
  'reasonsInNotice',
  'replyDaysGiven',
  'decisionDate',
  'effectiveDate',
] as const satisfies readonly FactId[]
const MAY = [
  'crimeBelieved',
  'decisionOnNoticeAlone',
  'officialMayDecide',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

const NOTICE = 30
const FEWEST_REPLY_DAYS = 7

/** The day; what follows: an appeal, and no placement. */
type Answer = DayAnswer & { appeal: 'MSPB'; fallback: false }

/** The steps of a disciplinary removal, or suspension of more than 14 days, of a covered executive. */
export const discipline = rule<Needs, Answer, May>({
  id: 'removal/discipline',
  asks: 'May this disciplinary removal or long suspension take effect on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) =>
    `${saysDay('the action may take effect', answer)} The executive may appeal to the MSPB; there is no placement at GS-15.`,
  changes: changesDay,
  law: [
    version(
      '1995-02-02',
      ['5 USC 7543', '5 CFR 752.604'],
      'At least 30 days’ written notice with specific reasons and the right to review the material, less only with reasonable cause to believe an imprisonable crime; at least 7 days to answer orally and in writing, the oral answer before one who may decide or recommend, with official time for one on duty, and no formal hearing unless the agency’s rules give one; a decision on the notice, the answer and medical documents alone, given by the effective date; appeal to the MSPB; no placement at GS-15.',
      true,
    ),
    version(
      '1979-07-13',
      ['5 USC 7543'],
      'At least 30 days’ written notice with specific reasons, less only with reasonable cause to believe an imprisonable crime; at least 7 days to answer; a written decision; appeal to the MSPB; no placement at GS-15.',
      false,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  regulation: boolean,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: () => (regulation ? ['decisionOnNoticeAlone', 'officialMayDecide'] : undefined),
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, regulation, note)),
    apply: (facts, note) => ({
      ...answerOn(facts.effectiveDate, conditionsOf(facts, regulation, note), note),
      appeal: 'MSPB',
      fallback: false,
    }),
  }
}

function conditionsOf(facts: Given<Needs, May>, regulation: boolean, note: Note): Conditions {
  const { noticeReceived, replyDaysGiven, decisionDate } = facts
  const tests: Test[] = [
    [
      'The notice states specific reasons and the right to review the material',
      facts.reasonsInNotice,
      '5 USC 7543(b)(1)',
      'specific reasons, and the right to review the material, in the notice',
    ],
    [
      'At least seven days were given to answer',
      replyDaysGiven >= FEWEST_REPLY_DAYS,
      '5 USC 7543(b)(2)',
      `at least ${FEWEST_REPLY_DAYS} days to answer`,
    ],
  ]
  if (regulation) {
    tests.push(
      [
        'The oral answer is heard by one who may decide or recommend',
        facts.officialMayDecide === true,
        '5 CFR 752.604',
        'an official who may decide or recommend, for the oral answer',
      ],
      [
        'The decision rests on the notice, the answer and medical documents alone',
        facts.decisionOnNoticeAlone === true,
        '5 CFR 752.604',
        'a decision on nothing but the notice, the answer and medical documents',
      ],
    )
  }
  return { tests, days: daysOf(noticeReceived, decisionDate, facts, regulation, note) }
}

function daysOf(
  noticeReceived: IsoDate,
  decisionDate: IsoDate,
  { crimeBelieved, replyDaysGiven }: Given<Needs, May>,
  regulation: boolean,
  note: Note,
): DayTest[] {
  counted(note, 'notice', '5 USC 7543(b)(1)')
  const crime = note.test(
    'There is reasonable cause to believe an imprisonable crime, so the notice may be shorter',
    crimeBelieved === true,
    '5 USC 7543(b)(1)',
  )
  const afterAnswer = addDays(noticeReceived, Math.min(Math.max(replyDaysGiven, FEWEST_REPLY_DAYS), NOTICE))
  const first = crime ? afterAnswer : noticeEnds(noticeReceived, NOTICE)
  note.date('First day after the notice', first, '5 USC 7543(b)(1)')
  return [
    [
      'The notice is long enough',
      daysFrom(first),
      '5 USC 7543(b)(1)',
      `the notice leaves no day open before ${shownDate(first)}`,
    ],
    [
      'The decision was given on or before the day',
      daysFrom(decisionDate),
      regulation ? '5 CFR 752.604' : '5 USC 7543(b)(4)',
      `the decision is of ${shownDate(decisionDate)}`,
    ],
  ]
}
