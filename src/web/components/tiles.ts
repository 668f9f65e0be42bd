import { type Content, type Html, html } from './markup.ts'
import { type Status, statusTag } from './tags.ts'
import { type Why, whyLink } from './why-link.ts'

/** One headline figure: its name, the figure, its denominator in words, and the way to its list and its reason. */
export type Tile = {
  label: string
  value: Content
  /** The denominator or remark: `of 90 allocated`. */
  of?: Content
  tag?: Status
  why?: Why
  /** The list behind the figure. */
  href?: string
  /** True where a limit is broken: the tile is marked by a bar, and should carry a tag. */
  over?: boolean
}

/** Headline figures in one row; on a phone, one below another. */
export function tiles(list: readonly Tile[]): Html {
  return html`<dl class="c-tiles">${list.map(tile)}</dl>`
}

function tile(one: Tile): Html {
  const value =
    one.href === undefined
      ? html`<b>${one.value}</b>`
      : html`<a class="c-figure" href="${one.href}"><b>${one.value}</b><span class="usa-sr-only">: ${one.label}, open the list</span></a>`
  return html`<div class="${one.over === true ? 'c-tile over' : 'c-tile'}"><dt>${one.label} ${one.why && whyLink(one.why)}</dt><dd>${value} ${one.of} ${one.tag && statusTag(one.tag)}</dd></div>`
}
