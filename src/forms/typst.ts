import type { IsoDate } from '../base/dates.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import type { Block, Column, Field, Sheet, Signer } from './sheet.ts'
import { PREAMBLE } from './typst-preamble.ts'

/** Whether the fonts have a glyph for a code point. */
export type Shows = (codePoint: number) => boolean

/** A word longer than this may break anywhere after so many characters, so that it never runs off the page. */
const LONGEST_WORD = 24

/** The letters of a figure’s column at most, and the points that one takes. */
const WIDEST_FIGURE = 20
const POINTS_OF_A_LETTER = 5.5

/**
 * The sheet as typst source. Text goes into string literals alone, never into markup or code, so nothing in it can run.
 * A character that the fonts lack, or that is not text, is written as its number, as `[U+1F600]`: nothing is lost.
 */
export function typstOf(sheet: Sheet, shows: Shows): string {
  const q = (text: string): string => quoted(text, shows)
  const { marks, subtitle } = sheet
  const title = headed(sheet.title)
  const period = marks.period === undefined ? 'none' : q(marks.period)
  const set = `#set document(title: ${q(title)}, author: ${q(marks.agency)}, date: ${dateOf(sheet.date)})`
  const opening = `#show: sheet.with(${q(marks.agency)}, ${q(marks.form)}, ${period})`
  const head = `#opening(${q(marks.agency)}, ${q(title)}, ${subtitle === undefined ? 'none' : q(subtitle)})`
  return [set, PREAMBLE, opening, head, ...sheet.blocks.map((block) => blockOf(block, q)), ''].join('\n')
}

/** A heading must say something: PDF/UA-1 allows no empty one. */
function headed(text: string): string {
  return text.replaceAll('\u00ad', '').trim() === '' ? '(untitled)' : text
}

/** A text as a string literal of typst. */
export function quoted(text: string, shows: Shows): string {
  let literal = ''
  let word = 0
  for (const character of text.normalize('NFC').replaceAll('\r\n', '\n')) {
    const piece = pieceOf(character, shows)
    word = piece === ' ' || piece === '\\n' ? 0 : word + 1
    if (word > LONGEST_WORD) {
      literal += '\\u{200b}'
      word = 1
    }
    literal += piece
  }
  return `"${literal}"`
}

/** Neither text nor to be shown as such: controls, formats, private use, surrogates, unassigned, line separators. */
const NOT_TEXT = /^[\p{C}\p{Zl}\p{Zp}]$/u

function pieceOf(character: string, shows: Shows): string {
  if (character === '\n') return '\\n'
  if (character === '"' || character === '\\') return `\\${character}`
  if (character === ' ' || character === '\t' || character === '\r') return ' '
  if (character === '\u00ad') return ''
  const codePoint = character.codePointAt(0) ?? 0
  if (!NOT_TEXT.test(character) && shows(codePoint)) return character
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
}

type Quote = (text: string) => string

function blockOf(block: Block, q: Quote): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level}, ${q(headed(block.text))})`
    case 'paragraph':
      return `#running(${q(block.text)})`
    case 'fields':
      return `#fields(${block.columns}, ${arrayOf(block.fields.map((field) => fieldOf(field, q)))})`
    case 'table':
      return tableOf(block.caption, block.columns, block.rows, q)
    case 'list':
      return `#listed(${block.numbered}, ${arrayOf(block.items.map(q))})`
    case 'signatures':
      return `#signatures(${arrayOf(block.signers.map((signer) => signerOf(signer, q)))})`
    case 'notice':
      return `#notice(${q(block.text)})`
    case 'writing':
      return `#writing(${q(block.label)}, ${block.text === undefined ? 'none' : q(block.text)}, ${Math.trunc(block.lines)})`
    case 'page':
      return '#pagebreak(weak: true)'
  }
}

function fieldOf({ label, value }: Field, q: Quote): string {
  return `(${q(label)}, ${value === undefined ? 'none' : q(value)})`
}

function signerOf({ role, name, signedOn, instead }: Signer, q: Quote): string {
  const said = signedOn === undefined ? instead : `Signed${name === undefined ? '' : ` by ${name}`}`
  return arrayOf([
    q(role),
    name === undefined ? 'none' : q(name),
    said === undefined ? 'none' : q(said),
    signedOn === undefined ? 'none' : q(shownDate(signedOn)),
  ])
}

function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  q: Quote,
): string {
  const widths = columns.map((column, index) =>
    column.numeric === true ? widthOf(column, index, rows) : `${column.share ?? 1}fr`,
  )
  const sides = columns.map((column) => (column.numeric === true ? 'right' : 'left'))
  const heads = columns.map((column) => q(column.head))
  const lines = rows.map((row) => arrayOf(row.map(q)))
  return `#framed(${q(caption)}, ${arrayOf(widths)}, ${arrayOf(sides)}, ${arrayOf(heads)}, ${arrayOf(lines)})`
}

/** Room for the widest figure or head: said beforehand, for typst takes long to find the width of a column itself. */
function widthOf({ head }: Column, index: number, rows: readonly (readonly string[])[]): string {
  const letters = Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0))
  return `${Math.min(letters, WIDEST_FIGURE) * POINTS_OF_A_LETTER + 10}pt`
}

/** An array of typst; the last comma makes one of a single value too. */
function arrayOf(values: readonly string[]): string {
  return values.length === 0 ? '()' : `(${values.join(', ')},)`
}

function dateOf(date: IsoDate | undefined): string {
  if (date === undefined) return 'none'
  const [year, month, day] = date.split('-').map(Number)
  return `datetime(year: ${year}, month: ${month}, day: ${day})`
}
