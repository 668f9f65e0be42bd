import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { VETTING } from '../../record/pay-terms.ts'
import { rankNominationOf, rankYearOf } from '../../record/rank.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { approveNomination, transmitNomination } from './rank-approve.ts'
import { openRankCall } from './rank-call.ts'
import { withdrawNomination } from './rank-end.ts'
import { careerYears } from './rank-facts.ts'
import { nominateForRank } from './rank-nominate.ts'
import { appointed, deputy, esu, IN_2015, ranked, RankOffice } from './rank.fixture.ts'
import { certifyNominee, vetNominee } from './rank-vet.ts'

const { nominate: NOMINATED } = IN_2015

function nominates(ranks: RankOffice, person: string, rank: 'distinguished' | 'meritorious' = 'meritorious') {
  return ranks.office.decide(nominateForRank, ranks.nomination(person, rank), ranks.at(NOMINATED, esu))
}

test('a noncareer executive is not nominated [S0-3.11, S3-NC-10]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('n', { appointment: 'noncareer' }))
  const { rule, message, compared } = refusalOf(nominates(ranks, 'n'))
  assert.equal(rule, 'awards/rank-nominee')
  assert.match(message, /career appointee/)
  assert.equal(compared['appointment'], 'noncareer')
})

test('meritorious in 2012, nominated so for 2015: first year 2017; Distinguished is open [S4-VI.C.4]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record([...appointed('v'), ranked('v', 2012, 'meritorious')])
  const reason = refusalOf(nominates(ranks, 'v'))
  assert.equal(reason.rule, 'awards/rank-repeat')
  assert.equal(reason.compared['firstYear'], 2017)
  assert.equal(reason.earliest, '2016-10-01')
  assert.match(reason.message, /fiscal year 2017/)
  assert.equal(nominates(ranks, 'v', 'distinguished').kind, 'events')
})

test('fewer than three years of career service bar a nominee; years elsewhere count with them', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('y', { since: day('2012-06-01') }))
  assert.equal(refusalOf(nominates(ranks, 'y')).rule, 'awards/rank-nominee')
  const input = {
    ...ranks.nomination('y', 'meritorious'),
    serviceElsewhere: 1,
    service: 'Senior Foreign Service',
  }
  const done = ranks.office.decide(nominateForRank, input, ranks.at(NOMINATED, esu))
  assert.ok(done.kind === 'events')
  const [event] = done.events
  assert.ok(event?.type === 'awards/rank-nominated')
  assert.equal(event.body.serviceYears, 3)
  assert.deepEqual(event.personal, { narrative: 'What y did', service: 'Senior Foreign Service' })
})

test('no transmittal before the holder of the power approves [S0-4.1-4]', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'distinguished')
  ranks.vet('b')
  ranks.certify('b', 'nomination')
  const sends = (on = NOMINATED) => ranks.office.decide(transmitNomination, ranks.of('b'), ranks.at(on, esu))
  const { rule, message } = refusalOf(sends())
  assert.equal(rule, 'awards/rank-step')
  assert.match(message, /has not approved the nomination/)
  ranks.approve('b')
  assert.match(refusalOf(sends(addDays(IN_2015.due, 1))).message, /due at OPM by 31 Mar 2015/)
  assert.equal(sends(IN_2015.due).kind, 'events')
})

test('a package without its vetting or its certification stays here', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'distinguished')
  ranks.approve('b')
  const { compared } = refusalOf(
    ranks.office.decide(transmitNomination, ranks.of('b'), ranks.at(NOMINATED, esu)),
  )
  assert.deepEqual(compared['missing'], [
    ...VETTING.map((item) => `the vetting on ${item}`),
    'the certification with the nomination',
  ])
  const certify = { ...ranks.of('b'), time: 'nomination' }
  const early = ranks.office.decide(certifyNominee, certify, ranks.at(NOMINATED, deputy))
  assert.match(refusalOf(early).message, /lacks an answer on conduct and discipline/)
})

test('a finding against a nominee is written down, and whoever certifies gives a reason', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'distinguished')
  ranks.vet('b')
  const against = {
    ...ranks.of('b'),
    item: 'inspector general',
    clear: false,
    by: 'Inspector General',
    on: NOMINATED,
  }
  const told = ranks.at(NOMINATED, esu)
  assert.match(
    problemsOf(ranks.office.decide(vetNominee, against, told)).join(),
    /finding: say what was found/,
  )
  const done = ranks.office.take(vetNominee, { ...against, finding: 'An open case' }, told)
  assert.ok(!JSON.stringify(done.events[0]?.body).includes('open case'))
  const certify = { ...ranks.of('b'), time: 'nomination' }
  const at = ranks.at(NOMINATED, deputy)
  assert.match(problemsOf(ranks.office.decide(certifyNominee, certify, at)).join(), /inspector general/)
  assert.equal(ranks.office.decide(certifyNominee, { ...certify, reason: 'Closed' }, at).kind, 'events')
})

