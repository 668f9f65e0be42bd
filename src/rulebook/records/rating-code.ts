import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** The code of the rating and of the pay plan in the central personnel data. */
type Answer = { code: '1' | '2' | '3' | '4' | '5' | 'X'; payPlan: 'ES' }

const CODES = ['1', '2', '3', '4', '5'] as const

/** The code by which a rating is reported to the central personnel data. */
export const ratingCode = rule({
  id: 'records/rating-code',
  asks: 'By which code is this executive’s rating reported to the central personnel data?',
  needs: ['executiveRated'],
  may: ['summaryLevel'],
  says: ({ code, payPlan }: Answer) => `${code === 'X' ? 'X, not rated' : code}; pay plan ${payPlan}.`,
  changes: ({ code }) =>
    code === 'X'
      ? ['A rating is reported by its level, 1 to 5.']
      : ['An executive who was not rated is reported as X.'],
  law: [
    {
      from: day('2025-01-01'),
      by: ['EHRI data standards'],
      standing: 'recalled',
      summary: 'The level of the rating of record, 1 to 5; X where there is none. Pay plan ES.',
      alsoNeeds: ({ executiveRated }) => (executiveRated ? ['summaryLevel'] : undefined),
      apply({ executiveRated, summaryLevel }, note): Answer {
        const rated = note.test('The executive was rated', executiveRated, 'EHRI data standards')
        const code = rated && summaryLevel !== undefined ? (CODES[summaryLevel - 1] ?? 'X') : 'X'
        note.says('Code', code, 'EHRI data standards')
        return { code, payPlan: 'ES' }
      },
    },
  ],
})
