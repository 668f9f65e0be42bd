import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { leaveExclusion } from './leave-exclusion.ts'

const on = day('2015-06-01')
const officer = { presidentialAppointee: true, paidAtLevelFive: true, keptSesLeave: false } as const
const lower = {
  ...officer,
  paidAtLevelFive: false,
  attorneyOrMarshal: false,
  dutiesRunOn: true,
  headExcludes: true,
} as const
const proves = ['pay/LV-9']

export const leaveExclusionCases = casesOf(leaveExclusion, [
  { name: 'Paid at level IV', on, proves, facts: officer, gives: { how: 'by statute' } },
  {
    name: 'Paid at level V, and nothing said of SES leave',
    on,
    proves,
    facts: { presidentialAppointee: true, paidAtLevelFive: true },
    gives: { how: 'by statute' },
  },
  {
    name: 'SES leave was kept',
    on,
    proves,
    facts: { ...officer, keptSesLeave: true },
    gives: { how: 'kept by election' },
  },
  { name: 'Paid less, excluded by the head', on, proves, facts: lower, gives: { how: 'by the agency head' } },
  {
    name: 'A United States attorney',
    on,
    proves,
    facts: { ...lower, attorneyOrMarshal: true },
    gives: { how: 'not excluded' },
  },
  {
    name: 'Regular duties',
    on,
    proves,
    facts: { ...lower, dutiesRunOn: false },
    gives: { how: 'not excluded' },
  },
  {
    name: 'Not excluded by the head',
    on,
    proves,
    facts: { ...lower, headExcludes: false },
    gives: { how: 'not excluded' },
  },
  {
    name: 'Not appointed by the President',
    on,
    facts: { ...officer, presidentialAppointee: false },
    gives: { how: 'not excluded' },
  },
  {
    name: 'Paid less, and the duties are not known',
    on,
    facts: {
      presidentialAppointee: true,
      paidAtLevelFive: false,
      keptSesLeave: false,
      attorneyOrMarshal: false,
      headExcludes: true,
    },
    gives: { missing: ['dutiesRunOn'] },
  },
  { name: 'Before the text that was read', on: day('2014-12-31'), facts: officer, gives: 'no-law' },
])
