import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Outcome } from '../../src/base/outcome.ts'
import { demoPrincipal } from '../../src/desk/demo-seats.ts'
import { sweepRosters } from '../../src/desk/held-roster.ts'
import { checkRoster, importRoster, type RosterReport } from '../../src/desk/import-roster.ts'
import { OPERATOR, type SeatId, SEATS } from '../../src/desk/who.ts'
import { Caller, isError, json } from '../support/caller.ts'
import { type DemoDesk, demoDesk, emptyDesk, pass } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { lastEntry, rowsOf, valueOf } from '../support/record.ts'
import { exported, rosterFile, type Rows, SMALL } from '../support/roster.ts'
import { type Answer, Visitor } from '../support/visitor.ts'
import { zipped } from '../support/workbook.ts'

function done(outcome: Outcome<RosterReport>): RosterReport {
  assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
  return outcome.kind === 'done' ? outcome.value : assert.fail()
}

suite('a roster at the desk', () => {
  test('a small one is taken in whole, and a second time nothing changes', async () => {
    const desk = await emptyDesk()
    const file = { bytes: await rosterFile(SMALL), fileName: 'small.xlsx' }
    const checked = done(await checkRoster(desk, OPERATOR, file))
    assert.deepEqual(
      checked.rows.filter(({ outcome }) => outcome !== 'taken'),
      [],
    )
    assert.equal(await lastEntry(desk), 0)
    const saved = done(await importRoster(desk, OPERATOR, file))
    assert.deepEqual(saved.counts, checked.counts)
    assert.equal(await lastEntry(desk), saved.entries)
    const again = done(await importRoster(desk, OPERATOR, file))
    assert.equal(again.entries, 0)
    assert.ok(again.rows.every((row) => row.outcome === 'duplicate' && row.of === 'record'))
    assert.equal(await lastEntry(desk), saved.entries)
  })

  test('the demonstration taken out as a roster and into an empty desk is the same agency', async () => {
    const demo = await demoDesk()
    const rows = await exported(demo, 'HSBB')
    const units = rows.Units.map((row) => (row['unit'] === 'HSBB' ? { ...row, parent: '' } : row))
    const desk = await emptyDesk()
    const file = { bytes: await rosterFile({ ...rows, Units: units }), fileName: 'ice.xlsx' }
    const report = done(await importRoster(desk, OPERATOR, file))
    assert.deepEqual(report.rows.filter(({ outcome }) => outcome === 'refused').slice(0, 5), [])
    const counts = `SELECT
      (SELECT count(*) FROM position WHERE source = 'record') AS positions,
      (SELECT count(*) FROM person WHERE source = 'record') AS people,
      (SELECT count(*) FROM post WHERE id LIKE 'ice-%') AS posts,
      (SELECT count(*) FROM incumbency WHERE source = 'record') AS stays,
      (SELECT count(*) FROM incumbency WHERE source = 'record' AND during @> '2026-11-22'::date) AS today,
      (SELECT count(*) FROM rating) AS ratings,
      (SELECT count(*) FROM journal WHERE type = 'pay/rate-set') AS rates`
    assert.deepEqual(await rowsOf(desk, counts), await rowsOf(demo, counts))
    const again = done(await importRoster(desk, OPERATOR, file))
    assert.equal(again.entries, 0)
    const stays = `SELECT string_agg(concat_ws(' ', position_id, person_id, appointment, during, probation_ends), E'\\n'
      ORDER BY position_id, begin_on) FROM incumbency WHERE source = 'record'`
    assert.equal(await valueOf(desk, stays), await valueOf(demo, stays))
  })
})

/** What the seats of the demonstration may send: rows of the component's own. */
const OWN = 'HSBB-OD'

function ownRows(prefix: string): Rows {
  const text = JSON.stringify({ ...SMALL, Units: undefined })
  const rows = JSON.parse(text.replaceAll('"xa-', `"${prefix}-`).replaceAll('"XA-OD"', `"${OWN}"`)) as Rows
  return rows
}

async function xlsxFile(rows: Rows, name = 'own.xlsx'): Promise<File> {
  return new File([new Uint8Array(await rosterFile(rows))], name)
}

