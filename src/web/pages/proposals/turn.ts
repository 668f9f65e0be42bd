import type { Turn } from '../../../desk/turns.ts'
import { html, type Html } from '../../components/markup.ts'
import { actionHref, type Query } from '../../routes.ts'

/** What comes next: a button to the form for a seat that may, else which seat does it. */
export function turnLine(turn: Turn, query: Query, kind: 'first' | 'other' = 'first'): Html | false {
  if (turn.mine) {
    const classes = kind === 'first' ? 'usa-button' : 'usa-button usa-button--outline'
    return html`<p><a class="${classes}" href="${actionHref(turn.action, query)}">${turn.title}</a></p>`
  }
  if (kind === 'other') return false
  return html`<p class="c-s"><b>${turn.title}</b>: ${whoseTurn(turn)}.</p>${turn.barred !== undefined && html`<p class="c-s">Not your seat today: ${turn.barred}.</p>`}`
}

/** Which seats take the step. */
export function whoseTurn({ whose, mine }: Turn): string {
  if (mine) return 'your seat'
  return whose.length === 0 ? 'no seat holds the power for it today' : whose.join(' or ')
}
