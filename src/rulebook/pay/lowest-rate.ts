import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'

/** The lowest SES rate that a rate of GS-15, step 1, gives. */
export const lowestRate = rule({
  id: 'pay/lowest-rate',
  asks: 'What is the lowest SES rate for this rate of GS-15, step 1?',
  needs: ['gs15StepOneRate'],
  money: ['lowest'],
  says({ lowest }: { lowest: Cents }) {
    return `The lowest SES rate is ${shownUsd(lowest)} a year.`
  },
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5382(a)', '5 USC 5376(b)(1)(A)'],
      summary:
        'The band begins at 120% of GS-15, step 1, without locality, published to the nearest whole dollar.',
      apply: ({ gs15StepOneRate }, note) => ({
        lowest: note.usd(
          '120% of it, to the nearest dollar',
          percentOf(gs15StepOneRate, 120_00, 'nearest dollar'),
          '5 USC 5376(b)(1)(A)',
        ),
      }),
    },
    {
      from: day('1991-07-01'),
      by: ['5 USC 5382', 'OPM SES-91-04, VI.A'],
      summary:
        'The lowest of the six rates is at least 120% of GS-15, step 1; the rate itself is set to the nearest $100.',
      apply({ gs15StepOneRate }, note) {
        note.assumed('A lower bound', 'in whole dollars, upwards, so that it is never undercut')
        const exact = percentOf(gs15StepOneRate, 120_00, 'down to the cent')
        const whole = (Math.ceil(exact / 100) * 100) as Cents
        return { lowest: note.usd('120% of it, at least', whole, 'OPM SES-91-04, VI.A') }
      },
    },
  ],
})
