import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { problemsOf } from '../office.fixture.ts'
import { above, established, seats } from './office.fixture.ts'
import { fillPost, movePost, vacatePost } from './posts.ts'

const fill = {
  unit: 'HSBB',
  post: 'third',
  person: 'somebody',
  capacity: 'acting',
  effective: '2019-10-01',
}
const move = { unit: 'HSBB', post: 'third', reportsTo: 'deputy', effective: '2019-10-01' }

suite('filling a seat', () => {
  test('says who holds it from when, in which capacity [S0-sig]', () => {
    const decision = seats().decide(fillPost, fill)
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.deepEqual(
      [event?.stream, event?.effective, event?.body],
      ['post:third', '2019-10-01', { post: 'third', person: 'somebody', capacity: 'acting' }],
    )
  })

  test('an unknown seat, one of another office, and a day before it stood are not there', () => {
    const office = seats()
    for (const more of [
      { post: 'none' },
      { post: 'secretary' },
      { unit: 'HSBB-OD' },
      { effective: '2018-12-31' },
    ]) {
      const [problem] = problemsOf(office.decide(fillPost, { ...fill, ...more }))
      assert.match(problem ?? '', /^post: there is no seat of /)
    }
    assert.equal(office.decide(fillPost, { ...fill, effective: '2019-01-01' }).kind, 'events')
  })

  test('an unknown person is not put in it, and nobody puts himself or herself in', () => {
    const office = seats()
    assert.deepEqual(problemsOf(office.decide(fillPost, { ...fill, person: 'none' })), [
      'person: there is no person none',
    ])
    const [own] = problemsOf(office.decide(fillPost, { ...fill, person: 'first' }))
    assert.match(own ?? '', /^person: nobody puts himself or herself into a seat/)
    assert.equal(office.decide(fillPost, { ...fill, person: 'first' }, { who: above }).kind, 'events')
  })
})

suite('vacating a seat', () => {
  test('names who leaves it on the day', () => {
    const decision = seats().decide(vacatePost, { unit: 'HSBB', post: 'third', effective: '2019-10-01' })
    assert.ok(decision.kind === 'events')
    assert.deepEqual(decision.events[0]?.body, { post: 'third', person: 'third' })
  })

  test('one that is empty on the day, or lies elsewhere, is not there', () => {
    const office = seats()
    office.take(vacatePost, { unit: 'HSBB', post: 'third', effective: '2019-09-01' })
    for (const [post, effective] of [
      ['third', '2019-09-01'],
      ['third', '2019-09-02'],
      ['third', '2018-12-31'],
      ['secretary', '2019-09-02'],
    ] as const) {
      const decision = office.decide(vacatePost, { unit: 'HSBB', post, effective })
      assert.match(problemsOf(decision)[0] ?? '', /^post: there is no seat of HSBB/)
    }
  })
})

suite('a new reporting line', () => {
  test('names the seat above from a day on', () => {
    const decision = seats().decide(movePost, move)
    assert.ok(decision.kind === 'events')
    assert.deepEqual(decision.events[0]?.body, { post: 'third', reportsTo: 'deputy' })
  })

  test('leads to a seat of the office or of a unit above it, never to itself', () => {
    const office = seats()
    assert.equal(office.decide(movePost, { ...move, reportsTo: 'secretary' }).kind, 'events')
    office.record([established('other', 'AG')])
    for (const reportsTo of ['third', 'none', 'other']) {
      const [problem] = problemsOf(office.decide(movePost, { ...move, reportsTo }))
      assert.match(problem ?? '', /^reportsTo: there is no other seat within reach named/)
    }
  })

  test('a seat of another office is not moved', () => {
    const [problem] = problemsOf(seats().decide(movePost, { ...move, post: 'secretary' }))
    assert.match(problem ?? '', /^post: there is no seat of HSBB/)
  })
})
