import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { formComplete } from './form-complete.ts'

const on = day('2026-11-22')
const BASIC = day('2019-10-01')
const NEW = day('2025-10-01')
const full = {
  consultationSigned: true,
  progressEntries: 1,
  initialRatingSigned: true,
  boardRecommendationSigned: true,
  annualRatingSigned: true,
  derivationShown: true,
} as const

export const formCompleteCases = casesOf(formComplete, [
  {
    name: 'The form of 2012 with all signatures and no narratives',
    on,
    proves: ['performance/PM-B06'],
    facts: { ...full, periodStart: BASIC },
    gives: { allowed: true, lacking: [], progressEntriesOnForm: 1 },
  },
  {
    name: 'The consultation is not signed',
    on,
    proves: ['performance/PM-B06'],
    facts: { ...full, consultationSigned: false, periodStart: BASIC },
    gives: { allowed: false, lacking: ['part 1, the consultation, is not signed'] },
  },
  {
    name: 'No progress review',
    on,
    proves: ['performance/PM-B06'],
    facts: { ...full, progressEntries: 0, periodStart: BASIC },
    gives: { allowed: false, lacking: ['part 2 holds no progress review'] },
  },
  {
    name: 'Part 3 and the derivation are empty',
    on,
    proves: ['performance/PM-B06'],
    facts: {
      ...full,
      initialRatingSigned: false,
      boardRecommendationSigned: false,
      annualRatingSigned: false,
      derivationShown: false,
      periodStart: BASIC,
    },
    gives: { allowed: false },
  },
  {
    name: 'The form of fiscal year 2026: the narrative must be there, the executive’s own need not',
    on,
    proves: ['performance/PM-N10'],
    facts: { ...full, progressEntries: 4, ratingNarrative: true, periodStart: NEW },
    gives: { allowed: true, progressEntriesOnForm: 4 },
  },
  {
    name: 'One progress review is enough on the quarterly form too',
    on,
    proves: ['performance/PM-N10'],
    facts: { ...full, ratingNarrative: true, accomplishmentNarrative: true, periodStart: NEW },
    gives: { allowed: true },
  },
  {
    name: 'The form of fiscal year 2026 without the narrative',
    on,
    proves: ['performance/PM-N10'],
    facts: { ...full, ratingNarrative: false, periodStart: NEW },
    gives: { allowed: false, lacking: ['part 6, the narrative of the rating, is empty'] },
  },
  {
    name: 'Nothing is known of the narrative',
    on,
    facts: { ...full, periodStart: NEW },
    gives: { missing: ['ratingNarrative'] },
  },
  {
    name: 'Before the form of 2012',
    on,
    facts: { ...full, periodStart: day('2012-01-03') },
    gives: 'no-law',
  },
])