test('of 12 career executives one may be nominated; withdrawn, its place is free again', () => {
  const ranks = new RankOffice(IN_2015, { agency: 12, government: 7014 })
  ranks.office.record([...appointed('a'), ...appointed('b')])
  ranks.nominate('a', 'meritorious')
  ranks.nominate('b', 'distinguished')
  ranks.approve('a')
  const approves = () => ranks.office.decide(approveNomination, ranks.of('b'), ranks.at(NOMINATED, deputy))
  const { rule, compared } = refusalOf(approves())
  assert.equal(rule, 'awards/rank-nominations')
  assert.deepEqual(compared, { rankNominations: 2, careerExecutives: 12, ceiling: 1 })
  const input = { ...ranks.of('a'), eyesOnly: true, reason: 'An inquiry' }
  ranks.office.take(withdrawNomination, input, ranks.at(NOMINATED, esu))
  assert.equal(approves().kind, 'events')
  // What was withdrawn for eyes only is not opened again by a second nomination.
  assert.match(problemsOf(nominates(ranks, 'a')).join(), /was nominated for fiscal year 2015 already/)
})

test('whoever wrote a nomination does not approve it', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'meritorious')
  const answer = ranks.office.decide(
    approveNomination,
    ranks.of('b'),
    ranks.at(NOMINATED, { ...deputy, person: 'esu' }),
  )
  assert.match(refusalOf(answer).message, /does not approve it/)
})

test('nobody is nominated without a call, after the deadline, or twice', () => {
  const ranks = new RankOffice(IN_2015)
  ranks.office.record(appointed('b'))
  const without = { ...ranks.nomination('b', 'meritorious'), fiscalYear: 2016 }
  assert.equal(ranks.office.decide(nominateForRank, without, ranks.at(NOMINATED, esu)).kind, 'not-found')
  const late = ranks.at(addDays(IN_2015.due, 1), esu)
  const answer = ranks.office.decide(nominateForRank, ranks.nomination('b', 'meritorious'), late)
  assert.match(refusalOf(answer).message, /were due by 31 Mar 2015/)
  ranks.nominate('b', 'meritorious')
  assert.match(problemsOf(nominates(ranks, 'b', 'distinguished')).join(), /already/)
  assert.equal(nominates(ranks, 'nobody').kind, 'not-found')
})

test('an agency’s deadline is no later than OPM’s, and its limit never below what it has nominated', () => {
  const ranks = new RankOffice(IN_2015)
  const call = {
    unit: 'HSBB',
    fiscalYear: 2015,
    due: '2015-04-01',
    countedOn: NOMINATED,
    career: 100,
    document: 'Call',
  }
  const opens = (input: object) =>
    ranks.office.decide(openRankCall, { ...call, ...input }, ranks.at(NOMINATED, esu))
  assert.match(refusalOf(opens({})).message, /due at OPM by 31 Mar 2015/)
  ranks.office.record(appointed('b'))
  ranks.nominate('b', 'meritorious')
  ranks.approve('b')
  assert.equal(refusalOf(opens({ due: '2015-03-31', career: 11 })).rule, 'awards/rank-nominations')
  assert.equal(opens({ due: '2015-03-31', career: 12 }).kind, 'events')
})

test('property: however nominations are approved and withdrawn, no more stand than 9% of the career executives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.tuple(fc.nat(7), fc.boolean()), { maxLength: 24 }),
      (agency, moves) => {
        const ranks = new RankOffice(IN_2015, { agency, government: 7014 })
        for (const [who, back] of moves) {
          const person = `e${who}`
          const told = ranks.at(NOMINATED, back ? esu : deputy)
          if (!ranks.office.entries.some(({ stream }) => stream === `person:${person}`)) {
            ranks.office.record(appointed(person))
            ranks.nominate(person, 'meritorious')
          }
          const input = back ? { ...ranks.of(person), eyesOnly: false, reason: 'r' } : ranks.of(person)
          const answer = back
            ? ranks.office.decide(withdrawNomination, input, told)
            : ranks.office.decide(approveNomination, input, told)
          if (answer.kind === 'events') ranks.office.record(answer.events, told.who?.person)
          const streamOf = (stream: string): RecordedEvent[] =>
            ranks.office.entries.filter((entry) => entry.stream === stream)
          const counted = rankYearOf(streamOf('rank-year:HSBB/2015'))?.counted.size ?? 0
          const approved = [...Array(8).keys()].filter(
            (one) => rankNominationOf(streamOf(`rank:e${one}/2015`))?.state === 'approved',
          ).length
          assert.equal(counted, approved)
          assert.ok(counted * 100 <= agency * 9)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('property: breaks in service and other appointments are left out of the career years', () => {
  const since = day('2000-01-01')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 1500 }), fc.boolean()), { maxLength: 8 }),
      (spells) => {
        const events: RecordedEvent[] = []
        let on: IsoDate = since
        let days = 0
        for (const [length, career] of spells) {
          const stamp = { seq: events.length + 1 } as RecordedEvent
          const body = {
            person: 'x',
            position: 'p',
            appointment: career ? 'career' : 'noncareer',
            initial: true,
          }
          events.push({
            ...stamp,
            stream: 'person:x',
            type: 'staffing/appointed',
            effective: on,
            body,
          } as RecordedEvent)
          on = addDays(on, length)
          if (career) days += length
        }
        const end = { stream: 'person:x', type: 'staffing/separated', effective: on } as RecordedEvent
        assert.equal(careerYears([...events, end], addDays(on, 900)), Math.floor(days / 365.25))
      },
    ),
  )
})
