import { type Cents, shareOf } from '../../base/money.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { DayAnswer } from '../../rulebook/kernel/lawful-days.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { appointeeFreeze } from '../../rulebook/pay/appointee-freeze.ts'
import { increase } from '../../rulebook/pay/increase.ts'
import { raiseForRating } from '../../rulebook/pay/raise-for-rating.ts'
import { rateAllowed } from '../../rulebook/pay/rate-allowed.ts'
import { wholeDollars } from '../../rulebook/pay/whole-dollars.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { FREEZE_BEGAN, freezeFacts, increaseFacts, rateFacts, ratingFacts } from './asked.ts'
import type { Limit, Problem } from './limits.ts'
import { hasReason, type WorksheetRow } from './row.ts'
import type { Band, SheetLaw } from './sheet-law.ts'

/** Between which amounts something is lawful, both ends included; null where nothing can be offered. */
export type Range = {
  readonly least: Cents | null
  readonly most: Cents | null
  /** What keeps it from being more. */
  readonly limitedBy: Limit
}

/** The lawful new rates of a row, and what stands against the one proposed. */
export type RaiseResult = {
  /** Of the rate after the raise. Today's rate is its lower end, or the lowest of the band where that is higher. */
  readonly range: Range
  readonly rate: Cents
  readonly problems: readonly Problem[]
}

/** Actions that a worksheet proposes; others are entered with the executive's pay. */
const ON_SHEET: ReadonlySet<PayTerms['action']> = new Set<PayTerms['action']>([
  undefined,
  'increase',
  'increase under an exception',
  'raise to the band minimum',
  'zero decision',
])

/** The new rate of a row against every limit on it. */
export function raiseOf(row: WorksheetRow, terms: PayTerms, law: SheetLaw): RaiseResult {
  const rate = (terms.rate ?? row.rate) as Cents
  const range = rangeOf(row, terms, law)
  return { range, rate, problems: problemsOf(row, terms, rate, range, law) }
}

/** The rate after a raise by a percentage, in whole dollars that do not pass it; undefined where no rule rounds. */
export function rateRaisedBy(rate: Cents, points: number, law: SheetLaw): Cents | undefined {
  const facts = { boundKind: 'most' as const, boundPercent: 100_00 + points, boundBase: rate }
  return value(wholeDollars, law.payAt, facts)?.amount ?? undefined
}

/** Where a rate stands in the band, in basis points of its width; null without a band. */
export function positionIn(band: SheetLaw['band'], rate: Cents): number | null {
  if (band === undefined || band === 'six rates') return null
  return shareOf(rate - band.floor, band.ceiling - band.floor) ?? null
}

const NOTHING = { least: null, most: null } as const

function rangeOf(row: WorksheetRow, terms: PayTerms, law: SheetLaw): Range {
  const { rate } = row
  if (row.approvedRate) {
    const approved = (terms.rate ?? rate) as Cents
    return { least: approved, most: approved, limitedBy: 'approved' }
  }
  const { band } = law
  if (band === undefined || law.levelIII === undefined) return { ...NOTHING, limitedBy: 'no schedule' }
  if (band === 'six rates') return { ...NOTHING, limitedBy: 'six rates' }
  if (rate > band.ceiling) return { least: rate, most: rate, limitedBy: 'band maximum' }
  const least = atLeastFloor(rate, band)
  const bar = barOf(row, terms, law)
  if (bar !== undefined) return { least, most: least, limitedBy: bar }
  return mostOf(row, least, band, law.levelIII, law)
}

/** The lowest of the limits on the new rate. */
function mostOf(row: WorksheetRow, least: Cents, band: Band, levelIII: Cents, law: SheetLaw): Range {
  let most = band.ceiling
  let limitedBy: Limit = 'band maximum'
  const lower = (limit: Cents, by: Limit): void => {
    if (limit >= most) return
    most = limit < least ? least : limit
    limitedBy = by
  }
  if (!hasReason(row, 'a rate above level III')) lower(levelIII, 'level III without justification')
  const supported = value(raiseForRating, law.payAt, ratingFacts(row, most, law))
  if (supported !== undefined) lower(supported.highest, '5% at Level 3')
  const facts = freezeFacts(row, most, law)
  if (facts === undefined) return { least, most, limitedBy }
  const freeze = value(appointeeFreeze, law.payAt, facts)
  if (freeze === undefined) return { least, most: least, limitedBy: 'freeze' }
  if (freeze.upTo !== null) lower(freeze.upTo, 'freeze')
  return { least, most, limitedBy }
}

function atLeastFloor(rate: Cents, { floor }: Band): Cents {
  return rate < floor ? floor : rate
}

/** Whether a raise may take effect; asked once for all rows with the same facts. */
function increaseOf(row: WorksheetRow, terms: PayTerms, law: SheetLaw): DayAnswer | undefined {
  const justified = terms.exception !== undefined && hasReason(row, 'an exception')
  const key = `${row.lastAdjusted} ${row.level} ${terms.exception} ${justified}`
  if (law.raises.has(key)) return law.raises.get(key)
  const answer = value(increase, law.payAt, increaseFacts(row, terms, law))
  law.raises.set(key, answer)
  return answer
}

