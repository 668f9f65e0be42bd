import type { Fact } from '../kernel/fact.ts'

/** What is asked of an executive by rules of several topics: rating, pay, certification, service. */
export const EXECUTIVE_FACTS = {
  careerAppointee: {
    asks: 'Does the executive hold a career SES appointment?',
    kind: 'yes-no',
    by: '5 USC 3132(a)(4)',
    synonyms: ['isCareer', 'career', 'careerAppointment'],
  },
  summaryLevel: {
    asks: 'What is the executive’s most recent annual summary rating, as a level from 1 (unsatisfactory) to 5 (outstanding)?',
    kind: 'level',
    by: '5 CFR 430.309',
    synonyms: [
      'rating',
      'summaryRating',
      'annualRating',
      'ratingLevel',
      'level',
      'annualSummaryRating',
      'latestRating',
    ],
  },
  basicPay: {
    asks: 'What is the executive’s rate of basic pay for a year?',
    kind: 'usd',
    by: '5 USC 5383',
    synonyms: [
      'pay',
      'salary',
      'rate',
      'basicRate',
      'currentPay',
      'currentRate',
      'annualPay',
      'currentSalary',
      'rateOfBasicPay',
    ],
  },
  systemCertified: {
    asks: 'Is the agency’s SES appraisal system certified on that day?',
    kind: 'yes-no',
    by: '5 USC 5307(d)',
    synonyms: [
      'agencyIsCertified',
      'certified',
      'isCertified',
      'certifiedSystem',
      'appraisalSystemCertified',
      'agencyCertified',
      'systemIsCertified',
    ],
  },
  noticeReceived: {
    asks: 'On which day did the executive receive the written notice?',
    kind: 'date',
    by: '5 USC 3395(a)(2)',
    synonyms: [
      'notice',
      'noticeDate',
      'dateOfNotice',
      'noticeGiven',
      'received',
      'receiptDate',
      'noticeReceivedOn',
      'dateReceived',
    ],
  },
} as const satisfies Record<string, Fact>
