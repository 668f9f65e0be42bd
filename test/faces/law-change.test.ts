import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { casesAffected } from '../../src/desk/law-change.ts'
import { demoPrincipal } from '../../src/desk/demo-seats.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { Visitor } from '../support/visitor.ts'

/** The day before the Service had any law, and one under the law of now. */
const BEFORE = day('1979-07-12')
const NOW = day('2026-11-22')

let desk: DemoDesk

before(async () => {
  desk = await demoDesk()
})

async function affected(seat: SeatId, first = BEFORE, second = NOW) {
  const who = await demoPrincipal(desk, seat)
  assert.ok(who)
  return await casesAffected(desk, who, first, second)
}

suite('the open cases that a change of law affects', () => {
  test('are those whose last ruling comes out otherwise, with both answers', async () => {
    const { looked, affected: found } = await affected('esu')
    assert.ok(looked > 0, 'the demonstration has open cases')
    assert.equal(found.length, looked, 'before the Service there was no law for any of them')
    for (const { before, after } of found) {
      assert.deepEqual(before, { kind: 'no-law' })
      assert.notEqual(after.kind, 'no-law')
    }
    assert.deepEqual((await affected('esu', NOW, NOW)).affected, [])
  })

  test('are shown to nobody who may not see the case', async () => {
    for (const seat of ['executive', 'supervisor', 'prb-member'] as const) {
      const { affected: found } = await affected(seat)
      assert.deepEqual(
        found.filter(({ kind }) => kind === 'proposal'),
        [],
        seat,
      )
    }
    const { affected: seen } = await affected('esu')
    const other = await new Visitor(desk).sit('prb-member')
    const page = textOf(mainOf((await other.get(`/law/diff?from=${BEFORE}&to=${NOW}`)).body))
    for (const { title } of seen) assert.ok(!page.includes(title), title)
  })

  test('stand on the page with links to them', async () => {
    const { affected: seen } = await affected('esu')
    const visitor = await new Visitor(desk).sit('esu')
    const { body } = await visitor.get(`/law/diff?from=${BEFORE}&to=${NOW}`)
    assert.match(body, new RegExp(`Open cases affected: ${seen.length}<`))
    for (const { kind, id } of seen)
      assert.ok(
        body.includes(kind === 'proposal' ? `/positions/proposals/${id}` : `/positions/requests?unit=${id}`),
      )
  })
})
