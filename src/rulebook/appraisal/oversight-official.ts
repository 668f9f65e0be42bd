import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { official: boolean; who: string }

/** Who holds the agency head’s powers for executives of an Office of Inspector General. */
export const oversightOfficial = rule({
  id: 'appraisal/oversight-official',
  asks: 'Does the Inspector General hold this power of the agency head for the executive?',
  needs: ['inspectorGeneralStaff', 'oversightPower'],
  says: ({ official, who }: Answer) => (official ? `Yes: ${who} does.` : `No: ${who} does.`),
  changes: ({ official }) =>
    official
      ? ['For executives outside the Office of Inspector General the agency head would hold it.']
      : ['For executives of the Office of Inspector General the Inspector General would hold it.'],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.404(b)', '5 CFR 534.404'],
      summary:
        'For executives of an Office of Inspector General the Inspector General, or a designee, makes the assessment and oversight that the agency head makes for others, and sets their pay, also above Executive Schedule level III and more than once in twelve months.',
      apply({ inspectorGeneralStaff, oversightPower }, note): Answer {
        const official = note.test(
          'The executive serves in an Office of Inspector General',
          inspectorGeneralStaff,
          '5 CFR 430.404(b)',
        )
        if (official && oversightPower === 'ratings and awards')
          note.assumed(
            'Ratings and awards',
            'follow the same line, by the Inspector General Act as we know it',
          )
        if (!official) return { official, who: 'the agency head, or the official whom the head named,' }
        note.says('Power', oversightPower, oversightPower === 'pay' ? '5 CFR 534.404' : '5 CFR 430.404(b)')
        return { official, who: 'the Inspector General, or a designee,' }
      },
    },
  ],
})
