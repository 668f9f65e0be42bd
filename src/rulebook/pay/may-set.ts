import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Matter = FactValue<'payMatter'>

/** What the head or the designee for the certification functions must decide; the rest may be delegated. */
const RESERVED: ReadonlySet<Matter> = new Set<Matter>([
  'a rate above level III',
  'a second raise within twelve months',
  'a keep-place raise past or above level III',
  'a higher rate after a short break',
])

/** Whether an official may set or adjust executives’ pay. */
export const maySet = rule({
  id: 'pay/may-set',
  asks: 'May this official decide on executives’ pay in this matter?',
  needs: ['payMatter', 'payOfficial', 'inInspectorGeneralOffice'],
  says: ({ allowed }: { allowed: boolean }) =>
    allowed
      ? 'Allowed: the official holds the power for this matter.'
      : 'Not allowed: the official does not hold the power for this matter.',
  changes: ({ allowed }) =>
    allowed
      ? []
      : ['The agency head may; for positions of an Office of Inspector General, the Inspector General.'],
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.402', '5 CFR 534.404(g)(3)', '5 CFR 534.404(c)(4)'],
      summary:
        'The authorized official is the agency head or a delegate; for positions of an Office of Inspector General, the Inspector General. A rate above level III, a raise within twelve months, a keep-place raise past or above level III, and a higher rate after a short break take the head or the designee for the certification functions.',
      apply({ payMatter, payOfficial, inInspectorGeneralOffice }, note) {
        if (inInspectorGeneralOffice) {
          return {
            allowed: note.test(
              'For positions of an Office of Inspector General: the Inspector General',
              payOfficial === 'Inspector General',
              '5 CFR 534.402',
            ),
          }
        }
        if (RESERVED.has(payMatter)) {
          return {
            allowed: note.test(
              'The agency head, or the designee for the certification functions',
              payOfficial === 'agency head' || payOfficial === 'designee for certification',
              '5 CFR 534.404(g)(3)',
            ),
          }
        }
        return {
          allowed: note.test(
            'The agency head or a delegate',
            payOfficial !== 'Inspector General' && payOfficial !== 'another',
            '5 CFR 534.402',
          ),
        }
      },
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A.2'],
      summary: 'The agency head sets an executive’s pay at one of the six rates.',
      apply: ({ payOfficial }, note) => ({
        allowed: note.test('It is the agency head', payOfficial === 'agency head', 'OPM SES-91-04, VI.A.2'),
      }),
    },
  ],
})
