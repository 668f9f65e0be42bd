import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { redesignationDrive } from './redesignation-drive.ts'

const neither = { chiefInformationOfficer: false, generalInJanuary2021: false } as const

export const redesignationDriveCases = casesOf(redesignationDrive, [
  {
    name: 'A chief information officer, on the first day',
    on: day('2025-02-04'),
    proves: ['staffing/STR-09'],
    facts: { ...neither, chiefInformationOfficer: true },
    gives: { required: true, requestsDue: null },
  },
  {
    name: 'General in January 2021: not yet named on 4 February 2025',
    on: day('2025-02-04'),
    facts: { ...neither, generalInJanuary2021: true },
    gives: { required: false },
  },
  {
    name: 'General in January 2021: named on 5 February 2025',
    on: day('2025-02-05'),
    proves: ['staffing/STR-09'],
    facts: { ...neither, generalInJanuary2021: true },
    gives: { required: true },
  },
  {
    name: 'The same, and OPM agrees to keep it career reserved',
    on: day('2025-02-05'),
    proves: ['staffing/STR-09'],
    facts: { ...neither, generalInJanuary2021: true, opmAgreesToKeep: true },
    gives: { required: false },
  },
  {
    name: 'After the review of all positions was ordered',
    on: day('2025-03-24'),
    proves: ['staffing/STR-09'],
    facts: neither,
    gives: { required: false, requestsDue: day('2025-03-24') },
  },
  {
    name: 'Nothing known of January 2021',
    on: day('2025-03-24'),
    facts: { chiefInformationOfficer: true },
    gives: { missing: ['generalInJanuary2021'] },
  },
  { name: 'The day before the drive', on: day('2025-02-03'), facts: neither, gives: 'no-law' },
])
