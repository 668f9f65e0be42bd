import type { IsoDate } from '../../../base/dates.ts'
import type { paperList } from '../../../desk/papers.ts'
import type { Turn } from '../../../desk/turns.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { turnLine } from './turn.ts'

/** The papers in the file, each to keep, and the way to file one; nothing for a seat that does not read the file. */
export function papersSection(
  papers: Awaited<ReturnType<typeof paperList>>,
  filing: Turn | undefined,
  prefilled: Query,
): Html | false {
  if (papers === undefined) return false
  return html`<section class="c-sec" id="papers"><h2>Papers</h2>${dataTable({
    caption: 'Papers in the file',
    stack: true,
    columns: [
      { key: 'name', label: 'Paper' },
      { key: 'kind', label: 'Kind' },
      { key: 'bytes', label: 'Bytes', numeric: true },
      { key: 'filed', label: 'Filed' },
      { key: 'hash', label: 'SHA-256' },
    ],
    rows: papers.map(
      (paper): Row => ({
        name: link({ href: ROUTES.paper.href({ id: paper.event }), label: paper.name }),
        kind: paper.kind.replaceAll('-', ' '),
        bytes: count(paper.bytes),
        filed: dateElement(paper.filed_on as IsoDate),
        hash: html`<span class="c-xs">${paper.sha256.slice(0, 12)}…</span>`,
      }),
    ),
    empty: 'No paper is filed yet.',
  })}${filing !== undefined && turnLine(filing, prefilled, 'other')}</section>`
}
