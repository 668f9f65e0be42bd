import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { mayTakePart } from './may-take-part.ts'

const on = day('2019-09-03')

export const mayTakePartCases = casesOf(mayTakePart, [
  {
    name: 'A board member of another department votes on a candidate',
    on,
    proves: ['S2-17-2'],
    facts: { partTaken: 'vote in a qualifications review board', ofCandidatesAgency: false },
    gives: { allowed: true },
  },
  {
    name: 'A board member of the candidate’s department',
    on,
    proves: ['S2-17-2'],
    facts: { partTaken: 'vote in a qualifications review board', ofCandidatesAgency: true },
    gives: { allowed: false },
  },
  {
    name: 'It is not known where the board member serves',
    on,
    facts: { partTaken: 'vote in a qualifications review board' },
    gives: { missing: ['ofCandidatesAgency'] },
  },
  {
    name: 'A member without any tie to the subject',
    on,
    facts: {
      partTaken: 'sit on a board case',
      subjectIsSelf: false,
      ratedSubject: false,
      relationDeclared: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'A member whose own case it is',
    on,
    facts: {
      partTaken: 'sit on a board case',
      subjectIsSelf: true,
      ratedSubject: false,
      relationDeclared: false,
    },
    gives: { allowed: false, notMet: ['the case is about the same person'] },
  },
  {
    name: 'A member who rated the subject and is a cousin',
    on,
    facts: {
      partTaken: 'sit on a board case',
      subjectIsSelf: false,
      ratedSubject: true,
      relationDeclared: true,
    },
    gives: {
      allowed: false,
      notMet: ['the person rated the subject', 'a relation to the subject is declared'],
    },
  },
  {
    name: 'Two career members of four: no majority',
    on,
    proves: ['S4-VIII.D-2', 'S3-Ann-5'],
    facts: {
      partTaken: 'hold a performance review board sitting',
      careerMembersSitting: 2,
      membersSitting: 4,
      subjectIsCareer: true,
    },
    gives: { allowed: false },
  },
  {
    name: 'Three career members of five',
    on,
    proves: ['S4-VIII.D-2', 'S3-Ann-5'],
    facts: {
      partTaken: 'hold a performance review board sitting',
      careerMembersSitting: 3,
      membersSitting: 5,
      subjectIsCareer: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'The chair of the executive resources board votes',
    on,
    facts: { partTaken: 'vote as chair of the executive resources board' },
    gives: { allowed: false },
  },
  {
    name: 'The rating supervisor approves, and is the only holder',
    on,
    facts: { partTaken: 'approve a final rating', ratedSubject: true, otherHolderExists: false },
    gives: { allowed: true },
  },
  {
    name: 'The rating supervisor approves beside another holder',
    on,
    facts: { partTaken: 'approve a final rating', ratedSubject: true, otherHolderExists: true },
    gives: { allowed: false },
  },
  {
    name: 'A specialist who decided the minimum qualifications scores',
    on,
    facts: { partTaken: 'score applicants', decidedMinimumQualifications: true },
    gives: { allowed: false },
  },
  {
    name: 'A panelist who decided nothing before',
    on,
    facts: { partTaken: 'score applicants', decidedMinimumQualifications: false },
    gives: { allowed: true },
  },
  {
    name: 'The holder of the power to set pay decides about somebody else',
    on,
    facts: { partTaken: 'decide a personnel matter', subjectIsSelf: false },
    gives: { allowed: true },
  },
  {
    name: 'Whoever concurred approves for the department',
    on,
    proves: ['S0-2-6'],
    facts: { partTaken: 'approve for the department', concurredForComponent: true },
    gives: { allowed: false },
  },
  {
    name: 'A different person approves for the department',
    on,
    proves: ['S0-2-6'],
    facts: { partTaken: 'approve for the department', concurredForComponent: false },
    gives: { allowed: true },
  },
  {
    name: 'The supervisor asks for the flag',
    on,
    facts: { partTaken: 'see a protected-activity flag', supervisesSubject: true },
    gives: { allowed: false },
  },
  {
    name: 'Counsel asks for the flag',
    on,
    facts: { partTaken: 'see a protected-activity flag', supervisesSubject: false },
    gives: { allowed: true },
  },
  {
    name: 'Demographic data on a scoring screen',
    on,
    proves: ['S0-1-3'],
    facts: { partTaken: 'see demographic data while scoring, voting or deciding' },
    gives: { allowed: false },
  },
  {
    name: 'The proposer decides the removal',
    on,
    facts: { partTaken: 'decide a removal', proposedRemoval: true, subjectIsSelf: false },
    gives: { allowed: false, notMet: ['the person proposed the removal'] },
  },
  {
    name: 'Another person decides the removal',
    on,
    facts: { partTaken: 'decide a removal', proposedRemoval: false, subjectIsSelf: false },
    gives: { allowed: true },
  },
  {
    name: 'The last day before the directive: the earlier reading',
    on: day('2019-07-30'),
    facts: { partTaken: 'decide a removal', proposedRemoval: true, subjectIsSelf: false },
    gives: { allowed: false },
  },
  {
    name: 'The earlier reading allows as well',
    on: day('1991-07-01'),
    facts: { partTaken: 'score applicants', decidedMinimumQualifications: false },
    gives: { allowed: true },
  },
  {
    name: 'Before any of our sources',
    on: day('1991-06-30'),
    facts: { partTaken: 'score applicants', decidedMinimumQualifications: false },
    gives: 'no-law',
  },
  {
    name: 'Two career members of four, for a noncareer subject',
    on: day('2019-09-03'),
    facts: {
      partTaken: 'hold a performance review board sitting',
      careerMembersSitting: 2,
      membersSitting: 4,
      subjectIsCareer: false,
    },
    gives: { allowed: true, notMet: [] },
  },
  {
    name: 'Another holder, and the subject not rated by the approver',
    on: day('2019-09-03'),
    facts: { partTaken: 'approve a final rating', ratedSubject: false, otherHolderExists: true },
    gives: { allowed: true, notMet: [] },
  },
])
