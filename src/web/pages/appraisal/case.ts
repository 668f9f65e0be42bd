import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import type { AppraisalStep } from '../../../desk/appraisal-steps.ts'
import type { Opens } from '../../../desk/reach.ts'
import { appointmentWords } from '../../../desk/words.ts'
import type { Explanation } from '../../../rulebook/index.ts'
import { dateWithDistance, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { whyPanel } from '../../components/why-panel.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, type Query, ROUTES, ruleHref } from '../../routes.ts'
import { entriesSection } from '../entries-section.ts'
import { linkTo } from '../opening.ts'
import { whoseTurn } from '../proposals/turn.ts'
import { documentsSection } from './documents.ts'
import { accomplishmentsSection, datesSection, interimSection, reviewsSection } from './course-sections.ts'
import type { Whys } from '../why.ts'
import { layersSection, planSection } from './plan-sections.ts'
import { afterSection, outcomeSection, ratingSection, rightsSection } from './rating-sections.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_CASE } from './rules-used.ts'
import { stateStatus, SYSTEM_WORDS, whoseWords } from './words.ts'

/** One executive’s appraisal of a year: how far it has come, what comes next, and everything in it. */
export function appraisalPage(request: PageRequest, file: AppraisalFile, opens: Opens): Page {
  const { line, appraisal } = file
  const { query } = request
  const place = { person: line.person, year: String(line.fiscalYear) }
  const here = (more?: Query): string => ROUTES.appraisalCase.href(place, { on: query['on'], ...more })
  const whys: Whys = { open: query['why'], href: (key) => `${here({ why: key })}#why` }
  const { supervisor } = line
  return {
    title: `${line.name}, appraisal FY${line.fiscalYear}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href({ year: line.fiscalYear }) },
      { label: `${line.name}, FY${line.fiscalYear}` },
    ],
    body: html`<h1>${line.name} ${statusTag(stateStatus(line.state))}</h1><p class="c-sub">Appraisal of fiscal year ${String(line.fiscalYear)}. ${line.title}${line.appointment !== '' && `, ${appointmentWords(line.appointment).toLowerCase()}`}. ${appraisal !== undefined && `By ${SYSTEM_WORDS[appraisal.system]}. `}${supervisor !== undefined && html`Supervisor: ${linkTo(opens, { person: supervisor.id, source: 'record' }, supervisor.name)} · `}${linkTo(opens, { person: line.person, source: 'record' }, 'The whole record')}${file.before !== undefined && html` · ${link({ href: ROUTES.appraisalCase.href({ person: line.person, year: String(file.before) }), label: `FY${file.before}` })}`}</p>
${papers(file, place)}<div class="c-row a first">${nextSection(request, file, whys)}${datesSection(file, request.today)}</div>${panelSection(file, whys, here)}
${afterSection(file)}${outcomeSection(file, whys)}${ratingSection(file, whys)}${rightsSection(file, whys)}${planSection(file, whys)}${layersSection(file)}<div class="c-row b">${reviewsSection(file)}${accomplishmentsSection(file)}</div>${documentsSection(request, file)}${interimSection(file)}${entriesSection('Entries of this appraisal, newest first', file.events, opens, { href: (entry) => `${ROUTES.appraisalCase.href(place, { why: entry })}#why` })}${rulesUsed(RULES_OF_CASE)}`,
  }
}

/** What is printed of the appraisal: the agreement, and the notice of a rating once the executive has it. */
function papers({ appraisal }: AppraisalFile, place: { person: string; year: string }): Html | false {
  if (appraisal === undefined) return false
  const told = appraisal.shared !== undefined || appraisal.final !== undefined
  return html`<p class="c-s c-acts">${link({ href: ROUTES.appraisalAgreement.href(place), label: 'Performance agreement' })} <a class="usa-link" href="${ROUTES.appraisalAgreementPdf.href(place)}">Agreement (PDF)</a> ${told && html`<a class="usa-link" href="${ROUTES.appraisalNotice.href(place)}">Notice of the rating (PDF)</a>`}</p>`
}

/** What comes next: what is due, by when and why, and each step with its button or whose turn it is. */
function nextSection(request: PageRequest, file: AppraisalFile, whys: Whys): Html {
  const { due, steps } = file
  return html`<section class="c-sec" id="next"><h2>What comes next</h2>${
    due === undefined
      ? html`<p>Nothing is due.</p>`
      : html`<p><b>${due.what}</b>${due.late && html` ${statusTag({ tone: 'bad', words: 'Late' })}`}: ${whoseWords(due)}${due.by !== undefined && html`, by ${dateWithDistance(due.by, request.today)}`}. ${whyLink({ href: ruleHref(due.rule), about: ': what is due' })}<br><span class="c-s">${due.because}</span></p>`
  }${steps.map((step, index) => stepLine(file, step, index === 0 ? 'first' : 'other', whys))}</section>`
}

function stepLine(
  file: AppraisalFile,
  step: AppraisalStep,
  kind: 'first' | 'other',
  whys: Whys,
): Html | false {
  const { title, mine, barred, earliest, ruling } = step
  if (mine) {
    const classes = kind === 'first' ? 'usa-button' : 'usa-button usa-button--outline'
    return html`<p><a class="${classes}" href="${stepHref(file, step)}">${title}</a></p>`
  }
  if (barred !== undefined) {
    return html`<p class="c-s"><b>${title}</b>: not yet, ${barred}.${earliest !== undefined && ` First lawful day: ${shortDate(earliest)}.`}${ruling !== undefined && html` ${whyLink({ href: whys.href(`step ${step.action}`), about: `: ${title}`, open: whys.open === `step ${step.action}` })}`}</p>`
  }
  return kind === 'first' && html`<p class="c-s"><b>${title}</b>: ${whoseTurn(step)}.</p>`
}

const EDITED: ReadonlySet<string> = new Set(['appraisal/draft-plan', 'appraisal/amend-plan'])

/** The form of a step: the plan editor, the rating form, or the action’s own, filled in. */
function stepHref({ line }: AppraisalFile, { action, fields }: AppraisalStep): string {
  const place = { person: line.person, year: String(line.fiscalYear) }
  if (EDITED.has(action)) return ROUTES.appraisalPlan.href(place)
  if (action === 'appraisal/rate-initially') return ROUTES.appraisalRating.href(place)
  return actionHref(action, { ...fields, back: ROUTES.appraisalCase.href(place) })
}

function panelSection(file: AppraisalFile, whys: Whys, here: (more?: Query) => string): Html | false {
  const ruling = rulingOf(file, whys.open)
  if (ruling === undefined) return false
  return html`<div id="why" class="margin-top-2">${whyPanel(ruling, {
    closeHref: here(),
    tryHref: ruleHref(ruling.rule, { on: ruling.on }),
    permanentHref: here({ why: whys.open }),
  })}</div>`
}

function rulingOf(file: AppraisalFile, open: string | undefined): Explanation | undefined {
  switch (open) {
    case undefined:
      return undefined
    case 'weights':
      return file.weights
    case 'score':
      return file.score
    case 'outcome':
      return file.outcome?.explanation
    default: {
      const right = file.rights.find(({ way }) => way === open)?.explanation
      const step = file.steps.find(({ action }) => `step ${action}` === open)?.ruling
      const event = file.events.find(({ id }) => id === open)?.ruling as Explanation | undefined
      return right ?? step ?? event
    }
  }
}
