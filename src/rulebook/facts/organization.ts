import type { Fact } from '../kernel/fact.ts'

/** What a post is, as far as the directives tell posts apart; the record keeps the same list. */
const POST_KINDS = [
  'director',
  'deputy director',
  'chief of staff',
  'EAD of HSI',
  'EAD of ERO',
  'EAD of M&A',
  'principal legal advisor',
  'associate director of OPR',
  'assistant director',
  'officer',
  'other',
] as const

/** Posts and their reporting lines. */
export const ORGANIZATION_FACTS = {
  postKind: {
    asks: 'Which post is it?',
    kind: 'choice',
    by: 'ICE Directive 1056.1, 3.6',
    synonyms: ['post', 'kindOfPost', 'postTitle'],
    allowed: POST_KINDS,
    otherWords: {
      EAD: 'other',
      AD: 'assistant director',
      PLA: 'principal legal advisor',
      'head of OPR': 'associate director of OPR',
    },
  },
  reportsToKind: {
    asks: 'To which post does it report, with nobody in between?',
    kind: 'choice',
    by: 'ICE Directive 1056.1, 3.6',
    synonyms: ['reportsTo', 'reportingLine', 'reportsDirectlyTo', 'supervisingPost'],
    allowed: POST_KINDS,
    otherWords: { AD: 'assistant director', PLA: 'principal legal advisor' },
  },
  equivalentPost: {
    asks: 'Is the post equivalent to that of an Assistant Director or Officer?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 3.6',
    synonyms: ['equivalent', 'equivalentToAssistantDirector'],
  },
} as const satisfies Record<string, Fact>
