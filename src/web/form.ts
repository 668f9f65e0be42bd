import type { Context } from 'hono'
import type { Action } from '../actions/action.ts'
import { type FieldSchema, fieldSchemas } from '../actions/schema.ts'
import type { Problem } from '../base/outcome.ts'
import type { Option } from './components/fields.ts'
import { evidenceField, shownName } from './components/evidence-field.ts'
import { fileInput, numberInput, radios, select, textarea, textInput } from './components/fields.ts'
import { problemOf } from './components/error-summary.ts'
import type { Html } from './components/markup.ts'
import { dateOf, memorableDate, partsOf, postedParts } from './components/memorable-date.ts'
import { isIsoDate } from '../base/dates.ts'
import { rowsField } from './components/rows-field.ts'

/** What was typed into a form, by the names of its controls. */
export type Posted = Readonly<Record<string, string | undefined>>

const YES_NO: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** The fields of an action as form controls, filled with what was typed; derived from the action alone. */
export function fieldsOf(
  action: Action,
  posted: Posted,
  problems: readonly Problem[],
  choices: { agencies: readonly Option[] },
): Html[] {
  const hasFile = takesFile(action)
  return fieldSchemas(action).flatMap(({ name, schema, required }) => {
    if (hasFile && schema.ofFile === 'type') return []
    const field = {
      name,
      label: schema.title ?? name,
      hint: schema.hint,
      error: problemOf(problems, name),
      required: required && schema.ofFile === undefined,
    }
    return schema.widget === 'rows'
      ? rowsField(field, rowControls(name, schema, posted, choices))
      : control(field, schema, posted, choices)
  })
}

/** What the control of one field shows besides its value. */
type Shown = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  required: boolean
}

/** The control of a field, filled with what was typed. */
function control(
  shown: Shown,
  schema: FieldSchema,
  posted: Posted,
  choices: { agencies: readonly Option[] },
): Html {
  const { name } = shown
  const field = { ...shown, value: posted[name] }
  if (schema.widget === 'file') {
    const hint = 'At most 5 MB. It is filed at once; if an answer needs a change, choose it again.'
    return fileInput({ ...field, label: 'File', hint })
  }
  if (schema.widget === 'evidence') return evidenceField({ ...field, shown: shownOf(posted, name) })
  if (schema.ofFile === 'name') return textInput({ ...field, hint: 'Left blank, the file’s own name' })
  if (schema.format === 'date') {
    const whole = posted[name]
    const value = whole !== undefined && isIsoDate(whole) ? partsOf(whole) : postedParts(posted, name)
    return memorableDate({ ...field, value })
  }
  if (schema.widget === 'yes-no') return radios({ ...field, options: YES_NO, inline: true })
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => ({
      value,
      label: schema.labels?.[value] ?? value.replaceAll('-', ' '),
    }))
    return schema.widget === 'select'
      ? select({ ...field, options, none: 'Choose' })
      : radios({ ...field, options })
  }
  if (schema.choices === 'agencies') {
    const own = posted[name]
    const listed = choices.agencies
    const options =
      own === undefined || own === '' || listed.some((one) => one.value === own)
        ? listed
        : [{ value: own, label: own }, ...listed]
    return select({ ...field, options, none: 'Choose' })
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return numberInput({
      ...field,
      decimals: schema.unit !== undefined && /^[%$]/.test(schema.unit),
      ...(schema.unit === undefined ? {} : { unit: schema.unit }),
    })
  }
  return schema.widget === 'textarea'
    ? textarea(field)
    : textInput({ ...field, wide: name === 'source' || name === 'title' })
}

/** The controls of each row of a list: those that were filled, and some blank ones. */
function rowControls(
  name: string,
  schema: FieldSchema,
  posted: Posted,
  choices: { agencies: readonly Option[] },
): Html[][] {
  const { typed, rows } = typedRows(name, schema, posted)
  return Array.from({ length: rows + BLANK_ROWS }, (_, index) =>
    Object.entries(schema.items?.properties ?? {}).map(([column, of]) => {
      const label = of.title ?? column
      return control(
        { name: `${name}.${index}.${column}`, label, hint: of.hint, required: false },
        of,
        typed,
        choices,
      )
    }),
  )
}

/** Rows of a form that are blank, below those that are filled. */
const BLANK_ROWS = 3

/** What was typed into a list of rows, by the names of its controls; a list that came as JSON text is spread over them. */
function typedRows(name: string, schema: FieldSchema, posted: Posted): { typed: Posted; rows: number } {
  const last = placesOf(name, posted).at(-1)
  if (last !== undefined) return { typed: posted, rows: last + 1 }
  const list = listIn(posted[name])
  const typed = list.flatMap((row, index) =>
    Object.entries(row).map(([column, value]): [string, string] => {
      const lines = schema.items?.properties?.[column]?.widget === 'textarea' ? '\n' : ', '
      return [`${name}.${index}.${column}`, shownValue(value, lines)]
    }),
  )
  return { typed: Object.fromEntries(typed), rows: list.length }
}

