import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { NoRow } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { FREEZE_UNKNOWN_FROM, PAYABLE_SERIES } from '../tables/payable-schedule.ts'
import { PAY_SERIES } from '../tables/pay-schedule.ts'

const LEVELS = {
  'EX-I': 'exI',
  'EX-II': 'exII',
  'EX-III': 'exIII',
  'EX-IV': 'exIV',
  'EX-V': 'exV',
  'Vice President': 'vicePresident',
} as const

type Answer = { payable: Cents; officialRate: Cents }

/** What an appointee under the freeze is paid, beside the official rate. */
export const payableRate = rule({
  id: 'pay/payable-rate',
  asks: 'What is paid to an appointee under the pay freeze, and what is the official rate?',
  needs: ['payFigure'],
  money: ['payable', 'officialRate'],
  says({ payable, officialRate }: Answer) {
    return `${shownUsd(payable)} is paid under the freeze; the official rate, which drives the band and the aggregate limit of everybody else, is ${shownUsd(officialRate)}.`
  },
  law: [
    {
      from: day('2014-01-01'),
      until: FREEZE_UNKNOWN_FROM,
      by: ['OPM salary tables'],
      summary:
        'Appointees under the freeze are paid the rates of 2013, and somewhat higher ones since 2019. The official rates rise beside them and drive the band and the aggregate limit of everybody who is not frozen. When the law lapsed in December 2018 agencies were told to hold pay. What applies after 30 January 2026 is not on record.',
      apply({ payFigure }, note): Answer {
        const level = Object.hasOwn(LEVELS, payFigure) ? LEVELS[payFigure as keyof typeof LEVELS] : undefined
        if (level === undefined) throw new NoRow(`a frozen rate of ${payFigure}`)
        const payable = note.usd('Payable rate', note.table(PAYABLE_SERIES[level]), 'OPM salary tables')
        const officialRate = note.usd('Official rate', note.table(PAY_SERIES[level]))
        return { payable, officialRate }
      },
    },
  ],
})
