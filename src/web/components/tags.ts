import { STANDING_WORDS, type Standing } from '../../rulebook/kernel/standing.ts'
import { built, escape, type Html, html } from './markup.ts'

/** How a thing stands: met, broken, waiting, or a plain remark. */
type Tone = 'ok' | 'bad' | 'soon' | 'plain'

/** A status as word and shape (check mark, triangle, part-filled circle), never colour alone. */
export type Status = { tone: Tone; words: string }

/** A status tag. */
export function statusTag(status: Status): Html {
  const tone = status.tone === 'plain' ? '' : ` ${status.tone}`
  return built(`<span class="c-tag${tone}">${escape(status.words)}</span>`)
}

const STANDING_TAGS: Readonly<Record<Standing | 'computed', readonly [kind: string, word: string]>> = {
  seen: ['seen', 'Seen'],
  secondary: ['sec', 'Secondary'],
  recalled: ['rec', 'Recalled'],
  assumed: ['ass', 'Assumed'],
  computed: ['', 'Computed'],
}

/** How a source is known, as a tag whose border differs for each standing. */
export function standingTag(standing: Standing | 'computed'): Html {
  const [kind, word] = STANDING_TAGS[standing]
  return built(`<span class="c-tag${kind === '' ? '' : ` ${kind}`}">${word}</span>`)
}

/** What each standing means, as a list beside a ruling. */
export function standingLegend(): Html {
  const lines = (Object.keys(STANDING_TAGS) as (Standing | 'computed')[]).map(
    (standing) => html`<dt>${standingTag(standing)}</dt><dd>${STANDING_WORDS[standing]}</dd>`,
  )
  return html`<dl class="c-dl c-s">${lines}</dl>`
}
