import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { payOf } from '../../record/pay.ts'
import { refusalOf } from '../office.fixture.ts'
import { recommendNomination, recordNoGrant, withdrawNomination } from './rank-end.ts'
import { recordGrant } from './rank-grant.ts'
import { nominateForRank } from './rank-nominate.ts'
import { appointed, esu, IN_1991, IN_2015, opm, ranked, RankOffice } from './rank.fixture.ts'
import { certifyNominee } from './rank-vet.ts'
import { cancelRankYear, carryInRanks, openRankYear } from './rank-year.ts'

function grants(ranks: RankOffice, person: string) {
  const input = { ...ranks.of(person), on: ranks.days.grant }
  return ranks.office.decide(recordGrant, input, ranks.at(ranks.days.grant, opm))
}

function grant(ranks: RankOffice, person: string) {
  const input = { ...ranks.of(person), on: ranks.days.grant }
  return ranks.office.take(recordGrant, input, ranks.at(ranks.days.grant, opm))
}

function carryIn(ranks: RankOffice, rank: string, number: number) {
  const input = { fiscalYear: ranks.fiscalYear, rank, number, document: 'List of awards' }
  return ranks.office.take(carryInRanks, input, ranks.at(ranks.days.due, opm))
}

test('a Distinguished nominee at 183,300 is granted 64,155, as the seventieth of 70 [S0-3.11, S3-PRA-1, S3-PRA-2, S4-VI.C.1]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b', { rate: usd(183_300) }))
  ranks.ready('b', 'distinguished')
  carryIn(ranks, 'distinguished', 69)
  const done = grant(ranks, 'b')
  assert.match(done.says, /\$64,155/)
  const granted = done.events.filter(({ type }) => type === 'awards/rank-granted')
  assert.deepEqual(
    granted.map(({ stream, body }) => [stream, body]),
    ['rank:b/2015', 'pay:b'].map((stream) => [
      stream,
      { person: 'b', fiscalYear: 2015, rank: 'distinguished', cents: 6_415_500, rate: 18_330_000 },
    ]),
  )
  const pay = payOf(ranks.office.entries.filter(({ stream }) => stream === 'pay:b'))
  assert.deepEqual(
    pay.ranks.map(({ rank, cents }) => [rank, cents]),
    [['distinguished', usd(64_155)]],
  )
})

test('the seventy-first Distinguished is refused: 71 of at most 70 [S3-PRA-1]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.ready('b', 'distinguished')
  carryIn(ranks, 'distinguished', 70)
  const { rule, compared, message } = refusalOf(grants(ranks, 'b'))
  assert.equal(rule, 'awards/rank-quota')
  assert.deepEqual(compared, { awarded: 71, ceiling: 70 })
  assert.match(message, /71/)
})

test('a Meritorious nominee is granted 36,660 as the 350th, and the 351st is refused [S3-PRA-3, S3-PRA-4]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record([...appointed('c', { rate: usd(183_300) }), ...appointed('d')])
  ranks.ready('c', 'meritorious')
  ranks.ready('d', 'meritorious')
  carryIn(ranks, 'meritorious', 349)
  assert.match(grant(ranks, 'c').says, /\$36,660/)
  assert.deepEqual(refusalOf(grants(ranks, 'd')).compared, { awarded: 351, ceiling: 350 })
})

test('in 1991 a rank is a sum whatever the pay [S4-VI.C.3-1, S4-VI.C.3-2]', () => {
  const ranks = new RankOffice(IN_1991)
  ranks.office.record([...appointed('d', { rate: usd(107_300) }), ...appointed('m', { rate: usd(87_000) })])
  ranks.ready('d', 'distinguished')
  ranks.ready('m', 'meritorious')
  assert.match(grant(ranks, 'd').says, /\$20,000/)
  assert.match(grant(ranks, 'm').says, /\$10,000/)
})

