import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { day } from '../../src/base/dates.ts'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { contextOf, enter, serveDesk, tabTo } from '../support/browser.ts'
import { type DemoDesk, demoDesk } from '../support/demo.ts'
import { enter as record } from '../support/principals.ts'

const PASSWORD = 'a long walk by the river'
const NUMBER = 'ice-p201'
const TITLE = 'Assistant Director, Charter Operations'
const PROPOSAL = `/positions/proposals/${NUMBER}`

let desk: DemoDesk
let page: Page

before(async () => {
  desk = await demoDesk('embedded')
  await enterDemoAccounts(desk, PASSWORD)
  // One space is left: 74 positions are established.
  await record(desk, [
    {
      stream: 'allocation:HSBB',
      type: 'positions/allocation-entered',
      effective: day('2026-11-01'),
      body: { unit: 'HSBB', spaces: 75, careerReservedMinimum: 40, source: 'Set-up' },
    },
  ])
  page = await (await contextOf(1280, { base: await serveDesk(desk) })).newPage()
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const link = (name: string): Locator => page.getByRole('link', { name, exact: true })
const main = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')

/** Puts text into a field in place of what stands there, by keyboard. */
async function type(field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

const fill = async (label: string, text: string): Promise<void> =>
  await type(page.getByLabel(label, { exact: false }).first(), text)

/** Chooses from a list by typing how the choice begins. */
async function pick(name: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`select[name="${name}"]`))
  await page.keyboard.type(text)
}

/** Chooses a radio: to its group by Tab, to it by the arrow keys. */
async function choose(name: string, value: string): Promise<void> {
  const all = page.locator(`input[name="${name}"]`)
  const checked = page.locator(`input[name="${name}"]:checked`)
  await tabTo(page, (await checked.count()) > 0 ? checked : all.first())
  await page.keyboard.press('Space')
  const target = page.locator(`input[name="${name}"][value="${value}"]`)
  for (let turn = 0; turn < 40 && !(await target.isChecked()); turn++) await page.keyboard.press('ArrowDown')
  assert.ok(await target.isChecked(), `${name} is not ${value}`)
}

async function date(
  name: string,
  [month, dayOfMonth, year]: readonly [string, string, string],
): Promise<void> {
  await pick(`${name}-month`, month)
  await type(page.locator(`input[name="${name}-day"]`), dayOfMonth)
  await type(page.locator(`input[name="${name}-year"]`), year)
}

/** Signs in to the account of a seat, and takes the seat where the account begins in another. */
async function as(seat: SeatId, title?: string): Promise<void> {
  if ((await button('Sign out').count()) > 0) await enter(page, button('Sign out'))
  await page.goto('/sign-in')
  await type(page.getByLabel('E-mail address'), `${seat}@demo.example`)
  await type(page.getByLabel('Password'), PASSWORD)
  await enter(page, button('Sign in'))
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'My work')
  if (title === undefined || (await main()).includes(`, ${title}.`)) return
  await page.goto('/account')
  await enter(page, button(`Act as ${title}`))
  assert.ok((await main()).includes(`, ${title}.`), title)
}

/** Checks the answers and does it; gives what the last page says. */
async function done(title: string): Promise<string> {
  await enter(page, button('Check your answers'))
  assert.match(await main(), /Nothing is saved yet/)
  await enter(page, button(title))
  assert.match(await main(), /: done/)
  return await main()
}

async function back(): Promise<void> {
  await enter(page, link('Back to where you came from'))
}

/** The ledger as the page of spaces shows it. */
async function ledger(): Promise<string> {
  await page.goto('/positions/requests')
  return (await page.locator('dl.c-tiles').innerText()).replaceAll(/\s+/g, ' ')
}

