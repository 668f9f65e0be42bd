import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Json } from '../support/caller.ts'
import { in1991, OMB, PayYear, payDesk, SIX, UNIT } from '../support/pay-office.ts'

const shown = (dollars: number) => `$${dollars.toLocaleString('en-US')}`

/** An office of March 1991: by the law, or one that has settled to read the rates as the guide of that year prints them. */
async function office(rates: keyof typeof SIX): Promise<PayYear> {
  const year = new PayYear(await payDesk(in1991(rates, '1991-01-14')), 1991)
  if (rates === 'printed') await year.ratesAsPrinted('1991-01-14')
  year.on('1991-03-04')
  return year
}

/** What the rulebook answers to the office of a setting, or to everybody. */
async function ruled(
  year: PayYear,
  rule: string,
  on: string,
  facts: object,
  scopes: string[] = [],
): Promise<Json> {
  const answer = await year.caller.ask('esu', `/api/rules/${rule}/decide`, { on, facts, scopes })
  assert.equal(answer.status, 200, answer.body)
  return JSON.parse(answer.body) as Json
}

const TABLE = Object.fromEntries(SIX.printed.map((rate, index) => [`rateEs${index + 1}`, rate]))

suite('J10, the six rates of 1991: a table of them', () => {
  let year: PayYear

  before(async () => {
    year = await office('law')
  })

  test('step 1 and F13: six rising rates within both bounds stand; five, or ES-6 above level IV, do not [S4-VI.A-0, S4-VI.A.1-2, S4-VI.A.1-1]', async () => {
    const bounds = { gs16MinimumRate: 76_990, levelFourRate: 115_700 }
    const on = '1991-01-13'
    const good = await ruled(year, 'pay/rate-table', on, { ...TABLE, ...bounds })
    assert.equal((good['value'] as Json)['allowed'], true)
    // The law of 1991: level IV was 108,300, so that the guide’s rates could not stand in that year.
    const low = await ruled(year, 'pay/rate-table', on, { ...TABLE, ...bounds, levelFourRate: 108_300 })
    assert.deepEqual(low['value'], { allowed: false, lacking: ['the highest passes level IV'] })
    const { rateEs6: _, ...five } = TABLE
    const short = await ruled(year, 'pay/rate-table', on, { ...five, ...bounds })
    assert.equal(short['kind'], 'needs')
    assert.match(JSON.stringify(short), /rateEs6/)
    const order = await ruled(year, 'pay/rate-table', on, { ...TABLE, ...bounds, rateEs3: 97_400 })
    assert.deepEqual((order['value'] as Json)['lacking'], ['the rates do not rise'])
    const later = await ruled(year, 'pay/rate-table', '1991-07-01', TABLE)
    assert.deepEqual((later['value'] as Json)['lacking'], ['the highest passes level IV'])
  })

  test('step 1: a day of 1991 has the rates of the law, or for an office that has settled so those printed [S4-VI.A.1-2, S4-VI.A.1-1]', async () => {
    for (const [index, law] of SIX.law.entries()) {
      const facts = { payFigure: `ES-${index + 1}` }
      const own = await ruled(year, 'pay/schedule-rate', '1991-03-04', facts)
      assert.equal((own['value'] as Json)['rate'], law)
      const scopes = ['setting:rates-as-printed']
      const printed = await ruled(year, 'pay/schedule-rate', '1991-03-04', facts, scopes)
      assert.equal((printed['value'] as Json)['rate'], SIX.printed[index])
      assert.equal(printed['standing'], 'recalled')
    }
  })
})

