import assert from 'node:assert/strict'
import { request as ask } from 'node:http'
import { before, suite, test } from 'node:test'
import { application, serve, type Serving } from '../../bin/server.ts'
import { openLog } from '../../src/desk/log.ts'
import type { LogLevel } from '../../src/desk/settings.ts'
import { emptyDatabase, freshDatabase } from '../engines.ts'
import { deskAt, type DemoDesk, demoDesk } from '../support/demo.ts'
import { valueOf } from '../support/record.ts'
import { guarded } from '../support/visitor.ts'

type Line = Record<string, unknown>

const ORIGIN = 'https://cadre.agency.gov'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

let desk: DemoDesk

before(async () => {
  desk = await demoDesk()
})

/** A log kept in memory. */
function kept(level: LogLevel = 'info') {
  const texts: string[] = []
  const log = openLog(level, { write: (text) => void texts.push(text) })
  return { log, text: () => texts.join(''), lines: () => texts.map((text) => JSON.parse(text) as Line) }
}

/** The same desk for an agency of its own: no demonstration. */
const own = (of: DemoDesk): DemoDesk => ({ ...of, demo: false })

/** Asks as a proxy would that listens beside Cadre. */
async function through(
  serving: Serving,
  path: string,
  headers: Record<string, string> = {},
  peer = '127.0.0.1',
) {
  const env = { incoming: { socket: { remoteAddress: peer } } }
  const url = `http://${headers['host'] ?? 'cadre.agency.gov'}${path}`
  return await application(own(desk), serving).request(url, { headers }, env)
}

suite('health', () => {
  test('is told to anybody, by any name, and tells of nobody', async () => {
    const app = application(desk)
    for (const [path, body] of [
      ['/health/live', { live: true }],
      ['/health/ready', { stopping: false, ready: true, database: 'ok', schema: 'ok' }],
    ] as const) {
      const answer = await app.request(`http://10.1.2.3:7410${path}`)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
      assert.equal(answer.headers.get('set-cookie'), null)
      assert.deepEqual(await answer.json(), body)
    }
    assert.equal((await app.request('http://10.1.2.3:7410/health/more')).status, 421)
  })

  test('is not ready without its schema, without a database, or while it stops; alive all the same', async () => {
    const without = deskAt(await emptyDatabase(), { demo: false })
    const gone = deskAt(await freshDatabase(), { demo: false })
    await gone.connection.close()
    const cases = [
      [application(without), { database: 'ok', schema: 'not current', stopping: false, ready: false }],
      [application(gone), { database: 'no answer', schema: 'unknown', stopping: false, ready: false }],
      [application(desk, {}, () => true), { database: 'ok', schema: 'ok', stopping: true, ready: false }],
    ] as const
    for (const [app, body] of cases) {
      const answer = await app.request('http://localhost/health/ready')
      assert.equal(answer.status, 503)
      assert.deepEqual(await answer.json(), body)
      assert.equal((await app.request('http://localhost/health/live')).status, 200)
    }
  })

  test('is ready on a database that a later Cadre has brought forward', async () => {
    const connection = await freshDatabase()
    await connection.pool.query(`INSERT INTO migration_checksum VALUES ('999-later', repeat('0', 64))`)
    const answer = await application(deskAt(connection, { demo: false })).request(
      'http://localhost/health/ready',
    )
    assert.equal(answer.status, 200)
  })
})

