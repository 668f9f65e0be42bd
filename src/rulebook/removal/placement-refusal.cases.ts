import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { placementRefusal } from './placement-refusal.ts'

const on = day('2015-06-01')
const refusal = {
  refusalGround: 'professional or technical qualifications',
  refusalInWriting: true,
  signerLevel: 'assistant secretary or equivalent',
} as const
const proves = ['staffing/RIF-02']

export const placementRefusalCases = casesOf(placementRefusal, [
  {
    name: 'Technical qualifications, signed high enough',
    on,
    proves,
    facts: refusal,
    gives: { allowed: true },
  },
  {
    name: 'Lack of experience in that agency alone',
    on,
    proves,
    facts: { ...refusal, refusalGround: 'lack of experience in that agency alone' },
    gives: { allowed: false },
  },
  {
    name: 'By word of mouth',
    on,
    proves,
    facts: { ...refusal, refusalInWriting: false },
    gives: { allowed: false },
  },
  {
    name: 'Signed too low',
    on,
    proves,
    facts: { ...refusal, signerLevel: 'lower official' },
    gives: { allowed: false },
  },
  {
    name: 'In 1991 by the agency head',
    on: day('1991-07-01'),
    facts: { ...refusal, signerLevel: 'agency head' },
    gives: { allowed: true },
  },
  {
    name: 'In 1991 by another official, for another reason',
    on: day('1991-07-01'),
    facts: { ...refusal, refusalGround: 'another reason' },
    gives: { allowed: false },
  },
  {
    name: 'Without the ground',
    on,
    facts: { refusalInWriting: true, signerLevel: 'agency head' },
    gives: { missing: ['refusalGround'] },
  },
  { name: 'Before the law', on: day('1981-05-31'), facts: refusal, gives: 'no-law' },
  {
    name: 'Signed by nobody',
    on: day('2015-06-01'),
    facts: {
      refusalGround: 'professional or technical qualifications',
      refusalInWriting: true,
      signerLevel: 'nobody',
    },
    gives: {
      allowed: false,
      missing: ['the signature of the head, the acting head, or an Assistant Secretary or the like'],
    },
  },
  {
    name: 'In 1991 by the acting head',
    on: day('1991-07-01'),
    facts: {
      refusalGround: 'professional or technical qualifications',
      refusalInWriting: true,
      signerLevel: 'acting agency head',
    },
    gives: { allowed: true, missing: [] },
  },
])
