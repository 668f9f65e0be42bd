import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileInput, isoDateInput, numberInput, radios, select, textarea, textInput } from './fields.ts'
import { filterForm } from './filter-form.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import type { Html } from './markup.ts'
import { dateOf, memorableDate, partsOf, postedParts } from './memorable-date.ts'

const FIELD = { name: 'pay', label: HOSTILE, hint: HOSTILE, value: HOSTILE, error: HOSTILE, required: true }
const OPTIONS = [
  { value: HOSTILE, label: HOSTILE },
  { value: 'b', label: 'B' },
]

const CONTROLS: Readonly<Record<string, Html>> = {
  text: textInput({ ...FIELD, autocomplete: 'name', wide: true }),
  number: numberInput({ ...FIELD, unit: HOSTILE, decimals: true }),
  isoDate: isoDateInput(FIELD),
  textarea: textarea(FIELD),
  select: select({ ...FIELD, options: OPTIONS, none: HOSTILE }),
  file: fileInput({ ...FIELD, accept: '.csv' }),
}

for (const [name, control] of Object.entries(CONTROLS)) {
  test(`${name}: label, hint, error and value belong to the control`, () => {
    const page = assertSafe(control)
    assert.match(page, /usa-form-group--error/)
    assert.match(page, /<label class="usa-label usa-label--error" for="field-pay">/)
    assert.match(
      page,
      /id="field-pay" name="pay" aria-describedby="field-pay-hint field-pay-error" aria-invalid="true" required/,
    )
    assert.match(page, /<span class="usa-error-message" id="field-pay-error">/)
  })
}

test('a field without trouble has no error, and may have its own id', () => {
  const page = textInput({ name: 'a', label: 'A', id: 'fact-a' }).toString()
  assert.match(
    page,
    /<label class="usa-label" for="fact-a">A<\/label><input class="usa-input" type="text" id="fact-a" name="a">/,
  )
})

test('what was typed comes back, in every kind of control', () => {
  assert.match(
    select({ name: 'a', label: 'A', value: 'b', options: OPTIONS }).toString(),
    /<option value="b" selected>/,
  )
  assert.match(textarea({ name: 'a', label: 'A', value: 'kept' }).toString(), />kept<\/textarea>/)
  assert.match(numberInput({ name: 'a', label: 'A', value: '25,7OO' }).toString(), /value="25,7OO"/)
})

test('radios share a legend and an error', () => {
  const page = assertSafe(radios({ ...FIELD, value: 'b', options: OPTIONS, inline: true }))
  assert.match(page, /<fieldset class="usa-fieldset" aria-describedby="field-pay-hint field-pay-error">/)
  assert.match(page, /id="field-pay-1" name="pay" value="b" checked/)
})

test('a memorable date is three fields, and its parts come back', () => {
  const page = assertSafe(
    memorableDate({ ...FIELD, name: 'began', value: { month: '2', day: '30', year: HOSTILE } }),
  )
  assert.match(page, /<option value="02" selected>February/)
  assert.match(page, /name="began-day" type="text" inputmode="numeric" maxlength="2" value="30"/)
  assert.match(page, /id="field-began"/, 'the summary links to the month')
})

test('three parts make a date, or none', () => {
  const posted = { 'began-month': '2', 'began-day': ' 9', 'began-year': '2026' }
  assert.equal(dateOf(postedParts(posted, 'began')), '2026-02-09')
  assert.equal(dateOf({ month: '02', day: '30', year: '2026' }), undefined)
  assert.equal(dateOf(postedParts({}, 'began')), undefined)
  const date = dateOf({ month: '12', day: '1', year: '2026' })
  assert.deepEqual(date && partsOf(date), { month: '12', day: '1', year: '2026' })
})

test('filters keep their values and can be cleared', () => {
  const page = assertSafe(
    filterForm({
      action: `/law?${HOSTILE}`,
      label: HOSTILE,
      clearHref: '/law',
      keep: { sort: HOSTILE },
      filters: [
        { kind: 'words', name: 'q', label: HOSTILE, value: HOSTILE },
        { kind: 'date', name: 'on', label: 'On', value: '2026-11-22', error: HOSTILE },
        { kind: 'choice', name: 'topic', label: 'Topic', value: 'b', none: 'All', options: OPTIONS },
      ],
    }),
  )
  assert.match(page, /method="get"/)
  assert.match(page, /aria-invalid="true" aria-describedby="filter-on-error"/)
  assert.match(page, /for="filter-on">On \(YYYY-MM-DD\)/)
  assert.match(page, /<option value="b" selected>/)
  assert.match(page, /<a class="usa-link c-clear" href="\/law">Clear/)
})
