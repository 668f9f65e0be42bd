import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import type { Figure } from '../tables/pay-figures.ts'
import { PAY_SERIES } from '../tables/pay-schedule.ts'

/** A figure of the pay schedules on a day. */
export const scheduleRate = rule({
  id: 'pay/schedule-rate',
  asks: 'What do the pay schedules say on this day?',
  needs: ['payFigure'],
  money: ['rate'],
  says({ figure, rate }: { figure: string; rate: Cents }) {
    return `${figure}: ${shownUsd(rate)} a year.`
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 5318', '5 USC 5382', '3 USC 104'],
      summary:
        'The schedules of a year begin with its first pay period and run until the next. Official rates: they drive the band and the aggregate limit, also where an appointee’s own pay is frozen lower. A year that is not on record has no answer.',
      apply({ payFigure }, note) {
        const rate = note.usd('The rate of that schedule', note.table(PAY_SERIES[FIGURE[payFigure]]))
        return { figure: payFigure, rate }
      },
    },
  ],
})

const FIGURE = {
  'EX-I': 'exI',
  'EX-II': 'exII',
  'EX-III': 'exIII',
  'EX-IV': 'exIV',
  'EX-V': 'exV',
  'SES minimum': 'sesMinimum',
  'SES maximum, certified': 'certifiedMaximum',
  'SES maximum, not certified': 'uncertifiedMaximum',
  'GS-15 step 1': 'gs15Step1',
  'Vice President': 'vicePresident',
  'ES-1': 'es1',
  'ES-2': 'es2',
  'ES-3': 'es3',
  'ES-4': 'es4',
  'ES-5': 'es5',
  'ES-6': 'es6',
} as const satisfies Record<string, Figure>
