import type { Keyboard } from './keyboard.ts'
import { UNIT } from './pay-office.ts'

/** Opens a step from the page of somebody’s pay. */
export async function step(keys: Keyboard, person: string, title: string): Promise<void> {
  await keys.open(`/pay/people/${person}`)
  await keys.press(keys.link(title))
}

/** Opens the form of a step by its address, for a seat or a day to which no page offers it. */
export async function form(keys: Keyboard, action: string, fields: Record<string, string>): Promise<void> {
  await keys.open(`/actions/${action}?${new URLSearchParams({ unit: UNIT, ...fields }).toString()}`)
}

/** Types one line after the other into a field. */
export async function lines(keys: Keyboard, name: string, typed: readonly string[]): Promise<void> {
  const [first = '', ...rest] = typed
  await keys.fill(name, first)
  for (const line of rest) {
    await keys.page.keyboard.press('Enter')
    await keys.page.keyboard.type(line)
  }
}
