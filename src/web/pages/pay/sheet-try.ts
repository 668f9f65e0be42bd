import { findAction } from '../../../actions/index.ts'
import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import { textOfSheetWhatIf } from '../../../desk/sheet-what-if.ts'
import { scenarioRowsOf } from '../../../record/worksheet/scenarios.ts'
import { proposalsOf, scenarioSent } from '../../../record/worksheet/tried.ts'
import { stepBack } from '../../../record/worksheet/what-if.ts'
import { count, counted, money } from '../../components/formats.ts'
import { attribute, type Html, html, link } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import { againstWords } from '../../islands/sheet-cells.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import type { SheetView } from './sheet-view.ts'

/** Undo, do again, give up, look at a saved scenario; then save what is tried as one, or propose it. Nothing is saved before. */
export function sheetTrySection(request: PageRequest, sheet: PaySheet, view: SheetView, basis: number): Html {
  const { whatIf, scenario } = sheet
  const to = (by: number): string =>
    `${view.href({ try: undefined, undone: undefined, ...textOfSheetWhatIf(stepBack(whatIf, by)) })}#try`
  const none = view.href({ try: undefined, undone: undefined, scenario: undefined })
  const back = whatIf.done
  const again = whatIf.tries.length - whatIf.done
  return html`<section class="c-sec" id="try"><div class="c-sech"><h2>What-if (nothing is saved until you save or propose it)</h2>${sheet.worksheet.scenarios.length > 0 && html`<span>${link({ href: ROUTES.payScenarios.href({ unit: sheet.unit, year: String(sheet.fiscalYear) }), label: 'Scenarios side by side' })}</span>`}</div><div class="c-form">${scenarioChoice(sheet, view)}${step('undo', 'Undo', back, to(1))}${step('redo', 'Redo', again, to(-1))}<a class="usa-link c-clear" href="${none}" data-discard${back === 0 && again === 0 && scenario === undefined && html` hidden`}>Discard the what-if</a></div><p role="status" class="c-s margin-top-1" data-sum="said">${said(sheet)}</p>${proposePart(request, sheet, view, basis)}</section>`
}

function scenarioChoice({ worksheet, scenario }: PaySheet, view: SheetView): Html | false {
  if (worksheet.scenarios.length === 0) return false
  const options = worksheet.scenarios.map(
    ({ name, rows }) =>
      html`<option value="${name}"${attribute('selected', name === scenario?.name ? 'selected' : undefined)}>${name} (${counted(rows.length, 'row')})</option>`,
  )
  return html`<form class="c-form" method="get" action="${view.href({}).split('?')[0] ?? ''}" data-fresh>${view.kept(['scenario', 'try', 'undone'])}<div><label class="usa-label c-l" for="sheet-scenario">Saved scenario</label><select class="usa-select c-c" id="sheet-scenario" name="scenario"><option value="">What is proposed</option>${options}</select></div><button class="usa-button usa-button--outline c-c" type="submit">Look at it</button></form>`
}

/** A link that takes a step back or does it again; the island takes it over where the page was changed by hand. */
function step(name: string, words: string, left: number, href: string): Html {
  return html`<a class="usa-button usa-button--outline c-c${left === 0 && ' usa-button--disabled'}" data-step="${name}"${attribute('href', left === 0 ? undefined : href)}${attribute('aria-disabled', left === 0 ? 'true' : undefined)}${attribute('role', left === 0 ? 'link' : undefined)}>${words} (${count(left)})</a>`
}

/** What was tried last and what came of it, spoken when the page comes. */
function said({ whatIf, rows, result, scenario }: PaySheet): string {
  const last = whatIf.tries[whatIf.done - 1]
  const over = scenario === undefined ? '' : ` Over the scenario ${scenario.name}.`
  if (last === undefined) return `Nothing is tried.${over}`
  const index = rows.findIndex(({ person }) => person === last.person)
  const found = result.rows[index]
  const name = rows[index]?.name ?? last.person
  if (found === undefined) return `Nothing is tried for ${name}.${over}`
  const what = last.field === 'rate' ? `rate ${money(found.rateProposed)}` : `award ${money(found.award)}`
  return `Tried for ${name}: ${what}; ${againstWords(found.problems)}.${over}`
}

/** The forms that save or propose what is tried, each with a check page before anything is recorded. */
function proposePart(request: PageRequest, sheet: PaySheet, view: SheetView, basis: number): Html {
  const { who, csrf } = request.session
  const rows = proposalsOf(sheet.rows, sheet.result.rows, sheet.overlay)
  const hidden = (more: Record<string, string>): Html =>
    html`${csrfField(csrf)}${Object.entries({ basis: String(basis), unit: sheet.unit, fiscalYear: String(sheet.fiscalYear), back: view.href({}), ...more }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
  const may = (id: string): boolean => {
    const action = findAction(id)
    return action !== undefined && who.powers.includes(action.power)
  }
  const closed = sheet.worksheet.closed !== undefined
  return html`<div class="c-form margin-top-1">${
    !closed &&
    may('pay/propose-many') &&
    html`<form method="post" action="${actionHref('pay/propose-many')}" data-rows-form${rows.length === 0 && html` hidden`}>${hidden({ rows: JSON.stringify(rows) })}<button class="usa-button c-c" type="submit" name="step" value="check">Check and propose (<span data-sum="tried">${count(rows.length)}</span>)</button></form>`
  }${
    !closed &&
    sheet.sight === 'office' &&
    may('pay/save-scenario') &&
    html`<form class="c-form" method="post" action="${actionHref('pay/save-scenario')}" data-scenario-form>${hidden({ rows: JSON.stringify(scenarioSent(scenarioRowsOf(sheet.result, sheet.own))) })}<div><label class="usa-label c-l" for="scenario-name">Name of the scenario</label><input class="usa-input c-c c-words" id="scenario-name" name="scenario" type="text" maxlength="80" autocomplete="off" required></div><button class="usa-button usa-button--outline c-c" type="submit" name="step" value="check">Save as scenario</button></form>`
  }</div>`
}
