import { z } from 'zod'
import type { RecordedEvent } from '../../record/event.ts'
import type { Designation } from '../../record/terms.ts'
import { FACTS } from '../../rulebook/facts.ts'
import { readValue } from '../../rulebook/kernel/read-value.ts'
import { countField, type FieldWords, textField, unitField } from '../fields.ts'

const DESIGNATIONS = ['general', 'career-reserved'] as const satisfies readonly Designation[]

/** The unit that holds the allocation. */
export function agencyField() {
  return unitField({ title: 'Agency', hint: 'The agency that holds the allocation, such as HSBB' })
}

/** The office's own number for a position; a proposal has the number that the position will have. */
export function positionField() {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,40}$/, {
      error: (issue) =>
        `${String(issue.input)} is not a position number; use 3 to 41 small letters, digits and hyphens, beginning with a letter`,
    })
    .meta({ title: 'Position number', hint: 'Your own number for it, such as ice-p201' })
}

/** General or career reserved. */
export function designationField(title: string) {
  return z
    .enum(DESIGNATIONS, { error: (issue) => `${String(issue.input)} is neither general nor career-reserved` })
    .meta({ title })
}

/** Several lines of text that an office can't do without, such as a justification. */
export function longTextField(words: FieldWords) {
  return textField({ ...words, widget: 'textarea' }, 4000)
}

/** A share of 100% with at most two decimals, as basis points. */
export function percentField(words: FieldWords) {
  return z
    .unknown()
    .transform((given, context) => {
      const read = readValue(FACTS.supervisingTime, given)
      if ('value' in read && typeof read.value === 'number' && read.value <= 100_00) return read.value
      const message = `${String(given)} is not a percentage from 0 to 100 with at most two decimals, such as 24.9`
      context.addIssue({ code: 'custom', message, input: given })
      return z.NEVER
    })
    .pipe(z.number())
    .meta({ unit: '%', ...words })
}

/** The first of the two fiscal years of a request for spaces, an even one. */
export function firstYearField() {
  return countField(
    { title: 'First fiscal year', hint: 'The first of the two, an even one such as 2028' },
    2100,
  )
}

/** Whether a position's number is in use: established once, or of a listing. */
export function isTaken(history: readonly RecordedEvent[]): boolean {
  return history.some(
    ({ type }) => type === 'positions/position-established' || type === 'positions/incumbency-listed',
  )
}
