import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'

/** Whether what the limit keeps back of a payment is put off, or must not be granted at all. */
type Answer = { carried: boolean; kind: string }

/** The kinds that the fiscal-year limit of 1979 to 1992 named; it stood beside the one for the calendar year. */
const OF_THE_OLDER_LIMIT: ReadonlySet<FactValue<'paymentKind'>> = new Set([
  'performance-award',
  'rank-award',
  'physicians-allowance',
  'carried-lump-sum',
])

/** Which payments are carried to the next year, and which may not be granted beyond the limit. */
export const aggregateCarriedKinds = rule({
  id: 'pay/aggregate-carried-kinds',
  asks: 'Is what the yearly limit keeps back of this payment carried to the next year?',
  needs: ['paymentKind'],
  may: ['paymentDate'],
  datedBy: 'paymentDate',
  says: ({ carried, kind }: Answer) =>
    carried
      ? `Yes: what the limit keeps back of a ${kind.replaceAll('-', ' ')} is paid in the next year.`
      : `No: a ${kind.replaceAll('-', ' ')} above the limit is not put off; it may be granted only as far as it fits.`,
  changes: ({ carried }) => [
    carried
      ? 'Until 1 October 1992 only awards for performance, ranks and physicians’ allowances were carried.'
      : 'From 2 October 1992 on it is carried, whatever its kind.',
  ],
  law: [
    {
      from: day('1992-10-02'),
      by: ['5 USC 5307(b)(1)'],
      summary: 'Any amount that the limit keeps back is paid at the beginning of the next calendar year.',
      apply({ paymentKind }, note): Answer {
        note.says('Kinds that are carried', 'all that count toward the limit', '5 USC 5307(b)(1)')
        return { carried: true, kind: paymentKind }
      },
    },
    versionOf1991('1991-07-01'),
    versionOf1991('1991-01-01'),
  ],
})

/** OPM’s account of 1991; for the months before it, the kinds that the older limit named are taken. */
function versionOf1991(from: '1991-07-01' | '1991-01-01'): Version<'paymentKind', 'paymentDate', Answer> {
  const told = from === '1991-07-01'
  const cite = told ? 'OPM SES-91-04, VI.E' : '5 USC 5383(b)'
  return {
    from: day(from),
    by: [cite],
    standing: told ? 'secondary' : 'assumed',
    summary:
      'What performance awards, rank awards and physicians’ allowances bring above the limit is paid at the start of the next calendar year; of other payments nothing is.',
    also: [
      {
        by: '5 USC 5307(b)(1)',
        says: 'Any amount that the limit keeps back is carried, whatever its kind.',
        governs: false,
        why: 'OPM’s booklet told agencies how to apply the limit while the older one stood beside it, which knew these kinds alone; the older one ended on 1 October 1992.',
      },
    ],
    apply({ paymentKind }, note): Answer {
      const carried = note.test(
        'It is a performance award, a rank award or a physicians’ allowance',
        OF_THE_OLDER_LIMIT.has(paymentKind),
        cite,
      )
      return { carried, kind: paymentKind }
    },
  }
}
