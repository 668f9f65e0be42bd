import { findAction } from '../../../actions/index.ts'
import { appointmentWords } from '../../../desk/words.ts'
import type { ViewRow } from '../../../record/views.ts'
import type { Html } from '../../components/markup.ts'
import { html } from '../../components/markup.ts'
import { type Status, statusTag } from '../../components/tags.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, type Query } from '../../routes.ts'

/** What a kind of board is called. */
export function kindWords(kind: string): string {
  switch (kind) {
    case 'performance-review':
      return 'Performance Review Board'
    case 'executive-resources':
      return 'Executive Resources Board'
    default:
      return 'Rating panel'
  }
}

/** A seat on a board with the appointment of who holds it. */
export function seatWords({ seat, appointment }: { seat: string; appointment: string }): string {
  const kind = appointment === 'none' ? 'not in the SES' : appointmentWords(appointment).toLowerCase()
  if (seat === 'alternate') return `Alternate, ${kind}`
  return `${seat === 'chair' ? 'Chair' : 'Member'}, ${kind}`
}

const STATES: Readonly<Record<ViewRow<'sitting'>['state'], Status>> = {
  called: { tone: 'soon', words: 'Called' },
  open: { tone: 'soon', words: 'Open' },
  certified: { tone: 'ok', words: 'Certified' },
  closed: { tone: 'plain', words: 'Closed' },
}

/** How far a sitting has come, in a word. */
export function stateTag(state: ViewRow<'sitting'>['state']): Html {
  return statusTag(STATES[state])
}

/** Whether a board or a case lacks anything, as a tag. */
export function lacksTag(lacks: readonly string[], met = 'May act'): Html {
  return statusTag(
    lacks.length === 0 ? { tone: 'ok', words: met } : { tone: 'bad', words: `${lacks.length} missing` },
  )
}

/** A ground of recusal as people say it. */
export function groundWords(ground: string): string {
  return ground === 'self' ? 'own case' : ground
}

/** A list as running words: `one, two and three`. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** A link to the form of an action, for a seat that holds its power. */
export function stepLink(
  { session }: PageRequest,
  action: string,
  query: Query,
  label?: string,
): Html | false {
  const found = findAction(action)
  if (found === undefined || !session.who.powers.includes(found.power)) return false
  return html`<a class="usa-link" href="${actionHref(action, query)}">${label ?? found.title}</a>`
}
