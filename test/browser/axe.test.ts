import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { listings } from '../../src/store/queries/listings.ts'
import { contextOf, serveDesk, signedIn } from '../support/browser.ts'
import { demoDesk } from '../support/demo.ts'
import { sideways, violations } from '../support/wcag.ts'

const desk = await demoDesk('embedded')
const base = await serveDesk(desk)
let listing = ''
let run = ''
let proposed = ''

before(async () => {
  listing = (await listings(desk.connection.db))[0]?.id ?? ''
  const row = await desk.connection.db.selectFrom('import_run').select('id').executeTakeFirstOrThrow()
  run = row.id
  const entry = desk.connection.db
    .selectFrom('journal')
    .select('id')
    .where('stream', '=', 'position:ice-p101')
  proposed = (await entry.orderBy('seq').executeTakeFirstOrThrow()).id
})

/** Pages by seat: every kind of page, open panels, forms with mistakes, empty lists. */
const PAGES: Readonly<Partial<Record<SeatId, readonly (() => string)[]>>> = {
  esu: [
    () => '/',
    () => '/program/office',
    () => '/program/office?why=noncareer-agency',
    () => '/program/office?why=cycle',
    () => '/positions?source=record',
    () => '/positions?q=nothing-like-this',
    () => '/positions/ice-p001',
    () => '/positions/proposals?show=all',
    () => `/positions/proposals/ice-p101?why=${proposed}`,
    () => '/positions/requests?why=spaces',
    () => '/positions/requests?why=noncareer',
    () => '/actions/positions/file-paper?unit=HSBB&position=ice-p101',
    () => '/people?source=record&sort=-since',
    () => '/people/ice-e039',
    () => '/boards',
    () => '/boards/ice-prb?why=composition',
    () => '/boards/sittings/ice-prb-2026?why=quorum',
    () => '/boards/sittings/ice-prb-2026/cases/ice-e039?why=composition',
    () => '/boards/close-out/HSBB/2026?why=cap-0&order=score&try=ice-e039.3',
    () => '/boards/close-out/HSBB/2026?show=all&sets=all&why=sign',
    () => '/appraisal?year=2027&show=no-plan',
    () => '/appraisal/ice-e039/2026?why=score',
    () => '/imports',
    () => `/imports/${listing}?outcome=duplicate`,
    () => `/imports/${listing}?outcome=repaired&page=2`,
    () => `/imports/runs/${run}`,
    () => '/organisation/HSBB',
    () => '/calendar?source=record',
    () => '/audit?role=esu',
    () => '/no-such-page',
    () => '/program/government?on=2026-02-30',
  ],
  opm: [
    () => '/program/government?all=no',
    () => '/program/agency/HE?why=noncareer-agency',
    () => '/program/agency/HE?why=on-board',
    () => '/actions/positions/enter-allocation?unit=HE',
    () => '/law',
    () =>
      '/law/positions/noncareer-agency?on=2026-11-22&noncareerAppointees=23&allocatedPositions=90&try=yes',
    () => '/law/positions/coverage',
    () =>
      '/law/movement/reassignment-notice?on=2026-11-22&careerAppointee=yes&outsideCommutingArea=no&noticeReceived=2026-11-20&try=yes',
    () => '/law?q=notice',
    () => '/law/on?date=1995-06-01&known=1995-06-01&topic=pay',
    () => '/law/diff?from=2025-11-22&to=2026-11-22',
    () => '/law/tables',
    () => '/law/tables/pay-bands',
    () => '/law/tables/executive-schedule-level-ii',
    () => '/law/tables/least-share-of-time-spent-supervising',
    () => '/law/instruments?level=directive',
    () => '/law/instruments/ice-directive-1056-1',
    () => '/law/clashes?kind=hard',
    () => '/law/glossary?q=notice',
    () => '/law/trace?status=missing',
    () => '/law/staffing/limited-service?on=1979-07-12&limitedServiceMonths=x&try=yes',
    () => '/calendar?from=2026-11-22&to=2026-12-31',
    () => '/audit?stream=listing:none',
  ],
  'headquarters-official': [
    () => '/',
    () => '/positions/proposals',
    () => '/actions/positions/propose-position?unit=HSBB-ERO&makesPolicy=x',
  ],
  'prb-member': [
    () => '/boards/sittings/ice-prb-2026',
    () => '/boards/close-out/HSBB/2026?try=ice-e039.3&show=changed',
  ],
  supervisor: [
    () => '/',
    () => '/appraisal/ice-e039/2027?why=weights',
    () => '/appraisal/ice-e039/2027/plan',
    () => '/appraisal/ice-e039/2027/rating',
  ],
  executive: [() => '/', () => '/people?source=record', () => '/people/ice-e039', () => '/audit'],
}

for (const [seat, pages] of Object.entries(PAGES)) {
  for (const width of [1280, 390]) {
    test(`no page of the ${seat} seat breaks WCAG 2.2 AA or scrolls sideways at ${width} pixels`, async () => {
      const context = await contextOf(width, { base })
      const page = await signedIn(context, seat as SeatId)
      for (const address of pages) {
        await page.goto(address())
        assert.deepEqual(await violations(page), [], address())
        assert.ok((await sideways(page)) <= 0, `${address()} is ${await sideways(page)} pixels too wide`)
      }
      await context.close()
    })
  }
}

test('sign-in and a form with mistakes break nothing, and the mistakes are announced', async () => {
  const context = await contextOf(390, { base })
  const page = await signedIn(context, 'opm')
  await page.goto('/actions/positions/enter-allocation?unit=HE')
  await page.evaluate("document.querySelector('form.c-fields').noValidate = true")
  await page.getByLabel('Positions authorized').fill('many')
  await page.getByRole('button', { name: 'Check your answers' }).click()
  assert.match(await page.getByRole('alert').innerText(), /many is not a number/)
  assert.equal(await page.getByLabel('Positions authorized').inputValue(), 'many')
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Sign out' }).click()
  assert.deepEqual(await violations(page), [])
  await context.close()
})

test('the program, its Why and a form work without script', async () => {
  const context = await contextOf(1280, { base, script: false })
  const page = await signedIn(context, 'opm')
  await page.goto('/program/agency/DD?why=noncareer-agency')
  assert.match(await page.locator('#why').innerText(), /1 fact is missing/)
  await page.getByRole('link', { name: 'Supply it' }).click()
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Enter an allocation')
  assert.equal(await page.getByLabel('Agency').inputValue(), 'DD')
  await context.close()
})
