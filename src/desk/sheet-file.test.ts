import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { day } from '../base/dates.ts'
import { usd } from '../base/money.ts'
import { workbookParts } from '../record/roster/archive.ts'
import { computeWorksheet } from '../record/worksheet/compute.ts'
import type { WorksheetRow } from '../record/worksheet/row.ts'
import { anyRows, rowOf, TERMS } from '../record/worksheet/sheet.fixture.ts'
import type { WorksheetTerms } from '../record/worksheet/terms.ts'
import { type CheckedSheet, checkSheet } from './sheet-check.ts'
import type { CheckedLine } from './sheet-lines.ts'
import { readPasted, readSheetFile } from './sheet-read.ts'
import { sheetCsv, sheetWorkbook } from './sheet-workbook.ts'

const FIXTURES = new URL('../../test/fixtures/worksheet/', import.meta.url)

/** Every third executive has a rate and an award proposed, every third an award as a share, every third nothing. */
const ROWS: readonly WorksheetRow[] = Array.from({ length: 12 }, (_, index) =>
  index % 3 === 0
    ? rowOf(`p${index}`, { proposed: { rate: usd(195_700), award: usd(19_000.5) } })
    : index % 3 === 1
      ? rowOf(`p${index}`, { level: 5, proposed: { awardPoints: 12_50 } })
      : rowOf(`p${index}`),
)

const reckoned = (rows: readonly WorksheetRow[], terms: WorksheetTerms = TERMS) => ({
  rows,
  terms,
  result: computeWorksheet(rows, terms),
})

