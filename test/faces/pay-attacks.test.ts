import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import type { Attack } from '../support/attack-list.ts'
import { isError, json, type Json } from '../support/caller.ts'
import { attackedEvents, attackedYears, payAttacks, payOnOf } from '../support/pay-attack-list.ts'
import { in1991, OTHER, OTHER_OFFICIAL, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { BOARD, type Paid, SUPERVISOR } from '../support/pay-people.ts'
import { enter, roleGiven } from '../support/principals.ts'
import { RankProgram } from '../support/rank-nominations.ts'
import { lastEntry } from '../support/record.ts'

const STATUS = { 'refused-by-rule': 422, 'invalid-input': 400, 'not-allowed': 403, 'not-found': 404 } as const
const YEAR = 2026
const TODAY = day('2026-12-01')

/** The office of December 2026: its pool bears 60,000, and one executive holds the power to set pay and to grant awards. */
async function office(): Promise<PayYear> {
  const years = attackedYears(YEAR, day('2026-11-20'))
  const person = (id: string, more: object = {}): Paid => ({
    person: id,
    rate: 180_000,
    level: 4,
    since: day('2024-01-14'),
    ...more,
  })
  const desk = await payDesk({
    today: TODAY,
    years,
    certified: { from: day('2024-01-01'), until: day('2028-12-31') },
    people: [
      person(SUPERVISOR),
      ...['x-a', 'x-b', 'x-c', 'x-holder'].map((id) => person(id)),
      ...Object.entries(BOARD).map(([id, appointment]) => person(id, { appointment })),
    ],
    others: [person('u-1', { rate: 200_000 })],
  })
  await enter(desk, [
    ...attackedEvents(UNIT, YEAR, TODAY, SUPERVISOR),
    ...holder('x-holder'),
    ...roleGiven('second-esu', 'x-holder', 'executive-services', UNIT),
  ])
  const year = new PayYear(desk, YEAR)
  await year.done('esu', 'awards/open-pool', {
    unit: UNIT,
    fiscalYear: 2027,
    base: '600,000',
    executives: 10,
    document: 'Payroll list of 30 September 2026',
  })
  return year
}

/** A second holder of the powers to set pay and to grant awards, who is an executive of the agency. */
function holder(person: string): NewEvent[] {
  const since = day('2024-01-01')
  const post = 'second'
  return [
    {
      stream: `post:${post}`,
      type: 'organisation/post-established',
      effective: since,
      body: { post, unit: UNIT, title: 'Principal Deputy', kind: 'other' },
    },
    {
      stream: `post:${post}`,
      type: 'organisation/post-filled',
      effective: since,
      body: { post, person, capacity: 'permanent' },
    },
    ...(['set-pay', 'grant-award'] as const).flatMap((power): NewEvent[] => {
      const vesting = `second-${power}`
      const stream = `power:${vesting}`
      const body = { vesting, power, post, unit: UNIT, reference: 'Set-up', delegable: true }
      return [
        { stream, type: 'organisation/power-proposed', effective: since, body },
        { stream, type: 'organisation/change-approved', effective: since, body: { change: stream } },
      ]
    }),
  ]
}

suite('pay and awards, attacked through the API', () => {
  let year: PayYear

  before(async () => {
    year = await office()
  })

  test('each is refused with the field, the value and the fix, and nothing is saved [S3-NC-10, S3-PA-3, S3-PA-4, S3-Pay-1, S3-Pay-5]', async (context) => {
    const last = await lastEntry(year.desk)
    const attacks: readonly Attack[] = payAttacks(UNIT, YEAR)
    for (const { what, seat, action, input, is, why } of attacks) {
      await context.test(what, async () => {
        const answer = await year.ask(seat, action, input)
        const body = isError(answer, STATUS[is], is)
        assert.match(JSON.stringify(body), why)
        if (is === 'refused-by-rule') assert.ok(body['rule'] !== undefined && body['compared'] !== undefined)
        assert.equal(await lastEntry(year.desk), last)
      })
    }
    assert.ok(attacks.length > 25)
  })

  test('above level III in an agency whose system is not certified, whatever the justification [S3-Pay-1]', async () => {
    const raise = {
      unit: OTHER,
      person: 'u-1',
      from: payOnOf(YEAR),
      warranted: true,
      rate: '209,601',
      justification: 'The best results',
      document: 'Memo of 1 December 2026',
    }
    const body = await year.refused(OTHER_OFFICIAL, 'pay/adjust', raise)
    assert.match(String(body['message']), /above the highest rate.*\$209,600/)
  })

  test('the pool passed by a dollar [S3-PA-1]', async () => {
    const amounts = { 'x-a': '30,000', 'x-b': '30,001' }
    for (const [person, award] of Object.entries(amounts)) await year.toBoard(person, { award })
    const both = { ...year.sheet, people: Object.keys(amounts) }
    const body = await year.refused('component-head', 'awards/approve-awards', both)
    assert.match(String(body['message']), /\$60,001 is more than \$60,000, the statutory limit, by \$1\./)
    assert.equal((body['compared'] as Json)['over'], 1)
  })

  test('the pool passed by two people at once: one of two has room, and no more than the limit is ever charged [S3-PA-1]', async () => {
    await year.toBoard('x-c', { award: '30,001' })
    const grant = (person: string) => ({ ...year.sheet, people: person })
    const answers = await Promise.all(
      ['x-b', 'x-c'].map(
        async (person) => await year.ask('component-head', 'awards/approve-awards', grant(person)),
      ),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 422]))
    const lost = answers.find(({ status }) => status === 422)
    assert.ok(lost)
    assert.match(String(json(lost)['message']), /by \$2\..*\$29,999 is left before it/)
    const { why } = await year.read('esu', `/api/pay/pools/${UNIT}/2027`)
    assert.equal(((why as Json)['value'] as Json)['total'], 30_001)
  })

  test('nobody decides on the own pay or award, or proposes for it', async () => {
    const person = 'x-holder'
    const last = await lastEntry(year.desk)
    const own = { unit: UNIT, person, from: payOnOf(YEAR), rate: '185,000', warranted: true }
    const set = await year.as(person, 'post:second', 'pay/adjust', own)
    assert.ok(
      set.kind === 'refused' && /does not decide on the own pay/.test(set.reason.message),
      JSON.stringify(set),
    )
    const proposed = { ...year.sheet, person, awardPercent: '10' }
    const self = await year.as(person, 'role:second-esu', 'pay/propose', proposed)
    assert.ok(
      self.kind === 'refused' && /nothing for the own pay/.test(self.reason.message),
      JSON.stringify(self),
    )
    assert.equal(await lastEntry(year.desk), last)
    await year.toBoard(person, { award: '9,000' })
    const given = await year.as(person, 'post:second', 'awards/approve-awards', {
      ...year.sheet,
      people: person,
    })
    assert.equal(given.kind, 'refused', JSON.stringify(given))
  })

  test('whoever proposed it does not approve it', async () => {
    const person = 'x-holder'
    const proposed = { ...year.sheet, person: 'x-a', award: '9,001' }
    const done = await year.as(person, 'role:second-esu', 'pay/propose', proposed)
    assert.equal(done.kind, 'done', JSON.stringify(done))
    await year.done('prb-member', 'pay/recommend', { ...year.sheet, sitting: `prb-${YEAR}`, people: 'x-a' })
    const last = await lastEntry(year.desk)
    const given = await year.as(person, 'post:second', 'awards/approve-awards', {
      ...year.sheet,
      people: 'x-a',
    })
    assert.ok(given.kind === 'refused' && /proposed it/.test(given.reason.message), JSON.stringify(given))
    assert.equal(await lastEntry(year.desk), last)
    await year.award('x-a')
  })

  test('a recused member does not recommend: nobody in the own case, nor a member who does not preside', async () => {
    await year.done('supervisor', 'pay/propose', { ...year.sheet, person: 'x-m1', awardPercent: '10' })
    const input = { ...year.sheet, sitting: `prb-${YEAR}`, people: 'x-m1' }
    await year.refused('prb-member', 'pay/recommend', input)
    const last = await lastEntry(year.desk)
    const other = await year.as('x-n1', 'role:prb-x-n1', 'pay/recommend', { ...input, people: 'x-a' })
    assert.equal(other.kind, 'refused', JSON.stringify(other))
    assert.equal(await lastEntry(year.desk), last)
  })
})

