import type { AppraisalTasks, OpenSitting } from '../../../desk/appraisal-tasks.ts'
import type { AppraisalLine } from '../../../desk/appraisals.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateWithDistance } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { PROBLEMS } from './words.ts'

const SHOWN = 15

/** What of the appraisal year waits for the seat: its sittings, its own steps, and what is late in the office it keeps. */
export function tasksSection(request: PageRequest, { sittings, ...tasks }: AppraisalTasks): Html {
  return html`${sittings.length > 0 && sittingList(sittings, request.today)}${yearSection(request, tasks)}`
}

function sittingList(sittings: readonly OpenSitting[], today: PageRequest['today']): Html {
  return html`<section class="c-sec" id="sittings"><h2>${counted(sittings.length, 'sitting')} of your board</h2><ul class="c-list">${sittings.map(
    ({ id, on, board, fiscalYear, settled }) =>
      html`<li>${link({ href: ROUTES.sitting.href({ id }), label: `${board}, FY${fiscalYear}` })}, ${dateWithDistance(on, today)}${!settled && ': your recusals are to be settled'}</li>`,
  )}</ul></section>`
}

function yearSection(
  { today }: PageRequest,
  { mine, office }: Pick<AppraisalTasks, 'mine' | 'office'>,
): Html | false {
  if (mine.length === 0 && office.length === 0) return false
  const first = Math.min(...[...mine, ...office].map(({ fiscalYear }) => fiscalYear))
  return html`<section class="c-sec" id="appraisal"><div class="c-sech"><h2>Appraisal${mine.length > 0 && `: ${counted(mine.length, 'step')} of yours`}</h2><a class="usa-link c-s" href="${ROUTES.appraisal.href({ year: first })}">The year</a></div>${office.length > 0 && officeList(office)}${mine.length > 0 && ownTable(mine, today)}${mine.length > SHOWN && html`<p class="c-s"><a class="usa-link" href="${ROUTES.appraisal.href({ year: first, show: 'due' })}">All ${count(mine.length)}</a></p>`}</section>`
}

function ownTable(mine: readonly AppraisalLine[], today: PageRequest['today']): Html {
  return dataTable({
    caption: 'Steps of appraisals that are yours, the one that is due first at the head',
    stack: true,
    columns: [
      { key: 'what', label: 'Step' },
      { key: 'who', label: 'Executive' },
      { key: 'by', label: 'By' },
    ],
    rows: mine.slice(0, SHOWN).map(
      ({ due, person, name, fiscalYear }): Row => ({
        what: link({
          href: `${ROUTES.appraisalCase.href({ person, year: String(fiscalYear) })}#next`,
          label: due?.what ?? '',
        }),
        who: `${name}, FY${fiscalYear}`,
        by: html`${due?.by === undefined ? 'no day set' : dateWithDistance(due.by, today)}${due?.late === true && html` ${statusTag({ tone: 'bad', words: 'Late' })}`}`,
      }),
    ),
  })
}

function officeList(office: AppraisalTasks['office']): Html {
  return html`<ul class="c-list">${office.map(
    ({ fiscalYear, problem, count: many }) =>
      html`<li>${link({ href: `${ROUTES.appraisal.href({ year: fiscalYear, show: problem })}#list`, label: `${PROBLEMS[problem].title}: ${count(many)}` })}, FY${String(fiscalYear)}</li>`,
  )}</ul>`
}
