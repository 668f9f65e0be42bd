import type { Option } from './fields.ts'
import { attribute, built, type Html, html } from './markup.ts'

/** One filter: a box to type into, a date, or a list to choose from. */
type Filter =
  | {
      kind: 'words' | 'date' | 'number'
      name: string
      label: string
      value?: string | undefined
      error?: string | undefined
    }
  | {
      kind: 'choice'
      name: string
      label: string
      value?: string | undefined
      options: readonly Option[]
      none?: string
    }

/** A form whose answers live in the address. */
export type FilterForm = {
  action: string
  /** What is searched, for screen readers: `Find rules`. */
  label: string
  filters: readonly Filter[]
  submit?: string
  /** The address without filters; shown where any filter is set. */
  clearHref?: string
  /** What the address must keep: sort order, page size. */
  keep?: Readonly<Record<string, string>>
}

/** Filters in one line, sent by GET, so that a filtered list can be linked to. */
export function filterForm(form: FilterForm): Html {
  const set = form.filters.some((filter) => filter.value !== undefined && filter.value !== '')
  return html`<form class="c-form c-filter" method="get" action="${form.action}" role="search" aria-label="${form.label}">${form.filters.map(
    (filter) =>
      html`<div><label class="usa-label c-l" for="filter-${filter.name}">${filter.label}${filter.kind === 'date' && ' (YYYY-MM-DD)'}</label>${filter.kind !== 'choice' && filter.error !== undefined && html`<span class="usa-error-message" id="filter-${filter.name}-error">${filter.error}</span>`}${control(filter)}</div>`,
  )}${Object.entries(form.keep ?? {}).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="usa-button usa-button--outline c-c" type="submit">${form.submit ?? 'Show'}</button>${
    set &&
    form.clearHref !== undefined &&
    html`<a class="usa-link c-clear" href="${form.clearHref}">Clear</a>`
  }</form>`
}

const WIDTHS = { words: 'c-words', date: 'c-date', number: 'c-number' } as const

function control(filter: Filter): Html {
  const named = html`${attribute('id', `filter-${filter.name}`)}${attribute('name', filter.name)}`
  if (filter.kind !== 'choice') {
    return html`<input class="usa-input c-c ${WIDTHS[filter.kind]}" type="text"${named}${attribute('value', filter.value)}${filter.error !== undefined && html` aria-invalid="true" aria-describedby="filter-${filter.name}-error"`} autocomplete="off">`
  }
  return html`<select class="usa-select c-c"${named}>${filter.none !== undefined && html`<option value="">${filter.none}</option>`}${filter.options.map(
    (one) =>
      html`<option value="${one.value}"${one.value === filter.value && built(' selected')}>${one.label}</option>`,
  )}</select>`
}
