import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { IsoDate } from '../../src/base/dates.ts'
import { enter, tabTo } from './browser.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Somebody who uses a page with the keyboard alone: Tab, arrows, Space, Enter and letters. */
export class Keyboard {
  readonly page: Page
  readonly password: string

  constructor(page: Page, password: string) {
    this.page = page
    this.password = password
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true })
  }

  /** What the page says, on one line. */
  async main(): Promise<string> {
    return (await this.page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  }

  /** Reaches a link or a button and presses Enter. */
  async press(target: Locator): Promise<void> {
    await enter(this.page, target)
  }

  /** Reaches a control and leaves it as it is. */
  async tab(target: Locator): Promise<void> {
    await tabTo(this.page, target)
  }

  /** Goes to the address by hand, for what stands behind no link. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
  }

  /** Puts text into a field in place of what stands there. */
  async type(field: Locator, text: string): Promise<void> {
    await tabTo(this.page, field)
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** The same by the name of the control. */
  async fill(name: string, text: string): Promise<void> {
    await this.type(this.page.locator(`input[name="${name}"], textarea[name="${name}"]`), text)
  }

  /** Chooses from a list by typing how the choice begins. */
  async pick(name: string, text: string): Promise<void> {
    const list = this.page.locator(`select[name="${name}"]`)
    await tabTo(this.page, list)
    await this.page.keyboard.type(text)
    const chosen = await list.evaluate((control) =>
      'selectedOptions' in control ? (control as unknown as Chosen).selectedOptions[0]?.label : undefined,
    )
    assert.ok(chosen?.startsWith(text), `${name} is ${chosen}`)
    // The letters of one choice are not to run on into those of the next list.
    await this.page.keyboard.press('Tab')
  }

  /** Chooses a radio: to its group by Tab, to it by the arrow keys. */
  async choose(name: string, value: string): Promise<void> {
    const all = this.page.locator(`input[name="${name}"]`)
    const checked = this.page.locator(`input[name="${name}"]:checked`)
    await tabTo(this.page, (await checked.count()) > 0 ? checked : all.first())
    await this.page.keyboard.press('Space')
    const target = this.page.locator(`input[name="${name}"][value="${value}"]`)
    for (let turn = 0; turn < 40 && !(await target.isChecked()); turn++)
      await this.page.keyboard.press('ArrowDown')
    assert.ok(await target.isChecked(), `${name} is not ${value}`)
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    const box = this.page.locator(`input[name="${name}"]`)
    await tabTo(this.page, box)
    await this.page.keyboard.press('Space')
    assert.ok(await box.isChecked(), name)
  }

  async date(name: string, on: IsoDate): Promise<void> {
    const [year = '', month = '', dayOfMonth = ''] = on.split('-')
    await this.pick(`${name}-month`, MONTHS[Number(month) - 1] ?? '')
    await this.fill(`${name}-day`, String(Number(dayOfMonth)))
    await this.fill(`${name}-year`, year)
  }

  /** Signs in to an account, and takes the seat where the account begins in another. */
  async as(login: string, title?: string): Promise<void> {
    if ((await this.button('Sign out').count()) > 0) await this.press(this.button('Sign out'))
    await this.page.goto('/sign-in')
    await this.type(this.page.getByLabel('E-mail address'), login)
    await this.type(this.page.getByLabel('Password'), this.password)
    await this.press(this.button('Sign in'))
    assert.equal(await this.page.getByRole('heading', { level: 1 }).innerText(), 'My work')
    if (title === undefined || (await this.main()).includes(`, ${title}.`)) return
    await this.page.goto('/account')
    await this.press(this.button(`Act as ${title}`))
    assert.ok((await this.main()).includes(`, ${title}.`), title)
  }

  /** Checks the answers and does it; gives what the last page says. */
  async done(title: string): Promise<string> {
    await this.press(this.button('Check your answers'))
    assert.match(await this.main(), /Nothing is saved yet/)
    await this.press(this.button(title))
    assert.match(await this.main(), /: done/)
    return await this.main()
  }

  /** Checks the answers, which come to a refusal; gives what the page says. */
  async refused(): Promise<string> {
    await this.press(this.button('Check your answers'))
    const says = await this.main()
    assert.doesNotMatch(says, /Nothing is saved yet/)
    return says
  }

  async back(): Promise<void> {
    await this.press(this.link('Back to where you came from'))
  }
}

type Chosen = { selectedOptions: readonly { label: string }[] }
