import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { higherLevelReviewer } from './higher-level-reviewer.ts'

const on = day('2026-11-22')
const officer = {
  reviewerKind: 'commissioned officer on active duty',
  reviewerAtHigherLevel: true,
  executiveConsents: true,
} as const

export const higherLevelReviewerCases = casesOf(higherLevelReviewer, [
  {
    name: 'An employee at a higher level',
    on,
    proves: ['performance/PM-S04', 'S4-VIII.C-3'],
    facts: { reviewerKind: 'other employee', reviewerAtHigherLevel: true },
    gives: { allowed: true },
  },
  {
    name: 'An executive at the same level',
    on,
    proves: ['performance/PM-S04'],
    facts: { reviewerKind: 'executive', reviewerAtHigherLevel: false },
    gives: { allowed: false, missing: ['a reviewer at a higher level in the agency'] },
  },
  {
    name: 'Somebody from outside',
    on,
    facts: { reviewerKind: 'nobody of these', reviewerAtHigherLevel: true },
    gives: { allowed: false },
  },
  {
    name: 'An officer with consent',
    on,
    proves: ['performance/PM-S04'],
    facts: officer,
    gives: { allowed: true },
  },
  {
    name: 'An officer without consent',
    on,
    proves: ['performance/PM-S04'],
    facts: { ...officer, executiveConsents: false },
    gives: { allowed: false },
  },
  {
    name: 'On the first day of officers',
    on: day('1985-02-06'),
    proves: ['performance/PM-S04'],
    facts: officer,
    gives: { allowed: true },
  },
  {
    name: 'Another employee at the same level in 1990',
    on: day('1990-10-10'),
    facts: { reviewerKind: 'other employee', reviewerAtHigherLevel: false },
    gives: { allowed: false },
  },
  {
    name: 'An officer without consent in 1990',
    on: day('1990-10-10'),
    facts: { ...officer, executiveConsents: false },
    gives: { allowed: false },
  },
  {
    name: 'The day before it an officer could not',
    on: day('1985-02-05'),
    proves: ['performance/PM-S04'],
    facts: officer,
    gives: { allowed: false, missing: ['an executive as reviewer'] },
  },
  {
    name: 'An executive at a higher level in 1980',
    on: day('1980-10-10'),
    facts: { reviewerKind: 'executive', reviewerAtHigherLevel: true },
    gives: { allowed: true },
  },
  {
    name: 'An executive at the same level in 1980',
    on: day('1980-10-10'),
    facts: { reviewerKind: 'executive', reviewerAtHigherLevel: false },
    gives: { allowed: false },
  },
  {
    name: 'Rated by the agency head: another review, by somebody apart',
    on,
    proves: ['performance/PM-C09'],
    facts: {
      reviewerKind: 'executive',
      reviewerAtHigherLevel: false,
      agencyHeadRated: true,
      reviewerSitsOnBoard: false,
      reviewerTookPart: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'Rated by the agency head, reviewed by a member of the board who took part',
    on,
    proves: ['performance/PM-C09'],
    facts: {
      reviewerKind: 'executive',
      reviewerAtHigherLevel: false,
      agencyHeadRated: true,
      reviewerSitsOnBoard: true,
      reviewerTookPart: true,
    },
    gives: {
      allowed: false,
      missing: ['a reviewer who does not sit on the board', 'a reviewer who took no part in the rating'],
    },
  },
  {
    name: 'Nothing known of the level',
    on,
    facts: { reviewerKind: 'executive' },
    gives: { missing: ['reviewerAtHigherLevel'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { reviewerKind: 'executive', reviewerAtHigherLevel: true },
    gives: 'no-law',
  },
  {
    name: 'The agency head rated: where the reviewer sat must be told',
    on: day('2026-11-22'),
    facts: { reviewerKind: 'other employee', reviewerAtHigherLevel: true, agencyHeadRated: true },
    gives: { missing: ['reviewerSitsOnBoard', 'reviewerTookPart'] },
  },
  {
    name: 'Consent does not make somebody from outside a reviewer',
    on: day('2026-11-22'),
    facts: { reviewerKind: 'nobody of these', reviewerAtHigherLevel: true, executiveConsents: true },
    gives: {
      allowed: false,
      missing: ['an employee as reviewer, or the executive’s consent to an officer on active duty'],
    },
  },
])
