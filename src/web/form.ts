import type { Context } from 'hono'
import type { Action } from '../actions/action.ts'
import { fieldSchemas } from '../actions/schema.ts'
import type { Problem } from '../base/outcome.ts'
import type { Option } from './components/fields.ts'
import { numberInput, radios, select, textarea, textInput } from './components/fields.ts'
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
  return fieldSchemas(action).map(({ name, schema, required }) => {
    const field = {
      name,
      label: schema.title ?? name,
      hint: schema.hint,
      value: posted[name],
      error: problemOf(problems, name),
      required,
    }
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
    if (schema.type === 'integer' || schema.type === 'number') return numberInput(field)
    return schema.widget === 'textarea'
      ? textarea(field)
      : textInput({ ...field, wide: name === 'source' || name === 'title' })
  })
}

/** The input of an action from a posted form: dates put together, blanks left out. */
export function inputOf(action: Action, posted: Posted): Record<string, string> {
  const input: Record<string, string> = {}
  for (const { name, schema } of fieldSchemas(action)) {
    const value = schema.format === 'date' ? dateText(posted, name) : posted[name]?.trim()
    if (value !== undefined && value !== '') input[name] = value
  }
  return input
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
