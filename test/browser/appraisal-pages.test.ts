import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { contextOf, serveDesk, signedIn } from '../support/browser.ts'
import { demoDesk } from '../support/demo.ts'
import { Keyboard } from '../support/keyboard.ts'
import { sound, violations } from '../support/wcag.ts'

const desk = await demoDesk('embedded')
const base = await serveDesk(desk)
const PASSWORD = 'a long walk by the river'
const ROOM = '/boards/close-out/HSBB/2026'
const SITTING = '/boards/sittings/ice-prb-2026'

/** Pages of the appraisal year by the seats that work on them, with panels open and forms with mistakes. */
const PAGES: Readonly<Partial<Record<SeatId, readonly string[]>>> = {
  esu: ['/appraisal?year=2026', '/appraisal/ice-e039/2026', '/boards/ice-prb', SITTING, ROOM],
  supervisor: ['/', '/appraisal', '/appraisal/ice-e039/2026', '/appraisal/ice-e039/2027/plan'],
  executive: ['/appraisal', '/appraisal/ice-e039/2026?why=score'],
  'prb-member': ['/boards', '/boards/ice-prb', SITTING, `${SITTING}/cases/ice-e039?why=composition`, ROOM],
  'component-head': ['/', ROOM, '/actions/boards/appoint-member?unit=HSBB&board=ice-prb'],
}

for (const [seat, pages] of Object.entries(PAGES)) {
  for (const width of [1280, 390]) {
    test(`the appraisal year of the ${seat} seat breaks nothing at ${width} pixels, and only tables scroll`, async () => {
      const context = await contextOf(width, { base })
      const page = await signedIn(context, seat as SeatId)
      for (const address of pages) {
        await page.goto(address)
        await sound(page, address)
      }
      await context.close()
    })
  }
}

for (const width of [1280, 390]) {
  test(`a plan and a rating with mistakes break nothing at ${width} pixels`, async () => {
    const context = await contextOf(width, { base })
    const page = await signedIn(context, 'supervisor')
    for (const form of ['plan', 'rating']) {
      await page.goto(`/appraisal/ice-e039/2027/${form}`)
      await page.evaluate("document.querySelector('form.c-plan').noValidate = true")
      await page.getByRole('button', { name: 'Check your answers' }).click()
      assert.match(await page.locator('main').innerText(), /needs a change|Nothing was saved|Refused/)
      await sound(page, `${form} with mistakes`)
    }
    await context.close()
  })
}

test('the chair brings the pool under the cap by keyboard: what is open to him, in one move with its reason', async () => {
  await enterDemoAccounts(desk, PASSWORD)
  const page = await (await contextOf(1280, { base })).newPage()
  const keys = new Keyboard(page, PASSWORD)
  await keys.as('prb-member@demo.example', 'Performance Review Board member')
  await keys.press(keys.link(/^Performance Review Board.*, FY2026$/))
  await keys.press(keys.link('FY2026 close-out room'))
  assert.match(await keys.main(), /13 at Levels 4–5, cap 12, 4 shut to you/)
  await keys.press(keys.button(/^Try \w+, /).first())
  assert.match(await keys.main(), /Now 12 at Levels 4–5, within the cap of 12/)
  assert.match(await keys.main(), /Record 1 move/)
  await keys.type(page.locator('input[name="reason"]').first(), 'Below the others by the record of results')
  await keys.tab(page.locator('input[name="consent"]').first())
  await page.keyboard.press('Space')
  await keys.press(keys.button('Check and record').first())
  assert.match(await keys.main(), /Nothing is saved yet/)
  await keys.press(keys.button('Recommend on a case'))
  assert.match(await keys.main(), /: done/)
  await keys.back()
  assert.match(await keys.main(), /Close-out, FY2026: 12 at Levels 4–5, cap 12/)
  assert.deepEqual(await violations(page), [])
})
