import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const RESUME_PAGES = 2
const NARRATIVE_PAGES = 10

const NEEDS = ['applicationMethod', 'applicationPages'] as const satisfies readonly FactId[]
const MAY = [
  'technicalNarrative',
  'executiveAssessment',
  'politicalLeadersInvolved',
] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** What an application for an SES position may ask for: a resume of two pages, since the memorandum of 2025. */
export const applicationMethod = rule({
  id: 'staffing/application-method',
  asks: 'May the agency take applications for an SES position in this way?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('Applications may be taken so', 'Applications may not be taken so'),
  changes: changesConditions([
    `A resume of more than ${shownCount(RESUME_PAGES)} pages, or an essay on the executive core qualifications, has been ruled out since 29 May 2025.`,
  ]),
  law: [
    {
      from: day('2025-10-01'),
      by: ['OPM hiring memorandum 2025'],
      standing: 'secondary',
      summary:
        'A resume of at most 2 pages and no separate narrative; a validated executive assessment in selection, and political leadership involved throughout.',
      alsoNeeds: () => MAY,
      apply: (facts, note) =>
        judged(note, [
          ...resume(facts),
          [
            'A validated executive assessment is used in selection',
            facts.executiveAssessment === true,
            'OPM hiring memorandum 2025',
            'a validated executive assessment',
          ],
          [
            'Political leadership is involved throughout',
            facts.politicalLeadersInvolved === true,
            'OPM hiring memorandum 2025',
            'political leadership involved throughout',
          ],
        ]),
    },
    {
      from: day('2025-05-29'),
      by: ['OPM hiring memorandum 2025'],
      standing: 'secondary',
      summary:
        'A resume of at most 2 pages. Separate narratives on executive or technical qualifications are not taken; the essays of up to ten pages ended at once.',
      alsoNeeds: () => ['technicalNarrative'],
      apply: (facts, note) => judged(note, resume(facts)),
    },
    {
      from: day('2016-03-11'),
      by: ['OPM selection memorandum 2016', 'EO 13714, sec. 3(a)(iii)'],
      summary:
        'The traditional essay on the executive core qualifications of up to 10 pages, the Qualifications Review Board template, the accomplishment record, or the resume, which is encouraged for a first application.',
      apply(facts, note) {
        const essay = facts.applicationMethod === 'narrative of qualifications'
        note.says('Encouraged for a first application', 'the resume', 'OPM selection memorandum 2016')
        return judged(note, [
          [
            'An essay on the executive core qualifications has at most 10 pages',
            !essay || facts.applicationPages <= NARRATIVE_PAGES,
            'OPM selection memorandum 2016',
            'an essay of at most 10 pages',
          ],
        ])
      },
    },
  ],
})

function resume(facts: Facts): Test[] {
  return [
    [
      'The resume alone is asked for',
      facts.applicationMethod === 'resume',
      'OPM hiring memorandum 2025',
      'an application by resume alone',
    ],
    [
      'The application has at most 2 pages',
      facts.applicationPages <= RESUME_PAGES,
      'OPM hiring memorandum 2025',
      'at most 2 pages',
    ],
    [
      'No separate narrative on technical qualifications is asked for',
      facts.technicalNarrative === false,
      'OPM hiring memorandum 2025',
      'no separate narrative on technical qualifications',
    ],
  ]
}
