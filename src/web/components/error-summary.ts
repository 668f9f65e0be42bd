import type { Problem } from '../../base/outcome.ts'
import { counted } from './formats.ts'
import { fieldId } from './fields.ts'
import { type Html, html } from './markup.ts'

/** Everything that is wrong with a form, each line a link to its field; nothing where nothing is wrong. */
export function errorSummary(
  problems: readonly Pick<Problem, 'field' | 'message'>[],
  idOf: (field: string) => string = fieldId,
): Html {
  if (problems.length === 0) return html``
  return html`<div class="usa-alert usa-alert--error c-a" id="problems" role="alert" tabindex="-1" autofocus><div class="usa-alert__body"><h2 class="usa-alert__heading">${counted(problems.length, 'answer needs', 'answers need')} a change</h2><ul class="c-list">${problems.map(
    (problem) => html`<li><a class="usa-link" href="#${idOf(problem.field)}">${problem.message}</a></li>`,
  )}</ul></div></div>`
}

/** The message for one field, if it has one. */
export function problemOf(
  problems: readonly Pick<Problem, 'field' | 'message'>[],
  field: string,
): string | undefined {
  return problems.find((problem) => problem.field === field)?.message
}
