import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { isError, json, type Json } from '../support/caller.ts'
import { IN_2015, PayYear, payDesk, UNIT } from '../support/pay-office.ts'

const POOL = { unit: UNIT, fiscalYear: 2016 }

/** What the pool page tells of both limits, in dollars. */
async function poolOf(year: PayYear): Promise<Json> {
  const { why } = await year.read('esu', `/api/pay/pools/${UNIT}/2016`)
  return (why as Json)['value'] as Json
}

suite('J9, the pool of performance awards in 2015', () => {
  let year: PayYear

  before(async () => {
    year = new PayYear(await payDesk(IN_2015), 2015)
    await year.done('esu', 'pay/open-worksheet', {
      ...year.sheet,
      payOn: '2016-01-10',
      awardsPaidOn: '2015-12-15',
    })
  })

  test('step 1: a base of 16,500,000 from the record, both limits, and 8,000 left of the lower one [S3-PA-1, S3-PA-2, S0-3.10-1]', async () => {
    const opened = await year.done('esu', 'awards/open-pool', POOL)
    assert.match(String(opened['says']), /\$16,500,000 for 100 career executives on 30 Sep 2015/)
    await year.done('esu', 'awards/carry-in-pool', {
      ...POOL,
      amount: '808,000',
      awards: 50,
      document: 'List of 30 November 2015',
    })
    await year.toBoard('x-w', { award: '9,000' })
    await year.award('x-w')
    const { base, statutoryLimit, administrativeLimit, total, remaining, statutoryRemaining, binding } =
      await poolOf(year)
    assert.deepEqual(
      { base, statutoryLimit, administrativeLimit, total, remaining, statutoryRemaining, binding },
      {
        base: 16_500_000,
        statutoryLimit: 1_650_000,
        administrativeLimit: 825_000,
        total: 817_000,
        remaining: 8_000,
        statutoryRemaining: 833_000,
        binding: 'administration',
      },
    )
  })

  test('step 2, F1 and F2: an award lies between 5 and 20% of 170,000; 8,483 and 34,000.01 are refused with the bound [S3-PA-3, S3-PA-4, S0-3.10-2, S4-VI.B.3]', async () => {
    const proposed = { ...year.sheet, person: 'x-a' }
    const low = await year.refused('supervisor', 'pay/propose', { ...proposed, award: '8,483' })
    assert.match(String(low['message']), /\$17 below the lowest award.*from \$8,500 to \$34,000/)
    const high = await year.refused('supervisor', 'pay/propose', { ...proposed, award: '34,000.01' })
    assert.match(String(high['message']), /\$0\.01 above the highest award.*from \$8,500 to \$34,000/)
    await year.done('supervisor', 'pay/propose', { ...proposed, award: '34,000' })
    await year.done('supervisor', 'pay/propose', { ...proposed, award: '8,500' })
  })

  test('F10: no award without the board’s recommendation, and none outside the latest period [S4-VI.B.2-1, S4-VI.B.1]', async () => {
    const grant = { ...year.sheet, people: 'x-a' }
    const body = await year.refused('component-head', 'awards/approve-awards', grant)
    assert.match(String(body['message']), /board/i)
    await year.barred('esu', 'awards/approve-awards', grant)
    await year.barred('supervisor', 'awards/approve-awards', grant)
  })

  test('step 3: 8,500 passes the administrative limit by 500, so that no award to A can fit; the statutory one is not reached [S3-PA-2, S3-PA-3]', async () => {
    await year.toBoard('x-a', { award: '8,500' })
    const body = await year.refused('component-head', 'awards/approve-awards', {
      ...year.sheet,
      people: 'x-a',
    })
    assert.match(
      String(body['message']),
      /\$825,500 is more than \$825,000, the administrative limit, by \$500\. The statutory limit is not reached\. No award to this executive can fit: the lowest is \$8,500/,
    )
    const { over, left } = body['compared'] as Json
    assert.deepEqual({ over, left }, { over: 500, left: 8_000 })
  })

  test('step 4: 9,000 withdrawn before its payment go back, and A’s 17,000 fill the limit exactly [S3-PA-2]', async () => {
    const withdrawn = await year.done('component-head', 'awards/withdraw-award', {
      ...year.sheet,
      person: 'x-w',
      reason: 'Approved in error',
    })
    assert.match(String(withdrawn['says']), /pool of fiscal year 2016 has it back/)
    assert.equal((await poolOf(year))['total'], 808_000)
    await year.toBoard('x-a', { awardPercent: '10' })
    await year.award('x-a')
    const { total, remaining } = await poolOf(year)
    assert.deepEqual({ total, remaining }, { total: 825_000, remaining: 0 })
  })

  test('the award is paid by payroll, and to nobody else’s eyes [S0-3.10-1]', async () => {
    year.on('2015-12-15')
    const pay = { unit: UNIT, person: 'x-a', fiscalYear: 2015, on: '2015-12-15' }
    await year.barred('esu', 'awards/pay-award', pay)
    await year.done('payroll', 'awards/pay-award', pay)
    await year.refused('payroll', 'awards/pay-award', pay)
    const { pay: own } = await year.read('executive', '/api/pay/people/x-a')
    const [award] = (own as { awards: Json[] }).awards
    assert.deepEqual([award?.['cents'], award?.['state']], [1_700_000, 'paid'])
    isError(await year.caller.ask('executive', '/api/pay/people/x-b'), 404, 'not-found')
  })

  test('F3: none below fully successful, and none approved before the rating is final [S0-3.10-1, S3-Ann-1]', async () => {
    const below = await year.refused('supervisor', 'pay/propose', {
      ...year.sheet,
      person: 'x-f',
      awardPercent: '5',
    })
    assert.match(String(below['message']), /below fully successful/)
    await year.done('supervisor', 'pay/propose', { ...year.sheet, person: 'x-p', awardPercent: '5' })
    const unrated = await year.refused('prb-member', 'pay/recommend', {
      ...year.sheet,
      sitting: 'prb-2015',
      people: 'x-p',
    })
    assert.match(String(unrated['message']), /has not recommended a rating/)
    await year.refused('component-head', 'awards/approve-awards', { ...year.sheet, people: 'x-p' })
  })

  test('F4: no performance award to a noncareer or limited appointee [S3-NC-10]', async () => {
    for (const person of ['x-n1', 'x-l1']) {
      const body = await year.refused('supervisor', 'pay/propose', {
        ...year.sheet,
        person,
        awardPercent: '10',
      })
      assert.match(String(body['message']), /Only a career appointee may be given a performance award/)
    }
  })

  test('F9: no second award for the period, and none for an older one [S4-VI.B.1, S4-VI.B.3]', async () => {
    const again = await year.refused('supervisor', 'pay/propose', {
      ...year.sheet,
      person: 'x-a',
      awardPercent: '5',
    })
    assert.match(String(again['message']), /one lump sum/)
    year.on('2016-10-03')
    const older = await year.refused('supervisor', 'pay/propose', {
      ...year.sheet,
      person: 'x-v',
      awardPercent: '5',
    })
    assert.match(String(older['message']), /older period/)
    year.on('2015-12-15')
  })

  test('step 10: 2,500 for a special act of a noncareer executive, and not from the pool [S3-NC-10, S4-VI.D.3]', async () => {
    const act = {
      unit: UNIT,
      person: 'x-n1',
      on: '2015-12-15',
      ground: 'special act or service',
      amount: '2,500',
      reason: 'Brought two offices together in a week',
      samePerformance: false,
    }
    await year.barred('esu', 'awards/grant-act-award', act)
    await year.done('component-head', 'awards/grant-act-award', act)
    assert.equal((await poolOf(year))['total'], 825_000)
    const paid = { unit: UNIT, person: 'x-n1', on: '2015-12-15', kind: 'incentive-award', amount: '2,500' }
    await year.done('payroll', 'pay/record-payment', paid)
  })

  test('the journal tells the same as the tables', async () => {
    let differences: Awaited<ReturnType<typeof compareWithRebuild>> = []
    await transact(year.desk.connection, async (work) => {
      differences = await compareWithRebuild(work)
    })
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})

suite('J9, awards follow ratings', () => {
  let year: PayYear

  before(async () => {
    year = new PayYear(await payDesk(IN_2015), 2015)
    await year.done('esu', 'pay/open-worksheet', {
      ...year.sheet,
      payOn: '2016-01-10',
      awardsPaidOn: '2015-12-15',
    })
    await year.done('esu', 'awards/open-pool', POOL)
  })

  test('step 9: 9% at fully successful beside 7% at outstanding is flagged, and approved with a written reason alone, which is sealed [S1-V.A.7, S4-VI.B.2-2]', async () => {
    await year.toBoard('x-d', { awardPercent: '9' })
    await year.toBoard('x-e', { awardPercent: '7' })
    const sheet = await year.read('esu', `/api/pay/worksheets/${UNIT}/2015`)
    assert.match(JSON.stringify(sheet['warnings']), /x-d/)
    const both = { ...year.sheet, people: 'x-d\nx-e' }
    const flagged = await year.refused('component-head', 'awards/approve-awards', both)
    assert.match(
      String(flagged['message']),
      /x-d, rated 3, would have 9% and x-e, rated 5, 7%: give the reason/,
    )
    const reasons = [{ person: 'x-d', reason: 'Carried two offices for half of the year' }]
    const answer = await year.ask('component-head', 'awards/approve-awards', { ...both, reasons })
    assert.equal(answer.status, 200, answer.body)
    assert.ok(!JSON.stringify(json(answer)['entries']).includes('two offices'))
    year.on('2015-12-15')
    for (const person of ['x-d', 'x-e'])
      await year.done('payroll', 'awards/pay-award', {
        unit: UNIT,
        person,
        fiscalYear: 2015,
        on: '2015-12-15',
      })
    const { tables } = await year.read('esu', `/api/pay/worksheets/${UNIT}/2015/reports/summary`)
    const rowsIn = (name: string) =>
      (tables as { name: string; rows: unknown[][] }[]).find((table) => table.name === name)?.rows ?? []
    const byRating = rowsIn('Totals').map(([type, rating, , , , awards, sum]) => [type, rating, awards, sum])
    assert.deepEqual(
      byRating.filter(([, , awards]) => awards !== 0),
      [
        ['C', '5', 1, 12_600],
        ['C', '3', 1, 14_850],
      ],
    )
    const shares = rowsIn('B Members').flatMap(([, person, , , , rating, , , , , , share]) =>
      share === null ? [] : [[person, rating, share]],
    )
    assert.deepEqual(shares, [
      ['x-d', '3', 9],
      ['x-e', '5', 7],
    ])
  })
})
