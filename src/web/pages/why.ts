import type { Explanation } from '../../rulebook/index.ts'
import { html, type Html } from '../components/markup.ts'
import { whyPanel } from '../components/why-panel.ts'
import { ruleHref } from '../routes.ts'

/** The address of this page with the Why of something open, and which one is. */
export type Whys = { open: string | undefined; href: (key: string) => string }

/** The open Why of a page: the ruling, a way to try it with other facts, to export it, and to close it. */
export function openWhy(
  explanation: Explanation,
  links: { subject: string; close: string; permanent: string; export?: string; supply?: string | undefined },
): Html {
  const facts = Object.fromEntries(
    explanation.facts.map((fact): [string, string] => [fact.id, String(fact.value)]),
  )
  const tryHref = ruleHref(explanation.rule, { on: explanation.on, ...facts })
  return html`<div class="c-why-open" id="why"><p class="c-s"><b>${links.subject}</b></p>${whyPanel(
    explanation,
    {
      closeHref: links.close,
      tryHref,
      ...(links.supply === undefined ? {} : { supplyHref: links.supply }),
      permanentHref: links.permanent,
    },
  )}${links.export !== undefined && html`<p class="c-s"><a class="usa-link" href="${links.export}">Export the answer (JSON)</a></p>`}</div>`
}

/** What a counted figure counts: the Why of figures that no rule decides. */
export function countPanel(panel: {
  title: string
  answer: string
  lines: readonly string[]
  list?: { href: string; label: string } | undefined
  close: string
}): Html {
  return html`<section class="c-panel" id="why" aria-label="${panel.title}"><div class="c-sech"><h2>${panel.title}</h2><a class="usa-link c-s" href="${panel.close}">Close</a></div><p class="c-ans">${panel.answer}</p><h3>How it is counted</h3><ul class="c-list">${panel.lines.map((line) => html`<li>${line}</li>`)}</ul>${panel.list !== undefined && html`<p><a class="usa-link" href="${panel.list.href}">${panel.list.label}</a></p>`}</section>`
}
