import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { NOTICE_FACTS, noticeConditions, type NoticeLaw, noticeNeeds } from './notice-days.ts'

const NEEDS = ['careerAppointee', 'effectiveDate'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof NOTICE_FACTS)[number]

/** Notice and consultation before a reassignment. */
export const reassignmentNotice = rule<Needs, DayAnswer, May>({
  id: 'movement/reassignment-notice',
  asks: 'As far as notice and consultation go, may this reassignment take effect on this day?',
  needs: NEEDS,
  may: NOTICE_FACTS,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the reassignment may take effect', answer),
  changes: changesDay,
  law: [
    version(
      '1995-02-02',
      ['5 USC 3395(a)(2)', '5 CFR 317.901(b)'],
      'A career executive receives written notice at least 15 days before a reassignment, or, where it is to another commuting area, at least 60 days before, with the reasons, after consultation on the reasons and preferences. The executive may waive either notice in writing; the consultation cannot be waived; accounts add that it need not be a dialogue, and that a defect is cured by doing it again.',
      { long: true, shortWaivable: true, regulation: '5 CFR 317.901(b)(1)' },
    ),
    version(
      '1984-11-08',
      ['5 USC 3395(a)(2)', 'PL 98-615'],
      'A career executive receives written notice at least 15 days before a reassignment, or, where it is to another commuting area, at least 60 days before, with the reasons, after consultation on the reasons and preferences. The long notice may be waived in writing.',
      { long: true, shortWaivable: false, regulation: undefined },
    ),
    version(
      '1979-07-13',
      ['5 USC 3395(a)(2)'],
      'A career executive receives written notice at least 15 days before any reassignment.',
      { long: false, shortWaivable: false, regulation: undefined },
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  law: NoticeLaw,
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    also: [
      {
        by: '5 USC 3395(a)(2)',
        says: 'Accounts of the notice rule speak of executives without saying which.',
        governs: false,
        why: 'The statute names career appointees alone; to others notice is a courtesy.',
      },
    ],
    alsoNeeds: (facts) => (facts.careerAppointee ? noticeNeeds(facts, law) : undefined),
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.effectiveDate, conditionsOf(facts, law, note), note),
  }
}

function conditionsOf(facts: Given<Needs, May>, law: NoticeLaw, note: Note): Conditions {
  const owed = note.test(
    'Notice is owed: the executive is a career appointee',
    facts.careerAppointee,
    '5 USC 3395(a)(2)',
  )
  return owed ? noticeConditions(facts, law, note) : { tests: [], days: [] }
}
