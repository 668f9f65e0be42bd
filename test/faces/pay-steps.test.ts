import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { demoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
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
