import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { withFunction } from './with-function.ts'

const on = day('2015-06-01')
const moves = { careerAppointee: true, functionTransfers: true, otherwiseReduced: true } as const
const proves = ['staffing/RIF-05', 'S4-V.C-2']

export const withFunctionCases = casesOf(withFunction, [
  { name: 'A career appointee, else to be removed', on, proves, facts: moves, gives: { allowed: true } },
  {
    name: 'A noncareer appointee',
    on,
    proves,
    facts: { ...moves, careerAppointee: false },
    gives: { allowed: false },
  },
  {
    name: 'The function ends',
    on,
    proves,
    facts: { ...moves, functionTransfers: false },
    gives: { allowed: false },
  },
  {
    name: 'Another position is there for the executive',
    on,
    proves: ['staffing/RIF-05'],
    facts: { ...moves, otherwiseReduced: false },
    gives: { allowed: false },
  },
  { name: 'In 1991', on: day('1991-07-01'), proves, facts: moves, gives: { allowed: true } },
  {
    name: 'Without the alternative',
    on,
    facts: { careerAppointee: true, functionTransfers: true },
    gives: { missing: ['otherwiseReduced'] },
  },
  { name: 'Before the law', on: day('1981-05-31'), facts: moves, gives: 'no-law' },
])
