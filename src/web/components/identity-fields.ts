import { type Field, fieldId } from './fields.ts'
import { attribute, built, type Html, html } from './markup.ts'

const MARK = built(' <abbr title="required" class="usa-label--required">*</abbr>')

/** A control that password managers and keyboards know by its `autocomplete`; pasting is never stopped. */
type Identity = Omit<Field, 'id'> & {
  autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'name' | 'off'
}

/** An e-mail address. */
export function emailInput(field: Identity): Html {
  return control(field, html` type="email" spellcheck="false"${attribute('value', field.value)}`)
}

/** A password. What was typed is never sent back. */
export function passwordInput(field: Identity): Html {
  return control(field, html` type="password" maxlength="512"`)
}

/** A code of an authenticator app or a recovery code: letters, figures, blanks and dashes. */
export function codeInput(field: Identity): Html {
  return control(field, html` type="text" maxlength="40" spellcheck="false" autocapitalize="none"`)
}

function control(field: Identity, kind: Html): Html {
  const id = fieldId(field.name)
  const wrong = field.error !== undefined
  const by = [field.hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : '']
    .filter((one) => one !== '')
    .join(' ')
  return html`<div class="usa-form-group${wrong && ' usa-form-group--error'}"><label class="usa-label${wrong && ' usa-label--error'}" for="${id}">${field.label}${field.required === true && MARK}</label>${field.hint !== undefined && html`<span class="usa-hint" id="${id}-hint">${field.hint}</span>`}${wrong && html`<span class="usa-error-message" id="${id}-error">${field.error}</span>`}<input class="usa-input${wrong && ' usa-input--error'}" id="${id}" name="${field.name}"${kind} autocomplete="${field.autocomplete}"${attribute('aria-describedby', by === '' ? undefined : by)}${attribute('aria-invalid', wrong ? 'true' : undefined)}${attribute('required', field.required === true ? '' : undefined)}></div>`
}
