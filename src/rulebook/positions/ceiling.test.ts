import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../base/dates.ts'
import { decide, value } from '../kernel/decide.ts'
import { explain } from '../kernel/explain.ts'
import { LARGEST_COUNT } from '../kernel/fact.ts'
import { ceilingOf, highest, type Share, smallestBase } from './ceiling.ts'
import { ceiling105 } from './ceiling-105.ts'
import { fiveYearsService } from './five-years-service.ts'
import { limitedGovernment } from './limited-government.ts'
import { noncareerAgency } from './noncareer-agency.ts'
import { noncareerGovernment } from './noncareer-government.ts'

const on = { on: day('2026-11-22') }

type Asked = {
  name: string
  share: Share
  /** Smallest base to which the ceiling applies. */
  fewest: number
  ask: (count: number, of: number) => { within: boolean; ceiling?: number; left?: number } | undefined
}

const CEILINGS: readonly Asked[] = [
  {
    name: 'noncareer, 10% governmentwide',
    share: { parts: 1, in: 10 },
    fewest: 0,
    ask: (count, of) =>
      value(noncareerGovernment, on, { noncareerAppointees: count, allocatedPositions: of }),
  },
  {
    name: 'noncareer, 25% of an agency',
    share: { parts: 1, in: 4 },
    fewest: 4,
    ask: (count, of) => value(noncareerAgency, on, { noncareerAppointees: count, allocatedPositions: of }),
  },
  {
    name: 'limited, 5% governmentwide',
    share: { parts: 1, in: 20 },
    fewest: 0,
    ask: (count, of) => value(limitedGovernment, on, { limitedAppointees: count, allocatedPositions: of }),
  },
  {
    name: 'lacking five years, 30%',
    share: { parts: 3, in: 10 },
    fewest: 0,
    ask: (count, of) => value(fiveYearsService, on, { lackingFiveYears: count, allocatedPositions: of }),
  },
  {
    name: 'positions, 105%',
    share: { parts: 105, in: 100 },
    fewest: 0,
    ask: (count, of) => value(ceiling105, on, { establishedPositions: count, authorizedForYear: of }),
  },
]

const base = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: LARGEST_COUNT }))

for (const { name, share, fewest, ask } of CEILINGS) {
  describe(name, () => {
    test('holds one under, at and one over, by whole numbers alone', () => {
      fc.assert(
        fc.property(base, (drawn) => {
          const of = Math.max(drawn, fewest)
          const exact = Number((BigInt(of) * BigInt(share.parts)) / BigInt(share.in))
          assert.equal(ask(0, of)?.ceiling, exact)
          if (exact > 0) assert.equal(ask(exact - 1, of)?.within, true)
          assert.deepEqual(pick(ask(exact, of)), { within: true, left: 0 })
          assert.deepEqual(pick(ask(exact + 1, of)), { within: false, left: -1 })
        }),
      )
    })

    test('never falls as the base grows', () => {
      fc.assert(
        fc.property(base, (drawn) => {
          const of = Math.max(drawn, fewest)
          assert.ok((ask(0, of + 1)?.ceiling ?? 0) >= (ask(0, of)?.ceiling ?? 0))
        }),
      )
    })
  })
}

function pick(answer: { within: boolean; left?: number } | undefined): unknown {
  return answer && { within: answer.within, left: answer.left }
}

test('the smallest base that carries a count carries it, and one less does not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Share>({ parts: 1, in: 4 }, { parts: 3, in: 10 }, { parts: 21, in: 20 }),
      fc.integer({ min: 1, max: 100_000 }),
      (share, count) => {
        const smallest = smallestBase(count, share)
        assert.equal(ceilingOf(count, smallest, share).within, true)
        assert.equal(ceilingOf(count, smallest - 1, share).within, false)
        assert.ok(highest(smallest, share) >= count)
      },
    ),
  )
})

describe('the allocation is the base, and executives on board are not', () => {
  test('750 noncareer among 7,336 on board: 10.2%, an indication and no violation', () => {
    const facts = { noncareerAppointees: 750, onBoardExecutives: 7336 }
    const ruling = decide(noncareerGovernment, on, facts)
    assert.equal(ruling.kind, 'needs')
    const explained = explain(noncareerGovernment, ruling, facts)
    assert.deepEqual(
      explained.missing.map(({ id }) => id),
      ['allocatedPositions'],
    )
    assert.match(explained.indication?.says ?? '', /^Indication, not a finding: 750 of 7,336 .* 10\.2%\./)
    assert.doesNotMatch(JSON.stringify(explained), /over the ceiling|violat/i)
    assert.equal(explained.value, undefined)
  })

  test('with the allocation it is answered', () => {
    const facts = { noncareerAppointees: 750, onBoardExecutives: 7336, allocatedPositions: 7500 }
    assert.deepEqual(value(noncareerGovernment, on, facts), {
      within: true,
      count: 750,
      of: 7500,
      ceiling: 750,
      left: 0,
    })
  })

  test('nobody on board gives no share', () => {
    const ruling = decide(noncareerAgency, on, { noncareerAppointees: 0, onBoardExecutives: 0 })
    assert.equal(ruling.kind === 'needs' && ruling.indication, undefined)
  })
})

test('the changes named for an agency come true', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 400 }), fc.integer({ min: 0, max: 120 }), (of, count) => {
      const answer = value(noncareerAgency, on, { noncareerAppointees: count, allocatedPositions: of })
      assert.ok(answer?.ceiling !== undefined && answer.left !== undefined)
      const other = answer.within ? count + answer.left + 1 : count + answer.left
      const turned = value(noncareerAgency, on, { noncareerAppointees: other, allocatedPositions: of })
      assert.equal(turned?.within, !answer.within)
      assert.ok(noncareerAgency.changes?.(answer)[0]?.includes(`(${other})`))
    }),
  )
})
