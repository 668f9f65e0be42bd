import { type Html, html, type Link, link } from '../../components/markup.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

/** The parts of the law besides its rules. */
export const LAW_PARTS: readonly Link[] = [
  { href: ROUTES.lawOn.href(), label: 'The law on a date' },
  { href: ROUTES.lawDiff.href(), label: 'What a change of law changes' },
  { href: ROUTES.tables.href(), label: 'Tables' },
  { href: ROUTES.payBands.href(), label: 'Pay since 1991' },
  { href: ROUTES.instruments.href(), label: 'Instruments' },
  { href: ROUTES.clashes.href(), label: 'Sources that clash' },
  { href: ROUTES.glossary.href(), label: 'Glossary' },
  { href: ROUTES.trace.href(), label: 'Trace of the clauses' },
]

/** The parts of the law, as links in one line. */
export function lawParts(): Html {
  return html`<nav aria-label="Parts of the law"><ul class="c-key">${LAW_PARTS.map((part) => html`<li>${link(part)}</li>`)}</ul></nav>`
}

/** A page of the law in its frame: the way back, the heading, what it is about. */
export function lawFrame(page: { title: string; about: string; body: Html; up?: readonly Link[] }): Page {
  const up = [{ label: 'Law', href: ROUTES.law.href() }, ...(page.up ?? [])]
  return {
    part: 'law',
    title: page.title,
    breadcrumb: [...up, { label: page.title }],
    body: html`<h1>${page.title}</h1><p class="c-sub">${page.about}</p>${page.body}`,
  }
}
