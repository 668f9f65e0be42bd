import type { Reminder } from '../../../desk/cycle-late.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { ROUTES } from '../../routes.ts'
import { KIND_ASKS } from './words.ts'

/** What the office has reminded of and still waits. */
export function remindersSection(reminders: readonly Reminder[]): Html | false {
  if (reminders.length === 0) return false
  return html`<section class="c-sec" id="reminders"><h2>${counted(reminders.length, 'reminder')} from the office</h2><ul class="c-list">${reminders.map(
    ({ line: { person, name, fiscalYear }, kind, on, by }) =>
      html`<li>${link({
        href: `${ROUTES.appraisalCase.href({ person, year: String(fiscalYear) })}#next`,
        label: `${KIND_ASKS[kind]}: ${name}, FY${fiscalYear}`,
      })} <span class="c-xs">reminded ${dateElement(on)} by ${by}</span></li>`,
  )}</ul></section>`
}