/** What bars any raise; undefined where none does. */
function barOf(row: WorksheetRow, terms: PayTerms, law: SheetLaw): Limit | undefined {
  if (row.level === null) return 'rating'
  if (row.lastAdjusted === null) return 'last adjustment not known'
  const answer = increaseOf(row, terms, law)
  if (answer === undefined) return 'no schedule'
  if (answer.allowed) return undefined
  if (row.level < 3) return 'rating'
  return answer.lacks.some((lack) => lack.startsWith('within twelve months')) ? 'twelve months' : 'freeze'
}

function problemsOf(
  row: WorksheetRow,
  terms: PayTerms,
  rate: Cents,
  range: Range,
  law: SheetLaw,
): readonly Problem[] {
  if (row.approvedRate) return NONE
  const found = ON_SHEET.has(terms.action) ? [] : [wrong('kind of action', otherAction(terms.action))]
  if (rate < row.rate) return [...found, wrong('reduction', REDUCTION)]
  if (range.least === null || range.most === null)
    return rate === row.rate ? found : [...found, wrong(range.limitedBy, noBand(law))]
  if (rate === row.rate)
    return rate < range.least
      ? [...found, { ...wrong('band minimum', belowBand(range.least)), blocks: false }]
      : found.length === 0
        ? NONE
        : found
  if (terms.action === 'zero decision')
    found.push(wrong('kind of action', 'A decision to give nothing leaves the rate as it is.'))
  if (rate >= range.least && rate <= range.most)
    return found.length === 0 ? noticesOf(row, law) : [...found, ...noticesOf(row, law)]
  return [...found, ...refusalsOf(row, terms, rate, range, law)]
}

/** Every rule that refuses the rate, each in its own words. */
function refusalsOf(row: WorksheetRow, terms: PayTerms, rate: Cents, range: Range, law: SheetLaw): Problem[] {
  const found: Problem[] = []
  const allowed = value(rateAllowed, law.payAt, rateFacts(row, rate, law))
  if (allowed !== undefined && !allowed.allowed)
    found.push(wrong(rateLimit(rate, allowed), rateAllowed.says(allowed)))
  // What only brings the rate toward the band is no raise for performance.
  if (range.least !== null && rate < range.least) return found
  const raise = row.level === null || row.lastAdjusted === null ? undefined : increaseOf(row, terms, law)
  if (raise === undefined) found.push(wrong(range.limitedBy, UNKNOWN[range.limitedBy] ?? noBand(law)))
  else if (!raise.allowed) found.push(wrong(barOf(row, terms, law) ?? 'twelve months', increase.says(raise)))
  const supported = value(raiseForRating, law.payAt, ratingFacts(row, rate, law))
  if (
    row.level === 3 &&
    supported !== undefined &&
    !supported.within &&
    supported.highest < (allowed?.highest ?? 0)
  )
    found.push(wrong('5% at Level 3', raiseForRating.says(supported)))
  const facts = freezeFacts(row, rate, law)
  if (facts === undefined) return found
  const freeze = value(appointeeFreeze, law.payAt, facts)
  if (freeze === undefined) found.push(wrong('freeze', FREEZE_UNKNOWN))
  else if (!freeze.allowed) found.push(wrong('freeze', appointeeFreeze.says(freeze)))
  return found
}

function rateLimit(rate: Cents, { lowest, highest }: { lowest: Cents; highest: Cents }): Limit {
  if (rate < lowest) return 'band minimum'
  return rate > highest ? 'band maximum' : 'level III without justification'
}

/** Of a limited appointee the freeze is asked about where the record says that the appointment is political. */
function noticesOf(row: WorksheetRow, law: SheetLaw): readonly Problem[] {
  const limited = row.appointment === 'limited-term' || row.appointment === 'limited-emergency'
  if (!limited || row.political !== undefined || law.terms.payOn < FREEZE_BEGAN) return NONE
  return [
    {
      about: 'rate',
      limit: 'freeze',
      message: 'Where this limited appointment is political, its pay is frozen; the record does not say.',
      blocks: false,
    },
  ]
}

const NONE: readonly Problem[] = []
const REDUCTION = 'A lower rate is a reduction: it takes a ground, notice and a decision of its own.'
const FREEZE_UNKNOWN = 'Whether the freeze of appointees’ pay goes on is not on record for that day.'
const UNKNOWN: Partial<Record<Limit, string>> = {
  rating: 'There is no rating of record for the year, and no raise without one.',
  'last adjustment not known':
    'The day of the last pay adjustment is not on record, so it cannot be said whether twelve months have passed.',
}

function wrong(limit: Limit, message: string): Problem {
  return { about: 'rate', limit, message, blocks: true }
}

function otherAction(action: PayTerms['action']): string {
  return `The worksheet does not propose this kind of action (${action ?? ''}); it is entered with the executive’s pay.`
}

function belowBand(floor: Cents): string {
  return `The rate stands below the band and must be raised to ${shownUsd(floor)}.`
}

function noBand(law: SheetLaw): string {
  return law.band === 'six rates'
    ? 'The worksheet reckons with the band, which began on 11 Jan 2004; before it there were six rates.'
    : `No pay schedule is on record for ${shownDate(law.terms.payOn)}; that of another year is not used.`
}
