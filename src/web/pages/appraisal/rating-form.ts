import { isIsoDate } from '../../../base/dates.ts'
import type { Problem } from '../../../base/outcome.ts'
import type { RatingToWrite } from '../../../desk/rating-form.ts'
import type { PlanElement } from '../../../record/bodies/appraisal.ts'
import { alert } from '../../components/alert.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { textarea } from '../../components/fields.ts'
import { percent, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { memorableDate, partsOf, postedParts } from '../../components/memorable-date.ts'
import { moment } from '../../components/moments.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { Posted } from '../../form.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import type { PlanSent } from './plan-editor.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_RATING } from './rules-used.ts'
import { LEVEL_CHOICES } from './words.ts'

/** The rows of levels that the action takes, from a form that was sent. */
export function levelRows(elements: readonly PlanElement[], posted: Posted): Record<string, string>[] {
  return elements.flatMap(({ key }) => {
    const level = posted[`${key}.level`] ?? ''
    const narrative = posted[`${key}.narrative`]?.trim() ?? ''
    if (level === '' && narrative === '') return []
    return [{ element: key, ...(level === '' ? {} : { level }), ...(narrative === '' ? {} : { narrative }) }]
  })
}

/** The rating form: a level and a narrative for every element, and the score as it comes to stand. */
export function ratingFormPage(
  request: PageRequest,
  rating: RatingToWrite,
  posted: Posted | undefined,
  sent?: PlanSent,
): Page {
  const { file, plan, derived, step } = rating
  const { line, appraisal } = file
  const place = { person: line.person, year: String(line.fiscalYear) }
  const fields = posted ?? rating.typed?.fields ?? recorded(rating)
  const problems = sent?.problems ?? []
  const barred = step?.barred
  return {
    title: `Rate ${line.name}`,
    part: 'appraisal',
    status: problems.length > 0 ? 400 : 200,
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href({ year: line.fiscalYear }) },
      { label: `${line.name}, FY${line.fiscalYear}`, href: ROUTES.appraisalCase.href(place) },
      { label: 'Rate' },
    ],
    body: html`<h1>Rate ${line.name}</h1><p class="c-sub">Fiscal year ${String(line.fiscalYear)}, on version ${String(plan.version)} of the plan, in force from ${shortDate(plan.from)}. Every element gets a level and a narrative that names at least one accomplishment or shortfall.</p>${barred !== undefined && alert('warning', html`Not yet: ${barred}.${step?.earliest !== undefined && ` First lawful day: ${shortDate(step.earliest)}.`} You can write now; it is kept for you.`)}${errorSummary(problems)}${sent?.says}${posted === undefined && rating.typed !== undefined && alert('info', `This is what you typed and did not send, kept on ${moment(rating.typed.at)}.`)}${sent?.kept !== undefined && alert('success', `Kept for you on ${moment(sent.kept)}; nobody else sees it.`)}${sourcesSection(rating)}
<form class="c-plan" method="post" action="${ROUTES.appraisalRating.href(place)}" data-autosave="${ROUTES.appraisalDraft.href(place)}"${derived && html` data-score data-period-start="${appraisal?.period.start ?? ''}"`}${rating.elementsOf2012Kept && html` data-elements-2012`}>${csrfField(request.session.csrf)}<input type="hidden" name="form" value="rating">${dateField(fields, problems, request)}<div id="field-levels">${plan.elements.map((element, index) => elementRating(rating, element, index, fields))}</div>${derived ? scoreLine() : summaryLevel(fields, problems)}${textarea({ name: 'summary', label: 'Narrative of the summary rating', hint: 'Part 6 of the form; from fiscal year 2026 on it must be there', value: fields['summary'], error: problemOf(problems, 'summary'), rows: 5 })}<p class="c-s" data-autosave-says role="status">What you type is kept for you alone${rating.typed === undefined ? '' : `, last on ${moment(rating.typed.at)}`}.</p><div class="c-buttons"><button class="usa-button" type="submit" name="step" value="${sent?.checked === true ? 'do' : 'check'}">${sent?.checked === true ? 'Record the initial rating' : 'Check your answers'}</button><button class="usa-button usa-button--outline" type="submit" name="step" value="keep">Keep and go on later</button>${(posted !== undefined || rating.typed !== undefined) && html`<button class="usa-button usa-button--unstyled" type="submit" name="step" value="drop">Start again from the record</button>`}</div></form>${rulesUsed(RULES_OF_RATING)}<script type="module" src="/assets/islands/autosave.js"></script>${derived && html`<script type="module" src="/assets/islands/live-score.js"></script>`}`,
  }
}

