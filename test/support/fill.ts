import { ACTIONS } from '../../src/actions/index.ts'
import { fieldSchemas } from '../../src/actions/schema.ts'
import type { Json } from './caller.ts'
import { TODAY } from './demo.ts'

/** What a full input names where a field asks for a thing of a kind. */
export type Things = Readonly<Record<'unit' | 'entry', string>> & Readonly<Record<string, string>>

/** A full set of fields for an action, of the right kinds; what is named is taken from the things by the field's name. */
export function filled(id: string, things: Things): Json {
  const action = ACTIONS.find((one) => one.id === id)
  if (action === undefined) throw new Error(`there is no action ${id}`)
  const input: Json = {}
  for (const { name, schema } of fieldSchemas(action)) {
    const [first] = schema.enum ?? []
    if (name === 'entry' || name === 'mends') input[name] = things.entry
    else if (things[name] !== undefined) input[name] = things[name]
    else if (name === 'until') input[name] = '2100-01-01'
    else if (schema.format === 'date') input[name] = TODAY
    else if (first !== undefined) input[name] = first
    else if (schema.choices === 'agencies') input[name] = things.unit
    else if (schema.type === 'boolean' || /^(?:needs|is)[A-Z]/.test(name)) input[name] = false
    else if (schema.type === 'string' || schema.type === undefined) input[name] = '1'
    else input[name] = 1
  }
  return { ...input, ...('unit' in action.fields.shape ? { unit: things.unit } : {}) }
}
