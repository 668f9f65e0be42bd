import type { Problem } from '../../base/outcome.ts'
import type { RuleDescription } from '../../rulebook/kernel/describe-rule.ts'
import { isoDateInput, numberInput, type Option, radios, select } from '../components/fields.ts'
import { problemOf } from '../components/error-summary.ts'
import { type Html, html } from '../components/markup.ts'

/** A fact as a field: what was typed comes back, right or wrong. */
type FactField = { fact: RuleDescription['facts'][number]; value: string; error?: string | undefined }

/** The form that tries a rule: date, office, facts. */
export type TryForm = {
  typedOn: string
  scope: string
  scopes: readonly Option[]
  fields: readonly FactField[]
  problems: readonly Problem[]
  /** True where a fact that may also matter turned out to be needed. */
  open: boolean
}

/** The id of a fact's field; a ruling that lacks the fact links to it. */
export function factFieldId(field: string): string {
  return field === 'on' || field === 'scope' ? `try-${field}` : `fact-${field}`
}

/** The form, sent by GET to the page itself, so that a question tried has an address of its own. */
export function tryForm(form: TryForm): Html {
  const needed = form.fields.filter((field) => field.fact.required)
  const other = form.fields.filter((field) => !field.fact.required)
  const open = form.open || other.some((field) => field.value !== '' || field.error !== undefined)
  return html`<form method="get" class="c-try" novalidate><input type="hidden" name="try" value="yes"><div class="c-pair">${isoDateInput({ name: 'on', id: factFieldId('on'), label: 'On which date?', value: form.typedOn, error: problemOf(form.problems, 'on') })}${select({ name: 'scope', id: factFieldId('scope'), label: 'For which office?', hint: 'An office’s own directive may add to the law', value: form.scope, options: form.scopes })}</div>${needed.map(factField)}${
    other.length > 0 &&
    html`<details class="c-more"${open && html` open`}><summary>Facts that may also matter: ${other.length}</summary>${other.map(factField)}</details>`
  }<p><button class="usa-button c-c" type="submit">Ask</button></p></form>`
}

const YES_NO: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: '', label: 'Not given' },
]

function factField(field: FactField): Html {
  const { fact } = field
  const common = {
    name: fact.id,
    id: factFieldId(fact.id),
    label: fact.question,
    value: field.value,
    error: field.error,
  }
  switch (fact.type) {
    case 'yes-no':
      return radios({ ...common, options: YES_NO, inline: true })
    case 'choice':
      return select({
        ...common,
        none: 'Not given',
        options: (fact.allowed ?? []).map((answer) => ({ value: answer, label: answer })),
      })
    case 'date':
      return isoDateInput(common)
    case 'usd':
      return numberInput({ ...common, decimals: true, unit: fact.unit ?? 'dollars' })
    case 'percent':
      return numberInput({ ...common, decimals: true, unit: 'percent' })
    case 'count':
    case 'months':
    case 'days':
      break
  }
  return numberInput({ ...common, unit: fact.unit ?? fact.type })
}
