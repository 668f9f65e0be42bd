import type { Problem } from '../../../base/outcome.ts'
import { alert } from '../../components/alert.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { codeInput, passwordInput } from '../../components/identity-fields.ts'
import { html, type Html } from '../../components/markup.ts'
import { moment } from '../../components/moments.ts'
import { csrfField } from '../../layout.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { passkeyForm } from './factor-parts.ts'
import { asked, type OwnRequestView } from './request-parts.ts'

const CRUMBS = { label: 'My account', href: ROUTES.account.href() }

/** What the page of one's own account shows. */
export type AccountView = {
  csrf: string
  login: string
  name: string
  seats: readonly { id: string; title: string }[]
  seatId: string
  totp: boolean
  passkeys: number
  codes: number
  tokens: number
  sessions: readonly {
    name: string
    own: boolean
    opened: string
    lastSeen: string
    factor: string
    agent: string
  }[]
  signIns: readonly { at: string; event: string }[]
  requests: readonly OwnRequestView[]
  manages: boolean
  done?: string | undefined
}

/** One's own account: seats, factors, sessions, tokens, and the last sign-ins. */
export function accountPage(view: AccountView): Page {
  const { csrf } = view
  return {
    title: 'My account',
    breadcrumb: [{ label: 'My work', href: ROUTES.home.href() }, { label: 'My account' }],
    body: html`<h1>My account</h1><p class="c-sub">${view.name}, ${view.login}</p>${view.done !== undefined && alert('success', view.done)}
${seats(view)}${requests(view)}
<h2>Signing in</h2><ul class="c-list"><li><a class="usa-link" href="${ROUTES.accountPassword.href()}">Change the password</a></li><li><a class="usa-link" href="${ROUTES.accountAuthenticator.href()}">Authenticator app</a>: ${view.totp ? 'set up' : 'not set up'}</li><li><a class="usa-link" href="${ROUTES.accountPasskeys.href()}">Passkeys</a>: ${view.passkeys}</li><li><a class="usa-link" href="${ROUTES.accountCodes.href()}">Recovery codes</a>: ${view.codes} unused</li><li><a class="usa-link" href="${ROUTES.accountTokens.href()}">API tokens</a>: ${view.tokens} in use</li>${view.manages && html`<li><a class="usa-link" href="${ROUTES.accounts.href()}">Accounts of the office</a></li>`}</ul>
<h2 id="sessions">Sessions</h2><div class="c-scroll" tabindex="0" role="region" aria-label="Where you are signed in"><table class="usa-table c-t"><caption>Where you are signed in</caption><thead><tr><th scope="col">Browser</th><th scope="col">Since</th><th scope="col">Last used</th><th scope="col">By</th><th scope="col">Action</th></tr></thead><tbody>${view.sessions.map((one) => html`<tr><th scope="row">${one.agent}</th><td>${moment(one.opened)}</td><td>${moment(one.lastSeen)}</td><td>${one.factor.replaceAll('-', ' ')}</td><td>${one.own ? 'this session' : html`<form method="post" action="${ROUTES.accountSessions.href()}">${csrfField(csrf)}<input type="hidden" name="session" value="${one.name}"><button class="usa-button usa-button--unstyled" type="submit">End this session</button></form>`}</td></tr>`)}</tbody></table></div>
${view.sessions.length > 1 && html`<form method="post" action="${ROUTES.accountSessions.href()}">${csrfField(csrf)}<input type="hidden" name="session" value="others"><button class="usa-button usa-button--outline" type="submit">End all other sessions</button></form>`}
<h2>Last sign-ins and changes</h2><ul class="c-list">${view.signIns.map((one) => html`<li>${moment(one.at)}: ${said(one.event)}</li>`)}</ul>`,
  }
}

