import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
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
import {
  MORATORIUM_FACTS,
  moratoriumConditions,
  type MoratoriumLaw,
  moratoriumNeeds,
} from './moratorium-days.ts'
import { MORATORIUM_LAW } from './moratorium-law.ts'
import { OTHER_FACTS, otherConditions, otherNeeds } from './other-appointees.ts'
import { NOTICE_FACTS, noticeConditions, type NoticeLaw, noticeNeeds } from './notice-days.ts'

const NEEDS = [
  'appointmentType',
  'withinAgency',
  'qualificationFinding',
  'effectiveDate',
] as const satisfies readonly FactId[]
const MAY = [
  ...OTHER_FACTS,
  ...NOTICE_FACTS,
  ...MORATORIUM_FACTS,
  'atVeteransAffairs',
  'secretarySigned',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** What the law of a time says of a reassignment. */
type Law = { notice: NoticeLaw; moratorium: MoratoriumLaw; veterans: boolean }

const OLD_NOTICE: NoticeLaw = { long: false, shortWaivable: false, regulation: undefined }
const NOTICE_1984: NoticeLaw = { long: true, shortWaivable: false, regulation: undefined }
const NOTICE_1995: NoticeLaw = { long: true, shortWaivable: true, regulation: '5 CFR 317.901(b)(1)' }

/** Whether an executive may be reassigned on a day: qualified, in the agency, noticed, consulted, and not barred. */
export const reassignment = rule<Needs, DayAnswer, May>({
  id: 'movement/reassignment',
  asks: 'May this executive be reassigned to this SES position on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the reassignment may take effect', answer),
  changes: changesDay,
  law: [
    version(
      '2018-06-21',
      ['5 USC 3395', '5 CFR 317.604', '5 CFR 317.901', '38 USC 727'],
      'A career executive may be reassigned to any SES position in the agency for which qualified, after 15 or 60 days’ notice, outside the 120 days after new leadership. Others go to general positions, without notice: a noncareer executive with OPM’s prior approval unless it provides otherwise, a limited one to an urgent need, or duties that expire, within 18 months or 3 years in the agency in all. At Veterans Affairs the Secretary approves in writing and signs, and reports by 30 June and 31 December.',
      { notice: NOTICE_1995, moratorium: MORATORIUM_LAW.y1998, veterans: true },
    ),
    version(
      '1998-06-24',
      ['5 USC 3395', '5 CFR 317.604', '5 CFR 317.901'],
      'A career executive may be reassigned to any SES position in the agency for which qualified, after 15 or 60 days’ notice, outside the 120 days after new leadership. Others go to general positions, without notice: a noncareer executive with OPM’s prior approval unless it provides otherwise, a limited one to an urgent need, or duties that expire, within 18 months or 3 years in the agency in all.',
      { notice: NOTICE_1995, moratorium: MORATORIUM_LAW.y1998, veterans: false },
    ),
    version(
      '1995-02-02',
      ['5 USC 3395', '5 CFR 317.604', '5 CFR 317.901'],
      'The same; the days that an official had acted in the position are not yet credited.',
      { notice: NOTICE_1995, moratorium: MORATORIUM_LAW.y1995, veterans: false },
    ),
    version(
      '1991-12-02',
      ['5 USC 3395', 'PL 102-175'],
      'The supervisor whose appointment bars is one who makes the initial appraisal; up to 60 days on details do not count.',
      { notice: NOTICE_1984, moratorium: MORATORIUM_LAW.y1991, veterans: false },
    ),
    version(
      '1984-11-08',
      ['5 USC 3395', 'PL 98-615'],
      'A move to another commuting area needs 60 days’ notice with reasons, and consultation.',
      { notice: NOTICE_1984, moratorium: MORATORIUM_LAW.y1979, veterans: false },
    ),
    version(
      '1979-07-13',
      ['5 USC 3395'],
      'A career executive may be reassigned to any SES position in the agency for which qualified, after 15 days’ notice, outside the 120 days after new leadership.',
      { notice: OLD_NOTICE, moratorium: MORATORIUM_LAW.y1979, veterans: false },
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  law: Law,
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: (facts) => {
      const veterans: readonly May[] =
        law.veterans && facts.atVeteransAffairs === true ? ['secretarySigned'] : []
      return facts.appointmentType === 'career'
        ? [...noticeNeeds(facts, law.notice), ...moratoriumNeeds(facts, law.moratorium), ...veterans]
        : [...otherNeeds(facts, regulated(law)), ...veterans]
    },
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.effectiveDate, conditionsOf(facts, law, note), note),
  }
}

/** Whether the regulation of 1995 is in force, which asks for OPM’s approval of a noncareer appointee’s move. */
function regulated({ notice }: Law): boolean {
  return notice.regulation !== undefined
}

function conditionsOf(facts: Facts, law: Law, note: Note): Conditions {
  const tests: Test[] = [
    [
      'Both positions are in the same agency',
      facts.withinAgency,
      '5 USC 3395(a)(1)(A)',
      'both positions in one agency; a move to another is a transfer',
    ],
    [
      'The executive is found qualified for the position',
      facts.qualificationFinding,
      '5 USC 3395(a)(1)(A)',
      'a finding that the executive is qualified for the position',
    ],
  ]
  if (law.veterans && facts.atVeteransAffairs === true) {
    tests.push([
      'The Secretary of Veterans Affairs has approved in writing and signed',
      facts.secretarySigned === true,
      '38 USC 727',
      'the signed approval of the Secretary of Veterans Affairs',
    ])
  }
  if (facts.appointmentType !== 'career')
    return { tests: [...tests, ...otherConditions(facts, regulated(law), note)], days: [] }
  const notice = noticeConditions(facts, law.notice, note)
  const bar = moratoriumConditions(facts, law.moratorium, note)
  return {
    tests: [...tests, ...notice.tests, ...bar.tests],
    days: [...notice.days, ...bar.days],
  }
}
