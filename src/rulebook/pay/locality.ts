import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_III } from '../tables/pay-schedule.ts'

type Answer = { eligible: boolean; total: Cents }

function none(basicPay: Cents, note: Note): Answer {
  note.test('Locality is paid with this position', false, '5 USC 5304(h)')
  return { eligible: false, total: basicPay }
}

/** Whether locality is paid on top of an SES rate, and what both come to. */
export const locality = rule({
  id: 'pay/locality',
  asks: 'Is locality paid on top of this SES rate, and what do both come to?',
  needs: ['basicPay', 'localityPercent'],
  may: ['nonforeignContinuous', 'colaEligibleBefore'],
  money: ['total'],
  says: ({ eligible, total }: Answer) =>
    eligible
      ? `Eligible: ${shownUsd(total)} with locality.`
      : `Not eligible: ${shownUsd(total)} without locality.`,
  changes: ({ eligible }) =>
    eligible
      ? []
      : [
          'Unbroken service in a position in Alaska, Hawaii or a territory that had a cost-of-living allowance in October 2009 would allow it.',
        ],
  law: [
    {
      from: day('2009-10-28'),
      by: ['5 USC 5304(h)(1)(C)'],
      summary:
        'None, except in a position in Alaska, Hawaii or a territory whose incumbent was eligible for the cost-of-living allowance the day before and has served there since without a break: that one may still have locality.',
      apply({ basicPay, localityPercent, nonforeignContinuous, colaEligibleBefore }, note): Answer {
        const eligible = note.tests([
          [
            'The executive has served in the same non-foreign area without a break since 28 October 2009',
            nonforeignContinuous === true,
            '5 USC 5304(h)(1)(C)',
          ],
          [
            'The incumbent was eligible for the cost-of-living allowance the day before',
            colaEligibleBefore === true,
            '5 USC 5304(h)(1)(C)',
          ],
        ])
        if (!eligible) return { eligible, total: basicPay }
        const more = percentOf(basicPay, localityPercent, 'nearest dollar')
        return {
          eligible,
          total: note.usd('With locality, to the nearest dollar', (basicPay + more) as Cents),
        }
      },
    },
    {
      from: day('2004-01-11'),
      by: ['5 USC 5304(h)', '5 USC 5382'],
      summary: 'None: the band holds no locality, and a rate above it is not paid.',
      apply: ({ basicPay }, note): Answer => none(basicPay, note),
    },
    {
      from: day('1994-01-09'),
      by: ['5 USC 5304(g)(2)', '5 USC 5304(h)'],
      standing: 'recalled',
      summary:
        'The President’s pay agent extends the locality percentages of the General Schedule; rate and locality together may not pass level III. In 2003 the percentages of 2002 were kept. That it began in January 1994 is known from memory.',
      apply({ basicPay, localityPercent }, note): Answer {
        note.test('Locality is paid with this position', true, '5 USC 5304(h)')
        const most = note.usd('Level III', note.table(EX_III))
        const more = percentOf(basicPay, localityPercent, 'nearest dollar')
        const total = Math.min(basicPay + more, Math.max(most, basicPay)) as Cents
        return {
          eligible: true,
          total: note.usd('Rate and locality, not above level III', total, '5 USC 5304(g)(2)'),
        }
      },
    },
  ],
})
