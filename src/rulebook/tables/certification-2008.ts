import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** How long certifications for calendar year 2008 ran: to the end of the year, or longer under the act of October 2008. */
export const CERTIFICATION_2008 = dated<'calendar year' | 'longer'>('Certifications for calendar year 2008', [
  {
    from: day('2004-07-29'),
    until: day('2008-10-08'),
    known: day('2008-12-19'),
    by: 'OPM memorandum of 19 December 2008',
    value: 'longer',
  },
  { from: day('2004-01-01'), until: day('2008-10-08'), by: '5 USC 5307(d)', value: 'calendar year' },
])
