import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_III } from '../tables/pay-schedule.ts'

type Answer = { allowed: boolean; keeps: Cents; newRatesUpTo: Cents }

/** Whether a rate kept above level III may be adjusted. */
export const keptAboveCeiling = rule({
  id: 'pay/kept-above-ceiling',
  asks: 'May a rate kept above level III be adjusted, after a move to an uncertified agency or a certification’s end?',
  needs: ['basicPay', 'keptBecause', 'higherRateAllowedNow'],
  money: ['keeps', 'newRatesUpTo'],
  says({ allowed, keeps, newRatesUpTo }: Answer) {
    return allowed
      ? `Allowed: ${shownUsd(keeps)} may be adjusted as any other rate.`
      : `Not allowed: ${shownUsd(keeps)} stays as it is, neither cut nor adjusted; a rate newly set may not pass ${shownUsd(newRatesUpTo)}.`
  },
  changes: ({ allowed }) =>
    allowed
      ? []
      : ['A position that allows a higher rate, or a certification granted or reinstated, would open it.'],
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 USC 5382(c)', '5 CFR 534.404(h)(2)', '5 CFR 534.403(b)'],
      summary:
        'A rate above level III is not cut by a move to an agency without certification, nor when a certification is suspended. It stays without any adjustment until the executive holds a position that allows more or the system is certified. From the notice of suspension on every rate set is at most level III; pay, adjustments and awards from before stand unless unlawful. It is no retained rate.',
      apply({ basicPay, keptBecause, higherRateAllowedNow }, note): Answer {
        const newRatesUpTo = note.usd('Level III', note.table(EX_III), '5 CFR 534.403(b)')
        if (keptBecause === 'certification expired')
          note.assumed('Expiry', 'treated as suspension is; the texts speak of suspension')
        const cite = keptBecause === 'move to an uncertified agency' ? '5 USC 5382(c)' : '5 CFR 534.403(b)'
        const above = note.test('The rate stands above level III', basicPay > newRatesUpTo, cite)
        const open = note.test(
          'A position that allows a higher rate is held, or the system is certified again',
          higherRateAllowedNow,
          cite,
        )
        return { allowed: open || !above, keeps: basicPay, newRatesUpTo }
      },
    },
  ],
})
