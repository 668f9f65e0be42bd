import { damaged } from './archive.ts'
import { letters, MAX_ROWS, tooManyRows } from './read.ts'
import { type FileRefused, refuseFile } from './roster.ts'

/** What a sheet's XML says of itself before it is parsed: its name, and its cells with formulas by row. */
export type SheetScan = { name: string; formulas: ReadonlyMap<number, readonly number[]> }

/** Whether a cell that shows an error refuses the workbook, or is kept as the text of the error. */
export type ScanOptions = { errors?: 'refused' | 'kept' }

/** A wide sheet would be made into a table of so many columns a row. */
const MAX_COLUMNS = 100
const LONGEST_TAG = 10_000

/**
 * The sheets of a workbook in their order, looked through tag by tag: rows and columns are counted where they stand,
 * whatever the sheet says of its dimension. A cell with a formula is found here, since a reader of values hides it.
 */
export function scanWorkbook(
  parts: ReadonlyMap<string, Buffer>,
  { errors = 'refused' }: ScanOptions = {},
): readonly SheetScan[] | FileRefused {
  const workbook = parts.get('xl/workbook.xml')
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  if (workbook === undefined || relations === undefined) return damaged('it is no workbook')
  try {
    const targets = new Map<string, string>()
    for (const { name, attribute } of tagsOf(relations)) {
      if (name !== 'Relationship' || !(attribute('Type') ?? '').endsWith('/worksheet')) continue
      const target = attribute('Target') ?? ''
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    }
    const scans: SheetScan[] = []
    let left = MAX_ROWS
    for (const { name, attribute } of tagsOf(workbook)) {
      const title = attribute('name') ?? ''
      if (name !== 'sheet' || title === '') continue
      const part = parts.get(targets.get(attribute('id') ?? '') ?? '')
      if (part === undefined) return damaged(`its sheet ${title.slice(0, 60)} is missing`)
      const scan = scanSheet(part, title, left, errors)
      if ('refused' in scan) return scan
      left -= scan.rows
      scans.push({ name: title, formulas: scan.formulas })
    }
    return scans
  } catch (error) {
    if (error instanceof Malformed) return damaged(error.message)
    throw error
  }
}

function scanSheet(
  part: Buffer,
  title: string,
  left: number,
  errors: ScanOptions['errors'],
): { rows: number; formulas: Map<number, number[]> } | FileRefused {
  const formulas = new Map<number, number[]>()
  let [rows, row, column] = [0, 0, -1]
  for (const { name, attribute } of tagsOf(part)) {
    if (name === 'row') {
      row = attribute('r') === undefined ? row + 1 : numberOf(attribute('r'))
      rows += 1
      column = -1
    } else if (name === 'c') {
      const place = attribute('r')
      if (place === undefined) column += 1
      else [row, column] = placeOf(place)
      if (column >= MAX_COLUMNS) {
        const message = `The sheet ${title} has cells in column ${letters(column)}; the roster has no so wide sheet. Delete the columns right of the data.`
        return refuseFile(letters(column), message, 'too-large')
      }
      if (attribute('t') === 'e' && errors === 'refused') {
        const place = `${letters(column)}${row}`
        return refuseFile(place, `The cell ${place} of the sheet ${title} shows an error. Put a value there.`)
      }
    } else if (name === 'f') {
      formulas.set(row, [...(formulas.get(row) ?? []), Math.max(column, 0)])
    }
    // The heading is a row too.
    if (rows > left + 1 || row > left + 1) return tooManyRows(Math.max(rows, row) - 1, title)
  }
  return { rows: Math.max(row, rows, 1) - 1, formulas }
}

class Malformed extends Error {}

type Tag = { name: string; attribute: (name: string) => string | undefined }

/** The opening tags of an XML part, without their prefixes, in one pass. What no spreadsheet writes is refused. */
function* tagsOf(part: Buffer): Generator<Tag, void, void> {
  if (part.includes(0)) throw new Malformed('its text is not UTF-8')
  const xml = part.toString('utf8')
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const sign = xml[at + 1]
    if (sign === '/' || sign === '?') continue
    if (sign === '!') throw new Malformed('it holds a comment or a declaration')
    const end = xml.indexOf('>', at)
    if (end < 0 || end - at > LONGEST_TAG) throw new Malformed('a tag does not end')
    const text = xml.slice(at + 1, end)
    if (text.includes('<') || text.split('"').length % 2 === 0) throw new Malformed('a tag does not end')
    const whole = /^[^\s/]+/.exec(text)?.[0] ?? ''
    yield { name: whole.slice(whole.indexOf(':') + 1), attribute: (name) => attributeOf(text, name) }
    at = end
  }
}

function attributeOf(tag: string, name: string): string | undefined {
  for (const [, whole = '', double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (whole.startsWith('xmlns') || whole.slice(whole.indexOf(':') + 1) !== name) continue
    return unescaped(double ?? single ?? '')
  }
  return undefined
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return SIGNS[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function numberOf(text: string | undefined): number {
  if (!/^[1-9]\d{0,6}$|^[1-9]\d{7}$/.test(text ?? '')) throw new Malformed('a row has no number')
  return Number(text)
}

function placeOf(text: string): [row: number, column: number] {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,7})$/.exec(text)
  if (parts === null) throw new Malformed('a cell has no place')
  const [, name = '', row] = parts
  let column = -1
  for (let at = 0; at < name.length; at++) column = (column + 1) * 26 + name.charCodeAt(at) - 65
  return [Number(row), column]
}
