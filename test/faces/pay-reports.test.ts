import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/universal'
import { day } from '../../src/base/dates.ts'
import { csv } from '../../src/desk/listings.ts'
import { xlsxOf } from '../../src/desk/spreadsheet.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { PAYROLL_HEADS, payrollCells, type PayrollLine } from '../../src/record/pay-reports/payroll-list.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { approvedAndPaid } from '../support/paid-year.ts'
import { enter } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const AT = '/pay/worksheets/HSBB/2026'

type Cells = Record<string, string>

let desk: DemoDesk
let person: string
let rate: number
const visitors = new Map<SeatId, Visitor>()

async function sits(seat: SeatId): Promise<Visitor> {
  const known = visitors.get(seat) ?? (await new Visitor(desk).sit(seat))
  visitors.set(seat, known)
  return known
}

before(async () => {
  desk = await demoDesk()
  person = desk.demoSeats.executive.person
  rate = await valueOf<number>(
    desk,
    'SELECT cents FROM basic_pay WHERE person_id = $1 AND from_on <= $2 ORDER BY from_on DESC LIMIT 1',
    [person, '2026-11-14'],
  )
  await enter(desk, approvedAndPaid(person, rate))
})

const money = (cents: number): string => `$${(cents / 100).toLocaleString('en-US')}`

