import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { anniversary, countedTwelveMonths } from './anniversary.ts'
import { bandOf } from './band.ts'

type Answer = { allowed: boolean; counts: boolean; highest: Cents; lacks: readonly string[] }

/** The rate that a gaining agency sets on a transfer. */
export const transferRate = rule({
  id: 'pay/transfer-rate',
  asks: 'May the gaining agency set this rate of basic pay on a transfer?',
  needs: ['effectiveDate', 'basicPay', 'proposedPay', 'systemCertified', 'lastAdjustment'],
  may: ['increaseException', 'exceptionApproved', 'exceptionInWriting'],
  datedBy: 'effectiveDate',
  money: ['highest'],
  says({ allowed, counts, lacks }: Answer) {
    const clock = counts ? 'it counts as an adjustment' : 'at the same rate it is no adjustment'
    return allowed ? `Allowed: ${clock}.` : `Not allowed: ${lacks.join('; ')}.`
  },
  changes: ({ lacks, highest }) =>
    lacks.length === 0
      ? [`The gaining agency’s band ends at ${shownUsd(highest)}.`]
      : ['At the present rate the transfer is always allowed.'],
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(h)(1)', '5 CFR 534.404(h)(2)', '5 USC 5382(c)'],
      summary:
        'The gaining agency may set any rate of its band, up or down; at the same rate it is no adjustment. Another rate within twelve months takes an exception if it is a raise and is barred if it is a cut. A rate above level III may not be cut by a move to an agency whose system is not certified: it stays, unadjusted, until a position or a certification allows more. It is no retained rate of the rules on grade and pay retention.',
      apply(facts, note): Answer {
        const { effectiveDate, basicPay, proposedPay, systemCertified, lastAdjustment } = facts
        const { lowest, highest, levelIII } = bandOf(systemCertified, note)
        const same = proposedPay === basicPay
        const tests: Test[] = [
          [
            'It is the present rate, or one of the gaining agency’s band',
            same || (proposedPay >= lowest && proposedPay <= highest),
            '5 CFR 534.404(h)(1)',
            'outside the gaining agency’s band',
          ],
        ]
        if (basicPay > levelIII && !systemCertified) {
          tests.push([
            'A rate above level III is kept unchanged where the gaining system is not certified',
            same,
            '5 USC 5382(c)',
            'a rate above level III is neither cut nor adjusted there',
          ])
        }
        if (!same) {
          countedTwelveMonths(note, lastAdjustment)
          const open = effectiveDate >= anniversary(lastAdjustment)
          tests.push(
            proposedPay > basicPay
              ? [
                  'A raise: twelve months have passed, or an exception for greater scope or recruitment is approved in writing',
                  open ||
                    (facts.increaseException === 'greater scope or recruitment' &&
                      facts.exceptionApproved === true &&
                      facts.exceptionInWriting === true),
                  '5 CFR 534.404(c)(4)',
                  'a raise within twelve months without an exception',
                ]
              : [
                  'A cut: twelve months have passed since the last adjustment',
                  open,
                  '5 CFR 534.404(c)(1)',
                  'a cut within twelve months',
                ],
          )
          if (proposedPay < basicPay)
            note.assumed(
              'A cut on a voluntary move',
              'the tenth and the grounds bind the own agency and transfers of function',
            )
        }
        return { allowed: note.tests(tests), counts: !same, highest, lacks: lackingOf(tests) }
      },
    },
  ],
})
