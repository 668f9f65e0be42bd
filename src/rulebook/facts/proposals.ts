import type { Fact } from '../kernel/fact.ts'

/** What is asked of a position that an official proposes, besides the SES position test. */
export const PROPOSAL_FACTS = {
  positionKind: {
    asks: 'Is it a managerial, a supervisory or a policy position, or none of these?',
    kind: 'choice',
    by: 'OPM SES-91-04, I.B',
    synonyms: ['kind', 'kindOfPosition'],
    allowed: ['managerial', 'supervisory', 'policy', 'none of these'],
    otherWords: { manager: 'managerial', technical: 'none of these', none: 'none of these' },
  },
  subordinates: {
    asks: 'How many employees does the incumbent supervise, personal assistants included?',
    kind: 'count',
    unit: 'employees',
    by: '5 USC 3132(a)(2)(D)',
    synonyms: ['subordinateCount', 'employeesSupervised', 'staff'],
  },
  personalAssistants: {
    asks: 'How many of these employees are personal assistants?',
    kind: 'count',
    unit: 'employees',
    by: '5 USC 3132(a)(2)(D)',
    synonyms: ['assistants', 'personalAssistantCount'],
  },
  supervisingTime: {
    asks: 'What share of the working time does the incumbent supervise others than personal assistants?',
    kind: 'percent',
    by: 'USCIS SES briefing, slide 6',
    synonyms: ['percentSupervising', 'supervisoryShare', 'supervisingPercent', 'timeSupervising'],
    least: 1,
    most: 100,
  },
  supervisoryShareApplies: {
    asks: 'Does the office test the share of time spent supervising? It is a setting of the office.',
    kind: 'yes-no',
    by: 'USCIS SES briefing, slide 6',
    synonyms: ['shareApplies', 'testsSupervisoryShare'],
  },
  proposalStep: {
    asks: 'Which step is to be taken on the proposal?',
    kind: 'choice',
    by: '5 USC 3133(c)',
    synonyms: ['step'],
    allowed: ['note', 'review', 'approve', 'designate', 'establish', 'decline'],
  },
  proposalState: {
    asks: 'How far has the proposal come?',
    kind: 'choice',
    by: '5 USC 3133(c)',
    synonyms: ['state'],
    allowed: ['proposed', 'noted', 'reviewed', 'approved', 'declined', 'established'],
  },
  deciderProposedIt: {
    asks: 'Did whoever takes the step propose the position?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 4.2(1)',
    synonyms: ['ownProposal', 'isProposer'],
  },
  positionIsHeld: {
    asks: 'Does somebody hold the position on that day?',
    kind: 'yes-no',
    by: '5 USC 3133(c)',
    synonyms: ['held', 'isHeld', 'encumbered', 'positionFilled'],
  },
  requestStep: {
    asks: 'Which step is to be taken on the request?',
    kind: 'choice',
    by: '5 USC 3133(a)',
    synonyms: ['step'],
    allowed: ['open', 'approve', 'transmit', 'answer'],
  },
  requestState: {
    asks: 'How far has the request come?',
    kind: 'choice',
    by: '5 USC 3133(a)',
    synonyms: ['state'],
    allowed: ['none', 'drafted', 'approved', 'transmitted', 'answered'],
  },
  firstFiscalYear: {
    asks: 'Which is the first of the two fiscal years?',
    kind: 'count',
    by: '5 USC 3133(a)',
    synonyms: ['firstYear', 'fiscalYear'],
  },
  deciderDraftedIt: {
    asks: 'Did whoever takes the step draft the request?',
    kind: 'yes-no',
    by: '5 USC 3133(c)',
    synonyms: ['ownDraft', 'isDrafter'],
  },
} as const satisfies Record<string, Fact>
