import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { usd } from '../../src/base/money.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { payCaseStream, payStream, poolStream } from '../../src/record/pay-terms.ts'
import { executiveOf } from '../support/board.ts'
import { json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { mainOf, tagsOf, textOf } from '../support/markup.ts'
import { enterLargeSheet, LARGE, rateOf } from '../support/pay-sheet.ts'
import type { SheetTold } from '../support/pay-told.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import type { Visitor } from '../support/visitor.ts'

const SIZE = 1300
const { unit, fiscalYear, prefix } = LARGE
const SHEET = `/pay/worksheets/${unit}/${fiscalYear}`
const OWN = executiveOf(prefix, 1)
const GIVEN = executiveOf(prefix, 2)

let desk: DemoDesk
let office: Visitor
/** An executive of the sheet who works in the office that runs it. */
let insider: Visitor

before(async () => {
  desk = await demoDesk()
  await enterLargeSheet(desk, SIZE)
  await enter(desk, [
    ...roleGiven('pw-own', OWN, 'executive-services', unit),
    ...awarded(OWN, 1, 'proposed'),
    ...awarded(GIVEN, 2, 'approved'),
  ])
  office = await signedInAs(desk, 'pw-s001', 'role:pw-esu')
  insider = await signedInAs(desk, OWN, 'role:pw-own')
})

/** A proposal of 10% for an executive, as far as it has come. */
function awarded(person: string, number: number, state: 'proposed' | 'approved'): NewEvent[] {
  const award = usd(rateOf(number) / 10)
  const terms = { award, awardPoints: 1000 }
  const stream = payCaseStream(person, fiscalYear)
  const of = { person, fiscalYear }
  const effective = day('2025-12-10')
  const proposed: NewEvent = {
    stream,
    type: 'pay/proposed',
    effective,
    body: { ...of, unit, terms, justified: false },
  }
  if (state === 'proposed') return [proposed]
  return [
    proposed,
    {
      stream,
      type: 'pay/board-recommended',
      effective,
      body: { ...of, sitting: 'pw-2025', terms, members: 5, career: 3 },
    },
    { stream, type: 'pay/award-approved', effective, body: { ...of, award, awardPoints: 1000, pool: 2026 } },
    {
      stream: payStream(person),
      type: 'awards/performance-award-granted',
      effective,
      body: { ...of, cents: award, basisPoints: 1000, pool: 2026 },
    },
    {
      stream: poolStream(unit, 2026),
      type: 'awards/pool-charged',
      effective,
      body: { unit, fiscalYear: 2026, person, ratingYear: fiscalYear, cents: award },
    },
  ]
}

async function told(visitor: Visitor, query = ''): Promise<SheetTold> {
  return json(await visitor.get(`/api${SHEET}${query}`)) as SheetTold
}

suite('a worksheet of 1,300 executives', () => {
  test('comes in pages of 100, with the sums of all of it', async () => {
    const page = mainOf((await office.get(SHEET)).body)
    const cells = tagsOf(page).filter(({ attributes }) => attributes.get('name')?.startsWith('rate-'))
    assert.equal(cells.length, 100)
    const whole = Buffer.byteLength((await office.get(SHEET)).body)
    assert.ok(whole < 100 * 1024, `a page of 100 rows is light: ${whole} bytes`)
    // What is tried stands in the forms and a few links, not in every row.
    const steps = Array.from({ length: 50 }, (_, index) => `${executiveOf(prefix, index + 10)}.p600`)
    const loaded = Buffer.byteLength((await office.get(`${SHEET}?try=${steps.join(',')}`)).body)
    assert.ok(loaded < 2 * whole, `with 50 steps: ${loaded} bytes`)
    assert.match(textOf(page), /All 1,300 executives of the sheet/)
    assert.ok(page.includes('page=13'))
    const last = mainOf((await office.get(`${SHEET}?page=13`)).body)
    assert.ok(textOf(last).includes('Pwson1300, Ann'))
    const tried = `?try=${executiveOf(prefix, 1250)}.r${usd(rateOf(1250) + 1000)}`
    assert.equal((await told(office, tried)).rows.length, SIZE)
    const sums = textOf(mainOf((await office.get(`${SHEET}${tried}`)).body))
    assert.match(sums, /\$1,000, 1 raised/)
  })

  test('what is approved on it is not counted a second time beside it', async () => {
    const sheet = await told(office)
    const given = sheet.rows.find(({ person }) => person === GIVEN)
    assert.deepEqual([given?.approvedAward, given?.state], [true, 'approved'])
    assert.equal(given?.reckoned?.awardRange.limitedBy, 'approved')
    const both = usd(rateOf(1) / 10) + usd(rateOf(2) / 10)
    assert.equal(sheet.pool.used, both)
    assert.equal(sheet.pool.left, (sheet.pool.limit ?? 0) - both)
    const pool = textOf(mainOf((await office.get(`/pay/pools/${unit}/2026`)).body))
    assert.match(pool, /Charged: 1 award .*Pwson0002, Ann/)
  })

  test('a long what-if stays in the form where the address would be too long', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`award-${executiveOf(prefix, index + 10)}`, '$8,000.00']),
    )
    const sent = await office.post(SHEET, { ...fields, step: 'try' })
    assert.equal(sent.status, 200)
    assert.match(textOf(mainOf(sent.body)), /Undo \(400\)/)
    assert.match(sent.body, /name="try" value="pw-e0010\.a800000,/)
  })

  test('who runs the sheet and stands on it sees nothing that is proposed for the own pay', async () => {
    const all = await told(office)
    assert.equal(all.rows.find(({ person }) => person === OWN)?.proposed.award, usd(rateOf(1) / 10))
    const sheet = await told(insider)
    const mine = sheet.rows.find(({ person }) => person === OWN)
    assert.deepEqual([mine?.own, mine?.proposed, mine?.boardSaid, mine?.level], [true, {}, null, null])
    assert.equal(mine?.reckoned, undefined)
    assert.equal(mine?.state, undefined)
    assert.equal(sheet.pool.used, usd(rateOf(2) / 10))
    // Neither by trying, nor by asking why, nor in what the page fetches.
    assert.deepEqual((await told(insider, `?try=${OWN}.p2000`)).pool, sheet.pool)
    assert.equal((await told(insider, `?explain=${OWN}`)).rulings, undefined)
    const fetched = json(await insider.get(`${SHEET}/data.json`)) as SheetTold
    assert.deepEqual(fetched.rows.find(({ person }) => person === OWN)?.proposed, {})
    const page = mainOf((await insider.get(`${SHEET}?why=${OWN}`)).body)
    assert.match(textOf(page), /Own case: what is proposed is not shown/)
    assert.doesNotMatch(page, new RegExp(`name="award-${OWN}"`))
    assert.doesNotMatch(textOf(page), /Pwson0001, Ann: every limit/)
    const home = textOf(mainOf((await insider.get('/pay')).body))
    assert.doesNotMatch(home, /1 proposal waits for a decision/)
    assert.match(textOf(mainOf((await office.get('/pay')).body)), /1 proposal waits for a decision/)
  })
})
