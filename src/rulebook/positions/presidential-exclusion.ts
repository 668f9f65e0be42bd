import { day, type IsoDate } from '../../base/dates.ts'
import { counted, lastDayWithin } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const DAYS = 30

type Exclusion = { allowed: boolean; missing: readonly string[]; noticeDue: IsoDate | null }

/** How an agency or unit is excluded from the SES, or an exclusion is revoked, and when OPM tells Congress. */
export const presidentialExclusion = rule({
  id: 'positions/presidential-exclusion',
  asks: 'Does this exclusion from the SES, or its revocation, stand, and by when must OPM tell Congress?',
  needs: ['exclusionStep', 'opmRecommended', 'presidentDecided'],
  may: ['agencyApplied', 'exclusionEnds', 'dayLookedAt'],
  says: ({ allowed, missing, noticeDue }: Exclusion) =>
    allowed && noticeDue !== null
      ? `It stands; OPM tells Congress in writing by ${shownDate(noticeDue)}.`
      : `It does not stand. Missing: ${missing.join('; ')}.`,
  changes: ({ allowed, missing }) =>
    allowed
      ? ['The President may limit an exclusion in time, and may revoke it when OPM recommends so.']
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3132(c)', '5 USC 3132(d)', '5 USC 3132(e)', '5 USC 3132(f)'],
      summary:
        'An agency applies to OPM; OPM reviews and recommends; the President decides in writing and may limit the time. OPM may recommend that it be revoked. OPM tells Congress within 30 days of either. The excluded agency keeps working towards a system like the SES.',
      alsoNeeds: ({ exclusionStep, exclusionEnds }) => [
        ...(exclusionStep === 'exclusion' ? (['agencyApplied'] as const) : []),
        ...(exclusionEnds === undefined ? [] : (['dayLookedAt'] as const)),
      ],
      apply(facts, note): Exclusion {
        const { exclusionStep, presidentDecided, exclusionEnds, dayLookedAt } = facts
        const tests: Test[] = [
          [
            'OPM has reviewed it and recommended it to the President',
            facts.opmRecommended,
            '5 USC 3132(c)',
            'OPM’s review and recommendation',
          ],
        ]
        if (exclusionStep === 'exclusion') {
          tests.push([
            'The agency has applied to OPM with its reasons',
            facts.agencyApplied === true,
            '5 USC 3132(c)',
            'the agency’s application to OPM',
          ])
        }
        if (exclusionEnds !== undefined && dayLookedAt !== undefined) {
          tests.push([
            'The time that the President set has not run out',
            dayLookedAt <= exclusionEnds,
            '5 USC 3132(c)',
            'time left of the exclusion',
          ])
        }
        const allowed = note.tests(tests)
        if (!allowed) return { allowed, missing: lackingOf(tests), noticeDue: null }
        counted(note, 'within', '5 USC 3132(f)')
        const noticeDue = note.date(
          'OPM tells Congress by',
          lastDayWithin(presidentDecided, DAYS),
          '5 USC 3132(f)',
        )
        return { allowed, missing: [], noticeDue }
      },
    },
  ],
})
