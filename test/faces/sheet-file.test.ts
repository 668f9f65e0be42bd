import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/universal'
import type { SeatId } from '../../src/desk/who.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { lastEntry, rowsOf, valueOf } from '../support/record.ts'
import type { Answer } from '../support/visitor.ts'
import { Visitor } from '../support/visitor.ts'

const AT = '/pay/worksheets/HSBB/2026'
const API = `/api${AT}`

type Cells = Record<string, string>

let desk: DemoDesk
let caller: Caller
let esu: Visitor

async function sits(seat: SeatId): Promise<Visitor> {
  return await new Visitor(desk).sit(seat)
}

/** The worksheet as the seat takes it out, row by row. */
async function takenOut(visitor: Visitor): Promise<Cells[]> {
  const answer = await visitor.get(`${AT}/table/csv`)
  assert.equal(answer.status, 200)
  return parse<Cells>(answer.body, { bom: true, columns: true })
}

function fileOf(rows: readonly Cells[], name = 'worksheet.csv'): File {
  return new File([textWith(rows, ',')], name)
}

function textWith(rows: readonly Cells[], sign: string): string {
  const heads = Object.keys(rows[0] ?? {})
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]
    .map((cells) => cells.map(quoted).join(sign))
    .join('\n')
}

/** The rows with cells of one of them replaced. */
function changed(rows: readonly Cells[], person: string, cells: Cells): Cells[] {
  return rows.map((row) => (row['Identifier'] === person ? { ...row, ...cells } : row))
}

/** The first executives of whom an award is proposed. */
function proposed(rows: readonly Cells[]): string[] {
  return rows.flatMap((row) =>
    row['State'] === 'proposed' && row['Award ($)'] !== '' ? [row['Identifier'] ?? ''] : [],
  )
}

async function place(answer: Answer): Promise<string> {
  assert.equal(answer.status, 303, textOf(mainOf(answer.body)))
  return answer.headers.get('location') ?? ''
}

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
  esu = await sits('esu')
})

suite('a worksheet as a file, by the pages', () => {
  test('out and unchanged back: nothing to propose', async () => {
    const page = await esu.get(`${AT}/file`)
    assert.equal(page.status, 200)
    for (const format of ['csv', 'xlsx']) {
      assert.ok(page.body.includes(`href="${AT}/table/${format}"`))
      const file = await esu.get(`${AT}/table/${format}`)
      const sent = new File([new Uint8Array(file.bytes)], `sheet.${format}`)
      const check = await esu.get(await place(await esu.post(`${AT}/file`, { file: sent })))
      const text = textOf(mainOf(check.body))
      assert.match(text, /Nothing is saved yet\. No row is refused\./)
      assert.match(text, /There is nothing to propose/)
    }
    const book = await readWorkbook(new Uint8Array((await esu.get(`${AT}/table/xlsx`)).bytes).buffer)
    assert.deepEqual(
      book.map(({ sheet }) => sheet),
      ['Worksheet', 'Sums', 'Read me'],
    )
  })

  test('changed: every change is shown before it is taken, then proposed once', async () => {
    const rows = await takenOut(esu)
    const [first = '', second = '', third = ''] = proposed(rows)
    const file = changed(
      changed(changed(rows, first, { 'Award (%)': '7.25%' }), second, { 'Award ($)': '$ 12.000,50' }),
      third,
      { 'Award (%)': '20.01%' },
    )
    const before = await lastEntry(desk)
    const at = await place(
      await esu.post(`${AT}/file`, { file: fileOf([...file, { ...rows[0], Identifier: 'x-1' }]) }),
    )
    const text = textOf(mainOf((await esu.get(at)).body))
    assert.match(text, /Nothing is saved yet\. 3 rows are refused and would be left out\./)
    assert.match(text, new RegExp(`${first}\\).*becomes.*\\(7\\.25%\\)`))
    assert.match(text, /12,000\.50, write that/)
    assert.match(text, /is outside the limits/)
    assert.match(text, /Nobody of this worksheet has the identifier x-1/)
    assert.match(text, /Propose this change/)
    assert.equal(await lastEntry(desk), before)
    const report: Cells[] = parse((await esu.get(`${at}/report.csv`)).body, { bom: true, columns: true })
    assert.equal(report.length, rows.length + 1)
    assert.equal(report.filter(({ outcome }) => outcome === 'refused').length, 3)

    const done = await esu.post(at, {})
    assert.match(textOf(mainOf(done.body)), /1 proposal is made; .* 3 rows were refused and left out/)
    assert.equal(await lastEntry(desk), before + 1)
    assert.equal(
      await valueOf(desk, 'SELECT award_points FROM pay_case WHERE person_id = $1 AND fiscal_year = 2026', [
        first,
      ]),
      725,
    )
    assert.match(textOf((await esu.post(at, {})).body), /This check is over/)
    assert.equal((await esu.get(`${at}/report.csv`)).status, 200)
    // The file is of yesterday now: the row has moved on.
    const again = await place(
      await esu.post(`${AT}/file`, { file: fileOf(changed(rows, first, { 'Award (%)': '8%' })) }),
    )
    assert.match(textOf(mainOf((await esu.get(again)).body)), /has moved since this file was made/)
  })

  test('pasted cells are checked alike', async () => {
    const [first = ''] = proposed(await takenOut(esu)).slice(-1)
    const cells = `Identifier\tAward (%)\r\n${first}\t7.5%\r\n`
    const text = textOf(mainOf((await esu.get(await place(await esu.post(`${AT}/file`, { cells })))).body))
    assert.match(text, /Check of pasted cells/)
    assert.match(text, /no column Version/)
    assert.match(text, /\(7\.5%\)/)
    const wrong = await esu.post(`${AT}/file`, { cells: 'only this' })
    assert.equal(wrong.status, 400)
    assert.match(textOf(mainOf(wrong.body)), /The cells have no headings/)
  })

  test('a check is its session’s alone, of its worksheet alone', async () => {
    const at = await place(await esu.post(`${AT}/file`, { file: fileOf(await takenOut(esu)) }))
    const other = await sits('esu')
    assert.match(textOf((await other.get(at)).body), /This check is over/)
    assert.equal((await other.get(`${at}/report.csv`)).status, 404)
    assert.match(
      textOf((await esu.get(at.replace(AT, '/imports/roster').replace('/file/', '/check/'))).body),
      /over|no such/,
    )
  })

  test('who sees the sheet takes it out; who doesn’t propose sends nothing back; others find nothing', async () => {
    const file = fileOf(await takenOut(esu))
    const payroll = await sits('payroll')
    assert.doesNotMatch((await payroll.get(`${AT}/file`)).body, /Send it back/)
    assert.equal((await payroll.post(`${AT}/file`, { file })).status, 403)
    for (const seat of ['executive', 'auditor', 'opm', 'reviewer', 'administrator'] as const) {
      const visitor = await sits(seat)
      for (const path of [`${AT}/file`, `${AT}/table/csv`, `${AT}/reports`, `${AT}/reports/payroll/csv`])
        assert.equal((await visitor.get(path)).status, 404, `${seat} at ${path}`)
      const sent = await visitor.post(`${AT}/file`, { file })
      assert.ok([403, 404].includes(sent.status), `${seat} sends a file`)
    }
    const supervisor = await sits('supervisor')
    const own = await takenOut(supervisor)
    const under = await rowsOf<{ person_id: string }>(
      desk,
      'SELECT person_id FROM supervision WHERE supervisor_id = $1 AND during @> current_date',
      [desk.demoSeats.supervisor.person],
    )
    const ids = new Set(under.map(({ person_id }) => person_id))
    assert.ok(own.length > 0)
    assert.deepEqual(
      own.filter((row) => !ids.has(row['Identifier'] ?? '')),
      [],
    )
    const foreign = proposed(await takenOut(esu)).find((person) => !ids.has(person)) ?? assert.fail()
    const sent = await supervisor.post(`${AT}/file`, { cells: `Identifier\tAward (%)\n${foreign}\t6%` })
    assert.match(
      textOf(mainOf((await supervisor.get(await place(sent))).body)),
      new RegExp(`Nobody of this worksheet has the identifier ${foreign}`),
    )
  })
})