function check(read: Awaited<ReturnType<typeof readSheetFile>>, rows = ROWS, own?: string): CheckedSheet {
  assert.ok(!('refused' in read), JSON.stringify(read))
  return checkSheet(read, { ...reckoned(rows), own })
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const fileOf = async (text: string) => await readSheetFile({ bytes: utf8(text), fileName: 'sheet.csv' })
const line = ({ lines }: CheckedSheet, person: string): CheckedLine =>
  lines.find((one) => one.person === person) ?? assert.fail(`no row of ${person}`)
const why = (one: CheckedLine): string =>
  one.outcome === 'refused' ? one.problems.map(({ message }) => message).join(' ') : one.outcome

suite('a worksheet as a file', () => {
  test('what goes out comes back without a change, as a workbook and as CSV [S3-PA-1]', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const sheet = reckoned(rows)
        for (const bytes of [await sheetWorkbook(sheet), utf8(sheetCsv(sheet))]) {
          const found = check(await readSheetFile({ bytes, fileName: 'sheet' }), rows)
          assert.deepEqual(
            found.lines.filter(({ outcome, remarks }) => outcome !== 'unchanged' || remarks.length > 0),
            [],
          )
          assert.equal(found.counts.unchanged, rows.length)
          assert.equal(found.notNamed, 0)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('nothing in CSV can be taken for a formula', () => {
    const rows = [rowOf('p1', { name: '=HYPERLINK("x")', title: '+1', component: '@SUM(A1)' })]
    const text = sheetCsv(reckoned(rows))
    assert.match(text, /'=HYPERLINK/)
    assert.match(text, /,'\+1,/)
    assert.match(text, /'@SUM/)
  })

  test('the workbook holds formulas for shares and sums, and no text is one', async () => {
    const rows = [rowOf('p1', { name: '=1+1', proposed: { rate: usd(195_700) } })]
    const parts = workbookParts(await sheetWorkbook(reckoned(rows)))
    assert.ok(!('refused' in parts))
    const first = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
    const formulas = [...first.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula)
    assert.equal(formulas.length, 2)
    assert.match(formulas[0] ?? '', /L2\/I2-1/)
    assert.match(parts.get('xl/worksheets/sheet2.xml')?.toString() ?? '', /<f>SUM\(Worksheet!N2:N2\)<\/f>/)
  })

  test('of a year that counted heads the sums have the most recipients there may be, and what is left', async () => {
    const sumsOf = async (positions: number): Promise<string> => {
      const pool = { positions, soFar: usd(5_000), recipients: 3 }
      const terms = {
        ...TERMS,
        fiscalYear: 1983,
        payOn: day('1984-01-08'),
        awardOn: day('1984-01-20'),
        pool,
      }
      const rows = [rowOf('p1', { proposed: { award: usd(9_000) } })]
      const parts = workbookParts(await sheetWorkbook(reckoned(rows, terms)))
      assert.ok(!('refused' in parts))
      const shared = parts.get('xl/sharedStrings.xml')?.toString() ?? ''
      assert.doesNotMatch(shared, /not known/)
      return `${shared}${parts.get('xl/worksheets/sheet2.xml')?.toString() ?? ''}`
    }
    const ten = await sumsOf(10)
    assert.match(ten, /Recipients at most/)
    assert.match(ten, /r="B10"[^>]*><v>5<\/v>/)
    assert.match(ten, /r="B11"[^>]*><v>3<\/v>/)
    assert.match(ten, /<f>B10-B11-B6<\/f>/)
    assert.match(await sumsOf(3), /no limit of heads applies/)
  })
})

suite('a worksheet changed in LibreOffice Calc', () => {
  test('is the one that the program was given', async () => {
    const target = process.env['WRITE_WORKSHEET']
    if (target !== undefined) await writeFile(target, await sheetWorkbook(reckoned(ROWS)))
    const bytes = await readFile(fileURLToPath(new URL('worksheet.xlsx', FIXTURES)))
    assert.equal(check(await readSheetFile({ bytes, fileName: 'worksheet.xlsx' })).counts.unchanged, 12)
  })

  for (const name of ['changed.xlsx', 'changed.csv']) {
    test(`${name}: every change is read, every row accounted for`, async () => {
      const bytes = await readFile(fileURLToPath(new URL(name, FIXTURES)))
      const found = check(await readSheetFile({ bytes, fileName: name }))
      assert.deepEqual(found.counts, { read: 14, change: 6, unchanged: 1, refused: 6, leftOut: 1 })
      assert.deepEqual(
        [found.notNamed, found.versioned, found.unread],
        [1, true, ['row 1 above the headings']],
      )
      const changes = found.lines.flatMap((one) =>
        one.outcome === 'change' ? [[one.person, one.terms]] : [],
      )
      assert.deepEqual(Object.fromEntries(changes), {
        // A percentage written over the formula: 5% of 190,000.
        p0: { rate: 199_500_00, award: 19_000_50 },
        // A formula of one's own: 15% of 190,000.
        p1: { award: 28_500_00 },
        p2: { rate: 195_700_00 },
        p3: { rate: 195_700_00, awardPoints: 15_00 },
        // Text that is an amount.
        p6: { rate: 196_000_00, award: 19_000_50 },
        p7: { award: 20_000_55 },
      })
      assert.match(why(line(found, 'p4')), /if you mean 12,000\.50, write that/)
      assert.match(why(line(found, 'p5')), /-5 is below 0/)
      assert.match(why(line(found, 'p8')), /Name p8 stands in rows \d+, \d+/)
      assert.match(why(line(found, 'p10')), /has moved since this file was made/)
      assert.match(why(line(found, 'nobody-1')), /Nobody of this worksheet has the identifier nobody-1/)
      assert.equal(line(found, '').outcome, 'left out')
      assert.equal(line(found, 'p9').outcome, 'unchanged')
      assert.deepEqual(line(found, 'p7').remarks, ['Not taken: Rating is 5 on record and 3 in the file'])
      const formula = name.endsWith('.xlsx') ? ['The award comes from a formula'] : []
      assert.deepEqual(line(found, 'p1').remarks, formula)
    })
  }
})

/** The CSV of the sheet with cells of one row replaced, by heading. */
function changed(cells: Readonly<Record<string, string>>, rows = ROWS, at = 1): string {
  const [head = '', ...lines] = sheetCsv(reckoned(rows)).trim().split('\r\n')
  const heads = head.replace('\uFEFF', '').split(',')
  const own = (lines[at - 1] ?? '').split(',')
  for (const [title, text] of Object.entries(cells)) own[heads.indexOf(title)] = `"${text}"`
  return [head, ...lines.with(at - 1, own.join(','))].join('\r\n')
}

suite('amounts of a file', () => {
  const cases: [title: string, cells: Record<string, string>, says: RegExp | Record<string, number>][] = [
    ['a currency text of another country', { 'Award ($)': '$ 12.000,50' }, /12,000\.50/],
    ['a negative amount', { 'Award ($)': '-12000' }, /below 0/],
    ['an amount in brackets', { 'New rate ($)': '(195000)' }, /below 0/],
    ['three decimals', { 'Award ($)': '12000.125' }, /at most two decimals/],
    ['a rate with cents', { 'New rate ($)': '195000.50' }, /whole dollars/],
    ['words', { 'New rate ($)': 'as before' }, /can’t be read/],
    ['a blank where a rate is proposed', { 'New rate ($)': '' }, /blank, and \$195,700/],
    ['an award of 4.99%', { 'Award ($)': '', 'Award (%)': '4.99%' }, /lowest award is \$9,500/],
    ['an award of 20.01%', { 'Award ($)': '', 'Award (%)': '20.01%' }, /highest \$38,000/],
    ['a share without its sign', { 'Award (%)': '0.15' }, /may be 0\.15% or 15%/],
    ['amount and share that disagree', { 'Award ($)': '20000', 'Award (%)': '15%' }, /don’t agree/],
    ['a rate above the band', { 'New rate ($)': '300000' }, /228,000/],
    ['a rate above level III without a reason', { 'New rate ($)': '215000' }, /level III/i],
    ['an award that is an amount', { 'Award ($)': '20,000.55' }, { rate: 195_700_00, award: 20_000_55 }],
    ['an award that is a share', { 'Award (%)': '15%' }, { rate: 195_700_00, awardPoints: 15_00 }],
    [
      'amount and share that agree',
      { 'Award ($)': '19,000.00', 'Award (%)': '10%' },
      { rate: 195_700_00, award: 19_000_00 },
    ],
    ['a rate with its sign', { 'New rate ($)': '$199,500' }, { rate: 199_500_00, award: 19_000_50 }],
    [
      'an award in percent in the cell of dollars',
      { 'Award ($)': '15%' },
      { rate: 195_700_00, awardPoints: 15_00 },
    ],
    ['percents that disagree', { 'Award ($)': '15%', 'Award (%)': '12%' }, /don’t agree/],
    [
      'a raise with its plus sign',
      { 'New rate ($)': '', 'Raise (%)': '+5%' },
      { rate: 199_500_00, award: 19_000_50 },
    ],
    ['a dash for nothing', { 'Award ($)': '$ -' }, /neither 0 nor/],
    ['not applicable', { 'New rate ($)': 'N/A' }, /neither 0 nor/],
    ['an error of the spreadsheet', { 'Award ($)': '#REF!' }, /shows an error/],
    ['a formula as text', { 'Award ($)': '=1000*12' }, /formula as text/],
    ['a day', { 'Award ($)': '2026-12-27' }, /can’t be read/],
    ['the name of somebody else', { Name: 'Ada Marsh', 'Award ($)': '20000' }, /p0 is Name p0 on record/],
    ['an award taken back', { 'Award ($)': '0' }, { rate: 195_700_00, award: 0 }],
  ]
  for (const [title, cells, says] of cases) {
    test(title, async () => {
      const found = line(check(await fileOf(changed(cells))), 'p0')
      if (says instanceof RegExp) assert.match(why(found), says)
      else assert.deepEqual(found.outcome === 'change' ? found.terms : found, says)
    })
  }

  test('a reason on record does not carry over to another rate above level III', async () => {
    const rows = [rowOf('p0', { justified: true, level: 5, proposed: { rate: usd(215_000) } })]
    const found = line(check(await fileOf(changed({ 'New rate ($)': '216000' }, rows)), rows), 'p0')
    assert.match(why(found), /level III/i)
  })

  test('what is approved, and the own row, are not changed', async () => {
    const rows = [rowOf('p0', { approvedAward: true, proposed: { award: usd(19_000) } })]
    const text = changed({ 'Award ($)': '20000' }, rows)
    assert.match(why(line(check(await fileOf(text), rows), 'p0')), /approved already/)
    const own = [rowOf('p0', { proposed: { award: usd(19_000) } })]
    const mine = line(check(await fileOf(changed({ 'Award ($)': '20000' }, own)), own, 'p0'), 'p0')
    assert.match(why(mine), /for oneself/)
  })

  test('a file made before the record moved: the row is refused, with what has moved', async () => {
    const text = changed({ 'Award ($)': '20000' })
    const now = ROWS.with(0, { ...(ROWS[0] ?? assert.fail()), rate: usd(191_000) })
    assert.match(
      why(line(check(await fileOf(text), now), 'p0')),
      /moved .* Rate \(\$\) is 191000 on record and 190000/,
    )
    // Unchanged rows of an old file say nothing.
    assert.equal(
      line(check(await fileOf(changed({ 'Award ($)': '20000' }, ROWS, 4)), now), 'p0').outcome,
      'unchanged',
    )
  })

  test('the pool is reckoned with every change that can be taken, to the cent', async () => {
    const found = check(await fileOf(changed({ 'Award ($)': '20000' })))
    const before = reckoned(ROWS).result.pool.used
    assert.equal(found.result.pool.used, before + usd(999.5))
  })
})

suite('cells pasted from a spreadsheet', () => {
  test('with headings, in any order', () => {
    const found = check(readPasted('Award ($)\tName\tIdentifier\r\n$20,000.55\tName p0\tp0\r\n'))
    assert.deepEqual(found.counts, { read: 1, change: 1, unchanged: 0, refused: 0, leftOut: 0 })
    assert.equal(found.versioned, false)
    assert.equal(found.notNamed, 11)
  })

  test('without headings: three columns', () => {
    const found = check(readPasted('p2\t195700\t\np0\t\t20000'))
    const [first, second] = found.lines
    assert.deepEqual(first?.outcome === 'change' ? first.terms : first, { rate: 195_700_00 })
    assert.match(second === undefined ? '' : why(second), /blank, and/)
  })

  test('empty columns at the end, as spreadsheets copy them along, are not counted', () => {
    const bare = check(readPasted('p2\t195700\t12000\t\t\np5\t\t11000\t\t\n'))
    assert.deepEqual(bare.counts, { read: 2, change: 2, unchanged: 0, refused: 0, leftOut: 0 })
    const rates = check(readPasted('p2\t195700\t\np5\t195700\t'))
    assert.equal(rates.counts.change, 2)
    const shares = check(readPasted('p2\t3%\t7%'))
    assert.deepEqual(
      shares.lines.map((one) => (one.outcome === 'change' ? one.terms : one)),
      [{ rate: 195_700_00, awardPoints: 7_00 }],
    )
  })

  test('an unquoted CSV that was pasted is sent where it belongs', () => {
    const read = readPasted('Identifier,Award ($)\np2,12000')
    assert.match('refused' in read ? read.refused.message : '', /no tabs.*CSV file/)
  })

  test('a whole block of the sheet without its headings', async () => {
    const tabs = sheetCsv(reckoned(ROWS))
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.replaceAll(',', '\t'))
    assert.equal(check(readPasted(tabs.join('\n'))).counts.unchanged, 12)
  })

  test('by a name that one executive alone has', () => {
    const head = 'Name\tAward ($)\n'
    assert.equal(line(check(readPasted(`${head}name  P0\t20000`)), 'p0').outcome, 'change')
    const twins = ROWS.map((row) => ({ ...row, name: 'Ada Marsh' }))
    const found = check(readPasted(`${head}Ada Marsh\t20000`), twins)
    assert.match(found.lines[0] === undefined ? '' : why(found.lines[0]), /12 executives have the name/)
  })

  test('a file of another program is refused by what it is, with what to save it as', async () => {
    const ods = (kind: string): Uint8Array =>
      utf8(`PK${'\0'.repeat(28)}mimetypeapplication/vnd.oasis.opendocument.${kind}`)
    const cases: [fileName: string, bytes: Uint8Array, says: RegExp][] = [
      [
        'worksheet.ods',
        ods('spreadsheet'),
        /worksheet\.ods is an OpenDocument spreadsheet\..*Excel workbook \(\.xlsx\) or CSV/,
      ],
      // Whatever it is called.
      ['worksheet.xlsx', ods('spreadsheet'), /is an OpenDocument spreadsheet/],
      ['notes.odt', ods('text'), /is an OpenDocument file/],
      ['sheet.numbers', utf8('PK\u0003\u0004x'), /is an Apple Numbers spreadsheet/],
      ['sheet.xlsb', utf8('PK\u0003\u0004x'), /is a binary Excel workbook/],
      ['sheet.fods', utf8('<?xml version="1.0"?>\n<office:document>'), /flat OpenDocument/],
      ['sheet.pdf', utf8('%PDF-1.7'), /is a PDF/],
      ['sheet.xls', utf8('<html><table>'), /is a web page/],
      ['sheet.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /old workbook \(\.xls\)/],
    ]
    for (const [fileName, bytes, says] of cases) {
      const read = await readSheetFile({ bytes, fileName })
      assert.match('refused' in read ? read.refused.message : 'read', says, fileName)
    }
  })

  test('what is no table is refused as a whole', async () => {
    for (const text of ['', 'p0\t1', 'a\tb\tc\td\n1\t2\t3\t4']) {
      assert.ok('refused' in readPasted(text), text)
    }
    assert.ok('refused' in (await fileOf('a,b\n1,2\n')))
    assert.ok('refused' in (await fileOf('Identifier,Award ($),Award\np0,1,2\n')))
    const semicolons = await fileOf('Identifier;Award ($)\np0;20000\n')
    assert.equal(line(check(semicolons), 'p0').outcome, 'change')
  })
})
