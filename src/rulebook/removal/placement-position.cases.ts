import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { placementPosition } from './placement-position.ts'

const on = day('2015-06-01')
const fits = {
  probationCompleted: true,
  positionAtGs15: true,
  positionContinues: true,
  positionVacant: true,
  positionMonths: 3,
  qualifiesForPosition: true,
  displacesAnother: false,
  tenureIsEquivalent: true,
  placedInOtherAgency: false,
} as const
const proves = ['staffing/FBK-02']

export const placementPositionCases = casesOf(placementPosition, [
  {
    name: 'A vacant GS-15 position that lasts three months',
    on,
    proves,
    facts: fits,
    gives: { allowed: true },
  },
  { name: 'Two months', on, proves, facts: { ...fits, positionMonths: 2 }, gives: { allowed: false } },
  { name: 'Four months', on, facts: { ...fits, positionMonths: 4 }, gives: { allowed: true } },
  { name: 'Below GS-15', on, proves, facts: { ...fits, positionAtGs15: false }, gives: { allowed: false } },
  {
    name: 'Not continuing',
    on,
    proves,
    facts: { ...fits, positionContinues: false },
    gives: { allowed: false },
  },
  { name: 'Not vacant', on, proves, facts: { ...fits, positionVacant: false }, gives: { allowed: false } },
  {
    name: 'Not qualified',
    on,
    proves,
    facts: { ...fits, qualifiesForPosition: false },
    gives: { allowed: false },
  },
  {
    name: 'Somebody would be bumped',
    on,
    proves: [...proves, 'performance/PM-S23'],
    facts: { ...fits, displacesAnother: true },
    gives: { allowed: false },
  },
  {
    name: 'On probation, with another tenure',
    on,
    proves,
    facts: { ...fits, probationCompleted: false, tenureIsEquivalent: false },
    gives: { allowed: false, missing: ['the tenure held at the SES appointment'] },
  },
  {
    name: 'Another tenure, accepted',
    on,
    proves,
    facts: { ...fits, probationCompleted: false, tenureIsEquivalent: false, otherTenureAccepted: true },
    gives: { allowed: true },
  },
  {
    name: 'Past probation, from a career position, with another tenure',
    on,
    proves,
    facts: { ...fits, tenureIsEquivalent: false, tenureBefore: 'career' },
    gives: { allowed: false },
  },
  {
    name: 'Past probation, from outside the Government, with another tenure',
    on,
    proves,
    facts: { ...fits, tenureIsEquivalent: false, tenureBefore: 'none: from outside the Government' },
    gives: { allowed: true },
  },
  {
    name: 'In another agency with the consent of both',
    on,
    proves,
    facts: { ...fits, placedInOtherAgency: true, bothConsent: true },
    gives: { allowed: true },
  },
  {
    name: 'In another agency against the will of one',
    on,
    proves,
    facts: { ...fits, placedInOtherAgency: true, bothConsent: false },
    gives: { allowed: false },
  },
  {
    name: 'In 1991 on probation, with the tenure held before',
    on: day('1991-07-01'),
    facts: {
      probationCompleted: false,
      positionAtGs15: true,
      positionContinues: true,
      displacesAnother: false,
      tenureIsEquivalent: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'In 1991 on probation, with another',
    on: day('1991-07-01'),
    facts: {
      probationCompleted: false,
      positionAtGs15: true,
      positionContinues: true,
      displacesAnother: false,
      tenureIsEquivalent: false,
    },
    gives: { allowed: false },
  },
  {
    name: 'Without the consents',
    on,
    facts: { ...fits, placedInOtherAgency: true },
    gives: { missing: ['bothConsent'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: fits, gives: 'no-law' },
])
