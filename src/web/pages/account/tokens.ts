import type { Problem } from '../../../base/outcome.ts'
import { alert } from '../../components/alert.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { fieldset, isoDateInput, textInput } from '../../components/fields.ts'
import { html, type Html } from '../../components/markup.ts'
import { dayOfInstant } from '../../components/moments.ts'
import { csrfField } from '../../layout.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

/** What the page of API tokens shows. */
export type TokensView = {
  csrf: string
  list: readonly {
    id: string
    name: string
    scopes: readonly string[]
    expires: string
    lastUsed: string | null
    state: string
  }[]
  scopes: readonly { id: string; title: string }[]
  typed?: { name: string; scopes: readonly string[]; expires: string }
  problems: readonly Problem[]
  /** A token just made: shown this once. */
  made?: string
  message?: string | undefined
}

/** The tokens of the account: what each may do, and the form for a new one. */
export function tokensPage(view: TokensView): Page {
  const { csrf, list, problems, typed } = view
  const action = ROUTES.accountTokens.href()
  const error = (field: string) => problemOf(problems, field)
  return {
    title: 'API tokens',
    ...(problems.length > 0 ? { status: 400 as const } : {}),
    breadcrumb: [{ label: 'My account', href: ROUTES.account.href() }, { label: 'API tokens' }],
    body: html`<h1>API tokens</h1><p class="c-sub">A program that sends <code>Authorization: Bearer</code> and a token acts in the seat in which the token was made, and only as far as the token allows.</p>${errorSummary(problems)}${view.message !== undefined && alert('error', view.message)}${
      view.made !== undefined &&
      alert('success', html`The token, shown this once: <code class="c-key">${view.made}</code>`)
    }${
      list.length > 0 &&
      html`<div class="c-scroll" tabindex="0" role="region" aria-label="Your tokens"><table class="usa-table c-t"><caption>Your tokens</caption><thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col">Until</th><th scope="col">Last used</th><th scope="col">State</th><th scope="col">Action</th></tr></thead><tbody>${list.map((one) => html`<tr><th scope="row">${one.name}</th><td>${one.scopes.join(', ')}</td><td>${dayOfInstant(one.expires)}</td><td>${one.lastUsed === null ? 'never' : dayOfInstant(one.lastUsed)}</td><td>${one.state}</td><td>${one.state === 'in use' && html`<form method="post" action="${action}">${csrfField(csrf)}<input type="hidden" name="revoke" value="${one.id}"><button class="usa-button usa-button--unstyled" type="submit">Revoke ${one.name}</button></form>`}</td></tr>`)}</tbody></table></div>`
    }<h2>A new token</h2><form class="c-fields" method="post" action="${action}">${csrfField(csrf)}${textInput({ name: 'name', label: 'Name', hint: 'The program that uses it', value: typed?.name, error: error('name'), required: true })}${scopes(view, error('scopes'))}${isoDateInput({ name: 'expires', label: 'Good until', hint: 'YYYY-MM-DD, at most a year ahead', value: typed?.expires, error: error('expires'), required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Make the token</button></div></form>`,
  }
}

function scopes(view: TokensView, error: string | undefined): Html {
  const boxes = view.scopes.map(({ id, title }, index) => {
    const own = index === 0 ? 'field-scopes' : `field-scopes-${index}`
    const ticked = view.typed?.scopes.includes(id) === true
    return html`<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" id="${own}" name="scope.${id}" value="yes"${ticked && html` checked`}><label class="usa-checkbox__label" for="${own}">${title}</label></div>`
  })
  return fieldset({ name: 'scopes', label: 'What it may do', error }, html`${boxes}`)
}
