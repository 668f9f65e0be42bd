import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { entryRoute } from './entry-route.ts'

const on = day('2026-11-22')
const graduate = {
  entryRoute: 'development program graduate',
  programArea: 'civil service',
  programCertified: true,
} as const

export const entryRouteCases = casesOf(entryRoute, [
  {
    name: 'Publishing an announcement',
    on,
    proves: ['S2-11-1', 'staffing/QRB-01'],
    facts: { entryRoute: 'announcement' },
    gives: { required: true, certification: true },
  },
  {
    name: 'Reinstatement of a former executive',
    on,
    proves: ['staffing/MST-06', 'S2-11-2'],
    facts: { entryRoute: 'reinstatement' },
    gives: { required: false, certification: false },
  },
  {
    name: 'Reassignment',
    on,
    proves: ['staffing/MST-06', 'S2-11-3'],
    facts: { entryRoute: 'reassignment' },
    gives: { required: false, certification: false },
  },
  {
    name: 'Transfer from another agency',
    on,
    proves: ['staffing/MST-06', 'S2-11-4'],
    facts: { entryRoute: 'transfer' },
    gives: { required: false },
  },
  {
    name: 'A certified graduate of a program open to the civil service',
    on,
    proves: ['staffing/MST-06', 'S2-11-5'],
    facts: graduate,
    gives: { required: false, certification: false },
  },
  {
    name: 'A certified graduate of an older program within one agency',
    on,
    proves: ['staffing/MST-06'],
    facts: { ...graduate, programArea: 'agency only' },
    gives: { required: true, certification: false },
  },
  {
    name: 'A graduate not yet certified',
    on,
    proves: ['S2-11-5'],
    facts: { ...graduate, programCertified: false },
    gives: { required: true, certification: true },
  },
  {
    name: 'A noncareer appointment',
    on,
    facts: { entryRoute: 'noncareer appointment' },
    gives: { required: false },
  },
  {
    name: 'A graduate, and nothing known of the program',
    on,
    facts: { entryRoute: 'development program graduate' },
    gives: { missing: ['programArea', 'programCertified'] },
  },
  { name: 'Before the regulation', on: day('1989-03-07'), facts: graduate, gives: 'no-law' },
])
