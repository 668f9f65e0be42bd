import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { stepDue } from './step-due.ts'

const on = day('2026-11-22')
const stepBegan = day('2026-10-12')

export const stepDueCases = casesOf(stepDue, [
  {
    name: 'An agency that gives five days for the answer',
    on,
    proves: ['performance/PM-C18', 'performance/PM-C09'],
    facts: { ratingStep: 'written response', stepBegan, agencyStepDays: 5 },
    gives: { due: day('2026-10-17'), days: 5 },
  },
  {
    name: 'The answer, by our default of seven days',
    on,
    proves: ['S4-VIII.C-3'],
    facts: { ratingStep: 'written response', stepBegan },
    gives: { due: day('2026-10-19'), days: 7 },
  },
  {
    name: 'The higher-level review, by our default of fourteen days',
    on,
    facts: { ratingStep: 'higher-level review', stepBegan },
    gives: { due: day('2026-10-26'), days: 14 },
  },
  {
    name: 'The initial rating: no law sets a day',
    on,
    proves: ['performance/PM-C18'],
    facts: { ratingStep: 'initial rating', stepBegan },
    gives: { due: null, days: null },
  },
  {
    name: 'The annual summary rating in 2005: no law sets a day',
    on,
    proves: ['performance/PM-C18'],
    facts: { ratingStep: 'annual summary rating', stepBegan: day('2005-10-01') },
    gives: { due: null },
  },
  {
    name: 'The board’s recommendation in 1985: no law sets a day',
    on,
    proves: ['performance/PM-C18'],
    facts: { ratingStep: 'board recommendation', stepBegan: day('1985-10-01') },
    gives: { due: null },
  },
  {
    name: 'Nothing known of the day from which it runs',
    on,
    facts: { ratingStep: 'written response' },
    gives: { missing: ['stepBegan'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ratingStep: 'written response', stepBegan: day('1979-07-12') },
    gives: 'no-law',
  },
])
