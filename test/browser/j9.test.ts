import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { IN_2015, payDesk } from '../support/pay-office.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { violations } from '../support/wcag.ts'

let keys: PayKeyboard

const PROPOSE = /^Check and propose/
const MANY = 'Propose pay and awards for many'

/** The supervisor proposes one award. */
async function propose(person: string, award: string): Promise<void> {
  await keys.seat('supervisor')
  await keys.sheet(person)
  assert.match(await keys.tried(person, 'award', award), /within every limit/)
  await keys.checked(PROPOSE, MANY)
}

/** The chair enters what the board recommends on the rows shown. */
async function recommend(person: string): Promise<void> {
  await keys.seat('prb-member')
  await keys.sheet(person)
  await keys.checked(/^Recommend on pay and awards: check/, 'Recommend on pay and awards')
}

suite('J9 by keyboard alone, each in the own account: the pool of performance awards in 2015', () => {
  before(async () => {
    keys = await PayKeyboard.of(await payDesk(IN_2015), 2015)
  })

  test('step 1: the office opens the worksheet and the pool, and carries in what was approved', async () => {
    await keys.seat('esu')
    await keys.home()
    await keys.press(keys.link('Open a pay and award worksheet'))
    await keys.fill('fiscalYear', '2015')
    await keys.date('payOn', day('2016-01-10'))
    await keys.date('awardsPaidOn', day('2015-12-15'))
    await keys.done('Open a pay and award worksheet')
    await keys.back()
    await keys.press(keys.link('Open a pool of performance awards'))
    await keys.fill('fiscalYear', '2016')
    const says = await keys.done('Open a pool of performance awards')
    assert.match(says, /\$16,500,000 for 100 career executives on 30 Sep 2015/)
    await keys.back()
    await keys.press(keys.link('FY2016'))
    await keys.press(keys.link('Carry approved awards into a pool'))
    await keys.fill('amount', '808,000')
    await keys.fill('awards', '50')
    await keys.fill('document', 'List of 30 November 2015')
    await keys.done('Carry approved awards into a pool')
    await keys.back()
    assert.match(await keys.main(), /FY2016: \$808,000 of \$825,000, \$17,000 left/)
  })

  test('step 1: 9,000 proposed, recommended and approved leave 8,000 of 825,000', async () => {
    await propose('x-w', '9,000')
    await recommend('x-w')
    await keys.seat('component-head')
    await keys.sheet('x-w')
    await keys.checked(/^Approve performance awards: check 1/, 'Approve performance awards')
    await keys.seat('esu')
    await keys.home()
    await keys.press(keys.link('FY2016'))
    assert.match(await keys.main(), /FY2016: \$817,000 of \$825,000, \$8,000 left/)
    await keys.press(keys.link(/^Why/).first())
    assert.match(await keys.main(), /\$1,650,000.*\$825,000/)
  })

  test('step 2, F1 and F2: the row says from 8,500 to 34,000, and refuses an amount outside', async () => {
    await keys.seat('supervisor')
    await keys.sheet('Name of x-a')
    assert.match(await keys.main(), /Award \$8,500 to \$34,000/)
    assert.match(await keys.tried('x-a', 'award', '8,483'), /refused: lowest award, 5%/)
    assert.match(await keys.checkRefused(PROPOSE), /\$17 below the lowest award/)
    await keys.sheet('Name of x-a')
    assert.match(await keys.tried('x-a', 'award', '34,000.01'), /refused: highest award, 20%/)
    assert.match(await keys.main(), /\$34,000\.01 is outside the limits/)
    assert.match(await keys.checkRefused(PROPOSE), /\$0\.01 above the highest award/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 3: 8,500 passes the limit by 500, so no award to A can fit', async () => {
    await propose('x-a', '8,500')
    await recommend('x-a')
    await keys.seat('component-head')
    await keys.sheet('x-a')
    const says = await keys.checkRefused(/^Approve performance awards: check 1/)
    assert.match(says, /\$825,500 is more than \$825,000, the administrative limit, by \$500/)
    assert.match(says, /No award to this executive can fit: the lowest is \$8,500/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 4: the 9,000 are withdrawn, and 10% of 170,000 fill the limit exactly', async () => {
    await keys.seat('component-head')
    await keys.person('x-w')
    await keys.press(keys.link('Withdraw an award'))
    await keys.fill('reason', 'Approved in error')
    assert.match(await keys.done('Withdraw an award'), /pool of fiscal year 2016 has it back/)
    await propose('x-a', '10%')
    await recommend('x-a')
    await keys.seat('component-head')
    await keys.sheet('x-a')
    await keys.checked(/^Approve performance awards: check 1/, 'Approve performance awards')
    await keys.home()
    await keys.press(keys.link('FY2016'))
    assert.match(await keys.main(), /FY2016: \$825,000 of \$825,000, \$0 left/)
  })

  test('payroll pays the award from its list, and the executive reads it among the own', async () => {
    await keys.seat('payroll', '2015-12-15')
    await keys.home()
    await keys.press(keys.link('Payments, and what falls due'))
    await keys.press(keys.link('Pay it'))
    await keys.done('Pay a performance award')
    await keys.back()
    assert.match(await keys.main(), /No award waits to be paid/)
    await keys.seat('executive')
    await keys.home()
    await keys.press(keys.link('Your own pay and awards'))
    assert.match(await keys.main(), /Performance award for FY2015 \$17,000 \(10\.0%\) paid/)
  })

  test('step 10: 2,500 for a special act of a noncareer executive, not from the pool', async () => {
    await keys.seat('component-head')
    await keys.person('x-n1')
    await keys.press(keys.link('Grant a special act or suggestion award'))
    await keys.date('on', day('2015-12-15'))
    await keys.pick('ground', 'special act')
    await keys.fill('amount', '2,500')
    await keys.fill('reason', 'Brought two offices together in a week')
    await keys.choose('samePerformance', 'no')
    await keys.done('Grant a special act or suggestion award')
    await keys.home()
    await keys.press(keys.link('FY2016'))
    assert.match(await keys.main(), /FY2016: \$825,000 of \$825,000/)
  })
})
