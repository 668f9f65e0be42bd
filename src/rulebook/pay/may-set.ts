import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'

type Matter = FactValue<'payMatter'>

const MAY = ['approvedOnPaper'] as const satisfies readonly FactId[]

type Facts = Given<'payMatter' | 'payOfficial' | 'inInspectorGeneralOffice', (typeof MAY)[number]>
type Answer = { allowed: boolean; onPaper: boolean }

/** What the head or the designee for the certification functions must decide; the rest may be delegated. */
const RESERVED: ReadonlySet<Matter> = new Set<Matter>([
  'a rate above level III',
  'a second raise within twelve months',
  'a keep-place raise past or above level III',
  'a higher rate after a short break',
])

/** Whether the official is one of those who hold the power themselves, or a delegate who has their approval on paper. */
function holds(
  { payOfficial, approvedOnPaper }: Facts,
  holders: readonly Facts['payOfficial'][],
  [text, cite]: readonly [text: string, cite: Cite],
  note: Note,
): Answer {
  if (payOfficial !== 'delegate')
    return { allowed: note.test(text, holders.includes(payOfficial), cite), onPaper: false }
  note.assumed(
    'A delegate',
    'sets the rate which whoever holds the power approved in writing; the approval itself is not delegated',
  )
  const onPaper = note.test(`${text}; their written approval is on file`, approvedOnPaper === true, cite)
  return { allowed: onPaper, onPaper }
}

/** Whether an official may set or adjust executives’ pay. */
export const maySet = rule({
  id: 'pay/may-set',
  asks: 'May this official decide on executives’ pay in this matter?',
  needs: ['payMatter', 'payOfficial', 'inInspectorGeneralOffice'],
  may: MAY,
  says: ({ allowed, onPaper }: Answer) =>
    onPaper
      ? 'Allowed: a delegate sets it on the written approval of whoever holds the power for this matter.'
      : allowed
        ? 'Allowed: the official holds the power for this matter.'
        : 'Not allowed: the official does not hold the power for this matter.',
  changes: ({ allowed }) =>
    allowed
      ? []
      : [
          'The agency head may; for positions of an Office of Inspector General, the Inspector General.',
          'A delegate may set what they have approved in writing.',
        ],
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.402', '5 CFR 534.404(g)(3)', '5 CFR 534.404(c)(4)'],
      summary:
        'The authorized official is the agency head or a delegate; for positions of an Office of Inspector General, the Inspector General. A rate above level III, a raise within twelve months, a keep-place raise past or above level III, and a higher rate after a short break take the approval of the head or the designee for the certification functions. That approval is not delegated further; a delegate may set the rate on it, once it is in writing.',
      apply(facts, note): Answer {
        const { payMatter, payOfficial, inInspectorGeneralOffice } = facts
        if (inInspectorGeneralOffice)
          return holds(
            facts,
            ['Inspector General'],
            ['For positions of an Office of Inspector General: the Inspector General', '5 CFR 534.402'],
            note,
          )
        if (RESERVED.has(payMatter))
          return holds(
            facts,
            ['agency head', 'designee for certification'],
            ['The agency head, or the designee for the certification functions', '5 CFR 534.404(g)(3)'],
            note,
          )
        const allowed = note.test(
          'The agency head or a delegate',
          payOfficial !== 'Inspector General' && payOfficial !== 'another',
          '5 CFR 534.402',
        )
        return { allowed, onPaper: false }
      },
    },
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, VI.A.2'],
      summary: 'The agency head sets an executive’s pay at one of the six rates.',
      apply: (facts, note) =>
        holds(facts, ['agency head'], ['It is the agency head', 'OPM SES-91-04, VI.A.2'], note),
    },
  ],
})
