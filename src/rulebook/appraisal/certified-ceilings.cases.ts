import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certifiedCeilings } from './certified-ceilings.ts'

const on = day('2026-11-22')
const suspended = {
  systemCertified: true,
  suspensionNotice: day('2025-03-03'),
  suspensionBegins: day('2025-04-02'),
} as const

export const certifiedCeilingsCases = casesOf(certifiedCeilings, [
  {
    name: 'Certified',
    on,
    proves: ['performance/PM-E01'],
    facts: { systemCertified: true },
    gives: { basicPay: 'EX-II', newRates: 'EX-II', aggregate: 'Vice President', highRateFrozen: false },
  },
  {
    name: 'Not certified, or expired',
    on,
    proves: ['performance/PM-E01'],
    facts: { systemCertified: false },
    gives: { basicPay: 'EX-III', newRates: 'EX-III', aggregate: 'EX-I' },
  },
  {
    name: 'The day before the notice of suspension',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...suspended, asOfDay: day('2025-03-02') },
    gives: { basicPay: 'EX-II', newRates: 'EX-II', aggregate: 'Vice President', highRateFrozen: false },
  },
  {
    name: 'From the notice no rate is set above EX-III',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...suspended, asOfDay: day('2025-03-03') },
    gives: { basicPay: 'EX-II', newRates: 'EX-III', aggregate: 'Vice President', highRateFrozen: true },
  },
  {
    name: 'While suspended all pay is held to EX-I',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...suspended, asOfDay: day('2025-04-02') },
    gives: { basicPay: 'EX-III', newRates: 'EX-III', aggregate: 'EX-I', highRateFrozen: true },
  },
  {
    name: 'The day before the suspension begins',
    on,
    facts: { ...suspended, asOfDay: day('2025-04-01') },
    gives: { newRates: 'EX-III', aggregate: 'Vice President' },
  },
  {
    name: 'On the day it is reinstated',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...suspended, reinstatedOn: day('2025-09-15'), asOfDay: day('2025-09-15') },
    gives: { basicPay: 'EX-II', newRates: 'EX-II', aggregate: 'Vice President', highRateFrozen: false },
  },
  {
    name: 'The day before it is reinstated',
    on,
    facts: { ...suspended, reinstatedOn: day('2025-09-15'), asOfDay: day('2025-09-14') },
    gives: { newRates: 'EX-III', aggregate: 'EX-I' },
  },
  {
    name: 'The first pay period of 2004, not certified',
    on,
    proves: ['performance/PM-E01'],
    facts: { systemCertified: false, asOfDay: day('2004-01-11') },
    gives: { basicPay: 'EX-III', aggregate: 'EX-I' },
  },
  {
    name: 'Suspended, and the day is not named',
    on,
    facts: suspended,
    gives: { missing: ['asOfDay'] },
  },
  {
    name: 'Before the single pay band',
    on,
    facts: { systemCertified: true, asOfDay: day('2004-01-10') },
    gives: 'no-law',
  },
  {
    name: 'The beginning of the suspension alone: nothing is frozen before it',
    on: day('2026-11-22'),
    facts: { systemCertified: true, suspensionBegins: day('2025-04-02'), asOfDay: day('2025-03-02') },
    gives: { newRates: 'EX-II', highRateFrozen: false },
  },
  {
    name: 'A notice of suspension: the day asked about must be told',
    on: day('2026-11-22'),
    facts: { systemCertified: true, suspensionNotice: day('2025-03-03') },
    gives: { missing: ['asOfDay'] },
  },
  {
    name: 'A suspension: the day asked about must be told',
    on: day('2026-11-22'),
    facts: { systemCertified: true, suspensionBegins: day('2025-04-02') },
    gives: { missing: ['asOfDay'] },
  },
  {
    name: 'A reinstatement from before the notice ends nothing',
    on: day('2026-11-22'),
    facts: {
      systemCertified: true,
      suspensionNotice: day('2025-03-03'),
      suspensionBegins: day('2025-04-02'),
      asOfDay: day('2025-03-03'),
      reinstatedOn: day('2025-03-02'),
    },
    gives: { newRates: 'EX-III', highRateFrozen: true },
  },
  {
    name: 'Reinstated on the day of the notice',
    on: day('2026-11-22'),
    facts: {
      systemCertified: true,
      suspensionNotice: day('2025-03-03'),
      suspensionBegins: day('2025-04-02'),
      asOfDay: day('2025-03-03'),
      reinstatedOn: day('2025-03-03'),
    },
    gives: { newRates: 'EX-II', highRateFrozen: false },
  },
  {
    name: 'A notice without a beginning, the day before',
    on: day('2026-11-22'),
    facts: { systemCertified: true, suspensionNotice: day('2025-03-03'), asOfDay: day('2025-03-02') },
    gives: { basicPay: 'EX-II', newRates: 'EX-II', aggregate: 'Vice President' },
  },
])
