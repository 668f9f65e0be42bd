import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { hashPassword } from '../../src/desk/accounts/passwords.ts'
import { addAccount } from '../../src/store/queries/accounts.ts'
import { form, lines, step } from '../support/pay-forms.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { in1991, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { RankProgram } from '../support/rank-nominations.ts'
import { violations } from '../support/wcag.ts'

const INCENTIVE = 'Propose a recruitment, relocation or retention incentive'

let keys: PayKeyboard

/** Fills in an incentive for a year of service from 11 August 1991. */
async function incentive(
  person: string,
  kind: 'recruitment' | 'retention',
  amount: string,
  shown: string,
): Promise<void> {
  await step(keys, person, INCENTIVE)
  await keys.fill('incentive', `${kind}-1991`)
  await keys.pick('kind', kind)
  await keys.date('start', day('1991-08-11'))
  await keys.fill('payPeriods', '26')
  await keys.fill('amount', amount)
  await keys.fill('tests', shown)
  await keys.fill('need', 'Nobody else knows the system')
}

suite('J10 by keyboard alone, each in the own account: 1991 as printed, allowances and the yearly limit', () => {
  let year: PayYear
  let ranks: RankProgram

  before(async () => {
    year = new PayYear(await payDesk(in1991('printed', '1991-01-14')), 1991)
    await year.ratesAsPrinted('1991-01-14')
    ranks = new RankProgram(year, { call: '1991-01-14', nominate: '1991-02-04', due: '1991-04-30' })
    await ranks.open({ government: 7014, agency: 100 })
    await ranks.ready('x-6', 'meritorious')
    keys = await PayKeyboard.of(year.desk, 1991)
    const { desk } = year
    await addAccount(desk.connection.db, {
      id: desk.mint(),
      login: 'x-3@demo.example',
      name: 'x-3',
      person: 'x-3',
      status: 'active',
      password: await hashPassword(keys.password),
      password_set: desk.now(),
      created: desk.now(),
    })
  })

  test('step 8 and F8: a recruitment bonus of 25,450 is proposed, not a cent more, and not paid unsigned', async () => {
    await keys.seat('esu', '1991-08-05')
    await incentive('x-3', 'recruitment', '25,450.01', 'hard to fill')
    assert.match(await keys.refused(), /Over the limit of \$25,450 by \$0\.01/)
    await keys.fill('amount', '25,450')
    await keys.done(INCENTIVE)
    await keys.seat('appointing-authority')
    await step(keys, 'x-3', 'Approve an incentive')
    await keys.done('Approve an incentive')
    await keys.seat('payroll', '1991-08-12')
    await keys.open('/pay/people/x-3')
    assert.equal(await keys.link('Pay an incentive').count(), 0)
    await form(keys, 'awards/pay-incentive', { person: 'x-3', incentive: 'recruitment-1991' })
    await keys.date('on', day('1991-08-12'))
    await keys.fill('amount', '25,450')
    assert.match(await keys.refused(), /no service agreement has been signed/)
  })

  test('step 8: the executive signs the agreement, and the bonus is paid', async () => {
    await keys.seat('x-3')
    await keys.home()
    await keys.press(keys.link('Your own pay and awards'))
    await keys.press(keys.link('Sign a service agreement'))
    await keys.pick('method', 'Up front')
    await keys.fill('document', 'Agreement of 9 August 1991')
    assert.match(
      await keys.done('Sign a service agreement'),
      /\$25,450 runs from 11 Aug 1991 through 8 Aug 1992/,
    )
    await keys.seat('payroll')
    await step(keys, 'x-3', 'Pay an incentive')
    await keys.date('on', day('1991-08-12'))
    await keys.fill('amount', '25,450')
    assert.match(await keys.done('Pay an incentive'), /recruitment incentive of \$25,450 is paid/)
  })

  test('step 9 and F9: a retention allowance for ES-5 needs both tests, and is a quarter of basic pay at most', async () => {
    await keys.seat('esu')
    await incentive('x-5', 'retention', '27,950', 'unusual qualifications')
    assert.match(await keys.refused(), /not shown that the person would be likely to leave/)
    await keys.fill('tests', 'likely to leave')
    assert.match(await keys.refused(), /neither unusual qualifications nor a special need is shown/)
    await keys.fill('amount', '27,950.01')
    await lines(keys, 'tests', ['unusual qualifications', 'likely to leave'])
    assert.match(await keys.refused(), /it is more than the limit/)
    await keys.fill('amount', '27,950')
    await keys.done(INCENTIVE)
    await keys.seat('appointing-authority')
    await step(keys, 'x-5', 'Approve an incentive')
    await keys.done('Approve an incentive')
  })

  test('step 6: ES-6 with an award of 20% comes to 138,840 of 138,900', async () => {
    year.on('1991-12-02')
    await ranks.grant('x-6', '1991-12-02')
    const days = { payOn: '1992-01-12', awardsPaidOn: '1991-12-16' }
    await year.done('esu', 'pay/open-worksheet', { ...year.sheet, ...days })
    await year.done('esu', 'awards/open-pool', {
      unit: UNIT,
      fiscalYear: 1992,
      base: '10,000,000',
      executives: 100,
      document: 'Payroll list of 30 September 1991',
    })
    await year.toBoard('x-6', { awardPercent: '20' })
    await year.award('x-6')
    await keys.seat('payroll', '1991-12-16')
    await keys.home()
    await keys.press(keys.link('Payments, and what falls due'))
    await keys.press(keys.link('Pay it'))
    assert.match(
      await keys.done('Pay a performance award'),
      /\$23,140 can be paid now\. The year comes to \$138,840; the limit is \$138,900/,
    )
  })

  test('step 7: of the rank 60 are paid now, and 9,940 at the start of 1992', async () => {
    await step(keys, 'x-6', 'Record a payment beside basic pay')
    await keys.pick('kind', 'Rank')
    await keys.fill('amount', '10,000')
    await keys.fill('of', '1991')
    assert.match(
      await keys.done('Record a payment beside basic pay'),
      /\$60 of rank award is paid; \$9,940 is carried and due on 1 Jan 1992/,
    )
  })

  test('F7 and step 9: 27,950 pass the year by 850 and are not put off; 27,000 are paid', async () => {
    await step(keys, 'x-5', 'Pay an incentive')
    await keys.date('on', day('1991-12-16'))
    await keys.fill('amount', '27,950')
    assert.match(
      await keys.refused(),
      /\$139,750, \$850 above the limit of \$138,900.*at most \$27,100 can be paid/,
    )
    assert.deepEqual(await violations(keys.page), [])
    await keys.fill('amount', '27,000')
    assert.match(
      await keys.done('Pay an incentive'),
      /\$27,000 can be paid now\. The year comes to \$138,800; the limit is \$138,900/,
    )
  })

  test('step 7: what was carried is paid and counts in 1992', async () => {
    await keys.seat('payroll', '1992-01-02')
    await step(keys, 'x-6', 'Pay what was carried over')
    assert.match(await keys.done('Pay what was carried over'), /\$9,940 of what was carried over is paid/)
    await keys.back()
    assert.match(await keys.main(), /Calendar year 1992/)
  })
})
