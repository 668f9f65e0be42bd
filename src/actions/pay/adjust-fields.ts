import { countField, dateField, personField, textField, unitField, yesNoField } from '../fields.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { dollarsField } from './money-fields.ts'

/** The agency and the executive: what every step of basic pay names. */
export const PAY_OF = {
  unit: unitField({ title: 'Agency', hint: 'The agency that pays, such as HSBB' }),
  person: personField({ title: 'Executive' }),
}

/** The day on which a rate begins. */
export function fromField() {
  return dateField({ title: 'From', hint: 'As a rule the first day of a pay period' })
}

/** A rate of basic pay: an amount, or before 2004 one of the six rates by its number. */
export const RATE = {
  rate: dollarsField({
    title: 'Rate',
    hint: 'Basic pay for a year, such as 195,000',
    unit: '$ a year',
  }).optional(),
  es: countField(
    { title: 'ES rate', hint: 'Before January 2004 alone: 1 to 6. It may stand in place of the amount' },
    6,
  ).optional(),
}

/** Words that are sealed: why a rate is above level III, or an exception is made. */
export function justificationField() {
  return wordsField({
    title: 'Justification',
    hint: 'Needed for a rate above level III of the Executive Schedule and for an exception; it is sealed',
  }).optional()
}

/** Why an exception to the twelve months is made, sealed by itself. */
export function exceptionReasonField() {
  return wordsField({
    title: 'Reason for the exception',
    hint: 'By itself, where a rate above level III needs its justification too; it is sealed',
  }).optional()
}

/**
 * Tells the two reasons apart: the justification answers a rate above level III, else the exception; where both stand,
 * the exception has its own.
 */
export function reasonsApart(
  {
    justification,
    exceptionReason,
  }: { justification?: string | undefined; exceptionReason?: string | undefined },
  above: boolean,
): { justification: string | undefined; exceptionReason: string | undefined } {
  if (above || exceptionReason !== undefined) return { justification, exceptionReason }
  return { justification: undefined, exceptionReason: justification }
}

/** The paper behind a rate. */
export function paperField() {
  return textField({
    title: 'Document',
    hint: 'The written approval of the agency head or the designee, with its date',
  }).optional()
}

/** Whether the Inspector General decides in place of the agency head, 5 CFR 534.402. */
export function inspectorField() {
  return yesNoField({
    title: 'It is a position of an Office of Inspector General, and the Inspector General decides',
  }).optional()
}

/** Whether a limited appointee is a political one, as the freeze tells them apart. */
export function politicalField() {
  return yesNoField({
    title: 'The limited appointee is a political one',
    hint: 'Asked of limited appointees since 2014',
  }).optional()
}
