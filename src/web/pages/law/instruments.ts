import type { IsoDate } from '../../../base/dates.ts'
import type { Citing, Instrument } from '../../../rulebook/citing.ts'
import { instruments } from '../../../rulebook/citing.ts'
import { dataTable } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { ROUTES } from '../../routes.ts'
import { holdsWords } from './words.ts'

/** The levels of authority, from the highest. */
const LEVELS = ['statute', 'regulation', 'order', 'memorandum', 'directive', 'guidance'] as const

const HEADINGS: Readonly<Record<Instrument['level'], string>> = {
  statute: 'Statutes',
  regulation: 'Regulations',
  order: 'Orders and notices',
  memorandum: 'Memoranda',
  directive: 'Directives',
  guidance: 'Guidance and accounts',
}

/** The registry of instruments: level, dates, what took the place of what, what is not at hand. */
export function instrumentsPage(query: Readonly<Record<string, string | undefined>>, today: IsoDate): Html {
  const { q = '', level = '', text = '' } = query
  const action = ROUTES.instruments.href()
  const all = instruments()
  const found = all.filter(
    (one) =>
      (level === '' || one.level === level) &&
      (text !== 'missing' || one.missing !== undefined) &&
      holdsWords([one.id, one.title, ...(one.missing ?? [])].join(' '), q),
  )
  const lacking = all.filter(({ missing }) => missing !== undefined)
  return html`${filterForm({
    action,
    label: 'Find instruments',
    submit: 'Find',
    clearHref: action,
    filters: [
      { kind: 'words', name: 'q', label: 'Words or citation', value: q },
      {
        kind: 'choice',
        name: 'level',
        label: 'Kind',
        value: level,
        options: LEVELS.map((value) => ({ value, label: HEADINGS[value] })),
        none: 'All kinds',
      },
      {
        kind: 'choice',
        name: 'text',
        label: 'Text',
        value: text,
        options: [{ value: 'missing', label: 'With parts not at hand' }],
        none: 'All',
      },
    ],
  })}<p class="c-s">${counted(found.length, 'instrument')} of ${all.length}. ${lacking.length > 0 && html`Parts are not at hand of ${lacking.map((one, index) => [index > 0 && ', ', link({ href: hrefOf(one), label: one.id })])}.`}</p>${LEVELS.map(
    (of) => {
      const own = found.filter((one) => one.level === of)
      return own.length > 0 && section(of, own, today)
    },
  )}${found.length === 0 && html`<p class="c-s">No instrument matches. Try fewer words, or a section alone, such as 3134.</p>`}`
}

function section(level: Instrument['level'], list: readonly Instrument[], today: IsoDate): Html {
  return html`<section class="c-sec"><div class="c-sech"><h2>${HEADINGS[level]}</h2><span class="c-xs">${list.length}</span></div>${dataTable(
    {
      caption: HEADINGS[level],
      stack: true,
      columns: [
        { key: 'id', label: 'Instrument' },
        { key: 'title', label: 'Title' },
        { key: 'from', label: 'From' },
        { key: 'until', label: 'Until' },
        { key: 'cited', label: 'Cited by' },
      ],
      rows: list.map((one) => ({
        id: link({ href: hrefOf(one), label: one.id }),
        title: html`${one.title}${one.missing !== undefined && html` ${statusTag({ tone: 'soon', words: 'Parts not at hand' })}`}`,
        from: dateElement(one.from),
        until: ending(one, today),
        cited: citedWords(one.citing),
      })),
    },
  )}</section>`
}

/** How an instrument ends: in force, or its end and what took its place. */
export function ending({ until, supersededBy }: Instrument, today: IsoDate): Content {
  const next = instruments().find(({ id }) => id === supersededBy)
  const by = next === undefined ? (supersededBy ?? '') : link({ href: hrefOf(next), label: next.id })
  const gave = supersededBy === undefined ? html`` : html`<br><span class="c-xs">replaced by</span> ${by}`
  if (until === undefined) return supersededBy === undefined ? 'stands' : gave
  return html`${dateElement(until)}${until > today && ' (to come)'}${gave}`
}

/** What cites it, counted: `12 rules, 1 table`. */
export function citedWords({ rules, tables, terms }: Citing): string {
  const words = [
    rules.size > 0 ? counted(rules.size, 'rule') : '',
    tables.size > 0 ? counted(tables.size, 'table') : '',
    terms.size > 0 ? counted(terms.size, 'term') : '',
  ]
  return words.filter((word) => word !== '').join(', ')
}

/** The page of an instrument. */
export function hrefOf({ slug }: Instrument): string {
  return ROUTES.instrument.href({ instrument: slug })
}
