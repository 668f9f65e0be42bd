import { AUTHORITIES, authorityOf, type Cite } from '../../../rulebook/authorities.ts'
import type { Cell } from '../../../rulebook/kernel/describe-table.ts'
import { citeLink } from '../../components/cite-link.ts'
import { factName } from '../../components/fact-words.ts'
import { type Content, html } from '../../components/markup.ts'

/** The values of a row as one line of text. */
export function cellWords(cells: readonly Cell[]): string {
  return cells
    .map(({ field, shown }) => (field === undefined ? shown : `${fieldWords(field)}: ${shown}`))
    .join('; ')
}

/** The values of a row for a table: several as a list; a citation is a link. */
export function cellsContent(cells: readonly Cell[]): Content {
  const [first] = cells
  if (first !== undefined && first.field === undefined) return shownContent(first)
  return html`<ul class="c-list">${cells.map((cell) => html`<li>${fieldWords(cell.field ?? '')}: ${shownContent(cell)}</li>`)}</ul>`
}

/** The name of a field as words; one that is a phrase stays as it is. */
export function fieldWords(field: string): string {
  return field.includes(' ') ? field : factName(field)
}

function shownContent({ value, shown }: Cell): Content {
  return typeof value === 'string' && Object.hasOwn(AUTHORITIES, authorityOf(value as Cite))
    ? citeLink(value as Cite)
    : shown
}
