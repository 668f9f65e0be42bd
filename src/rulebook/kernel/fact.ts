import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'

/**
 * How a fact is given: whole number, yes or no, civil date, one of a list, money, a span, a percentage, or a rating
 * level from 1 to 5.
 */
export type FactKind =
  | 'count'
  | 'yes-no'
  | 'date'
  | 'choice'
  | 'usd'
  | 'years'
  | 'months'
  | 'days'
  | 'percent'
  | 'level'

/** One fact of the field: its question, kind, unit, authority, and the other names people give it. */
export type Fact = {
  asks: string
  kind: FactKind
  unit?: string
  by: Cite
  synonyms: readonly string[]
  /** Dates that it cannot come before, by their ids. */
  notBefore?: readonly string[]
  /** Numbers that it cannot be greater than, by their ids. */
  atMost?: readonly string[]
  /** The least that it can plausibly be, in the unit that people give; a percentage may be 0 all the same. */
  least?: number
  /** The most that it can plausibly be, in the unit that people give. */
  most?: number
  /** The answers of a choice. */
  allowed?: readonly string[]
  /** Other words for an answer of a choice, each with the answer it stands for. */
  otherWords?: Readonly<Record<string, string>>
  /** Other facts, by their ids, that tell this one where a rule takes only this one. */
  toldBy?: readonly Teller[]
}

/** A fact that tells another: its values with what each means, or the same value where none are named. */
export type Teller = { fact: string; as?: Readonly<Record<string, boolean | string>> }

/** Dates that a fact may have: from the year the law took effect to the end of the next century. */
export const FIRST_FACT_DATE = day('1979-01-01')
export const LAST_FACT_DATE = day('2100-12-31')

/** The largest number that a count, a span of months or days, or a percentage may have. */
export const LARGEST_COUNT = 1_000_000_000
