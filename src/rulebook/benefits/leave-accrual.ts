import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Hours for each full biweekly pay period. */
type Answer = { hours: number }

const SES_HOURS = 8
const BY_SERVICE = { under3: 4, under15: 6, from15: 8 }

/** How much annual leave a pay period brings. */
export const leaveAccrual = rule({
  id: 'benefits/leave-accrual',
  asks: 'How many hours of annual leave does a full biweekly pay period bring?',
  needs: ['inSesPosition'],
  may: ['leaveServiceYears'],
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
        'Eight hours for each full biweekly pay period in an SES position, whatever the service; outside it, and for a period not served in full, 4, 6 or 8 by service under 3 years, under 15, and beyond.',
      alsoNeeds: ({ inSesPosition }) => (inSesPosition ? undefined : ['leaveServiceYears']),
      apply({ inSesPosition, leaveServiceYears = 0 }, note): Answer {
        const ses = note.test('The full pay period was in an SES position', inSesPosition, '5 CFR 630.301(a)')
        return {
          hours: note.count(
            'Hours for the pay period',
            ses ? SES_HOURS : byService(leaveServiceYears),
            ses ? '5 USC 6303(f)' : '5 USC 6303(a)',
          ),
        }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 6303(a)'],
      summary:
        '4, 6 or 8 hours for each full biweekly pay period by service under 3 years, under 15, and beyond.',
      alsoNeeds: () => ['leaveServiceYears'],
      apply: ({ leaveServiceYears = 0 }, note): Answer => ({
        hours: note.count('Hours for the pay period', byService(leaveServiceYears), '5 USC 6303(a)'),
      }),
    },
  ],
})

function byService(years: number): number {
  if (years < 3) return BY_SERVICE.under3
  return years < 15 ? BY_SERVICE.under15 : BY_SERVICE.from15
}
