import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { contextOf, serveDesk } from '../support/browser.ts'
import { type DemoDesk, emptyDesk, pass } from '../support/demo.ts'
import { type Made, makeAccount, PASSWORD } from '../support/person.ts'

let desk: DemoDesk
let base: string
before(async () => {
  desk = await emptyDesk(undefined, false)
  // A passkey is bound to a name; an address in figures is none.
  base = (await serveDesk(desk)).replace('127.0.0.1', 'localhost')
})

/** Signs in by keyboard as far as the second step. */
async function password(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').focus()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/second-step/)
}

async function code(page: Page, account: Made): Promise<void> {
  await page.getByLabel('Code').fill(account.code(desk.clock))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
}

suite('a passkey in Chromium', () => {
  test('is added and then signs in, by keyboard, under the policy that lets in no script but ours', async () => {
    const account = await makeAccount(desk, 'browser@agency.example')
    const context = await contextOf(1280, { base })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (line) => {
      if (line.type() === 'error' && /policy|script/i.test(line.text())) faults.push(line.text())
    })
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await password(page, account.login)
    await code(page, account)
    await page.goto('/account/passkeys')
    await page.getByLabel('Name of the new passkey').fill('this laptop')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: 'this laptop' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await password(page, account.login)
    await page.getByRole('button', { name: 'Use a passkey' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/')
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('is not needed: without script the code signs in, and no button that does nothing is shown', async () => {
    const account = await makeAccount(desk, 'plain@agency.example')
    pass(desk.clock, 1)
    const context = await contextOf(390, { base, script: false })
    const page = await context.newPage()
    await password(page, account.login)
    await code(page, account)
    await page.goto('/account/passkeys')
    assert.equal(await page.getByRole('button', { name: 'Add a passkey' }).isVisible(), false)
    await context.close()
  })
})
