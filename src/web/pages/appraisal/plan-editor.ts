import type { Problem } from '../../../base/outcome.ts'
import { weightsRuling } from '../../../desk/appraisal-outcome.ts'
import type { PlanToWrite } from '../../../desk/plan-editor.ts'
import { MEASURE_KINDS } from '../../../record/appraisal-terms.ts'
import { alert } from '../../components/alert.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { select, textarea, textInput } from '../../components/fields.ts'
import { shortDate } from '../../components/formats.ts'
import { attribute, type Html, html, link } from '../../components/markup.ts'
import { memorableDate, partsOf, postedParts } from '../../components/memorable-date.ts'
import { moment } from '../../components/moments.ts'
import { whyLink } from '../../components/why-link.ts'
import { isIsoDate } from '../../../base/dates.ts'
import type { Posted } from '../../form.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { blankElement, type ElementTyped, typedElements, typedOf } from './plan-form.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_PLAN } from './rules-used.ts'
import { COVER_WORDS, KIND_WORDS, MEASURE_WORDS, SYSTEM_WORDS } from './words.ts'

/** What came of sending the plan, where it was sent. */
export type PlanSent = {
  problems: readonly Problem[]
  says: Html | undefined
  checked: boolean
  kept?: string
}

/** The plan editor: every element with weight, standard, requirements and goals; works without script. */
export function planEditorPage(
  request: PageRequest,
  plan: PlanToWrite,
  posted: Posted | undefined,
  sent?: PlanSent,
): Page {
  const { file, action, system, start } = plan
  const { line } = file
  const place = { person: line.person, year: String(line.fiscalYear) }
  const fields = posted ?? plan.typed?.fields
  const elements = elementsIn(plan, fields)
  const amends = action === 'appraisal/amend-plan'
  const title = amends ? 'Amend the plan' : 'Write the plan'
  const problems = sent?.problems ?? []
  return {
    title: `${title}, ${line.name}`,
    part: 'appraisal',
    status: problems.length > 0 ? 400 : 200,
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href({ year: line.fiscalYear }) },
      { label: `${line.name}, FY${line.fiscalYear}`, href: ROUTES.appraisalCase.href(place) },
      { label: title },
    ],
    body: html`<h1>${title}</h1><p class="c-sub">${line.name}, fiscal year ${String(line.fiscalYear)}, by ${SYSTEM_WORDS[system]}; the period begins on ${shortDate(start)}. ${amends ? 'The amendment is a layer on top: the plan as signed stays below it.' : beginsWith(plan)}</p>${errorSummary(problems)}${sent?.says}${posted === undefined && plan.typed !== undefined && alert('info', `This is what you typed and did not send, kept on ${moment(plan.typed.at)}.`)}${sent?.kept !== undefined && alert('success', `Kept for you on ${moment(sent.kept)}; nobody else sees it.`)}
<form class="c-plan" method="post" action="${ROUTES.appraisalPlan.href(place)}" data-autosave="${ROUTES.appraisalDraft.href(place)}" data-weights data-period-start="${start}"${plan.elementsOf2012Kept && html` data-elements-2012`}>${csrfField(request.session.csrf)}<input type="hidden" name="form" value="plan">${amends && amendment(fields ?? {}, problems, request)}${plan.names !== undefined && weightsLine(plan, elements, request)}<div id="field-elements">${elements.map((element, index) => elementFields(plan, element, index))}</div>${plan.names === undefined && html`<p><button class="usa-button usa-button--outline" type="submit" name="step" value="add-element">Add an element</button></p>`}${!amends && textarea({ name: 'nobodyToManage', label: 'Why there is no element on managing subordinates', hint: 'Only for an executive without subordinates', value: fields?.['nobodyToManage'], error: problemOf(problems, 'nobodyToManage') })}${goalList(plan)}<p class="c-s" data-autosave-says role="status">What you type is kept for you alone${plan.typed === undefined ? '' : `, last on ${moment(plan.typed.at)}`}.</p><div class="c-buttons"><button class="usa-button" type="submit" name="step" value="${sent?.checked === true ? 'do' : 'check'}">${sent?.checked === true ? title : 'Check your answers'}</button><button class="usa-button usa-button--outline" type="submit" name="step" value="keep">Keep and go on later</button>${fields !== undefined && html`<button class="usa-button usa-button--unstyled" type="submit" name="step" value="drop">Start again from the record</button>`}</div></form>${rulesUsed(RULES_OF_PLAN)}<script type="module" src="/assets/islands/autosave.js"></script><script type="module" src="/assets/islands/live-weights.js"></script>`,
  }
}

/** The elements that the form shows: as typed, as on record, or those that the system names. */
function elementsIn(plan: PlanToWrite, fields: Posted | undefined): readonly ElementTyped[] {
  const typed = fields === undefined ? [] : typedElements(fields)
  if (typed.length > 0) return typed
  const found = plan.elements.map((element) => typedOf(element, plan.text))
  if (plan.names === undefined) {
    return found.length > 0 ? found : [0, 1, 2].map((index) => blankElement(index, ''))
  }
  return plan.names.map(
    (name, index) => found.find((element) => element.name === name) ?? blankElement(index, name),
  )
}

function beginsWith({ from }: PlanToWrite): string {
  return from === 'nothing' ? 'It begins empty.' : `It begins with ${from}.`
}

