import { civil, day, fiscalYear, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** The fiscal year whose pool bears the award, and the day on which its base is read. */
type Answer = { fiscalYear: number; baseDate: IsoDate }

/** Which year's pool bears an award that is paid in parts. */
export const awardPoolYear = rule({
  id: 'awards/pool-year',
  asks: 'To which fiscal year’s pool is this performance award charged?',
  needs: ['firstPaymentDate'],
  datedBy: 'firstPaymentDate',
  says: ({ fiscalYear: year, baseDate }: Answer) =>
    `It is charged in full to the pool of fiscal year ${year}, whose base is read on ${shownDate(baseDate)}.`,
  changes: ({ fiscalYear: year }) => [
    `A first payment on 1 October ${year} or later would charge it to a later year.`,
  ],
  law: [
    {
      from: day('1987-01-02'),
      by: ['5 CFR 534.405(f)', '5 USC 5384(b)(3)'],
      summary:
        'The full award counts in the fiscal year in which its first part was paid, even where the yearly limit on pay puts off the rest. The base of that pool is read at the end of the fiscal year before.',
      apply({ firstPaymentDate }, note): Answer {
        const year = note.count(
          'Fiscal year of the first payment',
          fiscalYear(firstPaymentDate),
          '5 CFR 534.405(f)',
        )
        const baseDate = note.date(
          'The base of its pool is read on',
          civil(year - 1, 9, 30) ?? firstPaymentDate,
          '5 CFR 534.405(b)',
        )
        return { fiscalYear: year, baseDate }
      },
    },
  ],
})
