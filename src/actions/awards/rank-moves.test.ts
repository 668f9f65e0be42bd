import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { NewEvent } from '../../record/event.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { approveNomination, transmitNomination } from './rank-approve.ts'
import { cancelRankCall, openRankCall } from './rank-call.ts'
import { recommendNomination, withdrawNomination } from './rank-end.ts'
import { recordGrant } from './rank-grant.ts'
import { nominateForRank } from './rank-nominate.ts'
import { resumeRankCall, resumeRankYear } from './rank-resume.ts'
import { cancelRankYear } from './rank-year.ts'
import { appointed, deputy, esu, IN_2015, opm, RankOffice } from './rank.fixture.ts'

const { nominate: NOMINATED, due: DUE } = IN_2015
const GRANTED = day('2015-09-15')
const trz = { person: 'trz', name: 'trz', role: 'executive-services', unit: 'TRZ' }

function position(id: string, unit: string): NewEvent {
  return {
    stream: `position:${id}`,
    type: 'positions/position-established',
    effective: day('1985-10-01'),
    body: { position: id, unit, title: 'Director', location: 'Here', designation: 'general' },
  }
}

/** A nominee of HSBB, who moves to TRZ on a day. */
function moving(on: IsoDate): RankOffice {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record([position('pos-m', 'HSBB'), position('pos-t', 'TRZ'), ...appointed('m')])
  ranks.office.record([
    {
      stream: 'person:m',
      type: 'staffing/reassigned',
      effective: on,
      body: { person: 'm', position: 'pos-t' },
    },
  ])
  return ranks
}

suite('a nominee who moves to another agency', () => {
  test('before the deadline is no longer this agency’s to nominate: not sent, but withdrawn and nominated anew there', () => {
    const ranks = moving(addDays(NOMINATED, 10))
    ranks.nominate('m', 'meritorious')
    ranks.vet('m')
    ranks.certify('m', 'nomination')
    ranks.approve('m')
    const later = addDays(NOMINATED, 20)
    const sends = refusalOf(ranks.office.decide(transmitNomination, ranks.of('m'), ranks.at(later, esu)))
    assert.equal(sends.rule, 'awards/rank-nominee')
    assert.match(sends.message, /not a career executive of the agency on the nomination deadline/)

    const call = { unit: 'TRZ', fiscalYear: 2015, due: DUE, countedOn: IN_2015.call, career: 50 }
    ranks.office.take(openRankCall, { ...call, document: 'Call' }, ranks.at(later, trz))
    const there = { ...ranks.nomination('m', 'meritorious'), unit: 'TRZ' }
    const nominates = () => ranks.office.decide(nominateForRank, there, ranks.at(later, trz))
    assert.match(problemsOf(nominates()).join(), /already.*another agency did so, and may withdraw it/)
    const withdrawn = { ...ranks.of('m'), eyesOnly: false, reason: 'Moved' }
    assert.match(
      ranks.office.take(withdrawNomination, withdrawn, ranks.at(later, esu)).says,
      /its place is free again/,
    )
    assert.equal(nominates().kind, 'events')
    const again = ranks.office.decide(
      nominateForRank,
      ranks.nomination('m', 'meritorious'),
      ranks.at(later, esu),
    )
    assert.equal(refusalOf(again).rule, 'awards/rank-nominee')
  })

  test('after the deadline stays nominated: the same agency certifies, and the rank stands with the pay of its day', () => {
    const ranks = moving(addDays(DUE, 1))
    ranks.ready('m', 'distinguished')
    const rate = { person: 'm', cents: 18_000_000, basis: 'At the gaining agency', counts: true }
    ranks.office.record([{ stream: 'pay:m', type: 'pay/rate-set', effective: day('2015-05-03'), body: rate }])
    const foreign = { ...ranks.of('m'), unit: 'TRZ', on: GRANTED }
    assert.equal(ranks.office.decide(recordGrant, foreign, ranks.at(GRANTED, opm)).kind, 'not-found')
    const { says, events } = ranks.office.take(
      recordGrant,
      { ...ranks.of('m'), on: GRANTED },
      ranks.at(GRANTED, opm),
    )
    assert.match(says, /\$63,000/)
    assert.ok(events.some(({ stream }) => stream === 'pay:m'))
  })

  test('after the deadline may be withdrawn by the agency that nominated, up to the grant', () => {
    const ranks = moving(addDays(DUE, 1))
    ranks.ready('m', 'distinguished')
    const withdrawn = { ...ranks.of('m'), eyesOnly: true, reason: 'An inquiry' }
    const elsewhere = { ...withdrawn, unit: 'TRZ' }
    assert.equal(ranks.office.decide(withdrawNomination, elsewhere, ranks.at(GRANTED, trz)).kind, 'not-found')
    assert.match(
      ranks.office.take(withdrawNomination, withdrawn, ranks.at(GRANTED, esu)).says,
      /withdrawn, for eyes only; its place is free again/,
    )
  })
})

