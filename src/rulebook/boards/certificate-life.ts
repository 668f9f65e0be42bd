import { addYears, day, type IsoDate } from '../../base/dates.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const FORMER_YEARS = 3

type Life = { allowed: boolean; firstLawful: IsoDate; lastDay: IsoDate | null }

/** How long a certification of executive qualifications may be used. */
export const certificateLife = rule({
  id: 'boards/certificate-life',
  asks: 'May this certification of executive qualifications be used for an appointment on this day?',
  needs: ['qualificationsCertifiedOn', 'effectiveDate'],
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: ({ allowed, firstLawful, lastDay }: Life) =>
    allowed
      ? lastDay === null
        ? 'It may be used; a certification has no time limit.'
        : `It may be used, through ${shownDate(lastDay)}.`
      : `It may not be used on that day; it counts from ${shownDate(firstLawful)}${lastDay === null ? '' : ` through ${shownDate(lastDay)}`}.`,
  changes: ({ firstLawful, lastDay }) => [
    `Before ${shownDate(firstLawful)}, the day it was given, it could not be used.`,
    ...(lastDay === null ? [] : ['The limit was lifted later, for certifications given before too.']),
  ],
  law: [
    {
      from: day('2000-05-25'),
      by: ['5 CFR 317.502(c)'],
      summary:
        'A certification has no time limit, and limits set on earlier ones are lifted. The day on which they were lifted is recalled as no later than the last amendment of the section.',
      lawful: ({ qualificationsCertifiedOn }) => [{ from: qualificationsCertifiedOn }],
      apply({ qualificationsCertifiedOn, effectiveDate }, note): Life {
        const allowed = note.test(
          'It was given by that day',
          effectiveDate >= qualificationsCertifiedOn,
          '5 CFR 317.502(c)',
        )
        note.says('Time limit', 'none', '5 CFR 317.502(c)')
        return { allowed, firstLawful: qualificationsCertifiedOn, lastDay: null }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(c)'],
      standing: 'recalled',
      summary: 'A certification could be used for three years. The limit and its end are recalled, not seen.',
      lawful: ({ qualificationsCertifiedOn }) => [span(qualificationsCertifiedOn)],
      apply({ qualificationsCertifiedOn, effectiveDate }, note): Life {
        const last = addYears(qualificationsCertifiedOn, FORMER_YEARS)
        note.count('Years for which it could be used', FORMER_YEARS, '5 USC 3393(c)')
        const given = note.test(
          'It was given by that day',
          effectiveDate >= qualificationsCertifiedOn,
          '5 USC 3393(c)',
        )
        const kept = note.test('Its three years have not run out', effectiveDate <= last, '5 USC 3393(c)')
        return { allowed: given && kept, firstLawful: qualificationsCertifiedOn, lastDay: last }
      },
    },
  ],
})

function span(qualificationsCertifiedOn: IsoDate): Span {
  return { from: qualificationsCertifiedOn, last: addYears(qualificationsCertifiedOn, FORMER_YEARS) }
}
