// Keeps what is tried on a worksheet in the address, in every form that sends it and in every link of the page.
import { scenarioRowsOf } from '../../record/worksheet/scenarios.ts'
import { isTried, proposalsOf, type RowSent, scenarioSent } from '../../record/worksheet/tried.ts'
import { textOfTries } from '../../record/worksheet/what-if.ts'
import { shownCount } from '../../rulebook/kernel/shown.ts'
import { type LiveSheet, rowIn } from './sheet-state.ts'

/** The longest address in which what is tried is kept; a longer one is not read by every server. */
const LONGEST_ADDRESS = 12_000

/** Keeps it; false where it no longer fits into an address, and a link would lose it. */
export function keep(of: HTMLFormElement, sheet: LiveSheet): boolean {
  const { tries, done } = sheet.whatIf
  const text = textOfTries(tries)
  const undone = tries.length - done
  const steps = { try: text, undone: undone === 0 ? '' : String(undone) }
  for (const one of document.forms) {
    if ((one !== of && one.method === 'post') || 'fresh' in one.dataset) continue
    for (const [name, value] of Object.entries(steps)) hide(one, name, value)
  }
  for (const back of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="back"]'))
    back.value = withSteps(back.value, steps)
  const address = withSteps(window.location.href, steps)
  const fits = address.length <= LONGEST_ADDRESS
  if (fits) {
    window.history.replaceState(null, '', address)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      const to = link.getAttribute('href') ?? ''
      const own = !to.startsWith('#') && link.pathname === window.location.pathname
      if (own && !('discard' in link.dataset) && !('step' in link.dataset))
        link.setAttribute('href', withSteps(to, steps))
    }
  }
  stepLabel('undo', done)
  stepLabel('redo', undone)
  if (tries.length > 0) document.querySelector('[data-discard]')?.removeAttribute('hidden')
  document.querySelector('[data-stale]')?.toggleAttribute('hidden', false)
  keepRows(sheet)
  return fits
}

/** What the forms that propose, save and recommend would send. */
function keepRows(sheet: LiveSheet): void {
  const { rows, result, overlay, own } = sheet
  const proposals = proposalsOf(rows, result.rows, overlay)
  rowsOf('form[data-rows-form]', proposals)
  document.querySelector('form[data-rows-form]')?.toggleAttribute('hidden', proposals.length === 0)
  rowsOf('form[data-scenario-form]', scenarioSent(scenarioRowsOf(result, own)))
  const count = document.querySelector('[data-sum="tried"]')
  if (count !== null) count.textContent = shownCount(proposals.length)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-step-form]'))
    if (hiddenOf(form, 'sitting') !== null) recommended(form, sheet, proposals)
}

/** The board’s word: as proposed for those of whom nothing is tried, on other terms for the rest. */
function recommended(form: HTMLFormElement, sheet: LiveSheet, proposals: readonly RowSent[]): void {
  const named = (hiddenOf(form, 'people')?.value ?? '').split('\n').filter((person) => person !== '')
  const before = JSON.parse(hiddenOf(form, 'others')?.value || '[]') as readonly RowSent[]
  const waiting = [...named, ...before.map(({ person }) => person)]
  const isOther = (person: string): boolean => {
    const row = rowIn(sheet, person)
    return row !== undefined && isTried(row, sheet.overlay)
  }
  const others = proposals.filter(({ person }) => waiting.includes(person))
  put(form, 'people', waiting.filter((person) => !isOther(person)).join('\n'))
  put(form, 'others', others.length === 0 ? '' : JSON.stringify(others))
}

/** The same address, from the site’s root or whole, with the steps in place of those it held. */
function withSteps(to: string, steps: Readonly<Record<string, string>>): string {
  const address = new URL(to, window.location.href)
  for (const [name, value] of Object.entries(steps))
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  return to.startsWith('/') ? `${address.pathname}${address.search}${address.hash}` : address.href
}

function rowsOf(selector: string, rows: readonly unknown[]): void {
  const of = document.querySelector<HTMLFormElement>(selector)
  if (of !== null) hide(of, 'rows', JSON.stringify(rows))
}

/** A hidden field that is not sent where it is empty. */
function put(of: HTMLFormElement, name: string, text: string): void {
  hide(of, name, text)
  const field = hiddenOf(of, name)
  if (field !== null) field.disabled = text === ''
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

/** A hidden field of a form. */
export function hiddenOf(of: HTMLFormElement, name: string): HTMLInputElement | null {
  return of.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)
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
