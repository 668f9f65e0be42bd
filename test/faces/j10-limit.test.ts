import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Json } from '../support/caller.ts'
import { in1991, PayYear, payDesk, SIX, UNIT } from '../support/pay-office.ts'
import { RankProgram } from '../support/rank-nominations.ts'

const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`

/** What each step comes to: by the rates as printed, and by those of the law. */
const COMES_TO = {
  printed: { award: 23_140, paidBefore: 138_840, rankNow: 60, rankLater: 9_940, incentive: 25_450 },
  law: { award: 21_660, paidBefore: 129_960, rankNow: 8_940, rankLater: 1_060, incentive: 23_825 },
} as const

for (const rates of ['printed', 'law'] as const) {
  const to = COMES_TO[rates]
  const [, , third = 0, , fifth = 0, highest = 0] = SIX[rates]

  suite(`J10, the yearly limit of 1991 with ${rates === 'law' ? 'the rates of the law' : 'the rates as printed'}`, () => {
    let year: PayYear
    const of = (person: string) => ({ unit: UNIT, person })

    before(async () => {
      year = new PayYear(await payDesk(in1991(rates, '1991-01-14')), 1991)
      if (rates === 'printed') await year.ratesAsPrinted('1991-01-14')
      const ranks = new RankProgram(year, { call: '1991-01-14', nominate: '1991-02-04', due: '1991-04-30' })
      await ranks.open({ government: 7014, agency: 100 })
      await ranks.ready('x-6', 'meritorious')
      year.on('1991-12-02')
      await ranks.grant('x-6', '1991-12-02')
      await year.done('esu', 'pay/open-worksheet', {
        ...year.sheet,
        payOn: '1992-01-12',
        awardsPaidOn: '1991-12-16',
      })
      await year.done('esu', 'awards/open-pool', {
        unit: UNIT,
        fiscalYear: 1992,
        base: '10,000,000',
        executives: 100,
        document: 'Payroll list of 30 September 1991',
      })
    })

    test('step 6: ES-6 with an award of 20% is paid in full, as the year stays below 138,900 [S4-VI.E-1, S4-VI.B.3]', async () => {
      await year.toBoard('x-6', { awardPercent: '20' })
      await year.award('x-6')
      year.on('1991-12-16')
      const pay = { ...of('x-6'), fiscalYear: 1991, on: '1991-12-16' }
      const done = await year.done('payroll', 'awards/pay-award', pay)
      const { cents, carried } = paymentIn(done)
      assert.deepEqual([cents, carried], [to.award * 100, undefined])
      assert.equal(highest + to.award, to.paidBefore)
      assert.ok(JSON.stringify(done['rulings']).includes('138900'))
      const told = JSON.stringify(await year.read('esu', '/api/pay/people/x-6'))
      assert.ok(told.includes(`The year comes to ${dollars(to.paidBefore)}`), 'the page says the same')
    })

    test('step 7: of a Meritorious rank in the same year as much is paid as fits; the rest waits for 1 January 1992 [S4-VI.E-2]', async () => {
      const rank = { ...of('x-6'), on: '1991-12-16', kind: 'rank-award', of: '1991', amount: '10,000' }
      const { cents, carried, due } = paymentIn(await year.done('payroll', 'pay/record-payment', rank))
      assert.deepEqual([cents, carried, due], [to.rankNow * 100, to.rankLater * 100, '1992-01-01'])
    })

    test('step 7: it is paid at the start of 1992 and counts in that year [S4-VI.E-2]', async () => {
      await year.refused('payroll', 'pay/pay-carried', { ...of('x-6'), on: '1991-12-31' })
      year.on('1992-01-02')
      const { cents } = paymentIn(
        await year.done('payroll', 'pay/pay-carried', { ...of('x-6'), on: '1992-01-02' }),
      )
      assert.equal(cents, to.rankLater * 100)
      const file = await year.read('payroll', '/api/pay/people/x-6')
      assert.match(JSON.stringify(file['year']), new RegExp(String(to.rankLater)))
      year.on('1991-08-05')
    })

    test('step 8 and F8: a recruitment bonus of 25% of ES-3 with a signed agreement; not a cent more, and nothing before it is signed [S4-VI.D.1-1, S4-VI.D.1-2, S3-3R]', async () => {
      const bonus = {
        ...of('x-3'),
        incentive: 'recruitment-1991',
        kind: 'recruitment',
        start: '1991-08-11',
        payPeriods: 26,
        amount: String(to.incentive),
        tests: ['hard to fill'],
        need: 'Nobody qualified applied twice',
      }
      assert.equal(third / 4, to.incentive)
      const over = await year.refused('esu', 'awards/propose-incentive', {
        ...bonus,
        amount: `${to.incentive}.01`,
      })
      assert.deepEqual(over['compared'], { amount: to.incentive + 0.01, limit: to.incentive })
      const bare = await year.refused('esu', 'awards/propose-incentive', { ...bonus, tests: [] })
      assert.equal(bare['rule'], 'awards/recruitment-relocation')
      await year.done('esu', 'awards/propose-incentive', bonus)
      const at = { ...of('x-3'), incentive: bonus.incentive }
      await year.barred('esu', 'awards/approve-incentive', at)
      await year.done('appointing-authority', 'awards/approve-incentive', at)
      const pay = { ...at, on: '1991-08-12', amount: String(to.incentive) }
      year.on('1991-08-12')
      const unsigned = await year.refused('payroll', 'awards/pay-incentive', pay)
      assert.match(String(unsigned['message']), /service agreement/)
      const agreement = { ...at, method: 'up front', document: 'Agreement of 9 August 1991' }
      const { says } = await year.done('esu', 'awards/record-service-agreement', agreement)
      assert.match(String(says), /runs from 11 Aug 1991 through 8 Aug 1992/)
      await year.done('payroll', 'awards/pay-incentive', pay)
      // In 1991 it was open to noncareer executives, too.
      await year.done('esu', 'awards/propose-incentive', { ...bonus, ...of('x-n1') })
    })

    test('step 9, F7 and F9: a retention allowance needs both tests, a quarter of basic pay at most, and room in the year [S4-VI.D.2, S4-VI.E-1, S4-VI.E-2]', async () => {
      const most = fifth / 4
      const allowance = {
        ...of('x-5'),
        incentive: 'retention-1991',
        kind: 'retention',
        start: '1991-08-11',
        payPeriods: 26,
        amount: String(most),
        tests: ['unusual qualifications', 'likely to leave'],
        need: 'The only one who knows the system, with an offer of a bank',
      }
      const one = { ...allowance, tests: ['unusual qualifications'] }
      const lacking = await year.refused('esu', 'awards/propose-incentive', one)
      assert.match(String(lacking['message']), /leave/)
      const plain = await year.refused('esu', 'awards/propose-incentive', {
        ...allowance,
        tests: ['likely to leave'],
      })
      assert.match(String(plain['message']), /qualifications|need/)
      await year.refused('esu', 'awards/propose-incentive', { ...allowance, amount: `${most}.01` })
      await year.done('esu', 'awards/propose-incentive', allowance)
      const at = { ...of('x-5'), incentive: allowance.incentive }
      await year.done('appointing-authority', 'awards/approve-incentive', at)
      year.on('1991-12-16')
      const pay = { ...at, on: '1991-12-16', amount: String(most) }
      if (rates === 'law') {
        // 104,600 and 26,150 are 130,750: the year holds all of it. The guide’s 27,000 would pass the quarter.
        await year.done('payroll', 'awards/pay-incentive', pay)
        return
      }
      // Printed: 111,800 and 27,950 are 139,750, 850 above level I; 27,000 make 138,800.
      const over = await year.refused('payroll', 'awards/pay-incentive', pay)
      const { total, limit, over: above, most: fits } = over['compared'] as Json
      assert.deepEqual([total, limit, above, fits], [139_750, 138_900, 850, 27_100])
      await year.done('payroll', 'awards/pay-incentive', { ...pay, amount: '27,000' })
    })

    test(`the quarter is of ${dollars(fifth)}: what one table allows the other may not [S4-VI.D.2]`, async () => {
      const body = await year.refused('esu', 'awards/propose-incentive', {
        ...of('x-5b'),
        incentive: 'retention-b',
        kind: 'retention',
        start: '1991-12-29',
        payPeriods: 26,
        amount: rates === 'law' ? '27,000' : '27,950.01',
        tests: ['special need', 'likely to leave'],
        need: 'The office would stand still',
      })
      assert.match(String(body['message']), /25%|quarter|limit/)
    })
  })
}

/** The payment that an answer of an action entered. */
function paymentIn(done: Json): Json {
  const entries = done['entries'] as { type: string; body: Json }[]
  const found = entries.find(({ type }) => type === 'pay/payment-made')
  assert.ok(found, JSON.stringify(entries))
  return found.body
}
