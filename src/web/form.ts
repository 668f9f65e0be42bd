import type { Context } from 'hono'
import type { Action } from '../actions/action.ts'
import { fieldSchemas } from '../actions/schema.ts'
import type { Problem } from '../base/outcome.ts'
import type { Option } from './components/fields.ts'
import { evidenceField, shownName } from './components/evidence-field.ts'
import { fileInput, numberInput, radios, select, textarea, textInput } from './components/fields.ts'
import { problemOf } from './components/error-summary.ts'
import type { Html } from './components/markup.ts'
import { dateOf, memorableDate, partsOf, postedParts } from './components/memorable-date.ts'
import { isIsoDate } from '../base/dates.ts'

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
  const fields = fieldSchemas(action)
  const hasFile = takesFile(action)
  return fields.flatMap(({ name, schema, required }) => {
    if (hasFile && schema.ofFile === 'type') return []
    const field = {
      name,
      label: schema.title ?? name,
      hint: schema.hint,
      value: posted[name],
      error: problemOf(problems, name),
      required: required && schema.ofFile === undefined,
    }
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
        decimals: schema.unit === '%',
        ...(schema.unit === undefined ? {} : { unit: schema.unit }),
      })
    }
    return schema.widget === 'textarea'
      ? textarea(field)
      : textInput({ ...field, wide: name === 'source' || name === 'title' })
  })
}

/** The input of an action from a posted form: dates put together, blanks left out. */
export function inputOf(action: Action, posted: Posted): Record<string, string> {
  const input: Record<string, string> = {}
  for (const { name, schema } of fieldSchemas(action)) {
    if (schema.widget === 'evidence' && shownOf(posted, name) === 'no') continue
    const value = schema.format === 'date' ? dateText(posted, name) : posted[name]?.trim()
    if (value !== undefined && value !== '') input[name] = value
  }
  return input
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
