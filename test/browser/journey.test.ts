import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { Explanation } from '../../src/rulebook/index.ts'
import { connect } from '../../src/store/database.ts'
import { emptyAddress, type Engine } from '../engines.ts'
import { contextOf, enter, tabTo } from '../support/browser.ts'
import { newData, processesOf, serveCadre } from '../support/cadre.ts'

type Env = ReturnType<typeof newData> & { DATABASE_URL?: string }

const folder = await mkdtemp(join(tmpdir(), 'cadre-journey-'))
after(() => rm(folder, { recursive: true }))

/** The public listing as it is, but for one incumbent who has left: a later state of the same program. */
async function laterListing(): Promise<string> {
  const text = await readFile(new URL('../../data/plum-2025.csv', import.meta.url), 'utf8')
  const file = join(folder, 'listing-july.csv')
  const [head = '', first = '', ...rest] = text.split('\n')
  assert.match(first, /,Filled,/)
  await writeFile(
    file,
    [head, first.replace(/,,\r?$/, ',1/1/2020 12:00:00 AM,7/1/2025 12:00:00 AM'), ...rest].join('\n'),
  )
  return file
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

function link(page: Page, name: string): Locator {
  return page.getByRole('link', { name, exact: true })
}

async function signIn(page: Page, seat: string): Promise<void> {
  await page.goto('/sign-in')
  await enter(page, button(page, seat))
}

/** To the department with most noncareer appointees, by the table on the page alone. */
async function openMostNoncareer(page: Page): Promise<string> {
  await enter(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Program' }))
  if (!page.url().includes('/government')) await enter(page, link(page, 'Governmentwide listing'))
  await enter(page, page.getByRole('columnheader', { name: 'Noncareer', exact: true }).getByRole('link'))
  const first = page
    .locator('main table tbody tr')
    .filter({ has: page.getByText('Needs facts') })
    .first()
  const department = first.getByRole('rowheader').getByRole('link')
  const name = (await department.textContent()) ?? ''
  await enter(page, department)
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), name)
  return name
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.type(text)
}

/** The settings of a first start: an empty data folder and, on Debian's server, an empty database. */
async function firstStart(engine: Engine): Promise<Env> {
  const env = newData('on')
  return engine === 'embedded' ? env : { ...env, DATABASE_URL: await emptyAddress(engine) }
}

/** Processes that were given a data folder or run on it, wherever they stand. */
function processesWith({ CADRE_DATA }: Env): number[] {
  const given = readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) &&
        readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CADRE_DATA=${CADRE_DATA}\0`)
      )
    } catch {
      return false
    }
  })
  return [...given.map(Number), ...processesOf(CADRE_DATA)]
}

/** How many connections to its database a program left open. */
async function connectionsTo(address: string): Promise<number> {
  const beside = connect({ url: address }, { max: 1 })
  const { rows } = await beside.pool.query<{ count: number }>(
    'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await beside.close()
  return rows[0]?.count ?? 0
}

for (const engine of ['embedded', 'debian'] as const) {
  test(`by keyboard on ${engine}: import, open the department, ask why, enter the allocation, ask again, export`, async () => {
    const env = await firstStart(engine)
    const serving = await serveCadre(env)
    assert.ok(processesWith(env).length > 0)
    const context = await contextOf(1280, { base: serving.address })
    const page = await context.newPage()

    await signIn(page, 'Executive Services Unit specialist')
    await enter(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' }))
    const chooser = page.getByLabel('Position listing')
    await tabTo(page, chooser)
    await chooser.setInputFiles(await laterListing())
    await type(page, 'Month', 'July')
    await type(page, 'Day', '31')
    await type(page, 'Year', '2025')
    await enter(page, button(page, 'Import'))
    for (let turn = 0; turn < 240 && (await link(page, 'Open the report').count()) === 0; turn++) {
      await page.waitForTimeout(500)
      await page.reload()
    }
    await enter(page, link(page, 'Open the report'))
    const report = await page.locator('main').innerText()
    assert.match(report, /As of 31 Jul 2025/)
    assert.match(report, /10,540 rows read = [\d,]+ taken \+ \d+ repaired \+ 45 duplicates \+ 0 refused/)

    const department = await openMostNoncareer(page)
    assert.equal(department, 'Department of Health and Human Services')
    assert.match(await page.locator('main').innerText(), /position listing as of 31 Jul 2025/)
    const why = page.getByRole('link', { name: 'Why : noncareer appointees', exact: true })
    await enter(page, why)
    const before = await page.locator('#why').innerText()
    assert.match(before, /1 fact is missing/)
    assert.match(before, /An indication, not a finding/)
    assert.doesNotMatch(before, /Over the ceiling|Within the ceiling/)

    await tabTo(page, button(page, 'Sign out'))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await signIn(page, 'OPM oversight officer')
    await openMostNoncareer(page)
    await enter(page, page.getByRole('link', { name: 'Why : noncareer appointees', exact: true }))
    await enter(page, page.getByRole('link', { name: /^Supply it/ }))
    await type(page, 'Positions authorized', '420')
    await type(page, 'Month', 'October')
    await type(page, 'Day', '1')
    await type(page, 'Year', '2025')
    await type(page, 'Source', 'Letter of 1 October 2025')
    await enter(page, button(page, 'Check your answers'))
    assert.match(await page.locator('main').innerText(), /Nothing is saved yet/)
    await enter(page, button(page, 'Enter an allocation'))
    assert.match(
      await page.locator('main').innerText(),
      /420 positions are authorized for HE from 2025-10-01/,
    )
    await enter(page, link(page, 'Back to where you came from'))
    const after = await page.locator('#why').innerText()
    assert.match(after, /Within the ceiling of 105: \d+ of 420/)
    assert.match(after, /5 USC 3134\(d\)/)

    await tabTo(page, link(page, 'Export the answer (JSON)'))
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const exported = JSON.parse(await readFile(await download.path(), 'utf8')) as { explanation: Explanation }
    assert.equal(exported.explanation.kind, 'ruled')
    assert.match(exported.explanation.answer, /Within the ceiling of 105/)
    assert.ok(exported.explanation.steps.length > 2)
    await context.close()

    const ended = await serving.end('SIGINT')
    assert.equal(ended.code, 0, ended.err)
    assert.deepEqual(processesWith(env), [])
    if (env.DATABASE_URL !== undefined) assert.equal(await connectionsTo(env.DATABASE_URL), 0)
  })
}
