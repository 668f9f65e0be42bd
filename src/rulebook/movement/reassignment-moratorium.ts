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
import type { Clash } from '../kernel/table.ts'
import {
  MORATORIUM_FACTS,
  moratoriumConditions,
  type MoratoriumFact,
  type MoratoriumLaw,
  moratoriumNeeds,
} from './moratorium-days.ts'
import { MORATORIUM_LAW } from './moratorium-law.ts'

const NEEDS = ['careerAppointee', 'effectiveDate'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

const PRIMER: Clash = {
  by: 'SEA primer, reassignment',
  says: 'The days run from the taking of office by a department head or a political immediate supervisor.',
  governs: false,
  why: 'The statute speaks of the appointment of the agency’s head and of a noncareer supervisor who appraises.',
}

/** The bar on involuntary reassignments after new leadership. */
export const reassignmentMoratorium = rule<Needs, DayAnswer, MoratoriumFact>({
  id: 'movement/reassignment-moratorium',
  asks: 'Does the 120-day bar after new leadership leave this day open to the reassignment?',
  needs: NEEDS,
  may: MORATORIUM_FACTS,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: (answer) => saysDay('the bar after new leadership leaves the day open; a reassignment', answer),
  changes: changesDay,
  law: [
    version(
      '2015-01-01',
      ['5 USC 3395(e)', '5 CFR 317.901(c)'],
      'No involuntary reassignment of a career executive may take effect within 120 days after the appointment of the agency’s head, or of the most immediate supervisor who is noncareer and makes the initial appraisal. Up to 60 days on details do not count. Notice may be given meanwhile. Excepted: a rating of unsatisfactory issued before, discipline initiated before, written agreement. Days that the official had acted are credited.',
      MORATORIUM_LAW.y1998,
      [PRIMER],
    ),
    version(
      '1998-06-24',
      ['5 USC 3395(e)', '5 CFR 317.901(c)', '63 FR 34257'],
      'No involuntary reassignment of a career executive may take effect within 120 days after the appointment of the agency’s head, or of the most immediate supervisor who is noncareer and makes the initial appraisal. Up to 60 days on details do not count. Notice may be given meanwhile. Excepted: a rating of unsatisfactory issued before, discipline initiated before, written agreement. Days that the official had acted are credited.',
      MORATORIUM_LAW.y1998,
    ),
    version(
      '1995-02-02',
      ['5 USC 3395(e)', '5 CFR 317.901(c)'],
      'No involuntary reassignment of a career executive may take effect within 120 days after the appointment of the agency’s head, or of the most immediate supervisor who is noncareer and makes the initial appraisal. Up to 60 days on details do not count. Excepted: a rating of unsatisfactory issued before, discipline initiated before, written agreement.',
      MORATORIUM_LAW.y1995,
      [
        {
          by: '5 CFR 317.901(c)',
          says: 'Until June 1998 the regulation still asked whether the supervisor may reassign the executive.',
          governs: false,
          why: 'The statute had changed the test on 2 December 1991.',
        },
      ],
    ),
    version(
      '1991-12-02',
      ['5 USC 3395(e)', 'PL 102-175'],
      'As before, but the supervisor is one who makes the initial appraisal, and up to 60 days on details do not count.',
      MORATORIUM_LAW.y1991,
    ),
    version(
      '1979-07-13',
      ['5 USC 3395(e)'],
      'No involuntary reassignment of a career executive may take effect within 120 days after the appointment of the agency’s head, or of the most immediate supervisor who is noncareer and may reassign the executive. Excepted: one for an unsatisfactory rating, and discipline initiated before.',
      MORATORIUM_LAW.y1979,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  law: MoratoriumLaw,
  also?: readonly Clash[],
): Version<Needs, MoratoriumFact, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    also,
    alsoNeeds: (facts) => (facts.careerAppointee ? moratoriumNeeds(facts, law) : undefined),
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.effectiveDate, conditionsOf(facts, law, note), note),
  }
}

function conditionsOf(facts: Given<Needs, MoratoriumFact>, law: MoratoriumLaw, note: Note): Conditions {
  const covered = note.test(
    'The bar protects the executive: a career appointee',
    facts.careerAppointee,
    '5 USC 3395(e)(1)',
  )
  return covered ? moratoriumConditions(facts, law, note) : { tests: [], days: [] }
}
