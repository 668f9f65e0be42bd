import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../base/dates.ts'

/** What a form shows with a field: its label, a hint, and which list of choices it takes. */
export type FieldWords = { title: string; hint?: string; choices?: 'agencies'; widget?: 'textarea' }

declare module 'zod' {
  interface GlobalMeta {
    hint?: string
    choices?: 'agencies'
    widget?: 'textarea'
  }
}

const EARLIEST = '1979-07-13'

/** A civil date, `YYYY-MM-DD`, from the first day of the Senior Executive Service on. */
export function dateField(words: FieldWords) {
  return z
    .string()
    .refine((value) => isIsoDate(value) && value >= EARLIEST && value < '2101-01-01', {
      error: (issue) =>
        `${String(issue.input) || 'nothing'} is not a date from ${EARLIEST} to 2100-12-31; write it as YYYY-MM-DD`,
    })
    .transform((value) => value as IsoDate)
    .meta({ ...words, format: 'date' })
}

/** A whole number of positions; as text it may bear thousands separators. */
export function countField(words: FieldWords, max = 100_000) {
  return z
    .unknown()
    .transform((given, context) => {
      const number = numberOf(given)
      if (number === undefined) {
        const message = `${String(given)} is not a number; write digits only, such as 90`
        context.addIssue({ code: 'custom', message, input: given })
        return z.NEVER
      }
      return number
    })
    .pipe(
      z
        .number()
        .int({ error: (issue) => `${String(issue.input)} is not a whole number` })
        .min(0, { error: (issue) => `${String(issue.input)} is below 0` })
        .max(max, { error: (issue) => `${String(issue.input)} is above ${max}` }),
    )
    .meta(words)
}

function numberOf(given: unknown): number | undefined {
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined
  if (typeof given !== 'string' || !/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(given.trim())) return undefined
  return Number(given.trim().replaceAll(',', ''))
}

/** A line of text. */
export function textField(words: FieldWords, max = 300) {
  return z
    .string()
    .trim()
    .min(1, { error: `${words.title} is missing` })
    .max(max, { error: `at most ${max} characters` })
    .refine((value) => !/\p{Cc}/u.test(value.replaceAll(/[\t\r\n]/g, '')), {
      error: 'it holds a control character; remove it',
    })
    .meta(words)
}

/** The code of an organisational unit, such as `HE` or `HSBB`. */
export function unitField(words: FieldWords) {
  return textField({ ...words, choices: 'agencies' }, 40)
}

/** The identifier of an entry of the journal. */
export function entryField(words: FieldWords) {
  return z.uuid({ error: (issue) => `${String(issue.input)} is not the identifier of an entry` }).meta(words)
}
