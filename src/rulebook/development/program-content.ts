import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import type { Clash } from '../kernel/table.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'
import { noteRuleOf2026, PROGRAM_OF_2025, RULE_OF_2026 } from './program-rule-of-2026.ts'

const LEAST = { months: 12, hours: 80, assignmentMonths: 4, continuousDays: 90 }

const NEEDS = [
  'programMonths',
  'programArea',
  'meritStaffed',
  'planApprovedByErb',
  'trainingHours',
  'trainingReachesOut',
  'assignmentMonths',
  'continuousDays',
  'executiveLevelDuties',
  'mentorSuitable',
  'erbOversees',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = 'nonFederalAssignment' | 'erbDocumented'

/** What a candidate development program gives its participants. */
export const programContent = rule<Needs, Judged, May>({
  id: 'development/program-content',
  asks: 'May a participant of this program be put forward as its graduate, as far as its content goes?',
  needs: NEEDS,
  may: ['nonFederalAssignment', 'erbDocumented'],
  says: saysConditions('The program holds all that it must', 'The participant may not be put forward'),
  changes: changesConditions([
    'A year, 80 hours, four months and 90 days are the least; nothing less would do.',
  ]),
  law: [
    version('2026-01-01', true, RULE_OF_2026),
    version('2025-09-01', false, PROGRAM_OF_2025),
    version('2009-12-10', false, [
      {
        by: '5 CFR 412.302',
        says: 'In practice programs last 18 to 24 months and take people at GS-14 and GS-15.',
        governs: false,
        why: 'The text sets neither a longest time nor a grade.',
      },
    ]),
  ],
})

function version(from: string, unread: boolean, also: readonly Clash[]): Version<Needs, May, Judged> {
  return {
    from: day(from),
    by: ['5 CFR 412.302', '5 CFR 317.501'],
    standing: unread ? 'assumed' : undefined,
    also,
    summary:
      'A program lasts at least 12 months, is open to the civil service or to all sources, selects by merit staffing (which is no selection under part 335), and gives each participant a development plan on the core qualifications that the Executive Resources Board approves, at least 80 hours of formal interagency or multisector training with senior people outside, at least four months of full-time developmental assignment, of which 90 continuous days in a substantially different position with executive-level responsibility, and a mentor. The Board oversees it, has a policy on removal from it, and submits graduates within 90 work days.',
    alsoNeeds: ({ nonFederalAssignment }) => (nonFederalAssignment === true ? ['erbDocumented'] : undefined),
    apply(facts, note): Judged {
      if (unread) noteRuleOf2026(note)
      least(note)
      return judged(note, [...selection(facts), ...learning(facts), ...care(facts)])
    },
  }
}

function least(note: Note): void {
  note.count('Months at least', LEAST.months, '5 CFR 412.302')
  note.count('Hours of training at least', LEAST.hours, '5 CFR 412.302')
  note.count('Months of full-time assignment at least', LEAST.assignmentMonths, '5 CFR 412.302')
  note.count('Continuous days in another position at least', LEAST.continuousDays, '5 CFR 412.302')
}

function selection(facts: Given<Needs, May>): Test[] {
  return [
    [
      'It is open at least to the whole civil service',
      facts.programArea !== 'agency only',
      '5 CFR 412.302',
      'a program open to the whole civil service or to all sources',
    ],
    ['Participants are selected by merit staffing', facts.meritStaffed, '5 CFR 412.302', 'merit staffing'],
    [
      'The Executive Resources Board approved the development plan',
      facts.planApprovedByErb,
      '5 CFR 412.302',
      'a development plan that the Executive Resources Board approved',
    ],
  ]
}

function learning(facts: Given<Needs, May>): Test[] {
  return [
    [
      'It lasts at least 12 months',
      facts.programMonths >= LEAST.months,
      '5 CFR 412.302',
      'a program of at least 12 months',
    ],
    [
      'The formal training has at least 80 hours',
      facts.trainingHours >= LEAST.hours,
      '5 CFR 412.302',
      'at least 80 hours of formal training',
    ],
    [
      'The training reaches senior people outside the agency',
      facts.trainingReachesOut,
      '5 CFR 412.302',
      'training together with senior people outside the agency',
    ],
    [
      'Developmental assignments take at least four months full-time',
      facts.assignmentMonths >= LEAST.assignmentMonths,
      '5 CFR 412.302',
      'at least four months of full-time assignment',
    ],
    [
      'One lasts at least 90 continuous days in a substantially different position',
      facts.continuousDays >= LEAST.continuousDays,
      '5 CFR 412.302',
      '90 continuous days in a substantially different position',
    ],
    [
      'That assignment carries executive-level responsibility',
      facts.executiveLevelDuties,
      '5 CFR 412.302',
      'executive-level responsibility in it',
    ],
  ]
}

function care(facts: Given<Needs, May>): Test[] {
  return [
    [
      'An assignment outside the Government is documented by the Board',
      facts.nonFederalAssignment !== true || facts.erbDocumented === true,
      '5 CFR 412.302',
      'the Board’s documentation of the assignment outside',
    ],
    [
      'The mentor is an SES member or found suitable',
      facts.mentorSuitable,
      '5 CFR 412.302',
      'a suitable mentor',
    ],
    [
      'The Board oversees it and has a policy on removal from it',
      facts.erbOversees,
      '5 CFR 412.302',
      'oversight by the Board, with a policy on removal',
    ],
  ]
}
