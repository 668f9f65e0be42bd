import { count } from './formats.ts'
import { type Html, html } from './markup.ts'

/** Where a list stands: this page (from 1), how many there are, and the address of each. */
export type Pager = { page: number; pages: number; href: (page: number) => string; label?: string }

/** Previous, the pages around this one, next; nothing where there is one page. */
export function pager(list: Pager): Html {
  const { page, pages, href } = list
  if (pages <= 1) return html``
  const step = (to: number, words: string): Html | false =>
    to >= 1 &&
    to <= pages &&
    html`<li class="usa-pagination__item usa-pagination__arrow"><a class="usa-pagination__link c-page" href="${href(to)}">${words}<span class="usa-sr-only"> page</span></a></li>`
  return html`<nav aria-label="${list.label ?? 'Pages'}" class="usa-pagination"><ul class="usa-pagination__list">${step(page - 1, 'Previous')}${shown(page, pages).map((one) => number(one, list))}${step(page + 1, 'Next')}</ul></nav>`
}

function number(one: number, list: Pager): Html {
  if (one === 0) {
    return html`<li class="usa-pagination__item usa-pagination__overflow" aria-label="pages left out"><span>…</span></li>`
  }
  const here = one === list.page
  return html`<li class="usa-pagination__item usa-pagination__page-no"><a class="usa-pagination__button${here && ' usa-current'}" href="${list.href(one)}" aria-label="Page ${count(one)}"${here && currentPage}>${count(one)}</a></li>`
}

const currentPage = html` aria-current="page"`

/** The page numbers to show: first, last, this one and its neighbours; 0 stands for those left out. */
export function shown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const list: number[] = []
  for (const one of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = list.at(-1)
    if (last !== undefined && one - last === 2) list.push(last + 1)
    else if (last !== undefined && one - last > 2) list.push(0)
    list.push(one)
  }
  return list
}
