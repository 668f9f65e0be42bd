import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import type { Decision } from './action.ts'

/** How a form shows a field where its kind alone does not say. */
export type Widget = 'textarea' | 'select' | 'yes-no' | 'evidence' | 'file' | 'rows'

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

/** The most rows or lines that a list takes where its field sets no other number. */
const MOST = 50

/**
 * A list of rows, each of the same fields. Takes an array, or the JSON text of one; rows with nothing in them are left
 * out. What is wrong is said with the number of its row.
 */
export function rowsField<S extends z.ZodRawShape>(shape: S, words: FieldWords, most = MOST) {
  const row = z.strictObject(shape)
  const items = rowSchema(row)
  return z
    .unknown()
    .transform((given, context): z.output<typeof row>[] => {
      const list = listOf(given)
      const rows = list?.filter((one) => !isBlank(one)).length ?? 0
      if (list === undefined || rows > most) {
        const message =
          list === undefined
            ? `${words.title}: give a list of rows, as an array or as JSON text of one`
            : `${words.title}: ${rows} rows; at most ${most}`
        context.addIssue({ code: 'custom', message, input: given })
        return z.NEVER
      }
      return list.flatMap((one, index) => {
        const given = filled(one)
        if (isBlank(one)) return []
        const read = row.safeParse(given)
        if (read.success) return [read.data]
        for (const issue of read.error.issues) {
          context.addIssue({
            code: 'custom',
            message: rowMessage(items.properties, given, issue, index),
            input: one,
          })
        }
        return []
      })
    })
    .meta({ ...words, widget: 'rows', type: 'array', items })
}

/** The rows that were given; undefined where it is no list. */
function listOf(given: unknown): unknown[] | undefined {
  let list = given
  if (typeof given === 'string') {
    try {
      list = JSON.parse(given)
    } catch {
      return undefined
    }
  }
  return Array.isArray(list) ? list : undefined
}

function isRow(one: unknown): one is Record<string, unknown> {
  return typeof one === 'object' && one !== null && !Array.isArray(one)
}

function isBlank(one: unknown): boolean {
  return isRow(one) && Object.keys(filled(one)).length === 0
}

function filled(one: unknown): Record<string, unknown> {
  if (!isRow(one)) return {}
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== '' && value !== undefined))
}

function rowMessage(
  fields: Readonly<Record<string, { title?: string }>>,
  given: Readonly<Record<string, unknown>>,
  issue: z.core.$ZodIssue,
  index: number,
): string {
  const row = `row ${index + 1}`
  if (issue.code === 'unrecognized_keys') return `${row}: no such field: ${issue.keys.join(', ')}`
  const name = String(issue.path[0] ?? '')
  const title = fields[name]?.title ?? name
  return given[name] === undefined ? `${row}: ${title} is missing` : `${row}: ${title}: ${issue.message}`
}

/** A row as JSON Schema: what must come in, in the words of its fields. */
function rowSchema(row: z.ZodObject): { properties: Record<string, { title?: string }> } {
  const { $schema: _, ...taken } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' })
  const given = z.toJSONSchema(row, { io: 'output', unrepresentable: 'any' })
  const properties = Object.fromEntries(
    Object.keys(row.shape).map((name) => [name, { ...propertyOf(given, name), ...propertyOf(taken, name) }]),
  )
  return { ...taken, properties }
}

function propertyOf({ properties }: z.core.JSONSchema.BaseSchema, name: string): object {
  const found = properties?.[name]
  return typeof found === 'object' ? found : {}
}

/** Several texts; takes an array, or a text with one on each line. */
export function linesField(words: FieldWords, most = MOST, length = 2000) {
  return z
    .unknown()
    .transform((given) => (typeof given === 'string' ? linesOf(given) : given))
    .pipe(
      z
        .array(
          z
            .string()
            .trim()
            .min(1)
            .max(length, { error: `at most ${length} characters a line` }),
          {
            error: `${words.title}: give a list, or a text with one on each line`,
          },
        )
        .max(most, { error: `at most ${most} lines` }),
    )
    .meta({ widget: 'textarea', ...words })
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What is wrong with one field. */
export function invalid(
  field: string,
  value: unknown,
  message: string,
): Extract<Decision, { kind: 'invalid' }> {
  return { kind: 'invalid', problems: [{ field, value, message, code: 'invalid-input' }] }
}

/** Refuses a last day before the first. */
export function untilProblem(from: IsoDate, until: IsoDate | undefined): Decision | undefined {
  if (until === undefined || until > from) return undefined
  const message = `${until} is not after ${from}; give a later day, or none`
  return invalid('until', until, message)
}
