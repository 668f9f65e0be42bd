import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '../../base/dates.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { approveNomination, transmitNomination } from './rank-approve.ts'
import { openRankCall } from './rank-call.ts'
import { recommendNomination, recordNoGrant, withdrawNomination } from './rank-end.ts'
import { careerYears } from './rank-facts.ts'
import { recordGrant } from './rank-grant.ts'
import { nominateForRank } from './rank-nominate.ts'
import { appointed, deputy, esu, IN_2015, opm, ranked, RankOffice } from './rank.fixture.ts'
import { certifyNominee, vetNominee } from './rank-vet.ts'
import { cancelRankYear, openRankYear } from './rank-year.ts'

const { nominate: NOMINATED, due: DUE, grant: GRANTED } = IN_2015

function nominates(ranks: RankOffice, person: string, rank: 'distinguished' | 'meritorious' = 'meritorious') {
  return ranks.office.decide(nominateForRank, ranks.nomination(person, rank), ranks.at(NOMINATED, esu))
}

function years(ranks: RankOffice, person: string) {
  const decided = nominates(ranks, person)
  assert.ok(decided.kind === 'events', JSON.stringify(decided))
  const [event] = decided.events
  return event?.type === 'awards/rank-nominated' ? event.body.serviceYears : undefined
}

test('years of career service are counted by the calendar: three years to the day are three, a day less is two', () => {
  const file = (since: string) => {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record(appointed('y', { since: day(since) }))
    return ranks.office.entries.filter(({ stream }) => stream === 'person:y')
  }
  for (const year of [2019, 2020, 2021, 2022, 2023]) {
    const since = day(`${year}-03-01`)
    const anniversary = day(`${year + 3}-03-01`)
    assert.equal(careerYears(file(since), anniversary), 3, since)
    assert.equal(careerYears(file(since), addDays(anniversary, -1)), 2, since)
  }
  assert.equal(careerYears(file('2020-02-29'), day('2023-02-28')), 3)
})

test('the three years are reached by the nomination deadline, not by the day of the draft', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('on-the-day', { since: day('2012-03-31') }))
  ranks.office.record(appointed('a-day-late', { since: day('2012-04-01') }))
  assert.equal(years(ranks, 'on-the-day'), 3)
  assert.equal(refusalOf(nominates(ranks, 'a-day-late')).compared['serviceYears'], 2)
})

test('the deadline is OPM’s where the agency’s own call ends sooner', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.take(
    openRankCall,
    {
      unit: 'HSBB',
      fiscalYear: 2015,
      due: '2015-02-10',
      countedOn: IN_2015.call,
      career: 100,
      document: 'Call',
    },
    ranks.at(IN_2015.call, esu),
  )
  ranks.office.record(appointed('l'))
  ranks.nominate('l', 'meritorious')
  ranks.send('l')
  const position = 'pos-l'
  const left = { person: 'l', position, reason: 'retirement' }
  ranks.office.record([
    { stream: 'person:l', type: 'staffing/separated', effective: day('2015-03-01'), body: left },
  ])
  ranks.recommend('l')
  ranks.certify('l', 'selection', DUE)
  const grants = ranks.office.decide(recordGrant, { ...ranks.of('l'), on: GRANTED }, ranks.at(GRANTED, opm))
  assert.match(refusalOf(grants).message, /on the nomination deadline/)
})

test('the same rank in year 4 and in the same year is refused, in year 5 it is open; the other rank always is', () => {
  for (const [year, open] of [
    [2010, true],
    [2011, false],
    [2014, false],
    [2015, false],
  ] as const) {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record([...appointed('v'), ranked('v', year, 'meritorious')])
    const again = nominates(ranks, 'v')
    if (open) assert.equal(again.kind, 'events', String(year))
    else assert.equal(refusalOf(again).compared['firstYear'], year + 5)
    assert.equal(nominates(ranks, 'v', 'distinguished').kind, 'events', String(year))
  }
})

