import { type Field, fieldId, fieldset, textarea } from './fields.ts'
import { type Html, html } from './markup.ts'

/** The name of the yes or no beside a field for evidence. */
export function shownName(name: string): string {
  return `${name}-shown`
}

/** A function of an executive: whether the position shows it, and by what. */
export function evidenceField(field: Field & { shown: string | undefined }): Html {
  const { name, label, hint, value, error, shown } = field
  const id = `${fieldId(name)}-shown`
  const choice = (answer: 'yes' | 'no', words: string): Html =>
    html`<div class="usa-radio"><input class="usa-radio__input" type="radio" id="${id}-${answer}" name="${shownName(name)}" value="${answer}"${answer === shown && html` checked`}><label class="usa-radio__label" for="${id}-${answer}">${words}</label></div>`
  return fieldset(
    { name, label, id },
    html`<div class="c-inline">${choice('yes', 'Yes')}${choice('no', 'No')}</div>${textarea({ name, label: html`Evidence<span class="usa-sr-only">: ${label}</span>`, hint, value, error, rows: 2 })}`,
  )
}
