import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import type { Json } from '../support/caller.ts'
import { IN_2015, OTHER, OTHER_OFFICIAL, PayYear, payDesk, UNIT } from '../support/pay-office.ts'

const FROM = '2015-12-13'

suite('J10, pay in 2015', () => {
  let year: PayYear
  const of = (person: string) => ({ unit: UNIT, person })
  const above = { justification: 'The best results of the agency', document: 'Memo of 1 December 2015' }
  const raise = { ...of('x-y'), from: FROM, warranted: true }

  before(async () => {
    year = new PayYear(await payDesk(IN_2015), 2015)
  })

  test('F1: 183,300.01 passes level II in the certified agency and is refused [S3-Pay-1]', async () => {
    const over = { ...raise, rate: '183,300.01', ...above }
    const body = await year.refused('appointing-authority', 'pay/adjust', over)
    assert.match(String(body['message']), /above the highest rate.*\$183,300/)
    const bare = await year.refused('appointing-authority', 'pay/adjust', { ...raise, rate: '183,300' })
    assert.match(String(bare['message']), /no approval of a rate above level III/)
  })

  test('step 4: 183,300 with the final rating of 2015 linked, by the holder of the power alone [S3-Pay-1, S3-Pay-4, S1-V.C]', async () => {
    const input = { ...raise, rate: '183,300.00', ...above }
    await year.barred('esu', 'pay/adjust', input)
    await year.barred('supervisor', 'pay/adjust', input)
    await year.barred('component-head', 'pay/adjust', input)
    const done = await year.done('appointing-authority', 'pay/adjust', input)
    const [{ body }] = done['entries'] as [{ body: Json }]
    assert.deepEqual([body['cents'], body['fiscalYear']], [18_330_000, 2015])
    assert.ok(!JSON.stringify(done['entries']).includes('best results'))
  })

  test('F2: 175,000 where the system is not certified: the law’s ceiling there is level III, 168,700; what the primer leaves out is not asked for [S3-Pay-1]', async () => {
    const input = { unit: OTHER, person: 'u-1', from: FROM, warranted: true, ...above }
    const body = await year.refused(OTHER_OFFICIAL, 'pay/adjust', { ...input, rate: '175,000' })
    assert.match(String(body['message']), /above the highest rate.*\$168,700/)
    await year.refused(OTHER_OFFICIAL, 'pay/adjust', { ...input, rate: '168,700.01' })
    await year.done(OTHER_OFFICIAL, 'pay/adjust', { ...input, rate: '168,700' })
    await year.barred('appointing-authority', 'pay/adjust', { ...input, rate: '168,700' })
  })

  test('F12: no raise without a rating [S3-Pay-4]', async () => {
    const input = { ...raise, ...of('x-u'), rate: '168,000' }
    const body = await year.refused('appointing-authority', 'pay/adjust', input)
    assert.match(JSON.stringify(body), /rating|summaryLevel/)
  })

  test('F6: a cut below 153,000 and one on the ground of the budget are refused [S3-Pay-5]', async () => {
    const notice = {
      ...of('x-f'),
      received: '2015-12-01',
      from: '2015-12-27',
      rate: '153,000',
      ground: 'rating below fully successful',
      representation: true,
      reason: 'Two of three targets were missed',
    }
    const deep = await year.refused('appointing-authority', 'pay/notice-reduction', {
      ...notice,
      rate: '152,999.99',
    })
    assert.equal((deep['compared'] as Json)['lowest'], 153_000)
    const budget = await year.refused('appointing-authority', 'pay/notice-reduction', {
      ...notice,
      ground: 'budget',
    })
    assert.match(JSON.stringify(budget), /budget is no ground for a cut/)
    const soon = await year.refused('appointing-authority', 'pay/notice-reduction', {
      ...notice,
      from: '2015-12-13',
    })
    assert.ok(String(soon['earliest']) > '2015-12-13')
    await year.barred('esu', 'pay/notice-reduction', notice)
    await year.done('appointing-authority', 'pay/notice-reduction', notice)
  })

  test('step 5: 170,000 are cut to 153,000 for poor performance, after notice, answer and decision [S3-Pay-5]', async () => {
    const decision = {
      ...of('x-f'),
      answer: 'reduced',
      reasons: 'The answer does not change the findings',
      document: 'Decision of 9 December 2015',
    }
    year.on('2015-12-07')
    const early = { ...decision, on: '2015-12-07' }
    const body = await year.refused('appointing-authority', 'pay/decide-reduction', early)
    assert.match(JSON.stringify(body), /time to answer/)
    const answered = { ...of('x-f'), on: '2015-12-07', how: 'in writing', text: 'The staff was cut in March' }
    const outcome = await year.as('x-f', 'self', 'pay/answer-reduction', answered)
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
    year.on('2015-12-09')
    const done = await year.done('appointing-authority', 'pay/decide-reduction', {
      ...decision,
      on: '2015-12-09',
    })
    assert.match(String(done['says']), /\$153,000 from 27 Dec 2015/)
    assert.ok(!JSON.stringify(done['entries']).includes('findings'))
    const asked = { ...of('x-f'), on: '2015-12-09', grounds: 'The staff was not weighed' }
    const again = await year.as('x-f', 'self', 'pay/ask-reconsideration', asked)
    assert.equal(again.kind, 'done', JSON.stringify(again))
  })

  test('a career executive may be paid a retention incentive; a noncareer one may not since 2005, whatever the primer says of all employees [S3-3R]', async () => {
    year.on('2015-12-09')
    const incentive = {
      incentive: 'retention-2015',
      kind: 'retention',
      start: '2015-12-13',
      payPeriods: 26,
      percent: '10',
      tests: ['special need', 'likely to leave', 'every two weeks in full'],
      need: 'The office would stand still',
    }
    await year.done('esu', 'awards/propose-incentive', { ...of('x-c'), ...incentive })
    const body = await year.refused('esu', 'awards/propose-incentive', { ...of('x-n1'), ...incentive })
    assert.match(String(body['message']), /noncareer executive may not be paid one/)
    assert.match(JSON.stringify(body), /SEA primer/)
  })

  test('what was set is in the own file, and the pay of others in nobody’s [S3-Pay-1]', async () => {
    const { pay } = await year.read('esu', '/api/pay/people/x-y?on=2015-12-14')
    const rates = (pay as { rates: Json[] }).rates
    assert.equal(rates.at(-1)?.['cents'], 18_330_000)
    const answer = await year.caller.ask('executive', '/api/pay/people/x-y')
    assert.equal(answer.status, 404)
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
