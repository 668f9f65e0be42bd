import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean; without: number }

/** Whether every element rating of a department appraisal says what it rests on. */
export const elementNarratives = rule({
  id: 'appraisal/element-narratives',
  asks: 'May this appraisal go on with these narratives of its element ratings?',
  needs: ['ratedElements', 'elementNarratives'],
  says: ({ allowed, without }: Answer) =>
    allowed
      ? 'Yes: every rating says what it rests on.'
      : `No: ${without === 0 ? 'no element is rated' : `${without} without a narrative`}.`,
  changes: ({ allowed }) =>
    allowed
      ? ['One rating left blank would stop it.']
      : ['Each rating names at least one accomplishment or shortfall.'],
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, V.A.2'],
      summary:
        'The system recognizes performance fully and accurately; each element rating names at least one accomplishment or shortfall.',
      apply({ ratedElements, elementNarratives: given }, note): Answer {
        note.count('Elements rated', ratedElements)
        note.assumed('Fully and accurately', 'taken to ask for a narrative of each element rating')
        const allowed = note.test(
          'Every element rating names an accomplishment or shortfall',
          ratedElements > 0 && given >= ratedElements,
          'DHS SES directive, V.A.2',
        )
        return { allowed, without: Math.max(0, ratedElements - given) }
      },
    },
  ],
})
