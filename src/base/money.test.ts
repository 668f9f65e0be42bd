import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/runs.ts'
import { type Cents, dividedBy, dollars, percentOf, type Rounding, shareOf, usd } from './money.ts'

const ROUNDINGS: readonly Rounding[] = [
  'nearest hundred dollars',
  'nearest dollar',
  'down to the dollar',
  'nearest cent',
  'down to the cent',
  'up to the cent',
]

/** The unit of a rounding, in cents. */
function unitOf(rounding: Rounding): bigint {
  if (rounding.endsWith('hundred dollars')) return 10_000n
  return rounding.endsWith('dollar') ? 100n : 1n
}

/** The exact product as a fraction of the rounding's unit, without floats. */
function fraction(amount: number, basisPoints: number, rounding: Rounding): { over: bigint; under: bigint } {
  const under = unitOf(rounding) * 10_000n
  return { over: BigInt(amount) * BigInt(basisPoints), under }
}

suite('money', () => {
  test('dollars become cents and come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (cents) => {
        const amount = Number(
          `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`,
        )
        assert.equal(usd(amount), cents === 0 ? usd(0) : cents)
        assert.equal(dollars(cents as Cents), amount === 0 ? 0 : amount)
      }),
      runs(2000),
    )
  })

  for (const [given, cents] of [
    [228_000, 22_800_000],
    [0.1 + 0.2, 30],
    [1.005 - 0.005, 100],
    [-12.34, -1234],
    [0, 0],
  ] as const) {
    test(`${given} dollars are ${cents} cents`, () => assert.equal(usd(given), cents))
  }

  for (const wrong of [0.001, 228_000.005, Number.NaN, Number.POSITIVE_INFINITY, 1e15]) {
    test(`${wrong} is refused: not dollars with at most two decimals`, () =>
      assert.throws(() => usd(wrong), RangeError))
  }

  test('a share is the exact product, rounded once by the named rule', () => {
    const amounts = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })
    const shares = fc.integer({ min: -50_000, max: 50_000 })
    fc.assert(
      fc.property(amounts, shares, fc.constantFrom(...ROUNDINGS), (amount, basisPoints, rounding) => {
        const { over, under } = fraction(amount, basisPoints, rounding)
        const result = BigInt(percentOf(amount as Cents, basisPoints, rounding))
        const unit = unitOf(rounding)
        assert.equal(result % unit, 0n, 'whole units')
        const error = (result / unit) * under - over
        if (rounding.startsWith('nearest')) {
          assert.ok(2n * error <= under && 2n * error > -under, 'within half a unit; a half goes up')
        } else if (rounding.startsWith('up')) {
          assert.ok(error >= 0n && error < under, 'less than a unit above')
        } else {
          assert.ok(error <= 0n && error > -under, 'less than a unit below')
        }
      }),
      runs(3000),
    )
  })

  for (const [amount, basisPoints, rounding, expected] of [
    [126_384, 120_00, 'nearest dollar', 151_661],
    [126_384, 120_00, 'down to the dollar', 151_660],
    [126_384, 120_00, 'nearest cent', 151_660.8],
    [0.01, 50_00, 'nearest cent', 0.01],
    [0.01, 50_00, 'down to the cent', 0],
    [0.01, 49_99, 'nearest cent', 0],
    [1, 50_00, 'nearest dollar', 1],
    [0.99, 50_00, 'nearest dollar', 0],
    [-0.01, 50_00, 'nearest cent', 0],
    [-0.01, 50_00, 'down to the cent', -0.01],
    [0.01, 50_00, 'up to the cent', 0.01],
    [0.01, 0, 'up to the cent', 0],
    [-0.01, 50_00, 'up to the cent', 0],
    [118_450, 100_00, 'nearest hundred dollars', 118_500],
    [118_449.99, 100_00, 'nearest hundred dollars', 118_400],
    [209_600, 0, 'nearest dollar', 0],
    [209_600, 100_00, 'nearest dollar', 209_600],
  ] as const) {
    test(`${basisPoints / 100}% of $${amount}, ${rounding}, is $${expected}`, () => {
      assert.equal(percentOf(usd(amount), basisPoints, rounding), usd(expected))
    })
  }

  test('basis points are whole', () => {
    assert.throws(() => percentOf(usd(100), 12.5, 'nearest cent'), RangeError)
  })

  test('a year’s rate is divided to the nearest cent, half a cent upwards', () => {
    assert.equal(dividedBy(usd(228_000), 2087), usd(109.25))
    assert.equal(dividedBy(usd(0.01), 2), usd(0.01))
    assert.equal(dividedBy(usd(0.01), 3), usd(0))
  })

  test('a part too small to show is 0, whichever its sign', () => {
    assert.ok(Object.is(shareOf(-1, 11_816_826), 0))
    assert.ok(Object.is(shareOf(1, 11_816_826), 0))
  })

  test('a part of a whole in basis points, nearest; of nothing there is none', () => {
    assert.equal(shareOf(1, 3), 3333)
    assert.equal(shareOf(2, 3), 6667)
    assert.equal(shareOf(750, 7336), 1022)
    assert.equal(shareOf(9, 90), 1000)
    assert.equal(shareOf(0, 90), 0)
    assert.equal(shareOf(5, 0), undefined)
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        const share = BigInt(shareOf(part, whole) ?? -1)
        const error = 2n * (share * BigInt(whole) - BigInt(part) * 10_000n)
        assert.ok(error <= BigInt(whole) && error > -BigInt(whole))
      }),
      runs(1000),
    )
  })
})
