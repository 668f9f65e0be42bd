import { counted } from '../../components/formats.ts'
import { html, type Html } from '../../components/markup.ts'
import { moment } from '../../components/moments.ts'
import { csrfField } from '../../layout.ts'
import { ROUTES } from '../../routes.ts'

type Kind = 'tie' | 'recovery' | 'administrator'

/** A request about one's own account. */
export type OwnRequestView = {
  kind: Kind
  person: string | null
  proposedAt: string
  expires: string
  state: string
}

/** A request as an administrator sees it; `shut` says why that one may not approve it. */
export type SeenRequestView = {
  id: string
  account: string
  accountName: string
  login: string
  status: string
  kind: Kind
  person: string | null
  held: string | null
  proposer: string
  proposedAt: string
  expires: string
  shut?: string
}

/** What a request asks for. */
export function asked({
  kind,
  person,
  held,
}: {
  kind: Kind
  person: string | null
  held?: string | null
}): string {
  if (kind === 'tie')
    return `tie it to the person ${person ?? ''}${held == null ? '' : `, no longer to ${held}`}`
  return kind === 'recovery'
    ? 'a link for a new password with new second factors'
    : 'let it administer the installation'
}

const WARNING =
  'Ask the person, not whoever proposed it, whether the address is theirs and the request right: who approves answers for it.'

/** What waits for a second administrator; ties can be approved together. */
export function waitingSection(csrf: string, waiting: readonly SeenRequestView[]): Html | false {
  if (waiting.length === 0) return false
  const many = waiting.some((one) => one.kind === 'tie' && one.shut === undefined)
  return html`<h2 id="waiting">Waiting for a second administrator</h2><p>${WARNING}</p><form method="post" action="${ROUTES.accounts.href()}">${csrfField(csrf)}<input type="hidden" name="do" value="approve"><div class="c-scroll" tabindex="0" role="region" aria-label="Requests that wait"><table class="usa-table c-t"><caption>Requests that wait</caption><thead><tr><th scope="col">Account</th><th scope="col">E-mail address</th><th scope="col">Asks</th><th scope="col">Proposed</th><th scope="col">Until</th><th scope="col">Approve</th></tr></thead><tbody>${waiting.map((one) => html`<tr><th scope="row"><a class="usa-link" href="${ROUTES.accountFile.href({ id: one.account })}">${one.accountName}</a></th><td>${one.login}, ${one.status}</td><td>${asked(one)}</td><td>${moment(one.proposedAt)}, ${one.proposer}</td><td>${moment(one.expires)}</td><td>${choice(one)}</td></tr>`)}</tbody></table></div>${many && html`<div class="c-buttons"><button class="usa-button" type="submit">Approve the chosen</button></div>`}</form>`
}

function choice(one: SeenRequestView): Html | string {
  if (one.shut !== undefined) return one.shut
  if (one.kind !== 'tie') return 'on the page of the account'
  return html`<div class="usa-checkbox c-check-one"><input class="usa-checkbox__input" type="checkbox" id="request-${one.id}" name="request.${one.id}" value="yes"><label class="usa-checkbox__label" for="request-${one.id}">Approve<span class="usa-sr-only"> ${one.accountName}</span></label></div>`
}

/** What nobody decided in time, and the way to propose it again. */
export function lapsedSection(csrf: string, lapsed: number): Html | false {
  if (lapsed === 0) return false
  return html`<form method="post" action="${ROUTES.accounts.href()}">${csrfField(csrf)}<input type="hidden" name="do" value="renew"><p>${counted(lapsed, 'proposal', 'proposals')} to tie an account to a person lapsed after 72 hours.</p><div class="c-buttons"><button class="usa-button usa-button--outline" type="submit">Propose again</button></div></form>`
}

/** What waits about one account, each with its buttons. */
export function decisions(csrf: string, waiting: readonly SeenRequestView[]): Html | false {
  if (waiting.length === 0) return false
  return html`<h2>Waiting for a second administrator</h2><p>${WARNING}</p>${waiting.map((one) => html`<form class="c-fields" method="post" action="${ROUTES.accountFile.href({ id: one.account })}">${csrfField(csrf)}<input type="hidden" name="request" value="${one.id}"><p>${one.proposer} asked on ${moment(one.proposedAt)}: ${asked(one)}. It waits until ${moment(one.expires)}.${one.shut !== undefined && ` ${one.shut[0]?.toUpperCase() ?? ''}${one.shut.slice(1)}.`}</p><div class="c-buttons">${one.shut === undefined && html`<button class="usa-button" type="submit" name="do" value="approve">Approve</button>`}<button class="usa-button usa-button--outline" type="submit" name="do" value="decline">Decline</button></div></form>`)}`
}
