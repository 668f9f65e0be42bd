import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import type { Decision } from './action.ts'

/** How a form shows a field where its kind alone does not say. */
export type Widget = 'textarea' | 'select' | 'yes-no' | 'evidence' | 'file'

/** What a form shows with a field: its label, a hint, which list of choices it takes, and words for its values. */
export type FieldWords = {
  title: string
  hint?: string
  choices?: 'agencies'
  widget?: Widget
  labels?: Readonly<Record<string, string>>
  /** What a number is counted in, shown beside it. */
  unit?: string
  /** What a form takes from a file that is sent, and does not ask for again. */
  ofFile?: 'name' | 'type'
}

declare module 'zod' {
  interface GlobalMeta {
    hint?: string
    choices?: 'agencies'
    widget?: Widget
    labels?: Readonly<Record<string, string>>
    unit?: string
    ofFile?: 'name' | 'type'
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

/** A person of record, by number. */
export function personField(words: FieldWords) {
  return textField({ hint: 'The person’s number, such as ice-e001', ...words }, 80)
}

/** In which capacity a seat or role is held. */
export function capacityField() {
  return z
    .enum(['permanent', 'acting'], {
      error: (issue) => `${String(issue.input)} is neither permanent nor acting`,
    })
    .meta({ title: 'Capacity' })
}

/** One of a list that is too long to stand in sight as a whole. */
export function listField<const T extends readonly [string, ...string[]]>(values: T, words: FieldWords) {
  return z
    .enum(values, {
      error: (issue) => `${String(issue.input)} is not on the list; choose one that is`,
    })
    .meta({ widget: 'select', ...words })
}

/** The document behind an appointment or delegation. */
export function documentField() {
  return textField({ title: 'Document', hint: 'The appointing or delegating document, with its date' })
}

/** Yes or no; from a form as text. */
export function yesNoField(words: FieldWords) {
  return z
    .union([z.boolean(), z.enum(['yes', 'no'])], {
      error: (issue) => `${String(issue.input)} is neither yes nor no`,
    })
    .transform((given) => given === true || given === 'yes')
    .meta({ widget: 'yes-no', ...words })
}

/** Refuses a last day before the first. */
export function untilProblem(from: IsoDate, until: IsoDate | undefined): Decision | undefined {
  if (until === undefined || until > from) return undefined
  const message = `${until} is not after ${from}; give a later day, or none`
  return { kind: 'invalid', problems: [{ field: 'until', value: until, message, code: 'invalid-input' }] }
}
