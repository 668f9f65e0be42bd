import { shareOf } from '../../../base/money.ts'
import type { Line, ListingProgram } from '../../../desk/program.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, percent } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { limitStatus } from '../limits.ts'

const SORTS: Readonly<Record<string, (line: Line) => number | string>> = {
  name: (line) => line.name,
  onBoard: (line) => line.onBoard,
  career: (line) => line.counts.career,
  noncareer: (line) => line.counts.noncareer,
  limited: (line) => line.counts.limitedTerm + line.counts.limitedEmergency,
  share: (line) => shareOf(line.counts.noncareer, line.onBoard) ?? -1,
  vacant: (line) => line.vacant,
  allocated: (line) => line.counts.allocated ?? -1,
}

const FIRST = 25

/** Departments or agencies, one line each. */
export function lineSection(
  program: ListingProgram,
  request: PageRequest,
  here: (more: Query) => string,
  open: string | undefined,
): Html {
  const { query } = request
  const file = (format: string): string =>
    ROUTES.programTable.href({ format }, { unit: program.unit?.id, on: query['on'] })
  const inUse = program.lines.filter((line) => line.onBoard + line.vacant > 0)
  const more = query['all'] !== 'yes' && program.lines.length > FIRST
  return html`<section class="c-sec margin-top-3" id="agencies"><div class="c-sech"><h2>${program.unit === undefined ? `Departments and agencies: ${count(inUse.length)} with SES positions` : 'Agencies of this department'}</h2><span class="c-s">${more && html`<a class="usa-link" href="${here({ all: 'yes' })}#agencies">All ${count(program.lines.length)}</a> &nbsp; `}<a class="usa-link" href="${file('csv')}">CSV</a> &nbsp; <a class="usa-link" href="${file('xlsx')}">XLSX</a></span></div>${lineTable(program, request, here, open, more ? FIRST : program.lines.length)}</section>`
}

function lineTable(
  program: ListingProgram,
  request: PageRequest,
  here: (more: Query) => string,
  open: string | undefined,
  first: number,
): Html {
  const asked = request.query['sort'] ?? '-onBoard'
  const key = asked.replace('-', '')
  const known = Object.hasOwn(SORTS, key) ? SORTS[key] : SORTS['onBoard']
  const by = known ?? ((line: Line) => line.name)
  const sign = asked.startsWith('-') ? -1 : 1
  const lines = [...program.lines].sort((a, b) => {
    const [x, y] = [by(a), by(b)]
    return (x < y ? -1 : x > y ? 1 : 0) * sign || a.name.localeCompare(b.name)
  })
  const rows = lines.slice(0, first).map((line): Row => {
    const share = shareOf(line.counts.noncareer, line.onBoard)
    const why = {
      href: `${here({ why: line.limit.key })}#why`,
      about: `: noncareer share of ${line.name}`,
      open: open === line.limit.key,
    }
    return {
      name: link({
        href: ROUTES.agency.href({ unit: line.unit }, { on: request.query['on'] }),
        label: line.name,
      }),
      onBoard: count(line.onBoard),
      career: count(line.counts.career),
      noncareer: count(line.counts.noncareer),
      limited: count(line.counts.limitedTerm + line.counts.limitedEmergency),
      share: share === undefined ? '' : percent(share),
      vacant: count(line.vacant),
      allocated: line.counts.allocated === undefined ? 'not held' : count(line.counts.allocated),
      state: html`${statusTag(limitStatus(line.limit))} ${whyLink(why)}`,
    }
  })
  const { counts, onBoard, vacant } = program.totals
  return dataTable({
    caption: 'Executives on board by department and agency, with their limit on noncareer appointees',
    wide: true,
    columns: [
      { key: 'name', label: 'Department or agency', sort: true },
      { key: 'onBoard', label: 'On board', numeric: true, sort: true },
      { key: 'career', label: 'Career', numeric: true, sort: true },
      { key: 'noncareer', label: 'Noncareer', numeric: true, sort: true },
      { key: 'limited', label: 'Limited', numeric: true, sort: true },
      { key: 'share', label: 'Noncareer of on board', numeric: true, sort: true },
      { key: 'vacant', label: 'Vacant', numeric: true, sort: true },
      { key: 'allocated', label: 'Allocation', numeric: true, sort: true },
      { key: 'state', label: '25% limit' },
    ],
    rows,
    foot: {
      name: 'All',
      onBoard: count(onBoard),
      career: count(counts.career),
      noncareer: count(counts.noncareer),
      limited: count(counts.limitedTerm + counts.limitedEmergency),
      share: percent(shareOf(counts.noncareer, onBoard) ?? 0),
      vacant: count(vacant),
    },
    sortHref: (column) =>
      `${here({ sort: asked === `-${column}` ? column : `-${column}`, all: request.query['all'] })}#agencies`,
    sorted: { key, direction: sign < 0 ? 'descending' : 'ascending' },
    empty: 'No executive is listed here.',
  })
}
