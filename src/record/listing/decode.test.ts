import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decodeListing, MAX_BYTES } from './decode.ts'
import { COLUMNS_2025, csv, filled, refusalOf, TODAY, utf8 } from './listing.fixture.ts'
import { readListing } from './read.ts'

const TEXT = csv([COLUMNS_2025, filled({ IncumbentLastName: 'Núñez' })])

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let index = 0; index < units.length; index++) {
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian)
  }
  return new Uint8Array(view.buffer)
}

describe('decoding', () => {
  it('takes UTF-8 with and without a byte-order mark', () => {
    assert.deepEqual(decodeListing(utf8(TEXT)), { text: TEXT })
    assert.deepEqual(decodeListing(utf8(`\uFEFF${TEXT}`)), { text: TEXT })
  })

  it('names UTF-16 of either kind, marked or not, and the remedy', () => {
    for (const [littleEndian, mark, name] of [
      [true, true, 'UTF-16 LE'],
      [false, true, 'UTF-16 BE'],
      [true, false, 'UTF-16 LE without a mark'],
      [false, false, 'UTF-16 BE without a mark'],
    ] as const) {
      const refused = refusalOf(utf16(TEXT, littleEndian, mark))
      assert.equal(refused.value, name)
      assert.match(refused.message, /save it as "CSV UTF-8/)
    }
  })

  it('knows a workbook by its first bytes', () => {
    const refused = refusalOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0))
    assert.match(refused.message, /Excel workbook/)
  })

  it('names line and byte where UTF-8 breaks off', () => {
    const start = utf8('first\nsecond ')
    const bytes = new Uint8Array([...start, 0x92, ...utf8('\nthird')])
    const refused = refusalOf(bytes)
    assert.equal(refused.value, 'line 2, byte 13 (0x92)')
    assert.match(refused.message, /Windows-1252/)
    const cut = refusalOf(new Uint8Array([...utf8('ab\n'), 0xe2, 0x80]))
    assert.match(String(cut.value), /^line 2, byte 4 /)
  })

  it('refuses NUL bytes and names the first', () => {
    assert.equal(refusalOf(utf8('a,b\nc,\u0000d\n')).value, 'line 2, byte 6')
  })

  it('refuses an empty file, a mark alone, blank lines alone and a header alone', () => {
    assert.match(refusalOf(new Uint8Array()).message, /file is empty/)
    assert.match(refusalOf(utf8('\uFEFF')).message, /nothing but blank lines/)
    assert.match(refusalOf(utf8('\r\n\r\n')).message, /nothing but blank lines/)
    assert.match(refusalOf(utf8(csv([COLUMNS_2025]))).message, /a header and no rows/)
  })

  it('refuses a file over the limit without looking into it', () => {
    const refused = refusalOf(new Uint8Array(MAX_BYTES + 1))
    assert.equal(refused.code, 'too-large')
    assert.match(refused.message, /has 51 MB; at most 50 MB/)
    assert.equal('text' in decodeListing(utf8('x')), true)
  })

  it('answers any bytes with a listing or a refusal, never with a fault', () => {
    const header = utf8(csv([COLUMNS_2025]))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, headed) => {
        const read = readListing(headed ? new Uint8Array([...header, ...bytes]) : bytes, { today: TODAY })
        assert.ok('refused' in read || read.counts.read === read.rows.length)
      }),
    )
  })
})
