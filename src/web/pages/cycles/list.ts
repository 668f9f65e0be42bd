import { type CycleLine, nextYear } from '../../../desk/cycles.ts'
import { seesCycles } from '../../../desk/cycle-sight.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { SYSTEM_WORDS } from '../appraisal/words.ts'
import { stepLink } from '../boards/words.ts'
import { RULES_OF_CYCLE } from './rules.ts'
import { cycleStatus } from './words.ts'

/** The cycles that a seat sees, or whose published results it may read. */
export function cyclesPage(request: PageRequest, lines: readonly CycleLine[]): Page {
  const { session, query } = request
  const units = [...new Map(lines.map(({ unit_id, unitName }) => [unit_id, unitName]))]
  const { unit } = session.who
  return {
    title: 'Appraisal cycles',
    part: 'appraisal',
    breadcrumb: [{ label: 'Appraisal', href: ROUTES.appraisal.href() }, { label: 'Cycles' }],
    body: html`<h1>Appraisal cycles</h1><p class="c-sub">${seesCycles(session.who) ? `${counted(lines.length, 'cycle')} that your seat may see.` : 'The cycles of your agency whose results are published.'}</p>${
      unit !== undefined &&
      stepLink(request, 'appraisal/open-cycle', {
        unit,
        fiscalYear: nextYear(lines, unit, request.on),
        back: ROUTES.cycles.href(),
      })
    }<section class="c-sec margin-top-3">${dataTable({
      caption: 'Cycles, the newest first',
      stack: true,
      columns: [
        { key: 'year', label: 'Cycle' },
        { key: 'agency', label: 'Agency' },
        { key: 'period', label: 'Period' },
        { key: 'system', label: 'System' },
        { key: 'state', label: 'State' },
        { key: 'results', label: 'Results' },
      ],
      rows: lines.map((line) => rowOf(line, request, query['on'])),
      empty: 'No cycle is open to your seat, and no results of your agency are published.',
    })}</section>${seesCycles(session.who) && agencies(units)}${rulesUsed(RULES_OF_CYCLE)}`,
  }
}

function rowOf(line: CycleLine, { on }: PageRequest, asked: string | undefined): Row {
  const at = { unit: line.unit_id, year: String(line.fiscal_year) }
  const name = `FY${line.fiscal_year}`
  return {
    year: line.sight === undefined ? name : link({ href: ROUTES.cycle.href(at, { on: asked }), label: name }),
    agency: line.unitName,
    period: html`${dateElement(line.start_on)} to ${dateElement(line.end_on)}`,
    system: SYSTEM_WORDS[line.system],
    state: statusTag(cycleStatus(line, on)),
    results:
      line.published_on === null
        ? 'not published'
        : link({ href: ROUTES.cycleResults.href(at), label: `Results of ${name}` }),
  }
}

function agencies(units: readonly (readonly [string, string])[]): Html | false {
  if (units.length === 0) return false
  return html`<section class="c-sec margin-top-3" id="agencies"><h2>System and training</h2><ul class="c-list">${units.map(
    ([unit, name]) =>
      html`<li>${name}: ${link({ href: ROUTES.appraisalSystem.href({ unit }), label: 'system and certification' })}, ${link({ href: ROUTES.training.href({ unit }), label: 'training' })}</li>`,
  )}</ul></section>`
}
