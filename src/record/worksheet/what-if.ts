import type { Cents } from '../../base/money.ts'
import { readDollars, readPercent } from '../../base/money-text.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { rateRaisedBy } from './raise.ts'
import { type Overlay, termsOnSheet, type WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'

/** What is typed on a worksheet: a new rate, or an award as an amount or as a share of the rate. */
export const SHEET_FIELDS = ['rate', 'award', 'points'] as const
export type SheetField = (typeof SHEET_FIELDS)[number]

/** One amount tried for one executive, in cents or basis points; null gives nothing. */
export type SheetTry = {
  readonly person: string
  readonly field: SheetField
  readonly value: number | null
}

/** What is tried on a worksheet, step by step; nothing of it is on record. Never changed in place. */
export type SheetWhatIf = {
  readonly tries: readonly SheetTry[]
  /** How many of the tries count; those after them can be done again. */
  readonly done: number
}

/** Nothing is tried. */
export const NOTHING_ON_SHEET: SheetWhatIf = { tries: [], done: 0 }

/** Tries some amounts in one step after another; what was undone before can no longer be done again. */
export function tryOnSheet({ tries, done }: SheetWhatIf, more: readonly SheetTry[]): SheetWhatIf {
  return { tries: [...tries.slice(0, done), ...more], done: done + more.length }
}

/** Takes back the last tries, or with a negative number does so many again; as far as there are any. */
export function stepBack({ tries, done }: SheetWhatIf, by: number): SheetWhatIf {
  return { tries, done: Math.max(0, Math.min(tries.length, done - by)) }
}

/** The terms tried, by person, laid over what is on record or over a scenario. */
export function overlayOfTries(
  rows: readonly WorksheetRow[],
  { tries, done }: SheetWhatIf,
  over: Overlay = new Map(),
): Map<string, PayTerms> {
  const overlay = new Map(over)
  const byId = new Map(rows.map((row) => [row.person, row]))
  for (const one of tries.slice(0, done)) {
    const row = byId.get(one.person)
    if (row !== undefined) overlay.set(one.person, withTry(termsOnSheet(row, overlay), one))
  }
  return overlay
}

/** Terms with one of their amounts changed. */
export function withTry(terms: PayTerms, { field, value }: SheetTry): PayTerms {
  if (field === 'rate') {
    // A decision to give nothing, and the ground of another rate, fall with it.
    const { rate: _, action: __, ...rest } = terms
    return value === null ? rest : { ...rest, rate: value }
  }
  const { award: _, awardPoints: __, ...rest } = terms
  if (value === null) return rest
  // An award of nothing is a decision; an empty cell is none.
  if (value === 0) return { ...rest, award: 0 }
  return field === 'award' ? { ...rest, award: value } : { ...rest, awardPoints: value }
}

/** What was typed into a cell, read: the try that it makes, or what is wrong with it. */
export type Typed = { tried: SheetTry } | { problem: string }

/** Reads a cell of the new rate: dollars, or with a % sign the raise on today’s rate. Empty leaves the rate as it is. */
export function typedRate(row: WorksheetRow, text: string, law: SheetLaw): Typed {
  const { person } = row
  const bare = text.trim().replace(/^\+\s*/, '')
  if (bare === '') return { tried: { person, field: 'rate', value: null } }
  if (!bare.endsWith('%')) return tried(person, 'rate', readDollars(bare))
  const points = readPercent(bare)
  if ('problem' in points) return points
  const value = rateRaisedBy(row.rate, points.value, law)
  return value === undefined
    ? { problem: 'no rule on record rounds a raise in percent on that day; write the rate in dollars' }
    : { tried: { person, field: 'rate', value } }
}

/** Reads a cell of the award: dollars, or with a % sign a share of the rate at the end of the period. */
export function typedAward({ person, periodEndRate }: WorksheetRow, text: string): Typed {
  const bare = text.trim()
  if (bare === '') return { tried: { person, field: 'award', value: null } }
  if (bare.endsWith('%') && periodEndRate === 0)
    return {
      problem: 'no rate at the end of the appraisal period is on record to take a share of; write dollars',
    }
  return bare.endsWith('%')
    ? tried(person, 'points', readPercent(bare))
    : tried(person, 'award', readDollars(bare))
}

function tried(person: string, field: SheetField, read: ReturnType<typeof readPercent>): Typed {
  return 'problem' in read ? read : { tried: { person, field, value: read.value } }
}

const LETTERS = { r: 'rate', a: 'award', p: 'points' } as const

/** The most steps that a text holds; those before them are left out. */
const MOST_TRIES = 2000
/** More cents than any rate or award has. */
const MOST_CENTS = 10_000_000_000

/** Tries as a text of `PERSON.r22810000` (rate), `.a1500000` (award, cents) and `.p750` (award, basis points). */
export function textOfTries(tries: readonly SheetTry[]): string {
  return tries
    .map(({ person, field, value }) => `${person}.${field[0] ?? ''}${value === null ? '' : value}`)
    .join(',')
}

/** The tries of such a text; what cannot be read of it is left out. */
export function triesOfText(text: string | undefined): readonly SheetTry[] {
  const tries = (text ?? '').split(',').flatMap((part): SheetTry[] => {
    const [, person, letter, digits] = /^([A-Za-z0-9_-]{1,60})\.([rap])(\d{0,11})$/.exec(part) ?? []
    if (person === undefined) return []
    const value = digits === undefined || digits === '' ? null : Number(digits)
    if (value !== null && value > MOST_CENTS) return []
    return [{ person, field: LETTERS[letter as keyof typeof LETTERS], value }]
  })
  return tries.slice(-MOST_TRIES)
}

/** What the sheet adds up to, for the row of sums. Money is in cents. */
export function sumsOf(
  rows: readonly WorksheetRow[],
  results: readonly { raiseCents: number; award: number }[],
): { rates: Cents; raises: Cents; awards: Cents; raised: number; awarded: number } {
  let rates = 0
  let raises = 0
  let awards = 0
  let raised = 0
  let awarded = 0
  results.forEach(({ raiseCents, award }, index) => {
    rates += rows[index]?.rate ?? 0
    raises += raiseCents
    awards += award
    if (raiseCents > 0) raised++
    if (award > 0) awarded++
  })
  return { rates: rates as Cents, raises: raises as Cents, awards: awards as Cents, raised, awarded }
}