suite('ranks, attacked through the API', () => {
  test('a nomination beyond 9% of the agency’s career executives, and a place that is free again [S4-VI.C.2]', async () => {
    const year = await office()
    const ranks = new RankProgram(year, { call: '2025-12-01', nominate: '2026-01-12', due: '2026-02-05' })
    await ranks.open({ government: 7014, agency: 12 })
    await ranks.draft('x-a', 'meritorious')
    await ranks.draft('x-b', 'meritorious')
    await ranks.send('x-a')
    await ranks.certify('x-b', 'nomination')
    const body = await year.refused('appointing-authority', 'awards/approve-nomination', ranks.of('x-b'))
    assert.equal((body['compared'] as Json)['ceiling'], 1)
    assert.match(String(body['message']), /9%|1/)
    await year.done('esu', 'awards/withdraw-nomination', {
      ...ranks.of('x-a'),
      eyesOnly: false,
      reason: 'Retired',
    })
    await year.done('appointing-authority', 'awards/approve-nomination', ranks.of('x-b'))
  })

  test('the same rank in year 4; in year 5 it is open [S4-VI.C.4]', async () => {
    const year = await office()
    await enter(year.desk, [ranked('x-a', 2022), ranked('x-b', 2021)])
    const ranks = new RankProgram(year, { call: '2025-12-01', nominate: '2026-01-12', due: '2026-02-05' })
    await ranks.open({ government: 7014, agency: 100 })
    const body = await year.refused('esu', 'awards/nominate-for-rank', ranks.nomination('x-a', 'meritorious'))
    assert.equal((body['compared'] as Json)['firstYear'], 2027)
    await year.done('esu', 'awards/nominate-for-rank', ranks.nomination('x-a', 'distinguished'))
    await year.done('esu', 'awards/nominate-for-rank', ranks.nomination('x-b', 'meritorious'))
  })
})

