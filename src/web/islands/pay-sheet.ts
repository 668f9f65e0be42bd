// Reckons a worksheet anew while amounts are typed, with the engine and the rules of the server; fetched at the first change.
import { computeWorksheet, recomputeRow, type WorksheetResult } from '../../record/worksheet/compute.ts'
import type { RowResult } from '../../record/worksheet/row-result.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import { type SheetLaw, sheetLawOf } from '../../record/worksheet/sheet-law.ts'
import type { WorksheetTerms } from '../../record/worksheet/terms.ts'
import {
  overlayOfTries,
  type SheetTry,
  type SheetWhatIf,
  stepBack,
  sumsOf,
  textOfTries,
  triesOfText,
  tryOnSheet,
  typedAward,
  typedRate,
} from '../../record/worksheet/what-if.ts'
import { shownCount, shownUsd } from '../../rulebook/kernel/shown.ts'
import {
  againstWords,
  awardText,
  cellWords,
  highestWords,
  poolWords,
  problemWords,
  rateText,
} from './sheet-cells.ts'

type Sheet = {
  rows: readonly WorksheetRow[]
  terms: WorksheetTerms
  law: SheetLaw
  whatIf: SheetWhatIf
  result: WorksheetResult
  index: ReadonlyMap<string, number>
}

const form = document.querySelector<HTMLFormElement>('form[data-pay-sheet]')
// A saved scenario lies under what is tried on the server alone: there the form is sent instead.
if (form !== null && hiddenOf(form, 'scenario') === null) begin(form)

function begin(of: HTMLFormElement): void {
  let sheet: Sheet | undefined
  let coming: Promise<Sheet> | undefined
  const ready = async (): Promise<Sheet> => {
    coming ??= fetched(of)
    sheet ??= await coming
    return sheet
  }
  const retry = (): void => {
    coming = undefined
  }
  of.addEventListener('focusin', () => {
    void ready().catch(retry)
  })
  of.addEventListener('input', ({ target }) => {
    if (sheet !== undefined && target instanceof HTMLInputElement) preview(sheet, target)
  })
  of.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    // Whoever types faster than the figures come is not passed over.
    if (sheet === undefined) void ready().then((at) => commit(of, at, target), retry)
    else commit(of, sheet, target)
  })
  of.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || cellOf(target) === undefined) return
    if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      if (key === 'Enter' && sheet === undefined) return
      event.preventDefault()
      move(of, target, key === 'ArrowUp' ? -1 : 1)
    }
    // In capitals where the lock is on; with Shift, Ctrl+Z does it again.
    const letter = key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && (letter === 'z' || letter === 'y') && sheet !== undefined) {
      // What is being typed is taken back by the browser first.
      if (target.value !== standing(sheet, target)) return
      event.preventDefault()
      back(of, sheet, letter === 'z' && !event.shiftKey ? 1 : -1)
    }
  })
  for (const step of document.querySelectorAll<HTMLAnchorElement>('a[data-step]')) {
    step.addEventListener('click', (event) => {
      event.preventDefault()
      void ready().then((at) => back(of, at, step.dataset['step'] === 'undo' ? 1 : -1))
    })
  }
}

