import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { poolStream, worksheetStream } from '../../src/record/pay-terms.ts'
import { RULES } from '../../src/rulebook/index.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf } from '../support/markup.ts'
import { enter } from '../support/principals.ts'
import { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let office: Visitor

before(async () => {
  desk = await demoDesk()
  await enter(desk, [
    {
      stream: worksheetStream('HSBB', 2026),
      type: 'pay/worksheet-opened',
      effective: day('2026-11-01'),
      body: {
        unit: 'HSBB',
        fiscalYear: 2026,
        payOn: day('2026-11-15'),
        awardYear: 2027,
        system: 'fiscal-2026',
      },
    },
    {
      stream: poolStream('HSBB', 2027),
      type: 'awards/pool-opened',
      effective: day('2026-11-01'),
      body: { unit: 'HSBB', fiscalYear: 2027, base: 9_000_000_00, executives: 45, source: 'record' },
    },
  ])
  office = await new Visitor(desk).sit('esu')
})

suite('the rules of pay and awards, from the pages that use them', () => {
  test('each is linked from at least one of the pages, and so is each card of the law of pay', async () => {
    const reached = new Set<string>()
    for (const path of [
      '/pay',
      '/pay/worksheets/HSBB/2026',
      '/pay/pools/HSBB/2027',
      `/pay/people/${desk.demoSeats.executive.person}`,
      '/pay/payments',
      '/ranks',
    ]) {
      const answer = await office.get(path)
      assert.equal(answer.status, 200, `${path}: ${answer.body.slice(0, 300)}`)
      const rules = linksOf(mainOf(answer.body)).flatMap(
        (href) => /^\/law\/([a-z]+\/[a-z0-9-]+)(?:$|\?)/.exec(href)?.[1] ?? [],
      )
      assert.ok(rules.length > 5, path)
      for (const rule of rules) reached.add(rule)
    }
    const lost = RULES.flatMap(({ rule: { id } }) =>
      /^(pay|awards|benefits)\//.test(id) && !reached.has(id) ? [id] : [],
    )
    assert.deepEqual(lost, [])
    const cards = new Map<string, string[]>()
    for (const { rule, cases } of RULES) {
      for (const card of cases.flatMap(({ proves }) => proves ?? [])) {
        if (card.startsWith('pay/')) cards.set(card, [...(cards.get(card) ?? []), rule.id])
      }
    }
    assert.deepEqual(
      [...cards].filter(([, rules]) => !rules.some((id) => reached.has(id))),
      [],
    )
  })
})
