import type { PublishedResults } from '../../../desk/cycles.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, shortDate } from '../../components/formats.ts'
import { html } from '../../components/markup.ts'
import type { Page } from '../../request.ts'
import { ROUTES } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_RESULTS } from './rules.ts'

const LEVELS = [5, 4, 3, 2, 1] as const

/** The results of a cycle as they were published: what executives see, small counts left out. */
export function resultsPage({ cycle, unitName, published }: PublishedResults): Page {
  const year = String(cycle.fiscalYear)
  return {
    title: `Results of FY${year}, ${unitName}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href() },
      { label: 'Cycles', href: ROUTES.cycles.href() },
      { label: `Results of FY${year}` },
    ],
    body: html`<h1>Results of the FY${year} appraisals, ${unitName}</h1><p class="c-sub">Published ${shortDate(published.on)} to every executive. Counts under ${count(published.least)} are left out, and as many others as it takes that none can be worked out.</p><section class="c-sec margin-top-3" id="results">${dataTable(
      {
        caption: `Executives by annual summary level, FY${year}`,
        captionShown: true,
        columns: [
          { key: 'component', label: 'Component' },
          ...LEVELS.map((level) => ({ key: `l${level}`, label: `Level ${level}`, numeric: true })),
          { key: 'total', label: 'All', numeric: true },
        ],
        rows: published.table.map(
          (row): Row => ({
            component: row['component'] === 'all' ? 'All components' : String(row['component']),
            ...Object.fromEntries(LEVELS.map((level) => [`l${level}`, cell(row[`level${level}`])])),
            total: cell(row['total']),
          }),
        ),
      },
    )}</section>${rulesUsed(RULES_OF_RESULTS)}`,
  }
}

function cell(value: number | string | null | undefined): string {
  return typeof value === 'number' ? count(value) : 'left out'
}