async function fetched(of: HTMLFormElement): Promise<Sheet> {
  const answer = await fetch(of.dataset['source'] ?? '', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error('the worksheet is not open')
  const { rows, terms } = (await answer.json()) as { rows: readonly WorksheetRow[]; terms: WorksheetTerms }
  const tries = triesOfText(hiddenOf(of, 'try')?.value)
  const undone = Number(hiddenOf(of, 'undone')?.value ?? 0)
  const whatIf = { tries, done: Math.max(0, tries.length - undone) }
  return {
    rows,
    terms,
    law: sheetLawOf(terms),
    whatIf,
    result: computeWorksheet(rows, terms, overlayOfTries(rows, whatIf)),
    index: new Map(rows.map(({ person }, index) => [person, index])),
  }
}

/** Whose amount a cell holds, and which one; undefined for any other input. */
function cellOf({ name }: HTMLInputElement): { field: 'rate' | 'award'; person: string } | undefined {
  const [, field, person] = /^(rate|award)-(.+)$/.exec(name) ?? []
  return person === undefined ? undefined : { field: field === 'rate' ? 'rate' : 'award', person }
}

/** Reads a cell; undefined, with the cell marked, where it can't be read. */
function readCell(sheet: Sheet, cell: HTMLInputElement): SheetTry | undefined {
  const of = cellOf(cell)
  const row = sheet.rows[sheet.index.get(of?.person ?? '') ?? -1]
  if (of === undefined || row === undefined) return undefined
  const read = of.field === 'rate' ? typedRate(row, cell.value, sheet.law) : typedAward(row, cell.value)
  if ('problem' in read) {
    cell.setAttribute('aria-invalid', 'true')
    cell.dataset['problem'] = read.problem
    return undefined
  }
  cell.removeAttribute('aria-invalid')
  delete cell.dataset['problem']
  return read.tried
}

/** While it is typed: the row and the sums as they would be. */
function preview(sheet: Sheet, cell: HTMLInputElement): void {
  const tried = readCell(sheet, cell)
  if (tried === undefined) return
  const result = reckoned(sheet, tryOnSheet(sheet.whatIf, [tried]), tried.person)
  showRow(sheet, result, tried.person)
  showSums(sheet, result)
}

/** When it is left: a step of the what-if, kept in the form and the address. */
function commit(of: HTMLFormElement, sheet: Sheet, cell: HTMLInputElement): void {
  const tried = readCell(sheet, cell)
  if (tried === undefined) {
    say(`${cell.getAttribute('aria-label') ?? ''}: ${cell.dataset['problem'] ?? ''}`)
    return
  }
  if (cell.value.trim() === standing(sheet, cell)) return
  sheet.whatIf = tryOnSheet(sheet.whatIf, [tried])
  sheet.result = reckoned(sheet, sheet.whatIf, tried.person)
  showRow(sheet, sheet.result, tried.person)
  showSums(sheet, sheet.result)
  keep(of, sheet)
  say(spoken(sheet, tried.person))
}

/** Takes steps back or does them again. */
function back(of: HTMLFormElement, sheet: Sheet, by: number): void {
  const before = sheet.whatIf
  sheet.whatIf = stepBack(before, by)
  if (sheet.whatIf.done === before.done) return
  const step = before.tries[by > 0 ? before.done - 1 : before.done]
  if (step === undefined) return
  sheet.result = reckoned(sheet, sheet.whatIf, step.person)
  showRow(sheet, sheet.result, step.person, true)
  showSums(sheet, sheet.result)
  keep(of, sheet)
  say(`${by > 0 ? 'Taken back' : 'Done again'}. ${spoken(sheet, step.person)}`)
}

function reckoned(sheet: Sheet, whatIf: SheetWhatIf, person: string): WorksheetResult {
  const { rows, terms, result } = sheet
  return recomputeRow(result, rows, terms, person, overlayOfTries(rows, whatIf))
}

function resultOf(sheet: Sheet, result: WorksheetResult, person: string): RowResult | undefined {
  return result.rows[sheet.index.get(person) ?? -1]
}

/** What stands in a cell as the sheet is reckoned now. */
function standing(sheet: Sheet, cell: HTMLInputElement): string {
  const of = cellOf(cell)
  const found = resultOf(sheet, sheet.result, of?.person ?? '')
  if (of === undefined || found === undefined) return cell.value
  return of.field === 'rate' ? rateText(found) : awardText(found)
}

function showRow(sheet: Sheet, result: WorksheetResult, person: string, cells = false): void {
  const row = sheet.rows[sheet.index.get(person) ?? -1]
  const found = resultOf(sheet, result, person)
  const line = document
    .querySelector(`input[name="rate-${person}"], input[name="award-${person}"]`)
    ?.closest('tr')
  if (row === undefined || found === undefined || line === null || line === undefined) return
  const words = cellWords(row, found)
  for (const [name, text] of Object.entries(words)) {
    const out = line.querySelector(`[data-out="${name}"]`)
    if (out !== null) out.textContent = text
  }
  const problems = line.querySelector('[data-out="problems"]')
  problems?.replaceChildren(
    ...found.problems.map(problemWords).flatMap(({ tone, tag, message }) => {
      const [mark, text] = [document.createElement('span'), document.createElement('span')]
      mark.className = `c-tag ${tone}`
      mark.textContent = tag
      text.className = 'c-xs'
      text.textContent = ` ${message} `
      return [mark, text]
    }),
  )
  if (!cells) return
  for (const cell of line.querySelectorAll('input')) {
    cell.value = cellOf(cell)?.field === 'rate' ? rateText(found) : awardText(found)
    cell.removeAttribute('aria-invalid')
  }
}

function showSums(sheet: Sheet, result: WorksheetResult): void {
  const sums = sumsOf(sheet.rows, result.rows)
  const refused = result.rows.filter(({ problems }) => problems.some(({ blocks }) => blocks)).length
  const { pool } = result
  const words: Record<string, string> = {
    raises: `${shownUsd(sums.raises)}, ${shownCount(sums.raised)} raised`,
    awards: shownUsd(sums.awards),
    awarded: `${shownCount(sums.awarded)} given`,
    refused: refused === 0 ? 'none refused' : `${shownCount(refused)} refused`,
    pool: poolWords(pool),
    highest: highestWords(pool),
  }
  for (const [name, text] of Object.entries(words)) {
    const out = document.querySelector(`[data-sum="${name}"]`)
    if (out !== null) out.textContent = text
  }
  const bar = document.querySelector<SVGRectElement>('rect[data-pool-used]')
  const most = Number(bar?.dataset['most'] ?? 0)
  if (bar !== null && most > 0)
    bar.setAttribute('width', `${(Math.min(1, pool.used / most) * 100).toFixed(2)}%`)
  document.querySelector('svg[data-pool-meter]')?.setAttribute('aria-label', poolWords(pool))
  const tag = document.querySelector('[data-sum="pool-tag"] .c-tag')
  if (tag !== null && pool.limit !== null) {
    tag.className = `c-tag ${pool.over > 0 ? 'bad' : 'ok'}`
    tag.textContent = pool.over > 0 ? 'Over the limit' : 'Within the limit'
  }
}

/** The longest address in which what is tried is kept. */
const LONGEST_ADDRESS = 6000

/** The what-if in every form that sends it, in the address, and on the buttons. */
function keep(of: HTMLFormElement, sheet: Sheet): void {
  const { tries, done } = sheet.whatIf
  const text = textOfTries(tries)
  const undone = tries.length - done
  for (const one of document.forms) {
    if (one !== of && one.method === 'post') continue
    hide(one, 'try', text)
    hide(one, 'undone', undone === 0 ? '' : String(undone))
  }
  const address = new URL(window.location.href)
  set(address, 'try', text)
  set(address, 'undone', undone === 0 ? '' : String(undone))
  if (address.href.length <= LONGEST_ADDRESS) window.history.replaceState(null, '', address)
  stepLabel('undo', done)
  stepLabel('redo', undone)
  const overlay = overlayOfTries(sheet.rows, sheet.whatIf)
  const tried = sheet.result.rows.filter(({ person }) => overlay.has(person))
  const proposals = tried.map(({ person, terms, award }) => ({
    person,
    ...(terms.rate === undefined ? {} : { rate: String(terms.rate / 100) }),
    ...(terms.award === undefined && terms.awardPoints === undefined ? {} : { award: String(award / 100) }),
  }))
  const given = sheet.result.rows.flatMap(({ person, rateProposed, raiseCents, award }) =>
    raiseCents === 0 && award === 0
      ? []
      : [
          {
            person,
            ...(raiseCents === 0 ? {} : { rate: String(rateProposed / 100) }),
            ...(award === 0 ? {} : { award: String(award / 100) }),
          },
        ],
  )
  rowsOf('form[data-rows-form]', proposals)
  document.querySelector('form[data-rows-form]')?.toggleAttribute('hidden', proposals.length === 0)
  rowsOf('form[data-scenario-form]', given)
  const count = document.querySelector('[data-sum="tried"]')
  if (count !== null) count.textContent = shownCount(tried.length)
}

function rowsOf(selector: string, rows: readonly unknown[]): void {
  const of = document.querySelector<HTMLFormElement>(selector)
  if (of !== null) hide(of, 'rows', JSON.stringify(rows))
}

function hide(of: HTMLFormElement, name: string, text: string): void {
  const known = hiddenOf(of, name)
  if (known !== null) {
    known.value = text
    return
  }
  if (text === '') return
  const made = document.createElement('input')
  made.type = 'hidden'
  made.name = name
  made.value = text
  of.append(made)
}

function hiddenOf(of: HTMLFormElement, name: string): HTMLInputElement | null {
  return of.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)
}

