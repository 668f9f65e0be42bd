import { html as template, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Finished markup: escaped, ready to be placed. */
export type Html = HtmlEscapedString

/** What a component takes as content: text and numbers are escaped, markup is placed as it is. */
export type Content = string | number | Html | Promise<Html>

/** What may stand in a template: content, lists of it, and nothing (`false`, `undefined`). */
export type Inner = Content | false | undefined | readonly Inner[]

/** A link with its words. */
export type Link = { href: string; label: string }

/** A template whose values are escaped by default. Throws a TypeError on a promise: pages render what is at hand. */
export function html(strings: TemplateStringsArray, ...values: readonly Inner[]): Html {
  const made = template(strings, ...values)
  if (made instanceof Promise) throw new TypeError('a page is rendered from values that are at hand')
  return made
}

/** Markup from text that is already escaped, for string builders. */
export function built(markup: string): Html {
  return raw(markup)
}

const SPECIAL = /[&<>"']/
const EVERY_SPECIAL = /[&<>"']/g
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Plain text made safe for element content and for a quoted attribute. */
export function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (found) => ESCAPES[found] ?? '') : text
}

/** Content as a piece of markup for string builders: text is escaped, markup kept. Throws a TypeError on a promise. */
export function place(content: Content | undefined): string {
  if (content === undefined) return ''
  if (typeof content === 'number') return String(content)
  if (content instanceof Promise) throw new TypeError('a page is rendered from values that are at hand')
  return 'isEscaped' in Object(content) ? String(content) : escape(content)
}

/** An attribute with a leading space, or nothing where the value is absent. The name is trusted, the value escaped. */
export function attribute(name: string, value: string | number | undefined): Html {
  return built(value === undefined ? '' : ` ${name}="${escape(String(value))}"`)
}

/** A link in the house's style. */
export function link(to: Link): Html {
  return built(`<a class="usa-link" href="${escape(to.href)}">${escape(to.label)}</a>`)
}