suite('a roster by the pages', () => {
  let desk: DemoDesk
  let esu: Visitor
  before(async () => {
    desk = await demoDesk()
    esu = await new Visitor(desk).sit('esu')
  })

  test('checked, saved, reported; a second time nothing changes', async () => {
    const first = await lastEntry(desk)
    const rows = ownRows('pg')
    const bad = { ...rows.Pay?.[0], effective: '2021-01-03', rate: '=1+1' }
    const file = await xlsxFile({ ...rows, Pay: [...(rows.Pay ?? []), bad] }, '../../evil/own.xlsx')
    const sent = await esu.post('/imports/roster', { file })
    assert.equal(sent.status, 303, textOf(mainOf(sent.body)))
    const place = sent.headers.get('location') ?? ''
    const page = await esu.get(place)
    const text = textOf(mainOf(page.body))
    assert.match(text, /Check of own\.xlsx.*Nothing is saved yet\. 1 row is refused/s)
    assert.match(text, /Pay 3 refused.*not an amount of dollars.*taken/s)
    assert.match(textOf(mainOf((await esu.get(`${place}?sheet=Seats`)).body)), /Rows: 1, Seats/)
    assert.equal(await lastEntry(desk), first)
    const csv: Record<string, string>[] = parse((await esu.get(`${place}/report.csv`)).body, {
      bom: true,
      columns: true,
    })
    assert.equal(csv.length, 10)
    assert.equal(csv[0]?.['outcome'], 'refused')
    for (const row of csv) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t]/)
    const saved = await esu.post(place, {})
    assert.match(textOf(mainOf(saved.body)), /9 rows saved, 10 entries made/)
    assert.equal(await lastEntry(desk), first + 10)
    assert.equal(
      await valueOf(desk, `SELECT actor || ' ' || power FROM journal WHERE stream = 'person:pg-e1' LIMIT 1`),
      'Nair, Priya import-roster',
    )
    const report = await esu.get(`${place}/report.csv`)
    assert.equal(report.body.split('\r\n').filter((line) => line.includes(',taken,')).length, 9)
    const over = await esu.post(place, {})
    assert.match(textOf(over.body), /This check is over/)
    const again = await esu.post('/imports/roster', { file: await xlsxFile(rows) })
    assert.match(
      textOf((await esu.get(again.headers.get('location') ?? '')).body),
      /There is nothing to save/,
    )
    assert.equal(await lastEntry(desk), first + 10)
    assert.match(textOf(mainOf((await esu.get('/people/pg-e1')).body)), /Okonkwo, Ada M\./)
  })

  test('a check is its session’s alone, and an hour old at most', async () => {
    const sent = await esu.post('/imports/roster', { file: await xlsxFile(ownRows('hd')) })
    const place = sent.headers.get('location') ?? ''
    const other = await new Visitor(desk).sit('esu')
    for (const path of [place, `${place}/report.csv`, '/imports/roster/check/..%2F..%2Fx']) {
      assert.doesNotMatch(textOf((await other.get(path)).body), /hd-p1|Okonkwo/)
    }
    assert.match(textOf((await other.post(place, {})).body), /This check is over/)
    const before = await lastEntry(desk)
    pass(desk.clock, 25)
    await esu.get('/law')
    pass(desk.clock, 25)
    assert.match(textOf((await esu.get(place)).body), /hd-p1/)
    pass(desk.clock, 15)
    assert.match(textOf((await esu.post(place, {})).body), /This check is over/)
    assert.equal(await lastEntry(desk), before)
    await sweepRosters(desk)
    assert.deepEqual(await readdir(join(desk.folder, 'rosters')), [])
  })

  test('a file that can’t be read is refused on the form, and nothing is kept', async () => {
    for (const [file, says] of [
      [new File([], ''), /No file was chosen/],
      [new File(['a,b\n1,2\n'], 'a.csv'), /those of no sheet of the roster/],
      [new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'a.xlsx'), /at most 20 MB/],
      [
        new File([new Uint8Array(zipped([{ name: 'xl/vbaProject.bin', data: 'x' }]))], 'a.xlsm'),
        /holds macros/,
      ],
    ] as const) {
      const answer = await esu.post('/imports/roster', { file })
      assert.equal(answer.status, 400)
      assert.match(textOf(mainOf(answer.body)), says)
    }
  })

  test('the templates are given, and lead back to the form', async () => {
    const page = await esu.get('/imports/roster')
    const hrefs = [...page.body.matchAll(/href="(\/imports\/roster\/template\/[^"]+)"/g)].map(
      ([, href]) => href ?? '',
    )
    assert.equal(hrefs.length, 9)
    for (const href of hrefs) {
      const answer = await esu.get(href)
      assert.equal(answer.status, 200, href)
      const sent = await esu.post('/imports/roster', {
        file: new File([new Uint8Array(answer.bytes)], 'template'),
      })
      assert.match(textOf(mainOf(sent.body)), /holds headings and no rows/)
    }
    assert.equal((await esu.get('/imports/roster/template/salaries.csv')).status, 404)
  })

  test('a seat without the power is shown nothing of it', async () => {
    const auditor = await new Visitor(desk).sit('auditor')
    assert.equal((await auditor.get('/imports/roster')).status, 403)
    for (const path of ['/imports/roster/template/roster.xlsx', '/imports/roster/check/x']) {
      assert.equal((await auditor.get(path)).status, 404)
    }
    assert.equal((await auditor.post('/imports/roster/check/x', {})).status, 404)
    assert.equal((await auditor.post('/imports/roster', { file: await xlsxFile(SMALL) })).status, 403)
    assert.doesNotMatch((await auditor.get('/imports')).body, /imports\/roster/)
  })
})

