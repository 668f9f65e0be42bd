import { type Field, fieldset } from './fields.ts'
import { attribute, type Html, html } from './markup.ts'

/** A list of rows: each under a legend with its number, with the controls that it is given. */
export function rowsField(field: Omit<Field, 'value'>, rows: readonly (readonly Html[])[]): Html {
  const id = field.id ?? `field-${field.name}`
  const list = rows.map(
    (controls, index) =>
      html`<fieldset class="usa-fieldset c-entry"><legend class="usa-label">Row ${index + 1}</legend>${controls}</fieldset>`,
  )
  return html`<div${attribute('id', id)}>${fieldset({ ...field, id: `${id}-rows` }, html`${list}`)}</div>`
}
