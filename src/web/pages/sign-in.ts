import type { Problem } from '../../base/outcome.ts'
import { SEATS } from '../../desk/who.ts'
import { alert } from '../components/alert.ts'
import { errorSummary, problemOf } from '../components/error-summary.ts'
import { textInput } from '../components/fields.ts'
import { codeInput, emailInput, passwordInput } from '../components/identity-fields.ts'
import { type Html, html } from '../components/markup.ts'
import { csrfField } from '../layout.ts'
import type { Page } from '../request.ts'
import { ROUTES } from '../routes.ts'
import { authenticatorOffer, passkeyForm } from './account/factor-parts.ts'

const ABOUT: Readonly<Record<(typeof SEATS)[number], readonly [title: string, about: string]>> = {
  esu: [
    'Executive Services Unit specialist',
    'Runs the program day to day: positions, people, imports, clocks.',
  ],
  'appointing-authority': ['Appointing authority', 'Signs: establishes positions within the allocation.'],
  executive: ['Executive', 'Sees the own record on one line.'],
  supervisor: ['Supervisor', 'Sees the executives that report to the seat.'],
  'prb-member': ['Performance Review Board member', 'Sees assigned cases and nothing else.'],
  auditor: ['Auditor', 'Reads the journal and checks its chain.'],
  department: ['Department human capital office', 'Oversees the components of a department.'],
  opm: ['OPM oversight officer', 'Grants allocations, sees the whole government.'],
  'headquarters-official': [
    'Headquarters Responsible Official',
    'Proposes positions of the own directorate.',
  ],
  'erb-member': ['Executive Resources Board member', 'Reviews proposals of positions.'],
  administrator: [
    'Policy administrator',
    'Proposes changes of settings, roles and delegations; runs accounts.',
  ],
  'second-administrator': ['Second policy administrator', 'Approves what the first one proposes.'],
  'component-head': ['Head of the component, acting', 'Appoints boards; gives annual summary ratings.'],
  reviewer: ['Higher-level reviewer', 'Reviews an initial rating where the executive asks for it.'],
  'deputy-secretary': ['Deputy Secretary', 'Validates the cycle of a component.'],
  payroll: ['Payroll', 'Pays what was approved, and keeps the yearly limit.'],
}

/** What the sign-in page is shown with. */
export type SignInView = {
  demo: boolean
  gateway: boolean
  next?: string | undefined
  login?: string | undefined
  /** What came of the last try. */
  message?: string | undefined
  status?: 400 | 403
}

/** Sign-in: one button a seat in the demonstration, and e-mail address and password for accounts. */
export function signInPage(view: SignInView): Page {
  const { demo, next, message } = view
  const form = html`${message !== undefined && alert('error', message)}<form class="c-fields" method="post" action="${ROUTES.signIn.href()}">${nextField(next)}${emailInput({ name: 'login', label: 'E-mail address', autocomplete: 'username', value: view.login, required: true })}${passwordInput({ name: 'password', label: 'Password', autocomplete: 'current-password', required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Sign in</button></div></form>${view.gateway && html`<p><a class="usa-link" href="${ROUTES.signInGateway.href({ next })}">Sign in through the agency’s sign-in service</a></p>`}<p class="c-sub">No account, or the password lost? An administrator of Cadre in your office gives you a link.</p>`
  const status = view.status === undefined ? {} : { status: view.status }
  if (!demo) return { title: 'Sign in', ...status, body: html`<h1>Sign in</h1>${form}` }
  const seats = SEATS.map((seat) => {
    const [title, about] = ABOUT[seat]
    return html`<li><form method="post" action="${ROUTES.signIn.href()}"><input type="hidden" name="seat" value="${seat}">${nextField(next)}<button class="usa-button c-c" type="submit">${title}</button><span class="c-s">${about}</span></form></li>`
  })
  return {
    title: 'Sign in',
    ...status,
    body: html`<h1>Sign in to the demonstration</h1><p class="c-sub">Choose a seat. Each sees and may do what its role allows; you can change seats at any time.</p><ul class="c-seats">${seats}</ul><h2>Or sign in with an account</h2><p>Each seat has an account too, such as esu@demo.example; the password was printed when Cadre started.</p>${form}`,
  }
}

