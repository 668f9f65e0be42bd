// Writes a worksheet as it is reckoned now into the page that came from the server.
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import { shownIn } from '../../record/worksheet/shows.ts'
import { isTried } from '../../record/worksheet/tried.ts'
import { openAwards, type Warning } from '../../record/worksheet/warnings.ts'
import { sumsOf } from '../../record/worksheet/what-if.ts'
import { shownCount, shownUsd } from '../../rulebook/kernel/shown.ts'
import {
  awardText,
  cellWords,
  highestWords,
  isOver,
  type Mark,
  marksOf,
  poolWords,
  rateText,
} from './sheet-cells.ts'
import { cellOf, type LiveSheet, resultIn, rowIn } from './sheet-state.ts'
import { answerWords, findingWords, openWords, refusedRows } from './sheet-words.ts'

/** The row of somebody on this page, and the sums, warnings and counts of the whole sheet. */
export function showSheet(of: HTMLFormElement, sheet: LiveSheet, person: string, cells = false): void {
  const line = lineOf(of, person)
  const row = rowIn(sheet, person)
  if (line !== undefined && row !== undefined) showRow(of, sheet, { line, row }, cells)
  showMarks(of, sheet)
  showSums(of, sheet)
  showCounts(sheet)
}

type Shown = { line: HTMLTableRowElement; row: WorksheetRow }

function showRow(of: HTMLFormElement, sheet: LiveSheet, { line, row }: Shown, cells: boolean): void {
  const found = resultIn(sheet, row.person)
  if (found === undefined) return
  const words = cellWords(row, found)
  const at = (key: string): Element | undefined => line.children[columnsOf(of).indexOf(key)]
  for (const key of ['raise', 'position', 'share'] as const) {
    const cell = at(key)
    if (cell !== undefined) cell.textContent = words[key]
  }
  at('year')?.replaceChildren(words.year, document.createElement('br'), small(words.yearLimit))
  if (!cells) return
  for (const cell of line.querySelectorAll('input')) {
    cell.value = cellOf(cell)?.field === 'rate' ? rateText(found) : awardText(found)
    cell.removeAttribute('aria-invalid')
  }
}

/** What stands against each row of the page: a change of one may be a reversal against another. */
function showMarks(of: HTMLFormElement, sheet: LiveSheet): void {
  const columns = columnsOf(of)
  const [limits, state] = [columns.indexOf('limits'), columns.indexOf('state')]
  const warned = Map.groupBy(sheet.result.warnings, ({ person }) => person)
  for (const line of of.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const cell = line.querySelector('input')
    const person = cell === null ? undefined : cellOf(cell)?.person
    const row = person === undefined ? undefined : rowIn(sheet, person)
    if (row === undefined) continue
    showLimits(line.children[limits], sheet, row, warned.get(row.person) ?? [])
    showTried(line.children[state], isTried(row, sheet.overlay))
  }
}

function showLimits(
  cell: Element | undefined,
  sheet: LiveSheet,
  row: WorksheetRow,
  warnings: readonly Warning[],
): void {
  const found = resultIn(sheet, row.person)
  if (cell === undefined || found === undefined) return
  const parts = [small(cellWords(row, found).lawful), ...marked(marksOf(found.problems, warnings))]
  const words = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('')
  if (cell.textContent !== words) cell.replaceChildren(...parts)
}

function showTried(cell: Element | undefined, tried: boolean): void {
  const mark = cell?.querySelector('[data-tried]') ?? null
  if (cell === undefined || (mark !== null) === tried) return
  if (mark !== null) {
    mark.remove()
    return
  }
  const made = tag({ tone: 'soon', tag: 'Tried', message: '' })
  made.dataset['tried'] = ''
  cell.prepend(made, ' ')
}

function showSums(of: HTMLFormElement, { rows, result, own }: LiveSheet): void {
  const sums = sumsOf(rows, result.rows)
  const refused = refusedRows(result)
  const { pool } = result
  const others = <T extends { person: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ person }) => person !== own)
  const words: Record<string, string> = {
    answer: answerWords(result, of.dataset['sight'] === 'office' ? 'office' : 'part'),
    open: openWords(openAwards(others(rows), others(result.rows))),
    raises: `${shownUsd(sums.raises)}, ${shownCount(sums.raised)} raised`,
    awards: shownUsd(sums.awards),
    awarded: `${shownCount(sums.awarded)} given`,
    refused: refused === 0 ? 'none refused' : `${shownCount(refused)} refused`,
    pool: poolWords(pool),
    highest: highestWords(pool),
  }
  for (const [name, text] of Object.entries(words)) {
    const out = document.querySelector(`[data-sum="${name}"]`)
    if (out !== null && out.textContent !== text) out.textContent = text
  }
  const findings = findingWords(result)
  document.querySelector('[data-clean]')?.toggleAttribute('hidden', findings.length > 0)
  document.querySelector('[data-findings]')?.replaceChildren(
    ...findings.map((one) => {
      const item = document.createElement('li')
      item.textContent = one
      return item
    }),
  )
  document.querySelector('[data-pool-marks]')?.replaceChildren(...marked(marksOf(pool.problems)))
  const bar = document.querySelector<SVGRectElement>('rect[data-pool-used]')
  const most = Number(bar?.dataset['most'] ?? 0)
  if (bar !== null && most > 0)
    bar.setAttribute('width', `${(Math.min(1, pool.used / most) * 100).toFixed(2)}%`)
  document.querySelector('svg[data-pool-meter]')?.setAttribute('aria-label', poolWords(pool))
  const standing = document.querySelector('[data-sum="pool-tag"] .c-tag')
  if (standing !== null && (pool.limit !== null || pool.heads !== null)) {
    standing.className = `c-tag ${isOver(pool) ? 'bad' : 'ok'}`
    standing.textContent = isOver(pool) ? 'Over the limit' : 'Within the limit'
  }
}

/** The count beside each choice of rows; whose proposals wait is not changed by what is tried. */
function showCounts({ rows, result, overlay, own }: LiveSheet): void {
  for (const show of ['problems', 'given', 'without', 'empty', 'tried'] as const) {
    const out = document.querySelector(`[data-show="${show}"]`)
    if (out === null) continue
    const shown = shownIn({ rows, result, overlay, waits: () => false }, show)
    out.textContent = shownCount(shown.filter((index) => rows[index]?.person !== own).length)
  }
}

function lineOf(of: HTMLFormElement, person: string): HTMLTableRowElement | undefined {
  const cell = of.querySelector(`input[name="rate-${person}"], input[name="award-${person}"]`)
  return cell?.closest('tr') ?? undefined
}

function columnsOf(of: HTMLFormElement): readonly string[] {
  return (of.dataset['columns'] ?? '').split(' ')
}

function marked(marks: readonly Mark[]): (Node | string)[] {
  return marks.flatMap((mark) => [' ', tag(mark), ' ', small(mark.message)])
}

function tag({ tone, tag: words }: Mark): HTMLElement {
  const made = document.createElement('span')
  made.className = tone === 'plain' ? 'c-tag' : `c-tag ${tone}`
  made.textContent = words
  return made
}

function small(words: string): HTMLElement {
  const made = document.createElement('small')
  made.textContent = words
  return made
}
