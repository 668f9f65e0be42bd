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
  /** The day of knowledge as typed; for orders that reached back. */
  typedKnown: string
  /** The day from which the earliest is looked for, as typed; absent where the rule asks about no day. */
  typedFirst?: string
  scope: string
  scopes: readonly Option[]
  fields: readonly FactField[]
  problems: readonly Problem[]
  /** True where a fact that may also matter turned out to be needed. */
  open: boolean
}

/** The id of a fact's field; a ruling that lacks the fact links to it. */
export function factFieldId(field: string): string {
  return ['on', 'known', 'not-before', 'scope'].includes(field) ? `try-${field}` : `fact-${field}`
}

/** The form, sent by GET to the page itself, so that a question tried has an address of its own. */
export function tryForm(form: TryForm): Html {
  const needed = form.fields.filter((field) => field.fact.required)
  const other = form.fields.filter((field) => !field.fact.required)
  const open = form.open || other.some((field) => field.value !== '' || field.error !== undefined)
  return html`<form method="get" action="#answer" class="c-try" novalidate><input type="hidden" name="try" value="yes"><div class="c-pair">${isoDateInput({ name: 'on', id: factFieldId('on'), label: 'On which date?', value: form.typedOn, error: problemOf(form.problems, 'on') })}${select({ name: 'scope', id: factFieldId('scope'), label: 'For which office?', hint: 'An office’s own directive may add to the law', value: form.scope, options: form.scopes })}</div>${
    form.typedFirst !== undefined &&
    isoDateInput({
      name: 'not-before',
      id: factFieldId('not-before'),
      label: 'Earliest lawful date: not before?',
      hint: 'YYYY-MM-DD; left blank, the date above',
      value: form.typedFirst,
      error: problemOf(form.problems, 'not-before'),
    })
  }${needed.map(factField)}${
    other.length > 0 &&
    html`<details class="c-more"${open && html` open`}><summary>Facts that may also matter: ${other.length}</summary>${other.map(factField)}</details>`
  }${knownField(form)}<p><button class="usa-button c-c" type="submit">Ask</button></p></form>`
}

/** Few orders reached back: the field is folded unless it was used. */
function knownField(form: TryForm): Html {
  const error = problemOf(form.problems, 'known')
  const open = form.typedKnown !== '' || error !== undefined
  return html`<details class="c-more"${open && html` open`}><summary>As the law was known on another day</summary>${isoDateInput({ name: 'known', id: factFieldId('known'), label: 'As known on which date?', hint: 'YYYY-MM-DD; for orders that reached back', value: form.typedKnown, error })}</details>`
}

const LEVELS: readonly Option[] = [
  { value: '5', label: '5, Outstanding' },
  { value: '4', label: '4, Exceeds Fully Successful' },
  { value: '3', label: '3, Fully Successful' },
  { value: '2', label: '2, Minimally Satisfactory' },
  { value: '1', label: '1, Unsatisfactory' },
]

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
    case 'level':
      return select({ ...common, none: 'Not given', options: LEVELS })
    case 'count':
    case 'years':
    case 'months':
    case 'days':
      break
  }
  return numberInput({ ...common, unit: fact.unit ?? fact.type })
}
