import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { coverage } from './coverage.ts'

const on = day('2019-09-03')

const unitHead = {
  agencyKind: 'other Executive agency',
  positionLevel: 'above GS-15',
  needsSenateConfirmation: false,
  positionClass: 'none of these',
  directsUnit: true,
  accountableForPrograms: true,
  monitorsGoals: true,
  supervisesEmployees: true,
  makesPolicy: true,
} as const

const adviser = {
  ...unitHead,
  directsUnit: false,
  accountableForPrograms: false,
  monitorsGoals: false,
  supervisesEmployees: false,
} as const

export const coverageCases = casesOf(coverage, [
  { name: 'The head of a unit, all five functions', on, facts: unitHead, gives: { ses: true, functions: 5 } },
  {
    name: 'One of the five functions is enough for the statute',
    on,
    facts: adviser,
    gives: { ses: true, byStatute: true, functions: 1, functionsNeeded: 1 },
  },
  {
    name: 'The same position in ICE: its directive asks for all five',
    on,
    scopes: ['component:ICE', 'department:DHS'],
    facts: adviser,
    gives: { ses: false, byStatute: true, functions: 1, functionsNeeded: 5 },
  },
  {
    name: 'All five in ICE',
    on,
    scopes: ['component:ICE', 'department:DHS'],
    facts: unitHead,
    gives: { ses: true, byStatute: true, functionsNeeded: 5 },
  },
  {
    name: 'The directive only narrows: what the statute leaves out stays out',
    on,
    scopes: ['component:ICE'],
    facts: { ...unitHead, positionLevel: 'GS-15 or below' },
    gives: { ses: false, byStatute: false },
  },
  {
    name: 'In ICE on the day before the directive',
    on: day('2019-07-30'),
    scopes: ['component:ICE'],
    facts: adviser,
    gives: { ses: true, functionsNeeded: 1 },
  },
  {
    name: 'None of the five functions',
    on,
    facts: { ...adviser, makesPolicy: false },
    gives: { ses: false, functions: 0 },
  },
  {
    name: 'Filled with the Senate',
    on,
    facts: { ...unitHead, needsSenateConfirmation: true },
    gives: { ses: false },
  },
  {
    name: 'An administrative law judge',
    on,
    facts: { ...unitHead, positionClass: 'administrative law judge' },
    gives: { ses: false },
  },
  { name: 'The FBI', on, facts: { ...unitHead, agencyKind: 'FBI' }, gives: { ses: false } },
  {
    name: 'A Government corporation',
    on,
    facts: { ...unitHead, agencyKind: 'Government corporation' },
    gives: { ses: false },
  },
  { name: 'A GS-15', on, facts: { ...unitHead, positionLevel: 'GS-15 or below' }, gives: { ses: false } },
  {
    name: 'An equivalent position, comparable in duties and pay',
    on,
    facts: { ...unitHead, positionLevel: 'equivalent', dutiesComparable: true, payComparable: true },
    gives: { ses: true },
  },
  {
    name: 'Comparable in pay but not in duties',
    on,
    facts: { ...unitHead, positionLevel: 'equivalent', dutiesComparable: false, payComparable: true },
    gives: { ses: false },
  },
  {
    name: 'Comparable in duties but not in pay',
    on,
    facts: { ...unitHead, positionLevel: 'equivalent', dutiesComparable: true, payComparable: false },
    gives: { ses: false },
  },
  {
    name: 'An equivalent position of which nothing more is known',
    on,
    facts: { ...unitHead, positionLevel: 'equivalent' },
    gives: { missing: ['dutiesComparable', 'payComparable'] },
  },
  {
    name: 'A DoD cybersecurity position, from 25 November 2015',
    on: day('2015-11-25'),
    facts: { ...unitHead, positionClass: 'DoD cybersecurity position' },
    gives: { ses: false },
  },
  {
    name: 'The day before, it was none of the excepted kinds',
    on: day('2015-11-24'),
    facts: { ...unitHead, positionClass: 'DoD cybersecurity position' },
    gives: { ses: true },
  },
  {
    name: 'A DHS cybersecurity position, from 18 December 2014',
    on: day('2014-12-18'),
    facts: { ...unitHead, positionClass: 'DHS cybersecurity position' },
    gives: { ses: false },
  },
  {
    name: 'ODNI is outside from 14 January 2013',
    on: day('2013-01-14'),
    facts: { ...unitHead, agencyKind: 'ODNI' },
    gives: { ses: false },
  },
  {
    name: 'The day before, ODNI was covered',
    on: day('2013-01-13'),
    facts: { ...unitHead, agencyKind: 'ODNI' },
    gives: { ses: true },
  },
  {
    name: 'The SEC in November 2001, as the law stands since January 2002',
    on: day('2001-11-01'),
    facts: { ...unitHead, agencyKind: 'SEC' },
    gives: { ses: false },
  },
  {
    name: 'The SEC in November 2001, as the law was then known',
    on: day('2001-11-01'),
    known: day('2001-11-01'),
    facts: { ...unitHead, agencyKind: 'SEC' },
    gives: { ses: true },
  },
  {
    name: 'The wording of 1990: above GS-15',
    on: day('1990-11-05'),
    facts: unitHead,
    gives: { ses: true },
  },
  {
    name: 'A GS-17 in 1988, and the DEA newly outside',
    on: day('1988-05-30'),
    facts: { ...unitHead, agencyKind: 'DEA', positionLevel: 'GS-17' },
    gives: { ses: false },
  },
  {
    name: 'A GS-15 in 1985',
    on: day('1985-06-30'),
    facts: { ...unitHead, positionLevel: 'GS-15 or below' },
    gives: { ses: false },
  },
  {
    name: 'The DEA a day before, in a position that the 1976 act did not except',
    on: day('1988-05-29'),
    facts: { ...unitHead, agencyKind: 'DEA', positionLevel: 'GS-17' },
    gives: { ses: true },
  },
  {
    name: 'On the first day, a DEA position that the 1976 act excepted',
    on: day('1979-07-13'),
    facts: { ...unitHead, agencyKind: 'DEA', positionLevel: 'GS-16', positionClass: 'DEA excepted position' },
    gives: { ses: false },
  },
  {
    name: 'A member of a board of contract appeals',
    on,
    facts: { ...unitHead, positionClass: 'board of contract appeals' },
    gives: { ses: false },
  },
  {
    name: 'A member of such a board in 1985, where we have found no law',
    on: day('1985-06-30'),
    facts: { ...unitHead, positionClass: 'board of contract appeals' },
    gives: 'no-law',
  },
])
