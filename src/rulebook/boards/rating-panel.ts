import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** When the results of the first rating panels of the component are complete. */
export const ratingPanel = rule({
  id: 'boards/rating-panel',
  asks: 'May the results of the rating panels go to the Executive Resources Board?',
  needs: [
    'applicationsReceived',
    'minimumDecisions',
    'screeningPanels',
    'interviewPanels',
    'qualifiedApplicants',
    'applicantsFullyScored',
  ],
  says: saysConditions('The results may go to the board', 'The results may not go to the board'),
  changes: changesConditions(['One more qualified applicant without a score would hold them up.']),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 4.6'],
      summary:
        'The executive services unit screens applications for the minimum qualifications and sets up a panel that screens resumes and one or more that interview. The panels weigh every mandatory core qualification and each technical one for every applicant who meets the minimum.',
      apply: (facts, note) =>
        judged(note, [
          [
            'Every application has a decision on the minimum qualifications',
            facts.minimumDecisions >= facts.applicationsReceived,
            'ICE Directive 1056.1, 4.6(1)',
            'a decision on the minimum qualifications of every application',
          ],
          [
            'A panel that screens resumes is set up',
            facts.screeningPanels >= 1,
            'ICE Directive 1056.1, 4.6(2)',
            'a panel that screens resumes',
          ],
          [
            'At least one panel that interviews is set up',
            facts.interviewPanels >= 1,
            'ICE Directive 1056.1, 4.6(2)',
            'a panel that interviews',
          ],
          [
            'Every applicant who meets the minimum is scored on every core and technical qualification',
            facts.applicantsFullyScored >= facts.qualifiedApplicants,
            'ICE Directive 1056.1, 4.6(2)',
            'scores of every qualified applicant on every qualification',
          ],
        ]),
    },
  ],
})
