import type { Action } from '../../actions/action.ts'
import type { Outcome, Problem } from '../../base/outcome.ts'
import type { Acted } from '../../desk/act.ts'
import type { Explanation } from '../../rulebook/index.ts'
import { alert } from '../components/alert.ts'
import { errorSummary } from '../components/error-summary.ts'
import type { Option } from '../components/fields.ts'
import { shortDate } from '../components/formats.ts'
import { html, type Html } from '../components/markup.ts'
import { whyPanel } from '../components/why-panel.ts'
import { fieldsOf, type Posted, takesFile, takesRows } from '../form.ts'
import { csrfField } from '../layout.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, ROUTES, ruleHref } from '../routes.ts'

/** The form of an action: filled in, checked before anything is saved, then done. */
export function actionPage(
  request: PageRequest,
  action: Action,
  form: {
    posted: Posted
    basis: number
    choices: { agencies: readonly Option[] }
    outcome?: Outcome<Acted>
  },
): Page {
  const { posted, outcome } = form
  const problems: readonly Problem[] = outcome?.kind === 'invalid' ? outcome.problems : []
  const previewed = outcome?.kind === 'done' && outcome.value.preview ? outcome.value : undefined
  const may = request.session.who.powers.includes(action.power)
  const back = backOf(posted['back'])
  return {
    title: action.title,
    status: statusOf(outcome),
    breadcrumb: [{ label: 'My work', href: ROUTES.home.href() }, { label: action.title }],
    body: html`<h1>${previewed === undefined ? action.title : `${action.title}: check your answers`}</h1><p class="c-sub">${action.about}</p>${!may && alert('warning', `Your seat does not hold the power for this; sign in as one that does. You can fill in the form, and it will be refused.`)}${errorSummary(problems)}${outcome !== undefined && refused(outcome)}${previewed !== undefined && preview(previewed)}
<form class="c-fields" method="post" action="${actionHref(action.id)}"${takesFile(action) && html` enctype="multipart/form-data"`}>${csrfField(request.session.csrf)}<input type="hidden" name="basis" value="${form.basis}">${back !== undefined && html`<input type="hidden" name="back" value="${back}">`}${fieldsOf(action, posted, problems, form.choices)}<div class="c-buttons">${
      takesFile(action)
        ? html`<button class="usa-button" type="submit" name="step" value="do">${action.title}</button>`
        : previewed === undefined
          ? html`<button class="usa-button" type="submit" name="step" value="check">Check your answers</button>`
          : html`<button class="usa-button" type="submit" name="step" value="do">${action.title}</button><button class="usa-button usa-button--outline" type="submit" name="step" value="check">Check again</button>`
    }${takesRows(action) && html`<button class="usa-button usa-button--outline" type="submit" name="step" value="rows" formnovalidate>More rows</button>`}</div></form>`,
  }
}

/** What was done, and where to go on. */
export function donePage(action: Action, acted: Acted, back: string | undefined): Page {
  return {
    title: `${action.title}: done`,
    breadcrumb: [{ label: 'My work', href: ROUTES.home.href() }, { label: action.title }],
    body: html`<h1>${action.title}: done</h1>${alert('success', acted.says)}<ul class="c-list">${acted.entries.map((entry) => entry.id !== undefined && html`<li><a class="usa-link" href="${ROUTES.entry.href({ id: entry.id })}">The entry in the journal</a></li>`)}${back !== undefined && html`<li><a class="usa-link" href="${back}">Back to where you came from</a></li>`}</ul>${acted.rulings.map(ruling)}`,
  }
}

/** An address to return to, if it is one of Cadre's own. */
export function backOf(value: string | undefined): string | undefined {
  return value !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : undefined
}

function statusOf(outcome: Outcome<Acted> | undefined): NonNullable<Page['status']> {
  switch (outcome?.kind) {
    case 'invalid':
      return 400
    case 'refused':
      return 422
    case 'not-allowed':
      return 403
    case 'not-found':
      return 404
    case 'conflict':
      return 409
    default:
      return 200
  }
}

function refused(outcome: Outcome<Acted>): Html | false {
  switch (outcome.kind) {
    case 'refused': {
      const { message, earliest, ruling: why, cites } = outcome.reason
      return html`${alert('error', html`<b>Refused, nothing was saved:</b> ${message} (${cites.join(', ')}). ${earliest !== undefined && `First permitted date: ${shortDate(earliest)}.`}`)}${why !== undefined && ruling(why as Explanation)}`
    }
    case 'not-allowed':
    case 'not-found':
      return alert('error', html`<b>Nothing was saved:</b> ${outcome.message}.`)
    case 'conflict':
      return alert(
        'error',
        html`<b>Nothing was saved:</b> ${outcome.message}. Check your answers against the record as it is now, and send them again.`,
      )
    default:
      return false
  }
}

/** What came of sending a form of an action: refused with its ruling, or what would be saved; nothing where answers are wrong. */
export function outcomeBody(outcome: Outcome<Acted>): Html | undefined {
  if (outcome.kind === 'done') return preview(outcome.value)
  const said = refused(outcome)
  return said === false ? undefined : said
}

function preview(acted: Acted): Html {
  return html`${alert('info', html`Nothing is saved yet. ${acted.says}`)}${acted.rulings.map(ruling)}`
}

function ruling(explanation: Explanation): Html {
  return whyPanel(explanation, {
    closeHref: ROUTES.home.href(),
    tryHref: ruleHref(explanation.rule, { on: explanation.on }),
    permanentHref: ruleHref(explanation.rule, { on: explanation.on }),
  })
}
