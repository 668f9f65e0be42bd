import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

const DAYS_A_PERIOD = 14
const DAYS_A_YEAR = 365
/** Four years, in hundredths of a year. */
const MOST = 400

type Answer = { within: boolean; days: number; hundredths: number }

/** The years of a service period for an incentive. */
export const serviceYears = rule({
  id: 'pay/service-years',
  asks: 'How many years is this service period for an incentive, and is it within the four that are allowed?',
  needs: ['servicePayPeriods'],
  says({ within, days, hundredths }: Answer) {
    const years = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
    return within
      ? `Within the limit: ${shownCount(days)} days are ${years} years.`
      : `Not allowed: ${shownCount(days)} days are ${years} years, more than 4.`
  },
  changes: ({ within }) =>
    within
      ? ['The longest agreement has 104 pay periods of two weeks.']
      : ['104 pay periods of two weeks or fewer would be within four years.'],
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 CFR 575.109(b)(3)', '5 CFR 575.209(b)(3)'],
      summary:
        'Years are calendar days divided by 365, rounded to two decimals, and never more than 4. A period begins and ends with pay periods, so it is a whole number of fortnights.',
      apply({ servicePayPeriods }, note): Answer {
        const days = note.count(
          'Calendar days, 14 to a pay period',
          servicePayPeriods * DAYS_A_PERIOD,
          '5 CFR 575.110(b)',
        )
        const hundredths = note.count(
          'Divided by 365, in hundredths of a year',
          Math.floor((2 * days * 100 + DAYS_A_YEAR) / (2 * DAYS_A_YEAR)),
          '5 CFR 575.109(b)(3)',
        )
        const within = note.test(
          'The period is no more than four years',
          hundredths <= MOST,
          '5 CFR 575.110(b)',
        )
        return { within, days, hundredths }
      },
    },
  ],
})
