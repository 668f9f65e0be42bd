import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { maySet } from './may-set.ts'

const on = day('2026-06-01')
const of = (
  payMatter: FactValue<'payMatter'>,
  payOfficial: FactValue<'payOfficial'>,
  allowed: boolean,
  proves = ['pay/PT-12', 'pay/PT-4', 'pay/TM-2', 'pay/AD-8', 'pay/IP-5'],
) => ({
  name: `${payMatter}: ${payOfficial}`,
  on,
  facts: { payMatter, payOfficial, inInspectorGeneralOffice: false },
  gives: { allowed },
  proves,
})
const general = { payMatter: 'a rate above level III', inInspectorGeneralOffice: true } as const

export const maySetCases = casesOf(maySet, [
  of('setting or adjusting pay', 'agency head', true, ['pay/PT-12']),
  of('setting or adjusting pay', 'delegate', true, ['pay/PT-12']),
  of('setting or adjusting pay', 'another', false, ['pay/PT-12']),
  of('a rate above level III', 'agency head', true, ['pay/PT-4']),
  of('a rate above level III', 'designee for certification', true, ['pay/PT-4']),
  of('a rate above level III', 'delegate', false, ['pay/PT-4']),
  of('a second raise within twelve months', 'delegate', false, ['pay/TM-2']),
  of('a keep-place raise past or above level III', 'delegate', false, ['pay/AD-8']),
  of('a higher rate after a short break', 'delegate', false, ['pay/IP-5']),
  {
    name: 'The Inspector General for the own office',
    on,
    facts: { ...general, payOfficial: 'Inspector General' },
    gives: { allowed: true },
    proves: ['pay/PT-12', 'pay/PT-4'],
  },
  {
    name: 'The agency head not for that office',
    on,
    facts: { ...general, payOfficial: 'agency head' },
    gives: { allowed: false },
    proves: ['pay/PT-12', 'pay/PT-4'],
  },
  {
    name: 'July 1991: the agency head',
    on: day('1991-07-01'),
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'agency head',
      inInspectorGeneralOffice: false,
    },
    gives: { allowed: true },
    proves: ['S4-VI.A.2-1'],
  },
  {
    name: 'July 1991: nobody else',
    on: day('1991-07-01'),
    facts: { payMatter: 'setting or adjusting pay', payOfficial: 'another', inInspectorGeneralOffice: false },
    gives: { allowed: false },
    proves: ['S4-VI.A.2-1'],
  },
  {
    name: 'Without the official',
    on,
    facts: { payMatter: 'a rate above level III', inInspectorGeneralOffice: false },
    gives: { missing: ['payOfficial'] },
  },
  {
    name: 'Before what is on record',
    on: day('1991-06-30'),
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'agency head',
      inInspectorGeneralOffice: false,
    },
    gives: 'no-law',
  },
  {
    name: 'The last day of the six rates: the agency head alone',
    on: day('2004-01-10'),
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'delegate',
      inInspectorGeneralOffice: false,
    },
    gives: { allowed: false },
  },
  {
    name: 'The first day of the band: a delegate too',
    on: day('2004-01-11'),
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'delegate',
      inInspectorGeneralOffice: false,
    },
    gives: { allowed: true },
    proves: ['pay/PT-12'],
  },
  ...(
    [
      ['a rate above level III', ['pay/PT-4']],
      ['a second raise within twelve months', ['pay/TM-2']],
      ['a keep-place raise past or above level III', ['pay/AD-8']],
      ['a higher rate after a short break', ['pay/IP-5']],
    ] as const
  ).map(([payMatter, proves]) => ({
    name: `${payMatter}: a delegate with the head’s approval in writing`,
    on,
    facts: {
      payMatter,
      payOfficial: 'delegate' as const,
      inInspectorGeneralOffice: false,
      approvedOnPaper: true,
    },
    gives: { allowed: true, onPaper: true },
    proves,
  })),
  {
    name: 'Somebody else may not, whatever the paper',
    on,
    facts: {
      payMatter: 'a rate above level III',
      payOfficial: 'another',
      inInspectorGeneralOffice: false,
      approvedOnPaper: true,
    },
    gives: { allowed: false },
    proves: ['pay/PT-12'],
  },
  {
    name: 'An ordinary matter needs no paper of the head',
    on,
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'delegate',
      inInspectorGeneralOffice: false,
      approvedOnPaper: false,
    },
    gives: { allowed: true, onPaper: false },
    proves: ['pay/PT-12'],
  },
  {
    name: 'For the Inspector General’s office a delegate on the Inspector General’s paper alone',
    on,
    facts: { ...general, payOfficial: 'delegate', approvedOnPaper: true },
    gives: { allowed: true, onPaper: true },
    proves: ['pay/PT-12'],
  },
  {
    name: 'For the Inspector General’s office no delegate without it',
    on,
    facts: { ...general, payOfficial: 'delegate' },
    gives: { allowed: false },
    proves: ['pay/PT-12'],
  },
  {
    name: 'July 1991: on the paper of the agency head',
    on: day('1991-07-01'),
    facts: {
      payMatter: 'setting or adjusting pay',
      payOfficial: 'delegate',
      inInspectorGeneralOffice: false,
      approvedOnPaper: true,
    },
    gives: { allowed: true, onPaper: true },
    proves: ['S4-VI.A.2-1'],
  },
])
