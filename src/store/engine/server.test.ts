import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, mock, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { binariesOf, ENGINE, scratchFolder } from '../../../test/engines.ts'
import { enter, stampAt, unitEvent } from '../../../test/sample.ts'
import { connect, type Connection, transact } from '../database.ts'
import { append, readFrom } from '../journal.ts'
import { migrate } from '../migrate.ts'
import { verify } from '../verify.ts'
import { alive } from './process.ts'
import { closedFolder, runnerFor } from './runner.ts'
import { type Server, type ServerOptions, startServer } from './server.ts'

const servers: Server[] = []
after(() => Promise.all(servers.map((server) => server.stop(0))))

const runner = runnerFor(process.getuid?.())

/** A server as Cadre runs it, with everything that makes it durable. */
async function started(folder: string, more: Partial<ServerOptions> = {}): Promise<Server> {
  const server = await startServer({
    binaries: await binariesOf(ENGINE),
    runner,
    data: join(folder, 'data'),
    runtime: join(folder, 'run'),
    ...more,
  })
  servers.push(server)
  return server
}

async function gone(pid: number): Promise<void> {
  for (let turn = 0; turn < 400 && alive(pid); turn++) await wait(10)
}

async function closed(connection: Connection): Promise<void> {
  await connection.close().catch(() => undefined)
}

