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

const RANK: Readonly<Record<Standing, number>> = { seen: 0, secondary: 1, recalled: 2, assumed: 3 }

/** The weaker of two standings. */
export function weaker(a: Standing, b: Standing): Standing {
  return RANK[a] >= RANK[b] ? a : b
}
