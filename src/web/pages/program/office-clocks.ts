import type { OfficeProgram } from '../../../desk/program.ts'
import type { Opens } from '../../../desk/reach.ts'
import { appointmentWords } from '../../../desk/words.ts'
import { clockTable } from '../../components/clock-table.ts'
import { count } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { ROUTES } from '../../routes.ts'
import { clockLink } from '../opening.ts'

/** The clocks that run out soonest. */
export function dueSection(program: OfficeProgram, opens: Opens): Html {
  return html`<section class="c-sec"><div class="c-sech"><h2>Clocks about to run out</h2><span class="c-s"><a class="usa-link" href="${ROUTES.calendar.href({ source: 'record', on: program.on })}">All ${count(program.clocks.length)}</a> &nbsp; <a class="usa-link" href="${ROUTES.calendarIcs.href({ source: 'record' })}">Add to calendar (ICS)</a></span></div>${clockTable(
    {
      caption: 'Clocks about to run out',
      today: program.on,
      clocks: program.clocks.slice(0, 8).map((clock) => ({
        who: clockLink(opens, clock, program.on),
        clock:
          clock.kind === 'staffing'
            ? `${appointmentWords(clock.appointment)} due`
            : appointmentWords(clock.kind),
        ends: clock.on,
        needs: clockNeeds(clock.kind),
      })),
    },
  )}</section>`
}

/** What a clock needs before it ends. */
export function clockNeeds(kind: string): string {
  switch (kind) {
    case 'probation':
      return 'Certify or not before it ends'
    case 'limited-term':
    case 'limited-emergency':
      return 'Ends by itself; plan the exit'
    case 'staffing':
      return 'Complete the step'
    case 'agreement':
      return 'Record that it is fulfilled, or end it'
    case 'carried':
      return 'Pay it; it counts first'
    case 'reconsideration':
      return 'The executive asks, or lets it pass'
    default:
      return ''
  }
}
