/** How a fact of law is known, strongest first. */
export const STANDINGS = ['seen', 'secondary', 'recalled', 'assumed'] as const

export type Standing = (typeof STANDINGS)[number]

/** What each standing means, in words for a page. */
export const STANDING_WORDS: Readonly<Record<Standing | 'computed', string>> = {
  seen: 'We have read the operative words.',
  secondary: 'A reliable account states it; the text itself was not read.',
  recalled: 'Known from practice; text not found. Verify before relying on it.',
  assumed: 'No source settles it; the stated choice is ours.',
  computed: 'Arithmetic on the facts above.',
}

/** The weaker of two standings. */
export function weaker(a: Standing, b: Standing): Standing {
  return STANDINGS.indexOf(a) >= STANDINGS.indexOf(b) ? a : b
}
