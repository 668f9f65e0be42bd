import { day, earlier, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const LONGEST: Readonly<Record<'limited-term' | 'limited-emergency', readonly [number, Cite]>> = {
  'limited-term': [36, '5 USC 3132(a)(5)'],
  'limited-emergency': [18, '5 USC 3132(a)(6)'],
}

type Extension = {
  allowed: boolean
  notToExceed: IsoDate
  lastNotToExceed: IsoDate
  missing: readonly string[]
}

/** A limited appointment made for less than the authorized period is extended to it, and OPM is told. */
export const limitedExtension = rule({
  id: 'staffing/limited-extension',
  asks: 'May this limited appointment be extended to this not-to-exceed date without OPM’s approval?',
  needs: ['limitedType', 'limitedBegan', 'currentNotToExceed', 'notToExceed'],
  may: ['usesPool', 'opmAuthorizedMonths'],
  says: ({ allowed, notToExceed, lastNotToExceed, missing }: Extension) =>
    allowed
      ? `It may be extended to ${shownDate(notToExceed)}; OPM is notified. The last lawful day is ${shownDate(lastNotToExceed)}, and it ends by itself on the day set.`
      : `It may not be extended so. Missing: ${missing.join('; ')}. The last lawful day is ${shownDate(lastNotToExceed)}.`,
  changes: ({ allowed, lastNotToExceed, missing }) =>
    allowed
      ? [`A day after ${shownDate(lastNotToExceed)} would be too late: the appointment is not renewable.`]
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    {
      from: day('1980-09-19'),
      by: ['5 CFR 317.602(b)', '5 CFR 317.605(c)', '5 USC 3132(a)(5)', '5 USC 3132(a)(6)'],
      summary:
        'An appointment first made for less than the period that OPM authorized may be extended up to that period without OPM’s approval; OPM is notified. Nothing goes beyond 3 years (term) or 18 months (emergency), and the appointment ends by itself on its last day.',
      alsoNeeds: ({ usesPool }) => (usesPool === true ? undefined : ['opmAuthorizedMonths']),
      apply(facts, note): Extension {
        const { limitedType, limitedBegan, currentNotToExceed, notToExceed } = facts
        const [months, by] = LONGEST[limitedType]
        const longest = note.count('Longest term in months', months, by)
        let most = longest
        if (facts.usesPool === true) {
          note.assumed('From the agency’s pool', 'the longest term of the statute is the period authorized')
        } else {
          const authorized = note.count(
            'Months that OPM authorized',
            facts.opmAuthorizedMonths ?? longest,
            '5 CFR 317.602(b)',
          )
          most = Math.min(longest, authorized)
        }
        counted(note, 'term')
        const last = note.date('Last lawful not-to-exceed date', termEnds(limitedBegan, most))
        const tests: readonly Test[] = [
          [
            'The appointment was made for less than the period authorized',
            currentNotToExceed < last,
            '5 CFR 317.602(b)',
            'a period not used up; the appointment is not renewable',
          ],
          [
            'The new date is after the present one',
            notToExceed > currentNotToExceed,
            '5 CFR 317.602(b)',
            'a date after the present one',
          ],
          [
            'The new date is no later than the last lawful one',
            notToExceed <= last,
            '5 CFR 317.602(b)',
            'a date no later than the last lawful one',
          ],
        ]
        const allowed = note.tests(tests)
        if (allowed) note.says('OPM', 'is notified of the extension', '5 CFR 317.602(b)')
        note.date('It ends by itself on', earlier(notToExceed, last), '5 CFR 317.605(c)')
        return { allowed, notToExceed, lastNotToExceed: last, missing: lackingOf(tests) }
      },
    },
  ],
})
