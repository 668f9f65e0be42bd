import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usd } from '../../src/base/money.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { contextOf, serveDesk, signedIn } from '../support/browser.ts'
import { demoDesk } from '../support/demo.ts'
import { approvedAndPaid, paidYear } from '../support/paid-year.ts'
import { enter } from '../support/principals.ts'
import { sideways, violations } from '../support/wcag.ts'

const desk = await demoDesk('embedded')
const base = await serveDesk(desk)
const PAY = '/pay/people/ice-e039'
const GIVEN = '/pay/people/ice-e040'

// A filled record: with nothing on it a page has little to break.
await enter(desk, [...paidYear('ice-e039'), ...approvedAndPaid('ice-e040', usd(195_000))])

/** One executive’s pay by the seats that read it, with panels open; and payroll’s list. */
const PAGES: Readonly<Partial<Record<SeatId, readonly string[]>>> = {
  esu: [
    PAY,
    `${PAY}?why=year`,
    `${PAY}?why=sabbatical`,
    GIVEN,
    `${GIVEN}/notices/2026/award`,
    '/pay/payments',
  ],
  executive: [PAY, `${PAY}?why=raise`, `${PAY}/notices/2026/reduction-notice`],
  payroll: [PAY, '/pay/payments', '/pay/worksheets/HSBB/2026/reports'],
}

for (const [seat, pages] of Object.entries(PAGES)) {
  for (const width of [1280, 390]) {
    test(`the pay of an executive for the ${seat} seat breaks nothing at ${width} pixels`, async () => {
      const context = await contextOf(width, { base })
      const page = await signedIn(context, seat as SeatId)
      for (const address of pages) {
        await page.goto(address)
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert.deepEqual(await violations(page), [], address)
        assert.ok((await sideways(page)) <= 0, `${address} is ${await sideways(page)} pixels too wide`)
      }
      await context.close()
    })
  }
}
