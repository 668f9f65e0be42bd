import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { besideData, cadre, cadreJson, cutPower, LISTING, preparedData } from '../support/cadre.ts'

/** A moment of an import: what its run says, how long after, and what is ended. */
type Moment = { stage: 'recording' | 'filing'; after: number; ends: 'the command' | 'everything' }

const MOMENTS: readonly Moment[] = [
  { stage: 'recording', after: 0, ends: 'the command' },
  { stage: 'filing', after: 0, ends: 'everything' },
  { stage: 'filing', after: 400, ends: 'the command' },
]

suite('an import that is killed', () => {
  test('leaves nothing or everything, whenever it is killed, and can be sent again', async () => {
    const env = await preparedData('off')
    const folder = env.CADRE_DATA
    const before = await entries()
    const seen: number[] = []
    for (const moment of MOMENTS) {
      let ending: Promise<unknown> = Promise.resolve()
      const ran = await cadre(['import', 'plum', LISTING], {
        env,
        onSpawn(child) {
          ending = untilStage(moment).then(async () => {
            if (moment.ends === 'everything') return await cutPower(folder, child)
            return child.kill('SIGKILL')
          })
        },
      })
      await ending
      assert.equal(ran.signal, 'SIGKILL', `${moment.stage} was not reached: ${ran.err}`)
      seen.push(await entries())
      if (seen.at(-1) !== before) break
    }
    const { code, json } = await cadreJson(['import', 'plum', LISTING], { env })
    assert.equal(code, 0)
    assert.equal(json['read'], 10_540)
    const whole = await entries()
    for (const [index, count] of seen.entries()) {
      assert.ok(
        count === before || count === whole,
        `${JSON.stringify(MOMENTS[index])} left ${count - before} entries`,
      )
    }
    assert.equal(json['already'], seen.at(-1) === whole)
    assert.ok(seen.filter((count) => count === before).length >= 2, 'killed before it was done')
    const check = await cadreJson(['rebuild', '--check'], { env })
    assert.equal(check.code, 0, JSON.stringify(check.json))

    async function entries(): Promise<number> {
      const verdict = await cadreJson(['verify'], { env })
      assert.equal(verdict.json['whole'], true)
      return Number(verdict.json['entries'])
    }

    /** Waits until a run begun after now says that it is there, then for as long as told. */
    async function untilStage({ stage, after }: Moment): Promise<void> {
      const begun = new Date().toISOString()
      const beside = await besideData(folder)
      try {
        for (;;) {
          const { rows } = await beside.pool.query<{ stage: string }>(
            'SELECT stage FROM import_run WHERE started > $1',
            [begun],
          )
          if (rows[0]?.stage === stage) break
          await wait(2)
        }
      } finally {
        await beside.close().catch(() => undefined)
      }
      await wait(after)
    }
  })
})
