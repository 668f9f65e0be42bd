import assert from 'node:assert/strict'
import { after } from 'node:test'
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
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
  if (found === null) assert.fail(`the page has no ${target.toString()}`)
  if (await found.evaluate(awaitFocus)) return
  try {
    for (let turn = 0; turn < 400; turn += AT_ONCE) {
      await pressTabs(page, AT_ONCE)
      if (await found.evaluate(hasFocus)) return
    }
  } finally {
    await found.evaluate(stopWaiting)
  }
  assert.fail(`the keyboard never reached ${target.toString()}`)
}

/** How many times Tab is pressed before it is looked where the focus is. */
const AT_ONCE = 20

/** As much as is used here of an element, its page and a key, as the browser has them. */
type Element = { ownerDocument: { activeElement: Element | null; defaultView: View } }
type Key = { key: string; preventDefault(): void; stopImmediatePropagation(): void }
type Listens = (type: 'keydown', heard: (key: Key) => void, how: { capture: true }) => void
type View = { addEventListener: Listens; removeEventListener: Listens; swallowed?: (key: Key) => void }

const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement

/** Whether the element has the focus; where it has not, the presses of Tab after it gets it are swallowed. */
function awaitFocus(element: Element): boolean {
  const page = element.ownerDocument
  if (element === page.activeElement) return true
  page.defaultView.swallowed = (key) => {
    if (element !== page.activeElement || key.key !== 'Tab') return
    key.preventDefault()
    key.stopImmediatePropagation()
  }
  page.defaultView.addEventListener('keydown', page.defaultView.swallowed, { capture: true })
  return false
}

function stopWaiting(element: Element): void {
  const view = element.ownerDocument.defaultView
  if (view.swallowed !== undefined) view.removeEventListener('keydown', view.swallowed, { capture: true })
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** Presses Tab so many times without waiting for each to be told. */
async function pressTabs(page: Page, times: number): Promise<void> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  const session = await known
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const sent = Array.from({ length: times }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ])
  await Promise.all(sent.flat())
}

/** Reaches a link or button by keyboard and presses Enter; waits for the page that follows. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
