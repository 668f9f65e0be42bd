import { day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { BASIC_SYSTEM_FROM } from './element-system.ts'

/** First day on which plans hold no such criteria. */
const OUT = day('2025-03-07')

type Answer = { allowed: boolean; firstLawful: IsoDate | null }

/** Criteria of diversity, equity and inclusion in a plan of the basic system. */
export const diversityCriteria = rule({
  id: 'appraisal/diversity-criteria',
  asks: 'May a performance plan be used with this wording on diversity, equity and inclusion on this day?',
  needs: ['planHoldsDiversityCriteria', 'planUsedOn'],
  datedBy: 'planUsedOn',
  day: 'planUsedOn',
  says: ({ allowed }: Answer) =>
    allowed
      ? 'Yes.'
      : `No: since ${shownDate(OUT)} plans hold no criteria of diversity, equity and inclusion.`,
  changes: ({ allowed }) =>
    allowed
      ? [`From ${shownDate(OUT)} such criteria are out of plans.`]
      : ['Without such criteria it may be used.'],
  law: [
    {
      from: OUT,
      by: ['OPM memorandum of 25 February 2025'],
      standing: 'secondary',
      summary:
        'Wording on diversity, equity and inclusion is taken out of plans with effect from 7 March 2025. The statute’s own factor on affirmative action and equal opportunity stands.',
      lawful: ({ planHoldsDiversityCriteria }) => (planHoldsDiversityCriteria ? [] : [{}]),
      apply({ planHoldsDiversityCriteria, planUsedOn }, note): Answer {
        const allowed = !note.test(
          'The plan holds criteria of diversity, equity and inclusion',
          planHoldsDiversityCriteria,
          'OPM memorandum of 25 February 2025',
        )
        return { allowed, firstLawful: allowed ? planUsedOn : null }
      },
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: ['OPM memorandum of 4 January 2012'],
      summary: 'The elements of the basic system may carry such criteria.',
      lawful: () => [{}],
      apply: ({ planUsedOn }): Answer => ({ allowed: true, firstLawful: planUsedOn }),
    },
  ],
})
