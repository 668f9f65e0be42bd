import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../base/dates.ts'
import { fields, heading, list, notice, paragraph, type Sheet, signatures, table, writing } from './sheet.ts'
import { quoted, typstOf } from './typst.ts'

const ascii = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x7f
const everything = (): boolean => true

/** A string literal of typst and nothing beside it: no quotation mark ends it early, no backslash is its own. */
const LITERAL = /^"(?:[^"\\]|\\["\\n]|\\u\{200b\})*"$/u

/** What typst reads in a literal, without the places where a long word may break. */
function read(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll('\\u{200b}', '')
    .replaceAll(/\\(["\\n])/g, (_, character: string) => (character === 'n' ? '\n' : character))
}

suite('a text as a literal', () => {
  test('is one literal, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.match(quoted(text, everything), LITERAL)),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\\', 'n', 'u', '{', '}', '#', ']', '\n') }),
        (text) => assert.match(quoted(text, everything), LITERAL),
      ),
    )
  })

  test('reads as the text itself where the fonts have it', () => {
    const unit = fc.constantFrom(...'abc "\\#$*_`<>@[]{}()/=-+~^&%;:,.\n\'u{200b}'.split(''))
    fc.assert(fc.property(fc.string({ unit }), (text) => assert.equal(read(quoted(text, ascii)), text)))
  })

  test('says the number of a character that the fonts lack, and of one that is no text', () => {
    assert.equal(quoted('a😀b', ascii), '"a[U+1F600]b"')
    assert.equal(quoted('\u202Eevil\u0000', everything), '"[U+202E]evil[U+0000]"')
    assert.equal(quoted('\ud800', everything), '"[U+D800]"')
    assert.equal(quoted('\ufeff\u2028', everything), '"[U+FEFF][U+2028]"')
  })

  test('keeps line breaks, makes other spaces plain, and composes', () => {
    assert.equal(quoted('a\r\nb\tc\rd', ascii), '"a\\nb c d"')
    assert.equal(quoted('e\u0301', everything), '"é"')
    assert.equal(quoted('hy\u00adphen', everything), '"hyphen"')
  })

  test('lets a word of 25 letters break after 24, and leaves one of 24 whole', () => {
    assert.equal(quoted('x'.repeat(24), ascii), `"${'x'.repeat(24)}"`)
    assert.equal(quoted('x'.repeat(25), ascii), `"${'x'.repeat(24)}\\u{200b}x"`)
    assert.equal(quoted('x'.repeat(49), ascii), `"${'x'.repeat(24)}\\u{200b}${'x'.repeat(24)}\\u{200b}x"`)
  })
})

suite('a sheet as source', () => {
  const breakOut = '") #panic("out") //\n#import "@preview/x:0.1.0" \\'
  const sheet: Sheet = {
    title: breakOut,
    subtitle: breakOut,
    language: 'en',
    marks: { agency: breakOut, form: breakOut, period: breakOut },
    date: day('2026-11-05'),
    blocks: [
      heading(2, breakOut),
      paragraph(breakOut),
      fields([[breakOut, breakOut], [breakOut]]),
      table(breakOut, [{ head: breakOut }, { head: breakOut, numeric: true }], [[breakOut, breakOut]]),
      list([breakOut]),
      list([breakOut], true),
      signatures(
        { role: breakOut, name: breakOut, signedOn: day('2026-11-05') },
        { role: breakOut, instead: breakOut },
      ),
      notice(breakOut),
      writing(breakOut, breakOut, 2),
      writing(breakOut, undefined, 2),
    ],
  }

  test('holds text in literals alone', () => {
    const bare = typstOf(sheet, ascii).replaceAll(/"(?:[^"\\]|\\.)*"/gs, '')
    assert.doesNotMatch(bare, /panic|preview|\bout\b/)
    assert.match(typstOf(sheet, ascii), /#heading\(level: 2, "\\"\) #panic\(\\"out\\"\) \/\/\\n#import/)
  })

  test('bears its date, or none', () => {
    assert.match(typstOf(sheet, ascii), /date: datetime\(year: 2026, month: 11, day: 5\)/)
    const { date: _, ...undated } = sheet
    assert.match(typstOf(undated, ascii), /date: none\)/)
  })

  test('a table takes rows of its own width alone', () => {
    assert.throws(() => table('Votes', [{ head: 'Level' }], [['4', '3']]), /Votes: 2 cells for 1 columns/)
  })
})