test('of several ranks it is the last of the same that bars', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record([
    ...appointed('v'),
    ranked('v', 2004, 'meritorious'),
    ranked('v', 2011, 'meritorious'),
    ranked('v', 2013, 'distinguished'),
  ])
  assert.equal(refusalOf(nominates(ranks, 'v')).compared['firstYear'], 2016)
  assert.equal(refusalOf(nominates(ranks, 'v', 'distinguished')).compared['firstYear'], 2018)
})

test('limited and noncareer appointees are refused whatever their years; a career probationer with service elsewhere is not', () => {
  for (const appointment of ['noncareer', 'limited-term', 'limited-emergency'] as const) {
    const ranks = new RankOffice(IN_2015)
    ranks.office.record(appointed('n', { appointment }))
    assert.equal(refusalOf(nominates(ranks, 'n')).compared['appointment'], appointment)
  }
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('p', { since: day('2014-08-10') }))
  const elsewhere = { serviceElsewhere: 3, service: 'Senior Foreign Service, career' }
  const input = { ...ranks.nomination('p', 'meritorious'), ...elsewhere }
  assert.equal(ranks.office.decide(nominateForRank, input, ranks.at(NOMINATED, esu)).kind, 'events')
})

test('an agency of eleven nominates nobody, of twelve one, of 23 two: the tenth of a nomination is not counted', () => {
  for (const [career, most] of [
    [11, 0],
    [12, 1],
    [22, 1],
    [23, 2],
  ] as const) {
    const ranks = new RankOffice(IN_2015, { agency: career, government: 7014 })
    for (let each = 0; each <= most; each += 1) {
      ranks.office.record(appointed(`n${each}`))
      ranks.nominate(`n${each}`, 'meritorious')
      const input = ranks.of(`n${each}`)
      const decided = ranks.office.decide(approveNomination, input, ranks.at(NOMINATED, deputy))
      if (each < most) ranks.approve(`n${each}`)
      else assert.deepEqual(refusalOf(decided).compared['ceiling'], most, `${career}`)
    }
  }
})

const finding = (ranks: RankOffice, person: string, on = NOMINATED, clear = false) =>
  ranks.office.take(
    vetNominee,
    {
      ...ranks.of(person),
      item: 'inspector general',
      clear,
      by: 'Inspector General',
      on,
      ...(clear ? {} : { finding: 'A case was opened' }),
    },
    ranks.at(on, esu),
  )

test('a finding after the certification takes it back: the agency certifies anew before it sends', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('f'))
  ranks.nominate('f', 'meritorious')
  ranks.vet('f')
  ranks.certify('f', 'nomination')
  ranks.approve('f')
  const sends = () => ranks.office.decide(transmitNomination, ranks.of('f'), ranks.at(NOMINATED, esu))
  finding(ranks, 'f', NOMINATED, true)
  assert.equal(sends().kind, 'events', 'what is clear takes nothing back')
  finding(ranks, 'f')
  assert.match(refusalOf(sends()).message, /lacks the certification with the nomination/)
  const again = { ...ranks.of('f'), time: 'nomination', reason: 'The case was closed' }
  ranks.office.take(certifyNominee, again, ranks.at(NOMINATED, deputy))
  assert.equal(sends().kind, 'events')
})

test('a finding after the second certification stops the grant until the agency certifies again', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('f'))
  ranks.ready('f', 'meritorious')
  finding(ranks, 'f', DUE)
  const grants = () =>
    ranks.office.decide(recordGrant, { ...ranks.of('f'), on: GRANTED }, ranks.at(GRANTED, opm))
  assert.match(refusalOf(grants()).message, /has not certified f again/)
  const input = { ...ranks.of('f'), time: 'selection' }
  assert.match(
    problemsOf(ranks.office.decide(certifyNominee, input, ranks.at(GRANTED, deputy))).join(),
    /say why it is certified/,
  )
  ranks.office.take(certifyNominee, { ...input, reason: 'Closed' }, ranks.at(GRANTED, deputy))
  assert.equal(grants().kind, 'events')
})

