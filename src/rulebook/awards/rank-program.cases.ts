import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankProgram } from './rank-program.ts'

export const rankProgramCases = casesOf(rankProgram, [
  {
    name: 'Fiscal 2026: nominations on the last day',
    on: day('2026-02-20'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2026-02-20'), nominationSent: day('2026-02-05') },
    gives: { status: 'held', nominationsDue: day('2026-02-05'), inTime: true },
  },
  {
    name: 'A day late',
    on: day('2026-02-20'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2026-02-20'), nominationSent: day('2026-02-06') },
    gives: { inTime: false },
  },
  {
    name: 'Fiscal 2025',
    on: day('2025-09-30'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2025-09-30') },
    gives: { status: 'cancelled', nominationsDue: null },
  },
  {
    name: 'Fiscal 2024',
    on: day('2024-03-01'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2024-03-01') },
    gives: { status: 'held', recipients: 236 },
  },
  {
    name: 'Fiscal 2020',
    on: day('2020-03-01'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2020-03-01') },
    gives: { status: 'cancelled' },
  },
  {
    name: 'Fiscal 2013: accounts differ',
    on: day('2013-03-01'),
    proves: ['pay/RA-6'],
    facts: { rankGrantDate: day('2013-03-01') },
    gives: { status: 'cancelled or without payment' },
  },
  {
    name: 'Fiscal 2026 as known before the call',
    on: day('2025-12-01'),
    known: day('2025-12-01'),
    facts: { rankGrantDate: day('2025-12-01') },
    gives: 'no-law',
  },
  {
    name: 'After the last year on record',
    on: day('2026-10-01'),
    facts: { rankGrantDate: day('2026-10-01') },
    gives: 'no-law',
  },
  { name: 'Without the day', on: day('2026-02-20'), facts: {}, gives: { missing: ['rankGrantDate'] } },
  {
    name: 'Granted in a year whose program was cancelled',
    on: day('2026-02-20'),
    facts: { rankGrantDate: day('2025-09-30'), nominationSent: day('2026-02-05') },
    gives: { inTime: null },
  },
  {
    name: 'Before the nominations are sent',
    on: day('2026-02-20'),
    facts: { rankGrantDate: day('2026-02-20') },
    gives: { inTime: null },
  },
])
