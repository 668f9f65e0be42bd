import type { Fact } from '../kernel/fact.ts'

/** Facts of political activity and of what comes after leaving. */
export const CONDUCT_FACTS = {
  politicalActivity: {
    asks: 'Which political activity is it?',
    kind: 'choice',
    by: '5 USC 7323',
    synonyms: ['activity', 'partisanActivity', 'kindOfActivity'],
    allowed: [
      'use of official authority',
      'soliciting contributions',
      'candidacy in a partisan election',
      'campaign speeches',
      'circulating petitions',
      'party office',
      'other part in a campaign',
      'voting and stating opinions',
    ],
    otherWords: {
      candidacy: 'candidacy in a partisan election',
      speeches: 'campaign speeches',
      petitions: 'circulating petitions',
      fundraising: 'soliciting contributions',
      campaigning: 'other part in a campaign',
      'active campaigning': 'other part in a campaign',
      'political campaign': 'other part in a campaign',
      'political management': 'party office',
      voting: 'voting and stating opinions',
      'running for office': 'candidacy in a partisan election',
    },
  },
  contactOn: {
    asks: 'On which day would the former executive contact the former department or agency?',
    kind: 'date',
    by: '18 USC 207(c)',
    synonyms: ['contact', 'contactDate', 'contactDay'],
    notBefore: ['leftSeniorServiceOn'],
  },
  leftSeniorServiceOn: {
    asks: 'On which day did the executive leave senior service?',
    kind: 'date',
    by: '18 USC 207(c)',
    synonyms: ['leftOn', 'left', 'leftGovernment', 'separation'],
  },
  meansToInfluence: {
    asks: 'Is the contact made with the intent to influence?',
    kind: 'yes-no',
    by: '18 USC 207(c)',
    synonyms: ['intentToInfluence', 'toInfluence', 'influence'],
  },
} as const satisfies Record<string, Fact>
