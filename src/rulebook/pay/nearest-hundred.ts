import type { Cents } from '../../base/money.ts'

/** A rate raised by a percentage in basis points, to the nearest $100, exactly $50 upwards. */
export function raisedToHundred(rate: Cents, basisPoints: number): Cents {
  const exact = BigInt(rate) * BigInt(10_000 + basisPoints)
  return Number(((exact + 50_000_000n) / 100_000_000n) * 10_000n) as Cents
}
