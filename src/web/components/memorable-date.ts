import { isIsoDate, type IsoDate } from '../../base/dates.ts'
import { attribute, type Html, html } from './markup.ts'
import { type Field, fieldId, fieldset } from './fields.ts'

/** The three parts of a date as typed, right or wrong. */
export type DateParts = { month: string; day: string; year: string }

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date asked for as month, day and year: fields `NAME-month`, `NAME-day` and `NAME-year`. */
export function memorableDate(field: Omit<Field, 'value'> & { value?: DateParts }): Html {
  const { value, ...rest } = field
  const id = field.id ?? fieldId(field.name)
  const error = field.error === undefined ? '' : ' usa-input--error'
  const months = MONTHS.map((name, index) => {
    const number = String(index + 1).padStart(2, '0')
    return html`<option value="${number}"${number === value?.month.padStart(2, '0') && html` selected`}>${name}</option>`
  })
  const part = (key: 'day' | 'year', label: string, length: number): Html =>
    html`<div class="usa-form-group usa-form-group--${key}"><label class="usa-label" for="${id}-${key}">${label}</label><input class="usa-input${error}" id="${id}-${key}" name="${field.name}-${key}" type="text" inputmode="numeric" maxlength="${length}"${attribute('value', value?.[key])}></div>`
  return fieldset(
    { hint: 'For example: November 22 2026', ...rest },
    html`<div class="usa-memorable-date"><div class="usa-form-group usa-form-group--month usa-form-group--select"><label class="usa-label" for="${id}">Month</label><select class="usa-select${error}" id="${id}" name="${field.name}-month"><option value="">Choose</option>${months}</select></div>${part('day', 'Day', 2)}${part('year', 'Year', 4)}</div>`,
  )
}

/** The parts of a date, for a form that is shown again or filled from the record. */
export function partsOf(date: IsoDate): DateParts {
  return { month: date.slice(5, 7), day: String(Number(date.slice(8, 10))), year: date.slice(0, 4) }
}

/** The three fields of a posted form. */
export function postedParts(posted: Readonly<Record<string, string | undefined>>, name: string): DateParts {
  const part = (key: string): string => posted[`${name}-${key}`]?.trim() ?? ''
  return { month: part('month'), day: part('day'), year: part('year') }
}

/** The date that three parts name; undefined where they are empty or name no day. */
export function dateOf(parts: DateParts): IsoDate | undefined {
  const text = `${parts.year.padStart(4, '0')}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  return isIsoDate(text) ? text : undefined
}