suite('reports on pay and awards', () => {
  test('the page shows differences, the list for payroll with the recalled code marked, and the summary [S3-PA-1]', async () => {
    const page = await (await sits('esu')).get(`${AT}/reports`)
    assert.equal(page.status, 200)
    const text = textOf(mainOf(page.body))
    assert.match(text, /The board recommends \$14,000, not \$15,000\./)
    assert.match(text, /\$4,000 is carried over the yearly limit, due on 3 Jan 2027/)
    assert.match(text, /The code 879 is recalled, not read in the guide/)
    assert.match(text, /For payroll: 2 actions/)
    assert.match(text, /Annual summary of pay and ratings .* layout of OPM Form 1558/)
    assert.ok(page.body.includes(`href="/pay/people/${person}/notices/2026/award.pdf"`))
  })

  test('the list for payroll as CSV and XLSX', async () => {
    const payroll = await sits('payroll')
    const answer = await payroll.get(`${AT}/reports/payroll/csv`)
    assert.match(answer.headers.get('content-disposition') ?? '', /payroll-HSBB-2026-2026-11-22\.csv/)
    const lines: Cells[] = parse(answer.body, { bom: true, columns: true })
    assert.deepEqual(
      lines.map((line) => [
        line['Action'],
        line['Nature of action code'],
        line['Standing of the code'],
        line['Effective'],
        line['New rate ($)'] || line['Award ($)'],
      ]),
      [
        ['Pay adjustment', '', 'not in the sources', '2026-11-15', String((rate + 100_000) / 100)],
        ['Performance award', '879', 'recalled', '2026-11-21', '14000'],
      ],
    )
    const book = await payroll.get(`${AT}/reports/payroll/xlsx`)
    const [sheet] = await readWorkbook(new Uint8Array(book.bytes).buffer)
    assert.equal(sheet?.data.length, 3)
  })

  test('a name is text in payroll’s list, whatever it begins with and holds, and a number keeps its zeros', async () => {
    const line: PayrollLine = {
      person: '00712',
      name: '',
      appointment: 'career',
      action: 'Performance award',
      code: '879',
      codeName: 'SES Performance Award',
      standing: 'recalled',
      effective: day('2026-11-21'),
      rateBefore: null,
      rate: null,
      award: 14_000_50,
      awardPoints: 7_25,
      pool: 2027,
      state: 'paid',
      note: '$4,000 of it is carried',
    }
    const names = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', 'Núñez, "Mía"', 'Ōta; José\nLuís', 'Ⅷ']
    const cells = names.map((name) => payrollCells({ ...line, name }))
    const text = csv(PAYROLL_HEADS, cells)
    assert.ok(text.startsWith('\uFEFFIdentifier,Name,'))
    const read: Cells[] = parse(text, { bom: true, columns: true })
    assert.deepEqual(
      read.map((one) => one['Name']),
      names.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)),
    )
    for (const one of read)
      assert.deepEqual(
        [one['Identifier'], one['Award ($)'], one['Award (%)'], one['Nature of action code']],
        ['00712', '14000.5', '7.25', '879'],
      )
    const bytes = await xlsxOf([{ name: 'Payroll', heads: PAYROLL_HEADS, rows: cells }])
    const [sheet] = await readWorkbook(new Uint8Array(bytes).buffer)
    assert.deepEqual(
      sheet?.data.slice(1).map(([identifier, name]) => [identifier, name]),
      names.map((name) => ['00712', name.trim()]),
    )
  })

  test('reconciliation: proposed, recommended, approved, paid', async () => {
    const answer = await (await sits('department')).get(`${AT}/reports/reconciliation/csv`)
    const lines: Cells[] = parse(answer.body, { bom: true, columns: true })
    const line = lines.find((one) => one['Identifier'] === person)
    assert.deepEqual(
      ['proposed', 'recommended', 'approved', 'paid', 'carried'].map((step) => line?.[`Award ${step} ($)`]),
      ['15000', '14000', '14000', '10000', '4000'],
    )
    const cases = await valueOf<number>(desk, 'SELECT count(*)::int FROM pay_case WHERE fiscal_year = 2026')
    assert.equal(lines.length, cases)
  })

  test('the annual summary: sections A and B, totals, and what is to be settled', async () => {
    const esu = await sits('esu')
    const book = await readWorkbook(
      new Uint8Array((await esu.get(`${AT}/reports/summary/xlsx`)).bytes).buffer,
    )
    assert.deepEqual(
      book.map(({ sheet }) => sheet),
      ['A Agency', 'B Members', 'Totals', 'To settle'],
    )
    const members: Cells[] = parse((await esu.get(`${AT}/reports/summary/csv`)).body, {
      bom: true,
      columns: true,
    })
    const line = members.find((one) => one['Identifier'] === person)
    assert.deepEqual(
      [line?.['Appointment (C, N, L)'], line?.['Pay before ($)'], line?.['Performance award ($)']],
      ['C', String(rate / 100), '14000'],
    )
    assert.equal((book[1]?.data.length ?? 0) - 1, members.length)
    // Payroll sees pay, and not the ratings of all.
    const payroll = await sits('payroll')
    assert.equal((await payroll.get(`${AT}/reports/summary/csv`)).status, 404)
    assert.doesNotMatch((await payroll.get(`${AT}/reports`)).body, /Annual summary/)
  })

  test('the notices: to the executive, to the office, as a page and as PDF; to nobody else', async () => {
    const at = `/pay/people/${person}/notices/2026`
    for (const seat of ['executive', 'esu', 'payroll'] as const) {
      const visitor = await sits(seat)
      const award = textOf(mainOf((await visitor.get(`${at}/award`)).body))
      assert.match(award, /performance award of \$14,000 for the appraisal year 2026\. It is 7% of your rate/)
      assert.match(award, /\$4,000 is due on 3 Jan 2027/)
      assert.doesNotMatch(award, /15,000/)
      const adjustment = textOf(mainOf((await visitor.get(`${at}/adjustment`)).body))
      assert.ok(
        adjustment.includes(`Your rate of basic pay is ${money(rate + 100_000)} a year from 15 Nov 2026`),
      )
      assert.ok(adjustment.includes(money(rate)))
    }
    const pdf = await (await sits('executive')).get(`${at}/award.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(pdf.body.slice(0, 5), '%PDF-')
    for (const seat of ['auditor', 'opm', 'reviewer', 'administrator', 'erb-member'] as const) {
      const visitor = await sits(seat)
      for (const paper of ['award', 'award.pdf', 'adjustment.pdf'])
        assert.equal((await visitor.get(`${at}/${paper}`)).status, 404, `${seat} at ${paper}`)
    }
    const other = (
      await rowsOf<{ person_id: string }>(
        desk,
        "SELECT person_id FROM pay_case WHERE state = 'proposed' AND person_id <> $1 LIMIT 1",
        [person],
      )
    )[0]?.person_id
    assert.equal((await (await sits('esu')).get(`/pay/people/${other}/notices/2026/award.pdf`)).status, 404)
  })

  test('reading the reports of others is written down', async () => {
    const count = `SELECT count(*)::int FROM reading WHERE what = 'people' AND how = 'export'`
    const before = await valueOf<number>(desk, count)
    await (await sits('payroll')).get(`${AT}/reports/reconciliation/csv`)
    assert.equal(await valueOf<number>(desk, count), before + 1)
  })
})
