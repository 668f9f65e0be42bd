import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { transact } from '../../src/store/database.ts'
import { lockUnit } from '../../src/store/journal.ts'
import { secondConnection } from '../engines.ts'
import { type DemoDesk, demoDesk } from '../support/demo.ts'
import { mainOf, tagsOf, textOf } from '../support/markup.ts'
import { csvFile, plum } from '../support/plum.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let esu: Visitor

before(async () => {
  desk = await demoDesk()
  esu = await new Visitor(desk).sit('esu')
})

async function countsNow(): Promise<string> {
  return await valueOf<string>(
    desk,
    `SELECT (SELECT count(*) FROM listing) || ' listings, ' || (SELECT count(*) FROM incumbency) || ' incumbencies, '
       || (SELECT count(*) FROM journal) || ' entries'`,
  )
}

/** The address of the run of a file, as soon as there is one. */
async function runOf(fileName: string): Promise<string> {
  for (;;) {
    const [run] = await rowsOf<{ id: string }>(desk, 'SELECT id FROM import_run WHERE file_name = $1', [
      fileName,
    ])
    if (run !== undefined) return `/imports/runs/${run.id}`
    await wait(5)
  }
}

/** What the run's page says, asked for again until it says that. */
async function until(path: string, says: RegExp): Promise<string> {
  for (;;) {
    const text = textOf(mainOf((await esu.get(path)).body))
    if (says.test(text)) return text
    await wait(20)
  }
}

/** Keeps every import from being recorded until it is called. */
async function holdUp(): Promise<() => Promise<void>> {
  const other = await secondConnection(desk.connection)
  const held = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const done = transact(other, async (work) => {
    await lockUnit(work, 'US')
    held.resolve()
    await over.promise
  })
  await held.promise
  return async () => {
    over.resolve()
    await done
  }
}

suite('a run of an import', () => {
  test('says how far it is, and others are answered while it reads and records', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => ({ IncumbentLastName: `Number ${index}` }))
    const before = await countsNow()
    const sent = esu.post('/imports', { file: csvFile(plum(...rows), 'large.csv') })
    const path = await runOf('large.csv')
    const seen = new Map<string, Set<string>>()
    while ((seen.get('recording')?.size ?? 0) < 2) {
      const text = textOf(mainOf((await esu.get(path)).body))
      assert.doesNotMatch(text, /Done/, `it was over before anything was seen: ${JSON.stringify([...seen])}`)
      const [, stage = '', done = ''] = /Step \d of 3, (reading|recording).*?: ([\d,]+) /.exec(text) ?? []
      if (done !== '' && done !== '0') seen.set(stage, (seen.get(stage) ?? new Set()).add(done))
      assert.equal((await esu.get('/law')).status, 200)
    }
    assert.ok(seen.has('reading'), 'seen while it read')
    const page = (await esu.get(path)).body
    const bar = tagsOf(page).find(({ name }) => name === 'progress')
    assert.ok(Number(bar?.attributes.get('max')) > Number(bar?.attributes.get('value')))
    assert.doesNotMatch(page, /http-equiv="refresh"/, 'it loads itself again only when asked to')
    assert.match((await esu.get(`${path}?follow=yes`)).body, /http-equiv="refresh"/)
    assert.equal((await esu.post(path, {})).status, 303)
    assert.equal((await sent).status, 303)
    assert.equal(await countsNow(), before)
  })

  test('that is cancelled saves nothing and says by whom; the same file can be taken in afterwards', async (t) => {
    const file = () => csvFile(plum({ PositionTitle: 'CANCELLED ONCE' }), 'once.csv')
    const before = await countsNow()
    const letGo = await holdUp()
    t.after(letGo)
    const sent = await esu.post('/imports', { file: file() })
    const path = sent.headers.get('location') ?? ''
    assert.match(await until(path, /Step 2/), /Cancel the import/)

    const auditor = await new Visitor(desk).sit('auditor')
    const refused = await auditor.post(path, {})
    assert.equal(refused.status, 403)
    assert.match(textOf(refused.body), /Auditor does not hold the power to cancel an import/)
    assert.doesNotMatch((await auditor.get(path)).body, /Cancel the import/)
    assert.equal((await esu.post(path, { csrf: 'x'.repeat(43) })).status, 403)
    assert.match(await until(path, /./), /Step 2/, 'it still goes on')

    assert.equal((await esu.post(path, {})).status, 303)
    const ended = /Cancelled by Nair, Priya, .*; nothing of it was saved/
    assert.match(await until(path, /./), ended)
    await letGo()
    const again = await esu.post('/imports', { file: file() })
    const done = again.headers.get('location') ?? ''
    await until(done, /Done/)
    assert.match(await until(path, /./), ended)
    const listed = `SELECT count(*) FROM listing WHERE file_name = 'once.csv'`
    assert.equal(Number(await valueOf<string>(desk, listed)), 1)
    assert.notEqual(await countsNow(), before)

    const late = await esu.post(done, {})
    assert.equal(late.status, 409)
    assert.match(textOf(mainOf(late.body)), /had ended before it could be cancelled.*Done/)
    for (const nowhere of ['/imports/runs/none', '/imports/runs/00000000-0000-4000-8000-000000000000']) {
      assert.equal((await esu.post(nowhere, {})).status, 404)
    }
  })

  test('waits while another goes on, and can be cancelled while it waits', async (t) => {
    const letGo = await holdUp()
    t.after(letGo)
    const sent = ['first.csv', 'second.csv'].map((name) =>
      esu.post('/imports', { file: csvFile(plum({ PositionTitle: name }), name) }),
    )
    const [first = '', second = ''] = (await Promise.all(sent)).map(
      ({ headers }) => headers.get('location') ?? '',
    )
    const waiting = /Waiting until another import has ended/
    const [behind, ahead] = waiting.test(await until(first, /./)) ? [first, second] : [second, first]
    assert.match(await until(behind, /./), waiting)
    assert.equal((await esu.post(behind, {})).status, 303)
    await letGo()
    await until(ahead, /Done/)
    assert.match(await until(behind, /./), /Cancelled by/)
    const listed = `SELECT count(*) FROM listing WHERE file_name IN ('first.csv', 'second.csv')`
    assert.equal(Number(await valueOf<string>(desk, listed)), 1)
  })
})
