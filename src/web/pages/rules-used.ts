import { findRule } from '../../rulebook/index.ts'
import { type Html, html, link } from '../components/markup.ts'
import { ruleHref } from '../routes.ts'

/** The rules that a page rests on, each a link to its own page. */
export function rulesUsed(ids: readonly string[]): Html {
  const links = [...new Set(ids)].flatMap((id) => {
    const asks = findRule(id)?.rule.asks
    return asks === undefined ? [] : [html`<li>${link({ href: ruleHref(id), label: asks })}</li>`]
  })
  return html`<section class="c-sec margin-top-3" id="rules"><h2>Rules used here</h2><details class="c-more"><summary>${links.length} rules, each with its law, its cases and a form to try it</summary><ul class="c-list">${links}</ul></details></section>`
}
