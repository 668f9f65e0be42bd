import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { form, lines, step } from '../support/pay-forms.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { IN_2015, in1991, OMB, OTHER_OFFICIAL, payDesk, SIX } from '../support/pay-office.ts'
import { violations } from '../support/wcag.ts'

const NOTICE = 'Give notice of a cut in pay'

let keys: PayKeyboard

/** Unfolds what is seldom needed and opens a step of it. */
async function seldom(title: string): Promise<void> {
  await keys.tab(keys.page.locator('summary').filter({ hasText: 'Seldom needed' }))
  await keys.page.keyboard.press('Enter')
  await keys.press(keys.link(title))
}

suite('J10 by keyboard alone, each in the own account: what 2015 refuses', () => {
  before(async () => {
    keys = await PayKeyboard.of(await payDesk(IN_2015), 2015)
  })

  test('F1: 183,300 without its ground and paper lacks the approval of a rate above level III', async () => {
    await keys.seat('appointing-authority')
    await step(keys, 'x-y', 'Raise basic pay')
    await keys.date('from', day('2015-12-13'))
    await keys.fill('rate', '183,300')
    await keys.choose('warranted', 'yes')
    assert.match(await keys.refused(), /no approval of a rate above level III/)
  })

  test('F12: no raise without a rating', async () => {
    await step(keys, 'x-u', 'Raise basic pay')
    await keys.date('from', day('2015-12-13'))
    await keys.fill('rate', '168,000')
    await keys.choose('warranted', 'yes')
    assert.match(await keys.refused(), /cannot be answered without.*rating/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 4: the office that prepares pay is offered no raise, and its form refuses one', async () => {
    await keys.seat('esu')
    await keys.open('/pay/people/x-y')
    assert.equal(await keys.link('Raise basic pay').count(), 0)
    await form(keys, 'pay/adjust', { person: 'x-y' })
    assert.match(await keys.main(), /Your seat does not hold the power for this/)
    await keys.date('from', day('2015-12-13'))
    await keys.fill('rate', '168,000')
    await keys.choose('warranted', 'yes')
    assert.match(await keys.refused(), /Nothing was saved/)
  })

  test('F2: where the system is not certified 175,000 and 168,700.01 are refused, and 168,700 is set', async () => {
    await keys.seat(OTHER_OFFICIAL)
    await step(keys, 'u-1', 'Raise basic pay')
    await keys.date('from', day('2015-12-13'))
    await keys.fill('rate', '175,000')
    await keys.choose('warranted', 'yes')
    await keys.fill('justification', 'The best results of the agency')
    await keys.fill('document', 'Memo of 1 December 2015')
    assert.match(await keys.refused(), /above the highest rate.*\$168,700/)
    await keys.fill('rate', '168,700.01')
    assert.match(await keys.refused(), /above the highest rate.*\$168,700/)
    await keys.fill('rate', '168,700')
    await keys.done('Raise basic pay')
    await keys.back()
    assert.match(await keys.main(), /13 Dec 2015 .*\$168,700/)
  })

  test('a noncareer executive may be paid no retention incentive since 2005', async () => {
    await keys.seat('esu')
    await step(keys, 'x-n1', 'Propose a recruitment, relocation or retention incentive')
    await keys.fill('incentive', 'retention-2015')
    await keys.pick('kind', 'retention')
    await keys.date('start', day('2015-12-13'))
    await keys.fill('payPeriods', '26')
    await keys.fill('percent', '10')
    await lines(keys, 'tests', ['special need', 'likely to leave', 'every two weeks in full'])
    await keys.fill('need', 'The office would stand still')
    assert.match(await keys.refused(), /noncareer executive may not be paid one/)
  })
})

/** Types into a field of the form that tries a rule. */
async function fact(id: string, text: string): Promise<void> {
  await keys.type(keys.page.locator(`#${id}`), text)
}

/** Asks the rule; gives its answer. */
async function asked(): Promise<string> {
  await keys.press(keys.button('Ask').first())
  return (await keys.page.locator('#answer').innerText()).replaceAll(/\s+/g, ' ')
}

/** Fills in the notice of a cut by one or more of the six rates. */
async function notice(person: string, received: string, from: string, es: string): Promise<void> {
  await step(keys, person, NOTICE)
  await keys.date('received', day(received))
  await keys.date('from', day(from))
  await keys.fill('es', es)
  await keys.choose('ground', 'conduct')
  await keys.choose('representation', 'yes')
  await keys.fill('reason', 'What was found in July')
}

/** Opens the form of a granting office on critical pay, for the department of the position. */
async function critical(seat: string, title: string): Promise<void> {
  await keys.seat(seat)
  await keys.home()
  await seldom(title)
  await keys.pick('unit', 'HS')
  await keys.fill('position', 'pos-x-6')
  await keys.date('on', day('1991-10-07'))
}

suite('J10 by keyboard alone, each in the own account: the six rates of 1991 as the guide prints them', () => {
  before(async () => {
    keys = await PayKeyboard.of(await payDesk(in1991('printed', '1991-01-14')), 1991)
  })

  test('step 1 and F13: six rising rates within both bounds stand; five, or ES-6 above level IV, do not', async () => {
    await keys.seat('administrator')
    await keys.open('/law/pay/rate-table')
    await fact('try-on', '1991-01-13')
    for (const [index, rate] of SIX.printed.entries()) await fact(`fact-rateEs${index + 1}`, String(rate))
    assert.match(await asked(), /2 facts are missing/)
    await fact('fact-gs16MinimumRate', '76990')
    await fact('fact-levelFourRate', '115700')
    assert.match(await asked(), /Allowed: six rising rates within both bounds/)
    await fact('fact-levelFourRate', '108300')
    assert.match(await asked(), /Not allowed: the highest passes level IV/)
    await fact('fact-rateEs6', '')
    await keys.page.keyboard.press('Delete')
    assert.match(await asked(), /1 fact is missing.*ES-6/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 1: the law of the day has 108,300 at the head, and two administrators settle the rates as printed', async () => {
    await keys.open('/law/pay/schedule-rate')
    await fact('try-on', '1991-03-04')
    await keys.pick('payFigure', 'ES-6')
    assert.match(await asked(), /ES-6: \$108,300 a year/)
    await keys.open('/organisation/powers')
    await keys.press(keys.page.locator('#setting-six-rates-of-1991 + p a'))
    await keys.pick('value', 'Which six rates of 1991 the record is read with: Those that the guide prints')
    await keys.fill('source', 'OPM SES-91-04')
    await keys.fill('reason', 'The papers of that year are written by it')
    await keys.date('effective', day('1991-01-14'))
    await keys.done('Propose a setting')
    await keys.seat('second-administrator')
    await keys.open('/organisation/powers')
    await keys.press(keys.link(/^Approve/).first())
    await keys.done('Approve a change')
    await keys.back()
    assert.match(await keys.main(), /Decided for HSBB: The papers of that year are written by it/)
  })

  test('step 2: from ES-1 to ES-6 in one step on 4 March 1991, the next raise from 4 March 1992', async () => {
    await keys.seat('appointing-authority', '1991-03-04')
    await step(keys, 'x-1', 'Raise basic pay')
    await keys.date('from', day('1991-03-04'))
    await keys.fill('es', '6')
    assert.match(await keys.done('Raise basic pay'), /\$115,700 from 4 Mar 1991.*open from 4 Mar 1992/)
    await keys.back()
    assert.match(await keys.main(), /4 Mar 1991 .*\$115,700/)
    await step(keys, 'x-2', 'Raise basic pay')
    await keys.date('from', day('1991-03-04'))
    await keys.fill('es', '5')
    await keys.done('Raise basic pay')
  })

  test('step 3 and F5: ES-4 does not fall to ES-2, nor at short notice; it falls to ES-3', async () => {
    await keys.seat('appointing-authority', '1991-08-05')
    await notice('x-4', '1991-08-05', '1991-09-08', '2')
    assert.match(await keys.refused(), /more than one rate/)
    await keys.fill('es', '3')
    await keys.date('from', day('1991-08-11'))
    assert.match(await keys.refused(), /First permitted date/)
    await keys.date('from', day('1991-09-08'))
    assert.match(await keys.done(NOTICE), /from \$107,300 to \$101,800/)
    await keys.seat('appointing-authority', '1991-08-26')
    await step(keys, 'x-4', 'Decide on a cut in pay')
    await keys.date('on', day('1991-08-26'))
    await keys.choose('answer', 'reduced')
    await keys.fill('reasons', 'The findings stand')
    assert.match(await keys.done('Decide on a cut in pay'), /cut to \$101,800 from 8 Sep 1991/)
  })

  test('F4: a second raise on 1 September 1991 is told to be too soon, and refused until 4 March 1992', async () => {
    await keys.seat('appointing-authority', '1991-09-01')
    await keys.open('/pay/people/x-2')
    assert.match(await keys.main(), /Raise basic pay: not yet.*First lawful day: 4 Mar 1992/)
    await form(keys, 'pay/adjust', { person: 'x-2' })
    await keys.date('from', day('1991-09-01'))
    await keys.fill('es', '6')
    assert.match(await keys.refused(), /First permitted date: 4 Mar 1992/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('F3: basic pay of 100,000 is none of the six rates, and neither is the ES-4 of the law', async () => {
    await step(keys, 'x-3', 'Raise basic pay')
    await keys.date('from', day('1991-09-01'))
    await keys.fill('rate', '100,000')
    assert.match(await keys.refused(), /none of the six rates.*\$92,900/)
    await keys.fill('rate', '100,500')
    assert.match(await keys.refused(), /none of the six rates/)
  })

  test('F5: no second cut in a year', async () => {
    await keys.seat('appointing-authority', '1991-10-07')
    await notice('x-4', '1991-10-07', '1991-11-03', '2')
    assert.match(await keys.refused(), /First permitted date: 8 Sep 1992/)
  })

  test('step 10: the agency asks for critical pay at level I', async () => {
    await keys.open('/pay/people/x-6')
    await seldom('Ask for critical pay')
    await keys.date('on', day('1991-10-07'))
    await keys.fill('rate', '138,900')
    await keys.choose('expertise', 'yes')
    await keys.choose('mission', 'yes')
    await keys.choose('needed', 'yes')
    await keys.fill('reason', 'Nobody else knows the system')
    assert.match(await keys.done('Ask for critical pay'), /OMB grants it/)
  })

  test('F10: not before OPM is heard, and not without OMB', async () => {
    await critical(OMB, 'Grant critical pay')
    await keys.fill('positions', '800')
    await keys.fill('document', 'OMB letter of 7 October 1991')
    assert.match(await keys.refused(), /OPM was not consulted/)
    await critical('opm', 'Record the consultation on critical pay')
    await keys.done('Record the consultation on critical pay')
    await critical('opm', 'Grant critical pay')
    await keys.fill('positions', '800')
    await keys.fill('document', 'OPM letter of 7 October 1991')
    assert.match(await keys.refused(), /OMB has not approved it/)
  })

  test('step 10 and F10: no 801st position, no rate above level I; it is the 800th', async () => {
    await critical(OMB, 'Grant critical pay')
    await keys.fill('positions', '801')
    await keys.fill('document', 'OMB letter of 7 October 1991')
    assert.match(await keys.refused(), /more than 800 positions/)
    await keys.fill('positions', '800')
    await keys.fill('rate', '138,900.01')
    assert.match(await keys.refused(), /above level I without the President/)
    assert.deepEqual(await violations(keys.page), [])
    await keys.fill('rate', '138,900')
    assert.match(
      await keys.done('Grant critical pay'),
      /\$138,900 is granted.*0 more positions are left of 800/,
    )
  })

  test('step 11: 480 hours of annual leave go into 1992, none is forfeited', async () => {
    await keys.seat('payroll', '1992-01-13')
    await step(keys, 'x-3', 'Close a leave year')
    await keys.fill('year', '1991')
    await keys.date('starts', day('1992-01-12'))
    await keys.fill('balance', '480')
    await keys.fill('used', '80')
    await keys.fill('accrued', '208')
    assert.match(await keys.done('Close a leave year'), /480 hours are carried.*none is forfeited/)
  })

  test('F11: overtime and compensatory time are refused', async () => {
    await step(keys, 'x-3', 'Record a payment beside basic pay')
    await keys.pick('kind', 'Premium')
    await keys.pick('premiumKind', 'Overtime')
    await keys.fill('amount', '400')
    assert.match(await keys.refused(), /executives have no overtime pay/)
    await keys.pick('premiumKind', 'Compensatory')
    assert.match(await keys.refused(), /executives have no compensatory time/)
  })
})
