import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { designationsOf } from '../../record/designation.ts'
import { standing } from '../../record/fold.ts'
import { type Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { abolishPosition } from './abolish-position.ts'
import { correctPosition } from './correct-position.ts'
import { decideDesignationChange } from './decide-designation-change.ts'
import { established, head, ice, opm } from './positions.fixture.ts'
import { requestDesignationChange } from './request-designation-change.ts'

const named = { unit: 'HSBB', position: 'ice-p201' }
const letter = { ...named, answer: 'approved', letter: 'OPM 19-77', letterDate: '2019-11-04' }
const answer = { ...letter, effective: '2019-11-10' }
const counts = (careerReserved: number) => ({ established: 90, careerReserved, filled: 82, vacant: 8 })

function asked(to: 'general' | 'career-reserved', told: Told = {}): Office {
  const office = ice({
    today: day('2019-11-05'),
    counts: counts(43),
    careerReservedGovernmentwide: 3576,
    ...told,
  })
  established(office, 'ice-p201', to === 'general' ? 'career-reserved' : 'general')
  office.take(requestDesignationChange, { ...named, to, reason: 'Policy work' }, { who: head })
  return office
}

suite('a change of designation', () => {
  test('stays pending until OPM answers, then holds from the effective day [S3-Staffing-6]', () => {
    const office = asked('general')
    const own = () => standing(office.entries.filter(({ stream }) => stream === 'position:ice-p201'))
    assert.deepEqual(designationsOf(own()), [{ designation: 'career-reserved', from: '2019-01-06' }])
    office.take(decideDesignationChange, answer, { who: opm })
    assert.deepEqual(designationsOf(own()), [
      { designation: 'career-reserved', from: '2019-01-06', until: '2019-11-10' },
      { designation: 'general', from: '2019-11-10' },
    ])
    assert.equal(office.decide(decideDesignationChange, answer).kind, 'not-found', 'answered once')
  })

  test('not before the letter: the first permitted day is named [S3-Staffing-6]', () => {
    const early = { ...answer, effective: '2019-11-01' }
    const refusal = refusalOf(asked('general').decide(decideDesignationChange, early))
    assert.equal(refusal.earliest, '2019-11-04')
    assert.deepEqual(refusal.cites, ['5 CFR 214.403'])
    assert.equal(
      asked('general').decide(decideDesignationChange, { ...answer, effective: '2019-11-04' }).kind,
      'events',
    )
    assert.match(problemsOf(asked('general').decide(decideDesignationChange, letter))[0] ?? '', /^effective/)
  })

  test('not under the agency’s minimum, and not under the governmentwide floor [S4-III.A.1.c]', () => {
    const minimum = refusalOf(
      asked('general', { counts: counts(40) }).decide(decideDesignationChange, answer),
    )
    assert.match(minimum.message, /39 career-reserved .* under its minimum of 40/)
    const ending = { approved: 0, later: 0, reservedEnding: 1 }
    refusalOf(
      asked('general', { counts: counts(41), waiting: ending }).decide(decideDesignationChange, answer),
    )
    const wide = asked('general', { careerReservedGovernmentwide: 3571 })
    const floor = refusalOf(wide.decide(decideDesignationChange, answer))
    assert.match(floor.message, /3570 .* under the floor of 3571/)
    assert.deepEqual(floor.cites, ['5 CFR 214.402(e)', '5 USC 3133(e)'])
    assert.equal(
      asked('general', { counts: counts(41) }).decide(decideDesignationChange, answer).kind,
      'events',
    )
  })

  test('without OPM’s count the agency’s minimum is tested, and the answer says that the floor was not', () => {
    const office = asked('general')
    const { careerReservedGovernmentwide: _, ...told } = office.told
    office.told = told
    const done = office.decide(decideDesignationChange, answer)
    assert.ok(done.kind === 'events')
    assert.match(done.says, /floor was not tested/)
    refusalOf(office.decide(decideDesignationChange, answer, { counts: counts(40) }))
  })

  test('to career reserved only where a career appointee holds it [S4-III.A.1.b]', () => {
    const incumbents = [{ appointment: 'noncareer', from: day('2019-02-01') }] as const
    const refusal = refusalOf(
      asked('career-reserved').decide(decideDesignationChange, answer, { incumbents }),
    )
    assert.deepEqual(refusal.cites, ['5 CFR 214.401(b)'])
    const gone = [{ ...incumbents[0], until: day('2019-11-10') }]
    assert.equal(
      asked('career-reserved').decide(decideDesignationChange, answer, { incumbents: gone }).kind,
      'events',
    )
  })

  test('denied, it stays; asked once at a time and only for the other designation', () => {
    const office = asked('general')
    const again = { ...named, to: 'general', reason: 'x' }
    assert.match(problemsOf(office.decide(requestDesignationChange, again))[0] ?? '', /already waits/)
    office.take(decideDesignationChange, { ...letter, answer: 'denied' }, { who: opm })
    const same = { ...named, to: 'career-reserved', reason: 'x' }
    assert.match(
      problemsOf(office.decide(requestDesignationChange, same))[0] ?? '',
      /career-reserved already/,
    )
    office.take(requestDesignationChange, again, { who: head })
  })
})

suite('abolishing and correcting a position', () => {
  const ending = { ...named, effective: '2019-12-01', reason: 'Function ended' }

  test('a vacant one whose going keeps the minimum', () => {
    const office = ice({ counts: counts(41) })
    established(office, 'ice-p201', 'career-reserved')
    office.take(abolishPosition, ending, { who: head })
    assert.equal(office.decide(abolishPosition, ending).kind, 'not-found', 'it is gone')
  })

  test('not a held one; not one that the minimum needs; not before it was established', () => {
    const office = ice({ counts: counts(40) })
    established(office, 'ice-p201', 'career-reserved')
    const incumbents = [{ appointment: 'career', from: day('2019-02-01'), until: day('2020-01-01') }] as const
    assert.equal(refusalOf(office.decide(abolishPosition, ending, { incumbents })).earliest, '2020-01-01')
    assert.match(refusalOf(office.decide(abolishPosition, ending)).message, /minimum of 40/)
    assert.match(
      problemsOf(office.decide(abolishPosition, { ...ending, effective: '2019-01-06' }))[0] ?? '',
      /^effective/,
    )
    assert.equal(office.decide(abolishPosition, { ...ending, unit: 'AG' }).kind, 'not-found')
  })

  test('a correction names the entry that it mends', () => {
    const office = ice()
    established(office, 'ice-p201', 'general')
    const input = { ...named, title: 'Director, Removals', reason: 'Misspelt' }
    const done = office.take(correctPosition, input)
    assert.deepEqual(done.events[0]?.body, {
      mends: 'e2',
      body: { title: 'Director, Removals' },
      reason: 'Misspelt',
    })
    problemsOf(office.decide(correctPosition, { ...named, reason: 'nothing' }))
  })
})