suite('a Presidential appointee who kept SES benefits, 5 USC 3392(c)', () => {
  const POST = day('2014-06-01')
  const office = (kept: readonly string[]): RankOffice => {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record([
      ...appointed('k'),
      {
        stream: 'person:k',
        type: 'staffing/separated',
        effective: POST,
        body: { person: 'k', position: 'pos-k', reason: 'Presidential appointment' },
      },
      {
        stream: 'benefits:k',
        type: 'benefits/election-made',
        effective: POST,
        body: { person: 'k', post: 'Under Secretary', kept, mayChangeFrom: day('2015-06-01') },
      },
    ])
    return ranks
  }
  const nominates = (ranks: RankOffice) =>
    ranks.office.decide(nominateForRank, ranks.nomination('k', 'meritorious'), ranks.at(NOMINATED, esu))

  test('is nominated and awarded a rank where eligibility for ranks was kept', () => {
    const ranks = office(['leave', 'Presidential ranks'])
    ranks.ready('k', 'meritorious')
    const grant = { ...ranks.of('k'), on: GRANTED }
    assert.match(ranks.office.take(recordGrant, grant, ranks.at(GRANTED, opm)).says, /\$34,000/)
  })

  test('is not where other benefits were kept, or none, or a later election gave it up', () => {
    for (const kept of [[], ['leave', 'performance awards']]) {
      assert.equal(refusalOf(nominates(office(kept))).rule, 'awards/rank-nominee')
    }
    const ranks = office(['Presidential ranks'])
    const body = { person: 'k', post: 'Under Secretary', kept: ['leave'], mayChangeFrom: day('2016-01-01') }
    ranks.office.record([
      { stream: 'benefits:k', type: 'benefits/election-made', effective: day('2015-01-05'), body },
    ])
    assert.equal(refusalOf(nominates(ranks)).rule, 'awards/rank-nominee')
  })

  test('is not once the post was left', () => {
    const ranks = office(['Presidential ranks'])
    const body = { person: 'k', position: 'pos-k', reason: 'resignation' }
    ranks.office.record([
      { stream: 'person:k', type: 'staffing/separated', effective: day('2015-01-20'), body },
    ])
    assert.equal(refusalOf(nominates(ranks)).rule, 'awards/rank-nominee')
  })
})

suite('a year that was called off in error', () => {
  test('goes on by cancelling that entry, which stays on record', () => {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record(appointed('c'))
    ranks.nominate('c', 'meritorious')
    ranks.send('c')
    const off = { fiscalYear: 2015, document: 'Announcement' }
    const resume = { fiscalYear: 2015, reason: 'Entered for 2016' }
    const at = ranks.at(DUE, opm)
    const recommends = () =>
      ranks.office.decide(recommendNomination, { ...ranks.of('c'), recommended: true }, at)
    assert.equal(ranks.office.decide(resumeRankYear, resume, at).kind, 'not-found')
    ranks.office.take(cancelRankYear, off, at)
    assert.match(refusalOf(recommends()).message, /called off/)
    assert.match(ranks.office.take(resumeRankYear, resume, at).says, /taken back/)
    assert.equal(recommends().kind, 'events')
    assert.equal(ranks.office.decide(resumeRankYear, resume, at).kind, 'not-found')
    ranks.office.take(cancelRankYear, off, at)
    assert.match(refusalOf(recommends()).message, /called off/)
  })

  test('the call of an agency likewise, with the places that it used', () => {
    const ranks = new RankOffice(IN_2015, { agency: 12, government: 7014 })
    ranks.office.record([...appointed('c'), ...appointed('d')])
    ranks.nominate('c', 'meritorious')
    ranks.approve('c')
    const of = { unit: 'HSBB', fiscalYear: 2015 }
    const at = ranks.at(NOMINATED, esu)
    ranks.office.take(cancelRankCall, { ...of, document: 'Decision' }, at)
    const nominates = ranks.office.decide(nominateForRank, ranks.nomination('d', 'meritorious'), at)
    assert.match(refusalOf(nominates).message, /called off/)
    ranks.office.take(resumeRankCall, { ...of, reason: 'Meant for another year' }, at)
    ranks.nominate('d', 'meritorious')
    const approves = ranks.office.decide(approveNomination, ranks.of('d'), ranks.at(NOMINATED, deputy))
    assert.equal(refusalOf(approves).compared['ceiling'], 1)
  })
})
