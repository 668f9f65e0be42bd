import type { Fact } from '../kernel/fact.ts'

/** Facts of noncareer appointments: authorities, their use, and a change of administration. */
export const NONCAREER_FACTS = {
  needReviewed: {
    asks: 'Has the agency reviewed its need for noncareer appointees in this calendar year?',
    kind: 'yes-no',
    by: '5 USC 3134(a)(1)',
    synonyms: ['needExamined', 'reviewedNeed', 'annualReview'],
  },
  authorityRequested: {
    asks: 'Has the agency asked OPM in writing for a number of noncareer appointees for the fiscal year?',
    kind: 'yes-no',
    by: '5 USC 3134(a)(2)',
    synonyms: ['requested', 'requestMade', 'askedOpm'],
  },
  requestIsIndividual: {
    asks: 'Does the request name one person and one general position?',
    kind: 'yes-no',
    by: '5 CFR 317.601(b)',
    synonyms: ['individualRequest', 'namesPerson', 'namesIndividual', 'oneNamedPosition'],
  },
  incumbentLeft: {
    asks: 'Has the person for whom the authority was approved left?',
    kind: 'yes-no',
    by: '5 CFR 317.601(b)',
    synonyms: ['departed', 'incumbentDeparted', 'left', 'appointeeLeft'],
  },
  opmLeavesAuthority: {
    asks: 'Has OPM provided that the authority stays with the agency?',
    kind: 'yes-no',
    by: '5 CFR 317.601(b)',
    synonyms: ['authorityStays', 'opmProvidedOtherwise', 'authorityRetained'],
  },
  agencyIsDepartment: {
    asks: 'Is the agency a department whose head is in the cabinet?',
    kind: 'yes-no',
    by: 'OPM transition memorandum 2009',
    synonyms: ['cabinetAgency', 'isDepartment', 'cabinetDepartment', 'cabinet'],
  },
  transitionAppointments: {
    asks: 'How many transition appointments would the agency have made, this one counted?',
    kind: 'count',
    by: 'OPM transition memorandum 2009',
    synonyms: [
      'numberOfAppointments',
      'appointments',
      'transitionCount',
      'appointmentsMade',
      'authoritiesUsed',
    ],
  },
  termDays: {
    asks: 'For how many days is the appointment?',
    kind: 'days',
    unit: 'days',
    by: 'OPM transition memorandum 2009',
    synonyms: ['days', 'appointmentDays', 'lengthInDays', 'term'],
  },
  independentCommission: {
    asks: 'Is the agency an independent regulatory commission?',
    kind: 'yes-no',
    by: '5 USC 3392(d)',
    synonyms: ['independentRegulatoryCommission', 'regulatoryCommission'],
  },
} as const satisfies Record<string, Fact>
