import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { personnelAction } from './personnel-action.ts'

const on = day('2026-11-22')
const proves = ['performance/PM-D05']

const CODES = [
  ['appointment', 'career', '142'],
  ['appointment', 'noncareer', '146'],
  ['appointment', 'limited-term', '148'],
  ['appointment', 'limited-emergency', '149'],
  ['reinstatement', 'career', '143'],
  ['transfer', 'career', '145'],
  ['transfer', 'noncareer', '147'],
  ['conversion', 'career', '542'],
  ['conversion', 'noncareer', '546'],
  ['conversion', 'limited-term', '548'],
  ['conversion', 'limited-emergency', '549'],
] as const

export const personnelActionCases = casesOf(personnelAction, [
  ...CODES.map(([action, appointmentType, code]) => ({
    name: `${code}: ${action}, ${appointmentType}`,
    on,
    proves,
    facts: { personnelAction: action, appointmentType },
    gives: { code },
  })),
  {
    name: '543: reinstatement by conversion',
    on,
    proves,
    facts: { personnelAction: 'reinstatement', appointmentType: 'career', reinstatedByConversion: true },
    gives: { code: '543' },
  },
  {
    name: '721: reassignment',
    on,
    proves,
    facts: { personnelAction: 'reassignment' },
    gives: { code: '721' },
  },
  {
    name: '878: rank award',
    on,
    proves,
    facts: { personnelAction: 'presidential rank award' },
    gives: { code: '878', name: 'Presidential Rank Award' },
  },
  {
    name: '879: performance award',
    on,
    proves,
    facts: { personnelAction: 'performance award' },
    gives: { code: '879' },
  },
  {
    name: 'A limited appointee is not reinstated',
    on,
    facts: { personnelAction: 'reinstatement', appointmentType: 'limited-term' },
    gives: { code: null, name: null },
  },
  {
    name: 'The kind of appointment is not known',
    on,
    facts: { personnelAction: 'transfer' },
    gives: { missing: ['appointmentType'] },
  },
  {
    name: 'Before the guide at hand',
    on: day('2024-12-31'),
    facts: { personnelAction: 'reassignment' },
    gives: 'no-law',
  },
  {
    name: 'An appointment by conversion keeps the code of an appointment',
    on: day('2026-11-22'),
    facts: { personnelAction: 'appointment', appointmentType: 'career', reinstatedByConversion: true },
    gives: { code: '142', name: 'SES Career Appointment' },
  },
  {
    name: 'A noncareer reinstatement by conversion has no code',
    on: day('2026-11-22'),
    facts: { personnelAction: 'reinstatement', appointmentType: 'noncareer', reinstatedByConversion: true },
    gives: { code: null, name: null },
  },
])
