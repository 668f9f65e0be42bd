import { addYears } from '../src/base/dates.ts'
import type { WorksheetRow } from '../src/record/worksheet/row.ts'
import type { WorksheetTerms } from '../src/record/worksheet/terms.ts'
import type { SheetSums } from './worksheet-rows.ts'

/** The figures of 2026 that one would type into a program without a rulebook, in cents. */
export const FIGURES = { floor: 15_166_100, ceiling: 22_800_000, levelIII: 20_960_000, limit: 29_230_000 }
/** Pay periods that are paid in the year from the sheet's first on. */
export const PERIODS = 1
export const HOURS = 2087

type HandRow = { least: number; most: number; rate: number; award: number; points: number; awardMost: number }

/** The same worksheet as bare arithmetic: no law by date, no citation, no words; only the amounts. */
export function worksheetByHand(
  rows: readonly WorksheetRow[],
  terms: WorksheetTerms,
  periods = PERIODS,
): SheetSums {
  const { floor, ceiling, levelIII, limit } = FIGURES
  const sums: SheetSums = {
    least: 0,
    most: 0,
    raises: 0,
    awards: 0,
    awardMost: 0,
    total: 0,
    payable: 0,
    refused: 0,
    larger: 0,
    left: 0,
  }
  const smallest = [101_00, 101_00, 101_00, 101_00, 101_00, 101_00]
  const found: HandRow[] = []
  for (const row of rows) {
    const level = row.level ?? 0
    const least = Math.max(row.rate, floor)
    const open = row.lastAdjusted !== null && addYears(row.lastAdjusted, 1) <= terms.payOn
    let most = least
    if (open && level >= 3 && row.appointment === 'career') {
      most = row.justified ? ceiling : Math.max(levelIII, least)
      if (level === 3) most = Math.max(least, Math.min(most, Math.floor((row.rate * 105) / 100 / 100) * 100))
    }
    const rate = row.proposed.rate ?? row.rate
    const points = row.proposed.awardPoints ?? 0
    const award = Math.floor((row.periodEndRate * points) / 10_000)
    const may = level >= 3 && row.appointment === 'career'
    const awardLeast = Math.ceil(row.periodEndRate / 20)
    const awardMost = may ? Math.floor(row.periodEndRate / 5) : 0
    const more = rate === row.rate ? 0 : 80 * (Math.round(rate / HOURS) - Math.round(row.rate / HOURS))
    const basic = row.basicPayYear + more * periods
    const room = Math.max(0, limit - basic - row.paid - row.carried)
    sums.least += least
    sums.most += most
    sums.raises += rate - row.rate
    sums.awards += award
    sums.awardMost += awardMost
    sums.total += basic + row.paid + row.carried + award
    sums.payable += Math.min(award, room)
    if (rate !== row.rate && (rate < least || rate > most)) sums.refused++
    if (award !== 0 && (!may || award < awardLeast || award > awardMost)) sums.refused++
    if (may)
      for (let lower = 1; lower < level; lower++) smallest[lower] = Math.min(smallest[lower] ?? 0, points)
    found.push({ least, most, rate, award, points, awardMost })
  }
  for (const [index, { award, points }] of found.entries()) {
    const level = rows[index]?.level ?? 0
    if (award > 0 && points > (smallest[level] ?? 0)) sums.larger++
  }
  const { base = 0, executives = 1, soFar = 0 } = terms.pool ?? {}
  sums.left = Math.max(Math.floor(base / 10), Math.floor(base / 5 / executives)) - soFar - sums.awards
  return sums
}
