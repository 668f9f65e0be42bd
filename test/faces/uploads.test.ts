import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type DemoDesk, demoDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { csvFile, plum } from '../support/plum.ts'
import { lastEntry, rowsOf, valueOf } from '../support/record.ts'
import { type Answer, type Fields, Visitor } from '../support/visitor.ts'

const LISTING = readFileSync(new URL('../../data/plum-2025.csv', import.meta.url))
const LIMIT = 50 * 1024 * 1024

let desk: DemoDesk
let esu: Visitor

before(async () => {
  desk = await demoDesk()
  esu = await new Visitor(desk).sit('esu')
})

/** Sends a file and follows its run to the end. */
async function upload(file: File, more: Fields = {}, who: Visitor = esu): Promise<Answer> {
  const sent = await who.post('/imports', { file, ...more })
  assert.equal(sent.status, 303, textOf(mainOf(sent.body)))
  for (;;) {
    const run = await who.get(sent.headers.get('location') ?? '')
    assert.equal(run.status, 200)
    if (!run.body.includes('<progress')) return run
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function countsNow(of = desk) {
  return await valueOf<string>(
    of,
    `SELECT (SELECT count(*) FROM listing) || ' listings, ' || (SELECT count(*) FROM incumbency) || ' incumbencies, '
       || (SELECT count(*) FROM journal) || ' entries'`,
  )
}

suite('what is sent as a listing', () => {
  const text = plum({})
  const refused: [what: string, file: File, says: RegExp][] = [
    ['an empty file', csvFile(''), /The file is empty/],
    ['a header only', csvFile(plum()), /holds a header and no rows/],
    [
      'a wrong header',
      csvFile('a,b\n1,2\n'),
      /not the header of a position listing.*Expected one of these.*AgencyName/,
    ],
    [
      'UTF-16',
      csvFile(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
      /is UTF-16 LE, not CSV in UTF-8/,
    ],
    ['a workbook', csvFile(new Uint8Array([0x50, 0x4b, 3, 4, 0])), /an Excel workbook/],
    [
      'Windows-1252',
      csvFile(new Uint8Array(Buffer.from('caf\u00e9', 'latin1'))),
      /not valid UTF-8: line 1, byte 3/,
    ],
    ['a NUL', csvFile(`${text}\u0000`), /NUL byte/],
    ['a file just over the limit', csvFile(new Uint8Array(LIMIT + 1)), /at most 50 MB/],
  ]
  for (const [what, file, says] of refused) {
    test(`${what} is refused with the cause, and nothing is saved`, async () => {
      const before = await countsNow()
      const run = await upload(file)
      assert.match(textOf(mainOf(run.body)), says)
      assert.match(textOf(mainOf(run.body)), /was not taken in.*Try another file/)
      assert.equal(await countsNow(), before)
    })
  }

  test('no file, and a date that is none, are named in the form', async () => {
    for (const fields of [{}, { file: new File([], '') }, { file: 'not a file' }]) {
      const answer = await esu.post('/imports', fields, { multipart: true })
      assert.equal(answer.status, 400)
      assert.match(textOf(answer.body), /No file was chosen; choose a CSV file/)
    }
    const dated = { file: csvFile(text), 'asOf-month': '02', 'asOf-day': '30', 'asOf-year': '2026' }
    const answer = await esu.post('/imports', dated)
    assert.equal(answer.status, 400)
    assert.match(textOf(answer.body), /2026-02-30 is not a date/)
    assert.match(answer.body, /value="2026"/)
  })

  test('a body over the limit is cut off before it is read, whether or not it says its size', async () => {
    const type = 'multipart/form-data; boundary=x'
    for (const headers of [
      { 'content-type': type, 'content-length': '209715200' },
      { 'content-type': type },
    ]) {
      let produced = 0
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          produced += 1_000_000
          if (produced > 200_000_000) controller.close()
          else controller.enqueue(new Uint8Array(1_000_000))
        },
      })
      const answer = await esu.send('/imports', {
        method: 'POST',
        body,
        headers,
        duplex: 'half',
      })
      assert.equal(answer.status, 413)
      assert.match(answer.body, /over the limit of 50 MB; nothing was saved/)
      assert.ok(produced < 60_000_000, `${produced} bytes were read`)
    }
  })

  test('a seat without the power sends nothing in', async () => {
    const auditor = await new Visitor(desk).sit('auditor')
    const before = await countsNow()
    const answer = await auditor.post('/imports', { file: csvFile(text) })
    assert.equal(answer.status, 403)
    assert.match(textOf(answer.body), /may read the reports and not import/)
    assert.equal(await countsNow(), before)
  })

  test('every row of a bad file is accounted for, with its reason', async () => {
    const rows = plum(
      {},
      {},
      { IncumbentBeginDate: '02/30/2026 00:00:00' },
      { IncumbentBeginDate: '03/01/2025', IncumbentVacateDate: '02/01/2025' },
      { LevelGradePay: '$25,7OO' },
      { PositionTitle: 'CHIEF\nOF STAFF' },
      { PositionTitle: '=1+1' },
      { PositionStatus: 'Vacant', IncumbentFirstName: '', IncumbentLastName: '', IncumbentBeginDate: '' },
      { PositionStatus: 'Vacant', IncumbentFirstName: '', IncumbentLastName: '', IncumbentBeginDate: '' },
      { PositionStatus: 'Perhaps' },
    )
    const run = await upload(csvFile(rows, 'bad.csv'))
    const id = /\/imports\/(listing-[0-9a-f]+)/.exec(run.body)?.[1] ?? ''
    const csv = await esu.get(`/imports/${id}/report.csv`)
    const report: Record<string, string>[] = parse(csv.body, { bom: true, columns: true })
    assert.deepEqual(
      report.map((row) => row['outcome']),
      [
        'taken',
        'duplicate',
        'refused',
        'refused',
        'refused',
        'repaired',
        'taken',
        'taken',
        'taken',
        'refused',
      ],
    )
    assert.equal(report[1]?.['duplicate of'], '1')
    assert.match(report[2]?.['reasons'] ?? '', /month 2 of 2026 has 28 days/)
    assert.match(report[3]?.['reasons'] ?? '', /2025-02-01 lies before "IncumbentBeginDate" 2025-03-01/)
    assert.match(report[4]?.['reasons'] ?? '', /\$25,7OO/)
    assert.match(report[5]?.['repairs'] ?? '', /CHIEF\nOF STAFF -> CHIEF OF STAFF/)
    assert.equal(report[6]?.['title'], `'=1+1`)
    assert.match(report[8]?.['flags'] ?? '', /equal-vacant/)
    const page = textOf(mainOf((await esu.get(`/imports/${id}`)).body))
    assert.match(page, /10 rows read = 4 taken \+ 1 repaired \+ 1 duplicates \+ 4 refused/)
    for (const [outcome, count] of [
      ['refused', 4],
      ['duplicate', 1],
      ['repaired', 1],
      ['taken', 4],
    ] as const) {
      assert.match(
        textOf((await esu.get(`/imports/${id}?outcome=${outcome}`)).body),
        new RegExp(`Rows: ${count}, `),
      )
    }
  })

  test('the same file sent twice changes nothing, and says so', async () => {
    const file = (): File => csvFile(plum({ PositionTitle: 'SENT TWICE' }), 'twice.csv')
    await upload(file())
    const before = await countsNow()
    assert.match(textOf(mainOf((await upload(file())).body)), /Done/)
    assert.equal(await countsNow(), before)
  })

  test('two that are sent at once become one listing where they are the same, two where they are not', async () => {
    const one = plum({ PositionTitle: 'AT ONCE' }, { PositionTitle: 'AT ONCE TOO' })
    const listings = async () => Number(await valueOf<string>(desk, 'SELECT count(*) FROM listing'))
    const before = await listings()
    await Promise.all([1, 2, 3].map(() => upload(csvFile(one, 'same.csv'))))
    assert.equal(await listings(), before + 1)
    const rows = await valueOf<string>(
      desk,
      `SELECT count(*) FROM incumbency i JOIN listing l ON l.id = i.listing_id WHERE l.file_name = 'same.csv'`,
    )
    assert.equal(Number(rows), 2)
    const others = ['a', 'b'].map((name) => csvFile(plum({ PositionTitle: `OTHER ${name}` }), `${name}.csv`))
    await Promise.all(others.map((file) => upload(file)))
    assert.equal(await listings(), before + 3)
  })
})

