import assert from 'node:assert/strict'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import { contextOf, serveDesk } from './browser.ts'
import type { DemoDesk } from './demo.ts'
import { Keyboard } from './keyboard.ts'

const PASSWORD = 'a long walk by the river'

/** Somebody who works on pay and awards with the keyboard alone, each seat in its own account. */
export class PayKeyboard extends Keyboard {
  readonly desk: DemoDesk
  readonly sheetName: string

  private constructor(page: ConstructorParameters<typeof Keyboard>[0], desk: DemoDesk, fiscalYear: number) {
    super(page, PASSWORD)
    this.desk = desk
    this.sheetName = `Worksheet of FY${fiscalYear}`
  }

  /** Serves the desk, with an account for each seat. */
  static async of(desk: DemoDesk, fiscalYear: number): Promise<PayKeyboard> {
    await enterDemoAccounts(desk, PASSWORD)
    const context = await contextOf(1280, { base: await serveDesk(desk) })
    return new PayKeyboard(await context.newPage(), desk, fiscalYear)
  }

  /** Signs in to the account of a seat; by a day where one is given. */
  async seat(seat: string, on?: string): Promise<void> {
    if (on !== undefined) this.desk.clock.now = `${on}T12:00:00.000Z`
    await this.as(`${seat}@demo.example`)
  }

  /** Opens Pay and awards from the head of the page. */
  async home(): Promise<void> {
    await this.press(this.link('Pay and awards').first())
  }

  /** Opens the worksheet, with the rows that hold these words. */
  async sheet(words?: string): Promise<void> {
    await this.home()
    await this.press(this.link(this.sheetName))
    if (words !== undefined) await this.find(words)
  }

  /** Shows the rows of the worksheet that hold these words. */
  async find(words: string): Promise<void> {
    await this.type(this.page.getByLabel('Name or position'), words)
    await this.press(this.button('Show'))
  }

  /** Opens the pay of one executive from the worksheet. */
  async person(person: string): Promise<void> {
    await this.sheet(person)
    await this.press(this.link(`Name of ${person}`))
  }

  /** Types into a cell of the worksheet and leaves it; gives what is said of it. */
  async tried(person: string, field: 'rate' | 'award', text: string): Promise<string> {
    const said = this.page.locator('[data-sum="said"]')
    const before = await said.innerText()
    await this.type(this.page.locator(`input[name="${field}-${person}"]`), text)
    await this.page.keyboard.press('Tab')
    await this.until(async () => (await said.innerText()) !== before)
    return await said.innerText()
  }

  /** Waits for what the page does by itself. */
  async until(is: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 100 && !(await is()); turn++) await this.page.waitForTimeout(50)
    assert.ok(await is())
  }

  /** Presses a button that leads to a check page, and does what stands there; gives what is said at the end. */
  async checked(button: string | RegExp, title: string): Promise<string> {
    await this.press(this.button(button))
    assert.match(await this.main(), /Nothing is saved yet/)
    await this.press(this.button(title))
    const says = await this.main()
    assert.match(says, /: done/)
    return says
  }

  /** The same, where it comes to a refusal; gives what the page says. */
  async checkRefused(button: string | RegExp): Promise<string> {
    await this.press(this.button(button))
    const says = await this.main()
    assert.doesNotMatch(says, /Nothing is saved yet/)
    return says
  }
}
