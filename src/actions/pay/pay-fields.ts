import { countField, linesField, listField, unitField, yesNoField } from '../fields.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { dollarsField, percentField } from './money-fields.ts'

/** The most people of a worksheet whom one step names. */
export const MOST_PEOPLE = 2000

/** The agency whose worksheet or pool it is. */
export function payAgencyField() {
  return unitField({ title: 'Agency', hint: 'The agency whose executives they are, such as HSBB' })
}

/** The agency and the appraisal year: what every step of a worksheet names. */
export const SHEET_FIELDS = {
  unit: payAgencyField(),
  fiscalYear: countField(
    { title: 'Appraisal year', hint: 'The fiscal year of the ratings, such as 2025' },
    2100,
  ),
}

/** The agency and the fiscal year in which awards are paid: what every step of a pool names. */
export const POOL_FIELDS = {
  unit: payAgencyField(),
  fiscalYear: countField(
    { title: 'Fiscal year', hint: 'The year in which the awards are paid, such as 2026' },
    2100,
  ),
}

/** Several executives by their numbers. */
export function executivesOnSheet() {
  return linesField(
    { title: 'Executives', hint: 'One number on each line, such as ice-e001' },
    MOST_PEOPLE,
    80,
  )
}

/** Exceptions to one adjustment in twelve months, 5 CFR 534.404(c)(4). */
const EXCEPTIONS = [
  'exceptional accomplishment',
  'greater scope or recruitment',
  'retention',
  'appraisal cycle',
] as const

/** What may be proposed for one executive: the rate or the raise, the award in dollars or as a share, or nothing. */
export const TERMS_FIELDS = {
  rate: dollarsField({ title: 'New rate', hint: 'Of basic pay, a year, in whole dollars' }).optional(),
  raise: percentField({
    title: 'Raise',
    hint: 'In place of the rate; whole dollars, rounded down',
  }).optional(),
  zero: yesNoField({
    title: 'No adjustment',
    hint: 'Reviewed with the rating, and pay stays as it is',
  }).optional(),
  award: dollarsField({ title: 'Award', hint: 'In dollars and cents; 0 for none' }).optional(),
  awardPercent: percentField({
    title: 'Award as a share',
    hint: 'In place of dollars: of the rate at the end of the appraisal period',
  }).optional(),
  exception: listField(EXCEPTIONS, {
    title: 'Exception',
    hint: 'Only for a second raise within twelve months',
  }).optional(),
  reason: wordsField({
    title: 'Reason',
    hint: 'Sealed; due for a rate above level III, an exception, a larger share at a lower rating: one of them',
  }).optional(),
  levelIIIReason: wordsField({
    title: 'Reason for a rate above level III',
    hint: 'Sealed; by itself, where more than one reason is due',
  }).optional(),
  exceptionReason: wordsField({
    title: 'Reason for the exception',
    hint: 'Sealed; by itself, where more than one reason is due',
  }).optional(),
}
