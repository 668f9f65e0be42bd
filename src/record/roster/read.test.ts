import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { csvTable } from './csv.ts'
import { MAX_ROWS, readRoster, sheetByHeader } from './read.ts'
import type { FileRefused, ReadRow, RosterTable } from './roster.ts'
import { type Column, SHEETS } from './sheets.ts'
import { headings, templateSheets } from './template.ts'
import { readCell } from './values.ts'

function csv(text: string): { rows: ReadRow[] } | FileRefused {
  const table = csvTable(new TextEncoder().encode(text))
  return 'refused' in table ? table : readRoster([table])
}

function refusal(read: { rows: ReadRow[] } | FileRefused): string {
  assert.ok('refused' in read)
  return read.refused.message
}

const PAY = 'Person,Effective,Rate,Basis\n'

suite('the sheets', () => {
  test('each is told by its headings alone, with or without the columns that may be left out', () => {
    for (const sheet of SHEETS) {
      assert.equal(sheetByHeader(headings(sheet))?.name, sheet.name)
      const needed = Object.values(sheet.columns).flatMap(({ title, required }) => (required ? [title] : []))
      assert.equal(
        sheetByHeader(needed.map((title) => title.toUpperCase().replaceAll(' ', '_')))?.name,
        sheet.name,
      )
      assert.ok(sheet.key.every((field) => field in sheet.columns))
    }
  })

  test('the example of every column is read as it is written', () => {
    for (const { columns } of SHEETS) {
      for (const column of Object.values(columns)) {
        if (column.example === '') continue
        assert.deepEqual(readCell(column, column.example, []), { value: column.example }, column.title)
      }
    }
  })

  test('the template is a roster without rows', () => {
    const tables = templateSheets().map(
      ({ name, rows: [header = []] }): RosterTable => ({ name, header, rows: [] }),
    )
    assert.match(refusal(readRoster(tables)), /holds headings and no rows/)
  })
})

suite('a table of a roster', () => {
  test('CSV is one sheet, found from its headings', () => {
    const read = csv(
      `\uFEFF${PAY}xa-e1,2024-01-14,"$180,000",Review\r\n\r\n,,,\nxa-e2,2024-01-14,180000.50,'=Review\n`,
    )
    assert.ok('rows' in read)
    assert.deepEqual(
      read.rows.map(({ row, values, problems }) => [row, values['rate'], values['basis'], problems.length]),
      [
        [2, '180000', 'Review', 0],
        [5, '180000.5', '=Review', 0],
      ],
    )
  })

  const refused: [what: string, text: string, says: RegExp][] = [
    ['headings of no sheet', 'a,b\n1,2\n', /those of no sheet of the roster/],
    ['a column that is unknown', `${PAY.trim()},Salary\na,b,c,d,e\n`, /those of no sheet/],
    ['headings alone', PAY, /no rows/],
    ['nothing', '', /empty/],
    ['a quotation mark that is never closed', `${PAY}"xa-e1,2024\n`, /never closed/],
  ]
  for (const [what, text, says] of refused) {
    test(`${what}: the file is refused`, () => assert.match(refusal(csv(text)), says))
  }

  test('a workbook is refused where a sheet, a column or a name is out of place', () => {
    const pay = { name: 'Pay', header: ['Person', 'Effective', 'Rate', 'Basis'], rows: [] }
    const one = { ...pay, rows: [{ row: 2, cells: ['a', '2024-01-14', '180000', 'x'] }] }
    assert.match(refusal(readRoster([{ ...one, name: 'Notes' }])), /"Notes", which is none of Units, Seats/)
    assert.match(refusal(readRoster([one, { ...pay, name: 'PAY' }])), /two sheets Pay/)
    assert.match(
      refusal(readRoster([{ ...one, header: ['Person', 'Effective', 'Rate'] }])),
      /lacks the column Basis/,
    )
    assert.match(
      refusal(readRoster([{ ...one, header: [...pay.header, 'SSN'] }])),
      /column "SSN" that the roster does not know/,
    )
    assert.match(refusal(readRoster([{ ...one, header: [...pay.header, 'rate'] }])), /column rate twice/)
    const many = Array.from({ length: MAX_ROWS + 1 }, (_, at) => ({ row: at + 2, cells: ['a'] }))
    assert.match(refusal(readRoster([{ ...pay, rows: many }])), /at most 50,000/)
    const read = readRoster([
      one,
      { name: 'Read me', header: ['x'], rows: [] },
      { name: 'Sheet9', header: [], rows: [] },
    ])
    assert.ok('rows' in read && read.rows.length === 1)
  })

  test('a row with cells beyond its columns, or misplaced quotation marks, is refused by itself', () => {
    const read = csv(`${PAY}xa-e1,2024-01-14,180,000,Review\nxa-e1,2024-01-14,180000,a "b" c\n`)
    assert.ok('rows' in read)
    assert.match(
      read.rows[0]?.problems.map(({ message }) => message).join() ?? '',
      /right of the last column/,
    )
    assert.equal(read.rows[1]?.problems.length, 0)
    const header = ['Person', 'Effective', 'Rate', 'Basis']
    const rows = [{ row: 2, cells: ['xa-e1', '2024-01-14', '180000', 'x'], misquoted: true as const }]
    const misquoted = readRoster([{ header, rows }])
    assert.ok('rows' in misquoted)
    assert.match(misquoted.rows[0]?.problems[0]?.message ?? '', /quotation mark is misplaced/)
  })
})

