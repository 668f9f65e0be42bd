import { z } from 'zod'
import type { Action } from './action.ts'
import type { Widget } from './fields.ts'

/** What the JSON Schema of a field says: its type, its words, its choices. */
export type FieldSchema = {
  type?: string
  format?: string
  enum?: readonly string[]
  title?: string
  hint?: string
  choices?: 'agencies'
  widget?: Widget
  labels?: Readonly<Record<string, string>>
  unit?: string
  ofFile?: 'name' | 'type'
  /** Of a list of rows: the fields of each. */
  items?: { properties?: Readonly<Record<string, FieldSchema>>; required?: readonly string[] }
}

/** A field of an action, as forms, the API and its document know it. */
type Field = Readonly<{ name: string; schema: Readonly<FieldSchema>; required: boolean }>

const known = new WeakMap<Action, readonly Field[]>()

/** The fields of an action as JSON Schema; made once, since an action never changes. */
export function fieldSchemas(action: Action): readonly Field[] {
  const made = known.get(action) ?? fieldsOf(action)
  known.set(action, made)
  return made
}

function fieldsOf(action: Action): Field[] {
  const taken = propertiesOf(action.fields, 'input')
  const given = propertiesOf(action.fields, 'output')
  return Object.entries(action.fields.shape).map(([name, field]) => ({
    name,
    // What comes in is looser (a number may come as text); what it must be stands in what goes out.
    schema: { ...given[name], ...taken[name] },
    required: !z.safeParse(field, undefined).success,
  }))
}

function propertiesOf(fields: z.ZodObject, io: 'input' | 'output'): Record<string, FieldSchema> {
  const schema = z.toJSONSchema(fields, { io, unrepresentable: 'any' })
  return (schema.properties ?? {}) as Record<string, FieldSchema>
}
