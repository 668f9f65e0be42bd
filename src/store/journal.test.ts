import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { freshDatabase, secondConnection } from '../../test/engines.ts'
import { allocationEvent, enter, HOSTILE_TEXTS, personEvent, stampAt, unitEvent } from '../../test/sample.ts'
import { day } from '../base/dates.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { type Connection, transact } from './database.ts'
import { append, readFrom, readHead, readStreams, readUnruled, StreamMoved, versionsOf } from './journal.ts'
import { rebuild } from './projection.ts'
import { verify } from './verify.ts'

/** Enough events to go by COPY rather than by INSERT. */
const MANY = 60

function inserted(
  connection: Connection,
  events: readonly NewEvent[],
  stamp = stampAt(),
): Promise<RecordedEvent[]> {
  return transact(connection, (work) => append(work, events, stamp))
}

suite('append and read', () => {
  for (const [path, count] of [
    ['INSERT', 3],
    ['COPY', MANY],
  ] as const) {
    test(`by ${path}: what is read is what was appended, personal text included`, async () => {
      const connection = await freshDatabase()
      const events = Array.from({ length: count }, (_, index) => ({
        ...personEvent(`p${index}`),
        ruling: {
          rule: 'test',
          value: { cents: 22_800_000, share: 0.1, tiny: 5e-324, big: 1e21, none: null },
        },
      }))
      const stamp = { ...stampAt(), power: 'appoint', delegation: 'memo 7', capacity: 'acting' as const }
      const appended = await inserted(connection, events, stamp)
      const streams = events.map((event) => event.stream)
      assert.deepEqual(await readStreams(connection.db, streams), appended)
      assert.deepEqual(await readFrom(connection.db, 0, 1000), appended)
      assert.deepEqual(
        await readUnruled(connection.db, streams),
        appended.map((event) => {
          const { ruling: _, ...rest } = event
          return rest
        }),
      )
      assert.equal(appended[1]?.personal?.['name'], 'Name of p1')
      assert.deepEqual(
        appended.map((event) => event.seq),
        events.map((_, index) => index + 1),
      )
      assert.deepEqual(await readHead(connection.db), { seq: count, hash: appended.at(-1)?.hash })
      assert.equal((await verify(connection.db)).whole, true)
    })

    test(`by ${path}: hostile text in every text field comes back as it was`, async () => {
      const connection = await freshDatabase()
      const some = HOSTILE_TEXTS.map((text, index): NewEvent => {
        return {
          stream: `person:${index}${text}`,
          type: 'people/person-entered',
          effective: day('2020-01-01'),
          body: { person: text },
          personal: { name: text },
          ruling: { [text]: text },
        }
      })
      const filler = Array.from({ length: count }, (_, index) => personEvent(`filler-${index}`))
      const events = path === 'COPY' ? [...some, ...filler] : some
      const appended: RecordedEvent[] = []
      for (const [index, text] of HOSTILE_TEXTS.entries()) {
        const stamp = { ...stampAt(), actor: text, role: text, power: text, delegation: text }
        const batch = path === 'COPY' ? (index === 0 ? events : []) : events.slice(index, index + 1)
        appended.push(...(await inserted(connection, batch, path === 'COPY' ? hostileStamp() : stamp)))
      }
      assert.deepEqual(await readFrom(connection.db, 0, 1000), appended)
      for (const [index, text] of HOSTILE_TEXTS.entries()) {
        assert.deepEqual(appended[index]?.personal, { name: text })
        assert.deepEqual(appended[index]?.ruling, { [text]: text })
      }
      assert.equal((await verify(connection.db)).whole, true)
    })
  }

  test('an entry that JSON cannot hold stops a long list halfway, and nothing of it is kept', async () => {
    const connection = await freshDatabase()
    const events = Array.from({ length: MANY }, (_, index) => unitEvent(`U${index}`))
    const bad = allocationEvent('U1', Number.NaN, '2021-01-01')
    await assert.rejects(inserted(connection, [...events, bad, ...events]), /NaN/)
    assert.deepEqual(await readFrom(connection.db, 0, 1000), [])
    await inserted(connection, events)
    assert.equal((await verify(connection.db)).whole, true)
    assert.equal((await readHead(connection.db)).seq, MANY)
  })

  test('personal text stands nowhere in the database in the clear', async () => {
    const connection = await freshDatabase()
    await inserted(connection, [personEvent('p1', 'Zebulon Quackenbush')])
    const { rows } = await connection.pool.query<{ text: string }>(
      `SELECT journal::text AS text FROM journal UNION ALL SELECT encode(cipher, 'escape') FROM content`,
    )
    assert.equal(rows.length, 2)
    for (const { text } of rows) assert.doesNotMatch(text, /Zebulon|Quackenbush/)
  })

  for (const [what, event, message] of [
    ['a NUL character', unitEvent('N', 'a\u0000b'), /unsupported Unicode escape|\\u0000|invalid byte/],
    ['half a surrogate pair', unitEvent('N', 'a\ud83d'), /surrogate/i],
    ['a number that JSON has not', { ...unitEvent('N'), ruling: Number.NaN }, /NaN/],
  ] as const) {
    test(`${what} is refused, and nothing remains`, async () => {
      const connection = await freshDatabase()
      await assert.rejects(inserted(connection, [unitEvent('A'), event]), message)
      assert.deepEqual(await readFrom(connection.db, 0, 10), [])
      assert.equal((await readHead(connection.db)).seq, 0)
    })
  }

  test('an instant that would not read back as written is refused', async () => {
    const connection = await freshDatabase()
    for (const recorded of ['2026-11-20T15:04:05Z', '2026-11-20', '2026-11-20T15:04:05.678+01:00', 'now']) {
      await assert.rejects(inserted(connection, [unitEvent('A')], stampAt(recorded)), /instant/)
    }
  })

  test('a ruling of null is no ruling, and the chain holds', async () => {
    const connection = await freshDatabase()
    const appended = await inserted(connection, [{ ...unitEvent('A'), ruling: null }])
    assert.deepEqual(await readFrom(connection.db, 0, 10), appended)
    assert.equal((await verify(connection.db)).whole, true)
  })

  test('nothing appended is nothing changed', async () => {
    const connection = await freshDatabase()
    assert.deepEqual(await inserted(connection, []), [])
    assert.equal((await readHead(connection.db)).seq, 0)
    assert.deepEqual(await readStreams(connection.db, []), [])
  })
})

