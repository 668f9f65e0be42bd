import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { agencyEvents, executiveOf } from '../support/board.ts'
import { Caller, type Json } from '../support/caller.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { enter } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'

let desk: DemoDesk
let caller: Caller

before(async () => {
  desk = await demoDesk()
  caller = new Caller(desk)
})

async function takes(seat: SeatId, action: string, input: Json): Promise<void> {
  const answer = await caller.ask(seat, `/api/actions/awards/${action}`, { input })
  assert.equal(answer.status, 200, `${action}: ${answer.body}`)
}

suite('the limits of rank awards, when several act at once', () => {
  test('two at once never pass the limit: of 12 career executives one is approved', async () => {
    const people = await rowsOf<{ person_id: string }>(
      desk,
      `SELECT DISTINCT i.person_id FROM incumbency i
        WHERE i.source = 'record' AND i.appointment_is = 'career' AND i.during @> $1::date AND i.begin_on < '2023-06-01'
          AND NOT EXISTS (SELECT FROM award a WHERE a.person_id = i.person_id AND a.kind IN ('meritorious', 'distinguished'))
        ORDER BY 1 LIMIT 4`,
      [TODAY],
    )
    const document = 'Call for nominations'
    const fiscalYear = 2028
    await takes('esu', 'open-rank-call', {
      unit: 'HSBB',
      fiscalYear,
      due: '2028-02-05',
      countedOn: TODAY,
      career: 12,
      document,
    })
    const named = people.map(({ person_id }) => ({ unit: 'HSBB', person: person_id, fiscalYear }))
    for (const one of named) {
      await takes('esu', 'nominate-for-rank', {
        ...one,
        rank: 'meritorious',
        accomplishmentYears: 4,
        narrative: 'n',
      })
    }
    const answers = await Promise.all(
      named.map((input) =>
        caller.ask('appointing-authority', '/api/actions/awards/approve-nomination', { input }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 422, 422, 422],
    )
    const counted = await valueOf<number>(
      desk,
      `SELECT count(*)::integer FROM journal WHERE stream = 'rank-year:HSBB/2028' AND type = 'awards/rank-counted'`,
    )
    assert.equal(counted, 1)
  })

  test('grants of two agencies at once never pass the Government’s limit', async () => {
    const fiscalYear = 2029
    const document = 'Call for nominations'
    const people = ['xa', 'xb'].map((prefix) => ({
      unit: prefix.toUpperCase(),
      person: executiveOf(prefix, 1),
    }))
    await takes('opm', 'open-rank-year', { fiscalYear, due: '2029-02-05', career: 100, document })
    await enter(
      desk,
      people.flatMap(
        ({ unit, person }) =>
          [
            ...agencyEvents({ unit, parent: 'TR', prefix: unit.toLowerCase(), fiscalYear: 2026 }, [5, 5, 5]),
            {
              stream: `pay:${person}`,
              type: 'pay/rate-set' as const,
              effective: day('2020-01-05'),
              body: { person, cents: 20_000_000, basis: 'First rate', counts: true },
            },
            {
              stream: `rank-year:${unit}/${fiscalYear}`,
              type: 'awards/rank-year-opened' as const,
              effective: TODAY,
              body: { unit, fiscalYear, due: day('2029-02-05'), career: 100, document },
            },
            ...(
              [
                [
                  'awards/rank-nominated',
                  { unit, rank: 'distinguished', serviceYears: 9, accomplishmentYears: 4 },
                ],
                ['awards/rank-approved', {}],
                ['awards/rank-transmitted', {}],
                ['awards/rank-recommended', { recommended: true }],
                ['awards/rank-certified', { time: 'selection' }],
              ] as const
            ).map(([type, body]) => ({
              stream: `rank:${person}/${fiscalYear}`,
              type,
              effective: TODAY,
              body: { person, fiscalYear, ...body },
            })),
          ] as Parameters<typeof enter>[1],
      ),
    )
    const answers = await Promise.all(
      people.map((one) =>
        caller.ask('opm', '/api/actions/awards/record-grant', { input: { ...one, fiscalYear, on: TODAY } }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 422],
      answers.map(({ body }) => body.slice(0, 300)).join('\n'),
    )
  })
})
