import type { Fact } from '../kernel/fact.ts'

/** What somebody would do in a case, and what binds that person to it. */
export const DUTY_FACTS = {
  partTaken: {
    asks: 'Which part would the person take in the case?',
    kind: 'choice',
    by: 'ICE Directive 1056.1, 4.4',
    synonyms: ['part', 'duty'],
    allowed: [
      'vote in a qualifications review board',
      'sit on a board case',
      'hold a performance review board sitting',
      'vote as chair of the executive resources board',
      'approve a final rating',
      'score applicants',
      'decide a personnel matter',
      'approve for the department',
      'see a protected-activity flag',
      'see demographic data while scoring, voting or deciding',
      'decide a removal',
    ],
  },
  subjectIsSelf: {
    asks: 'Is the case about the person?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.4',
    synonyms: ['ownRating', 'isSubject', 'ownAppraisal', 'ownCase'],
  },
  ratedSubject: {
    asks: 'Did the person rate the subject, as supervisor or reviewer?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.4',
    synonyms: ['ratedTheSubject', 'supervisedSubject'],
  },
  relationDeclared: {
    asks: 'Has the person declared a relation to the subject?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.4',
    synonyms: ['declaredRelation', 'relation'],
  },
  ofCandidatesAgency: {
    asks: 'Does the member belong to the candidate’s department or agency?',
    kind: 'yes-no',
    by: 'USCIS SES briefing',
    synonyms: ['sameAgencyAsCandidate'],
  },
  careerMembersSitting: {
    asks: 'How many members who sit in the case after recusals are career appointees?',
    kind: 'count',
    by: 'OPM SES-91-04, VIII.D',
    synonyms: ['careerSitting'],
    atMost: ['membersSitting', 'boardCareerMembers'],
  },
  membersSitting: {
    asks: 'How many members sit in the case after recusals?',
    kind: 'count',
    by: 'OPM SES-91-04, VIII.D',
    synonyms: ['sitting'],
    atMost: ['boardMembers'],
  },
  subjectIsCareer: {
    asks: 'Is the subject of the case a career appointee?',
    kind: 'yes-no',
    by: 'OPM SES-91-04, VIII.D',
    synonyms: ['careerSubject'],
    toldBy: [{ fact: 'careerAppointee' }],
  },
  otherHolderExists: {
    asks: 'Does somebody else hold the power to decide as well?',
    kind: 'yes-no',
    by: 'Cadre practice',
    synonyms: ['secondHolder'],
  },
  decidedMinimumQualifications: {
    asks: 'Did the person decide the minimum qualifications in the same case?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.6',
    synonyms: ['decidedMinimum'],
  },
  concurredForComponent: {
    asks: 'Did the person concur for the component in the same case?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 2',
    synonyms: ['concurred'],
  },
  supervisesSubject: {
    asks: 'Does the person supervise the subject?',
    kind: 'yes-no',
    by: 'SEA primer',
    synonyms: ['isSupervisor'],
  },
  proposedRemoval: {
    asks: 'Did the person propose the removal?',
    kind: 'yes-no',
    by: 'OPM SES-91-04, IX.A',
    synonyms: ['proposer'],
  },
} as const satisfies Record<string, Fact>
