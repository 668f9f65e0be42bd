import { built, type Content, type Html, html } from './markup.ts'

const ROLES = { error: 'role="alert"', success: 'role="status"', info: '', warning: '' } as const

/** A message across the page. Errors and successes are announced; the others are read in place. */
export function alert(kind: 'info' | 'warning' | 'error' | 'success', body: Content): Html {
  return html`<div class="usa-alert usa-alert--${kind} usa-alert--slim usa-alert--no-icon c-a" ${built(ROLES[kind])}><div class="usa-alert__body"><p class="usa-alert__text">${body}</p></div></div>`
}
