import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { usd } from '../../base/money.ts'
import { sheetLawOf } from './sheet-law.ts'
import { rowOf, TERMS } from './sheet.fixture.ts'
import {
  NOTHING_ON_SHEET,
  overlayOfTries,
  SHEET_FIELDS,
  type SheetTry,
  stepBack,
  textOfTries,
  triesOfText,
  tryOnSheet,
  typedAward,
  typedRate,
  withTry,
} from './what-if.ts'

const row = rowOf('e1', { rate: usd(200_000) })
const law = sheetLawOf(TERMS)

const anyTry: fc.Arbitrary<SheetTry> = fc.record(
  {
    person: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
    field: fc.constantFrom(...SHEET_FIELDS),
    value: fc.option(fc.nat(2_000_000_000), { nil: null }),
  },
  { noNullPrototype: true },
)

test('tries pass through their text and back', () => {
  fc.assert(
    fc.property(fc.array(anyTry, { maxLength: 30 }), (tries) => {
      assert.deepEqual(triesOfText(textOfTries(tries)), tries)
    }),
  )
})

test('what can’t be read of a text is left out', () => {
  for (const text of [undefined, '', 'e1', 'e1.x5', 'e1.r-5', 'e1.r1e5', 'e 1.r5', 'e1.r99999999999'])
    assert.deepEqual(triesOfText(text), [], text)
  assert.deepEqual(triesOfText('e1.r5,bad,e2.a'), [
    { person: 'e1', field: 'rate', value: 5 },
    { person: 'e2', field: 'award', value: null },
  ])
})

test('a new try ends what could be done again; steps stay within what there is', () => {
  const one: SheetTry = { person: 'e1', field: 'award', value: 1 }
  const two: SheetTry = { person: 'e1', field: 'award', value: 2 }
  const both = tryOnSheet(NOTHING_ON_SHEET, [one, two])
  assert.equal(stepBack(both, 1).done, 1)
  assert.equal(stepBack(both, 9).done, 0)
  assert.equal(stepBack(both, -9).done, 2)
  assert.deepEqual(tryOnSheet(stepBack(both, 1), [one]), { tries: [one, one], done: 2 })
})

test('the last try for an amount stands, and the other amount stays as it is on record', () => {
  const proposed = rowOf('e1', {
    proposed: { rate: usd(210_000), action: 'increase', award: usd(20_000) },
  })
  const tries: SheetTry[] = [
    { person: 'e1', field: 'award', value: 1 },
    { person: 'e1', field: 'points', value: 750 },
    { person: 'nobody', field: 'rate', value: 5 },
  ]
  const overlay = overlayOfTries([proposed], { tries, done: 3 })
  assert.deepEqual([...overlay], [['e1', { rate: usd(210_000), action: 'increase', awardPoints: 750 }]])
  assert.deepEqual([...overlayOfTries([proposed], { tries, done: 0 })], [])
})

test('a rate that is emptied takes its action and an award that is emptied its share with it', () => {
  const terms = { rate: 5, action: 'zero decision', awardPoints: 500 } as const
  assert.deepEqual(withTry(terms, { person: 'e1', field: 'rate', value: null }), { awardPoints: 500 })
  assert.deepEqual(withTry(terms, { person: 'e1', field: 'award', value: null }), {
    rate: 5,
    action: 'zero decision',
  })
})

test('cells take dollars, and percent of what each is a share of', () => {
  const rate = (text: string) => typedRate(row, text, law)
  assert.deepEqual(rate('$210,000'), { tried: { person: 'e1', field: 'rate', value: 21_000_000 } })
  assert.deepEqual(rate(' + 3.5 % '), { tried: { person: 'e1', field: 'rate', value: 20_700_000 } })
  assert.deepEqual(rate(''), { tried: { person: 'e1', field: 'rate', value: null } })
  const late = typedAward({ ...row, periodEndRate: 0 as typeof row.periodEndRate }, '7.5%')
  assert.match('problem' in late ? late.problem : '', /no rate .* is on record/)
  assert.deepEqual(typedAward(row, '7.5%'), { tried: { person: 'e1', field: 'points', value: 750 } })
  assert.deepEqual(typedAward(row, '15,000.50'), {
    tried: { person: 'e1', field: 'award', value: 1_500_050 },
  })
  for (const text of ['$ 12.000,50', '-1', 'ten', '1,00', '12.345', '200%'])
    assert.ok('problem' in typedAward(row, text) && 'problem' in rate(text), text)
})
