import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { BAND_MAXIMUM_CERTIFIED, EX_III } from '../tables/pay-schedule.ts'

type Answer = { eligible: boolean; rate: Cents }

/** The later conversion of those who served outside the 48 States in January 2004. */
export const overseasConversion = rule({
  id: 'pay/overseas-conversion',
  asks: 'Is locality added to basic pay on this move into the 48 States, for somebody who was outside them in January 2004?',
  needs: ['basicPay', 'localityPercent', 'firstMoveInto48'],
  money: ['rate'],
  says: ({ eligible, rate }: Answer) =>
    eligible
      ? `Eligible: from then on ${shownUsd(rate)}; it is no adjustment.`
      : `Not eligible: pay stays at ${shownUsd(rate)}.`,
  changes: ({ eligible }) =>
    eligible ? [] : ['The first reassignment to the 48 States or the District would add it.'],
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.406(d)', '5 USC 5382(b)'],
      summary:
        'An executive who served overseas, in Alaska, Hawaii or a territory when the band began has locality added on the first reassignment to the 48 States or the District, forward only, not beyond level III if pay stood at or below it, and never beyond the band. It is no adjustment.',
      apply({ basicPay, localityPercent, firstMoveInto48 }, note): Answer {
        const eligible = note.test(
          'It is the first reassignment to the 48 States or the District',
          firstMoveInto48,
          '5 CFR 534.406(d)',
        )
        if (!eligible) return { eligible, rate: basicPay }
        const levelIII = note.usd('Level III', note.table(EX_III), '5 CFR 534.406(d)')
        const more = percentOf(basicPay, localityPercent, 'down to the dollar')
        const sum = note.usd('With locality, in whole dollars, rounded down', (basicPay + more) as Cents)
        if (basicPay <= levelIII)
          return {
            eligible,
            rate: note.usd('New rate', Math.min(sum, levelIII) as Cents, '5 CFR 534.406(d)'),
          }
        const levelII = note.usd(
          'The highest rate of any band, level II',
          note.table(BAND_MAXIMUM_CERTIFIED),
          '5 USC 5382(b)',
        )
        const rate = Math.max(basicPay, Math.min(sum, levelII)) as Cents
        return { eligible, rate: note.usd('New rate', rate, '5 CFR 534.406(d)') }
      },
    },
  ],
})
