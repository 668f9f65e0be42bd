import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

/** Papers that are there, of how many, and which are missing. */
type Answer = { papers: number; of: number; missing: readonly string[] }

/** What the file of an adverse action holds. */
export const disciplineFile = rule({
  id: 'removal/discipline-file',
  asks: 'Does the file of this adverse action hold what it must?',
  needs: ['hasProposalNotice', 'hasWrittenReply', 'hasOralSummary', 'hasDecisionNotice', 'hasOrder'],
  says: ({ papers, of, missing }: Answer) =>
    missing.length === 0
      ? `Complete: all ${of} papers. They are given to the MSPB on its request, and to the executive on request.`
      : `Not complete: ${papers} of ${of} papers. Missing: ${missing.join('; ')}.`,
  changes: ({ missing }) =>
    missing.length === 0
      ? ['Any one missing would leave it incomplete.']
      : missing.map((paper) => `Needed: ${paper}.`),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 7543(e)'],
      summary:
        'The agency keeps the notice of the proposal, the written answer, a summary of the oral one, the notice of the decision, and the order with its supporting material; it gives them to the MSPB, and to the executive on request.',
      apply(facts, note): Answer {
        const by = '5 USC 7543(e)' as const
        const tests: Test[] = [
          ['The notice of the proposal is there', facts.hasProposalNotice, by, 'the notice of the proposal'],
          ['The written answer is there, if one was made', facts.hasWrittenReply, by, 'the written answer'],
          [
            'A summary of the oral answer is there, if one was made',
            facts.hasOralSummary,
            by,
            'a summary of the oral answer',
          ],
          ['The notice of the decision is there', facts.hasDecisionNotice, by, 'the notice of the decision'],
          [
            'The order is there, with its supporting material',
            facts.hasOrder,
            by,
            'the order with its supporting material',
          ],
        ]
        note.tests(tests)
        const missing = lackingOf(tests)
        return {
          papers: note.count('Papers in the file', tests.length - missing.length),
          of: tests.length,
          missing,
        }
      },
    },
  ],
})
