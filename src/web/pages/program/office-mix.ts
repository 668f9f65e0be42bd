import type { OfficeProgram } from '../../../desk/program.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { stackedBar } from '../../components/stacked-bar.ts'
import { whyLink } from '../../components/why-link.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'

/** The allocation, and positions by designation and appointment. */
export function mixSection(program: OfficeProgram, here: (more: Query) => string): Html {
  const { allocation, established, vacant } = program
  const of = (designation: string | undefined, test: (appointment: string | null) => boolean): number =>
    program.mix.reduce(
      (total, row) =>
        total +
        ((designation === undefined || row.designation === designation) && test(row.appointment)
          ? row.count
          : 0),
      0,
    )
  const kinds: readonly [string, (appointment: string | null) => boolean][] = [
    ['Filled, career', (kind) => kind === 'career'],
    ['Filled, noncareer', (kind) => kind === 'noncareer'],
    ['Filled, limited', (kind) => kind === 'limited-term' || kind === 'limited-emergency'],
    ['Vacant', (kind) => kind === null],
  ]
  const cells = (test: (appointment: string | null) => boolean) => ({
    reserved: count(of('career-reserved', test)),
    general: count(of('general', test)),
    all: count(of(undefined, test)),
  })
  const spaces = allocation?.spaces
  return html`<section class="c-sec"><div class="c-sech"><h2>Allocation and appointment mix</h2><a class="usa-link c-s" href="${ROUTES.unit.href({ unit: program.unit.id })}">Ledger</a></div>
<p class="c-s"><b>${spaces === undefined ? 'No allocation entered' : `${count(spaces)} spaces`}</b> ${whyLink({ href: `${here({ why: 'spaces' })}#why`, about: ': the allocation' })}</p>${
    spaces !== undefined &&
    stackedBar({
      title: `Of ${count(spaces)} spaces`,
      unit: 'Spaces',
      table: false,
      whole: Math.max(spaces, established),
      parts: [
        { label: 'filled', count: established - vacant, fill: 'navy' },
        { label: 'vacant (hatched)', count: vacant, fill: 'hatched' },
        { label: 'free', count: Math.max(0, spaces - established), fill: 'free' },
      ],
    })
  }${dataTable({
    caption: 'Positions by designation and appointment',
    columns: [
      { key: 'kind', label: 'Positions' },
      { key: 'reserved', label: 'Career reserved', numeric: true },
      { key: 'general', label: 'General', numeric: true },
      { key: 'all', label: 'All', numeric: true },
    ],
    rows: kinds.map(([kind, test]): Row => ({ kind, ...cells(test) })),
    foot: { kind: 'Established', ...cells(() => true) },
  })}<p class="c-s">${link({ href: actionHref('positions/establish-position', { unit: program.unit.id }), label: 'Establish a position' })}</p></section>`
}
