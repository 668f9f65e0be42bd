// The words in the cells of a worksheet: the server writes them into the page, and the browser after each change.
import { type Cents, dollars } from '../../base/money.ts'
import type { Problem } from '../../record/worksheet/limits.ts'
import type { PoolResult } from '../../record/worksheet/pool-of-sheet.ts'
import type { Range } from '../../record/worksheet/raise.ts'
import type { RowResult } from '../../record/worksheet/row-result.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { Warning } from '../../record/worksheet/warnings.ts'
import { shownCount, shownUsd } from '../../rulebook/kernel/shown.ts'

/** The cells that change with what is typed, by their names in the markup. */
export type CellWords = {
  raise: string
  position: string
  share: string
  year: string
  yearLimit: string
  lawful: string
}

/** The words of those cells of a row. */
export function cellWords(row: WorksheetRow, result: RowResult): CellWords {
  const { raiseCents, raisePoints, position, award, awardPoints, aggregate } = result
  return {
    raise:
      raiseCents === 0
        ? 'none'
        : `${signed(raiseCents)}${raisePoints === null ? '' : `, ${share(raisePoints)}`}`,
    position: positionWords(position),
    share: award === 0 ? 'none' : awardPoints === null ? 'share not known' : share(awardPoints),
    year: aggregate === null ? 'not known' : shownUsd(aggregate.total),
    yearLimit: limitWords(aggregate),
    lawful: `Rate ${rangeWords(result.raiseRange, row.rate)}. Award ${rangeWords(result.awardRange, null)}.`,
  }
}

/** What is typed into the cell of a new rate, as it stands: empty where the rate stays. */
export function rateText({ terms }: RowResult): string {
  return terms.rate === undefined ? '' : plainText(terms.rate)
}

/** What is typed into the cell of an award: the amount, or the share where a share was asked for; 0 where none is to be given, empty where nothing is decided. */
export function awardText({ terms }: RowResult): string {
  if (terms.award !== undefined) return plainText(terms.award)
  return terms.awardPoints === undefined ? '' : `${terms.awardPoints / 100}%`
}

/** A tag and a sentence. */
export type Mark = { tone: 'bad' | 'soon' | 'plain'; tag: string; message: string }

/** What stands against the amounts of a row, and what of them does not fit the rest of the sheet. */
export function marksOf(problems: readonly Problem[], warnings: readonly Warning[] = []): readonly Mark[] {
  return [
    ...problems.map(({ blocks, limit, message }): Mark => {
      const tag = `${blocks ? 'Refused' : 'Note'}: ${limit}`
      return { tone: blocks ? 'bad' : 'soon', tag, message }
    }),
    ...warnings.map(({ kind, message }): Mark => ({ tone: 'plain', tag: kind, message })),
  ]
}

/** What stands against the amounts of a row, in a word or two. */
export function againstWords(problems: readonly Problem[]): string {
  const named = (blocks: boolean, words: string): string[] => {
    const limits = problems.filter((one) => one.blocks === blocks).map(({ limit }) => limit)
    return limits.length === 0 ? [] : [`${words}: ${limits.join(', ')}`]
  }
  return problems.length === 0
    ? 'within every limit'
    : [...named(true, 'refused'), ...named(false, 'note')].join('; ')
}

/** How the pool stands with the awards of the sheet. */
export function poolWords(pool: PoolResult): string {
  const { limit, used, soFar, left, over, recipients } = pool
  const awards = `${shownUsd(used)} in ${shownCount(recipients)} ${recipients === 1 ? 'award' : 'awards'}`
  const others = soFar === 0 ? '' : ` and ${shownUsd(soFar)} approved beside it`
  if (pool.heads !== null) {
    const { count: heads, most } = pool.heads
    if (most === null) return `${awards}${others}; no limit of heads applies.`
    const rest =
      heads > most ? `${shownCount(heads - most)} over the limit` : `${shownCount(most - heads)} left`
    return `${awards}${others}: ${shownCount(heads)} of at most ${shownCount(most)} recipients, ${rest}.`
  }
  if (limit === null) return `${awards}${others}; no pool is open to bear them.`
  const rest = over > 0 ? `${shownUsd(over)} over the limit` : `${shownUsd(left ?? (0 as Cents))} left`
  return `${awards}${others}, of ${shownUsd(limit)}: ${rest}.`
}

/** Whether the awards pass the limit of the pool, in dollars or in recipients. */
export function isOver({ over, heads }: PoolResult): boolean {
  return over > 0 || (heads !== null && heads.most !== null && heads.count > heads.most)
}

/** What of the awards goes to Levels 4 and 5, against what must. */
export function highestWords({ shareToHighest, neededForHighest, used }: PoolResult): string {
  if (shareToHighest === null) return 'No award yet, so no share of Levels 4 and 5.'
  const needed =
    neededForHighest === null ? '' : `; at least ${shownUsd(neededForHighest)} of ${shownUsd(used)} is to`
  return `${share(shareToHighest)} of the awards goes to Levels 4 and 5${needed}.`
}

/** A share in basis points: `7.5%`. */
export function share(points: number): string {
  return `${(points / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}

function signed(cents: Cents): string {
  return `${cents > 0 ? '+' : ''}${shownUsd(cents)}`
}

function plainText(cents: number): string {
  const amount = dollars(cents as Cents)
  return Number.isInteger(amount)
    ? shownCount(amount)
    : `${shownCount(Math.trunc(amount))}.${String(cents % 100).padStart(2, '0')}`
}

function positionWords({ before, after }: RowResult['position']): string {
  if (before === null || after === null) return 'no band'
  const now = `${Math.round(after / 100)}%`
  return before === after ? now : `${now}, was ${Math.round(before / 100)}%`
}

function limitWords(year: RowResult['aggregate']): string {
  if (year === null) return 'limit not on record'
  const { limit, carried } = year
  return `of ${shownUsd(limit)}${carried > 0 ? `; ${shownUsd(carried)} carried` : ''}`
}

function rangeWords({ least, most, limitedBy }: Range, stays: Cents | null): string {
  if (limitedBy === 'approved') return 'approved'
  if (least === null || most === null) return `none: ${limitedBy}`
  if (stays !== null && most === least)
    return most === stays ? `stays: ${limitedBy}` : `${shownUsd(least)}: ${limitedBy}`
  return stays === null ? `${shownUsd(least)} to ${shownUsd(most)}` : `to ${shownUsd(most)}: ${limitedBy}`
}
