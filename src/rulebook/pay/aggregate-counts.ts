import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Treatment = 'counted, never held back' | 'counted' | 'not counted'

/** Whether a payment counts toward the yearly limit. */
type Answer = { treatment: Treatment; kind: string }

/** Payments that do not count; every other similar payment of title 5 does. */
const NOT_COUNTED: ReadonlySet<FactValue<'paymentKind'>> = new Set([
  'flsa-overtime',
  'severance',
  'back-pay',
  'terminal-leave',
  'student-loan-repayment',
  'nonforeign-cola',
  'other-chapter-57-or-59',
])

/** What counts toward the yearly limit on total pay. */
export const aggregateCounts = rule({
  id: 'pay/aggregate-counts',
  asks: 'Does this payment count toward the yearly limit on total pay?',
  needs: ['paymentKind'],
  says: ({ treatment, kind }: Answer) => `${nameOf(kind)}: ${treatment}.`,
  changes: ({ treatment }) => [
    treatment === 'not counted'
      ? 'A similar cash payment under another part of title 5 would count.'
      : 'FLSA overtime, severance, back pay, terminal leave and repaid student loans do not count.',
  ],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 USC 5307(a)(2)', '5 CFR 530.202'],
      summary:
        'Basic pay, premium pay, awards, the incentives, differentials, danger pay, the physicians’ allowance, continuation of pay, what was carried from the year before, and similar payments of title 5 count. FLSA overtime, severance, back pay, terminal leave, repaid student loans, the non-foreign cost-of-living allowance and other allowances of chapters 57 and 59 do not.',
      apply({ paymentKind }, note): Answer {
        const counts = note.test(
          'It is a payment that counts toward the limit',
          !NOT_COUNTED.has(paymentKind),
          '5 USC 5307(a)(2)',
        )
        if (!counts) return { treatment: 'not counted', kind: paymentKind }
        const basic = paymentKind === 'basic-pay'
        note.says('Held back at the limit', basic ? 'never' : 'where it would pass it', '5 CFR 530.203(e)')
        return { treatment: basic ? 'counted, never held back' : 'counted', kind: paymentKind }
      },
    },
  ],
})

/** The kind in words, with its short forms in capitals. */
function nameOf(kind: string): string {
  const words = `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`
  return words.replace('Flsa', 'FLSA').replace('cola', 'cost-of-living allowance')
}
