import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { required: boolean; named: boolean }

/** Whether a document belongs in the executive’s performance file. */
export const fileContents = rule({
  id: 'records/file-contents',
  asks: 'Does this document belong in the executive’s performance file?',
  needs: ['performanceDocument'],
  may: ['instructionsName'],
  says: ({ required, named }: Answer) =>
    required
      ? named
        ? 'Yes: it is of a kind that the file holds.'
        : 'Yes: the agency’s written instructions count it as related to performance.'
      : 'No: it is of no kind that the regulation names, nor do the agency’s instructions.',
  changes: ({ required, named }) =>
    required
      ? named
        ? ['A document of another kind belongs there only by the agency’s written instructions.']
        : ['Without those instructions it would not.']
      : ['The agency’s written instructions could count it as related to performance.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.403(a)', '5 CFR 293.403(b)'],
      summary:
        'The file holds appraisal forms, papers of performance-based actions that were not effected, training recommendations, supporting documents, statements of disagreement, recommendations for awards, ranks or removal, records of performance review boards with statements and transcripts, board papers on appraisal, development plans and records that raters must keep. What else relates to performance the agency says in written instructions: where it is kept, how long, and how it is destroyed.',
      alsoNeeds: ({ performanceDocument }) =>
        performanceDocument === 'other' ? ['instructionsName'] : undefined,
      apply({ performanceDocument, instructionsName }, note): Answer {
        const named = note.test(
          'It is of a kind that the regulation names',
          performanceDocument !== 'other',
          '5 CFR 293.403(b)',
        )
        if (named) return { required: true, named }
        const required = note.test(
          'The agency’s written instructions count it as related to performance',
          instructionsName === true,
          '5 CFR 293.403(a)',
        )
        return { required, named }
      },
    },
  ],
})
