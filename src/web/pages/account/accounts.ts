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

type Row = { id: string; login: string; name: string; person: string | null; status: string }

/** The accounts of the office, and the form to invite someone. */
export function accountsPage(view: {
  csrf: string
  list: readonly (Row & { last: string | null })[]
  /** Whether who looks administers the installation, and so may invite another who does. */
  installer: boolean
  problems: readonly Problem[]
  typed?: { login: string; name: string; person: string }
}): Page {
  const { csrf, list, problems, typed } = view
  const error = (field: string) => problemOf(problems, field)
  return {
    title: 'Accounts',
    ...(problems.length > 0 ? { status: 400 as const } : {}),
    breadcrumb: [{ label: 'My account', href: ROUTES.account.href() }, { label: 'Accounts' }],
    body: html`<h1>Accounts</h1><p class="c-sub">An account is the right to sign in. What a person may do comes from the seats that the person holds on the day.</p>${errorSummary(problems)}<div class="c-scroll" tabindex="0" role="region" aria-label="Accounts of the office"><table class="usa-table c-t"><caption>Accounts of the office</caption><thead><tr><th scope="col">Name</th><th scope="col">E-mail address</th><th scope="col">Person</th><th scope="col">State</th><th scope="col">Last sign-in</th></tr></thead><tbody>${list.map((one) => html`<tr><th scope="row"><a class="usa-link" href="${ROUTES.accountFile.href({ id: one.id })}">${one.name}</a></th><td>${one.login}</td><td>${one.person ?? 'none'}</td><td>${one.status}</td><td>${one.last === null ? 'never' : dayOfInstant(one.last)}</td></tr>`)}</tbody></table></div>
<h2>Invite someone</h2><form class="c-fields" method="post" action="${ROUTES.accounts.href()}">${csrfField(csrf)}${emailInput({ name: 'login', label: 'E-mail address', autocomplete: 'off', value: typed?.login, error: error('login'), required: true })}${textInput({ name: 'name', label: 'Name', autocomplete: 'off', value: typed?.name, error: error('name'), required: true })}${textInput({ name: 'person', label: 'Person of record', hint: 'The identifier in the address of the person’s file or of the official; left out, the account holds no seat', autocomplete: 'off', value: typed?.person, error: error('person') })}${
      view.installer &&
      radios({
        name: 'beside',
        label: 'Administrator of the installation',
        hint: 'Two of them give the first roles and powers: one proposes, the other approves',
        value: 'no',
        options: [
          { value: 'no', label: 'no' },
          { value: 'yes', label: 'yes' },
        ],
      })
    }<div class="c-buttons"><button class="usa-button" type="submit">Invite</button></div></form>`,
  }
}

/** One account, and what can be done with it. */
export function accountFilePage(view: {
  csrf: string
  account: Row
  own: boolean
  done?: string
  message?: string
}): Page {
  const { account } = view
  const button = (what: string, words: string) =>
    html`<button class="usa-button usa-button--outline" type="submit" name="do" value="${what}">${words}</button>`
  return {
    title: account.name,
    ...(view.message === undefined ? {} : { status: 403 as const }),
    breadcrumb: [{ label: 'Accounts', href: ROUTES.accounts.href() }, { label: account.name }],
    body: html`<h1>${account.name}</h1><p class="c-sub">${account.login}, ${account.status}; person: ${account.person ?? 'none'}</p>${view.done !== undefined && alert('success', view.done)}${view.message !== undefined && alert('error', view.message)}<form class="c-fields" method="post" action="${ROUTES.accountFile.href({ id: account.id })}">${csrfField(view.csrf)}<div class="c-buttons">${account.status === 'disabled' ? button('enable', 'Enable the account') : html`${button('reset', account.status === 'invited' ? 'Make a new invitation link' : 'Make a link for a new password')}${account.status === 'active' && button('reset-factors', 'The same, with new second factors')}${!view.own && button('disable', 'Disable the account')}`}</div></form>`,
  }
}

/** A one-time link, shown this once, to be handed over. */
export function linkMadePage(view: { name: string; href: string; days: number }): Page {
  return {
    title: 'A one-time link',
    breadcrumb: [{ label: 'Accounts', href: ROUTES.accounts.href() }, { label: 'Link' }],
    body: html`<h1>A one-time link for ${view.name}</h1>${warning()}<p><code class="c-key">${view.href}</code></p><p>It is good once, for ${view.days === 1 ? '24 hours' : `${view.days} days`}. <a class="usa-link" href="${ROUTES.accounts.href()}">Back to the accounts</a></p>`,
  }
}

function warning(): Html {
  return alert(
    'warning',
    'Cadre sends no mail yet: hand the link over yourself, in a way that reaches this person alone. It is not shown again.',
  )
}
