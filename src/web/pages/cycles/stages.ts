import type { CycleFigures, StageCounts } from '../../../record/cycle-figures.ts'
import type { Cell } from '../../exports.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { type Fill, stackedBar, swatch } from '../../components/stacked-bar.ts'
import { whyLink } from '../../components/why-link.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { shownCount, STAGE_WORDS } from './words.ts'

const FILLS: readonly Fill[] = ['navy', 'blue', 'grey', 'pale', 'white']
const LEVELS = [5, 4, 3, 2, 1] as const

/** The levels stage by stage: a bar where every count is shown, and a table of all. */
export function stagesSection(
  figures: CycleFigures,
  { unit, year, on }: { unit: string; year: string; on: string | undefined },
): Html {
  const { stages } = figures
  const filesOf = (format: string) => ROUTES.cycleTable.href({ unit, year, table: 'stages', format }, { on })
  return html`<section class="c-sec margin-top-3" id="stages"><h2>Levels stage by stage ${whyLink({ href: ruleHref('appraisal/distribution'), about: 'the distribution is what it is' })}</h2><p class="c-s">All executives of the cycle, of every kind of appointment. The limit counts career executives alone, in the close-out.</p>${stages.map(bar)}${dataTable(
    {
      caption: 'Levels stage by stage',
      columns: [
        { key: 'stage', label: 'Stage' },
        ...LEVELS.map((level) => ({ key: `l${level}`, label: `Level ${level}`, numeric: true })),
        { key: 'rated', label: 'With a level', numeric: true },
      ],
      rows: stages.map(rowOf),
      empty: 'No stage is far enough along to be told.',
    },
  )}${stages.length > 0 && html`<ul class="c-key">${FILLS.map((fill, index) => html`<li>${swatch(fill)}Level ${5 - index}</li>`)}</ul>`}<p class="c-s"><a class="usa-link" href="${filesOf('csv')}">CSV</a> &nbsp; <a class="usa-link" href="${filesOf('xlsx')}">XLSX</a></p></section>`
}

function bar({ stage, levels, rated }: StageCounts): Html | false {
  const counts = levels.flatMap((one) => (one === null ? [] : [one]))
  if (rated === null || rated === 0 || counts.length < levels.length) return false
  return html`<h3>${STAGE_WORDS[stage]}: ${count(rated)}</h3>${stackedBar({
    title: `${STAGE_WORDS[stage]}, ${count(rated)} executives`,
    unit: 'Executives',
    table: false,
    key: false,
    parts: counts.map((value, index) => ({ label: `Level ${5 - index}`, count: value })),
  })}`
}

function rowOf({ stage, levels, rated }: StageCounts): Row {
  return {
    stage: STAGE_WORDS[stage],
    ...Object.fromEntries(levels.map((value, index) => [`l${5 - index}`, shownCount(value)])),
    rated: shownCount(rated),
  }
}

/** The columns of the table to keep. */
export const STAGE_HEADS = ['Stage', 'Level 5', 'Level 4', 'Level 3', 'Level 2', 'Level 1', 'With a level']

/** The rows of the table to keep; a count that is left out is blank. */
export function stageCells({ stages }: CycleFigures): Cell[][] {
  return stages.map(({ stage, levels, rated }) => [STAGE_WORDS[stage], ...levels, rated])
}
