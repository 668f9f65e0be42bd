import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { payCaseStream } from '../../src/record/pay-terms.ts'
import { demoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { enter } from '../support/principals.ts'
import { rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const desk = await demoDesk()

async function read(seat: SeatId, path: string): Promise<{ text: string; leads: (to: string) => boolean }> {
  const visitor = new Visitor(desk)
  await visitor.sit(seat)
  const { body } = await visitor.get(path)
  const links = linksOf(mainOf(body))
  return { text: textOf(mainOf(body)), leads: (to) => links.some((one) => one.includes(`/actions/${to}?`)) }
}

test('an award may be proposed within twelve months of a raise; the raise alone waits', async () => {
  const { text, leads } = await read('esu', '/pay/people/ice-e039')
  assert.doesNotMatch(text, /Propose pay and award ?: not yet/)
  assert.match(text, /Raise basic pay ?: not yet, within twelve months/)
  assert.ok(leads('pay/propose'))
  assert.ok(leads('pay/return-proposal'))
})

test('steps that are seldom needed are led to, each from the page of the seat whose they are', async () => {
  const official = await read('appointing-authority', '/pay')
  for (const step of ['pay/publish-plan', 'pay/lift-to-minimum', 'pay/apply-schedule'])
    assert.ok(official.leads(step), step)
  assert.ok(!official.leads('pay/grant-critical'))
  assert.ok((await read('opm', '/pay')).leads('pay/consult-critical'))
  const person = await read('appointing-authority', '/pay/people/ice-e039')
  for (const step of ['pay/request-critical', 'pay/set-return-rate', 'pay/set-transfer-rate'])
    assert.ok(person.leads(step), step)
  const own = await read('executive', '/pay/people/ice-e039')
  assert.ok(own.leads('benefits/elect-benefits'))
  assert.ok(!own.leads('pay/propose'))
})

test('the home of pay names every step that somebody waits for, and none for which nobody does', async () => {
  // The board of the demonstration recommended awards alone.
  const [counted] = await rowsOf<{ awards: number; rates: number }>(
    desk,
    `SELECT count(*) FILTER (WHERE board_award > 0)::integer AS awards, count(board_rate)::integer AS rates
       FROM pay_case WHERE fiscal_year = 2026 AND approved_rate IS NULL AND approved_award IS NULL`,
  )
  assert.ok(counted)
  const { awards, rates } = counted
  assert.ok(awards > 1 && rates === 0, `${awards} awards, ${rates} rates`)
  const approves = (what: string, of: number) => new RegExp(`Approve ${what}, ${of} executives?:`)
  const waits = (text: string) => Number(/(\d+) proposals? waits? for a decision/.exec(text)?.[1])
  const before = (await read('esu', '/pay')).text
  assert.match(before, approves('performance awards', awards))
  assert.doesNotMatch(before, /Approve pay adjustments/)
  const person = 'ice-e039'
  const of = { person, fiscalYear: 2026 }
  const terms = { rate: 210_000_00, award: 15_000_00 }
  const effective = day('2026-11-22')
  const entry = { stream: payCaseStream(person, 2026), effective }
  await enter(desk, [
    { ...entry, type: 'pay/proposed', body: { ...of, unit: 'HSBB', terms, justified: true } },
    {
      ...entry,
      type: 'pay/board-recommended',
      body: { ...of, sitting: 'ice-prb-2026', terms, members: 5, career: 3 },
    },
  ])
  const both = (await read('esu', '/pay')).text
  assert.match(both, approves('pay adjustments', 1))
  const more = Number(/Approve performance awards, (\d+)/.exec(both)?.[1])
  // Of two decisions on one proposal each is waited for by itself.
  const approved = { ...of, rate: terms.rate, effective: day('2027-01-10') }
  await enter(desk, [{ ...entry, type: 'pay/adjustment-approved', body: approved }])
  const one = (await read('esu', '/pay')).text
  assert.doesNotMatch(one, /Approve pay adjustments/)
  assert.match(one, approves('performance awards', more))
  assert.equal(waits(one), waits(both))
  await enter(desk, [
    {
      ...entry,
      type: 'pay/award-approved',
      body: { ...of, award: terms.award, awardPoints: 7_00, pool: 2027 },
    },
  ])
  const none = (await read('esu', '/pay')).text
  assert.match(none, approves('performance awards', more - 1))
  assert.equal(waits(none), waits(both) - 1)
})