for (const rates of ['printed', 'law'] as const) {
  const six = SIX[rates]
  const [lowest, , third, , , highest] = six.map(shown)

  suite(`J10, pay by six rates in 1991, ${rates === 'law' ? 'by the law' : 'as the guide prints them'}`, () => {
    let year: PayYear
    const of = (person: string) => ({ unit: UNIT, person })

    before(async () => {
      year = await office(rates)
    })

    test('step 2: from ES-1 to ES-6 in one step on 4 March 1991; the next raise from 4 March 1992 [S4-VI.A.2-1, S4-VI.A.2-2]', async () => {
      const raise = { ...of('x-1'), from: '1991-03-04', es: 6 }
      await year.barred('esu', 'pay/adjust', raise)
      await year.barred('component-head', 'pay/adjust', raise)
      const { says } = await year.done('appointing-authority', 'pay/adjust', raise)
      assert.ok(String(says).includes(highest ?? ''), String(says))
      assert.match(String(says), /open from 4 Mar 1992/)
      await year.done('appointing-authority', 'pay/adjust', { ...of('x-2'), from: '1991-03-04', es: 5 })
    })

    test('F4: a second raise on 1 September 1991 is refused; first on 4 March 1992 [S4-VI.A.2-2]', async () => {
      year.on('1991-09-01')
      const again = { ...of('x-2'), from: '1991-09-01', es: 6 }
      const body = await year.refused('appointing-authority', 'pay/adjust', again)
      assert.equal(body['earliest'], '1992-03-04')
    })

    test('F3: basic pay of 100,000 is none of the six rates [S4-VI.A.1-2]', async () => {
      const odd = { ...of('x-3'), from: '1991-09-01', rate: '100,000' }
      const body = await year.refused('appointing-authority', 'pay/adjust', odd)
      assert.match(String(body['message']), /none of the six rates/)
      assert.ok(String(body['message']).includes(lowest ?? ''), String(body['message']))
      const other = SIX[rates === 'law' ? 'printed' : 'law'][3]
      await year.refused('appointing-authority', 'pay/adjust', { ...odd, rate: String(other) })
    })

    test('step 3 and F5: ES-4 falls to ES-3 with notice and a ground, not to ES-2, and not twice in a year [S4-VI.A.2-3]', async () => {
      year.on('1991-08-05')
      const notice = {
        ...of('x-4'),
        received: '1991-08-05',
        from: '1991-09-08',
        ground: 'conduct',
        representation: true,
        reason: 'What was found in July',
      }
      const two = await year.refused('appointing-authority', 'pay/notice-reduction', { ...notice, es: 2 })
      assert.match(String(two['message']), /one rate/)
      const soon = { ...notice, es: 3, from: '1991-08-11' }
      await year.refused('appointing-authority', 'pay/notice-reduction', soon)
      await year.done('appointing-authority', 'pay/notice-reduction', { ...notice, es: 3 })
      year.on('1991-08-26')
      const { says } = await year.done('appointing-authority', 'pay/decide-reduction', {
        ...of('x-4'),
        on: '1991-08-26',
        answer: 'reduced',
        reasons: 'The findings stand',
      })
      assert.ok(String(says).includes(third ?? ''), String(says))
      year.on('1991-10-07')
      const body = await year.refused('appointing-authority', 'pay/notice-reduction', {
        ...notice,
        received: '1991-10-07',
        from: '1991-11-03',
        es: 2,
      })
      assert.equal(body['earliest'], '1992-09-08')
    })

    test('step 10 and F10: critical pay at level I is the 800th; no 801st, not above level I, not without OMB, OPM heard first [S4-VI.D.4]', async () => {
      year.on('1991-10-07')
      const position = 'pos-x-6'
      const at = { unit: UNIT, position }
      await year.done('appointing-authority', 'pay/request-critical', {
        ...at,
        person: 'x-6',
        on: '1991-10-07',
        rate: '138,900',
        expertise: true,
        mission: true,
        needed: true,
        reason: 'Nobody else knows the system',
      })
      const grant = { ...at, on: '1991-10-07', positions: 800, document: 'OMB letter of 7 October 1991' }
      await year.refused(OMB, 'pay/grant-critical', grant)
      await year.done('opm', 'pay/consult-critical', { ...at, on: '1991-10-07' })
      const unasked = await year.refused('opm', 'pay/grant-critical', grant)
      assert.match(JSON.stringify(unasked), /OMB|approv/)
      const over = await year.refused(OMB, 'pay/grant-critical', { ...grant, positions: 801 })
      assert.match(JSON.stringify(over), /800/)
      const above = await year.refused(OMB, 'pay/grant-critical', { ...grant, rate: '138,900.01' })
      assert.match(JSON.stringify(above), /138,?900/)
      await year.barred('appointing-authority', 'pay/grant-critical', grant)
      const { says } = await year.done(OMB, 'pay/grant-critical', grant)
      assert.match(String(says), /\$138,900/)
    })

    test('step 11: 480 hours of annual leave go into 1992, none is forfeited [S4-VII.A]', async () => {
      year.on('1992-01-13')
      const close = {
        ...of('x-3'),
        year: 1991,
        starts: '1992-01-12',
        balance: 480,
        used: 80,
        accrued: 208,
      }
      await year.barred('esu', 'benefits/close-leave-year', close)
      const { says } = await year.done('payroll', 'benefits/close-leave-year', close)
      assert.match(String(says), /480 hours are carried.*none is forfeited/)
    })

    test('F11: overtime and compensatory time are refused [S3-Unlike-1]', async () => {
      for (const premiumKind of ['overtime', 'compensatory-time']) {
        const entry = { ...of('x-3'), on: '1992-01-13', kind: 'premium-pay', premiumKind, amount: '400' }
        const body = await year.refused('payroll', 'pay/record-payment', entry)
        assert.equal(body['rule'], 'pay/premium-pay')
      }
    })
  })
}
