import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { transfer } from './transfer.ts'

const on = day('2019-10-15')
const base = {
  appointmentType: 'career',
  appointeeConsents: true,
  gainingAgencyAccepts: true,
  qualificationFinding: true,
} as const

export const transferCases = casesOf(transfer, [
  {
    name: 'Consent and acceptance on file',
    on,
    proves: ['staffing/RSG-10', 'S4-V.C-1', 'S2-11-4'],
    facts: base,
    gives: { allowed: true, lacks: [] },
  },
  {
    name: 'Without the executive’s consent',
    on,
    proves: ['staffing/RSG-10', 'S4-V.C-1'],
    facts: { ...base, appointeeConsents: false },
    gives: { allowed: false, lacks: ['the executive’s consent'] },
  },
  {
    name: 'Without the gaining agency',
    on,
    proves: ['staffing/RSG-10', 'S4-V.C-1'],
    facts: { ...base, gainingAgencyAccepts: false },
    gives: { allowed: false, lacks: ['the gaining agency’s acceptance'] },
  },
  {
    name: 'Not qualified',
    on,
    facts: { ...base, qualificationFinding: false },
    gives: { allowed: false },
  },
  {
    name: 'The function moves, and the executive goes with it',
    on: day('2020-01-05'),
    proves: ['staffing/RSG-10', 'S4-V.C-2'],
    facts: { ...base, gainingAgencyAccepts: false, functionTransfers: true },
    gives: { allowed: true, functionTransfers: true },
  },
  {
    name: 'The function moves, and the executive declines',
    on: day('2020-01-05'),
    proves: ['S4-V.C-2'],
    facts: { ...base, appointeeConsents: false, functionTransfers: true },
    gives: { allowed: false },
  },
  {
    name: 'A noncareer executive to a general position',
    on,
    facts: { ...base, appointmentType: 'noncareer', designation: 'general', gainingAuthority: true },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive, the gaining agency without an authority of its own',
    on,
    proves: ['staffing/APT-07'],
    facts: { ...base, appointmentType: 'noncareer', designation: 'general', gainingAuthority: false },
    gives: { allowed: false, lacks: ['an authority of the gaining agency that OPM has approved'] },
  },
  {
    name: 'A noncareer executive in 1991, before the regulation',
    on: day('1991-07-01'),
    facts: { ...base, appointmentType: 'noncareer', designation: 'general' },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive to a career reserved position',
    on,
    proves: ['S3-Staffing-5'],
    facts: { ...base, appointmentType: 'noncareer', designation: 'career-reserved', gainingAuthority: true },
    gives: { allowed: false, lacks: ['a general position'] },
  },
  {
    name: 'A limited appointee',
    on,
    facts: { ...base, appointmentType: 'limited-term' },
    gives: { allowed: false },
  },
  {
    name: 'In July 1991',
    on: day('1991-07-01'),
    proves: ['S4-V.C-1'],
    facts: base,
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive, the position’s designation not known',
    on,
    facts: { ...base, appointmentType: 'noncareer' },
    gives: { missing: ['designation', 'gainingAuthority'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: base, gives: 'no-law' },
  {
    name: 'A limited appointee whose function moves',
    on: day('2020-01-05'),
    facts: {
      appointmentType: 'limited-term',
      appointeeConsents: true,
      gainingAgencyAccepts: false,
      qualificationFinding: true,
      functionTransfers: true,
    },
    gives: {
      allowed: false,
      lacks: [
        'the gaining agency’s acceptance',
        'a career or noncareer appointment; limited appointees do not transfer',
      ],
    },
  },
])
