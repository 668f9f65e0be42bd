import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { declinedMove } from './declined-move.ts'

const on = day('2020-03-02')
const base = {
  declinedWhat: 'directed reassignment',
  declinedOn: day('2020-03-02'),
  moveCouldBeDirected: true,
  outsideCommutingArea: false,
} as const

export const declinedMoveCases = casesOf(declinedMove, [
  {
    name: 'A directed reassignment declined',
    on,
    proves: ['staffing/RSG-09', 'S3-Re-5', 'S4-IX.A.7-2'],
    facts: base,
    gives: {
      allowed: true,
      ground: 'refusal',
      noticeDays: 30,
      appeal: 'MSPB',
      fallback: false,
      discontinuedServiceRetirement: false,
      mayRetire: null,
    },
  },
  {
    name: 'Eligible to retire: that outcome is open as well',
    on,
    proves: ['S3-Re-5'],
    facts: { ...base, retirementEligible: true },
    gives: { allowed: true, mayRetire: true },
  },
  {
    name: 'Not eligible to retire',
    on,
    proves: ['S3-Re-5'],
    facts: { ...base, retirementEligible: false },
    gives: { mayRetire: false },
  },
  {
    name: 'A geographic move declined leaves retirement upon involuntary separation open',
    on,
    proves: ['staffing/RSG-09'],
    facts: { ...base, outsideCommutingArea: true },
    gives: { allowed: true, discontinuedServiceRetirement: true },
  },
  {
    name: 'But not for one who had accepted mobility',
    on,
    proves: ['staffing/RSG-09'],
    facts: { ...base, outsideCommutingArea: true, mobilityAgreement: true },
    gives: { allowed: true, discontinuedServiceRetirement: false },
  },
  {
    name: 'A move that could not lawfully be directed',
    on,
    facts: { ...base, moveCouldBeDirected: false },
    gives: { allowed: false, appeal: null },
  },
  {
    name: 'Not going with the function',
    on,
    proves: ['staffing/RSG-09'],
    facts: { declinedWhat: 'transfer of function', declinedOn: day('2020-03-02') },
    gives: { allowed: true },
  },
  {
    name: 'A transfer may be declined freely',
    on,
    proves: ['S4-V.C-1'],
    facts: { declinedWhat: 'transfer', declinedOn: day('2020-03-02'), retirementEligible: true },
    gives: { allowed: false, ground: null },
  },
  {
    name: 'On 8 November 1984 refusal became a ground',
    on,
    proves: ['staffing/RSG-09', 'staffing/DSC-03'],
    facts: { ...base, declinedOn: day('1984-11-08') },
    gives: { allowed: true, ground: 'refusal' },
  },
  {
    name: 'On 7 November 1984 it was none',
    on,
    proves: ['staffing/RSG-09', 'staffing/DSC-03'],
    facts: { ...base, declinedOn: day('1984-11-07') },
    gives: { allowed: false },
  },
  {
    name: 'On 31 May 1981 the efficiency of the service was',
    on,
    facts: { ...base, outsideCommutingArea: true, declinedOn: day('1981-05-31') },
    gives: { allowed: true, ground: 'efficiency of the service', discontinuedServiceRetirement: false },
  },
  {
    name: 'Without whether it could be directed',
    on,
    facts: { declinedWhat: 'directed reassignment', declinedOn: day('2020-03-02') },
    gives: { missing: ['moveCouldBeDirected', 'outsideCommutingArea'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, declinedOn: day('1979-07-12') },
    gives: 'no-law',
  },
])
