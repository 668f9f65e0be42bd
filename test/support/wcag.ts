import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Violation = { id: string; help: string; nodes: { html: string }[] }

/** What of WCAG 2.2 AA a page breaks, by axe, in words. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } })
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then((result) => result.violations)`,
  )
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}

/** How many pixels the page is wider than the window. */
export async function sideways(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** Breaks nothing of WCAG 2.2 AA, and scrolls sideways in tables and charts alone; looked at with everything unfolded. */
export async function sound(page: Page, what: string): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  assert.deepEqual(await violations(page), [], what)
  const wide = await sideways(page)
  assert.ok(wide <= 0, `${what} is ${wide} pixels too wide`)
  assert.deepEqual(await page.evaluate<string[]>(SCROLLERS), [], what)
}

/** What scrolls sideways by itself and holds neither a table nor, reached by keyboard and named, a chart. */
const SCROLLERS = `[...document.querySelectorAll('main *')].filter((one) =>
  one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
  && one.tagName !== 'TEXTAREA' && one.querySelector('table') === null
  && !(one.matches('.c-scroll[tabindex="0"][aria-label]') && one.querySelector('svg') !== null)).map((one) => one.outerHTML.slice(0, 120))`
