import { z } from 'zod'
import { countField, dateField, type FieldWords, personField, textField, unitField } from '../fields.ts'

/** The agency whose cycle it is. */
export function agencyField() {
  return unitField({ title: 'Agency', hint: 'The agency whose appraisal cycle it is, such as HSBB' })
}

/** The fiscal year of the cycle. */
export function fiscalYearField() {
  return countField({ title: 'Fiscal year', hint: 'The year in which the period ends, such as 2026' }, 2100)
}

/** The agency, the executive and the year: what every step of an appraisal names. */
export const OF_FIELDS = {
  unit: agencyField(),
  person: personField({ title: 'Executive' }),
  fiscalYear: fiscalYearField(),
}

/** The day on which a step was taken. */
export function onField(title: string) {
  return dateField({ title, hint: 'A day up to today' })
}

const LEVEL_WORDS = {
  1: '1, unsatisfactory',
  2: '2, minimally satisfactory',
  3: '3, fully successful',
  4: '4, exceeds fully successful',
  5: '5, outstanding',
} as const

/** A level of performance from 1 to 5, as a number or as text. */
export function levelField(words: FieldWords) {
  return z
    .unknown()
    .transform((given, context) => {
      const level = typeof given === 'string' ? Number(given) : given
      if (typeof level === 'number' && isLevel(level)) return level
      const message = `${String(given)} is no level; give one from 1 to 5`
      context.addIssue({ code: 'custom', message, input: given })
      return z.NEVER
    })
    .meta({ labels: LEVEL_WORDS, widget: 'select', enum: ['5', '4', '3', '2', '1'], ...words })
}

/** Whether a number is a level of performance. */
export function isLevel(level: number): level is 1 | 2 | 3 | 4 | 5 {
  return Number.isInteger(level) && level >= 1 && level <= 5
}

/** Several lines of text. */
export function wordsField(words: FieldWords, max = 8000) {
  return textField({ ...words, widget: 'textarea' }, max)
}
