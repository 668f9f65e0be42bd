import { isIsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { type Fact, type FactKind, FIRST_FACT_DATE, LARGEST_COUNT, LAST_FACT_DATE } from './fact.ts'

/** The value as the rules take it, or in words what was expected. */
export type Read = { value: unknown } | { expected: string }

/** A name without capitals, spaces, hyphens and other marks, for comparing. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

const READERS: Readonly<Record<FactKind, (value: unknown, fact: Fact) => Read>> = {
  count: readCount,
  years: readCount,
  months: readCount,
  days: readCount,
  'yes-no': readYesNo,
  date: readDate,
  choice: readChoice,
  usd: readUsd,
  percent: readPercent,
  level: readLevel,
}

/** Reads one value as the fact's kind: a number or its text, ISO date, yes or no, one of a list, dollars, percent. */
export function readValue(fact: Fact, value: unknown): Read {
  const read = READERS[fact.kind](value, fact)
  return 'value' in read && typeof read.value === 'number' ? plausible(fact, read.value) : read
}

/** What the numbers of a kind are called where one is out of its range, and the unit that is most likely meant. */
const IN_WORDS: Partial<Readonly<Record<FactKind, readonly [words: string, belowIt: string]>>> = {
  usd: ['dollars, the whole amount and not a rate by the hour or in thousands', ''],
  percent: ['percent', ' (5 is five percent, 0.05 is not)'],
}

/** The number, where it lies in the range of the fact; a percentage of 0 always does. */
function plausible({ kind, unit, least, most }: Fact, value: number): Read {
  const given = kind === 'usd' || kind === 'percent' ? value / 100 : value
  const low = least !== undefined && given < least && !(kind === 'percent' && given === 0)
  const high = most !== undefined && given > most
  if (!low && !high) return { value }
  const [words, belowIt] = IN_WORDS[kind] ?? [unit ?? kind, '']
  const range =
    least === undefined
      ? `at most ${shownNumber(most)}`
      : most === undefined
        ? `at least ${shownNumber(least)}`
        : `from ${shownNumber(least)} to ${shownNumber(most)}`
  return { expected: `${range} ${words}${low ? belowIt : ''}` }
}

function shownNumber(number = 0): string {
  return number >= 10_000 ? number.toLocaleString('en-US') : String(number)
}

const WHOLE = /^(\d{1,3}(,\d{3})+|\d+)$/
const DECIMAL = /^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/

function readCount(value: unknown, fact: Fact): Read {
  const read = typeof value === 'string' && WHOLE.test(value.trim()) ? Number(plainNumber(value)) : value
  if (typeof read === 'number' && Number.isInteger(read) && read >= 0 && read <= LARGEST_COUNT) {
    return { value: read === 0 ? 0 : read }
  }
  return { expected: `a whole number of ${fact.unit ?? fact.kind}, 0 or more, such as 90 or "7,336"` }
}

function readYesNo(value: unknown): Read {
  if (typeof value === 'boolean') return { value }
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (word === 'yes' || word === 'true') return { value: true }
  if (word === 'no' || word === 'false') return { value: false }
  return { expected: 'yes or no (true or false)' }
}

function readDate(value: unknown): Read {
  const text = typeof value === 'string' ? value.trim() : ''
  if (!isIsoDate(text)) return { expected: 'a real date as YYYY-MM-DD, such as 2026-11-22' }
  return text >= FIRST_FACT_DATE && text <= LAST_FACT_DATE
    ? { value: text }
    : { expected: `a date from ${FIRST_FACT_DATE} to ${LAST_FACT_DATE}` }
}

function readChoice(value: unknown, fact: Fact): Read {
  const allowed = fact.allowed ?? []
  if (typeof value === 'string') {
    const name = plainName(value)
    const found = allowed.find((answer) => plainName(answer) === name)
    if (found !== undefined) return { value: found }
    const word = Object.entries(fact.otherWords ?? {}).find(([other]) => plainName(other) === name)
    if (word !== undefined) return { value: word[1] }
  }
  return { expected: `one of: ${allowed.join(', ')}` }
}

function readUsd(value: unknown): Read {
  const read = decimalOf(value, '$')
  return read === undefined || read > LARGEST_COUNT
    ? {
        expected:
          'an amount in dollars, 0 or more, with at most two decimals, such as 206400 or "$206,400.50"',
      }
    : { value: usd(read) }
}

function readPercent(value: unknown): Read {
  const read = decimalOf(value, '%')
  return read === undefined || read > LARGEST_COUNT
    ? { expected: 'a percentage, 0 or more, with at most two decimals, such as 12.5' }
    : { value: Math.round(read * 100) }
}

/** The names of the five levels, and older ones of the same levels. */
const LEVEL_NAMES: Readonly<Record<string, number>> = {
  outstanding: 5,
  exceedsfullysuccessful: 4,
  exceeds: 4,
  fullysuccessful: 3,
  minimallysatisfactory: 2,
  minimallysuccessful: 2,
  unsatisfactory: 1,
  unacceptable: 1,
}

function readLevel(value: unknown): Read {
  const text = typeof value === 'string' ? plainName(value.trim()).replace(/^level/, '') : value
  const read =
    typeof text === 'string' ? (LEVEL_NAMES[text] ?? (/^[1-5]$/.test(text) ? Number(text) : text)) : text
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= 5
    ? { value: read }
    : {
        expected:
          'a rating level from 1 (unsatisfactory) to 5 (outstanding), such as 4 or "Fully Successful"',
      }
}

/** A number of 0 or more with at most two decimals, from a number or its text; the sign may stand at its end of it. */
function decimalOf(value: unknown, sign: '$' | '%'): number | undefined {
  if (typeof value === 'number') {
    const cents = Math.round(value * 100)
    return value >= 0 && Number.isSafeInteger(cents) && Math.abs(cents / 100 - value) < 1e-9
      ? value
      : undefined
  }
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const bare = sign === '$' ? text.replace(/^\$\s?/, '') : text.replace(/\s?%$/, '')
  return DECIMAL.test(bare) ? Number(plainNumber(bare)) : undefined
}

function plainNumber(text: string): string {
  return text.trim().replaceAll(',', '')
}
