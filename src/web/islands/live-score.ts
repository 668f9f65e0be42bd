// Works the summary level out while the elements are rated, with each step: the same rule as on the server.
import { summaryLevelDerived } from '../../rulebook/appraisal/summary-level.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import type { Step } from '../../rulebook/kernel/step.ts'
import { numberIn, termsOf } from './terms.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-score]')) {
  form.addEventListener('input', () => tell(form))
  tell(form)
}

function tell(form: HTMLFormElement): void {
  const says = form.querySelector('[data-score-says]')
  const list = form.querySelector<HTMLOListElement>('[data-score-steps]')
  const terms = termsOf(form)
  if (says === null || list === null || terms === undefined) return
  const rated = [...form.querySelectorAll<HTMLSelectElement>('select[data-level]')]
  const levels = rated.map(({ value }) => numberIn(value))
  const weights = rated.map(({ dataset }) => Number(dataset['weight']))
  const ruling = decide(
    summaryLevelDerived,
    { on: terms.periodStart },
    {
      ...terms,
      element1Level: levels[0],
      element2Level: levels[1],
      element3Level: levels[2],
      element4Level: levels[3],
      element5Level: levels[4],
      element1Weight: weights[0],
      element2Weight: weights[1],
      element3Weight: weights[2],
      element4Weight: weights[3],
      element5Weight: weights[4],
    },
  )
  list.hidden = ruling.kind !== 'ruled'
  if (ruling.kind !== 'ruled') {
    const open = levels.filter((level) => level === undefined).length
    says.textContent =
      open === 1 ? '1 element is still to be rated.' : `${open} elements are still to be rated.`
    return
  }
  says.textContent = summaryLevelDerived.says(ruling.value)
  list.replaceChildren(...ruling.steps.map(line))
}

function line(step: Step): HTMLLIElement {
  const item = document.createElement('li')
  const words = document.createElement('span')
  const cite = document.createElement('span')
  cite.className = 'c-xs'
  cite.textContent = step.cite ?? ''
  words.textContent = `${step.text}: ${shown(step)}`
  item.append(words, cite)
  return item
}

function shown({ value }: Step): string {
  if (value === true) return 'met'
  if (value === false) return 'not met'
  return String(value)
}
