/** Money inside Cadre: whole cents. */
export type Cents = number & { readonly __cents: true }

/** Cents of a dollar amount with at most two decimals; throws a RangeError on anything finer. */
export function usd(dollars: number): Cents {
  const cents = Math.round(dollars * 100)
  if (!Number.isSafeInteger(cents) || Math.abs(cents / 100 - dollars) > 1e-9) {
    throw new RangeError(`not a dollar amount with at most two decimals: ${dollars}`)
  }
  return cents as Cents
}

/** Dollars of an amount, for a face: at most two decimals. */
export function dollars(cents: Cents): number {
  return cents / 100
}

/** The conventions by which a product of money and percentage becomes whole cents. */
export type Rounding = 'nearest dollar' | 'down to the dollar' | 'nearest cent' | 'down to the cent'

/** A share of an amount. `basisPoints`: 120% is 120_00. Exact integers up to the one named rounding. */
export function percentOf(amount: Cents, basisPoints: number, rounding: Rounding): Cents {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`not whole basis points: ${basisPoints}`)
  const exact = BigInt(amount) * BigInt(basisPoints)
  const unit = rounding.endsWith('dollar') ? 1_000_000n : 10_000n
  const half = rounding.startsWith('nearest') ? unit / 2n : 0n
  const quotient = floorDivide(exact + half, unit)
  return Number(quotient * (unit / 10_000n)) as Cents
}

/** `part` of `whole` in basis points, rounded to the nearest; undefined where the whole is 0. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part * 10_000) / whole)
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b < 0n ? quotient - 1n : quotient
}
