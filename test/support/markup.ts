/** A tag as Cadre writes it: its name and its attributes, unescaped. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string>; at: number }

const TAG =
  /<(?:!doctype html|\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<]*")?)*)\s*\/?)>/gy
const ATTRIBUTE = /([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: '\u00a0',
}

/**
 * Every opening tag of a page. Strict on purpose: a `<` that opens no tag as Cadre writes them throws, so that
 * text that reached a page unescaped can't go unseen.
 */
export function tagsOf(page: string): Tag[] {
  const tags: Tag[] = []
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at
    const match = TAG.exec(page)
    if (match === null) throw new Error(`not a tag of Cadre's: ${page.slice(at, at + 120)}`)
    const [, , name, attributes = ''] = match
    if (name === undefined) continue
    tags.push({
      name,
      at,
      attributes: new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, unescaped(value)]),
      ),
    })
  }
  return tags
}

/** What a person reads of a page, white space made single. */
export function textOf(page: string): string {
  return unescaped(page.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The main part of a page: the part that its handler wrote. */
export function mainOf(page: string): string {
  const from = page.indexOf('<main')
  return from < 0 ? page : page.slice(from, page.indexOf('</main>'))
}

/** The links of a page within Cadre, once each, without what stands after `#`. */
export function linksOf(page: string): string[] {
  const found = tagsOf(page)
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => (attributes.get('href') ?? '').split('#')[0] ?? '')
  return [...new Set(found.filter((href) => href.startsWith('/')))]
}

/** The names and values of a page's fields, as a browser would send them. */
export function fieldsOf(page: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const tags = tagsOf(page)
  let select: string | undefined
  for (const { name, attributes, at } of tags) {
    const field = attributes.get('name')
    if (
      name === 'input' &&
      field !== undefined &&
      !['file', 'radio'].includes(attributes.get('type') ?? '')
    ) {
      fields[field] = attributes.get('value') ?? ''
    }
    if (name === 'input' && field !== undefined && attributes.has('checked')) {
      fields[field] = attributes.get('value') ?? ''
    }
    if (name === 'textarea' && field !== undefined) {
      const from = page.indexOf('>', at) + 1
      fields[field] = unescaped(page.slice(from, page.indexOf('</textarea>', from)))
    }
    if (name === 'select') select = field
    if (name === 'option' && select !== undefined && attributes.has('selected')) {
      fields[select] = attributes.get('value') ?? ''
    }
  }
  return fields
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
