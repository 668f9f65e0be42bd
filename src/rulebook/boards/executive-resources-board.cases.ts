import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { executiveResourcesBoard } from './executive-resources-board.ts'

const on = day('2026-11-22')
const ICE = ['component:ICE', 'department:DHS'] as const

export const executiveResourcesBoardCases = casesOf(executiveResourcesBoard, [
  {
    name: 'Three of five noncareer, under a noncareer chair',
    on,
    proves: ['staffing/MST-02', 'performance/PM-N12'],
    facts: { boardMembers: 5, noncareerMembers: 3, chairIsNoncareer: true },
    gives: { within: true },
  },
  {
    name: 'Three of six are no majority',
    on,
    proves: ['staffing/MST-02', 'performance/PM-N12'],
    facts: { boardMembers: 6, noncareerMembers: 3, chairIsNoncareer: true },
    gives: { within: false, missing: ['a noncareer majority'] },
  },
  {
    name: 'A career chair',
    on,
    proves: ['staffing/MST-02', 'performance/PM-N12'],
    facts: { boardMembers: 5, noncareerMembers: 4, chairIsNoncareer: false },
    gives: { within: false, missing: ['a noncareer chair'] },
  },
  {
    name: 'The day before the memorandum: no share is named',
    on: day('2025-01-19'),
    proves: ['staffing/MST-02'],
    facts: { boardMembers: 5 },
    gives: { within: true },
  },
  {
    name: 'At ICE in 2019: the Deputy Director chairs executives',
    on: day('2019-07-31'),
    scopes: ICE,
    proves: ['S0-2-3', 'S0-3.5', 'S0-4.1-1', 'staffing/MST-02'],
    facts: { boardMembers: 5, chairIsDeputyDirector: true, executiveMembers: 5 },
    gives: { within: true },
  },
  {
    name: 'At ICE in 2019: another chair, and a member who is no executive',
    on: day('2025-01-19'),
    scopes: ICE,
    proves: ['S0-2-3', 'S0-3.5'],
    facts: { boardMembers: 5, chairIsDeputyDirector: false, executiveMembers: 4 },
    gives: { within: false },
  },
  {
    name: 'At ICE since the memorandum',
    on: day('2025-01-20'),
    scopes: ICE,
    proves: ['staffing/MST-02'],
    facts: { boardMembers: 5, noncareerMembers: 2, chairIsNoncareer: false },
    gives: { within: false },
  },
  {
    name: 'How many are noncareer is not known',
    on,
    facts: { boardMembers: 5, chairIsNoncareer: true },
    gives: { missing: ['noncareerMembers'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { boardMembers: 5 },
    gives: 'no-law',
  },
  {
    name: 'At ICE whether the Deputy Director chairs must be told',
    on: day('2019-07-31'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: { boardMembers: 5, executiveMembers: 5 },
    gives: { missing: ['chairIsDeputyDirector'] },
  },
])
