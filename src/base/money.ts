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
export type Rounding =
  | 'nearest hundred dollars'
  | 'nearest dollar'
  | 'down to the dollar'
  | 'nearest cent'
  | 'down to the cent'
  | 'up to the cent'

/** A share of an amount. `basisPoints`: 120% is 120_00. Exact integers up to the one named rounding. */
export function percentOf(amount: Cents, basisPoints: number, rounding: Rounding): Cents {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`not whole basis points: ${basisPoints}`)
  const { unit, half } = UNITS[rounding]
  const shifted = amount * basisPoints + half
  if (shifted <= Number.MAX_SAFE_INTEGER && shifted >= -Number.MAX_SAFE_INTEGER) {
    const rest = shifted % unit
    return (((shifted - (rest < 0 ? rest + unit : rest)) / unit) * (unit / 10_000)) as Cents
  }
  const quotient = floorDivide(BigInt(amount) * BigInt(basisPoints) + BigInt(half), BigInt(unit))
  return (Number(quotient) * (unit / 10_000)) as Cents
}

/** What a product of cents and basis points is divided by, and what is added first so that it rounds. */
const UNITS: Readonly<Record<Rounding, { unit: number; half: number }>> = {
  'nearest hundred dollars': { unit: 100_000_000, half: 50_000_000 },
  'nearest dollar': { unit: 1_000_000, half: 500_000 },
  'down to the dollar': { unit: 1_000_000, half: 0 },
  'nearest cent': { unit: 10_000, half: 5_000 },
  'down to the cent': { unit: 10_000, half: 0 },
  'up to the cent': { unit: 10_000, half: 9_999 },
}

/** An amount divided, such as a year’s rate by its hours, to the nearest cent, half a cent upwards. */
export function dividedBy(amount: Cents, divisor: number): Cents {
  return Math.floor((2 * amount + divisor) / (2 * divisor)) as Cents
}

/** `part` of `whole` in basis points, rounded to the nearest; undefined where the whole is 0. */
export function shareOf(part: number, whole: number): number | undefined {
  // A sum with 0 has no sign where nothing is left: -0 would not survive as JSON.
  return whole === 0 ? undefined : Math.round((part * 10_000) / whole) + 0
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b < 0n ? quotient - 1n : quotient
}