test('OPM can’t be skipped, and a nominee it does not recommend is not granted the rank [S4-VI.C.2]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'meritorious')
  ranks.send('b')
  ranks.certify('b', 'selection', ranks.days.due)
  const skipped = refusalOf(grants(ranks, 'b'))
  assert.equal(skipped.rule, 'awards/rank-step')
  assert.match(skipped.message, /OPM has not recommended/)
  ranks.recommend('b', false)
  assert.match(refusalOf(grants(ranks, 'b')).message, /OPM has not recommended/)
})

test('OPM recommends nothing that has not come to it', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'meritorious')
  const answer = () =>
    ranks.office.decide(
      recommendNomination,
      { ...ranks.of('b'), recommended: true },
      ranks.at(ranks.days.due, opm),
    )
  assert.match(refusalOf(answer()).message, /has not approved/)
  ranks.approve('b')
  assert.match(refusalOf(answer()).message, /has not gone to OPM/)
})

test('without the second certification nothing is granted', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'meritorious')
  ranks.send('b')
  ranks.recommend('b')
  assert.match(refusalOf(grants(ranks, 'b')).message, /certified b again/)
})

test('whoever left before the deadline is not granted the rank; whoever left after it is', () => {
  for (const [left, eligible] of [
    ['2015-03-15', false],
    ['2015-11-01', true],
  ] as const) {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record(appointed('b'))
    ranks.ready('b', 'meritorious')
    ranks.office.record([
      {
        stream: 'person:b',
        type: 'staffing/separated',
        effective: day(left),
        body: { person: 'b', position: 'pos-b', reason: 'Retired' },
      },
    ])
    assert.equal(grants(ranks, 'b').kind === 'events', eligible)
  }
})

test('the same rank of an earlier year bars the grant, too, where it came to light later [S4-VI.C.4]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.ready('b', 'meritorious')
  ranks.office.record([ranked('b', 2013, 'meritorious')])
  assert.equal(refusalOf(grants(ranks, 'b')).rule, 'awards/rank-repeat')
})

test('after the grant nothing is withdrawn, and a grant is made once', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.ready('b', 'meritorious')
  grant(ranks, 'b')
  assert.match(refusalOf(grants(ranks, 'b')).message, /granted/)
  const back = { ...ranks.of('b'), eyesOnly: true, reason: 'Too late' }
  const withdrawn = ranks.office.decide(withdrawNomination, back, ranks.at(ranks.days.grant, esu))
  assert.match(refusalOf(withdrawn).message, /granted/)
  const no = ranks.office.decide(recordNoGrant, ranks.of('b'), ranks.at(ranks.days.grant, opm))
  assert.match(refusalOf(no).message, /granted/)
})

test('a year that is called off, or had no program, ends every step', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.ready('b', 'meritorious')
  const year = { fiscalYear: 2015, document: 'Announcement' }
  ranks.office.take(cancelRankYear, year, ranks.at(ranks.days.due, opm))
  assert.match(refusalOf(grants(ranks, 'b')).message, /called off on 31 Mar 2015: Announcement/)
  const again = ranks.office.decide(
    nominateForRank,
    ranks.nomination('b', 'meritorious'),
    ranks.at(ranks.days.nominate, esu),
  )
  assert.match(refusalOf(again).message, /called off/)
  const in2025 = { fiscalYear: 2025, due: '2025-02-05', career: 7800, document: 'Call' }
  const none = ranks.office.decide(openRankYear, in2025, { today: day('2025-01-06'), who: opm })
  assert.equal(refusalOf(none).rule, 'awards/rank-program')
})

test('nobody certifies the own nomination', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('deputy'))
  ranks.nominate('deputy', 'distinguished')
  const own = { person: 'deputy', name: 'deputy', role: 'appointing-authority', unit: 'HSBB' }
  const input = { ...ranks.of('deputy'), time: 'nomination' }
  const answer = ranks.office.decide(certifyNominee, input, ranks.at(ranks.days.nominate, own))
  assert.match(refusalOf(answer).message, /nobody acts on the own/)
})
