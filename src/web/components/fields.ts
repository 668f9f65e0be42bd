import { attribute, built, type Content, type Html, html } from './markup.ts'

/** What every form field has. `value` is what was typed, right or wrong: nothing typed is lost. */
export type Field = {
  name: string
  label: Content
  hint?: Content | undefined
  value?: string | undefined
  /** What is wrong and what to do about it. */
  error?: string | undefined
  required?: boolean | undefined
  /** The element's id where the usual `field-NAME` will not do. */
  id?: string | undefined
}

/** An option of a select or a set of radios. */
export type Option = { value: string; label: string }

/** The id of a field's first control: what an error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** One line of text. */
export function textInput(field: Field & { autocomplete?: string; wide?: boolean }): Html {
  const control = html`<input class="${inputClass(field)}${field.wide === true && ' c-full'}" type="text"${shared(field)}${attribute('value', field.value)}${attribute('autocomplete', field.autocomplete)}>`
  return group(field, control)
}

/** A number, typed as text so that what was typed comes back; `decimals` shows the keyboard with a point. */
export function numberInput(field: Field & { decimals?: boolean; unit?: string }): Html {
  const mode = field.decimals === true ? 'decimal' : 'numeric'
  const control = html`<input class="${inputClass(field)} c-number" type="text" inputmode="${mode}"${shared(field)}${attribute('value', field.value)} autocomplete="off">`
  return group(
    field,
    field.unit === undefined ? control : html`${control} <span class="c-s">${field.unit}</span>`,
  )
}

/** A date typed as YYYY-MM-DD, for places where an address must carry it whole. */
export function isoDateInput(field: Field): Html {
  const hinted = { ...field, hint: field.hint ?? 'YYYY-MM-DD, for example 2026-11-22' }
  return group(
    hinted,
    html`<input class="${inputClass(field)} c-date" type="text"${shared(hinted)}${attribute('value', field.value)} maxlength="10" autocomplete="off">`,
  )
}

/** Several lines of text. */
export function textarea(field: Field & { rows?: number }): Html {
  const classes = `usa-textarea${field.error === undefined ? '' : ' usa-input--error'} c-area`
  return group(
    field,
    html`<textarea class="${classes}"${shared(field)} rows="${field.rows ?? 4}">${field.value}</textarea>`,
  )
}

/** One of a list. `none` is the first, empty choice. */
export function select(field: Field & { options: readonly Option[]; none?: string }): Html {
  const classes = `usa-select${field.error === undefined ? '' : ' usa-input--error'}`
  return group(
    field,
    html`<select class="${classes}"${shared(field)}>${field.none !== undefined && html`<option value="">${field.none}</option>`}${field.options.map(
      (one) => html`<option value="${one.value}"${one.value === field.value && chosen}>${one.label}</option>`,
    )}</select>`,
  )
}

/** One of a few, all in sight. */
export function radios(field: Field & { options: readonly Option[]; inline?: boolean }): Html {
  const id = field.id ?? fieldId(field.name)
  const list = field.options.map((one, index) => {
    const own = index === 0 ? id : `${id}-${index}`
    return html`<div class="usa-radio"><input class="usa-radio__input" type="radio" id="${own}" name="${field.name}" value="${one.value}"${one.value === field.value && checked}${field.required === true && required}><label class="usa-radio__label" for="${own}">${one.label}</label></div>`
  })
  return fieldset(field, html`<div class="${field.inline === true ? 'c-inline' : ''}">${list}</div>`)
}

/** A file to send; the form around it needs `enctype="multipart/form-data"`. */
export function fileInput(field: Field & { accept?: string }): Html {
  return group(
    field,
    html`<input class="usa-file-input c-file" type="file"${shared(field)}${attribute('accept', field.accept)}>`,
  )
}

/** Several controls under one legend, with hint and error for all of them. */
export function fieldset(field: Field, controls: Html): Html {
  const described = describedBy(field)
  return html`<div class="${groupClass(field)}"><fieldset class="usa-fieldset"${described}><legend class="usa-legend c-legend${field.error !== undefined && ' usa-label--error'}">${field.label}${mark(field)}</legend>${notes(field)}${controls}</fieldset></div>`
}

/** The attributes that every control carries: id, name, description, state. */
function shared(field: Field): Html {
  const id = field.id ?? fieldId(field.name)
  return html`${attribute('id', id)}${attribute('name', field.name)}${describedBy(field)}${field.error !== undefined && invalid}${field.required === true && required}`
}

function group(field: Field, control: Html): Html {
  const id = field.id ?? fieldId(field.name)
  return html`<div class="${groupClass(field)}"><label class="usa-label${field.error !== undefined && ' usa-label--error'}" for="${id}">${field.label}${mark(field)}</label>${notes(field)}${control}</div>`
}

function groupClass(field: Field): string {
  return field.error === undefined ? 'usa-form-group' : 'usa-form-group usa-form-group--error'
}

function inputClass(field: Field): string {
  return field.error === undefined ? 'usa-input' : 'usa-input usa-input--error'
}

function notes(field: Field): Html {
  const id = field.id ?? fieldId(field.name)
  return html`${field.hint !== undefined && html`<span class="usa-hint" id="${id}-hint">${field.hint}</span>`}${field.error !== undefined && html`<span class="usa-error-message" id="${id}-error">${field.error}</span>`}`
}

function describedBy(field: Field): Html {
  const id = field.id ?? fieldId(field.name)
  const by = [field.hint === undefined ? '' : `${id}-hint`, field.error === undefined ? '' : `${id}-error`]
  const list = by.filter((one) => one !== '').join(' ')
  return attribute('aria-describedby', list === '' ? undefined : list)
}

function mark(field: Field): Html {
  return built(field.required === true ? ' <abbr title="required" class="usa-label--required">*</abbr>' : '')
}

const chosen = built(' selected')
const checked = built(' checked')
const required = built(' required')
const invalid = built(' aria-invalid="true"')
