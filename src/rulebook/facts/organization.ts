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
  departmentUnit: {
    asks: 'To which part of the department does the executive’s organisation belong?',
    kind: 'choice',
    by: 'DHS SES directive, IV',
    synonyms: ['organisation', 'component', 'partOfDepartment', 'organisationalUnit'],
    allowed: [
      'operating component',
      'support component',
      'NPPD',
      'OIG',
      'FLETC',
      'OGC headquarters',
      'legal office of TSA',
      'legal office of USCIS',
      'legal office of ICE',
      'legal office of FEMA',
      'legal office of CBP',
      'legal office of FLETC',
    ],
    otherWords: { OGC: 'OGC headquarters', ICE: 'operating component', CBP: 'operating component' },
  },
  legalOfficeByComponent: {
    asks: 'Is an override on record that leaves the legal office to its component?',
    kind: 'yes-no',
    by: 'ICE Directive 1056.1, 3.6',
    synonyms: ['override', 'overrideRecorded'],
  },
  parameterChange: {
    asks: 'Against the department’s value, is the component’s stricter, the same, or looser?',
    kind: 'choice',
    by: 'DHS SES directive, IV.C',
    synonyms: ['change', 'comparedWithDepartment'],
    allowed: ['stricter', 'same', 'looser'],
    otherWords: { tighter: 'stricter', narrower: 'stricter', wider: 'looser' },
  },
  exemptionCited: {
    asks: 'Is a statute or regulation cited that exempts this part of the department?',
    kind: 'yes-no',
    by: 'DHS SES directive, II.A',
    synonyms: ['exemption', 'exemptByLaw', 'citation'],
  },
  exemptionDated: {
    asks: 'Does the exemption say from when to when it holds?',
    kind: 'yes-no',
    by: 'DHS SES directive, II.A',
    synonyms: ['exemptionHasDates', 'datesGiven'],
  },
} as const satisfies Record<string, Fact>
