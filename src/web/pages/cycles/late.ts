import type { LateLine } from '../../../desk/cycle-late.ts'
import type { CycleFile } from '../../../desk/cycles.ts'
import type { Opens } from '../../../desk/reach.ts'
import { type NudgeKind, NUDGE_KINDS } from '../../../record/appraisal-terms.ts'
import type { Cell } from '../../exports.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, dateWithDistance } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { PROBLEMS, whoseWords } from '../appraisal/words.ts'
import { KIND_TITLES } from './words.ts'

/** What is late or missing, by what is late: who, since when, whose turn, the last reminder, and a button to remind all. */
export function lateSection(
  request: PageRequest,
  file: CycleFile,
  { opens, basis }: { opens: Opens; basis: number },
): Html | false {
  const { late, cycle, sight } = file
  if (sight !== 'names') return false
  const at = { unit: cycle.unit, year: String(cycle.fiscalYear) }
  const filesOf = (format: string) =>
    ROUTES.cycleTable.href({ ...at, table: 'late', format }, { on: request.query['on'] })
  return html`<section class="c-sec margin-top-3" id="late"><h2>Late and missing: ${count(late.length)}</h2>${
    late.length === 0
      ? html`<p class="c-s">Nothing is late or missing on this day.</p>`
      : html`<p class="c-s"><a class="usa-link" href="${filesOf('csv')}">CSV</a> &nbsp; <a class="usa-link" href="${filesOf('xlsx')}">XLSX</a></p>`
  }${[...NUDGE_KINDS, undefined].map((kind) => part(request, file, { kind, opens, basis }))}</section>`
}

function part(
  request: PageRequest,
  file: CycleFile,
  { kind, opens, basis }: { kind: NudgeKind | undefined; opens: Opens; basis: number },
): Html | false {
  const late = file.late.filter((one) => one.kind === kind)
  if (late.length === 0) return false
  const title = kind === undefined ? 'With the office, the reviewer or the board' : KIND_TITLES[kind]
  return html`<h3>${title}: ${count(late.length)}</h3>${kind !== undefined && nudgeForm(request, file, kind, basis)}${dataTable(
    {
      caption: title,
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'what', label: 'What' },
        { key: 'since', label: kind === 'answer' ? 'By' : 'Since' },
        { key: 'whose', label: 'Whose turn' },
        { key: 'nudged', label: 'Last reminder' },
      ],
      rows: late.map((one) => rowOf(one, request, opens)),
    },
  )}`
}

/** Everybody who was not reminded today, in one form that asks once more before it is done. */
function nudgeForm(
  request: PageRequest,
  { late, cycle, turns }: CycleFile,
  kind: NudgeKind,
  basis: number,
): Html | false {
  const action = 'appraisal/nudge-late'
  const { unit, fiscalYear } = cycle
  if (turns.get(action)?.mine !== true) return false
  const open = late.filter((one) => one.kind === kind && one.nudged?.on !== request.today)
  if (open.length === 0) return html`<p class="c-s">Everybody was reminded today.</p>`
  const back = `${ROUTES.cycle.href({ unit, year: String(fiscalYear) })}#late`
  const fields = {
    basis,
    unit,
    fiscalYear,
    kind,
    back,
    people: open.map(({ line }) => line.person).join('\n'),
  }
  return html`<form method="post" action="${actionHref(action)}">${csrfField(request.session.csrf)}${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="usa-button usa-button--outline" type="submit" name="step" value="check">Remind of ${counted(open.length, 'appraisal')}<span class="usa-sr-only">: ${KIND_TITLES[kind]}</span></button></form>`
}

function rowOf({ line, kind, since, nudged }: LateLine, { today, query }: PageRequest, opens: Opens): Row {
  const { person, fiscalYear, name } = line
  const href = ROUTES.appraisalCase.href({ person, year: String(fiscalYear) }, { on: query['on'] })
  return {
    who: opens({ person, source: 'record' }) ? link({ href, label: name }) : name,
    what: whatOf(line, kind),
    since: since === undefined ? '' : dateWithDistance(since, today),
    whose: whoseOf(line),
    nudged: nudged === undefined ? 'none' : html`${dateElement(nudged.on)}, by ${nudged.by}`,
  }
}

function whatOf({ due, problems }: LateLine['line'], kind: NudgeKind | undefined): string {
  if (kind !== undefined && due !== undefined) return due.what
  return problems.map((one) => PROBLEMS[one].title).join(', ')
}

function whoseOf({ due, supervisor, name }: LateLine['line']): string {
  if (due === undefined) return ''
  if (due.whose === 'supervisor') return `${supervisor?.name ?? 'none of record'}, supervisor`
  if (due.whose === 'executive') return `${name}, executive`
  return whoseWords(due)
}

/** The columns of the table to keep. */
export const LATE_HEADS = ['Executive', 'What', 'Since or by', 'Whose turn', 'Last reminder', 'Identifier']

/** A row of the table to keep. */
export function lateCells({ line, kind, since, nudged }: LateLine): Cell[] {
  return [line.name, whatOf(line, kind), since ?? '', whoseOf(line), nudged?.on ?? '', line.person]
}