/** The numbers of the rows in which something was typed, in order. */
function placesOf(name: string, posted: Posted): number[] {
  const places = Object.entries(posted).flatMap(([control, value]) => {
    const [of, place, column] = control.startsWith(`${name}.`) ? control.split('.') : []
    const filled = of === name && column !== undefined && (value ?? '').trim() !== ''
    return filled && /^\d{1,3}$/.test(place ?? '') ? [Number(place)] : []
  })
  return [...new Set(places)].sort((a, b) => a - b)
}

function listIn(text: string | undefined): Record<string, unknown>[] {
  if (text === undefined) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter((row) => typeof row === 'object' && row !== null) : []
  } catch {
    return []
  }
}

function shownValue(value: unknown, between: string): string {
  if (Array.isArray(value)) return value.map((one) => shownValue(one, ' ')).join(between)
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' | ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The input of an action from a posted form: dates put together, blanks left out. */
export function inputOf(action: Action, posted: Posted): Record<string, string> {
  const input: Record<string, string> = {}
  for (const { name, schema } of fieldSchemas(action)) {
    if (schema.widget === 'evidence' && shownOf(posted, name) === 'no') continue
    const value = schema.widget === 'rows' ? rowsText(name, schema, posted) : valueOf(name, schema, posted)
    if (value !== undefined && value !== '') input[name] = value
  }
  return input
}

function valueOf(name: string, schema: FieldSchema, posted: Posted): string | undefined {
  return schema.format === 'date' ? dateText(posted, name) : posted[name]?.trim()
}

/** The rows of a list as JSON text, blanks left out; the text that was given where it came so. */
function rowsText(name: string, schema: FieldSchema, posted: Posted): string | undefined {
  const last = placesOf(name, posted).at(-1)
  if (last === undefined) return posted[name]?.trim()
  // Blank rows stay in between, so that what is wrong is said with the number that the form shows.
  const rows = Array.from({ length: last + 1 }, (_, place) =>
    Object.fromEntries(
      Object.entries(schema.items?.properties ?? {}).flatMap(([column, of]) => {
        const value = valueOf(`${name}.${place}.${column}`, of, posted)
        return value === undefined || value === '' ? [] : [[column, value]]
      }),
    ),
  )
  return JSON.stringify(rows)
}

/** Whether a function is said to be shown; evidence that was typed says so by itself. */
function shownOf(posted: Posted, name: string): string | undefined {
  const said = posted[shownName(name)]
  return said ?? ((posted[name] ?? '').trim() === '' ? undefined : 'yes')
}

/** Functions that are said to be shown, and lack what shows it. */
export function evidenceLacking(action: Action, posted: Posted): Problem[] {
  return fieldSchemas(action)
    .filter(({ name, schema }) => {
      const blank = (posted[name] ?? '').trim() === ''
      return schema.widget === 'evidence' && blank && posted[shownName(name)] === 'yes'
    })
    .map(({ name, schema }) => ({
      field: name,
      value: null,
      message: `${schema.title ?? name}: say what in the position shows it, or answer no`,
      code: 'invalid-input',
    }))
}

/** Whether a form of the action sends a file; it is then sent at once, for a browser sends no file twice. */
export function takesFile(action: Action): boolean {
  return fieldSchemas(action).some(({ schema }) => schema.widget === 'file')
}

/** Whether a form of the action has a list of rows, and so may be asked for more of them. */
export function takesRows(action: Action): boolean {
  return fieldSchemas(action).some(({ schema }) => schema.widget === 'rows')
}

/** What was posted, with the file that came along: its content in base64, its name unless one was typed, and its type. */
export async function withFile(context: Context, action: Action, posted: Posted): Promise<Posted> {
  const body = await context.req.parseBody().catch(() => ({}))
  const filled: Record<string, string | undefined> = { ...posted }
  for (const { name, schema } of fieldSchemas(action)) {
    if (schema.widget !== 'file') continue
    const file = (body as Record<string, unknown>)[name]
    if (!(file instanceof File) || file.name === '') continue
    // One byte too many is as good as all of them: it is refused.
    const bytes = Buffer.from(await file.slice(0, LARGEST + 3).arrayBuffer())
    filled[name] = bytes.toString('base64')
    for (const { name: other, schema: of } of fieldSchemas(action)) {
      if (of.ofFile === 'name' && (posted[other] ?? '').trim() === '') filled[other] = file.name
      if (of.ofFile === 'type') filled[other] = typeOf(file)
    }
  }
  return filled
}

/** The largest file that a form takes, in bytes. */
const LARGEST = 5 * 1024 * 1024

function typeOf({ type }: File): string {
  const plain = (type.split(';')[0] ?? '').trim().toLowerCase()
  return /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/.test(plain) ? plain : 'application/octet-stream'
}

function dateText(posted: Posted, name: string): string | undefined {
  const parts = postedParts(posted, name)
  if (parts.year === '' && parts.month === '' && parts.day === '') return posted[name]
  return dateOf(parts) ?? `${parts.year}-${parts.month}-${parts.day}`
}

/** The text fields of a posted form; files are left out. A body that is no form has none. */
export async function postedOf(context: Context): Promise<Posted> {
  const body = await context.req.parseBody().catch(() => ({}))
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