suite('several at once', () => {
  test('two who decided on the same version: one is told that the record moved', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    await inserted(connection, [unitEvent('A')])
    const rename = (name: string): NewEvent => ({
      stream: 'unit:A',
      type: 'organisation/unit-matched',
      effective: day('2021-01-01'),
      body: { unit: 'A', parent: name, reason: name },
    })
    const outcomes = await Promise.allSettled(
      [connection, other].map((one, index) =>
        transact(one, (work) => append(work, [rename(`P${index}`)], stampAt(), new Map([['unit:A', 1]]))),
      ),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.equal(refused.length, 1)
    assert.ok(refused[0]?.reason instanceof StreamMoved)
    assert.equal(refused[0].reason.stream, 'unit:A')
    assert.deepEqual(await versionsOf(connection.db, ['unit:A', 'unit:none']), new Map([['unit:A', 2]]))
  })

  test('a stream that was expected to be new and is not has moved', async () => {
    const connection = await freshDatabase()
    await inserted(connection, [unitEvent('A')])
    await assert.rejects(
      transact(connection, (work) => append(work, [unitEvent('A')], stampAt(), new Map([['unit:A', 0]]))),
      StreamMoved,
    )
  })

  test('two without expectations are serialised: versions and numbers have no gap', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    await Promise.all([inserted(connection, [unitEvent('A')]), inserted(other, [unitEvent('A')])])
    const events = await readStreams(connection.db, ['unit:A'])
    assert.deepEqual(
      events.map(({ seq, version }) => [seq, version]),
      [
        [1, 1],
        [2, 2],
      ],
    )
  })

  test('forty writers on two connections, some of whom fail: one whole chain, no gap', async () => {
    const connection = await freshDatabase()
    const other = await secondConnection(connection)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        transact(index % 2 === 0 ? connection : other, async (work) => {
          const count = index === 7 ? MANY : 1 + (index % 3)
          await append(
            work,
            Array.from({ length: count }, (_, n) => personEvent(`p${(index + n) % 5}`)),
            stampAt(),
          )
          if (index % 8 === 0) throw new Error('changed my mind')
        }),
      ),
    )
    assert.equal(outcomes.filter((outcome) => outcome.status === 'rejected').length, 5)
    const events = await readFrom(connection.db, 0, 1000)
    assert.deepEqual(
      events.map((event) => event.seq),
      events.map((_, index) => index + 1),
    )
    assert.deepEqual(await verify(connection.db), {
      whole: true,
      entries: events.length,
      head: events.at(-1)?.hash,
    })
  })
})

suite('append-only', () => {
  let connection: Connection
  before(async () => {
    connection = await freshDatabase()
    await inserted(connection, [personEvent('p1')])
  })
  for (const statement of [
    `UPDATE journal SET actor = 'somebody else'`,
    `DELETE FROM journal`,
    `TRUNCATE journal CASCADE`,
    `UPDATE content SET cipher = ''`,
    `DELETE FROM content`,
    `TRUNCATE content CASCADE`,
  ]) {
    test(`${statement} is refused by the database`, async () => {
      await assert.rejects(connection.pool.query(statement), /append-only/)
      assert.equal((await readFrom(connection.db, 0, 10)).length, 1)
    })
  }
})

suite('a destroyed key', () => {
  test('takes the text and leaves the chain whole; the name reads as destroyed after a rebuild', async () => {
    const connection = await freshDatabase()
    const [entered, other] = await enter(connection, [
      personEvent('p1', 'Zebulon'),
      personEvent('p2', 'Kept'),
    ])
    await connection.pool.query('DELETE FROM content_key WHERE event = $1', [entered?.id])
    const [read, kept] = await readStreams(connection.db, ['person:p1', 'person:p2'])
    const { personal, ...open } = entered as RecordedEvent
    assert.deepEqual(personal, { name: 'Zebulon' })
    assert.deepEqual(read, open)
    assert.deepEqual(kept, other)
    assert.equal((await verify(connection.db)).whole, true)
    await transact(connection, rebuild)
    const { rows } = await connection.pool.query('SELECT id, name FROM person ORDER BY id')
    assert.deepEqual(rows, [
      { id: 'p1', name: '(name destroyed)' },
      { id: 'p2', name: 'Kept' },
    ])
  })
})

function hostileStamp() {
  return {
    ...stampAt(),
    actor: HOSTILE_TEXTS[3],
    role: HOSTILE_TEXTS[2],
    power: HOSTILE_TEXTS[4],
    delegation: '',
  }
}
