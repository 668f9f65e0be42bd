import { TABLES, TOPICS } from '../../../rulebook/index.ts'
import {
  describeTable,
  type RowDescription,
  type TableDescription,
} from '../../../rulebook/kernel/describe-table.ts'
import type { Standing } from '../../../rulebook/kernel/standing.ts'
import { weaker } from '../../../rulebook/kernel/standing.ts'
import { dataTable } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { standingTag } from '../../components/tags.ts'
import { ROUTES } from '../../routes.ts'
import { topicWords } from '../law.ts'
import { cellWords } from './cells.ts'
import { holdsWords } from './words.ts'

/** The table of an address, described; undefined where there is none. */
export function tableOf(id: string): TableDescription | undefined {
  return TABLES.map(describeTable).find((table) => table.id === id)
}

/** Every dated table: what it holds now, how many rows, how sure. */
export function tablesPage(query: Readonly<Record<string, string | undefined>>): Html {
  const q = query['q'] ?? ''
  const action = ROUTES.tables.href()
  const sections = TOPICS.map(({ id, tables }) => {
    const found = tables.map(describeTable).filter((table) => holdsWords(searched(table), q))
    return (
      found.length > 0 &&
      html`<section class="c-sec"><h2>${topicWords(id)}</h2>${listOf(found, `Tables on ${id}`)}</section>`
    )
  })
  const none = sections.every((section) => section === false)
  return html`${filterForm({
    action,
    label: 'Find tables',
    submit: 'Find',
    clearHref: action,
    filters: [{ kind: 'words', name: 'q', label: 'Words or citation', value: q }],
  })}${none && html`<p class="c-s">No table matches. Try fewer words.</p>`}${sections}`
}

function listOf(tables: readonly TableDescription[], caption: string): Html {
  return dataTable({
    caption,
    stack: true,
    columns: [
      { key: 'title', label: 'Table' },
      { key: 'newest', label: 'Newest row' },
      { key: 'from', label: 'Since' },
      { key: 'rows', label: 'Rows' },
      { key: 'standing', label: 'Weakest standing' },
    ],
    rows: tables.map((table) => ({
      title: link({ href: ROUTES.lawTable.href({ table: table.id }), label: table.title }),
      newest: newest(table.rows[0]),
      from: table.rows[0] && dateElement(table.rows[0].from),
      rows: counted(table.rows.length, 'row'),
      standing: standingTag(weakest(table)),
    })),
  })
}

function newest(row: RowDescription | undefined): string {
  const words = row === undefined ? '' : cellWords(row.cells)
  return words.length > 90 ? `${words.slice(0, 88)} …` : words
}

/** The weakest standing among the rows of a table. */
export function weakest({ rows }: TableDescription): Standing {
  return rows.reduce<Standing>((weak, row) => weaker(weak, row.standing), 'seen')
}

function searched({ title, rows }: TableDescription): string {
  return [title, ...rows.flatMap((row) => [row.by, cellWords(row.cells)])].join(' ')
}
