import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Part, PAY_HEAD, rowXml, workbookWith, zipped } from '../../test/support/workbook.ts'
import { readRoster } from '../record/roster/read.ts'
import type { FileRefused, ReadRow } from '../record/roster/roster.ts'
import { baseName, rosterTables } from './roster-file.ts'

const file = (bytes: Uint8Array) => ({ bytes, fileName: 'roster.xlsx' })

async function read(bytes: Uint8Array): Promise<{ rows: ReadRow[] } | FileRefused> {
  const tables = await rosterTables(file(bytes))
  return 'refused' in tables ? tables : readRoster(tables)
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const found = await read(bytes)
  assert.ok('refused' in found, 'it was not refused')
  return found.refused.message
}

const GOOD = `${PAY_HEAD}${rowXml(2, ['xa-e1', '2024-01-14', '180000', 'Appointment'])}`
const bytesOf = (rows: string, more: readonly Part[] = []) => zipped(workbookWith(rows, 'Pay', more))

suite('a workbook before it is parsed', () => {
  test('a plain one is read, whatever its dimension says', async () => {
    const found = await read(bytesOf(`${GOOD}${rowXml(7, ['xa-e2', '01/14/2024', '$190,000', 'Review'])}`))
    assert.ok('rows' in found)
    assert.deepEqual(
      found.rows.map(({ row, values, repairs }) => [
        row,
        values['rate'],
        values['effective'],
        repairs.length,
      ]),
      [
        [2, '180000', '2024-01-14', 0],
        [7, '190000', '2024-01-14', 2],
      ],
    )
  })

  const refused: [what: string, bytes: () => Uint8Array, says: RegExp][] = [
    ['macros', () => bytesOf(GOOD, [{ name: 'xl/vbaProject.bin', data: 'x' }]), /holds macros/],
    [
      'macro sheets',
      () => bytesOf(GOOD, [{ name: 'xl/macrosheets/sheet1.xml', data: '<a/>' }]),
      /holds macros/,
    ],
    [
      'links to other files',
      () => bytesOf(GOOD, [{ name: 'xl/externalLinks/externalLink1.xml', data: '<a/>' }]),
      /values from other files/,
    ],
    [
      'a zip bomb',
      () => bytesOf(GOOD, [{ name: 'xl/media/a.bin', data: Buffer.alloc(30_000_000) }]),
      /unpacks to \d+ MB/,
    ],
    [
      'a bomb that says it is small',
      () => zipped(workbookWith(GOOD).map((part) => ({ ...part, says: 10 }))),
      /does not unpack/,
    ],
    [
      'more parts than a workbook has',
      () =>
        bytesOf(
          GOOD,
          Array.from({ length: 1_000 }, (_, at) => ({ name: `a/${at}`, data: 'x' })),
        ),
      /1003 parts/,
    ],
    ['a password', () => zipped(workbookWith(GOOD).map((part) => ({ ...part, flags: 1 }))), /is encrypted/],
    [
      'a part twice',
      () => bytesOf(GOOD, [{ name: 'XL/workbook.xml', data: '<a/>' }]),
      /names that no spreadsheet/,
    ],
    [
      'a part above its folder',
      () => bytesOf(GOOD, [{ name: '../a.xml', data: '<a/>' }]),
      /names that no spreads/,
    ],
    ['half a file', () => bytesOf(GOOD).slice(0, 400), /directory is missing/],
    ['a directory that points elsewhere', () => shifted(bytesOf(GOOD)), /directory is broken/],
    ['an archive that is no workbook', () => zipped([{ name: 'a.xml', data: '<a/>' }]), /is no workbook/],
    [
      'a row far below',
      () => bytesOf(`${GOOD}<row r="10000000"><c r="A10000000"><v>1</v></c></row>`),
      /50,000/,
    ],
    [
      'a cell far below in a row that says otherwise',
      () => bytesOf(`${GOOD}<row r="3"><c r="A999999"/></row>`),
      /50,000/,
    ],
    [
      'a cell far to the right',
      () => bytesOf(`${GOOD}<row r="3"><c r="XFD3"><v>1</v></c></row>`),
      /column XFD/,
    ],
    [
      'a cell that shows an error',
      () => bytesOf(`${GOOD}<row r="3"><c r="C3" t="e"><v>#REF!</v></c></row>`),
      /cell C3/,
    ],
    ['a place in entities', () => bytesOf(`${GOOD}<row r="3"><c r="&#65;&#32;9"/></row>`), /no place/],
    ['a declaration', () => bytesOf(`<!DOCTYPE a [<!ENTITY b "c">]>${GOOD}`), /a declaration/],
    ['a tag within a tag', () => bytesOf(`${GOOD}<row a="<c r='A1'>"/>`), /does not end/],
    ['text that is not UTF-8', () => bytesOf(`${GOOD}\u0000`), /not UTF-8/],
    ['an old workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /Save it as \.xlsx/],
    ['over 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), /at most 20 MB/],
    [
      'a sheet that is none of the roster',
      () => zipped(workbookWith(GOOD, 'Salaries')),
      /"Salaries", which is none/,
    ],
  ]
  for (const [what, bytes, says] of refused) {
    test(`${what}: refused with the cause`, async () => {
      assert.match(await refusal(bytes()), says)
    })
  }

  test('ten million empty rows are refused before they are parsed, and so are 50,001', async () => {
    const bomb = bytesOf(`${GOOD}${'<row/>'.repeat(10_000_000)}`)
    assert.match(await refusal(bomb), /unpacks to 58 MB/)
    const fewer = Array.from(
      { length: 50_001 },
      (_, at) => `<row r="${at + 2}" ht="${(at * 7919) % 1000}"/>`,
    ).join('')
    assert.match(await refusal(bytesOf(`${PAY_HEAD}${fewer}`)), /has 50,001 rows or more; at most 50,000/)
  })

  test('a cell with a formula refuses its row, and names the cell', async () => {
    const rows = `${GOOD}<row r="3"><c r="A3" t="inlineStr"><is><t>xa-e2</t></is></c><c r="C3"><f>A1*2</f><v>5</v></c></row><row r="9"><c r="B9"><f>TODAY()</f></c></row>`
    const found = await read(bytesOf(rows))
    assert.ok('rows' in found)
    assert.deepEqual(
      found.rows.map(({ row, problems }) => [
        row,
        problems.filter(({ message }) => /formula/.test(message)).length,
      ]),
      [
        [2, 0],
        [3, 1],
        [9, 1],
      ],
    )
    assert.match(
      found.rows[1]?.problems.find(({ field }) => field === 'Rate')?.message ?? '',
      /^C3 holds a formula/,
    )
    assert.match(
      found.rows[2]?.problems.find(({ field }) => field === 'Effective')?.message ?? '',
      /^B9 holds/,
    )
  })

  test('a name keeps nothing of its path', () => {
    for (const name of [
      '../../etc/passwd',
      'C:\\temp\\passwd',
      '/passwd',
      'a/../passwd',
      'passwd\u0000\u202e',
    ]) {
      assert.equal(baseName(name), 'passwd')
    }
    for (const name of ['', '..', '/', 'a/']) assert.equal(baseName(name), 'roster')
  })
})

function shifted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(copy.length - 30, copy.length - 6)
  return new Uint8Array(copy)
}
