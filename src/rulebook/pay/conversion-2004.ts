import { addDays, addYears, day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'

const FIRST_DAY = day('2004-01-11')

type Answer = { rate: Cents; notBelow: Cents; notBelowUntil: IsoDate }

/** The rate in the band that took the place of one of the six rates. */
export const conversion2004 = rule({
  id: 'pay/conversion-2004',
  asks: 'At which rate did this executive enter the band in January 2004?',
  needs: ['basicPay', 'localityBefore', 'november2003Pay'],
  money: ['rate', 'notBelow'],
  says({ rate, notBelow, notBelowUntil }: Answer) {
    return `At ${shownUsd(rate)}; to ${shownDate(notBelowUntil)} it could not fall below ${shownUsd(notBelow)}. It was no adjustment.`
  },
  law: [
    {
      from: FIRST_DAY,
      by: ['5 CFR 534.406(a)', '5 CFR 534.406(b)', '5 CFR 534.404(c)(3)(i)', 'PL 108-136, section 1125(c)'],
      summary:
        'The old rate and the locality, or for law-enforcement executives the special geographic adjustment, received just before; or base and locality of November 2003, if higher. For a year pay did not fall below the November figure. The conversion was no adjustment. The rule prints 24 November for that floor and 23 November for the comparison.',
      apply({ basicPay, localityBefore, november2003Pay }, note): Answer {
        const sum = note.usd(
          'Old rate with locality or geographic adjustment',
          (basicPay + localityBefore) as Cents,
          '5 CFR 534.406(a)',
        )
        const november = note.usd('Base and locality of November 2003', november2003Pay, '5 CFR 534.406(a)')
        const rate = note.usd('The higher of the two', Math.max(sum, november) as Cents, '5 CFR 534.406(a)')
        const notBelowUntil = note.date(
          'The November figure holds for a year, to',
          addDays(addYears(FIRST_DAY, 1), -1),
          '5 CFR 534.406(b)',
        )
        return { rate, notBelow: november, notBelowUntil }
      },
    },
  ],
})
