import type { Cents } from '../base/money.ts'
import { shareOf } from '../base/money.ts'
import { readDollars } from '../base/money-text.ts'
import type { PayTerms } from '../record/bodies/pay.ts'
import { computeWorksheet, type WorksheetResult } from '../record/worksheet/compute.ts'
import { rateRaisedBy } from '../record/worksheet/raise.ts'
import type { RowResult } from '../record/worksheet/row-result.ts'
import type { WorksheetRow } from '../record/worksheet/row.ts'
import { sheetLawOf } from '../record/worksheet/sheet-law.ts'
import type { WorksheetTerms } from '../record/worksheet/terms.ts'
import { shownUsd } from '../rulebook/kernel/shown.ts'
import { type AmountRead, type CellProblem, pointsAbove, readAmount } from './sheet-amounts.ts'
import { awardOnSheet, onSheet, versionOf } from './sheet-columns.ts'
import {
  type Amounts,
  base,
  changedFacts,
  type CheckedLine,
  finderOf,
  otherName,
  refused,
  stranger,
} from './sheet-lines.ts'
import type { ReadLine, ReadSheet } from './sheet-read.ts'

/** A file held against the worksheet as it stands: every row with its one outcome. */
export type CheckedSheet = {
  lines: readonly CheckedLine[]
  counts: { read: number; change: number; unchanged: number; refused: number; leftOut: number }
  /** Executives of the worksheet whom the file doesn't name. */
  notNamed: number
  /** Whether the file tells by versions that the record has moved. */
  versioned: boolean
  unread: readonly string[]
  /** The worksheet with the changes that can be taken. */
  result: WorksheetResult
}

/** What a file is held against; `own` is whoever asks, who changes nothing for oneself. */
export type SheetAgainst = {
  rows: readonly WorksheetRow[]
  result: WorksheetResult
  terms: WorksheetTerms
  own?: string | undefined
}

type Wanted = { line: ReadLine; row: WorksheetRow; index: number; remarks: string[] }