function amendment(fields: Posted, problems: readonly Problem[], { today }: PageRequest): Html {
  const date = (name: string, label: string, hint: string): Html => {
    const whole = fields[name]
    const typed = postedParts(fields, name)
    const blank = typed.year === '' && typed.month === '' && typed.day === ''
    const value = whole !== undefined && isIsoDate(whole) ? partsOf(whole) : blank ? partsOf(today) : typed
    return memorableDate({ name, label, hint, value, required: true, error: problemOf(problems, name) })
  }
  return html`${date('consulted', 'Talked over with the executive on', 'For example: November 22 2026')}${date('effective', 'In force from', 'Not before the talk')}${textarea({ name: 'reason', label: 'Reason', required: true, value: fields['reason'], error: problemOf(problems, 'reason') })}`
}

/** The weights added up and judged; the island does the same while they are typed. */
function weightsLine(plan: PlanToWrite, elements: readonly ElementTyped[], request: PageRequest): Html {
  const numbers = elements.map(({ weight }) => Number(weight.trim() === '' ? Number.NaN : weight))
  const total = numbers.reduce((sum, weight) => sum + (Number.isFinite(weight) ? weight : 0), 0)
  const ruling = numbers.every((weight) => Number.isFinite(weight))
    ? weightsRuling(
        { system: plan.system, period: { start: plan.start } },
        numbers.map((weight) => ({ weight: Math.round(weight * 100) })),
        { on: request.on, scopes: [] },
      )
    : undefined
  return html`<p class="c-lead" id="weights"><output data-weights-says>Weights make ${String(total)}%. ${ruling?.answer ?? 'Give every element its weight.'}</output> ${whyLink({ href: ruleHref('appraisal/element-weights'), about: ': the weights' })}</p>`
}

function elementFields(plan: PlanToWrite, element: ElementTyped, index: number): Html {
  const { key, name, standard, measures } = element
  const fixed = plan.names !== undefined
  const least = fixed && index === 4 && plan.system === 'fiscal-2026' ? 3 : 1
  const lines = [
    ...element.lines,
    ...Array.from({ length: Math.max(0, least - element.lines.length) }, () => ({
      requirement: '',
      goal: '',
      source: '',
      page: '',
    })),
  ]
  const words = (choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label }))
  return html`<fieldset class="usa-fieldset c-element" id="${key}"><legend class="usa-legend c-legend">${fixed ? `${index + 1}. ${name}` : `Element ${index + 1}`}</legend>${
    fixed
      ? html`<input type="hidden" name="${key}.name" value="${name}"><input type="hidden" name="${key}.critical" value="yes">`
      : html`${textInput({ name: `${key}.name`, label: 'Name', value: name, wide: true })}${select({
          name: `${key}.critical`,
          label: 'Critical',
          value: element.critical,
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        })}`
  }<div class="c-inline">${
    fixed &&
    html`<div class="usa-form-group"><label class="usa-label" for="field-${key}.weight">Weight</label><input class="usa-input c-number" type="text" inputmode="numeric" id="field-${key}.weight" name="${key}.weight"${attribute('value', element.weight)} autocomplete="off" data-weight="${index + 1}"> <span class="c-s">%</span></div>`
  }${select({ name: `${key}.kind`, label: 'Kind', value: element.kind, options: words(KIND_WORDS) })}${select({ name: `${key}.covers`, label: 'Whose performance', value: element.covers, options: words(COVER_WORDS) })}</div>${textarea({ name: `${key}.standard`, label: 'Fully successful is', hint: 'What must be reached at the least', value: standard, rows: 3 })}${lines.map((one, at) => lineFields(key, at + 1, one, least > 1 && at < least))}<p><button class="usa-button usa-button--unstyled" type="submit" name="step" value="add-${key}">Add a requirement<span class="usa-sr-only"> to ${name === '' ? `element ${index + 1}` : name}</span></button></p><fieldset class="usa-fieldset"><legend class="usa-label">Measures look at</legend><div class="c-inline">${MEASURE_KINDS.map(
    (kind) =>
      html`<div class="usa-checkbox c-check-one"><input class="usa-checkbox__input" type="checkbox" id="${key}-${kind}" name="${key}.measure.${kind}" value="yes"${measures.has(kind) && html` checked`}><label class="usa-checkbox__label" for="${key}-${kind}">${MEASURE_WORDS[kind]}</label></div>`,
  )}</div></fieldset></fieldset>`
}

function lineFields(key: string, number: number, line: ElementTyped['lines'][number], asked: boolean): Html {
  const goal = `${key}.goal.${number}`
  return html`<div class="c-line">${textarea({ name: `${key}.requirement.${number}`, label: `Requirement ${number}${asked ? '' : ', if any'}`, value: line.requirement, rows: 2 })}<div class="c-inline"><div class="usa-form-group c-goal"><label class="usa-label" for="field-${goal}">Goal it is aligned with</label><input class="usa-input" type="text" id="field-${goal}" name="${goal}"${attribute('value', line.goal)} list="goals" autocomplete="off"></div>${textInput({ name: `${key}.source.${number}`, label: 'Document', value: line.source })}${textInput({ name: `${key}.page.${number}`, label: 'Page', value: line.page })}</div></div>`
}

/** The goals of the cycle, offered while a goal is typed; document and page come along with the name. */
function goalList({ goals }: PlanToWrite): Html {
  return html`<datalist id="goals">${goals.map(({ goal }) => html`<option value="${goal}"></option>`)}</datalist>${goals.length > 0 && html`<details class="c-more"><summary>${goals.length} goals of the cycle</summary><ul class="c-list">${goals.map(({ goal, source, page }) => html`<li>${goal} <span class="c-xs">${source}${page !== undefined && `, page ${page}`}</span></li>`)}</ul></details>`}${goals.length === 0 && html`<p class="c-s">The agency has set no goals for this cycle; name them with document and page. ${link({ href: ruleHref('appraisal/goal-links'), label: 'Why goals are asked for' })}</p>`}`
}
