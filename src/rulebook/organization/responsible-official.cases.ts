import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { responsibleOfficial } from './responsible-official.ts'

const on = day('2019-10-01')
const scopes = ['component:ICE', 'department:DHS'] as const

export const responsibleOfficialCases = casesOf(responsibleOfficial, [
  {
    name: 'An operating component: its own head; the Deputy Secretary appoints for the department',
    on,
    scopes,
    proves: ['S1-IV.A-1'],
    facts: { departmentUnit: 'operating component' },
    gives: {
      official: true,
      appointedBy: 'the Deputy Secretary; a component’s holder alone by documented delegation',
    },
  },
  {
    name: 'A support component: headquarters human resources',
    on,
    scopes,
    proves: ['S1-IV.D'],
    facts: { departmentUnit: 'support component' },
    gives: { official: false, who: 'the executive director of headquarters human resources management' },
  },
  ...(['NPPD', 'OIG', 'FLETC'] as const).map((departmentUnit) => ({
    name: `${departmentUnit}: its own head`,
    on,
    scopes,
    proves: ['S1-IV.E'],
    facts: { departmentUnit },
    gives: { official: true, who: 'the head of the organisation itself' },
  })),
  ...(
    [
      'OGC headquarters',
      'legal office of TSA',
      'legal office of USCIS',
      'legal office of ICE',
      'legal office of FEMA',
      'legal office of CBP',
      'legal office of FLETC',
    ] as const
  ).map((departmentUnit) => ({
    name: `${departmentUnit}: the head of OGC`,
    on,
    scopes,
    proves: ['S1-IV.F'],
    facts: { departmentUnit },
    gives: { official: false, who: 'the head of OGC, helped by headquarters human resources' },
  })),
  {
    name: 'A legal office with an override on record',
    on,
    scopes,
    proves: ['S1-IV.F'],
    facts: { departmentUnit: 'legal office of ICE', legalOfficeByComponent: true },
    gives: { official: true, who: 'the component, by the override on record' },
  },
  {
    name: 'No override moves the headquarters of OGC',
    on,
    scopes,
    facts: { departmentUnit: 'OGC headquarters', legalOfficeByComponent: true },
    gives: { official: false },
  },
  { name: 'Without the organisation', on, scopes, facts: {}, gives: { missing: ['departmentUnit'] } },
  {
    name: 'Outside the department',
    on,
    facts: { departmentUnit: 'OIG' },
    gives: 'no-law',
  },
  {
    name: 'The day before the youngest delegation that the directive names',
    on: day('2012-06-04'),
    scopes,
    facts: { departmentUnit: 'OIG' },
    gives: 'no-law',
  },
])