/** Holds the rows of a file against the worksheet. Nothing is saved by it. */
export function checkSheet(read: ReadSheet, against: SheetAgainst): CheckedSheet {
  const { rows, terms } = against
  const find = finderOf(rows)
  const named = read.lines.map((line) => find(line))
  const times = new Map<string, number[]>()
  named.forEach((found, at) => {
    if (typeof found === 'number')
      times.set(rows[found]?.person ?? '', [
        ...(times.get(rows[found]?.person ?? '') ?? []),
        read.lines[at]?.row ?? 0,
      ])
  })
  const overlay = new Map<string, PayTerms>()
  const drafts = read.lines.map((line, at): CheckedLine | Draft => {
    const found = named[at]
    const row = typeof found === 'number' ? rows[found] : undefined
    if (typeof found !== 'number' || row === undefined) return stranger(line, found)
    const twice = times.get(row.person) ?? []
    if (twice.length > 1) {
      const message = `${row.name} stands in rows ${twice.join(', ')}. Keep one of them.`
      return refused(line, row, [], [{ field: 'Identifier', value: row.person, message }])
    }
    const drafted = draftOf({ line, row, index: found, remarks: [] }, read, against)
    if (drafted.outcome === 'draft') overlay.set(row.person, drafted.terms)
    return drafted
  })
  // What is proposed anew carries no reason in writing, whatever the proposal before it had.
  const bare = rows.map((row) => (overlay.has(row.person) ? { ...row, justified: false } : row))
  const tried = computeWorksheet(bare, terms, overlay)
  const lines = drafts.map((one) => (one.outcome === 'draft' ? judged(one, tried, against) : one))
  const kept = new Map(
    lines.flatMap((line) => (line.outcome === 'change' ? [[line.person, line.terms] as const] : [])),
  )
  const count = (outcome: CheckedLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length
  return {
    lines,
    counts: {
      read: lines.length,
      change: count('change'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      leftOut: count('left out'),
    },
    notNamed: rows.length - times.size,
    versioned: read.columns.includes('version'),
    unread: read.unread,
    result: computeWorksheet(rows, terms, kept),
  }
}

type Draft = Wanted & { outcome: 'draft'; terms: PayTerms; was: Amounts }

/** What a row of the file asks for; refused where it can't be read or was made from another state of the record. */
function draftOf(wanted: Wanted, read: ReadSheet, against: SheetAgainst): CheckedLine | Draft {
  const { line, row, index, remarks } = wanted
  const reckoned = against.result.rows[index]
  if (reckoned === undefined) return { ...base(line, row, remarks), outcome: 'unchanged' }
  const was = amountsOf(row, reckoned)
  const named = otherName(line, row)
  const told = line.cells.get('version') ?? ''
  const stale = told !== '' && told !== versionOf(row)
  const facts = changedFacts(line, row, reckoned, read.from)
  const { rate, award } = amountsRead(line, row, was, read.from)
  if (rate.kind === 'same' && award.kind === 'same') {
    if (!stale && facts.length > 0) remarks.push(`Not taken: ${facts.join('; ')}`)
    return { ...base(line, row, remarks), outcome: 'unchanged' }
  }
  if (stale) {
    const moved = facts.length === 0 ? '' : ` Since then: ${facts.join('; ')}.`
    const message = `The record of ${row.name} has moved since this file was made.${moved} Take a new file.`
    return refused(line, row, remarks, [{ field: 'Version', value: told, message }])
  }
  if (named !== undefined) return refused(line, row, remarks, [named])
  const problems = [rate, award].flatMap((one) => (one.kind === 'wrong' ? [one.problem] : []))
  if (problems.length > 0) return refused(line, row, remarks, problems)
  if (facts.length > 0) remarks.push(`Not taken: ${facts.join('; ')}`)
  const barred = inCents(row, rate) ?? barredFrom(row, rate, award, against.own)
  if (barred !== undefined) return refused(line, row, remarks, [barred])
  if (line.formulas.has('newRate') && rate.kind === 'amount')
    remarks.push('The new rate comes from a formula')
  if (line.formulas.has('award') && award.kind === 'amount') remarks.push('The award comes from a formula')
  const raised =
    rate.kind === 'share' ? rateRaisedBy(row.rate, rate.points, sheetLawOf(against.terms)) : undefined
  if (rate.kind === 'share') {
    if (raised === undefined) {
      const message = 'No rule rounds a percentage on that day. Write the new rate in dollars.'
      return refused(line, row, remarks, [{ field: 'Raise (%)', value: String(rate.points / 100), message }])
    }
    remarks.push('The new rate comes from the percentage, in whole dollars that do not pass it')
  }
  return { ...wanted, outcome: 'draft', was, terms: termsWith(onSheet(row), rate, raised, award) }
}

function amountsRead(
  { cells, formulas }: ReadLine,
  row: WorksheetRow,
  was: Amounts,
  from: ReadSheet['from'],
): { rate: AmountRead; award: AmountRead } {
  const bases = (key: string, base: Cents): Cents[] => {
    const told = readDollars(cells.get(key))
    return 'value' in told ? [base, told.value] : [base]
  }
  const rate = readAmount({
    titles: ['New rate ($)', 'Raise (%)'],
    amount: cells.get('newRate'),
    share: cells.get('raise'),
    formula: formulas.has('newRate'),
    from,
    now: was.rate,
    nowPoints: was.raisePoints,
    pointsOf: (cents) => bases('rate', row.rate).map((base) => pointsAbove(cents, base)),
  })
  const award = readAmount({
    titles: ['Award ($)', 'Award (%)'],
    amount: cells.get('award'),
    share: cells.get('awardShare'),
    formula: formulas.has('award'),
    from,
    now: was.award,
    nowPoints: was.awardPoints,
    pointsOf: (cents) =>
      bases('periodEndRate', row.periodEndRate).map((base) => shareOf(cents, base) ?? null),
  })
  // A 0 where no award is proposed says nothing new.
  const nothing = award.kind === 'amount' && award.cents === 0 && was.award === null
  return { rate, award: nothing ? { kind: 'same' } : award }
}

/** The terms with what is new; what was granted as an exception holds for the rate that it was granted for. */
function termsWith(
  { rate: nowRate, action, exception, award: nowAward, awardPoints: nowPoints }: PayTerms,
  rate: AmountRead,
  raised: Cents | undefined,
  award: AmountRead,
): PayTerms {
  const newRate = rate.kind === 'amount' ? rate.cents : (raised ?? nowRate)
  const kept = rate.kind === 'same' && action !== undefined ? { action } : {}
  const granted = exception === undefined ? {} : { exception }
  const given =
    award.kind === 'amount'
      ? { award: award.cents }
      : award.kind === 'share'
        ? { awardPoints: award.points }
        : {
            ...(nowAward === undefined ? {} : { award: nowAward }),
            ...(nowPoints === undefined ? {} : { awardPoints: nowPoints }),
          }
  return { ...(newRate === undefined ? {} : { rate: newRate }), ...kept, ...granted, ...given }
}

/** A new rate that is not in whole dollars. */
function inCents(row: WorksheetRow, rate: AmountRead): CellProblem | undefined {
  if (rate.kind !== 'amount' || rate.cents === row.rate || rate.cents % 100 === 0) return undefined
  const below = (rate.cents - (rate.cents % 100)) as Cents
  const message = `Rates are in whole dollars: ${shownUsd(below)} or ${shownUsd((below + 100) as Cents)}.`
  return { field: 'New rate ($)', value: String(rate.cents / 100), message }
}

/** A row that can't be changed at all, whatever the amounts are. */
function barredFrom(
  row: WorksheetRow,
  rate: AmountRead,
  award: AmountRead,
  own: string | undefined,
): CellProblem | undefined {
  if (row.person === own) {
    const message = 'Nobody proposes pay or an award for oneself.'
    return { field: 'Identifier', value: row.person, message }
  }
  const approved = (field: string, what: string): CellProblem => ({
    field,
    value: '',
    message: `The ${what} is approved already.`,
  })
  if (row.approvedRate && rate.kind !== 'same') return approved('New rate ($)', 'rate')
  if (row.approvedAward && award.kind !== 'same') return approved('Award ($)', 'award')
  return undefined
}

/** The row with the limits that its amounts meet: what blocks refuses it, what does not is told. */
function judged(draft: Draft, tried: WorksheetResult, against: SheetAgainst): CheckedLine {
  const { line, row, index, remarks, was, terms } = draft
  const result = tried.rows[index]
  if (result === undefined) return { ...base(line, row, remarks), outcome: 'unchanged' }
  const before = against.result.rows[index]?.problems ?? []
  const blocking = result.problems.filter(({ blocks }) => blocks)
  if (blocking.length > 0)
    return refused(
      line,
      row,
      remarks,
      blocking.map(({ about, message }) => {
        const ofRate = about === 'rate'
        const cents = ofRate ? result.rateProposed : result.award
        return { field: ofRate ? 'New rate ($)' : 'Award ($)', value: String(cents / 100), message }
      }),
    )
  const becomes = {
    rate: (terms.rate ?? null) as Cents | null,
    raisePoints: terms.rate === undefined ? null : result.raisePoints,
    award: terms.award === undefined && terms.awardPoints === undefined ? null : result.award,
    awardPoints: terms.award === undefined && terms.awardPoints === undefined ? null : result.awardPoints,
  }
  const meets = [...result.problems, ...before.filter(({ about }) => about === 'pool')].map(
    ({ message }) => message,
  )
  return { ...base(line, row, remarks), outcome: 'change', was, becomes, terms, meets }
}

function amountsOf(row: WorksheetRow, result: RowResult): Amounts {
  const { rate } = onSheet(row)
  const award = awardOnSheet(row, result)
  return {
    rate: (rate ?? null) as Cents | null,
    raisePoints: rate === undefined ? null : result.raisePoints,
    award,
    awardPoints: award === null ? null : result.awardPoints,
  }
}