suite('a server of our own', () => {
  test('killed in the middle of work keeps all that was committed and nothing else', async () => {
    const folder = scratchFolder()
    const first = await started(folder)
    const before = connect(first.place)
    await migrate(before.db)
    const count = { committed: 0 }
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let turn = 0; ; turn++) {
        await enter(before, [unitEvent(`${writer}-${turn}`)])
        count.committed++
      }
    })
    while (count.committed < 40) await wait(5)
    process.kill(first.pid, 'SIGKILL')
    const ends = await Promise.allSettled(writers)
    const { committed } = count
    assert.deepEqual(new Set(ends.map((end) => end.status)), new Set(['rejected']))
    await gone(first.pid)
    await closed(before)

    const second = await started(folder)
    const again = connect(second.place)
    const events = await readFrom(again.db, 0, 100_000)
    // A commit whose acknowledgement was cut off may be there; what was acknowledged must be.
    assert.ok(events.length >= committed, `${events.length} of ${committed} acknowledged`)
    assert.ok(events.length <= committed + 4)
    assert.equal((await verify(again.db)).whole, true)
    const { rows } = await again.pool.query('SELECT count(*)::int AS n FROM unit')
    assert.deepEqual(rows, [{ n: events.length }])
    await enter(again, [unitEvent('after')])
    await again.close()
    await second.stop()
  })

  test('left over from a Cadre that was killed is stopped before the next one starts', async () => {
    const folder = scratchFolder()
    const first = await started(folder)
    const before = connect(first.place)
    await migrate(before.db)
    await transact(before, (work) => append(work, [unitEvent('A')], stampAt()))
    const second = await started(folder)
    await gone(first.pid)
    assert.notEqual(second.pid, first.pid)
    const again = connect(second.place)
    assert.equal((await readFrom(again.db, 0, 10)).length, 1)
    await Promise.all([closed(before), again.close()])
    await second.stop()
  })

  test('left over and deaf to the first signal is ended by the second', async () => {
    const folder = scratchFolder()
    const first = await started(folder)
    await first.stop()
    const data = join(folder, 'data')
    const deafness =
      "process.on('SIGINT', () => undefined); setInterval(() => undefined, 1000); console.log('on')"
    const deaf = spawn(process.execPath, ['-e', deafness, data])
    const ended = once(deaf, 'exit')
    await once(deaf.stdout, 'data')
    await writeFile(join(data, 'postmaster.pid'), `${deaf.pid}\n`)
    const second = await started(folder)
    assert.deepEqual(await ended, [null, 'SIGQUIT'])
    await second.stop()
  })

  test('a file that names another process as the server is not believed', async () => {
    const folder = scratchFolder()
    const first = await started(folder)
    await first.stop()
    await writeFile(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n`)
    const second = await started(folder)
    assert.equal(alive(process.pid), true)
    await second.stop()
  })

  test('stops while others are connected and idle, and takes its socket folder away', async () => {
    const folder = scratchFolder()
    const server = await started(folder)
    const connection = connect(server.place)
    await connection.pool.query('SELECT 1')
    await server.stop(100)
    await gone(server.pid)
    assert.equal(alive(server.pid), false)
    assert.deepEqual(await readdir(folder), ['data'])
    await server.stop()
    await closed(connection)
  })

  test('whose making was cut off half-way is made anew', async () => {
    const folder = scratchFolder()
    await mkdir(join(folder, 'data.new', 'base'), { recursive: true })
    await writeFile(join(folder, 'data.new', 'PG_VERSION'), '18')
    const server = await started(folder)
    assert.deepEqual((await readdir(folder)).toSorted(), ['data', 'run'])
    await server.stop()
  })

  test('does not put its socket where somebody else made the folder', async () => {
    const folder = scratchFolder()
    const runtime = process.getuid?.() === 0 ? join(folder, 'theirs') : '/'
    if (runtime !== '/') {
      await mkdir(runtime)
      await chown(runtime, 12_345, 12_345)
    }
    await assert.rejects(
      started(folder, { runtime, runner: { ...runner, own: () => Promise.resolve() } }),
      /somebody else/,
    )
  })

  test('once stopped keeps nobody waiting', async () => {
    const server = await started(scratchFolder())
    const set = mock.method(globalThis, 'setTimeout')
    const cleared = mock.method(globalThis, 'clearTimeout')
    try {
      await server.stop(60_000)
      const long = set.mock.calls.filter((call) => Number(call.arguments[1]) >= 60_000)
      const ended = new Set(cleared.mock.calls.map((call): unknown => call.arguments[0]))
      assert.equal(long.length, 2)
      assert.ok(long.every((call) => ended.has(call.result)))
    } finally {
      mock.restoreAll()
    }
  })

  test('listens on its socket only, which nobody else may enter', async () => {
    const server = await started(scratchFolder())
    const connection = connect(server.place, { max: 1 })
    const { rows } = await connection.pool.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_permissions', 'fsync',
         'synchronous_commit', 'full_page_writes') ORDER BY name`,
    )
    assert.deepEqual(
      rows.map(({ name, setting }) => `${name}=${setting}`),
      [
        'fsync=on',
        'full_page_writes=on',
        'listen_addresses=',
        'synchronous_commit=on',
        'unix_socket_permissions=0700',
      ],
    )
    await connection.close()
    await server.stop()
  })

  test('with too long a name for its socket is refused before anything is made', async () => {
    const folder = scratchFolder()
    const runtime = join(folder, 'r'.repeat(107))
    await assert.rejects(started(folder, { runtime }), (error) => {
      assert.ok(error instanceof Error)
      assert.match(error.message, /too long a name \(over 107 bytes\)/)
      assert.ok(error.message.includes(runtime))
      return true
    })
    assert.deepEqual(await readdir(folder), [])
  })

  test('that cannot start says why: a setting, a folder that is not a database', async () => {
    const folder = scratchFolder()
    await assert.rejects(
      started(folder, { settings: { shared_buffers: 'much' } }),
      /did not start[^]*shared_buffers/,
    )
    const other = scratchFolder()
    await mkdir(join(other, 'data'))
    await writeFile(join(other, 'data', 'diary.txt'), 'not a database')
    await assert.rejects(started(other), /is not empty, and what it holds is not a PostgreSQL database/)
    assert.deepEqual(await readdir(join(other, 'data')), ['diary.txt'])
  })

  test('that needs a program that is not there says which', async () => {
    const folder = scratchFolder()
    const nowhere = join(folder, 'nowhere')
    const binaries = { initdb: join(nowhere, 'initdb'), postgres: join(nowhere, 'postgres') }
    await assert.rejects(started(folder, { binaries, runner: runnerFor(1) }), /nowhere/)
    await writeFile(join(folder, 'data', 'PG_VERSION'), '18')
    await assert.rejects(started(folder, { binaries, runner: runnerFor(1) }), /nowhere/)
  })

  test('runs in a folder that Cadre made for itself alone', async () => {
    const folder = scratchFolder()
    await chmod(folder, 0o700)
    const server = await started(folder)
    await server.stop()
  })

  test('as root without user namespaces runs as somebody else, or names the folder that is closed', async () => {
    const root = process.getuid?.() === 0
    const other = root ? runnerFor(0, '/nowhere/unshare') : runner
    const folder = scratchFolder()
    const home = join(folder, 'home')
    await mkdir(join(home, 'cadre'), { recursive: true, mode: 0o700 })
    await chmod(folder, 0o711)
    const server = () => started(join(home, 'cadre'), { runner: other, runtime: join(folder, 'run') })
    if (root) {
      assert.equal(other.how, 'other-user')
      await assert.rejects(server(), (error) => {
        assert.ok(error instanceof Error)
        assert.ok(
          error.message.includes(`may not enter ${home}; allow it with: chmod o+x ${home}`),
          error.message,
        )
        return true
      })
      await chmod(home, 0o711)
      const closed = await closedFolder((await binariesOf(ENGINE)).postgres)
      if (closed !== undefined) {
        await assert.rejects(
          server(),
          (error) => error instanceof Error && error.message.includes(`enter ${closed};`),
        )
        return
      }
    }
    const running = await server()
    const owner = (await stat(join(home, 'cadre', 'data'))).uid
    assert.equal(owner, root ? 65_534 : process.getuid?.())
    await running.stop()
  })
})
