// Reckons a worksheet anew while amounts are typed, with the engine and the rules of the server; fetched at the first change.
import { type SheetTry, stepBack, tryOnSheet, typedAward, typedRate } from '../../record/worksheet/what-if.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { againstWords, poolWords } from './sheet-cells.ts'
import { move, toEmpty } from './sheet-keys.ts'
import { hiddenOf, keep } from './sheet-kept.ts'
import { showSheet } from './sheet-page.ts'
import { afterStep, cellOf, type LiveSheet, resultIn, rowIn, sheetOf, standingIn } from './sheet-state.ts'

const form = document.querySelector<HTMLFormElement>('form[data-pay-sheet]')
if (form !== null) begin(form)

function begin(of: HTMLFormElement): void {
  let sheet: LiveSheet | undefined
  let coming: Promise<LiveSheet> | undefined
  let last: HTMLInputElement | undefined
  // Where the figures can't be had, Enter sends the form, as without script.
  let failed = false
  const ready = async (): Promise<LiveSheet> => {
    coming ??= fetched(of)
    sheet ??= await coming
    failed = false
    return sheet
  }
  const retry = (): void => {
    coming = undefined
    failed = true
  }
  const then = (step: (at: LiveSheet) => LiveSheet): void => {
    const take = (at: LiveSheet): void => {
      sheet = step(sheet ?? at)
    }
    // Whoever types faster than the figures come is not passed over.
    if (sheet === undefined) void ready().then(take, retry)
    else take(sheet)
  }
  const seek = (field: 'rate' | 'award', from: HTMLInputElement | undefined, by: 1 | -1): void => {
    // Leaving a cell commits it, so the sheet is not held on to here.
    const go = (at: LiveSheet): void => {
      if (!toEmpty(of, at, { field, from, by }))
        say(`No empty ${field === 'rate' ? 'rate' : 'award'} further ${by === 1 ? 'down' : 'up'} this page.`)
    }
    if (sheet === undefined) void ready().then(go, retry)
    else go(sheet)
  }
  of.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && cellOf(target) !== undefined) last = target
    void ready().catch(retry)
  })
  of.addEventListener('input', ({ target }) => {
    if (sheet !== undefined && target instanceof HTMLInputElement) preview(of, sheet, target)
  })
  of.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) then((at) => commit(of, at, target))
  })
  of.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement)) return
    const field = cellOf(target)?.field
    if (field === undefined) return
    if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      if (key === 'Enter' && failed) return
      event.preventDefault()
      const by = key === 'ArrowUp' || (key === 'Enter' && event.shiftKey) ? -1 : 1
      if (event.altKey) seek(field, target, by)
      else move(of, target, by)
    }
    // In capitals where the lock is on; with Shift, Ctrl+Z does it again.
    const letter = key.toLowerCase()
    if ((event.ctrlKey || event.metaKey) && (letter === 'z' || letter === 'y') && sheet !== undefined) {
      // What is being typed is taken back by the browser first.
      if (target.value !== standingIn(sheet, target)) return
      event.preventDefault()
      sheet = back(of, sheet, letter === 'z' && !event.shiftKey ? 1 : -1)
    }
  })
  for (const step of document.querySelectorAll<HTMLAnchorElement>('a[data-step]')) {
    step.addEventListener('click', (event) => {
      event.preventDefault()
      then((at) => back(of, at, step.dataset['step'] === 'undo' ? 1 : -1))
    })
  }
  const next = document.querySelector<HTMLAnchorElement>('a[data-next-empty]')
  next?.addEventListener('click', (event) => {
    // Where this page has none, the link leads to those of the sheet.
    if (next.hash !== '#first-empty') return
    event.preventDefault()
    const from = last !== undefined && cellOf(last)?.field === 'award' ? last : undefined
    seek('award', from, 1)
  })
}

async function fetched(of: HTMLFormElement): Promise<LiveSheet> {
  const answer = await fetch(of.dataset['source'] ?? '', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error('the worksheet is not open')
  return sheetOf((await answer.json()) as Parameters<typeof sheetOf>[0], {
    text: hiddenOf(of, 'try')?.value,
    undone: Number(hiddenOf(of, 'undone')?.value ?? 0),
  })
}

/** Reads a cell; undefined, with the cell marked, where it can't be read. */
function readCell(sheet: LiveSheet, cell: HTMLInputElement): SheetTry | undefined {
  const of = cellOf(cell)
  const row = rowIn(sheet, of?.person ?? '')
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
function preview(of: HTMLFormElement, sheet: LiveSheet, cell: HTMLInputElement): void {
  const tried = readCell(sheet, cell)
  if (tried === undefined) return
  showSheet(of, afterStep(sheet, tryOnSheet(sheet.whatIf, [tried]), tried.person), tried.person)
}

/** When it is left: a step of the what-if, kept in the forms and the address. */
function commit(of: HTMLFormElement, sheet: LiveSheet, cell: HTMLInputElement): LiveSheet {
  const tried = readCell(sheet, cell)
  if (tried === undefined) {
    say(`${cell.getAttribute('aria-label') ?? ''}: ${cell.dataset['problem'] ?? ''}`)
    return sheet
  }
  if (cell.value.trim() === standingIn(sheet, cell)) return sheet
  const after = afterStep(sheet, tryOnSheet(sheet.whatIf, [tried]), tried.person)
  showSheet(of, after, tried.person)
  told(of, after, tried.person, '')
  return after
}

/** Takes steps back or does them again. */
function back(of: HTMLFormElement, sheet: LiveSheet, by: number): LiveSheet {
  const before = sheet.whatIf
  const whatIf = stepBack(before, by)
  const step = before.tries[by > 0 ? before.done - 1 : before.done]
  if (whatIf.done === before.done || step === undefined) return sheet
  const after = afterStep(sheet, whatIf, step.person)
  showSheet(of, after, step.person, true)
  told(of, after, step.person, `${by > 0 ? 'Taken back' : 'Done again'}. `)
  return after
}

/** Keeps the sheet as it is now, and says what came of the step. */
function told(of: HTMLFormElement, sheet: LiveSheet, person: string, before: string): void {
  const fits = keep(of, sheet)
  const long = fits
    ? ''
    : ' So much is tried that no address holds it: save it as a scenario before you follow a link.'
  say(`${before}${spoken(of, sheet, person)}${long}`)
}

function spoken(of: HTMLFormElement, sheet: LiveSheet, person: string): string {
  const [row, found] = [rowIn(sheet, person), resultIn(sheet, person)]
  if (row === undefined || found === undefined) return ''
  const against = againstWords(found.problems)
  const warned = sheet.result.warnings.filter((one) => one.person === person)
  const besides = warned.length === 0 ? '' : `; but: ${warned.map(({ kind }) => kind).join(', ')}`
  const rate = found.raiseCents === 0 ? 'rate stays' : `rate ${shownUsd(found.rateProposed)}`
  const award = found.award === 0 ? 'no award' : `award ${shownUsd(found.award)}`
  const pool = sheet.terms.pool === null ? '' : ` ${poolWords(sheet.result.pool)}`
  const scenario = hiddenOf(of, 'scenario')?.value
  const over = scenario === undefined ? '' : ` Over the scenario ${scenario}.`
  return `Tried for ${row.name}: ${rate}, ${award}; ${against}${besides}.${over}${pool}`
}

function say(words: string): void {
  const said = document.querySelector('[data-sum="said"]')
  if (said !== null) said.textContent = words
}