suite('the real listing', () => {
  test('its report names each of the 10,540 rows once, in order, as page and as CSV', async () => {
    const demo = await demoDesk()
    const visitor = await new Visitor(demo).sit('esu')
    const [listing] = await rowsOf<Record<string, number> & { id: string }>(demo, 'SELECT * FROM listing')
    assert.ok(listing)
    const { body, bytes } = await visitor.get(`/imports/${listing.id}/report.csv`)
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte-order mark, for spreadsheets')
    const rows: Record<string, string>[] = parse(body, { bom: true, columns: true })
    assert.deepEqual(
      rows.map((row) => Number(row['row'])),
      Array.from({ length: 10_540 }, (_, index) => index + 1),
    )
    const outcomes = Map.groupBy(rows, (row) => row['outcome'])
    for (const outcome of ['taken', 'repaired', 'duplicate', 'refused']) {
      assert.equal(outcomes.get(outcome)?.length ?? 0, listing[outcome], outcome)
      const page = await visitor.get(`/imports/${listing.id}?outcome=${outcome}`)
      const shown = Number(/Rows: ([\d,]+)/.exec(textOf(page.body))?.[1]?.replaceAll(',', ''))
      assert.equal(shown, listing[outcome])
    }
    assert.ok(
      rows.every((row) => row['outcome'] !== 'repaired' || row['repairs'] !== ''),
      'each repair is told',
    )
    const last = await visitor.get(`/imports/${listing.id}?page=106`)
    assert.match(textOf(mainOf(last.body)), /10540 /)
    for (const row of rows) {
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t]/, `row ${row['row']}`)
    }
  })

  test('sent again it is known, whatever it is called, and nothing changes', async () => {
    const demo = await demoDesk()
    const visitor = await new Visitor(demo).sit('esu')
    const [before, entries] = [await countsNow(demo), await lastEntry(demo)]
    const run = await upload(csvFile(new Uint8Array(LISTING), 'renamed.csv'), {}, visitor)
    assert.match(textOf(mainOf(run.body)), /Done.*Open the report/)
    assert.equal(await countsNow(demo), before)
    assert.equal(await lastEntry(demo), entries)
  })
})
