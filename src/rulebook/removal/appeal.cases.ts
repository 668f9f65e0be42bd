import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { appeal } from './appeal.ts'

const on = day('2024-06-01')
const earlier = day('1991-07-01')

export const appealCases = casesOf(appeal, [
  {
    name: 'A reduction in force: the competitive procedures alone',
    on,
    proves: ['staffing/RIF-04'],
    facts: { appealedAction: 'reduction in force' },
    gives: {
      route: 'Merit Systems Protection Board',
      matter: 'whether the competitive procedures were followed',
    },
  },
  {
    name: 'A reduction in force in probation',
    on,
    proves: ['staffing/RIF-04'],
    facts: { appealedAction: 'reduction in force in probation' },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'A reduction in force in 1991',
    on: earlier,
    proves: ['staffing/RIF-04', 'S4-IX.A.5-5'],
    facts: { appealedAction: 'reduction in force' },
    gives: {
      route: 'Merit Systems Protection Board',
      matter: 'whether the competitive procedures were followed',
    },
  },
  {
    name: 'In 2015',
    on: day('2015-06-01'),
    facts: { appealedAction: 'reduction in force' },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'A furlough',
    on,
    proves: ['staffing/FUR-01'],
    facts: { appealedAction: 'furlough' },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'A removal in probation for performance or conduct',
    on,
    facts: { appealedAction: 'removal in probation for performance or conduct' },
    gives: { route: 'none' },
  },
  {
    name: 'A removal for performance after probation',
    on,
    facts: { appealedAction: 'removal for performance after probation' },
    gives: { route: 'informal hearing only' },
  },
  {
    name: 'Discipline',
    on,
    facts: { appealedAction: 'removal or suspension for discipline' },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'Discipline at Veterans Affairs',
    on,
    facts: { appealedAction: 'removal or suspension for discipline', atVeteransAffairs: true },
    gives: { route: 'grievance of Veterans Affairs, then court' },
  },
  {
    name: 'A refused move',
    on,
    facts: { appealedAction: 'removal for refusing a directed move' },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'The end of a noncareer appointment',
    on,
    proves: ['staffing/RMV-30', 'S3-NC-8', 'S4-IX.B.2'],
    facts: { appealedAction: 'end of a noncareer appointment' },
    gives: { route: 'none' },
  },
  {
    name: 'The end of a limited appointment',
    on,
    proves: ['staffing/RMV-30', 'S4-IX.B.2'],
    facts: {
      appealedAction: 'end of a limited appointment',
      coveredByAdverseActions: false,
      endIsDisciplinary: true,
    },
    gives: { route: 'none' },
  },
  {
    name: 'A covered limited appointee, for discipline',
    on,
    proves: ['staffing/RMV-30'],
    facts: {
      appealedAction: 'end of a limited appointment',
      coveredByAdverseActions: true,
      endIsDisciplinary: true,
    },
    gives: { route: 'Merit Systems Protection Board' },
  },
  {
    name: 'A reemployed annuitant',
    on,
    proves: ['staffing/RMV-30'],
    facts: { appealedAction: 'removal of a reemployed annuitant' },
    gives: { route: 'none' },
  },
  {
    name: 'A limited appointee of whom the cover is not known',
    on,
    facts: { appealedAction: 'end of a limited appointment', endIsDisciplinary: true },
    gives: { missing: ['coveredByAdverseActions'] },
  },
  {
    name: 'Before furloughs had an appeal',
    on: day('1985-02-05'),
    facts: { appealedAction: 'furlough' },
    gives: 'no-law',
  },
  {
    name: 'A covered limited appointee, not for discipline',
    on: day('2024-06-01'),
    facts: {
      appealedAction: 'end of a limited appointment',
      coveredByAdverseActions: true,
      endIsDisciplinary: false,
    },
    gives: { route: 'none', matter: 'nothing' },
  },
])
