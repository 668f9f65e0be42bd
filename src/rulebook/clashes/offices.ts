import type { SourceClash } from './clash.ts'

/** Where the sources differ on who acts: authorities, boards and offices. */
export const OFFICE_CLASHES: readonly SourceClash[] = [
  {
    id: 'C-01',
    kind: 'hard',
    topic: 'Who appoints',
    statements: [
      { by: 'ICE Directive 1056.1, 2', says: 'The Deputy Director of the component appoints.', of: '2019' },
      { by: 'DHS SES directive, IV.A', says: 'The Deputy Secretary of the department appoints.' },
      { by: 'SEA primer', says: 'The agency head appoints.', of: '2015' },
      { by: 'OPM SES-91-04, VIII.D', says: 'The agency head or a designee appoints.', of: '1991' },
    ],
    governs:
      'The Deputy Director in the component, under delegation; positions that go on to the department need both.',
    why: 'The component’s directive is the narrower one and rests on a delegation order.',
    setting: 'appointing-authority',
    rules: ['organization/may-sign'],
  },
  {
    id: 'C-02',
    kind: 'hard',
    topic: 'Who approves final ratings and bonuses',
    statements: [
      {
        by: 'ICE Directive 1056.1, 4.1, footnote 3',
        says: 'The Director alone; the duty goes no further.',
        of: '2019',
      },
      {
        by: 'ICE Directive 1056.1, 4.1',
        says: 'The duty stands in the list of the Deputy Director.',
        of: '2019',
      },
      {
        by: 'ICE Directive 1056.1, 3.9',
        says: 'The Performance Review Board recommends to the Director.',
        of: '2019',
      },
      {
        by: 'ICE Directive 1056.1, 4.4',
        says: 'The Performance Review Board recommends to the Deputy Director.',
        of: '2019',
      },
      {
        by: 'OPM SES-91-04, VIII.D',
        says: 'The agency head or a designee gives the final rating.',
        of: '1991',
      },
    ],
    governs: 'The Director, who may not delegate it; the Deputy Director receives a copy.',
    why: 'The footnote speaks of this very duty and is the most specific text.',
    setting: 'final-rating-holder',
    rules: ['organization/may-sign'],
  },
  {
    id: 'C-03',
    kind: 'hard',
    topic: 'Who grants performance awards',
    statements: [
      { by: 'ICE Directive 1056.1, 3.10', says: 'The head of the department grants them.', of: '2019' },
      {
        by: 'ICE Directive 1056.1, 4.1',
        says: 'The Deputy Director, or the Director, approves them.',
        of: '2019',
      },
      { by: 'DHS SES directive, IV.A', says: 'The Deputy Secretary validates them.' },
      { by: 'OPM SES-91-04, VI.B', says: 'The agency head or a designee grants them.', of: '1991' },
    ],
    governs:
      'Approved in the component, validated in the department, granted as an act of the agency head under delegation.',
    why: 'Read in this order the texts can all be kept.',
    setting: 'award-granting',
    rules: ['organization/may-sign', 'awards/performance-award-approval'],
  },
  {
    id: 'C-18',
    kind: 'scope',
    topic: 'The career majority of a Performance Review Board',
    statements: [
      { by: 'SEA primer', says: 'A majority of members are career appointees, always.', of: '2015' },
      {
        by: 'OPM SES-91-04, VIII.D',
        says: 'A majority are career appointees where a career appointee is appraised.',
        of: '1991',
      },
    ],
    governs:
      'The board is composed with a career majority, and each case of a career appointee is tested for it.',
    why: 'Who keeps the stricter text keeps both.',
    rules: ['boards/performance-review-board', 'organization/may-take-part'],
  },
  {
    id: 'C-19',
    kind: 'scope',
    topic: 'What an Executive Resources Board does in merit staffing',
    statements: [
      { by: '5 USC 3393(b)', says: 'It conducts the merit staffing process for career entry.' },
      { by: 'USCIS SES briefing', says: 'It advises.' },
      { by: 'SEA primer', says: 'It oversees.', of: '2015' },
    ],
    governs: 'It conducts the process, and what it gives is a recommendation.',
    why: 'The statute says so, and the other texts are met by it.',
    rules: ['boards/executive-resources-board'],
  },
  {
    id: 'C-24',
    kind: 'scope',
    topic: 'What the two boards each do',
    statements: [
      {
        by: 'ICE Directive 1056.1, 3.5',
        says: 'The Executive Resources Board oversees performance and pay.',
        of: '2019',
      },
      {
        by: 'ICE Directive 1056.1, 4.4',
        says: 'The Performance Review Board acts on ratings, pay and awards.',
        of: '2019',
      },
    ],
    governs: 'The Executive Resources Board sees totals; the Performance Review Board acts on cases.',
    why: 'Oversight is not the making of a recommendation on one person.',
    rules: [],
  },
  {
    id: 'C-25',
    kind: 'hard',
    topic: 'Where executives of the component’s legal office are appraised',
    statements: [
      { by: 'DHS SES directive, IV.F', says: 'The head of the department’s legal office.' },
      {
        by: 'ICE Directive 1056.1, 3.6',
        says: 'The principal legal advisor and the component’s board.',
        of: '2019',
      },
    ],
    governs: 'Performance goes through the department’s legal office, staffing through the component.',
    why: 'The department’s text speaks of performance alone.',
    setting: 'legal-office-appraisal',
    rules: ['organization/responsible-official'],
  },
  {
    id: 'C-26',
    kind: 'scope',
    topic: 'Who decides removals',
    statements: [
      {
        by: 'ICE Directive 1056.1, 4.2',
        says: 'A Headquarters Responsible Official may request one.',
        of: '2019',
      },
      {
        by: 'ICE Directive 1056.1, 4.1',
        says: 'The list of final decisions of the Deputy Director leaves removal out.',
        of: '2019',
      },
    ],
    governs:
      'The Director where it rests on performance, the Deputy Director otherwise; the department where the position is one of its own.',
    why: 'No source settles it; it follows who decides on ratings and on staffing.',
    rules: [],
  },
  {
    id: 'C-28',
    kind: 'later',
    topic: 'Who approves an appraisal system',
    statements: [
      { by: '5 USC 5307(d)', says: 'OPM certifies with the concurrence of OMB.' },
      { by: 'OPM SES-91-04, VIII.A', says: 'OPM approves.', of: '1991' },
    ],
    governs: 'OPM’s approval of the system, and from certification on OMB’s concurrence too.',
    why: 'Certification came later and is a second step.',
    rules: ['appraisal/certification-term', 'appraisal/system-approval'],
  },
  {
    id: 'C-16',
    kind: 'scope',
    topic: 'Who approves a noncareer appointment',
    statements: [
      { by: 'OPM SES-91-04, III.B', says: 'OPM, case by case.', of: '1991' },
      { by: 'OPM SES-91-04, IV.D', says: 'The agency head finds that the person is qualified.', of: '1991' },
      { by: 'SEA primer', says: 'The White House too.', of: '2015' },
    ],
    governs:
      'OPM’s authority and the appointing authority’s finding; the White House’s clearance is practice and is recorded where given.',
    why: 'The first two are law; no law card speaks of the third.',
    rules: ['staffing/noncareer-appointment'],
  },
]
