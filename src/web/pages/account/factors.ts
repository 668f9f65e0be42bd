import { alert } from '../../components/alert.ts'
import { textInput } from '../../components/fields.ts'
import { html } from '../../components/markup.ts'
import { dayOfInstant } from '../../components/moments.ts'
import { csrfField } from '../../layout.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { authenticatorOffer, passkeyForm, recoveryCodes } from './factor-parts.ts'

const CRUMBS = { label: 'My account', href: ROUTES.account.href() }

/** New recovery codes, shown this once. */
export function codesPage(codes: readonly string[], goOn: string): Page {
  return {
    title: 'Recovery codes',
    breadcrumb: [CRUMBS, { label: 'Recovery codes' }],
    body: html`<h1>Your recovery codes</h1>${recoveryCodes(codes)}<p><a class="usa-button" href="${goOn}">I have kept them: go on</a></p>`,
  }
}

/** Asks before the old recovery codes end. */
export function newCodesPage(csrf: string, left: number): Page {
  return {
    title: 'Recovery codes',
    breadcrumb: [CRUMBS, { label: 'Recovery codes' }],
    body: html`<h1>Recovery codes</h1><p>You have ${left} unused codes. Making new ones ends them.</p><form class="c-fields" method="post" action="${ROUTES.accountCodes.href()}">${csrfField(csrf)}<div class="c-buttons"><button class="usa-button" type="submit">Make ten new codes</button></div></form>`,
  }
}

/** The authenticator app: to set it up, or to remove it. */
export function authenticatorPage(
  csrf: string,
  view: {
    offer?: { svg: string; key: string } | undefined
    removable: boolean
    message?: string | undefined
  },
): Page {
  const action = ROUTES.accountAuthenticator.href()
  const { offer, removable, message } = view
  return {
    title: 'Authenticator app',
    ...(message === undefined ? {} : { status: 400 as const }),
    breadcrumb: [CRUMBS, { label: 'Authenticator app' }],
    body: html`<h1>Authenticator app</h1>${message !== undefined && alert('error', message)}${
      offer === undefined
        ? html`<p>An app is set up. ${!removable && 'It can be removed once there is a passkey: an account keeps a second factor.'}</p>${removable && html`<form class="c-fields" method="post" action="${action}">${csrfField(csrf)}<input type="hidden" name="do" value="remove"><div class="c-buttons"><button class="usa-button usa-button--outline" type="submit">Remove the app</button></div></form>`}`
        : html`<form class="c-fields" method="post" action="${action}">${csrfField(csrf)}${authenticatorOffer(offer)}<div class="c-buttons"><button class="usa-button" type="submit">Confirm</button></div></form>`
    }`,
  }
}

/** The passkeys of the account: to add one, or to remove one. */
export function passkeysPage(
  csrf: string,
  view: {
    list: readonly { id: string; name: string; created: string; lastUsed: string | null }[]
    options: string
    removable: boolean
    message?: string | undefined
  },
): Page {
  const action = ROUTES.accountPasskeys.href()
  const rows = view.list.map(
    (one) =>
      html`<tr><th scope="row">${one.name}</th><td>${dayOfInstant(one.created)}</td><td>${one.lastUsed === null ? 'never' : dayOfInstant(one.lastUsed)}</td><td>${view.removable && html`<form method="post" action="${action}">${csrfField(csrf)}<input type="hidden" name="remove" value="${one.id}"><button class="usa-button usa-button--unstyled" type="submit">Remove ${one.name}</button></form>`}</td></tr>`,
  )
  const name = textInput({
    name: 'name',
    label: 'Name of the new passkey',
    hint: 'Such as: security key at home',
  })
  return {
    title: 'Passkeys',
    ...(view.message === undefined ? {} : { status: 400 as const }),
    breadcrumb: [CRUMBS, { label: 'Passkeys' }],
    body: html`<h1>Passkeys</h1><p class="c-sub">A security key, a phone or this computer, bound to this address: a false page elsewhere can do nothing with it.</p>${view.message !== undefined && alert('error', view.message)}${
      rows.length === 0
        ? html`<p>There are none yet.</p>`
        : html`<div class="c-scroll" tabindex="0" role="region" aria-label="Your passkeys"><table class="usa-table c-t"><caption>Your passkeys</caption><thead><tr><th scope="col">Name</th><th scope="col">Added</th><th scope="col">Last used</th><th scope="col">Action</th></tr></thead><tbody>${rows}</tbody></table></div>`
    }${passkeyForm({ action, csrf, options: view.options, kind: 'create', body: name })}<noscript><p>Adding a passkey needs script in the browser; everything else works without.</p></noscript>`,
  }
}
