import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { citingInstrument } from './citing-instrument.ts'

const on = day('2026-11-22')

export const citingInstrumentCases = casesOf(citingInstrument, [
  {
    name: 'ICE Directive 1056.1 on the day of its issue',
    on,
    proves: ['S0-0-1'],
    facts: { policyInstrument: 'ICE Directive 1056.1', citedOn: day('2019-07-31') },
    gives: { allowed: true, number: '1056.1', architectureNumber: '306-112-002a' },
  },
  {
    name: 'ICE Directive 1056.1 the day before',
    on,
    proves: ['S0-0-1'],
    facts: { policyInstrument: 'ICE Directive 1056.1', citedOn: day('2019-07-30') },
    gives: { allowed: false, firstLawful: day('2019-07-31') },
  },
  {
    name: 'Local guidance of 2018 in a case of 2020',
    on,
    proves: ['S0-0-2'],
    facts: { policyInstrument: 'earlier ICE executive policy', citedOn: day('2020-03-02') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Local guidance on its last day',
    on,
    proves: ['S0-0-2'],
    facts: { policyInstrument: 'earlier ICE executive policy', citedOn: day('2019-07-30') },
    gives: { allowed: true },
  },
  {
    name: 'MD 3180 on the last day before the department’s directive can be',
    on,
    proves: ['S1-II.B'],
    facts: { policyInstrument: 'DHS MD 3180', citedOn: day('2012-06-04') },
    gives: { allowed: true },
  },
  {
    name: 'MD 3180 the day after',
    on,
    proves: ['S1-II.B'],
    facts: { policyInstrument: 'DHS MD 3180', citedOn: day('2012-06-05') },
    gives: { allowed: false },
  },
  {
    name: 'An appraisal case begun before stays with MD 3180',
    on,
    proves: ['S1-II.B'],
    facts: {
      policyInstrument: 'DHS MD 3180',
      appraisalCaseBegan: day('2012-06-04'),
      citedOn: day('2012-11-30'),
    },
    gives: { allowed: true },
  },
  {
    name: 'An appraisal case begun on the day of the change does not',
    on,
    proves: ['S1-II.B'],
    facts: {
      policyInstrument: 'DHS MD 3180',
      appraisalCaseBegan: day('2012-06-05'),
      citedOn: day('2012-11-30'),
    },
    gives: { allowed: false },
  },
  {
    name: 'The department’s directive with an effective date before any it can have',
    on,
    proves: ['S1-sig'],
    facts: {
      policyInstrument: 'DHS SES directive',
      directiveEffective: day('2011-01-01'),
      citedOn: day('2015-01-01'),
    },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'The department’s directive with the earliest date it can have',
    on,
    proves: ['S1-sig'],
    facts: {
      policyInstrument: 'DHS SES directive',
      directiveEffective: day('2012-06-05'),
      citedOn: day('2012-06-05'),
    },
    gives: { allowed: true },
  },
  {
    name: 'The department’s directive while its date is open',
    on,
    proves: ['S1-sig'],
    facts: { policyInstrument: 'DHS SES directive', citedOn: day('2012-06-04') },
    gives: { allowed: false, firstLawful: day('2012-06-05') },
  },
  {
    name: 'OPM’s overview of July 1991',
    on,
    proves: ['S4-doc'],
    facts: { policyInstrument: 'OPM SES-91-04', citedOn: day('1991-07-01') },
    gives: { allowed: true, number: 'SES-91-04' },
  },
  {
    name: 'OPM’s overview the day before',
    on,
    proves: ['S4-doc'],
    facts: { policyInstrument: 'OPM SES-91-04', citedOn: day('1991-06-30') },
    gives: { allowed: false },
  },
  {
    name: 'The day is not known',
    on,
    facts: { policyInstrument: 'OPM SES-91-04' },
    gives: { missing: ['citedOn'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { policyInstrument: 'OPM SES-91-04', citedOn: day('1991-07-01') },
    gives: 'no-law',
  },
  {
    name: 'An earlier ICE policy on the day of the directive’s issue',
    on: day('2026-11-22'),
    facts: { policyInstrument: 'earlier ICE executive policy', citedOn: day('2019-07-31') },
    gives: { allowed: false },
  },
])
