import { authorityOf, type Cite } from '../../rulebook/authorities.ts'
import { slugOf } from '../../rulebook/kernel/slug.ts'
import { ROUTES } from '../routes.ts'
import { type Html, html, link } from './markup.ts'

/** The page of the instrument that a citation belongs to. */
export function instrumentHref(cite: Cite): string {
  return ROUTES.instrument.href({ instrument: slugOf(authorityOf(cite)) })
}

/** A citation, as a link to its instrument: level, dates, text, and what else cites it. */
export function citeLink(cite: Cite): Html {
  return link({ href: instrumentHref(cite), label: cite })
}

/** Citations one after the other, each a link. */
export function citeLinks(cites: readonly Cite[]): Html {
  return html`${cites.map((cite, index) => [index > 0 && '; ', citeLink(cite)])}`
}
