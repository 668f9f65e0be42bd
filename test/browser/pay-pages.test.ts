import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { contextOf, serveDesk, signedIn } from '../support/browser.ts'
import { demoDesk } from '../support/demo.ts'
import { sound } from '../support/wcag.ts'

const desk = await demoDesk('embedded')
const base = await serveDesk(desk)

const SHEET = '/pay/worksheets/HSBB/2026'
const POOL = '/pay/pools/HSBB/2027'
const RANKS = '/ranks/HSBB/2027'
const FORM = '/actions/'

/** Pages of pay and awards by the seats that work on them: panels open, every filter, forms at hand. */
const PAGES: Readonly<Partial<Record<SeatId, readonly string[]>>> = {
  esu: [
    '/pay',
    SHEET,
    `${SHEET}?show=problems&why=ice-e039`,
    `${SHEET}?q=nobody-like-this`,
    `${SHEET}/scenarios`,
    `${SHEET}/file`,
    `${SHEET}/reports`,
    `${POOL}?why=limit`,
    '/pay/people/ice-e039',
    '/pay/payments',
    '/ranks',
    RANKS,
    `${FORM}pay/open-worksheet?unit=HSBB`,
    `${FORM}pay/propose?unit=HSBB&fiscalYear=2026&person=ice-e039`,
    `${FORM}awards/propose-incentive?unit=HSBB&person=ice-e039`,
  ],
  'appointing-authority': [
    '/pay',
    SHEET,
    '/pay/people/ice-e039',
    `${FORM}pay/adjust?unit=HSBB&person=ice-e039`,
    `${FORM}pay/notice-reduction?unit=HSBB&person=ice-e039`,
  ],
  'component-head': [SHEET, POOL, `${FORM}awards/grant-act-award?unit=HSBB&person=ice-e039`],
  supervisor: ['/pay', SHEET, `${SHEET}/file`, '/pay/people/ice-e039'],
  'prb-member': [SHEET],
  executive: ['/pay', '/pay/people/ice-e039', '/ranks'],
  payroll: [
    '/pay',
    SHEET,
    `${SHEET}/reports`,
    '/pay/payments',
    `${FORM}pay/record-payment?unit=HSBB&person=ice-e039`,
  ],
  opm: ['/pay', '/ranks', `${FORM}awards/open-rank-year?unit=US`],
}

for (const [seat, pages] of Object.entries(PAGES)) {
  for (const width of [1280, 390]) {
    test(`pay and awards of the ${seat} seat break nothing at ${width} pixels, and only tables scroll`, async () => {
      const context = await contextOf(width, { base })
      const page = await signedIn(context, seat as SeatId)
      for (const address of pages) {
        const answer = await page.goto(address)
        assert.equal(answer?.status(), 200, address)
        await sound(page, address)
      }
      await context.close()
    })
  }
}

/** Forms of the main actions, sent with nothing in them but what is prefilled. */
const FORMS: Readonly<Partial<Record<SeatId, readonly string[]>>> = {
  esu: ['pay/open-worksheet?unit=HSBB', 'awards/propose-incentive?unit=HSBB&person=ice-e039'],
  'appointing-authority': [
    'pay/adjust?unit=HSBB&person=ice-e039',
    'pay/notice-reduction?unit=HSBB&person=ice-e039',
  ],
  'component-head': ['awards/approve-awards?unit=HSBB&fiscalYear=2026'],
  payroll: ['pay/record-payment?unit=HSBB&person=ice-e039'],
}

for (const width of [1280, 390]) {
  test(`forms of pay and awards with mistakes break nothing at ${width} pixels`, async () => {
    for (const [seat, forms] of Object.entries(FORMS)) {
      const context = await contextOf(width, { base })
      const page = await signedIn(context, seat as SeatId)
      for (const form of forms) {
        await page.goto(`${FORM}${form}`)
        await page.evaluate("document.querySelector('form.c-fields').noValidate = true")
        await page.getByRole('button', { name: 'Check your answers' }).click()
        assert.match(await page.getByRole('alert').first().innerText(), /\S/, form)
        await sound(page, `${form} with mistakes`)
      }
      await context.close()
    }
  })

  test(`pasted rows, one of them wrong, are checked on a page that breaks nothing at ${width} pixels`, async () => {
    const context = await contextOf(width, { base })
    const page = await signedIn(context, 'esu')
    await page.goto(`${SHEET}/file`)
    await page.getByLabel('Cells').fill('ice-e039\t\t22000\nice-e040\t\t$ 12.000,50\nice-none\t\t5')
    await page.getByRole('button', { name: 'Check the cells' }).click()
    const says = await page.locator('main').innerText()
    assert.match(says, /Nothing is saved yet\. 2 rows are refused/)
    assert.match(says, /Propose this change/)
    await sound(page, 'pasted rows')
    await context.close()
  })

  test(`an amount that can’t be read is told beside its cell at ${width} pixels`, async () => {
    const context = await contextOf(width, { base, script: false })
    const page = await signedIn(context, 'esu')
    await page.goto(SHEET)
    await page.locator('input[name="award-ice-e039"]').fill('$ 12.000,50')
    await page.getByRole('button', { name: 'Try these amounts' }).click()
    assert.match(await page.locator('main').innerText(), /1 cell can’t be read/)
    assert.equal(await page.locator('input[name="award-ice-e039"]').inputValue(), '$ 12.000,50')
    await context.close()
  })
}
