import assert from 'node:assert/strict'
import { after } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { serve } from '../../bin/server.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { FLAGS } from './chromium.ts'

const servers: { close(): Promise<void> }[] = []
let launched: Promise<Browser> | undefined

after(async () => {
  await (await launched)?.close()
  for (const server of servers) await server.close()
})

/** Serves a desk on a free port until the tests end; gives its address. */
export async function serveDesk(desk: Desk): Promise<string> {
  const server = await serve(desk, 0)
  servers.push(server)
  return server.address
}

/** A new browser context of a width, with or without script. */
export async function contextOf(
  width = 1280,
  { script = true, base }: { script?: boolean; base: string },
): Promise<BrowserContext> {
  launched ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
  const browser = await launched
  return await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    baseURL: base,
    acceptDownloads: true,
  })
}

/** Signs in to a seat with the mouse. */
export async function signedIn(context: BrowserContext, seat: SeatId): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator(`form:has(input[value="${seat}"]) button`).click()
  return page
}

/** Presses Tab until the element has the focus, as a person at the keyboard would; fails if it never gets it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // Looked for once: names and roles of a long page take their time at each look.
  const found = await target.elementHandle()
  for (let turn = 0; turn < 400; turn++) {
    if (await found?.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard never reached ${target.toString()}`)
}

/** Reaches a link or button by keyboard and presses Enter; waits for the page that follows. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
