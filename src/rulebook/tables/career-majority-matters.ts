import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { dated } from '../kernel/table.ts'

/** On what a board with a career majority alone may recommend something of a career appointee. */
export const CAREER_MAJORITY_MATTERS = dated<readonly FactValue<'boardMatter'>[]>(
  'Matters that need a career majority',
  [
    {
      from: day('2015-10-26'),
      by: '5 CFR 430.311',
      standing: 'recalled',
      value: ['appraisal', 'award', 'pay adjustment'],
    },
    { from: day('1989-11-03'), by: 'PL 101-136', value: ['appraisal', 'award'] },
    { from: day('1979-07-13'), by: '5 USC 4314(c)(5)', value: ['appraisal'] },
  ],
)
