import type { CycleFile } from '../../../desk/cycles.ts'
import type { Opens } from '../../../desk/reach.ts'
import { alert } from '../../components/alert.ts'
import { dataTable } from '../../components/data-table.ts'
import { count, dateElement, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { SYSTEM_WORDS } from '../appraisal/words.ts'
import { whoseTurn } from '../proposals/turn.ts'
import { differencesSection } from './differences.ts'
import { lateSection } from './late.ts'
import { RULES_OF_CYCLE } from './rules.ts'
import { stagesSection } from './stages.ts'
import { cycleStatus, progressWords, shownCount } from './words.ts'

/** One agency’s cycle: where it stands, its steps, counts of how far it has come, and for the office what is late. */
export function cyclePage(
  request: PageRequest,
  file: CycleFile,
  given: { opens: Opens; basis: number },
): Page {
  const { cycle, unitName, sight, figures } = file
  const { unit, fiscalYear, start, end } = cycle
  const year = String(fiscalYear)
  const status = cycleStatus(
    {
      end_on: end,
      signed_on: cycle.signed?.on ?? null,
      validated: cycle.validated?.answer ?? null,
      published_on: cycle.published?.on ?? null,
    },
    request.on,
  )
  return {
    title: `Cycle FY${year}, ${unitName}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href() },
      { label: 'Cycles', href: ROUTES.cycles.href() },
      { label: `FY${year}` },
    ],
    body: html`<h1>Appraisal cycle FY${year}, ${unitName}</h1><p class="c-sub">${shortDate(start)} to ${shortDate(end)}, under ${link({ href: ROUTES.appraisalSystem.href({ unit }), label: SYSTEM_WORDS[cycle.system] })}${cycle.elementsOf2012Kept && ', with the elements of 2012 kept'}. ${statusTag(status)} ${link({ href: ROUTES.training.href({ unit }), label: 'Training' })}</p>${sight === 'counts' && alert('info', 'Your seat sees no executive’s file: counts are told here, and small ones are left out or counted together with others.')}
<div class="c-row b first">${stepsSection(file)}${progressSection(file)}</div>${stagesSection(figures, { unit, year, on: request.query['on'] })}${sight === 'names' && differencesSection(file.differences)}${lateSection(request, file, given)}<div class="c-row b">${goalsSection(file)}${assessedSection(file)}</div>${rulesUsed(RULES_OF_CYCLE)}`,
  }
}

function progressSection({ figures }: CycleFile): Html {
  return html`<section class="c-sec" id="progress"><h2>How far the cycle has come</h2>${dataTable({
    caption: 'How far the cycle has come',
    columns: [
      { key: 'what', label: 'Step' },
      { key: 'count', label: 'Executives', numeric: true },
    ],
    rows: figures.progress.map(({ key, count: many }) => ({
      what: progressWords(key),
      count: shownCount(many),
    })),
  })}</section>`
}

/** The steps of the cycle itself: when each was taken, else whose it is, with the way to take it. */
function stepsSection(file: CycleFile): Html {
  const { cycle, openedOn, sight } = file
  const { goals, assessed, waiver, signed, validated, published, unit, fiscalYear } = cycle
  const year = String(fiscalYear)
  const closeOut =
    sight === 'names' && link({ href: ROUTES.closeOut.href({ unit, year }), label: 'Close-out' })
  const counts =
    signed === undefined || sight !== 'names'
      ? ''
      : `: ${count(signed.top)} of ${count(signed.rated)} at Levels 4–5${signed.cap === null ? '' : `, cap ${count(signed.cap)}`}`
  return html`<section class="c-sec" id="steps"><h2>Steps of the cycle</h2><dl class="c-dl"><dt>Opened</dt><dd>${dateElement(openedOn)}</dd><dt>Goals</dt><dd>${goals.length > 0 ? `${count(goals.length)} set` : 'none set'} ${step(file, 'appraisal/set-goals')} ${goals.length > 0 && step(file, 'appraisal/cascade-goals', 'quiet')}</dd><dt>Plans</dt><dd>${startLink(file)}</dd><dt>Organization assessed</dt><dd>${assessed !== undefined && dateElement(assessed.on)} ${assessed === undefined && step(file, 'appraisal/assess-organization')}</dd><dt>Limit</dt><dd>${waiver === undefined ? html`not waived ${step(file, 'appraisal/record-waiver', 'quiet')}` : html`waived ${dateElement(waiver.on)}: ${waiver.document}`}</dd><dt>Distribution</dt><dd>${signed === undefined ? step(file, 'appraisal/sign-distribution', 'no link') : html`signed ${dateElement(signed.on)}${counts}`} ${closeOut}</dd><dt>Validation</dt><dd>${validated !== undefined && html`${validated.answer} ${dateElement(validated.on)}${validated.reason !== undefined && `: ${validated.reason}`} `}${validated?.answer !== 'validated' && (signed === undefined ? 'after the distribution is signed' : step(file, 'appraisal/validate-cycle'))}</dd><dt>Results</dt><dd>${published === undefined ? html`not published ${step(file, 'appraisal/publish-results')}` : html`published ${dateElement(published.on)}, ${link({ href: ROUTES.cycleResults.href({ unit, year }), label: 'as executives see them' })}`}</dd></dl></section>`
}

/** A step by its title: a link for the seat whose it is, else whose it is. */
function step(file: CycleFile, action: string, how: 'told' | 'quiet' | 'no link' = 'told'): Html | false {
  const turn = file.turns.get(action)
  if (turn === undefined) return false
  const { unit, fiscalYear } = file.cycle
  const back = ROUTES.cycle.href({ unit, year: String(fiscalYear) })
  if (turn.mine && how !== 'no link') {
    return link({ href: actionHref(action, { unit, fiscalYear, back }), label: turn.title })
  }
  return how !== 'quiet' && html`<span class="c-s">${turn.title}: ${whoseTurn(turn)}</span>`
}

function startLink({ cycle, sight, turns }: CycleFile): Html | string {
  const turn = turns.get('appraisal/start-cycle-for-component')
  const year = String(cycle.fiscalYear)
  if (sight !== 'names') return turn === undefined ? '' : `${turn.title}: ${whoseTurn(turn)}`
  return link({
    href: ROUTES.cycleStart.href({ unit: cycle.unit, year }),
    label: 'Who would get a plan, from what',
  })
}

function goalsSection({ cycle }: CycleFile): Html {
  return html`<section class="c-sec" id="goals"><h2>Goals of the cycle: ${cycle.goals.length}</h2>${
    cycle.goals.length === 0
      ? html`<p class="c-s">None is set; plans can be aligned with none.</p>`
      : html`<ul class="c-list">${cycle.goals.map(({ goal, source, page }) => html`<li>${goal} <span class="c-xs">${source}${page !== undefined && `, page ${page}`}</span></li>`)}</ul>`
  }</section>`
}

function assessedSection({ cycle: { assessed }, components }: CycleFile): Html {
  if (assessed === undefined) {
    return html`<section class="c-sec" id="assessed"><h2>Assessment of the organization</h2><p class="c-s">Not given out yet. It comes after the period and before ratings are recommended.</p></section>`
  }
  return html`<section class="c-sec" id="assessed"><h2>Assessment of the organization</h2><p class="c-s">Given out ${dateElement(assessed.on)} by ${assessed.by}.</p>${dataTable(
    {
      caption: 'How components did',
      stack: true,
      columns: [
        { key: 'unit', label: 'Component' },
        { key: 'assessed', label: 'Assessment' },
      ],
      rows: assessed.components.map((one) => ({
        unit: components.get(one.unit) ?? one.unit,
        assessed: one.assessed,
      })),
    },
  )}</section>`
}
