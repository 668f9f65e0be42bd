import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { action } from '../actions/action.ts'
import { dateField, linesField, rowsField, textField, yesNoField } from '../actions/fields.ts'
import { assertSafe, HOSTILE } from './components/hostile.ts'
import { html } from './components/markup.ts'
import { fieldsOf, inputOf } from './form.ts'

const KIND = z.enum(['good', 'bad']).meta({ title: 'Kind', widget: 'select' })

/** An action that takes a list of rows; it does nothing. */
const listing = action({
  id: 'test/listing',
  title: 'Listing',
  about: 'A list.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: textField({ title: 'Unit' }),
    rows: rowsField(
      {
        name: textField({ title: 'Name' }),
        kind: KIND.optional(),
        critical: yesNoField({ title: 'Critical' }).optional(),
        on: dateField({ title: 'On' }).optional(),
        lines: linesField({ title: 'Lines' }).optional(),
      },
      { title: 'Rows', hint: 'Blank ones are left out' },
      3,
    ),
  }),
  unit: (input) => input.unit,
  units: () => [],
  reads: () => [],
  decide: () => ({ kind: 'not-found', message: 'nothing' }),
})

const shown = (posted: Readonly<Record<string, string>>) =>
  html`${fieldsOf(listing, posted, [], { agencies: [] })}`.toString()
const taken = (posted: Readonly<Record<string, string>>) =>
  listing.fields.safeParse(inputOf(listing, { unit: 'HSBB', ...posted }))
const messages = (posted: Readonly<Record<string, string>>) =>
  taken(posted).error?.issues.map(({ message }) => message)

const TYPED = {
  'rows.0.name': 'First',
  'rows.0.kind': 'bad',
  'rows.0.critical': 'yes',
  'rows.0.on-month': '02',
  'rows.0.on-day': '9',
  'rows.0.on-year': '2026',
  'rows.0.lines': 'one\r\n\r\n two ',
  'rows.2.name': 'Third',
  'rows.1.name': '  ',
}

test('a list of rows has the controls of its fields, each row under its number, and three blank rows', () => {
  const page = shown({})
  assert.equal(page.match(/<legend class="usa-label">Row \d<\/legend>/g)?.length, 3)
  assert.match(page, /<label class="usa-label" for="field-rows.0.name">Name<\/label>/)
  assert.match(page, /<select class="usa-select" id="field-rows.0.kind" name="rows.0.kind">/)
  assert.match(page, /name="rows.0.critical" value="no"/)
  assert.match(page, /name="rows.0.on-month"/)
  assert.match(page, /<textarea [^>]*name="rows.2.lines"/)
  assert.match(page, /id="field-rows"/, 'the summary of what is wrong links to it')
  assert.doesNotMatch(page, /name="rows.0.name"[^>]* required/, 'a blank row is left out')
})

test('what was typed comes back, with three blank rows below', () => {
  const page = shown(TYPED)
  assert.match(page, /name="rows.0.name" value="First"/)
  assert.match(page, /<option value="bad" selected>/)
  assert.match(page, /<option value="02" selected>/)
  assert.match(page, /name="rows.2.name" value="Third"/)
  assert.match(page, /name="rows.5.name"/)
  assert.doesNotMatch(page, /name="rows.6.name"/)
  const hostile = { 'rows.0.name': HOSTILE, rows: HOSTILE }
  assertSafe(html`${fieldsOf(listing, hostile, [], { agencies: [] })}`)
})

test('the rows go to the action without the blank ones, dates put together, lines apart', () => {
  assert.deepEqual(taken(TYPED).data?.rows, [
    { name: 'First', kind: 'bad', critical: true, on: '2026-02-09', lines: ['one', 'two'] },
    { name: 'Third' },
  ])
})

test('a list that comes as JSON text is shown in rows, and is taken as it is', () => {
  const rows = JSON.stringify([{ name: 'A', critical: true, lines: ['x', { goal: 'G', page: '1' }] }])
  const page = shown({ rows })
  assert.match(page, /name="rows.0.name" value="A"/)
  assert.match(page, /name="rows.0.critical" value="yes" checked/)
  assert.match(page, />x\nG \| 1<\/textarea>/)
  assert.deepEqual(taken({ rows: '[{"name":"A"}]' }).data?.rows, [{ name: 'A' }])
  assert.match(shown({ rows: 'no list' }), /name="rows.2.name"/)
})

test('what is wrong is said with the number of its row', () => {
  assert.deepEqual(messages({ rows: '[{"name":"A"},{},{"kind":"bad","colour":1}]' }), [
    'row 3: Name is missing',
    'row 3: no such field: colour',
  ])
  assert.match(messages({ rows: '[{"name":"A","critical":"maybe"}]' })?.[0] ?? '', /^row 1: Critical: maybe/)
  assert.deepEqual(messages({ rows: '[3]' }), ['row 1: Name is missing'])
  assert.match(messages({ rows: '{"name":"A"}' })?.[0] ?? '', /^Rows: give a list of rows/)
  assert.match(messages({ rows: 'A, B' })?.[0] ?? '', /^Rows: give a list of rows/)
  assert.deepEqual(messages({ rows: '[{"name":"A"},{"name":"B"},{},{"name":"C"},{"name":"D"}]' }), [
    'Rows: 4 rows; at most 3',
  ])
  assert.deepEqual(messages({ 'rows.4.kind': 'good' }), ['row 5: Name is missing'], 'as the form numbers it')
  assert.equal(taken({}).success, false, 'the list itself is asked for')
})
