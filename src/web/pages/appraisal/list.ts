import { APPRAISAL_PROBLEMS } from '../../../desk/appraisal-due.ts'
import type { AppraisalLine, appraisalList } from '../../../desk/appraisals.ts'
import { PAGE } from '../../../desk/lists.ts'
import type { Opens } from '../../../desk/reach.ts'
import type { TrainingList } from '../../../desk/training.ts'
import { appointmentWords } from '../../../desk/words.ts'
import { chosenColumns, columnChoice } from '../../components/column-choice.ts'
import { type Column, dataTable, type Row } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { count, counted, dateWithDistance, shortDate } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { stackedBar } from '../../components/stacked-bar.ts'
import { statusTag } from '../../components/tags.ts'
import { tiles } from '../../components/tiles.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES, ruleHref } from '../../routes.ts'
import { linkTo } from '../opening.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_YEAR } from './rules-used.ts'
import { trainingSection } from './training.ts'
import { PROBLEMS, STATE_CHOICES, stateStatus, whoseWords } from './words.ts'

type Listed = Awaited<ReturnType<typeof appraisalList>>

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Executive', sort: true },
  { key: 'state', label: 'State', sort: true },
  { key: 'due', label: 'Due now', sort: true },
  { key: 'supervisor', label: 'Supervisor', sort: true },
  { key: 'plan', label: 'Plan' },
  { key: 'reviews', label: 'Reviews', numeric: true },
  { key: 'score', label: 'Score', numeric: true, sort: true },
  { key: 'initial', label: 'Initial', numeric: true, sort: true },
  { key: 'board', label: 'Board', numeric: true, sort: true },
  { key: 'final', label: 'Final', numeric: true, sort: true },
]

/** The filters of the list, from the address. */
export function appraisalQuery({ query, on }: PageRequest, fiscalYear: number, page: number) {
  return {
    fiscalYear,
    on,
    page,
    text: query['q'],
    state: query['state'],
    show: query['show'],
    sort: query['sort'],
  }
}

/** A year’s appraisals: what is wrong first, then how far each has come and what is due. */
export function appraisalsPage(
  request: PageRequest,
  list: Listed,
  given: {
    year: number
    years: readonly number[]
    page: number
    opens: Opens
    training: TrainingList
  },
): Page {
  const { year, years, page, opens } = given
  const { query, today, columns: chosen } = request
  const keep: Query = {
    year: String(year),
    ...Object.fromEntries(['on', 'q', 'state', 'show', 'sort'].map((name) => [name, query[name]])),
  }
  const kept = keep as Readonly<Record<string, string | undefined>>
  const col = chosen.length === 0 ? undefined : chosen
  const sort = query['sort'] ?? 'name'
  const ofYear = { year: String(year), on: query['on'] }
  return {
    title: `Appraisal FY${year}`,
    part: 'appraisal',
    body: html`<h1>Appraisal, fiscal year ${String(year)}</h1><p class="c-sub">${counted(list.all, 'executive')} of this year’s cycle that your seat may see, on ${shortDate(request.on)}. ${link({ href: ROUTES.cycles.href(), label: 'Cycles and results' })}</p>
${problemsSection(list, ofYear)}${stagesSection(list, year)}
<section class="c-sec margin-top-3" id="list"><h2>${headingOf(query['show'], list.total)}</h2>${filterForm({
      action: ROUTES.appraisal.href(),
      label: 'Find appraisals',
      filters: [
        {
          kind: 'choice',
          name: 'year',
          label: 'Fiscal year',
          value: String(year),
          options: years.map((one) => ({ value: String(one), label: `FY${one}` })),
        },
        { kind: 'words', name: 'q', label: 'Executive, position or supervisor', value: query['q'] },
        {
          kind: 'choice',
          name: 'state',
          label: 'State',
          value: query['state'],
          none: 'All',
          options: STATE_CHOICES,
        },
        {
          kind: 'choice',
          name: 'show',
          label: 'Late or missing',
          value: query['show'],
          none: 'All',
          options: [
            { value: 'due', label: 'Something is due' },
            ...APPRAISAL_PROBLEMS.map((value) => ({ value, label: PROBLEMS[value].title })),
          ],
        },
        { kind: 'date', name: 'on', label: 'On', value: query['on'] },
      ],
      clearHref: ROUTES.appraisal.href({ year }),
    })}<p class="c-s"><a class="usa-link" href="${ROUTES.appraisalTable.href({ format: 'csv' }, keep)}">CSV</a> &nbsp; <a class="usa-link" href="${ROUTES.appraisalTable.href({ format: 'xlsx' }, keep)}">XLSX</a></p>${columnChoice({ action: ROUTES.appraisal.href(), columns: COLUMNS, chosen, keep: kept })}${dataTable(
      {
        caption: `Appraisals of fiscal year ${year}`,
        wide: true,
        columns: chosenColumns(COLUMNS, chosen),
        rows: list.rows.map((line) => rowOf(line, today, opens, query['on'])),
        sortHref: (column) =>
          ROUTES.appraisal.href({ ...keep, col, sort: sort === column ? `-${column}` : column }),
        sorted: {
          key: sort.replace('-', ''),
          direction: sort.startsWith('-') ? 'descending' : 'ascending',
        },
        empty: 'No appraisal matches, or your seat may see none here.',
      },
    )}${pager({ page, pages: Math.ceil(list.total / PAGE), href: (to) => ROUTES.appraisal.href({ ...keep, col, page: to }) })}</section>${trainingSection(request, given.training)}${rulesUsed(RULES_OF_YEAR)}`,
  }
}

