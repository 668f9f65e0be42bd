/** Takes the pictures of the guide: node test/browser/shots.ts ADDRESS, while the demonstration is served there. */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { FLAGS } from '../support/chromium.ts'

const [address = 'http://127.0.0.1:7410'] = process.argv.slice(2)
const folder = fileURLToPath(new URL('../../docs/guide/', import.meta.url))
await mkdir(folder, { recursive: true })

const SHOTS = [
  { name: 'program-office', seat: 'esu', path: '/program/office', width: 1280, height: 1250 },
  { name: 'program-government', seat: 'opm', path: '/program/government', width: 1280, height: 1100 },
  { name: 'why', seat: 'opm', path: '/program/agency/HE?why=noncareer-agency', width: 1280, height: 1000 },
  { name: 'person', seat: 'executive', path: '/people/ice-e039', width: 1280, height: 900 },
  { name: 'import-report', seat: 'esu', path: '/imports', width: 1280, height: 900, link: 'plum-2025.csv' },
  { name: 'rule', seat: 'opm', path: '/law/positions/noncareer-agency', width: 1280, height: 1000 },
  {
    name: 'earliest',
    seat: 'esu',
    path: '/law/movement/reassignment-notice?try=yes&on=2026-11-22&careerAppointee=yes&outsideCommutingArea=no&noticeReceived=2026-11-20&effectiveDate=2026-12-01#earliest',
    width: 1280,
    height: 900,
  },
  { name: 'pay-since-1991', seat: 'esu', path: '/law/tables/pay-bands', width: 1280, height: 1000 },
  { name: 'calendar', seat: 'esu', path: '/calendar?source=record', width: 1280, height: 800 },
  { name: 'program-office-390', seat: 'esu', path: '/program/office', width: 390, height: 1400 },
  { name: 'appraisal-case', seat: 'supervisor', path: '/appraisal/ice-e039/2026', width: 1280, height: 1100 },
  { name: 'close-out', seat: 'prb-member', path: '/boards/close-out/HSBB/2026', width: 1280, height: 1300 },
  { name: 'worksheet', seat: 'esu', path: '/pay/worksheets/HSBB/2026', width: 1280, height: 1250 },
  { name: 'pay-person', seat: 'executive', path: '/pay/people/ice-e039', width: 1280, height: 1250 },
  { name: 'sign-in', seat: 'signed out', path: '/sign-in', width: 1280, height: 960 },
  { name: 'who-may', seat: 'administrator', path: '/organisation/powers', width: 1280, height: 900 },
  { name: 'proposal', seat: 'erb-member', path: '/positions/proposals/ice-p101', width: 1280, height: 1000 },
] as const

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
for (const shot of SHOTS) {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    baseURL: address,
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  if (shot.seat !== 'signed out') await page.locator(`form:has(input[value="${shot.seat}"]) button`).click()
  await page.goto(shot.path)
  if ('link' in shot) await page.getByRole('link', { name: shot.link }).first().click()
  await page.screenshot({ path: `${folder}${shot.name}.png` })
  await context.close()
}
await browser.close()