/** The second step: a code, or a passkey. */
export function secondFactorPage(view: {
  csrf: string
  totp: boolean
  passkey?: string | undefined
  message?: string | undefined
}): Page {
  const action = ROUTES.signInFactor.href()
  const hint = view.totp
    ? 'Six figures of the authenticator app, or one of your recovery codes'
    : 'One of your recovery codes, where the passkey is not at hand'
  return {
    title: 'Sign in: second step',
    body: html`<h1>Sign in: second step</h1>${view.message !== undefined && alert('error', view.message)}${view.passkey !== undefined && passkeyForm({ action, csrf: view.csrf, options: view.passkey, kind: 'get' })}<form class="c-fields" method="post" action="${action}">${csrfField(view.csrf)}${codeInput({ name: 'code', label: 'Code', hint, autocomplete: 'one-time-code', required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Sign in</button></div></form><p><a class="usa-link" href="${ROUTES.signIn.href()}">Begin again</a></p>`,
  }
}

/** The setting up of the second factor, before the session opens. */
export function setUpPage(view: {
  csrf: string
  offer: { svg: string; key: string }
  message?: string | undefined
}): Page {
  return {
    title: 'Set up the second step',
    body: html`<h1>Set up the second step</h1><p>Signing in takes the password and a code of an authenticator app. A passkey can be added afterwards.</p>${view.message !== undefined && alert('error', view.message)}<form class="c-fields" method="post" action="${ROUTES.signInSetUp.href()}">${csrfField(view.csrf)}${authenticatorOffer(view.offer)}<div class="c-buttons"><button class="usa-button" type="submit">Confirm</button></div></form>`,
  }
}

/** The page of a one-time link: a password, and for the first administrator who it is. */
export function linkPage(view: {
  token: string
  purpose: 'first-administrator' | 'invitation' | 'reset'
  login?: string | undefined
  name?: string | undefined
  problems: readonly Problem[]
}): Page {
  const { problems, purpose } = view
  const first = purpose === 'first-administrator'
  const title = first
    ? 'Make the first administrator'
    : purpose === 'reset'
      ? 'Choose a new password'
      : 'Accept the invitation'
  const error = (field: string) => problemOf(problems, field)
  const hint = 'At least 12 characters; a few unconnected words do well. Paste is allowed.'
  return {
    title,
    ...(problems.length > 0 ? { status: 400 as const } : {}),
    body: html`<h1>${title}</h1>${errorSummary(problems)}<form class="c-fields" method="post" action="${ROUTES.signInLink.href()}"><input type="hidden" name="token" value="${view.token}">${
      first
        ? html`${emailInput({ name: 'login', label: 'E-mail address', autocomplete: 'username', value: view.login, error: error('login'), required: true })}${textInput({ name: 'name', label: 'Name', autocomplete: 'name', value: view.name, error: error('name'), required: true })}`
        : html`<p>Account: <b>${view.login}</b>, ${view.name}</p><input type="hidden" autocomplete="username" value="${view.login}">`
    }${passwordInput({ name: 'password', label: 'New password', hint, autocomplete: 'new-password', error: error('password'), required: true })}${passwordInput({ name: 'repeated', label: 'New password again', autocomplete: 'new-password', error: error('repeated'), required: true })}<div class="c-buttons"><button class="usa-button" type="submit">Go on</button></div></form>`,
  }
}

/** A link that is used, over or none: one text for all. */
export function deadLinkPage(): Page {
  return {
    title: 'The link is not good',
    status: 404,
    body: html`<h1>The link is not good</h1><p>It was used, it has run out, or part of it is missing. Ask an administrator for a new one, or <a class="usa-link" href="${ROUTES.signIn.href()}">sign in</a>.</p>`,
  }
}

/** Signed in from another site: one's own cookies come with the next request only. */
export function goOnPage(next: string): Page {
  return {
    title: 'Signed in',
    body: html`<h1>You are signed in</h1><p><a class="usa-link" href="${next}">Go on</a></p>`,
  }
}

function nextField(next: string | undefined): Html | false {
  return next !== undefined && html`<input type="hidden" name="next" value="${next}">`
}
