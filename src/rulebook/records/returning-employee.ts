import { addYears, day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** Years for which documents are kept. */
const YEARS = 5

/** Whether a new file is made; documents issued before a day are taken out of the old one. */
type Answer = { required: boolean; purgeIssuedBefore: IsoDate | null }

/** Whether a former employee who returns gets a new performance file. */
export const returningEmployee = rule({
  id: 'records/returning-employee',
  asks: 'Must a new performance file be made for this former employee who returns?',
  needs: ['oldFileStillHeld', 'moveDate'],
  datedBy: 'moveDate',
  says: ({ required, purgeIssuedBefore }: Answer) =>
    required || purgeIssuedBefore === null
      ? 'Yes: a new file is made.'
      : `No: the old file is used; what was issued before ${shownDate(purgeIssuedBefore)} is past its time and taken out.`,
  changes: ({ required }) =>
    required
      ? ['An old file that is still there would be used.']
      : ['Were the old file gone, a new one would be made.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.405(d)', '5 CFR 293.404(b)(1)'],
      summary:
        'A former employee who returns gets a new performance file unless the old one is still there; then what is past its time is taken out.',
      apply({ oldFileStillHeld, moveDate }, note): Answer {
        const held = note.test('The old file is still there', oldFileStillHeld, '5 CFR 293.405(d)')
        if (!held) return { required: true, purgeIssuedBefore: null }
        const before = addYears(moveDate, -YEARS)
        return {
          required: false,
          purgeIssuedBefore: note.date(
            'Documents issued before this day are past five years',
            before,
            '5 CFR 293.404(b)(1)',
          ),
        }
      },
    },
  ],
})
