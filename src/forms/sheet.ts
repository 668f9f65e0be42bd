import type { IsoDate } from '../base/dates.ts'

/** A form, letter or book as it is printed or shown: pure data. Its title is the heading of level 1. */
export type Sheet = {
  title: string
  subtitle?: string
  language: 'en'
  marks: Marks
  /** The day that the sheet bears, also as the PDF’s date. A sheet without one has no date in its PDF either. */
  date?: IsoDate
  blocks: readonly Block[]
}

/** What stands on every page. */
export type Marks = { agency: string; form: string; period?: string }

/** A label with its value; without a value a blank line is left to write on. */
export type Field = { label: string; value?: string }

/** A column of a table; its width is its share of what the figures leave, 1 unless said. */
export type Column = { head: string; numeric?: boolean; share?: number }

/** Somebody who signs: with the day where it was signed, else with lines to sign and date on. */
export type Signer = {
  role: string
  name?: string
  signedOn?: IsoDate
  /** What stands in place of a signature where none will come, such as a refusal to sign. */
  instead?: string
}

/** A piece of a sheet. Line breaks in a text are kept. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'fields'; fields: readonly Field[]; columns: 1 | 2 | 3 }
  | {
      kind: 'table'
      caption: string
      columns: readonly Column[]
      rows: readonly (readonly string[])[]
    }
  | { kind: 'list'; items: readonly string[]; numbered: boolean }
  | { kind: 'signatures'; signers: readonly Signer[] }
  | { kind: 'notice'; text: string }
  | { kind: 'writing'; label: string; text?: string; lines: number }
  | { kind: 'page' }

/** A heading; the levels of a sheet follow one another without a gap. */
export function heading(level: 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text }
}

/** Running text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

type Given = readonly [label: string, value?: string | undefined]

/** Labels with their values side by side, in two columns unless said. */
export function fields(given: readonly Given[], columns: 1 | 2 | 3 = 2): Block {
  const pair = ([label, value]: Given): Field =>
    value === undefined || value === '' ? { label } : { label, value }
  return { kind: 'fields', fields: given.map(pair), columns }
}

/** A table with its heads repeated on each page. Throws a RangeError on a row that has not one cell for each column. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Block {
  const wrong = rows.find((row) => row.length !== columns.length)
  if (wrong !== undefined)
    throw new RangeError(`${caption}: ${wrong.length} cells for ${columns.length} columns`)
  return { kind: 'table', caption, columns, rows }
}

/** A list, with dots unless numbers are asked for. */
export function list(items: readonly string[], numbered = false): Block {
  return { kind: 'list', items, numbered }
}

/** Those who sign. */
export function signatures(...signers: readonly Signer[]): Block {
  return { kind: 'signatures', signers }
}

/** A framed remark. */
export function notice(text: string): Block {
  return { kind: 'notice', text }
}

/** A text under its label, or so many empty lines to write it on. */
export function writing(label: string, text: string | undefined, lines: number): Block {
  return text === undefined || text === ''
    ? { kind: 'writing', label, lines }
    : { kind: 'writing', label, text, lines }
}

/** The next block begins a new page. */
export const NEW_PAGE: Block = { kind: 'page' }