function ranked(person: string, fiscalYear: number): NewEvent {
  const body = { person, fiscalYear, rank: 'meritorious' as const }
  return {
    stream: `person:${person}`,
    type: 'awards/rank-granted',
    effective: day(`${fiscalYear}-09-14`),
    body,
  }
}

suite('a retention incentive that would crowd out basic pay', () => {
  test('is refused where nothing of it may be put off, with the most that fits [S4-VI.E-1]', async () => {
    const year = new PayYear(await payDesk(in1991('printed', '1991-08-05')), 1991)
    const incentive = 'retention-1991'
    const at = { unit: UNIT, person: 'x-5', incentive }
    await year.done('esu', 'awards/propose-incentive', {
      ...at,
      kind: 'retention',
      start: '1991-08-11',
      payPeriods: 26,
      amount: '27,950',
      tests: ['special need', 'likely to leave'],
      need: 'The office would stand still',
    })
    await year.done('appointing-authority', 'awards/approve-incentive', at)
    year.on('1991-12-16')
    const body = await year.refused('payroll', 'awards/pay-incentive', {
      ...at,
      on: '1991-12-16',
      amount: '27,950',
    })
    assert.match(String(body['message']), /\$850 above the limit of \$138,900.*at most \$27,100 can be paid/)
  })
})