suite('a cell', () => {
  const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({
    title: 'It',
    kind,
    hint: 'as it is',
    example: '',
    ...more,
  })
  const cases: [kind: Column['kind'], text: string, value: string | RegExp, rule?: string][] = [
    ['text', '  a\u00a0 b ', 'a b', 'white-space'],
    ['text', 'x'.repeat(501), /501 characters/],
    ['id', 'xa-e1', 'xa-e1'],
    ['id', '../../etc', /not an identifier/],
    ['id', '=1+1', /not an identifier/],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '2/29/2024', '2024-02-29', 'date-form'],
    ['date', '2023-02-29', /not a day of the calendar/],
    ['date', '29.2.2024', /not a date/],
    ['date', '45678', /not a date/],
    ['date', '2024-02-29T08:00:00.000Z', /time of day/],
    ['date', '0012-02-29', /between 1900 and 2199|not a day/],
    ['yes-no', 'Y', 'yes', 'other-word'],
    ['yes-no', 'No', 'no', 'letter-case'],
    ['yes-no', 'maybe', /neither yes nor no/],
    ['whole', '0042', '42'],
    ['whole', '4.5', /not a whole number/],
    ['dollars', '199100', '199100'],
    ['dollars', '$199,100.00', '199100', 'dollar-form'],
    ['dollars', '199,10', /not an amount/],
    ['dollars', '-5', /not an amount/],
    ['dollars', '0', /not an amount/],
    ['dollars', '199100.505', /not an amount/],
    ['email', 'a@b.gov', 'a@b.gov'],
    ['email', 'a@b', /not an e-mail/],
  ]
  for (const [kind, text, value, rule] of cases) {
    test(`${kind} ${JSON.stringify(text.slice(0, 30))}`, () => {
      const repairs: { rule: string }[] = []
      const read = readCell(column(kind), text, repairs as never)
      if (value instanceof RegExp)
        assert.match('problem' in read ? read.problem.message : JSON.stringify(read), value)
      else assert.deepEqual(read, { value })
      if (!(value instanceof RegExp)) assert.equal(repairs.at(-1)?.rule, rule)
    })
  }

  test('a choice in other letters or other words is put right; blank has its meaning', () => {
    const choice = column('choice', {
      values: ['general', 'career-reserved'],
      words: { CR: 'career-reserved' },
      blank: 'general',
    })
    assert.deepEqual(readCell(choice, 'General', []), { value: 'general' })
    assert.deepEqual(readCell(choice, 'cr', []), { value: 'career-reserved' })
    assert.deepEqual(readCell(choice, '', []), { value: 'general' })
    assert.ok('problem' in readCell(choice, 'constructor', []))
    assert.ok('problem' in readCell({ ...choice, required: true }, ' ', []))
  })
})
