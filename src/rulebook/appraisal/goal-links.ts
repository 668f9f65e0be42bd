import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownShare } from '../kernel/shown.ts'

type Answer = { eligible: boolean; elements: number; linked: number; unlinked: number }

/** Whether the evidence of alignment for certification is met: every element linked to a goal. */
export const goalLinks = rule({
  id: 'appraisal/goal-links',
  asks: 'Do the plans meet the alignment that certification asks for?',
  needs: ['planElements', 'elementsLinked'],
  says({ eligible, elements, linked, unlinked }: Answer) {
    const share = shownShare(linked, elements)
    const part =
      share === undefined ? 'there are no elements' : `${linked} of ${elements} elements linked (${share})`
    return eligible ? `Met: ${part}.` : `Not met: ${part}${unlinked > 0 ? `; ${unlinked} to be linked` : ''}.`
  },
  changes: ({ eligible, unlinked }) =>
    eligible
      ? ['One element without a link would leave it unmet.']
      : [unlinked > 0 ? `A link of the ${unlinked} would meet it.` : 'Plans with elements are needed.'],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.404(a)(1)'],
      summary:
        'Plans align with the agency’s mission, goals and plans; the evidence is met where every element is linked.',
      apply({ planElements: elements, elementsLinked }, note): Answer {
        const linked = Math.min(elementsLinked, elements)
        note.count('Elements of the plans', elements)
        note.count('Linked to mission and goals', linked)
        const eligible = note.test(
          'Every element is linked to the mission and goals',
          elements > 0 && linked === elements,
          '5 CFR 430.404(a)(1)',
        )
        return { eligible, elements, linked, unlinked: elements - linked }
      },
    },
  ],
})
