import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Years in which recertification was due, and weeks of service before it. */
const YEARS: ReadonlySet<number> = new Set([1991, 1994, 1997, 2000])
const WEEKS = 156

/** Recertification of career appointees, from 1991 to its repeal. */
export const recertificationDue = rule({
  id: 'appraisal/recertification-due',
  asks: 'Was this executive subject to recertification in the year of this day?',
  needs: ['recertificationDate', 'careerAppointee', 'sesServiceWeeks'],
  may: ['serviceBreakDays'],
  datedBy: 'recertificationDate',
  says: ({ required }: { required: boolean }) =>
    required ? 'Yes: recertification was due in that year.' : 'No: it was not due.',
  changes: () => ['Since 24 January 2003 nobody is recertified.'],
  law: [
    {
      from: day('1991-01-01'),
      until: day('2003-01-24'),
      by: ['5 USC 3393a'],
      summary:
        'Career appointees who had been senior executives without interruption for the preceding 156 weeks were subject to recertification in 1991 and in each third year after it. A break of up to six months did not interrupt. Repealed from 24 January 2003.',
      apply({ recertificationDate, careerAppointee, sesServiceWeeks, serviceBreakDays }, note) {
        note.count('Weeks as a senior executive before', sesServiceWeeks)
        return {
          required: note.tests([
            ['The executive is a career appointee', careerAppointee, '5 USC 3393a'],
            [
              'The year is 1991 or a third year after it',
              YEARS.has(Number(recertificationDate.slice(0, 4))),
              '5 USC 3393a',
            ],
            ['The service lasted at least 156 weeks', sesServiceWeeks >= WEEKS, '5 USC 3393a'],
            ['No break in it was longer than six months', (serviceBreakDays ?? 0) === 0, '5 USC 3393a'],
          ]),
        }
      },
    },
  ],
})
