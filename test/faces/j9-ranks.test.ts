import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import type { Json } from '../support/caller.ts'
import { IN_2015, in1991, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { RankProgram } from '../support/rank-nominations.ts'
import { rowsOf } from '../support/record.ts'

const IN_PROGRAM_2015 = { call: '2014-12-01', nominate: '2015-02-02', due: '2015-03-31' }
const IN_PROGRAM_1991 = { call: '1991-01-07', nominate: '1991-02-04', due: '1991-04-30' }

suite('J9, Presidential ranks of 2015', () => {
  let ranks: RankProgram

  before(async () => {
    ranks = new RankProgram(new PayYear(await payDesk(IN_2015), 2015), IN_PROGRAM_2015)
  })

  test('OPM opens the year: at most 70 distinguished and 350 meritorious of 7,014 career executives [S3-PRA-1, S3-PRA-3]', async () => {
    const opened = await ranks.open({ government: 7014, agency: 100 })
    assert.match(String(opened['says']), /at most 70 distinguished and 350 meritorious of 7,014/)
  })

  test('F4: a noncareer executive is not nominated [S0-3.11]', async () => {
    const { year } = ranks
    const body = await year.refused(
      'esu',
      'awards/nominate-for-rank',
      ranks.nomination('x-n1', 'distinguished'),
    )
    assert.match(String(body['message']), /career/)
  })

  test('F5: meritorious in 2012, not again before 2017; Distinguished is open [S4-VI.C.4]', async () => {
    const { year } = ranks
    const again = ranks.nomination('x-v', 'meritorious')
    const body = await year.refused('esu', 'awards/nominate-for-rank', again)
    assert.match(String(body['message']), /2017/)
    assert.equal((body['compared'] as Json)['firstYear'], 2017)
    await year.done('esu', 'awards/nominate-for-rank', ranks.nomination('x-v', 'distinguished'))
    const reason = 'Nominated to see whether it may be'
    await year.done('esu', 'awards/withdraw-nomination', { ...ranks.of('x-v'), eyesOnly: false, reason })
  })

  test('a single year of accomplishment is said to whoever reviews it [S4-VI.C.1]', async () => {
    const { year } = ranks
    const input = { ...ranks.nomination('x-e', 'meritorious'), accomplishmentYears: 1 }
    const { says } = await year.done('esu', 'awards/nominate-for-rank', input)
    assert.match(String(says), /Note: the accomplishments are of a single year/)
    const reason = 'One year alone'
    await year.done('esu', 'awards/withdraw-nomination', { ...ranks.of('x-e'), eyesOnly: false, reason })
  })

  test('F6: not sent before the Deputy Director approves, and not granted without OPM [S0-4.1-4, S4-VI.C.2]', async () => {
    const { year } = ranks
    await ranks.draft('x-b', 'distinguished')
    await ranks.certify('x-b', 'nomination')
    const unsent = await year.refused('esu', 'awards/transmit-nomination', ranks.of('x-b'))
    assert.match(JSON.stringify(unsent), /approve/i)
    await year.barred('esu', 'awards/approve-nomination', ranks.of('x-b'))
    await year.barred('component-head', 'awards/approve-nomination', ranks.of('x-b'))
    await year.done('appointing-authority', 'awards/approve-nomination', ranks.of('x-b'))
    const grant = { ...ranks.of('x-b'), on: '2015-02-02' }
    await year.refused('opm', 'awards/record-grant', grant)
    await year.done('esu', 'awards/transmit-nomination', ranks.of('x-b'))
    const early = await year.refused('opm', 'awards/record-grant', grant)
    assert.match(JSON.stringify(early), /recommend/)
    await year.barred('esu', 'awards/recommend-nomination', { ...ranks.of('x-b'), recommended: true })
    await ranks.recommend('x-b')
  })

  test('step 5 and F7: B is granted 35% of 183,300, 64,155, as the seventieth; the seventy-first is refused [S0-3.11, S0-4.1-4, S3-PRA-1, S3-PRA-2, S4-VI.C.1, S4-VI.C.2]', async () => {
    const { year } = ranks
    await ranks.ready('x-y', 'distinguished')
    year.on('2015-12-01')
    await ranks.elsewhere('distinguished', 69)
    const { says } = await ranks.grant('x-b', '2015-12-01')
    assert.match(String(says), /\$64,155/)
    const body = await year.refused('opm', 'awards/record-grant', { ...ranks.of('x-y'), on: '2015-12-01' })
    assert.deepEqual(body['compared'], { awarded: 71, ceiling: 70 })
  })

  test('step 6: C is granted 20% of 183,300, 36,660, as the 350th meritorious; the 351st is refused [S3-PRA-3, S3-PRA-4]', async () => {
    const { year, days } = ranks
    year.on(days.nominate)
    await ranks.ready('x-c', 'meritorious')
    await ranks.ready('x-w', 'meritorious')
    year.on('2015-12-01')
    await ranks.elsewhere('meritorious', 349)
    const { says } = await ranks.grant('x-c', '2015-12-01')
    assert.match(String(says), /\$36,660/)
    const body = await year.refused('opm', 'awards/record-grant', { ...ranks.of('x-w'), on: '2015-12-01' })
    assert.deepEqual(body['compared'], { awarded: 351, ceiling: 350 })
  })

  test('a rank is paid once, in the amount granted, within the limit of the year [S3-PRA-2]', async () => {
    const { year } = ranks
    const paid = { unit: UNIT, person: 'x-b', on: '2015-12-01', kind: 'rank-award', of: '2015' }
    await year.refused('payroll', 'pay/record-payment', { ...paid, amount: '64,155.01' })
    await year.refused('payroll', 'pay/record-payment', { ...paid, amount: '64,155', of: '2014' })
    await year.done('payroll', 'pay/record-payment', { ...paid, amount: '64,155' })
    await year.refused('payroll', 'pay/record-payment', { ...paid, amount: '64,155' })
    const rows = await rowsOf<{ cents: string; carried: string | null }>(
      year.desk,
      `SELECT body->>'cents' AS cents, body->>'carried' AS carried FROM journal
        WHERE stream = 'pay:x-b' AND type = 'pay/payment-made'`,
    )
    const [row] = rows
    assert.equal(rows.length, 1)
    assert.equal(Number(row?.cents) + Number(row?.carried ?? 0), 6_415_500)
  })

  test('the journal tells the same as the tables', async () => {
    let differences: Awaited<ReturnType<typeof compareWithRebuild>> = []
    await transact(ranks.year.desk.connection, async (work) => {
      differences = await compareWithRebuild(work)
    })
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})

suite('J9, ranks of 1991', () => {
  test('step 8: 20,000 and 10,000, whatever the pay [S4-VI.C.3-1, S4-VI.C.3-2]', async () => {
    const ranks = new RankProgram(
      new PayYear(await payDesk(in1991('law', '1991-01-07')), 1991),
      IN_PROGRAM_1991,
    )
    const opened = await ranks.open({ government: 7014, agency: 100 })
    assert.match(String(opened['says']), /at most 70 distinguished and 350 meritorious/)
    await ranks.ready('x-6', 'distinguished')
    await ranks.ready('x-1', 'distinguished')
    await ranks.ready('x-1b', 'meritorious')
    await ranks.ready('x-6b', 'meritorious')
    ranks.year.on('1991-12-02')
    for (const [person, amount] of [
      ['x-6', '$20,000'],
      ['x-1', '$20,000'],
      ['x-1b', '$10,000'],
      ['x-6b', '$10,000'],
    ] as const) {
      const { says } = await ranks.grant(person, '1991-12-02')
      assert.ok(String(says).includes(amount), String(says))
    }
  })
})
