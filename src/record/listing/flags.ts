import { addMonths, addYears, type IsoDate } from '../../base/dates.ts'
import { dollars } from '../../base/money.ts'
import { APPOINTMENT_NAMES } from './codes.ts'
import type { FlagCode } from './flag-words.ts'
import { type Incumbency, isCurrent } from './listing.ts'
import { stepEnds, type Steps } from './steps.ts'
import { type Pay, readPay, tenureYears } from './values.ts'

/** A kept row before it is flagged; `printed` is equal for rows that are exactly equal. */
export type Unflagged = {
  entry: Incumbency
  printed: string
  unnamedCareer: boolean
  organisationUncertain: boolean
}

/** The flags of each row, in the order of the rows, seen on the as-of date of the listing. */
export function* flagSteps(rows: readonly Unflagged[], asOf: IsoDate): Steps<FlagCode[][]> {
  const progress = { done: rows.length, total: rows.length }
  const equal = new Map<string, number>()
  const people = new Map<string, Map<string, number>>()
  const sightings: (ReadonlyMap<string, number> | undefined)[] = []
  for (const [index, { entry, printed }] of rows.entries()) {
    if (stepEnds(index)) yield progress
    if (entry.name === '') equal.set(printed, (equal.get(printed) ?? 0) + 1)
    sightings.push(sight(people, entry, asOf))
  }
  const all: FlagCode[][] = []
  for (const [index, row] of rows.entries()) {
    if (stepEnds(index)) yield progress
    const { entry, printed } = row
    const flags: FlagCode[] = []
    dateFlags(entry, asOf, flags)
    termFlags(entry, asOf, flags)
    payFlags(entry, flags)
    typeFlags(entry, flags)
    if (row.unnamedCareer) flags.push('unnamed-career')
    else if (entry.status !== 'vacant' && entry.name === '') flags.push('no-name')
    if (entry.name === '' && (equal.get(printed) ?? 0) > 1) {
      flags.push(entry.status === 'vacant' ? 'equal-vacant' : 'equal-unnamed')
    }
    const seen = sightings[index]
    if (seen !== undefined && seen.size > 1) flags.push('same-name-elsewhere')
    if (seen !== undefined && isCurrent(entry, asOf) && (seen.get(entry.agency) ?? 0) > 1) {
      flags.push('current-more-than-once')
    }
    if (printed.includes('\uFFFD')) flags.push('lost-character')
    if (row.organisationUncertain) flags.push('organisation-uncertain')
    all.push(flags)
  }
  return all
}

/** For a row with a person: the current rows of that person so far, by agency; later ones are added to it. */
function sight(
  people: Map<string, Map<string, number>>,
  entry: Incumbency,
  asOf: IsoDate,
): ReadonlyMap<string, number> | undefined {
  const { name, personId, agency } = entry
  if (name === '' && personId === '') return undefined
  const key = personId === '' ? name.toUpperCase() : `#${personId}`
  let seen = people.get(key)
  if (seen === undefined) people.set(key, (seen = new Map()))
  seen.set(agency, (seen.get(agency) ?? 0) + (isCurrent(entry, asOf) ? 1 : 0))
  return seen
}

function dateFlags(entry: Incumbency, asOf: IsoDate, flags: FlagCode[]): void {
  const { status, begin, vacate, expires } = entry
  if (begin === undefined && vacate === undefined && expires === undefined) {
    if (status === 'historical') flags.push('historical-without-vacate')
    if (status === 'vacant' && entry.personId !== '') flags.push('vacant-with-incumbency')
    return
  }
  if (status === 'filled' && vacate !== undefined) flags.push('filled-but-vacated')
  if (vacate !== undefined && vacate > asOf) {
    flags.push(vacate > addYears(asOf, 10) ? 'vacate-far-ahead' : 'vacate-after-as-of')
  }
  if (begin !== undefined && begin > asOf) flags.push('begin-after-as-of')
  if (expires !== undefined && expires < asOf && isCurrent(entry, asOf)) flags.push('expired')
  if (begin !== undefined && expires !== undefined && expires < begin) flags.push('expires-before-begin')
  if (status === 'historical' && vacate === undefined) flags.push('historical-without-vacate')
  if (status === 'vacant') flags.push('vacant-with-incumbency')
}

function termFlags(entry: Incumbency, asOf: IsoDate, flags: FlagCode[]): void {
  const { appointment, begin, expires, vacate, tenure } = entry
  const limit = appointment === 'TA' ? 36 : appointment === 'EA' ? 18 : undefined
  const endless = expires === undefined && isCurrent(entry, asOf)
  const end = vacate ?? expires
  if (limit !== undefined && endless) flags.push('limited-without-expiry')
  if (limit !== undefined && begin !== undefined && end !== undefined && end > addMonths(begin, limit)) {
    flags.push('limited-over-term')
  }
  if (tenure === '') return
  if (limit === undefined && endless) flags.push('term-without-expiry')
  const years = tenureYears(tenure)
  if (years === undefined || years === 0 || years > 15 || (limit !== undefined && years * 12 > limit)) {
    flags.push('odd-tenure')
  }
}

function payFlags({ payPlan, level }: Incumbency, flags: FlagCode[]): void {
  if (payPlan === '') flags.push('no-pay-plan')
  const pay = level === '' ? undefined : readPay(level)
  if (pay === undefined || pay.kind === 'none') return
  const amount = pay.kind === 'amount' ? dollars(pay.cents) : undefined
  const fits = FITTING.get(payPlan)
  if (fits !== undefined && fits !== pay.kind && !(payPlan === 'WC' && amount === 0)) {
    flags.push('pay-does-not-fit-plan')
  }
  if (amount === undefined || payPlan === 'WC') return
  const odd = payPlan === 'PD' ? amount === 0 || (amount > 2_000 && amount < 10_000) : amount < 10_000
  if (odd || amount > 500_000) flags.push('odd-pay')
}

/** The kind of pay a pay plan prints, for plans that have one; WC is without pay. */
const FITTING: ReadonlyMap<string, Pay['kind']> = new Map([
  ['ES', 'amount'],
  ['SL', 'amount'],
  ['ST', 'amount'],
  ['GS', 'grade'],
  ['EX', 'level'],
  ['WC', 'none'],
])

function typeFlags({ status, appointment, payPlan }: Incumbency, flags: FlagCode[]): void {
  if (appointment === '') {
    if (status !== 'vacant') flags.push('no-appointment-type')
    return
  }
  const known = APPOINTMENT_NAMES.get(appointment)
  if (known === undefined) flags.push('unknown-appointment-type')
  else if (known.ses ? ['GS', 'EX', 'SL', 'ST'].includes(payPlan) : payPlan === 'ES') {
    flags.push('type-does-not-fit-plan')
  }
}