function set(address: URL, name: string, text: string): void {
  if (text === '') address.searchParams.delete(name)
  else address.searchParams.set(name, text)
}

function stepLabel(name: string, left: number): void {
  const step = document.querySelector<HTMLAnchorElement>(`a[data-step="${name}"]`)
  if (step === null) return
  step.textContent = `${name === 'undo' ? 'Undo' : 'Redo'} (${left})`
  step.classList.toggle('usa-button--disabled', left === 0)
  if (left === 0) {
    step.setAttribute('aria-disabled', 'true')
    step.setAttribute('role', 'link')
    step.removeAttribute('href')
  } else {
    step.removeAttribute('aria-disabled')
    step.removeAttribute('role')
    step.href = '#try'
  }
}

/** The same cell of the next row, or of the one before. */
function move(of: HTMLFormElement, cell: HTMLInputElement, by: number): void {
  const column = [...of.querySelectorAll<HTMLInputElement>(`input[name^="${cellOf(cell)?.field ?? ''}-"]`)]
  const next = column[column.indexOf(cell) + by]
  if (next === undefined) return
  next.focus()
  next.select()
}

function spoken(sheet: Sheet, person: string): string {
  const row = sheet.rows[sheet.index.get(person) ?? -1]
  const found = resultOf(sheet, sheet.result, person)
  if (row === undefined || found === undefined) return ''
  const against = againstWords(found.problems)
  const rate = found.raiseCents === 0 ? 'rate stays' : `rate ${shownUsd(found.rateProposed)}`
  const award = found.award === 0 ? 'no award' : `award ${shownUsd(found.award)}`
  const pool = sheet.terms.pool === null ? '' : ` ${poolWords(sheet.result.pool)}`
  return `Tried for ${row.name}: ${rate}, ${award}; ${against}.${pool}`
}

function say(words: string): void {
  const said = document.querySelector('[data-sum="said"]')
  if (said !== null) said.textContent = words
}
