import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { application } from '../../bin/server.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
before(async () => {
  desk = await demoDesk()
})

/**
 * Asks for two addresses in turn, so often in all; the times of each in milliseconds, and what was answered. Which of a
 * pair comes first is drawn: connections are taken in turn, too, and one that serves one kind alone would tell of itself.
 */
async function inTurn(seat: SeatId, paths: readonly [string, string], times: number) {
  const { cookie = '' } = await new Visitor(desk).sit(seat)
  const app = application(desk)
  const took: [number[], number[]] = [[], []]
  const answers = new Set<string>()
  let state = 1979
  for (let turn = -200; turn < times; turn++) {
    if ((turn & 1) === 0) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const which = (turn & 1) === state >>> 31 ? 0 : 1
    const path = paths[which]
    const begun = performance.now()
    const response = await app.request(`http://localhost${path}`, { headers: { cookie } })
    const body = await response.text()
    const ms = performance.now() - begun
    if (turn >= 0) took[which].push(ms)
    answers.add(`${response.status} ${body.replaceAll(path, '(path)')}`)
  }
  return { took, answers: [...answers] }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** By how much the medians of two halves of one kind differ, at most, over many ways of halving it. */
function againstItself(values: readonly number[]): number {
  let state = 1979
  let widest = 0
  for (let round = 0; round < 300; round++) {
    const halves: [number[], number[]] = [[], []]
    for (const value of values) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      halves[state >>> 31 ? 1 : 0].push(value)
    }
    widest = Math.max(widest, Math.abs(median(halves[0]) - median(halves[1])))
  }
  return widest
}

suite('“not found” and “not allowed” are one answer', () => {
  const cases: readonly [
    what: string,
    seat: SeatId,
    times: number,
    paths: () => Promise<[string, string]>,
  ][] = [
    [
      'somebody else’s file and nobody’s',
      'executive',
      2000,
      async () => [`/people/${desk.demoSeats.supervisor.person}`, '/people/ice-e999'],
    ],
    [
      'a position that is shut and none',
      'prb-member',
      600,
      async () => ['/positions/ice-p001', '/positions/ice-p999'],
    ],
    [
      'somebody else’s entry and none',
      'executive',
      600,
      async () => [
        `/audit/${await valueOf<string>(desk, `SELECT id::text FROM journal WHERE stream = 'person:${desk.demoSeats.supervisor.person}' LIMIT 1`)}`,
        `/audit/${randomUUID()}`,
      ],
    ],
  ]
  for (const [what, seat, times, paths] of cases) {
    test(`${what}: the same bytes, in the same time, over ${times} requests in turn`, async () => {
      const both = await paths()
      // A busy machine may disturb one measurement; a difference that is there stays in all of them.
      let told = ''
      for (let attempt = 0; attempt < 3; attempt++) {
        const { took, answers } = await inTurn(seat, both, times)
        assert.equal(answers.length, 1, answers.join('\n'))
        assert.match(answers[0] ?? '', /^404 /)
        const [one, other] = [median(took[0]), median(took[1])]
        const alone = Math.max(againstItself(took[0]), againstItself(took[1]))
        told = `${one.toFixed(3)} ms and ${other.toFixed(3)} ms; one kind against itself: ${alone.toFixed(4)} ms`
        console.log(what, told)
        if (Math.abs(one - other) < alone) return
      }
      assert.fail(told)
    })
  }
})
