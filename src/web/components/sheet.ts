import type { Block, Field, Sheet, Signer } from '../../forms/sheet.ts'
import { dataTable } from './data-table.ts'
import { shortDate } from './formats.ts'
import { type Html, html } from './markup.ts'

/** A sheet on a page: the same content as the printed one, its title under the page’s own heading. */
export function sheetView(sheet: Sheet): Html {
  const { title, subtitle, marks, blocks } = sheet
  return html`<article class="c-sheet"><p class="c-s">${marks.agency}</p><h2>${title}</h2>${subtitle === undefined ? false : html`<p class="c-sub">${broken(subtitle)}</p>`}${blocks.map(block)}</article>`
}

function block(one: Block): Html | false {
  switch (one.kind) {
    case 'heading':
      return headingOf(one.level, one.text)
    case 'paragraph':
      return running(one.text)
    case 'fields':
      return html`<dl class="c-dl">${one.fields.map(pair)}</dl>`
    case 'table':
      return dataTable({
        caption: one.caption,
        captionShown: true,
        columns: one.columns.map(({ head, numeric }, index) => ({
          key: String(index),
          label: head,
          ...(numeric === undefined ? {} : { numeric }),
        })),
        rows: one.rows.map((row) =>
          Object.fromEntries(row.map((cell, index) => [String(index), broken(cell)])),
        ),
        wide: true,
      })
    case 'list':
      return one.numbered
        ? html`<ol class="usa-list">${one.items.map(item)}</ol>`
        : html`<ul class="usa-list">${one.items.map(item)}</ul>`
    case 'signatures':
      return html`<dl class="c-dl">${one.signers.map(signature)}</dl>`
    case 'notice':
      return html`<div class="usa-alert usa-alert--info usa-alert--slim usa-alert--no-icon c-a"><div class="usa-alert__body">${one.text.split(/\n{2,}/).map((part) => html`<p class="usa-alert__text">${broken(part)}</p>`)}</div></div>`
    case 'writing':
      return html`<p class="c-s">${one.label}</p>${one.text === undefined ? html`<p>${NOTHING_YET}</p>` : running(one.text)}`
    case 'page':
      return false
  }
}

const NOTHING_YET = 'Nothing yet'

/** One level below the printed one, for the page has its own title. */
function headingOf(level: 2 | 3 | 4, text: string): Html {
  if (level === 2) return html`<h3>${text}</h3>`
  return level === 3 ? html`<h4>${text}</h4>` : html`<h5>${text}</h5>`
}

function pair({ label, value }: Field): Html {
  return html`<dt>${label}</dt><dd>${value === undefined ? NOTHING_YET : broken(value)}</dd>`
}

function signature({ role, name, signedOn, instead }: Signer): Html {
  const who = name === undefined ? '' : `${name}, `
  const state = signedOn === undefined ? (instead ?? 'not signed') : `signed ${shortDate(signedOn)}`
  return html`<dt>${role}</dt><dd>${who}${state}</dd>`
}

function item(text: string): Html {
  return html`<li>${broken(text)}</li>`
}

function running(text: string): Html {
  return html`${text.split(/\n{2,}/).map((part) => html`<p>${broken(part)}</p>`)}`
}

/** A text with its line breaks. */
function broken(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? line : html`<br>${line}`))}`
}
