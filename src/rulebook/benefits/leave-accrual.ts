import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Hours for each full biweekly pay period. */
type Answer = { hours: number }

const SES_HOURS = 8
const BY_SERVICE = { under3: 4, under15: 6, from15: 8 }
/** Three-fourths of a day; a day and a fourth for the last period of the year. */
const LAST_UNDER_15 = 10

/** How much annual leave a pay period brings. */
export const leaveAccrual = rule({
  id: 'benefits/leave-accrual',
  asks: 'How many hours of annual leave does a full biweekly pay period bring?',
  needs: ['inSesPosition'],
  may: ['leaveServiceYears', 'lastPeriodOfLeaveYear'],
  says: ({ hours }: Answer) => `${hours} hours for the full pay period.`,
  changes: ({ hours }) =>
    hours === SES_HOURS
      ? []
      : [`Service of 15 years, or a full pay period in the SES since 30 Oct 2004, brings ${SES_HOURS}.`],
  law: [
    {
      from: day('2004-10-30'),
      by: ['5 USC 6303(f)', '5 USC 6303(a)', '5 CFR 630.301'],
      summary:
        'Eight hours for each full biweekly pay period in an SES position, whatever the service; outside it, and for a period not served in full, 4, 6 (10 for the last full period of the year) or 8 by service under 3 years, under 15, and beyond.',
      alsoNeeds: ({ inSesPosition }) => (inSesPosition ? undefined : ['leaveServiceYears']),
      apply({ inSesPosition, leaveServiceYears = 0, lastPeriodOfLeaveYear }, note): Answer {
        const ses = note.test('The full pay period was in an SES position', inSesPosition, '5 CFR 630.301(a)')
        return {
          hours: note.count(
            'Hours for the pay period',
            ses ? SES_HOURS : byService(leaveServiceYears, lastPeriodOfLeaveYear === true),
            ses ? '5 USC 6303(f)' : '5 USC 6303(a)',
          ),
        }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 6303(a)'],
      summary:
        '4, 6 (10 for the last full period of the year) or 8 hours for each full biweekly pay period by service under 3 years, under 15, and beyond.',
      alsoNeeds: () => ['leaveServiceYears'],
      apply: ({ leaveServiceYears = 0, lastPeriodOfLeaveYear }, note): Answer => ({
        hours: note.count(
          'Hours for the pay period',
          byService(leaveServiceYears, lastPeriodOfLeaveYear === true),
          '5 USC 6303(a)',
        ),
      }),
    },
  ],
})

function byService(years: number, last: boolean): number {
  if (years < 3) return BY_SERVICE.under3
  if (years >= 15) return BY_SERVICE.from15
  return last ? LAST_UNDER_15 : BY_SERVICE.under15
}
