import type { Cents } from './money.ts'

/** A hundred thousand million dollars, in cents: more than any amount of pay comes to. */
const MOST_CENTS = 10_000_000_000_000

/** A text or number that was read, or what is wrong with it and how to write it. */
export type Read<Value> = { value: Value } | { problem: string }

/** Reads a dollar amount from 0 upwards with at most two decimals, such as 12000.5 or "$12,000.50". */
export function readDollars(given: unknown): Read<Cents> {
  const read = readHundredths(given, /^\$\s*/, HOW_DOLLARS)
  if ('problem' in read) return read
  return read.value > MOST_CENTS
    ? { problem: `${String(given)} is more than any amount here; check the digits` }
    : { value: read.value as Cents }
}

/** Reads a percentage from 0 to a most, with at most two decimals, such as 20.01 or "20.01%"; in basis points. */
export function readPercent(given: unknown, most = 100_00): Read<number> {
  const read = readHundredths(given, /\s*%$/, HOW_PERCENT)
  if ('problem' in read) return read
  return read.value > most
    ? { problem: `${String(given)} is above ${most / 100}%; give a percentage up to that` }
    : read
}

const HOW_DOLLARS = 'write it as 12,000.50: commas between thousands, a point before the cents'
const HOW_PERCENT = 'write it as 12.5: a point before at most two decimals'

function readHundredths(given: unknown, sign: RegExp, how: string): Read<number> {
  const text = typeof given === 'number' ? plain(given) : given
  if (typeof text !== 'string') return { problem: `${shown(given)} is no number; ${how}` }
  const bare = text.trim()
  const number = bare.replace(sign, '')
  if (/^([-−–]|\(.*\)$|\$\s*[-−–])/.test(bare) || /^[-−–]/.test(number)) {
    return { problem: `${bare} is below 0; give 0 or more` }
  }
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(number)
  if (parts === null)
    return { problem: `${bare || 'nothing'} can’t be read for certain; ${meant(number, how)}` }
  const [, whole = '', decimals = ''] = parts
  const value = Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'))
  return Number.isSafeInteger(value) ? { value } : { problem: `${bare} has too many digits` }
}

/** What a text in another country’s way of writing, or with too many decimals, may have meant. */
function meant(number: string, how: string): string {
  const comma = /^(\d{1,3}(?:\.\d{3})*|\d+),(\d{1,2})$/.exec(number)
  if (comma !== null) {
    const [, whole = '', decimals = ''] = comma
    return `if you mean ${grouped(whole.replaceAll('.', ''))}.${decimals.padEnd(2, '0')}, write that`
  }
  if (/^\d{1,3}(\.\d{3})+$/.test(number)) {
    return `if you mean ${grouped(number.replaceAll('.', ''))}, write that; else give at most two decimals`
  }
  if (/^[\d,]+\.\d{3,}$/.test(number)) return 'give at most two decimals'
  return how
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/** A number without an exponent, so that it is read as text is. */
function plain(given: number): string {
  return Math.abs(given) >= 1e15 || (given !== 0 && Math.abs(given) < 1e-6)
    ? given.toExponential()
    : String(given)
}

function shown(given: unknown): string {
  if (given === undefined || given === null || given === '') return 'nothing'
  return typeof given === 'number' || typeof given === 'boolean'
    ? String(given)
    : typeof given === 'string'
      ? given
      : 'this'
}
