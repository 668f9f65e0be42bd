import {
  attribute,
  built,
  type Content,
  type Html,
  html,
  type Inner,
  type Link,
} from './components/markup.ts'

/** What every page is set in. Addresses come from the caller. */
export type Layout = {
  /** The page's own name; `| Cadre` is added. */
  title: string
  /** The office whose program it is, beside the name. */
  office: string
  /** Who is signed in; with an account there is a page about it, where the seat is changed. */
  who?: { name: string; seat: string; href?: string | undefined } | undefined
  nav: readonly (Link & { current?: boolean })[]
  /** True in the demonstration: every page says what is invented. */
  demo: boolean
  /** The token of this session: signing out is then a form, sent by POST. */
  csrf?: string | undefined
  body: Content
  /** The way down to this page; the last one has no address. */
  breadcrumb?: readonly { label: string; href?: string }[]
  homeHref?: string
  signOutHref: string
  footer?: readonly Link[]
  /**
   * Seconds after which the page loads itself again. For progress that the reader asked to follow: a page
   * that does it unasked fails WCAG 2.2.1, so the first view offers it as a link instead.
   */
  refreshSeconds?: number | undefined
}

/** The name of the hidden field that carries the token against forged forms. */
export const CSRF_FIELD = 'csrf'

const DEMO =
  'Demonstration: people, pay and ratings on this page are invented. The government-wide listing is real and public, with names replaced by numbers.'

/** The whole document: head, skip link, banner, header, main and footer. Complete without script. */
export function layout(page: Layout): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${page.refreshSeconds !== undefined && html`<meta http-equiv="refresh" content="${page.refreshSeconds}">`}<title>${page.title} | Cadre</title><link rel="icon" href="/assets/uswds/img/favicons/favicon-40.png" type="image/png"><link rel="stylesheet" href="/assets/uswds/css/uswds.min.css"><link rel="stylesheet" href="/assets/cadre.css"></head><body>
<a class="usa-skipnav" href="#main">Skip to main content</a>${HATCHES}
${page.demo && html`<section class="c-demo" aria-label="About this page"><div class="grid-container-widescreen">${DEMO}</div></section>`}
${header(page)}
<main id="main" tabindex="-1"><div class="grid-container-widescreen">${page.breadcrumb !== undefined && crumbs(page.breadcrumb)}
${page.body}
</div></main>
<footer class="c-foot"><div class="grid-container-widescreen"><span>Cadre, for the Senior Executive Service program office</span>${page.footer?.map((to) => html`<a class="usa-link" href="${to.href}">${to.label}</a>`)}</div></footer></body></html>
`
}

/** A hidden field with the token, for any form sent by POST. */
export function csrfField(token: string): Html {
  return html`<input type="hidden" name="${CSRF_FIELD}" value="${token}">`
}

function header(page: Layout): Html {
  return html`<header class="c-head"><div class="grid-container-widescreen"><a class="c-logo" href="${page.homeHref ?? '/'}">Cadre <span>${page.office}</span></a>${page.who && who(page.who, page)}${
    page.nav.length > 0 &&
    html`<nav class="c-nav" aria-label="Main"><ul>${page.nav.map(
      (to) =>
        html`<li><a href="${to.href}"${attribute('aria-current', to.current === true ? 'page' : undefined)}>${to.label}</a></li>`,
    )}</ul></nav>`
  }</div></header>`
}

function who(person: NonNullable<Layout['who']>, page: Layout): Inner {
  const out =
    page.csrf === undefined
      ? html`<a class="usa-link" href="${page.signOutHref}">Sign out</a>`
      : html`<form method="post" action="${page.signOutHref}">${csrfField(page.csrf)}<button class="usa-button usa-button--unstyled" type="submit">Sign out</button></form>`
  return html`<span class="c-who"><span>${person.href === undefined ? person.name : html`<a class="usa-link" href="${person.href}">${person.name}</a>`}, ${person.seat}</span>${out}</span>`
}

function crumbs(path: readonly { label: string; href?: string }[]): Html {
  return html`<nav class="usa-breadcrumb c-crumbs" aria-label="Breadcrumbs"><ol class="usa-breadcrumb__list">${path.map(
    (one) =>
      one.href === undefined
        ? html`<li class="usa-breadcrumb__list-item usa-current" aria-current="page"><span>${one.label}</span></li>`
        : html`<li class="usa-breadcrumb__list-item"><a href="${one.href}" class="usa-breadcrumb__link"><span>${one.label}</span></a></li>`,
  )}</ol></nav>`
}

/** The two hatchings, defined once a page and used by every bar. */
const HATCHES = built(
  `<svg class="c-defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>${hatch('c-hatch-red', '#b50909')}${hatch('c-hatch-blue', '#005ea2')}</defs></svg>`,
)

function hatch(id: string, colour: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2.2" height="6" fill="${colour}"/></pattern>`
}
