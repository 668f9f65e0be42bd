import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { headquartersOfficial } from './headquarters-official.ts'

const on = day('2019-09-03')
const scopes = ['component:ICE', 'department:DHS'] as const

export const headquartersOfficialCases = casesOf(headquartersOfficial, [
  {
    name: 'The Executive Associate Director of removal operations',
    on,
    proves: ['S0-3.6'],
    scopes,
    facts: { postKind: 'EAD of ERO' },
    gives: { official: true, basis: 'it is one of the five named posts' },
  },
  {
    name: 'An Assistant Director who reports to the EAD of M&A',
    on,
    proves: ['S0-3.6'],
    scopes,
    facts: { postKind: 'assistant director', reportsToKind: 'EAD of M&A' },
    gives: { official: true, basis: 'it reports directly to the EAD of M&A' },
  },
  {
    name: 'An Assistant Director who reports to another Assistant Director',
    on,
    proves: ['S0-3.6'],
    scopes,
    facts: { postKind: 'assistant director', reportsToKind: 'assistant director' },
    gives: { official: false },
  },
  {
    name: 'An Assistant Director who reports to the EAD of removal operations, which is not one of the four',
    on,
    scopes,
    facts: { postKind: 'assistant director', reportsToKind: 'EAD of ERO' },
    gives: { official: false },
  },
  {
    name: 'An Officer who reports to the Deputy Director',
    on,
    scopes,
    facts: { postKind: 'officer', reportsToKind: 'deputy director' },
    gives: { official: true },
  },
  {
    name: 'An equivalent post under the Chief of Staff',
    on,
    proves: ['S0-3.6'],
    scopes,
    facts: { postKind: 'other', equivalentPost: true, reportsToKind: 'chief of staff' },
    gives: { official: true },
  },
  {
    name: 'Any other post, whomever it reports to',
    on,
    scopes,
    facts: { postKind: 'other', equivalentPost: false, reportsToKind: 'director' },
    gives: { official: false },
  },
  {
    name: 'The Deputy Director, who decides on what these officials propose',
    on,
    scopes,
    facts: { postKind: 'deputy director' },
    gives: { official: false },
  },
  {
    name: 'An Assistant Director of whose reporting line nothing is known',
    on,
    scopes,
    facts: { postKind: 'assistant director' },
    gives: { missing: ['reportsToKind'] },
  },
  {
    name: 'In ICE on the day before the directive',
    on: day('2019-07-30'),
    scopes,
    facts: { postKind: 'EAD of ERO' },
    gives: 'no-law',
  },
  {
    name: 'Outside ICE no source names such officials',
    on,
    facts: { postKind: 'assistant director', reportsToKind: 'director' },
    gives: 'no-law',
  },
  {
    name: 'An equivalent post: to whom it reports must be told',
    on: day('2019-09-03'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: { postKind: 'other', equivalentPost: true },
    gives: { missing: ['reportsToKind'] },
  },
  {
    name: 'Another post: whether it is equivalent must be told',
    on: day('2019-09-03'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: { postKind: 'other' },
    gives: { missing: ['equivalentPost'] },
  },
  {
    name: 'Equivalence does not make a director an official',
    on: day('2019-09-03'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: { postKind: 'director', equivalentPost: true, reportsToKind: 'chief of staff' },
    gives: { official: false, basis: 'it is neither named nor of the rank of an Assistant Director' },
  },
  {
    name: 'An Assistant Director who reports to another post',
    on: day('2019-09-03'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: { postKind: 'assistant director', reportsToKind: 'other' },
    gives: { official: false, basis: 'it reports to a post that is none of the four' },
  },
])
