import { built, escape, type Html } from './markup.ts'

/** A Why: where the ruling opens, the figure it is about (spoken, not shown), and whether it stands open now. */
export type Why = { href: string; about: string; open?: boolean }

/** The same small link everywhere: opens the ruling behind a figure, a date or a refusal. */
export function whyLink(why: Why): Html {
  const open = why.open === true ? ' aria-expanded="true"' : ''
  return built(
    `<a class="c-why" href="${escape(why.href)}"${open}>Why<span class="usa-sr-only"> ${escape(why.about)}</span></a>`,
  )
}