suite('the log', () => {
  test('is a line of JSON for each request: method, route, status, time, number and role', async () => {
    const { log, lines } = kept()
    const app = application(desk, { log })
    const answers = [
      await app.request('/positions/ice-p001?q=x'),
      await app.request('/api/people', { headers: { authorization: 'Seat esu' } }),
      await app.request('/no/such/page', { method: 'POST' }),
      await app.request('/health/live'),
    ]
    const found = lines()
    assert.deepEqual(
      found.map(({ method, route, status, role }) => [method, route, status, role]),
      [
        ['GET', '/positions/:id', 303, undefined],
        ['GET', '/api/people', 200, found[1]?.['role']],
        ['POST', '/*', 404, undefined],
      ],
    )
    assert.equal(typeof found[1]?.['role'], 'string')
    for (const [index, line] of found.entries()) {
      assert.match(String(line['request']), UUID)
      assert.equal(line['request'], answers[index]?.headers.get('x-request-id'))
      assert.ok(typeof line['ms'] === 'number' && line['ms'] >= 0)
      assert.match(String(line['time']), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      assert.equal(line['level'], 'info')
    }
  })

  test('says as much as it is told to', async () => {
    const counts: number[] = []
    for (const level of ['off', 'error', 'info', 'debug'] as const) {
      const { log, lines } = kept(level)
      const app = application(desk, { log })
      await app.request('/law')
      await app.request('/health/ready')
      log.fault(new Error('x'), '1')
      counts.push(lines().length)
    }
    assert.deepEqual(counts, [0, 1, 2, 3])
  })

  test('holds no name, no token, no query, no address and nothing that was typed', async () => {
    const { log, text, lines } = kept('debug')
    const app = application(desk, { log })
    const name = await valueOf<string>(desk, `SELECT name FROM person WHERE source = 'record' LIMIT 1`)
    const id = await valueOf<string>(desk, `SELECT id FROM person WHERE name = $1`, [name])
    const secret = 'sEcReT-0123456789'
    const seat = { authorization: 'Seat esu', 'content-type': 'application/json' }
    const asked: [string, RequestInit][] = [
      [
        `/people?q=${encodeURIComponent(name)}&token=${secret}`,
        { headers: { cookie: `cadre_session=${secret}` } },
      ],
      [`/people/${id}?known=${secret}`, { headers: { referer: `http://localhost/people?q=${secret}` } }],
      [`/${secret}/${id}`, { headers: { authorization: `Bearer ${secret}`, 'user-agent': secret } }],
      [`/api/people?q=${encodeURIComponent(name)}`, { headers: seat }],
      [
        `/api/people/${secret}`,
        { headers: { ...seat, 'x-csrf-token': secret, 'x-forwarded-for': '198.51.100.7' } },
      ],
      [
        '/sign-in',
        { method: 'POST', body: new URLSearchParams({ login: `${secret}@agency.gov`, password: secret }) },
      ],
      [
        '/api/actions/positions/enter-allocation',
        { method: 'POST', headers: seat, body: `{"input":{"unit":"${secret}"}}` },
      ],
      [`/api/rules/${secret}/decide`, { method: 'POST', headers: seat, body: secret }],
    ]
    for (const [path, init] of asked) await app.request(`http://localhost${path}`, init)
    assert.equal(lines().length, asked.length)
    for (const word of [secret, name, encodeURIComponent(name), id, '198.51.100.7', 'agency.gov', '?']) {
      assert.ok(!text().includes(word), `${word} is in the log`)
    }
  })

  test('of a fault has kind, code and place, and not the message, which may quote what was typed', async () => {
    const { log, text, lines } = kept('error')
    const broken: DemoDesk = {
      ...desk,
      today: () => {
        const error = new TypeError('Jane Doe, s3cret', { cause: new RangeError('Jane Doe again') })
        throw Object.assign(error, { code: '23505', detail: 'Key (name)=(Jane Doe)' })
      },
    }
    const app = application(broken, { log })
    const answer = await app.request('/api/people?q=Jane', { headers: { authorization: 'Seat esu' } })
    assert.equal(answer.status, 500)
    const [fault, request] = lines()
    assert.equal(fault?.['msg'], 'fault')
    assert.equal(fault?.['fault'], 'TypeError')
    assert.equal(fault?.['code'], '23505')
    assert.match(JSON.stringify(fault?.['at']), /operation\.test\.ts/)
    assert.equal((fault?.['cause'] as Line | undefined)?.['fault'], 'RangeError')
    assert.equal(request?.['status'], 500)
    assert.equal(request?.['request'], fault?.['request'])
    assert.ok((await answer.text()).includes(String(fault?.['request'])), 'the person can tell the number')
    assert.doesNotMatch(text(), /Jane|s3cret|Key/)
  })
})

suite('behind a proxy', () => {
  const serving: Serving = { origin: ORIGIN, trustedProxies: ['127.0.0.1'] }
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' }

  test('pages, cookies and redirects are those of the public address, over TLS for a year', async () => {
    const answer = await through(serving, '/sign-in', https)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('strict-transport-security'), 'max-age=31536000')
    guarded('/sign-in', {
      status: 200,
      headers: answer.headers,
      body: await answer.text(),
      bytes: new Uint8Array(),
    })
    const plain = await application(desk).request('/sign-in')
    assert.equal(plain.headers.get('strict-transport-security'), null)
  })

  test('another name is refused, and what came in the clear is sent on, or refused where it carried something', async () => {
    for (const host of ['localhost', '127.0.0.1:7410', 'evil.example', 'cadre.agency.gov:81']) {
      const answer = await through(serving, '/', { ...https, host })
      assert.equal(answer.status, 421, host)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
    }
    const clear = await through(serving, '/law?on=2026-01-01', { 'x-forwarded-proto': 'http' })
    assert.equal(clear.status, 308)
    assert.equal(clear.headers.get('location'), `${ORIGIN}/law?on=2026-01-01`)
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const posted = await application(own(desk), serving).request(
      'http://cadre.agency.gov/sign-in',
      { method: 'POST', body: 'a=b', headers: { 'x-forwarded-proto': 'http' } },
      env,
    )
    assert.equal(posted.status, 421)
    const unheard = await through(serving, '/sign-in', { 'x-forwarded-proto': 'http' }, '203.0.113.9')
    assert.equal(unheard.status, 200, 'whoever is not trusted is not believed')
  })

  test('over a real connection: the session’s cookie is for TLS alone, and forms are of that origin', async () => {
    const server = await serve(desk, 0, serving)
    const { port } = new URL(server.address)
    const sit = async (origin: string) => {
      const body = 'seat=esu'
      const headers = {
        host: 'cadre.agency.gov',
        origin,
        'content-type': 'application/x-www-form-urlencoded',
      }
      return await new Promise<{ status: number; cookies: string }>((resolve, reject) => {
        const asked = ask(
          { host: '127.0.0.1', port, method: 'POST', path: '/sign-in', headers },
          (answer) => {
            answer.resume()
            resolve({ status: answer.statusCode ?? 0, cookies: String(answer.headers['set-cookie']) })
          },
        )
        asked.once('error', reject)
        asked.end(body)
      })
    }
    const well = await sit(ORIGIN)
    assert.equal(well.status, 303)
    assert.match(well.cookies, /cadre_session=[^;]+;.*HttpOnly; Secure; SameSite=Strict/)
    for (const origin of ['http://cadre.agency.gov', 'https://evil.example', 'null']) {
      assert.equal((await sit(origin)).status, 403, origin)
    }
    await server.close()
  })

  test('without a public address, loopback names alone, demonstration or not', async () => {
    for (const one of [desk, own(desk)]) {
      assert.equal((await application(one).request('http://evil.example/sign-in')).status, 421)
      assert.equal((await application(one).request('http://127.0.0.1:7410/sign-in')).status, 200)
    }
  })
})

suite('a server that closes', () => {
  test('waits for a request under way, and no longer than it has patience', async () => {
    for (const patience of [5000, 200]) {
      const server = await serve(desk, 0, { patience })
      const { port } = new URL(server.address)
      const { promise: under, resolve: underWay } = Promise.withResolvers<void>()
      const outcome = new Promise<string>((resolve) => {
        const headers = { authorization: 'Seat opm', 'content-length': '2' }
        const path = '/api/actions/positions/enter-allocation'
        const slow = ask({ host: '127.0.0.1', port, method: 'POST', path, headers }, (answer) => {
          answer.resume()
          resolve(String(answer.statusCode))
        })
        slow.once('error', () => resolve('cut off'))
        // Another that is answered tells that the first has been taken in; the rest of it comes while the server closes, or never.
        const go = async () => {
          await fetch(`${server.address}/health/live`)
          underWay()
          if (patience === 5000) setTimeout(() => slow.end('}'), 600)
        }
        slow.write('{', () => void go())
      })
      await under
      const began = performance.now()
      await server.close()
      const took = performance.now() - began
      assert.equal(await outcome, patience === 5000 ? '400' : 'cut off')
      assert.ok(took < 3000, `it took ${took} ms`)
    }
  })
})