test('an official proposes for the own area alone, and nothing typed is lost', async () => {
  await as('headquarters-official')
  await enter(page, link('Propose a position'))
  await pick('unit', 'Homeland Security Inv')
  await fill('Position number', NUMBER)
  await fill('Title', TITLE)
  await fill('Duty station', 'Washington, DC')
  await pick('positionLevel', 'above')
  await choose('positionKind', 'managerial')
  await choose('needsSenateConfirmation', 'no')
  await pick('positionClass', 'none')
  for (const name of ['directsUnit', 'accountableForPrograms', 'monitorsGoals', 'supervisesEmployees']) {
    await choose(`${name}-shown`, 'yes')
    await type(page.locator(`textarea[name="${name}"]`), `Evidence of ${name} <b>&</b>`)
  }
  await choose('makesPolicy-shown', 'yes')
  await type(page.locator('input[name="subordinates"]'), '12')
  await type(page.locator('input[name="personalAssistants"]'), '2')
  await type(page.locator('input[name="supervisingTime"]'), '40')
  await pick('impartialField', 'law')
  await enter(page, button('Check your answers'))
  const problem = page.getByRole('alert').getByRole('link', { name: /Function 5.*or answer no/ })
  await tabTo(page, problem)
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.name'), 'makesPolicy')
  await page.keyboard.type('Writes the charter standards')
  await enter(page, button('Check your answers'))
  assert.match(await main(), /Nothing was saved: HSBB-HSI is outside the office of/)
  assert.equal(await page.locator('input[name="title"]').inputValue(), TITLE)
  await pick('unit', 'Enforcement and Removal Op')
  assert.match(await done('Propose a position'), /is proposed as ice-p201/)
  await back()
  await enter(page, link(TITLE))
  const shown = await main()
  assert.match(shown, /Proposed.*Write the technical note: Executive Services Unit specialist/)
  assert.match(shown, /Evidence of monitorsGoals <b>&<\/b>/)
  assert.match(shown, /40\.0% of the time\. Supervises 10/)
})

test('the unit notes it and the board reviews it, each from what waits at home', async () => {
  await as('esu')
  assert.match(await ledger(), /Granted 75 .*Established .*74 .*Filled .*57 .*Free .*1 0 approved/)
  await page.goto('/')
  assert.match(await main(), /Waits for you: 1 proposed position, 1 request for spaces/)
  await enter(page, link(TITLE))
  await enter(page, link('Write the technical note'))
  await fill('Technical note', 'Well classified')
  await fill('Candidates ready', '2')
  await done('Write the technical note')
  await back()
  assert.match(await main(), /Review the planning need: Executive Resources Board member/)

  await as('erb-member', 'Executive Resources Board member')
  assert.match(await main(), /Waits for you: 2 proposed positions/)
  await enter(page, link(TITLE))
  assert.match(await main(), /Well classified Candidates ready: 2/)
  await enter(page, link('Review the planning need'))
  await choose('view', 'supported')
  await fill('Reason', 'Needed for the new charter program')
  await done('Review the planning need')
  await back()
  assert.match(await main(), /Seen then: granted 75, established 74/)
})

test('the delegate approves it and establishes it, career reserved, without OPM', async () => {
  await as('appointing-authority', 'Deputy Director')
  await enter(page, link(TITLE))
  await enter(page, link('Approve a position'))
  await choose('designation', 'career-reserved')
  await done('Approve a position')
  assert.match(await ledger(), /Free .*0 1 approved, not yet established/)
  await page.goto(PROPOSAL)
  assert.match(await main(), /establish position by delegation dhs-establish-ice permanent/)
  await enter(page, link('Establish a position'))
  await date('effective', ['Nov', '22', '2026'])
  await done('Establish a position')
  await back()
  assert.match(await main(), /✓?\s*Established Proposed as ice-p201/)
  const stands = await ledger()
  assert.match(stands, /Established .*75 43 career reserved, minimum 40/)
  assert.match(stands, /Filled .*57 76\.0% of granted; 18 vacant/)
  assert.match(stands, /Free .*0 0 approved/)
})

test('with no space free another is not approved, and the three figures are shown', async () => {
  await as('erb-member', 'Executive Resources Board member')
  await enter(page, link('Assistant Director, Removal Logistics'))
  await enter(page, link('Review the planning need'))
  await choose('view', 'supported')
  await fill('Reason', 'Needed too')
  await done('Review the planning need')
  await as('appointing-authority', 'Deputy Director')
  await enter(page, link('Assistant Director, Removal Logistics'))
  await enter(page, link('Approve a position'))
  await choose('designation', 'career-reserved')
  await enter(page, button('Check your answers'))
  assert.match(await main(), /Refused, nothing was saved: granted 75, established 75, free 0/)
  assert.ok(await page.locator('input[value="career-reserved"]').isChecked())
})

