import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { hashPassword } from '../../src/desk/accounts/passwords.ts'
import { addAccount } from '../../src/store/queries/accounts.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { IN_2015, in1991, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { RankProgram } from '../support/rank-nominations.ts'
import { violations } from '../support/wcag.ts'

const CUT = 'x-f'

let keys: PayKeyboard

/** Opens the pay of somebody by its address: no worksheet is open here that would lead to it. */
async function pay(person: string): Promise<void> {
  await keys.open(`/pay/people/${person}`)
}

suite('J10 by keyboard alone, each in the own account: pay in 2015', () => {
  before(async () => {
    const desk = await payDesk(IN_2015)
    keys = await PayKeyboard.of(desk, 2015)
    const password = await hashPassword(keys.password)
    await addAccount(desk.connection.db, {
      id: desk.mint(),
      login: `${CUT}@demo.example`,
      name: CUT,
      person: CUT,
      status: 'active',
      password,
      password_set: desk.now(),
      created: desk.now(),
    })
  })

  test('step 4 and F1: 183,300.01 is refused with the highest rate, 183,300 is set with its ground', async () => {
    await keys.seat('appointing-authority')
    await pay('x-y')
    await keys.press(keys.link('Raise basic pay'))
    await keys.date('from', day('2015-12-13'))
    await keys.fill('rate', '183,300.01')
    await keys.choose('warranted', 'yes')
    await keys.fill('justification', 'The best results of the agency')
    await keys.fill('document', 'Memo of 1 December 2015')
    assert.match(await keys.refused(), /above the highest rate.*\$183,300/)
    assert.deepEqual(await violations(keys.page), [])
    await keys.fill('rate', '183,300')
    await keys.done('Raise basic pay')
    await keys.back()
    assert.match(await keys.main(), /13 Dec 2015 .*\$183,300 \+11\.1%/)
  })

  test('F6: a cut below 153,000 is refused, and the budget is no ground to choose', async () => {
    await pay(CUT)
    await keys.press(keys.link('Give notice of a cut in pay'))
    await keys.date('received', day('2015-12-01'))
    await keys.date('from', day('2015-12-27'))
    assert.equal(await keys.page.locator('input[name="ground"][value="budget"]').count(), 0)
    await keys.fill('rate', '152,999.99')
    await keys.choose('ground', 'rating below fully successful')
    await keys.choose('representation', 'yes')
    await keys.fill('reason', 'Two of three targets were missed')
    assert.match(await keys.refused(), /\$153,000/)
    await keys.fill('rate', '153,000')
    await keys.done('Give notice of a cut in pay')
    await keys.back()
  })

  test('step 5: the executive answers, the official decides, and a reconsideration is asked for', async () => {
    await keys.seat(CUT, '2015-12-07')
    await keys.home()
    await keys.press(keys.link('Your own pay and awards'))
    await keys.press(keys.link('Answer the notice of a cut'))
    await keys.date('on', day('2015-12-07'))
    await keys.choose('how', 'in writing')
    await keys.fill('text', 'The staff was cut in March')
    await keys.done('Answer the notice of a cut')
    await keys.seat('appointing-authority', '2015-12-09')
    await pay(CUT)
    await keys.press(keys.link('Decide on a cut in pay'))
    await keys.date('on', day('2015-12-09'))
    await keys.choose('answer', 'reduced')
    await keys.fill('reasons', 'The answer does not change the findings')
    await keys.fill('document', 'Decision of 9 December 2015')
    assert.match(await keys.done('Decide on a cut in pay'), /\$153,000 from 27 Dec 2015/)
    await keys.seat(CUT)
    await keys.home()
    await keys.press(keys.link('Your own pay and awards'))
    await keys.press(keys.link('Ask for reconsideration of a cut'))
    await keys.date('on', day('2015-12-09'))
    await keys.fill('grounds', 'The staff was not weighed')
    await keys.done('Ask for reconsideration of a cut')
  })

  test('an allowance is proposed by the office and approved by the official', async () => {
    await keys.seat('esu')
    await pay('x-c')
    await keys.press(keys.link('Propose a recruitment, relocation or retention incentive'))
    await keys.fill('incentive', 'retention-2015')
    await keys.pick('kind', 'retention')
    await keys.date('start', day('2015-12-13'))
    await keys.fill('payPeriods', '26')
    await keys.fill('percent', '10')
    await keys.fill('tests', 'special need')
    await keys.page.keyboard.press('Enter')
    await keys.page.keyboard.type('likely to leave')
    await keys.page.keyboard.press('Enter')
    await keys.page.keyboard.type('every two weeks in full')
    await keys.fill('need', 'The office would stand still')
    await keys.done('Propose a recruitment, relocation or retention incentive')
    await keys.seat('appointing-authority')
    await pay('x-c')
    await keys.press(keys.link('Approve an incentive'))
    await keys.done('Approve an incentive')
    await keys.back()
    assert.match(await keys.main(), /What others may do.*/)
    await keys.seat('esu')
    await pay('x-c')
    await keys.press(keys.link('Record a signed service agreement'))
    assert.match(await keys.main(), /Record a signed service agreement/)
  })
})

suite('J10 by keyboard alone: the yearly limit of 1991', () => {
  before(async () => {
    const year = new PayYear(await payDesk(in1991('law', '1991-01-14')), 1991)
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
    await year.toBoard('x-6', { awardPercent: '20' })
    await year.award('x-6')
    keys = await PayKeyboard.of(year.desk, 1991)
  })

  test('steps 6 and 7: the award is paid in full, of the rank as much as fits, and the rest is carried', async () => {
    await keys.seat('payroll', '1991-12-16')
    await keys.home()
    await keys.press(keys.link('Payments, and what falls due'))
    await keys.press(keys.link('Pay it'))
    await keys.done('Pay a performance award')
    await keys.back()
    await keys.press(keys.link('Record a payment beside basic pay'))
    await keys.fill('person', 'x-6')
    await keys.pick('kind', 'Rank')
    await keys.fill('amount', '10,000')
    await keys.fill('of', '1991')
    await keys.done('Record a payment beside basic pay')
    await keys.back()
    const says = await keys.main()
    assert.match(says, /rank.*\$8,940 \$1,060/i)
    assert.match(says, /1 Jan 1992/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 7: what was carried is paid at the start of 1992 and counts there first', async () => {
    await keys.seat('payroll', '1992-01-02')
    await pay('x-6')
    await keys.press(keys.link('Pay what was carried over'))
    assert.match(await keys.done('Pay what was carried over'), /\$1,060/)
    await keys.back()
    assert.match(await keys.main(), /Calendar year 1992/)
  })
})
