import type { Problem } from '../../../base/outcome.ts'
import { alert } from '../../components/alert.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { radios, textInput } from '../../components/fields.ts'
import { emailInput } from '../../components/identity-fields.ts'
import { html, type Html } from '../../components/markup.ts'
import { dayOfInstant } from '../../components/moments.ts'
import { csrfField } from '../../layout.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { decisions, lapsedSection, type SeenRequestView, waitingSection } from './request-parts.ts'

type Row = {
  id: string
  login: string
  name: string
  person: string | null
  status: string
  /** Whether who looks may act on it. */
  whole: boolean
}

/** The accounts of the office, and the form to invite someone. */
export function accountsPage(view: {
  csrf: string
  list: readonly (Row & { last: string | null })[]
  /** Whether who looks administers the installation, and so may invite another who does. */
  installer: boolean
  waiting: readonly SeenRequestView[]
  /** How many ties nobody decided in time. */
  lapsed: number
  /** Whether there is another administrator, who could approve. */
  second: boolean
  problems: readonly Problem[]
  typed?: { login: string; name: string; person: string }
  done?: string
}): Page {
  const { csrf, list, problems, typed } = view
  const error = (field: string) => problemOf(problems, field)
  return {
    title: 'Accounts',
    ...(problems.length > 0 ? { status: 400 as const } : {}),
    breadcrumb: [{ label: 'My account', href: ROUTES.account.href() }, { label: 'Accounts' }],
    body: html`<h1>Accounts</h1><p class="c-sub">An account is the right to sign in. What a person may do comes from the seats that the person holds on the day.</p>${view.done !== undefined && alert('info', view.done)}${errorSummary(problems)}${!view.second && noSecond(view.installer)}${waitingSection(csrf, view.waiting)}${lapsedSection(csrf, view.lapsed)}<div class="c-scroll" tabindex="0" role="region" aria-label="Accounts of the office"><table class="usa-table c-t"><caption>Accounts of the office</caption><thead><tr><th scope="col">Name</th><th scope="col">E-mail address</th><th scope="col">Person</th><th scope="col">State</th><th scope="col">Last sign-in</th></tr></thead><tbody>${list.map((one) => html`<tr><th scope="row"><a class="usa-link" href="${ROUTES.accountFile.href({ id: one.id })}">${one.name}</a></th><td>${one.login}</td><td>${one.person ?? 'none'}</td><td>${one.status}</td><td>${one.last === null ? 'never' : dayOfInstant(one.last)}</td></tr>`)}</tbody></table></div>
<h2>Invite someone</h2><form class="c-fields" method="post" action="${ROUTES.accounts.href()}">${csrfField(csrf)}${emailInput({ name: 'login', label: 'E-mail address', autocomplete: 'off', value: typed?.login, error: error('login'), required: true })}${textInput({ name: 'name', label: 'Name', autocomplete: 'off', value: typed?.name, error: error('name'), required: true })}${textInput({ name: 'person', label: 'Person of record', hint: 'The identifier in the address of the person’s file or of the official; left out, the account holds no seat. Another administrator approves within 72 hours; until then the account is tied to nobody', autocomplete: 'off', value: typed?.person, error: error('person') })}${
      view.installer &&
      radios({
        name: 'beside',
        label: 'Administrator of the installation',
        hint: 'Two of them give the first roles and powers: one proposes, the other approves. Where there are two already, another approves this too',
        value: 'no',
        options: [
          { value: 'no', label: 'no' },
          { value: 'yes', label: 'yes' },
        ],
      })
    }<div class="c-buttons"><button class="usa-button" type="submit">Invite</button></div></form>`,
  }
}

/** One account, what waits about it, and what can be done with it. */
export function accountFilePage(view: {
  csrf: string
  account: Row
  own: boolean
  installer: boolean
  second: boolean
  waiting: readonly SeenRequestView[]
  /** Why who looks may not act on the account, where that is so, and who may. */
  others: string
  done?: string
  message?: string
  status?: 400 | 403 | 409
  problems?: readonly Problem[]
  typed?: string
}): Page {
  const { account, csrf, problems = [] } = view
  return {
    title: account.name,
    ...(view.status === undefined ? {} : { status: view.status }),
    breadcrumb: [{ label: 'Accounts', href: ROUTES.accounts.href() }, { label: account.name }],
    body: html`<h1>${account.name}</h1><p class="c-sub">${account.login}, ${account.status}; person: ${account.person ?? 'none'}</p>${view.done !== undefined && alert('success', view.done)}${view.message !== undefined && alert('error', view.message)}${errorSummary(problems)}${!view.second && noSecond(view.installer)}${decisions(csrf, view.waiting)}${account.whole ? actions(view) : view.message === undefined && alert('info', view.others)}`,
  }
}

/** What can be done with an account. */
function actions(view: Parameters<typeof accountFilePage>[0]): Html {
  const { account, csrf, problems = [] } = view
  const action = ROUTES.accountFile.href({ id: account.id })
  const button = (what: string, words: string) =>
    html`<button class="usa-button usa-button--outline" type="submit" name="do" value="${what}">${words}</button>`
  return html`<form class="c-fields" method="post" action="${action}">${csrfField(csrf)}<div class="c-buttons">${account.status === 'disabled' ? button('enable', 'Enable the account') : html`${button('reset', account.status === 'invited' ? 'Make a new invitation link' : 'Make a link for a new password')}${account.status === 'active' && button('reset-factors', 'The same, with new second factors')}${!view.own && button('disable', 'Disable the account')}`}</div><p>For an account that is tied to a person, or administers the installation, a link that needs no second factor waits for another administrator’s approval.</p></form>${
    account.status !== 'disabled' &&
    html`<h2>${account.person === null ? 'Tie it to a person' : 'Tie it to another person'}</h2><form class="c-fields" method="post" action="${action}">${csrfField(csrf)}${textInput({ name: 'person', label: 'Person of record', hint: 'The identifier in the address of the person’s file or of the official. Another administrator approves within 72 hours; the account’s sessions and tokens then end', autocomplete: 'off', value: view.typed, error: problemOf(problems, 'person'), required: true })}<div class="c-buttons"><button class="usa-button usa-button--outline" type="submit" name="do" value="tie">Propose</button></div></form>`
  }`
}

/** What to do where nobody else could approve. */
function noSecond(installer: boolean): Html {
  const invite = installer
    ? 'Invite a second one below as administrator of the installation, who signs in and then approves.'
    : 'An administrator of the installation can invite a second one.'
  return alert(
    'warning',
    `A second administrator is needed: what ties an account to a person, and a link for a new password with new second factors, takes effect only when another administrator approves, and there is no other. ${invite} Whoever operates the machine can make one with the command cadre administrator.`,
  )
}

/** A one-time link, shown this once, to be handed over. */
export function linkMadePage(view: { name: string; href: string; days: number; waits?: string }): Page {
  return {
    title: 'A one-time link',
    breadcrumb: [{ label: 'Accounts', href: ROUTES.accounts.href() }, { label: 'Link' }],
    body: html`<h1>A one-time link for ${view.name}</h1>${warning()}${view.waits !== undefined && alert('info', view.waits)}<p><code class="c-key">${view.href}</code></p><p>It is good once, for ${view.days === 1 ? '24 hours' : `${view.days} days`}. <a class="usa-link" href="${ROUTES.accounts.href()}">Back to the accounts</a></p>`,
  }
}

function warning(): Html {
  return alert(
    'warning',
    'Cadre sends no mail yet: hand the link over yourself, in a way that reaches this person alone. It is not shown again.',
  )
}
