// Adds the weights of a plan up while they are typed, and asks the rule whether they fit: the same rule as on the server.
import { elementWeights } from '../../rulebook/appraisal/element-weights.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import { numberIn, termsOf } from './terms.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-weights]')) {
  form.addEventListener('input', () => tell(form))
  tell(form)
}

function tell(form: HTMLFormElement): void {
  const says = form.querySelector('[data-weights-says]')
  const terms = termsOf(form)
  if (says === null || terms === undefined) return
  const typed = [...form.querySelectorAll<HTMLInputElement>('input[data-weight]')].map(({ value }) =>
    numberIn(value),
  )
  const sum = typed.reduce<number>((total, weight) => total + (weight ?? 0), 0)
  const [one, two, three, four, five] = typed.map((weight) => (weight === undefined ? weight : weight * 100))
  const ruling = decide(
    elementWeights,
    { on: terms.periodStart },
    {
      ...terms,
      element1Weight: one,
      element2Weight: two,
      element3Weight: three,
      element4Weight: four,
      element5Weight: five,
    },
  )
  const answer =
    ruling.kind === 'ruled' ? elementWeights.says(ruling.value) : 'Give every element its weight.'
  says.textContent = `Weights make ${sum}%. ${answer}`
}