suite('a worksheet as a file, by the API', () => {
  const post = async (seat: SeatId, text: string, query: string): Promise<Answer> =>
    await caller.visitor.send(`${API}/file${query}`, {
      method: 'POST',
      headers: { authorization: `Seat ${seat}`, 'content-type': 'text/tab-separated-values' },
      body: text,
    })

  test('checked, proposed, refused', async () => {
    const [person = ''] = proposed(await takenOut(esu)).slice(-2)
    const cells = `Identifier\tAward (%)\n${person}\t6.5%\n`
    const before = await lastEntry(desk)
    const checked = json(await post('esu', cells, '?check=true'))
    assert.deepEqual(
      [checked['saved'], (checked['counts'] as Json)['change'], await lastEntry(desk)],
      [false, 1, before],
    )
    const done = json(await post('esu', cells, ''))
    assert.deepEqual([done['saved'], done['entries'], await lastEntry(desk)], [true, 1, before + 1])
    isError(await post('esu', cells, ''), 400, 'invalid-input')
    isError(await post('esu', 'nonsense', '?check=true'), 400, 'invalid-input')
    isError(await post('esu', cells, '?check=perhaps'), 400, 'invalid-input')
    isError(await post('payroll', cells, '?check=true'), 403, 'not-allowed')
    isError(await caller.ask('executive', `${API}/file`), 404, 'not-found')
    isError(await caller.ask('esu', `${API}/file?format=pdf`), 400, 'invalid-input')
    assert.equal((await caller.ask('esu', `${API}/file?format=csv`)).status, 200)
  })

  test('the reports as tables', async () => {
    for (const report of ['payroll', 'reconciliation', 'summary']) {
      const answer = json(await caller.ask('esu', `${API}/reports/${report}`))
      assert.ok(Array.isArray(answer['tables']), report)
    }
    isError(await caller.ask('payroll', `${API}/reports/summary`), 404, 'not-found')
    isError(await caller.ask('esu', `${API}/reports/none`), 404, 'not-found')
    isError(await caller.ask('executive', `${API}/reports/payroll`), 404, 'not-found')
  })
})
