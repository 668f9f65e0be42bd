import { day, type IsoDate } from '../../base/dates.ts'
import { counted, keptThrough } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** Documents of so many years or less go along. */
const YEARS = 5

type Answer = { required: boolean; goesThrough: IsoDate }

/** Whether a performance document goes along when the executive moves. */
export const fileOnMove = rule({
  id: 'records/file-on-move',
  asks: 'Must this performance document go along with the executive’s file?',
  needs: ['movesWithinService', 'appraisalIssued', 'moveDate'],
  datedBy: 'moveDate',
  says: ({ required, goesThrough }: Answer) =>
    required
      ? 'Yes: in the performance file, along with the official personnel folder and at the same time.'
      : `No: on a move within the SES it would have gone along through ${shownDate(goesThrough)}.`,
  changes: ({ required, goesThrough }) =>
    required
      ? [`On a move after ${shownDate(goesThrough)} it would be more than five years old.`]
      : ['A document five years old or less goes along on any move within the SES.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.404(b)(2)', '5 CFR 293.405(b)'],
      summary:
        'On any move within the SES, in the same agency or to another, performance documents five years old or less go in the performance file along with the official personnel folder, at the same time.',
      apply({ movesWithinService, appraisalIssued, moveDate }, note): Answer {
        counted(note, 'kept')
        const goesThrough = note.date(
          'Last day on which it is five years old or less',
          keptThrough(appraisalIssued, YEARS),
          '5 CFR 293.404(b)(2)',
        )
        const required = note.tests([
          ['It is a move within the SES', movesWithinService, '5 CFR 293.404(b)(2)'],
          ['The document is five years old or less', moveDate <= goesThrough, '5 CFR 293.404(b)(2)'],
        ])
        return { required, goesThrough }
      },
    },
  ],
})