/** The rating on record, where it is given anew before it is shared. */
function recorded({ file, plan }: RatingToWrite): Posted {
  const { appraisal, text } = file
  const initial = appraisal?.initial
  if (initial === undefined) return {}
  return Object.fromEntries([
    ...plan.elements.flatMap(({ key }): [string, string | undefined][] => [
      [`${key}.level`, initial.levels[key] === undefined ? undefined : String(initial.levels[key])],
      [`${key}.narrative`, text(initial.entry, `${key}.narrative`)],
    ]),
    ['summary', text(initial.entry, 'summary')],
  ])
}

function dateField(fields: Posted, problems: readonly Problem[], { today }: PageRequest): Html {
  const whole = fields['on']
  const typed = postedParts(fields, 'on')
  const blank = typed.year === '' && typed.month === '' && typed.day === ''
  const value = whole !== undefined && isIsoDate(whole) ? partsOf(whole) : blank ? partsOf(today) : typed
  return memorableDate({
    name: 'on',
    label: 'Rated on',
    value,
    required: true,
    error: problemOf(problems, 'on'),
  })
}

/** What the rating rests on, beside the form: reviews, what the executive logged, interim appraisals. */
function sourcesSection({ file }: RatingToWrite): Html | false {
  const { appraisal, line } = file
  if (appraisal === undefined) return false
  const href = ROUTES.appraisalCase.href({ person: line.person, year: String(line.fiscalYear) })
  const { reviews, accomplishments, interim } = appraisal
  return html`<ul class="c-list"><li><a class="usa-link" href="${href}#reviews">Progress reviews: ${reviews.length}</a>${reviews.length === 0 && html` ${statusTag({ tone: 'soon', words: 'None' })}`}</li><li><a class="usa-link" href="${href}#accomplishments">Accomplishments by the executive: ${accomplishments.length}</a></li>${interim.length > 0 && html`<li><a class="usa-link" href="${href}#interim">Appraisals within the period, to be taken into account: ${interim.length}</a></li>`}</ul>`
}

function elementRating(
  { file, plan }: RatingToWrite,
  { key, name, weight, requirements }: PlanElement,
  index: number,
  fields: Posted,
): Html {
  const text = (what: string): string | undefined => file.text(plan.entry, `${key}.${what}`)
  const asked = Array.from({ length: requirements }, (_, at) => text(`requirement.${at + 1}`))
  const level = fields[`${key}.level`]
  return html`<fieldset class="usa-fieldset c-element" id="${key}"><legend class="usa-legend c-legend">${index + 1}. ${name}${weight !== undefined && html` <span class="c-s">weight ${percent(weight, 0)}</span>`}</legend><details class="c-more"><summary>What was asked</summary><p class="c-told">${text('standard')}</p>${asked.length > 0 && html`<ol class="c-list">${asked.map((one) => html`<li>${one}</li>`)}</ol>`}</details><div class="usa-form-group"><label class="usa-label" for="field-${key}.level">Level</label><select class="usa-select c-level" id="field-${key}.level" name="${key}.level" data-level="${index + 1}"${weight !== undefined && html` data-weight="${String(weight)}"`}><option value="">Choose</option>${LEVEL_CHOICES.map((one) => html`<option value="${one.value}"${one.value === level && html` selected`}>${one.label}</option>`)}</select></div>${textarea({ name: `${key}.narrative`, label: 'Narrative', value: fields[`${key}.narrative`], rows: 4 })}</fieldset>`
}

function scoreLine(): Html {
  return html`<section class="c-panel" id="score" aria-label="Summary score"><p class="c-ans"><output data-score-says>The summary level follows from levels and weights; “Check your answers” works it out.</output> ${whyLink({ href: ruleHref('appraisal/summary-level'), about: ': the summary level' })}</p><ol class="c-steps" data-score-steps hidden></ol></section>`
}

function summaryLevel(fields: Posted, problems: readonly Problem[]): Html {
  const error = problemOf(problems, 'level')
  return html`<div class="usa-form-group${error !== undefined && ' usa-form-group--error'}"><label class="usa-label" for="field-level">Summary level</label>${error !== undefined && html`<span class="usa-error-message" id="field-level-error">${error}</span>`}<select class="usa-select" id="field-level" name="level"><option value="">Choose</option>${LEVEL_CHOICES.map((one) => html`<option value="${one.value}"${one.value === fields['level'] && html` selected`}>${one.label}</option>`)}</select></div>`
}
