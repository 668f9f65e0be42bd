import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { VETTING } from '../../src/record/pay-terms.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { IN_2015, payDesk } from '../support/pay-office.ts'
import { violations } from '../support/wcag.ts'

let keys: PayKeyboard

/** Opens the nomination of the year from the head of the page. */
async function nomination(seat: string): Promise<void> {
  await keys.seat(seat)
  await keys.home()
  await keys.press(keys.link('Rank awards'))
  await keys.press(keys.link('FY2015'))
  await keys.press(keys.link('Name of x-b'))
}

/** A step of the nomination, in the seat whose it is. */
async function step(seat: string, title: string, button = title): Promise<string> {
  await nomination(seat)
  await keys.press(keys.link(title))
  return await keys.done(button)
}

suite('J9 by keyboard alone, each in the own account: a Presidential rank of 2015', () => {
  before(async () => {
    keys = await PayKeyboard.of(await payDesk(IN_2015), 2015)
  })

  test('OPM opens the year for the Government, the agency its call', async () => {
    await keys.seat('opm', '2014-12-01')
    await keys.home()
    await keys.press(keys.link('Rank awards'))
    await keys.press(keys.link('Open a year of rank awards'))
    await keys.fill('fiscalYear', '2015')
    await keys.date('due', day('2015-03-31'))
    await keys.fill('career', '7014')
    await keys.fill('document', 'Call for nominations')
    assert.match(
      await keys.done('Open a year of rank awards'),
      /at most 70 distinguished and 350 meritorious of 7,014/,
    )
    await keys.seat('esu')
    await keys.home()
    await keys.press(keys.link('Rank awards'))
    await keys.press(keys.link('Call for rank nominations'))
    await keys.fill('fiscalYear', '2015')
    await keys.date('due', day('2015-03-31'))
    await keys.fill('career', '100')
    await keys.fill('document', 'Call for nominations')
    await keys.done('Call for rank nominations')
    await keys.back()
    assert.match(await keys.main(), /FY2015/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('F4: a noncareer executive is refused; B is nominated and vetted, item by item', async () => {
    await keys.seat('esu', '2015-02-02')
    await keys.home()
    await keys.press(keys.link('Rank awards'))
    await keys.press(keys.link('FY2015'))
    await keys.press(keys.link('Nominate for rank'))
    await keys.fill('person', 'x-n1')
    await keys.pick('rank', 'Distinguished')
    await keys.fill('accomplishmentYears', '4')
    await keys.fill('narrative', 'Four years of results')
    assert.match(await keys.refused(), /career/)
    await keys.fill('person', 'x-b')
    await keys.done('Nominate for rank')
    await keys.back()
    await keys.press(keys.link('Name of x-b'))
    for (const _ of VETTING) {
      await keys.press(keys.link('Enter the vetting of a nominee'))
      await keys.choose('clear', 'yes')
      await keys.fill('by', 'The component that answers for it')
      await keys.done('Enter the vetting of a nominee')
      await keys.back()
    }
    assert.match(await keys.main(), /Vetting: 5 of 5 answered/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('F6: the office can’t send it before the Deputy Director certifies and approves', async () => {
    assert.equal(await keys.link('Transmit a nomination for rank').count(), 0)
    await step('appointing-authority', 'Certify with the nomination', 'Certify a nominee')
    await step('appointing-authority', 'Approve a nomination for rank')
    await step('esu', 'Transmit a nomination for rank')
  })

  test('step 5: OPM recommends, the agency certifies again, and 35% of 183,300 are granted', async () => {
    await nomination('opm')
    await keys.press(keys.link('Recommend a nomination for rank'))
    await keys.choose('recommended', 'yes')
    await keys.done('Recommend a nomination for rank')
    await step('appointing-authority', 'Certify with the selection', 'Certify a nominee')
    keys.desk.clock.now = '2015-12-01T12:00:00.000Z'
    assert.match(await step('opm', 'Record the grant of a rank'), /\$64,155/)
    await keys.back()
    assert.match(await keys.main(), /\$64,155 The Distinguished Executive rank was granted on 1 Dec 2015/)
    assert.deepEqual(await violations(keys.page), [])
  })
})