test('the unit asks for spaces, the delegate approves, OPM grants one: the ledger and the headroom follow', async () => {
  await as('esu')
  await page.goto('/positions/requests')
  await enter(page, link('Open the biennial request for spaces'))
  await fill('First fiscal year', '2030')
  await fill('Spaces asked for', '3')
  await fill('Justification', 'Growth of the charter program')
  await done('Open the biennial request for spaces')
  await back()
  assert.match(await main(), /FY2030 and FY2031 .*Drafted .*3 .*57 filled, 75 established of 75/)
  await as('appointing-authority', 'Deputy Director')
  await enter(page, link('Spaces for FY2030 and FY2031'))
  await enter(page, link('Approve a request for spaces'))
  await done('Approve a request for spaces')
  await as('esu')
  await enter(page, link('Spaces for FY2030 and FY2031'))
  await enter(page, page.getByRole('row', { name: /FY2030/ }).getByRole('link', { name: /^Transmit/ }))
  await fill('Reference', 'ESU 26-3')
  await done('Transmit a request for spaces')
  await as('opm')
  assert.match(await main(), /Waits for you: 1 request for spaces/)
  await enter(page, link('Spaces for FY2030 and FY2031'))
  await enter(page, link('Answer a request for spaces'))
  await fill('Spaces granted', '1')
  await date('effective', ['Nov', '22', '2026'])
  await fill('Letter', 'OPM letter of 20 November 2026')
  await done('Answer a request for spaces')
  const stands = await ledger()
  assert.match(stands, /Granted 76 .*Established .*75 .*Free .*1 0 approved/)
  assert.match(stands, /Noncareer headroom .*13 6 in use/)
  assert.match(await main(), /FY2030 and FY2031 .*Answered 3 1 /)
  await enter(page, page.getByRole('link', { name: 'Why : noncareer headroom' }))
  assert.match((await page.locator('#why').innerText()).replaceAll(/\s+/g, ' '), /6 of 76.*5 USC 3134\(d\)/)
})

test('the designation changes on OPM’s letter, and the papers are in the file', async () => {
  await as('appointing-authority', 'Deputy Director')
  await page.goto(`/positions/${NUMBER}`)
  await enter(page, link('Ask OPM to change a designation'))
  await choose('to', 'general')
  await fill('Reason', 'Policy work alone')
  await done('Ask OPM to change a designation')
  await back()
  assert.match(await main(), /waits for OPM’s answer since 22 Nov 2026.*OPM oversight officer/)

  await as('opm')
  assert.match(await main(), /Waits for you: 1 change of designation/)
  await enter(page, link(TITLE))
  await enter(page, link('Answer a change of designation'))
  await choose('answer', 'approved')
  await type(page.locator('input[name="letter"]'), 'OPM 26-77')
  await date('letterDate', ['Nov', '20', '2026'])
  await date('effective', ['Nov', '29', '2026'])
  await done('Answer a change of designation')
  await back()
  assert.match(await main(), /Career reserved 22 Nov 2026 29 Nov 2026 General 29 Nov 2026/)
  assert.match(await main(), /Approved OPM 26-77, 20 Nov 2026 29 Nov 2026/)

  await as('esu')
  await page.goto(`/positions/${NUMBER}`)
  await enter(page, link('File a paper'))
  const file = join(desk.folder, 'letter of 20 November.pdf')
  await writeFile(file, 'the letter')
  await choose('kind', 'opm-letter')
  const chooser = page.getByLabel('File', { exact: false }).and(page.locator('input[type="file"]'))
  await tabTo(page, chooser)
  await chooser.setInputFiles(file)
  await enter(page, button('File a paper'))
  assert.match(await main(), /The paper is in the file of ice-p201: 10 bytes/)
  await back()
  assert.match(await main(), /letter of 20 November\.pdf opm letter 10/)
  await tabTo(page, link('letter of 20 November.pdf'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  assert.equal(download.suggestedFilename(), 'letter of 20 November.pdf')
})