test('nominated anew after a withdrawal, the package starts from nothing', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('w'))
  ranks.nominate('w', 'meritorious')
  ranks.send('w')
  const withdrawn = { ...ranks.of('w'), eyesOnly: false, reason: 'Later' }
  ranks.office.take(withdrawNomination, withdrawn, ranks.at(NOMINATED, esu))
  ranks.nominate('w', 'distinguished')
  ranks.approve('w')
  const sends = ranks.office.decide(transmitNomination, ranks.of('w'), ranks.at(NOMINATED, esu))
  assert.equal((refusalOf(sends).compared['missing'] as string[]).length, 6)
})

test('the outcome is recorded once, and only of what went to OPM', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('o'))
  ranks.nominate('o', 'meritorious')
  const ends = () => ranks.office.decide(recordNoGrant, ranks.of('o'), ranks.at(GRANTED, opm))
  assert.equal(ends().kind, 'refused')
  ranks.send('o')
  ranks.recommend('o', false)
  const on = { ...ranks.of('o'), on: GRANTED }
  assert.match(
    refusalOf(ranks.office.decide(recordGrant, on, ranks.at(GRANTED, opm))).message,
    /not recommended/,
  )
  ranks.office.take(recordNoGrant, ranks.of('o'), ranks.at(GRANTED, opm))
  assert.equal(ends().kind, 'refused')
  const withdrawn = { ...ranks.of('o'), eyesOnly: true, reason: 'Late' }
  assert.equal(ranks.office.decide(withdrawNomination, withdrawn, ranks.at(GRANTED, esu)).kind, 'refused')
})

test('a grant after 30 September counts in its program year, on the pay of its day, and says so', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('g'))
  ranks.ready('g', 'meritorious')
  const rate = { person: 'g', cents: 18_000_000, basis: 'Raise', counts: true }
  ranks.office.record([{ stream: 'pay:g', type: 'pay/rate-set', effective: day('2015-10-04'), body: rate }])
  const grant = (on: string) => {
    const decided = ranks.office.decide(recordGrant, { ...ranks.of('g'), on }, ranks.at(GRANTED, opm))
    assert.ok(decided.kind === 'events', JSON.stringify(decided))
    return decided
  }
  assert.match(grant('2015-09-30').says, /fiscal year 2015: \$34,000\.$/)
  const late = grant('2015-10-05')
  assert.match(late.says, /fiscal year 2015: \$36,000\. .*after 30 Sep 2015.*counts in that year/)
  const [, , counted] = late.events
  assert.equal(counted?.stream, 'rank-year:US/2015')
})

test('a year called off by OPM stops what has been sent', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('c'))
  ranks.nominate('c', 'meritorious')
  ranks.send('c')
  const off = { fiscalYear: 2015, document: 'Announcement' }
  ranks.office.take(cancelRankYear, off, ranks.at(DUE, opm))
  const input = { ...ranks.of('c'), recommended: true }
  const decided = ranks.office.decide(recommendNomination, input, ranks.at(DUE, opm))
  assert.match(refusalOf(decided).message, /called off/)
})

test('a day for nominations that lies outside of the program year is refused', () => {
  const ranks = new RankOffice(IN_2015)
  for (const due of ['2051-03-31', '2015-10-01', '2013-09-30']) {
    const input = { fiscalYear: 2015, due, career: 7014, document: 'Call' }
    const opens = ranks.office.decide(openRankYear, input, ranks.at(IN_2015.call, opm))
    assert.match(problemsOf(opens).join(), /^due: /, due)
    const call = { ...input, unit: 'HSBB', countedOn: IN_2015.call, career: 100 }
    const calls = ranks.office.decide(openRankCall, call, ranks.at(IN_2015.call, esu))
    assert.match(problemsOf(calls).join(), /^due: /, due)
  }
})