function headingOf(show: string | undefined, total: number): string {
  const problem = APPRAISAL_PROBLEMS.find((one) => one === show)
  if (problem !== undefined) return `${PROBLEMS[problem].title}: ${count(total)}`
  return show === 'due' ? `Something is due: ${count(total)}` : 'Every executive'
}

function problemsSection({ problems, all }: Listed, ofYear: Query): Html | false {
  if (all === 0) return false
  const found = APPRAISAL_PROBLEMS.filter((one) => (problems.get(one) ?? 0) > 0)
  if (found.length === 0) {
    return html`<section class="c-sec first" id="problems"><h2>Late or missing</h2><p>${statusTag({ tone: 'ok', words: 'Nothing' })} Nothing is late or missing on this day.</p></section>`
  }
  return html`<section class="c-sec first" id="problems"><h2>Late or missing</h2>${tiles(
    found.map((one) => ({
      label: PROBLEMS[one].title,
      value: count(problems.get(one) ?? 0),
      of: PROBLEMS[one].means,
      href: `${ROUTES.appraisal.href({ ...ofYear, show: one })}#list`,
      why: { href: ruleHref(PROBLEMS[one].rule), about: `: ${PROBLEMS[one].title.toLowerCase()}` },
    })),
  )}</section>`
}

/** The stages of the year, each with the states that belong to it. */
const STAGES: readonly (readonly [label: string, states: readonly AppraisalLine['state'][]])[] = [
  ['Final', ['final', 'issued', 'not rated']],
  ['With the board', ['answered', 'reviewed', 'recommended', 'split']],
  ['Rated, with the executive', ['rated', 'shared', 'under review']],
  ['Under the plan', ['communicated']],
  ['Plan to come', ['no plan', 'drafted', 'consulted']],
]

function stagesSection({ states, all }: Listed, year: number): Html | false {
  if (all === 0) return false
  const parts = STAGES.map(([label, of]) => ({
    label,
    count: of.reduce((sum, state) => sum + (states.get(state) ?? 0), 0),
  }))
  return html`<section class="c-sec margin-top-3" id="stages"><h2>How far the year has come</h2>${stackedBar({
    title: `Stages of ${count(all)} appraisals of fiscal year ${year}`,
    unit: 'Executives',
    parts,
  })}</section>`
}

function rowOf(line: AppraisalLine, today: PageRequest['today'], opens: Opens, on: string | undefined): Row {
  const { person, fiscalYear, due } = line
  const supervisor = line.supervisor
  return {
    name: html`${link({ href: ROUTES.appraisalCase.href({ person, year: String(fiscalYear) }, { on }), label: line.name })}<br><span class="c-xs">${line.title}${line.appointment !== '' && line.appointment !== 'career' && `, ${appointmentWords(line.appointment).toLowerCase()}`}</span>`,
    state: html`${statusTag(stateStatus(line.state))}${line.state !== 'no plan' && line.problems.length > 0 && html`<br><span class="c-xs">${line.problems.map((one) => PROBLEMS[one].title).join(', ')}</span>`}`,
    due:
      due === undefined
        ? ''
        : html`${due.what}${due.late && html` ${statusTag({ tone: 'bad', words: 'Late' })}`}<br><span class="c-xs">${whoseWords(due)}${due.by !== undefined && html`, by ${dateWithDistance(due.by, today)}`}</span>`,
    supervisor:
      supervisor === undefined
        ? 'none of record'
        : linkTo(opens, { person: supervisor.id, source: 'record' }, supervisor.name, { on }),
    plan: planCell(line),
    reviews: line.state === 'no plan' ? '' : line.reviews,
    score: line.score ?? '',
    initial: line.initial ?? '',
    board: line.board ?? (line.state === 'split' ? 'split' : ''),
    final: line.final ?? '',
  }
}

function planCell({ communicated, daysLate, state }: AppraisalLine): Content {
  if (communicated === undefined) return state === 'no plan' ? 'none' : 'not communicated'
  return daysLate > 0
    ? html`${shortDate(communicated)} ${statusTag({ tone: 'soon', words: `${counted(daysLate, 'day')} late` })}`
    : shortDate(communicated)
}