suite('a roster by the API', () => {
  let desk: DemoDesk
  let caller: Caller
  before(async () => {
    desk = await demoDesk()
    caller = new Caller(desk)
  })
  const post = async (seat: SeatId, rows: Rows, query = ''): Promise<Answer> =>
    await caller.visitor.send(`/api/imports/roster${query}`, {
      method: 'POST',
      headers: { authorization: `Seat ${seat}` },
      body: new Uint8Array(await rosterFile(rows)),
    })

  test('it checks, takes in, and changes nothing the second time', async () => {
    const first = await lastEntry(desk)
    const checked = json(await post('esu', ownRows('ap'), '?check=true&fileName=..%2Fa.xlsx'))
    assert.deepEqual(
      [checked['outcome'], checked['saved'], checked['entries'], checked['fileName']],
      ['done', false, 10, 'a.xlsx'],
    )
    assert.equal(await lastEntry(desk), first)
    const taken = json(await post('esu', ownRows('ap')))
    assert.equal(taken['saved'], true)
    assert.deepEqual(taken['counts'], checked['counts'])
    assert.equal(json(await post('esu', ownRows('ap')))['entries'], 0)
    assert.equal(await lastEntry(desk), first + 10)
  })

  test('another agency’s units are refused, whatever the rows say', async () => {
    const before = await lastEntry(desk)
    const answer = json(await post('esu', SMALL)) as { counts: { read: number; refused: number }[] }
    assert.ok(answer.counts.every(({ read, refused }) => read === refused))
    const text = JSON.stringify({ ...SMALL, Units: undefined }).replaceAll('XA-OD', 'HSAA')
    const foreign = json(await post('esu', JSON.parse(text) as Rows)) as { counts: { taken: number }[] }
    assert.ok(foreign.counts.every(({ taken }) => taken === 0))
    assert.equal(await lastEntry(desk), before)
  })

  test('a seat without the power, and a file that is none, are refused as errors', async () => {
    for (const seat of SEATS.filter((one) => one !== 'esu'))
      isError(await post(seat, ownRows('no')), 403, 'not-allowed')
    isError(await caller.ask('esu', '/api/imports/roster', 'a,b\n1,2\n'), 400, 'invalid-input')
    isError(await caller.ask('esu', '/api/imports/roster?check=perhaps', 'a'), 400, 'invalid-input')
    isError(
      await caller.visitor.send('/api/imports/roster', { method: 'POST', body: 'x' }),
      401,
      'not-signed-in',
    )
  })

  test('two that are sent at once take the same rows in once', async () => {
    const first = await lastEntry(desk)
    const answers = await Promise.all([1, 2, 3].map(() => post('esu', ownRows('tw'))))
    const entries = answers.map((answer) => Number(json(answer)['entries']))
    assert.deepEqual(
      entries.toSorted((a, b) => a - b),
      [0, 0, 10],
    )
    assert.equal(await lastEntry(desk), first + 10)
  })

  test('an import that fails in its midst leaves nothing', async () => {
    const before = await lastEntry(desk)
    await desk.connection.pool.query(
      `CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stopped'; END $$;
       CREATE TRIGGER stop BEFORE INSERT ON rating FOR EACH ROW EXECUTE FUNCTION stop()`,
    )
    const who = (await demoPrincipal(desk, 'esu')) ?? assert.fail()
    const file = { bytes: await rosterFile(ownRows('kl')), fileName: 'a.xlsx' }
    await assert.rejects(importRoster(desk, who, file), /stopped/)
    await desk.connection.pool.query('DROP TRIGGER stop ON rating; DROP FUNCTION stop')
    assert.equal(await lastEntry(desk), before)
    assert.equal(await valueOf(desk, `SELECT count(*)::int FROM person WHERE id LIKE 'kl-%'`), 0)
    assert.equal(done(await importRoster(desk, who, file)).entries, 10)
  })
})
