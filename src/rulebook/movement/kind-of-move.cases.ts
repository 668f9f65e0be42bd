import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { kindOfMove } from './kind-of-move.ts'

const on = day('2019-10-01')
const scopes = ['component:ICE', 'department:DHS'] as const
const away = { withinAgency: false, moveIsPermanent: true, leftFormerAgency: day('2019-10-11') } as const

export const kindOfMoveCases = casesOf(kindOfMove, [
  {
    name: 'Within the agency and permanent',
    on,
    scopes,
    proves: ['S0-3.13', 'staffing/RSG-01'],
    facts: { withinAgency: true, moveIsPermanent: true, effectiveDate: day('2019-10-15') },
    gives: { kind: 'reassignment', workDaysLost: null },
  },
  {
    name: 'With an end date it is a detail',
    on,
    scopes,
    proves: ['S0-3.13', 'staffing/DTL-01'],
    facts: { withinAgency: true, moveIsPermanent: false, effectiveDate: day('2020-02-03') },
    gives: { kind: 'detail' },
  },
  {
    name: 'A detail to another agency is a detail, too',
    on,
    proves: ['staffing/DTL-01'],
    facts: { withinAgency: false, moveIsPermanent: false, effectiveDate: day('2020-02-03') },
    gives: { kind: 'detail' },
  },
  {
    name: 'Leaves on Friday, enters on Tuesday after the holiday: no work day lost',
    on,
    scopes,
    proves: ['S0-3.16', 'S0-3.13', 'staffing/RSG-10', 'S2-11-4'],
    facts: { ...away, effectiveDate: day('2019-10-15') },
    gives: { kind: 'transfer', workDaysLost: 0 },
  },
  {
    name: 'Enters on Wednesday: a work day lost',
    on,
    scopes,
    proves: ['S0-3.16'],
    facts: { ...away, effectiveDate: day('2019-10-16') },
    gives: { kind: 'reinstatement or new appointment', workDaysLost: 1 },
  },
  {
    name: 'Elsewhere the same is assumed',
    on,
    proves: ['staffing/RSG-10'],
    facts: { ...away, effectiveDate: day('2019-10-17') },
    gives: { kind: 'reinstatement or new appointment', workDaysLost: 2 },
  },
  {
    name: 'A transfer of which the last day is not known',
    on,
    facts: { withinAgency: false, moveIsPermanent: true, effectiveDate: day('2019-10-15') },
    gives: { missing: ['leftFormerAgency'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { withinAgency: true, moveIsPermanent: true, effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
