import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day, type IsoDate } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { recertificationOf, recertificationStream } from '../../record/recertification.ts'
import { Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { appointed, director, executive, separated, specialist, supervisor } from './appraisal.fixture.ts'
import { ratedIn } from './rating.fixture.ts'
import { makeRecertificationStatement, recommendRecertification } from './recertification.ts'
import { decideRecertification, reviewRecertification } from './recertification-decided.ts'

const CASE = { unit: 'HSBB', person: executive.person, cycle: 1991 }
const RECOMMENDED = {
  ...CASE,
  on: '1991-07-08',
  answer: 'conditional',
  development: 'Two courses',
  reason: 'Uneven results',
}
const STATEMENT = { ...CASE, on: '1991-07-12', statement: 'made', text: 'The office was split in two' }
const REVIEWED = {
  ...CASE,
  on: '1991-08-05',
  board: 'prb-1991',
  members: 5,
  career: 3,
  answer: 'conditional',
}
const DECIDED = { ...CASE, on: '1991-10-01', answer: 'conditionally recertified' }
const head = { ...director, by: 'seat' } as const
const today = day('1991-10-01')

function office(since = '1988-02-01'): Office {
  const given = new Office({ today, scopes: [] })
  given.record(appointed(executive.person, supervisor.person, day(since)))
  return given
}

function stated(): Office {
  const given = office()
  given.take(recommendRecertification, RECOMMENDED, { who: supervisor })
  given.take(makeRecertificationStatement, STATEMENT, { who: executive })
  return given
}

function reviewed(): Office {
  const given = stated()
  given.take(reviewRecertification, REVIEWED, { who: specialist })
  return given
}

const found = (given: Office) =>
  recertificationOf(
    standing(given.entries.filter(({ stream }) => stream === recertificationStream(executive.person, 1991))),
  )

suite('recertification', () => {
  test('is due in 1991 after three years of service, and not after two [S4-IX.A.3-1]', () => {
    const done = office().take(recommendRecertification, RECOMMENDED, { who: supervisor })
    assert.equal(done.rulings[0]?.rule, 'appraisal/recertification-due')
    const refusal = refusalOf(
      office('1989-01-01').decide(recommendRecertification, RECOMMENDED, { who: supervisor }),
    )
    assert.deepEqual([refusal.compared['weeks'], refusal.compared['needed']], [131, 156])
    const off = { ...RECOMMENDED, cycle: 1992, on: '1992-07-06' }
    refusalOf(office().decide(recommendRecertification, off, { who: supervisor, today: day('1992-10-01') }))
  })

  test('a break of up to six months does not interrupt the service, and a longer one does [S4-IX.A.3-1]', () => {
    const back = (on: string) => {
      const given = office('1986-03-03')
      given.record([
        separated(executive.person, day('1989-11-01')),
        ...appointed(executive.person, supervisor.person, day(on)),
      ])
      return given.decide(recommendRecertification, RECOMMENDED, { who: supervisor })
    }
    assert.equal(back('1990-05-01').kind, 'events')
    assert.deepEqual(refusalOf(back('1990-05-02')).compared['since'], '1990-05-02')
  })

  test('is recommended by the supervisor of record with three years of ratings at hand, and a reason [S4-IX.A.3-2]', () => {
    const given = office()
    ratedIn(given, 1989, 4)
    ratedIn(given, 1990, 3)
    ratedIn(given, 1987, 2)
    const done = given.take(recommendRecertification, RECOMMENDED, { who: supervisor })
    assert.match(done.says, /Ratings: 1989 level 4, 1990 level 3\. Awards: none on record/)
    assert.deepEqual(done.events[0]?.personal, { development: 'Two courses', reason: 'Uneven results' })
    for (const who of [specialist, executive]) {
      assert.equal(office().decide(recommendRecertification, RECOMMENDED, { who }).kind, 'not-found')
    }
    const { reason: _, ...none } = RECOMMENDED
    assert.equal(recommendRecertification.fields.safeParse(none).success, false)
  })

  test('the executive may make a statement, once, before the board reviews it [S4-IX.A.3-3]', () => {
    const given = stated()
    assert.equal(found(given).statement?.statement, 'made')
    assert.match(
      problemsOf(given.decide(makeRecertificationStatement, STATEMENT, { who: executive }))[0] ?? '',
      /once/,
    )
    assert.equal(given.decide(makeRecertificationStatement, STATEMENT, { who: supervisor }).kind, 'not-found')
    const early = office()
    early.take(recommendRecertification, RECOMMENDED, { who: supervisor })
    const before = early.decide(reviewRecertification, { ...REVIEWED, on: '1991-07-15' }, { who: specialist })
    assert.match(problemsOf(before)[0] ?? '', /statement through 1991-07-15/)
    early.take(reviewRecertification, { ...REVIEWED, on: '1991-07-16' }, { who: specialist })
  })

  test('the board has a career majority: three of five, not two [S4-IX.A.3-3]', () => {
    const two = refusalOf(
      stated().decide(reviewRecertification, { ...REVIEWED, career: 2 }, { who: specialist }),
    )
    assert.deepEqual(two.compared, { members: 5, career: 2 })
    assert.ok(two.cites.includes('OPM SES-91-04, IX.A.3'))
    assert.equal(found(reviewed()).reviewed?.career, 3)
    const six = stated().decide(reviewRecertification, { ...REVIEWED, career: 6 }, { who: specialist })
    assert.match(problemsOf(six)[0] ?? '', /^career/)
  })

  test('the agency head decides after the board, in one of three ways, and no delegate [S4-IX.A.3-4]', () => {
    const by = (given: Office, who: object, more = {}) =>
      given.decide(decideRecertification, { ...DECIDED, ...more }, { who: { ...head, ...who } })
    assert.match(problemsOf(by(stated(), {}))[0] ?? '', /has not reviewed/)
    assert.match(refusalOf(by(reviewed(), { by: 'delegation' })).message, /agency head’s own decision/)
    refusalOf(by(reviewed(), { person: executive.person }))
    assert.match(problemsOf(by(reviewed(), {}, { answer: 'recertified' }))[0] ?? '', /^reason/)
    assert.equal(by(reviewed(), {}, { answer: 'recertified', reason: 'Recovered since' }).kind, 'events')
    assert.equal(decideRecertification.fields.safeParse({ ...DECIDED, answer: 'retained' }).success, false)
  })

  test('a conditional one leaves a year to a final decision, which is not conditional again [S4-IX.A.3-5]', () => {
    const given = reviewed()
    const done = given.take(decideRecertification, DECIDED, { who: head })
    assert.match(done.says, /By 1992-10-01/)
    assert.equal(found(given).decisions[0]?.finalBy, '1992-10-01')
    const later = (on: IsoDate, answer: string) =>
      given.decide(decideRecertification, { ...DECIDED, on, answer }, { who: head, today: on })
    assert.match(
      problemsOf(later(day('1992-10-01'), 'conditionally recertified'))[0] ?? '',
      /not conditional again/,
    )
    const final = later(day('1992-10-01'), 'not recertified')
    assert.ok(final.kind === 'events')
    assert.match(final.says, /Merit Systems Protection Board/)
    const late = later(day('1992-10-02'), 'recertified')
    assert.ok(late.kind === 'events')
    assert.match(late.says, /due by 1992-10-01/)
    given.record(final.events)
    assert.match(problemsOf(later(day('1992-10-02'), 'recertified'))[0] ?? '', /was decided on 1992-10-01/)
  })

  test('since 24 January 2003 there is no law on it', () => {
    const on = day('2003-01-24')
    const given = office()
    const input = { ...RECOMMENDED, cycle: 2003, on }
    const refusal = refusalOf(given.decide(recommendRecertification, input, { who: supervisor, today: on }))
    assert.equal((refusal.ruling as { kind: string }).kind, 'no-law')
    const old = reviewed()
    const open = office()
    open.take(recommendRecertification, RECOMMENDED, { who: supervisor })
    const waived = { ...CASE, on, statement: 'waived' }
    for (const late of [
      old.decide(decideRecertification, { ...DECIDED, on }, { who: head, today: on }),
      open.decide(reviewRecertification, { ...REVIEWED, on }, { who: specialist, today: on }),
      open.decide(makeRecertificationStatement, waived, { who: executive, today: on }),
    ]) {
      assert.equal((refusalOf(late).ruling as { kind: string }).kind, 'no-law')
    }
  })
})
