import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { cadreJson, inProcess, type Json, newData, preparedData } from '../support/cadre.ts'

suite('cadre sign', () => {
  let env: Awaited<ReturnType<typeof preparedData>>

  before(async () => {
    env = await preparedData()
  })

  const sign = async (...args: string[]) => await cadreJson(['sign', ...args], { env }, inProcess)

  test('names each seat that holds the power, who holds it, and the ruling', async () => {
    const { code, json } = await sign('final-rating', '--unit', 'HSBB', '--as', 'esu')
    assert.equal(code, 0)
    const [held] = json['powers'] as { signers: Json[] }[]
    const signer = held?.signers[0]
    assert.deepEqual([signer?.['post'], signer?.['capacity']], ['ice-post-000', 'acting'])
    const words = await inProcess(['sign', 'establish-position', '--unit', 'HSBB'], { env })
    assert.equal(words.code, 0, words.err)
    assert.match(words.out, /Power to establish position, .*Customs Enforcement, on \d{4}-\d\d-\d\d/)
    assert.match(words.out, /Deputy Director .* delegation: Demonstration.* Yes: the signature would stand\./)
  })

  test('of a day before anybody held it says that nobody could', async () => {
    const words = await inProcess(['sign', 'appoint', '--unit', 'HSBB', '--on', '1995-01-01'], { env })
    assert.deepEqual([words.code, /nobody could sign/.test(words.out)], [0, true])
  })

  test('what is out of the reach of the seat, or is not there, is not found: exit 5', async () => {
    for (const args of [
      ['appoint', '--unit', 'HS', '--as', 'esu'],
      ['appoint', '--unit', 'HSBB', '--as', 'prb-member'],
      ['appoint', '--unit', 'none'],
    ]) {
      const { code, json } = await sign(...args)
      assert.deepEqual([code, json['outcome']], [5, 'not-found'], args.join(' '))
    }
    assert.equal((await sign('approve-department', '--unit', 'HS')).code, 0, 'who runs the machine sees all')
  })

  test('mistakes are named: exit 2', async () => {
    for (const args of [
      [],
      ['appoint'],
      ['appoint', 'more', '--unit', 'HSBB'],
      ['fly', '--unit', 'HSBB'],
      ['appoint', '--unit', 'HSBB', '--on', '2026-02-30'],
      ['appoint', '--unit', 'HSBB', '--as', 'nobody'],
      ['appoint', '--unit', 'HSBB', '--colour', 'red'],
    ]) {
      assert.equal((await sign(...args)).code, 2, args.join(' '))
    }
  })

  test('outside the demonstration no seat is taken: exit 4', async () => {
    const off = newData('off')
    const asked = ['sign', 'appoint', '--unit', 'HSBB', '--as', 'esu']
    assert.equal((await cadreJson(asked, { env: off }, inProcess)).code, 4)
  })
})
