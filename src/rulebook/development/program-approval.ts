import { addDays, addYears, day, earlier, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
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
import type { Clash } from '../kernel/table.ts'
import { noteRuleOf2026, PROGRAM_OF_2025, RULE_OF_2026 } from './program-rule-of-2026.ts'

const YEARS = 5
const PUBLISHED = day('2009-12-10')
/** Approvals under earlier rules ended within two years of publication. */
const EARLIER_ENDED = day('2011-12-10')

const NEEDS = ['programApproved', 'submittedOn'] as const satisfies readonly FactId[]
const MAY = [
  'programApprovedOn',
  'programAltered',
  'alterationConsulted',
  'componentProgram',
  'agencyEndorses',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether a candidate development program is approved, so that its graduates may be certified. */
export const programApproval = rule<Needs, DayAnswer, May>({
  id: 'development/program-approval',
  asks: 'May the program submit its graduates to a Qualifications Review Board on this day, as far as approval goes?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'submittedOn',
  day: 'submittedOn',
  says: (answer) => saysDay('the program may submit its graduates', answer),
  changes: changesDay,
  law: [
    version('2026-01-01', true, RULE_OF_2026),
    version('2025-09-01', false, PROGRAM_OF_2025),
    version('2009-12-10', false),
  ],
})

function version(from: string, unread: boolean, also?: readonly Clash[]): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by: ['5 CFR 412.301'],
    standing: unread ? 'assumed' : undefined,
    also,
    summary:
      'OPM approves the policy document before the program is used and every five years again, and is consulted before a change that alters it substantially. Without formal approval nobody is submitted. A major component may apply itself, with the agency’s written endorsement. Approvals under earlier rules ended within two years of 10 December 2009.',
    alsoNeeds: ({ programApproved, programAltered, componentProgram }) => [
      ...(programApproved ? (['programApprovedOn'] as const) : []),
      ...(programAltered === true ? (['alterationConsulted'] as const) : []),
      ...(componentProgram === true ? (['agencyEndorses'] as const) : []),
    ],
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
    apply(facts, note) {
      if (unread) noteRuleOf2026(note)
      return answerOn(facts.submittedOn, conditionsOf(facts, note), note)
    },
  }
}

function conditionsOf(facts: Facts, note: Note): Conditions {
  const tests: Test[] = [
    [
      'OPM has formally approved the policy document',
      facts.programApproved,
      '5 CFR 412.301',
      'OPM has not approved the program',
    ],
    [
      'OPM was consulted before any change that alters it substantially',
      facts.programAltered !== true || facts.alterationConsulted === true,
      '5 CFR 412.301',
      'OPM was not consulted before the change',
    ],
    [
      'A component’s own program is endorsed by its agency in writing',
      facts.componentProgram !== true || facts.agencyEndorses === true,
      '5 CFR 412.301',
      'the agency has not endorsed it in writing',
    ],
  ]
  const { programApprovedOn } = facts
  if (!facts.programApproved || programApprovedOn === undefined) return { tests, days: [] }
  counted(note, 'term')
  const last = note.date('Last day of the approval', lastDay(programApprovedOn), '5 CFR 412.301')
  return {
    tests,
    days: [
      [
        'The approval is no older than five years',
        [{ from: programApprovedOn, last }],
        '5 CFR 412.301',
        'no approval is in force; it is renewed every five years',
      ],
    ],
  }
}

function lastDay(approved: IsoDate): IsoDate {
  const term = addDays(addYears(approved, YEARS), -1)
  return approved >= PUBLISHED ? term : earlier(term, EARLIER_ENDED)
}
