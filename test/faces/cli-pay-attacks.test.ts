import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { frameOf } from '../../src/demo/calendar.ts'
import type { Connection } from '../../src/store/database.ts'
import { besideData, cadreJson, inProcess, preparedData, type Serving, serveCadre } from '../support/cadre.ts'
import { deskAt, type DemoDesk } from '../support/demo.ts'
import { attackedEvents, payAttacks } from '../support/pay-attack-list.ts'
import { enter } from '../support/principals.ts'
import { lastEntry } from '../support/record.ts'

const EXIT = { 'refused-by-rule': 3, 'invalid-input': 2, 'not-allowed': 4, 'not-found': 5 } as const
const UNIT = 'HSBB'

let env: Awaited<ReturnType<typeof preparedData>>
let serving: Serving
let beside: Connection
let desk: DemoDesk

suite('pay and awards, attacked from the command line', () => {
  before(async () => {
    env = await preparedData()
    serving = await serveCadre(env)
    beside = await besideData(env.CADRE_DATA)
    desk = deskAt(beside, { demo: true })
    desk.clock.now = new Date().toISOString()
    const { cycle } = frameOf(desk.today())
    await enter(desk, attackedEvents(UNIT, cycle, desk.today(), desk.demoSeats.supervisor.person))
  })

  after(async () => {
    await beside.close().catch(() => undefined)
    await serving.end('SIGTERM')
  })

  test('each is refused with its reason and its exit code, and nothing is saved [S3-NC-10, S3-PA-3, S3-PA-4]', async (context) => {
    const { cycle } = frameOf(desk.today())
    const last = await lastEntry(desk)
    const attacks = payAttacks(UNIT, cycle)
    for (const { what, seat, action, input, is, why } of attacks) {
      await context.test(what, async () => {
        const args = ['act', action, '--as', seat, '--input', '-']
        const ran = await cadreJson(args, { env, input: JSON.stringify(input) }, inProcess)
        assert.equal(ran.code, EXIT[is], ran.out)
        assert.match(JSON.stringify(ran.json), why)
        assert.equal(await lastEntry(desk), last)
      })
    }
    assert.ok(attacks.length > 25)
  })
})
