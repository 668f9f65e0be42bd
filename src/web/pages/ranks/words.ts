import { RANK_NAMES, STATE_WORDS } from '../../../desk/rank-words.ts'
import type { Turn } from '../../../desk/turns.ts'
import type { Rank } from '../../../record/pay-terms.ts'
import type { NominationState } from '../../../record/rank.ts'
import { type Html, html } from '../../components/markup.ts'
import { type Status, statusTag } from '../../components/tags.ts'
import { actionHref, type Query } from '../../routes.ts'
import { whoseTurn } from '../proposals/turn.ts'

const TONES: Readonly<Record<NominationState, Status['tone']>> = {
  drafted: 'soon',
  approved: 'soon',
  transmitted: 'soon',
  recommended: 'soon',
  'not recommended': 'bad',
  granted: 'ok',
  'not granted': 'plain',
  withdrawn: 'plain',
}

/** How far a nomination has come, as a tag. */
export function stateTag(state: NominationState): Html {
  return statusTag({ tone: TONES[state], words: STATE_WORDS[state] })
}

/** A rank by its name. */
export function rankName(rank: Rank): string {
  return RANK_NAMES[rank]
}

/** A step with its button where it is the seat’s own; else why not yet, or whose it is. */
export function stepLine(turn: Turn, fields: Query, first: boolean): Html | false {
  const { title, mine, barred, action } = turn
  if (mine) {
    const classes = first ? 'usa-button' : 'usa-button usa-button--outline'
    return html`<p><a class="${classes}" href="${actionHref(action, fields)}">${title}</a></p>`
  }
  if (barred !== undefined) return html`<p class="c-s"><b>${title}</b>: not yet, ${barred}.</p>`
  return first && html`<p class="c-s"><b>${title}</b>: ${whoseTurn(turn)}.</p>`
}
