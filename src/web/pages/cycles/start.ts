import type { StartFile, StartLine } from '../../../desk/cycle-start.ts'
import { dataTable } from '../../components/data-table.ts'
import { count, counted } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { SYSTEM_WORDS } from '../appraisal/words.ts'
import { whoseTurn } from '../proposals/turn.ts'

const RULES = ['appraisal/plan', 'appraisal/plan-due', 'appraisal/coverage', 'appraisal/appraisal-system']

/** Who would get a draft of a plan and from what, who is left out and why; nothing is saved before it is asked once more. */
export function startPage(request: PageRequest, file: StartFile, basis: number): Page {
  const { cycle, unitName, drafted, skipped } = file
  const at = { unit: cycle.unit, year: String(cycle.fiscalYear) }
  const title = `Plans of FY${at.year}, ${unitName}`
  return {
    title,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href() },
      { label: 'Cycles', href: ROUTES.cycles.href() },
      { label: `FY${at.year}`, href: ROUTES.cycle.href(at) },
      { label: 'Plans' },
    ],
    body: html`<h1>${title}: ${counted(drafted.length, 'draft')}, ${count(skipped.length)} left out</h1><p class="c-sub">Each is drafted for the supervisor of record, under ${SYSTEM_WORDS[cycle.system]}, and goes on from there: nothing is communicated or signed.</p>${form(request, file, basis)}
<section class="c-sec margin-top-3" id="drafted"><h2>Would get a draft: ${count(drafted.length)}</h2>${linesTable('Would get a draft', 'From', drafted, (one) => fromWords(one, cycle.fiscalYear))}</section>
<section class="c-sec margin-top-3" id="skipped"><h2>Left out: ${count(skipped.length)}</h2>${linesTable('Left out', 'Why', skipped, ({ skipped: why }) => why ?? '')}</section>${rulesUsed(RULES)}`,
  }
}

function fromWords({ from = 0 }: StartLine, year: number): string {
  return from === 0
    ? 'the elements of the system, without texts'
    : `the plan of FY${year - 1}, version ${from}, goals with this year’s pages`
}

function form(request: PageRequest, { drafted, cycle, turn }: StartFile, basis: number): Html | false {
  if (drafted.length === 0) return html`<p>Nobody lacks a plan who could get one.</p>`
  if (!turn.mine) return html`<p class="c-s"><b>${turn.title}</b>: ${whoseTurn(turn)}.</p>`
  const { unit, fiscalYear } = cycle
  const back = ROUTES.cycle.href({ unit, year: String(fiscalYear) })
  const fields = { basis, unit, fiscalYear, back, people: drafted.map(({ line }) => line.person).join('\n') }
  return html`<form method="post" action="${actionHref(turn.action)}">${csrfField(request.session.csrf)}${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="usa-button" type="submit" name="step" value="check">Check ${counted(drafted.length, 'draft')}</button></form>`
}

function linesTable(
  caption: string,
  label: string,
  lines: readonly StartLine[],
  words: (line: StartLine) => string,
): Html {
  return dataTable({
    caption,
    stack: true,
    columns: [
      { key: 'who', label: 'Executive' },
      { key: 'supervisor', label: 'Supervisor' },
      { key: 'why', label },
    ],
    rows: lines.map((one) => {
      const { person, name, fiscalYear, supervisor } = one.line
      const href = ROUTES.appraisalCase.href({ person, year: String(fiscalYear) })
      return {
        who: one.skipped === 'has a plan' ? link({ href, label: name }) : name,
        supervisor: supervisor?.name ?? 'none of record',
        why: words(one),
      }
    }),
    empty: 'Nobody.',
  })
}
