import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { IN_2015, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { violations } from '../support/wcag.ts'

const PROPOSE = /^Check and propose/

let keys: PayKeyboard

/** The cell of an amount. */
function cell(name: string) {
  return keys.page.locator(`input[name="${name}"]`)
}

suite('the whole worksheet by keyboard alone', () => {
  before(async () => {
    const year = new PayYear(await payDesk(IN_2015), 2015)
    await year.done('esu', 'pay/open-worksheet', {
      ...year.sheet,
      payOn: '2016-01-10',
      awardsPaidOn: '2015-12-15',
    })
    await year.done('esu', 'awards/open-pool', { unit: UNIT, fiscalYear: 2016 })
    keys = await PayKeyboard.of(year.desk, 2015)
    await keys.seat('esu')
  })

  test('an award in percent is reckoned at once, taken back with Ctrl+Z, and done again', async () => {
    await keys.sheet('Name of x-d')
    assert.match(await keys.tried('x-d', 'award', '9%'), /rate stays, award \$14,850; within every limit/)
    assert.match(await keys.main(), /\$14,850 in 1 award, of \$825,000: \$810,150 left/)
    await keys.tab(cell('award-x-d'))
    await keys.page.keyboard.press('Control+Z')
    await keys.until(() => keys.link('Redo (1)').isVisible())
    assert.equal(await cell('award-x-d').inputValue(), '')
    assert.match(await keys.main(), /Taken back\. Tried for Name of x-d: rate stays, no award/)
    await keys.tab(keys.link('Redo (1)'))
    await keys.page.keyboard.press('Enter')
    await keys.until(() => keys.link('Undo (1)').isVisible())
    assert.equal(await cell('award-x-d').inputValue(), '9%')
    assert.deepEqual(await violations(keys.page), [])
  })

  test('what is tried is kept while other rows are looked for; Enter goes to the next row', async () => {
    await keys.find('Name of x-')
    assert.match(await keys.main(), /tried \(1\)/)
    const down = keys.page.locator('input[name^="award-"]').first()
    await keys.tab(down)
    await keys.page.keyboard.press('Enter')
    const second = await keys.page.locator('input[name^="award-"]').nth(1).getAttribute('name')
    assert.equal(await keys.page.evaluate('document.activeElement.name'), second)
    await keys.page.keyboard.press('ArrowUp')
    assert.equal(await keys.page.evaluate('document.activeElement.name'), await down.getAttribute('name'))
    await keys.page.reload()
    assert.match(await keys.main(), /tried \(1\)/)
    await keys.find('Name of x-e')
    assert.match(await keys.tried('x-e', 'award', '7%'), /award \$12,600; within every limit/)
    await keys.find('Name of x-w')
    assert.match(await keys.tried('x-w', 'rate', '3%'), /rate \$154,500, no award; within every limit/)
    assert.match(await keys.main(), /larger share at a lower rating: 1 row, a written reason is due/)
  })

  test('the counts follow, and a link that sorts loses nothing', async () => {
    assert.match(await keys.main(), /tried \(3\)/)
    await keys.press(keys.link('Rate'))
    assert.match(keys.page.url(), /sort=-rate/)
    assert.match(await keys.main(), /Undo \(3\)/)
    assert.match(await keys.main(), /tried \(3\)/)
  })

  test('Alt and the arrows go to the next empty award, however far down', async () => {
    await keys.find('Name of x-')
    const empty = await keys.page.$$eval('input[name^="award-"]', (cells) =>
      cells.flatMap((cell) => ((cell as { value?: string }).value === '' ? [cell.getAttribute('name')] : [])),
    )
    await keys.tab(keys.link('Next empty award'))
    await keys.page.keyboard.press('Enter')
    const at = async () => String(await keys.page.evaluate('document.activeElement.name'))
    await keys.until(async () => (await at()).startsWith('award-'))
    const first = await at()
    assert.ok(empty.includes(first))
    await keys.page.keyboard.press('Alt+ArrowDown')
    assert.ok(empty.includes(await at()))
    assert.ok(empty.indexOf(await at()) > empty.indexOf(first))
    await keys.page.keyboard.press('Alt+ArrowUp')
    assert.equal(await at(), first)
    await keys.page.reload()
    await keys.find('Name of x-w')
  })

  test('what can’t be read is told beside its cell, and nothing is lost', async () => {
    const says = await keys.tried('x-w', 'award', '$ 12.000,50')
    assert.match(says, /Award of Name of x-w: /)
    await keys.press(keys.button('Try these amounts'))
    assert.match(await keys.main(), /Nothing was tried: 1 cell can’t be read/)
    assert.equal(await cell('award-x-w').inputValue(), '$ 12.000,50')
    assert.deepEqual(await violations(keys.page), [])
    await keys.type(cell('award-x-w'), '')
    await keys.page.keyboard.press('Delete')
    await keys.press(keys.button('Try these amounts'))
    assert.match(await keys.main(), /Undo \(3\)/)
  })

  test('it is saved as a scenario and stands beside what is proposed', async () => {
    await keys.fill('scenario', 'Three people')
    await keys.checked('Save as scenario', 'Save a scenario')
    await keys.back()
    await keys.press(keys.link('Scenarios side by side').first())
    const says = await keys.main()
    assert.match(says, /1 scenario beside the proposals/)
    assert.match(says, /Awards \$0 \$27,450 Executives given an award 0 2/)
    await keys.press(keys.link('Three people'))
    assert.match(await keys.main(), /Over the scenario Three people\./)
  })

  test('over the scenario too, amounts are reckoned at once and taken back', async () => {
    await keys.find('Name of x-w')
    const before = await keys.page.locator('h1').innerText()
    assert.match(await keys.tried('x-w', 'award', '6%'), /award \$9,000.* Over the scenario Three people\./)
    assert.match(await keys.main(), /\$36,450 in 3 awards/)
    await keys.tab(keys.link('Undo (1)'))
    await keys.page.keyboard.press('Enter')
    await keys.until(() => keys.link('Redo (1)').isVisible())
    assert.equal(await keys.page.locator('h1').innerText(), before)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('three are proposed on one check page', async () => {
    await keys.sheet('Name of x-d')
    await keys.tried('x-d', 'award', '9%')
    await keys.find('Name of x-e')
    await keys.tried('x-e', 'award', '7%')
    await keys.find('Name of x-w')
    await keys.tried('x-w', 'rate', '3%')
    assert.match(await keys.checked(PROPOSE, 'Propose pay and awards for many'), /3 proposals are made/)
    await keys.back()
    assert.match(await keys.main(), /3 proposed/)
    assert.match(await keys.main(), /Recommend on pay and awards: Performance Review Board member/)
  })

  test('the board recommends on all three from its own sheet', async () => {
    await keys.seat('prb-member')
    await keys.sheet()
    const says = await keys.checked(
      /^Recommend on pay and awards: check 3 executives/,
      'Recommend on pay and awards',
    )
    assert.match(says, /recommends on 3 executives/)
  })

  test('the holder of the power approves the rate, and another the awards with the reason that is due', async () => {
    await keys.seat('appointing-authority')
    await keys.sheet()
    await keys.checked(/^Approve pay adjustments: check 1 executive/, 'Approve pay adjustments')
    await keys.seat('component-head')
    await keys.sheet()
    const says = await keys.checkRefused(/^Approve performance awards: check 2 executives/)
    assert.match(says, /x-d, rated 3, would have 9% and x-e, rated 5, 7%: give the reason/)
    assert.deepEqual(await violations(keys.page), [])
    await keys.fill('reasons.0.person', 'x-d')
    await keys.fill('reasons.0.reason', 'Carried two offices for half of the year')
    assert.match(
      await keys.done('Approve performance awards'),
      /2 performance awards are approved, \$27,450 together/,
    )
    await keys.back()
    assert.match(await keys.main(), /3 approved/)
  })
})
