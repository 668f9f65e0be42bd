import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, serveDesk } from '../support/browser.ts'
import { demoDesk } from '../support/demo.ts'
import { makeAccount } from '../support/person.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { sideways, violations } from '../support/wcag.ts'

test('the pages of accounts break nothing of WCAG 2.2 AA, and do not scroll sideways', async () => {
  const desk = await demoDesk('embedded')
  const base = await serveDesk(desk)
  const person = desk.demoSeats['prb-member'].person
  await enter(desk, roleGiven('elsewhere', person, 'records-officer', 'ED'))
  const invited = await makeAccount(desk, 'invited@agency.example', { office: 'HSBB' })
  const shared = await makeAccount(desk, 'shared@agency.example', { person })
  const { cookie = '' } = await signedInAs(desk, desk.demoSeats.administrator.person, 'role:administrator-1')
  const [name = '', value = ''] = cookie.split('=')
  for (const width of [1280, 390]) {
    const context = await contextOf(width, { base })
    await context.addCookies([{ name, value, url: base }])
    const page = await context.newPage()
    const sound = async (what: string) => {
      assert.deepEqual(await violations(page), [], what)
      assert.ok((await sideways(page)) <= 0, `${what} is ${await sideways(page)} pixels too wide`)
    }
    const of = async (id: string) => await page.goto(`/administration/accounts/${id}`)
    await page.goto('/administration/accounts')
    await sound('the list')
    await page.getByLabel('E-mail address').fill('invited@agency.example')
    await page.getByLabel('Name').fill('X')
    await page.getByRole('button', { name: 'Invite' }).click()
    assert.match(await page.getByRole('alert').innerText(), /reset it instead/)
    await sound('a mistake')
    await of(shared.id)
    assert.match(await page.locator('main').innerText(), /outside your office too/)
    await sound('one that others act on')
    await of(invited.id)
    await page.getByLabel('Person of record').fill(person)
    await page.getByRole('button', { name: 'Propose' }).click()
    await sound('a request that waits')
    await page.goto('/administration/accounts')
    await sound('the list with what waits')
    await of(invited.id)
    await page.getByRole('button', { name: 'Make a link for a new password' }).click()
    assert.match(await page.locator('main').innerText(), /token=/)
    await sound('a link')
    await of(desk.mint())
    await sound('one that is not there')
    await context.close()
  }
})
