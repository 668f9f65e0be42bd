import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reassignment } from './reassignment.ts'

const on = day('2020-01-10')
const base = {
  appointmentType: 'career',
  withinAgency: true,
  qualificationFinding: true,
} as const
const near = { ...base, outsideCommutingArea: false } as const
const far = {
  ...base,
  outsideCommutingArea: true,
  noticeReceived: day('2020-01-10'),
  consultationDate: day('2020-01-03'),
  reasonsStated: true,
} as const

/** Facts that must be told, and consent, acting days and waivers at their limits. */
export const reassignmentToldCases = casesOf(reassignment, [
  {
    name: 'In 1991 a rating relied on needs no day of issue',
    on,
    facts: {
      ...near,
      noticeReceived: day('1991-07-01'),
      supervisorAppointed: day('1991-06-03'),
      supervisorNoncareer: false,
      effectiveDate: day('1991-07-16'),
      reliedOnRating: 1,
    },
    gives: { allowed: true },
  },
  {
    name: 'Consent on the last day of the bar opens that day',
    on,
    facts: {
      ...far,
      agencyHeadAppointed: day('2019-12-20'),
      supervisorAppointed: day('2020-01-06'),
      supervisorNoncareer: true,
      supervisorAppraises: true,
      effectiveDate: day('2020-05-06'),
      consentDate: day('2020-05-05'),
    },
    gives: { allowed: true, firstLawful: day('2020-05-05') },
  },
  {
    name: 'Consent from before the second appointment: that appointment bars nothing',
    on,
    facts: {
      ...far,
      agencyHeadAppointed: day('2019-12-20'),
      supervisorAppointed: day('2020-01-06'),
      supervisorNoncareer: true,
      supervisorAppraises: true,
      effectiveDate: day('2020-03-10'),
      consentDate: day('2019-12-21'),
    },
    gives: { allowed: true },
  },
  {
    name: 'At Veterans Affairs the Secretary’s signature must be told',
    on,
    facts: {
      ...near,
      noticeReceived: day('2020-01-10'),
      effectiveDate: day('2020-01-25'),
      atVeteransAffairs: true,
    },
    gives: { missing: ['secretarySigned'] },
  },
  {
    name: 'A day for the consultation that was not held',
    on,
    facts: {
      ...far,
      agencyHeadAppointed: day('2019-12-20'),
      supervisorAppointed: day('2020-01-06'),
      supervisorNoncareer: true,
      supervisorAppraises: true,
      effectiveDate: day('2020-03-10'),
      consultationHeld: false,
    },
    gives: {
      allowed: false,
      firstLawful: null,
      lacks: [
        'consultation on the reasons and the executive’s preferences, which cannot be waived',
        'closed from 20 Dec 2019 to 18 Apr 2020 by the appointment of the agency head',
        'closed from 6 Jan 2020 to 5 May 2020 by the appointment of the supervisor',
      ],
    },
  },
  {
    name: 'In 1992 acting days are not credited',
    on,
    facts: {
      ...near,
      noticeReceived: day('1992-01-02'),
      supervisorAppointed: day('1992-01-02'),
      supervisorNoncareer: true,
      supervisorAppraises: true,
      effectiveDate: day('1992-02-01'),
      supervisorActingDays: 1,
    },
    gives: {
      allowed: false,
      firstLawful: day('1992-05-02'),
      lacks: ['closed from 2 Jan 1992 to 1 May 1992 by the appointment of the supervisor'],
    },
  },
  {
    name: 'In 1991 the short notice cannot be waived',
    on,
    facts: { ...near, noticeWaived: true, writtenConsent: true, effectiveDate: day('1991-07-16') },
    gives: { missing: ['noticeReceived'] },
  },
  {
    name: 'A noncareer executive: the designation must be told',
    on,
    facts: {
      appointmentType: 'noncareer',
      withinAgency: true,
      qualificationFinding: true,
      outsideCommutingArea: false,
      noticeReceived: day('2020-01-10'),
      effectiveDate: day('2020-01-25'),
    },
    gives: { missing: ['designation', 'opmApproval'] },
  },
])