/** Changing the password: the old one, and the new one twice. */
export function passwordPage(csrf: string, login: string, problems: readonly Problem[]): Page {
  const error = (field: string) => problemOf(problems, field)
  return {
    title: 'Change the password',
    ...(problems.length > 0 ? { status: 400 as const } : {}),
    breadcrumb: [CRUMBS, { label: 'Password' }],
    body: html`<h1>Change the password</h1>${errorSummary(problems)}<form class="c-fields" method="post" action="${ROUTES.accountPassword.href()}">${csrfField(csrf)}<input type="hidden" autocomplete="username" value="${login}">${passwordInput({ name: 'old', label: 'Present password', autocomplete: 'current-password', error: error('old'), required: true })}${passwordInput({ name: 'password', label: 'New password', hint: 'At least 12 characters; a few unconnected words do well. Paste is allowed.', autocomplete: 'new-password', error: error('password'), required: true })}${passwordInput({ name: 'repeated', label: 'New password again', autocomplete: 'new-password', error: error('repeated'), required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Change the password</button></div></form><p>Your other sessions end.</p>`,
  }
}

/** Asks the person to show again who it is, before something is signed or changed. */
export function confirmPage(view: {
  csrf: string
  login: string
  next: string | undefined
  code: boolean
  gateway: boolean
  passkey?: string | undefined
  message?: string | undefined
  status?: 400 | undefined
}): Page {
  const action = ROUTES.accountConfirm.href()
  const { csrf, next } = view
  return {
    title: 'Confirm that it is you',
    ...(view.status === undefined ? {} : { status: view.status }),
    breadcrumb: [CRUMBS, { label: 'Confirm' }],
    body: html`<h1>Confirm that it is you</h1><p>Your last sign-in is more than 15 minutes ago. Signing, and changing how you sign in, asks for it again.</p>${view.message !== undefined && alert('error', view.message)}${view.passkey !== undefined && passkeyForm({ action, csrf, options: view.passkey, kind: 'get', next })}<form class="c-fields" method="post" action="${action}">${csrfField(csrf)}${next !== undefined && html`<input type="hidden" name="next" value="${next}">`}<input type="hidden" autocomplete="username" value="${view.login}">${passwordInput({ name: 'password', label: 'Password', autocomplete: 'current-password', required: true })}${view.code && codeInput({ name: 'code', label: 'Code', hint: 'Of the authenticator app, or a recovery code', autocomplete: 'one-time-code', required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Confirm</button></div></form>${view.gateway && html`<p><a class="usa-link" href="${ROUTES.signInGateway.href({ next, fresh: 'yes' })}">Sign in again through the agency’s sign-in service</a></p>`}`,
  }
}

function seats({ csrf, seats, seatId }: AccountView): Html {
  if (seats.length === 0) return html`<h2>Seats</h2><p>You hold no seat today.</p>`
  return html`<h2>Seats</h2><ul class="c-list">${seats.map((seat) => html`<li>${seat.id === seatId ? html`<b>${seat.title}</b>, in which you act now` : html`<form method="post" action="${ROUTES.accountSeat.href()}">${csrfField(csrf)}<input type="hidden" name="seat" value="${seat.id}"><button class="usa-button usa-button--unstyled" type="submit">Act as ${seat.title}</button></form>`}</li>`)}</ul>`
}

/** What administrators asked about this account: its holder must know before it takes effect. */
function requests({ requests }: AccountView): Html | false {
  if (requests.length === 0) return false
  const open = requests.some(({ state }) => state === 'open')
  return html`<h2>Asked about this account</h2>${open && alert('warning', 'An administrator asks for a change of this account, and another must approve it. If you do not know why, tell an administrator to decline it.')}<ul class="c-list">${requests.map((one) => html`<li>${moment(one.proposedAt)}: ${asked(one)}; ${one.state === 'open' ? html`waits until ${moment(one.expires)}` : one.state}</li>`)}</ul>`
}

/** What the log says, without the identifiers of other accounts. */
function said(event: string): string {
  return event.replace(/ by [0-9a-f-]*$/, ' by an administrator').replaceAll('-', ' ')
}
