import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { readDollars, readPercent } from '../../base/money-text.ts'
import { dollarsField, percentField } from './money-fields.ts'

const FIELDS = z.strictObject({
  pay: dollarsField({ title: 'Rate' }),
  share: percentField({ title: 'Share' }).optional(),
})

function said(pay: unknown): string {
  const read = FIELDS.safeParse({ pay })
  return read.success ? String(read.data.pay) : (read.error.issues[0]?.message ?? '')
}

test('dollar amounts are taken with or without the sign, commas and cents, as text or as a number', () => {
  for (const given of ['$12,000.50', '$ 12,000.5', '12000.50', ' 12,000.50 ', 12000.5]) {
    assert.equal(said(given), '1200050', String(given))
  }
  assert.equal(said('0'), '0')
  assert.equal(said(183300.01), '18330001')
})

test('an amount that another country would write, a negative one, or one of three decimals is refused with the fix', () => {
  assert.match(said('$ 12.000,50'), /if you mean 12,000\.50, write that/)
  assert.match(said('1,00'), /if you mean 1\.00, write that/)
  assert.match(said('12.345'), /if you mean 12,345, write that; else give at most two decimals/)
  assert.match(said(12.345), /at most two decimals/)
  for (const given of ['-1', -1, '-$1', '$-1', '$ -1', '(500)', '−1']) assert.match(said(given), /is below 0/)
  for (const given of ['12k', '1e5', '12,00,000', '1,2345', '5 000', '€5', '%5', 'NaN', '.', '$', '٣']) {
    assert.match(said(given), /can’t be read for certain; write it as 12,000\.50/, given)
  }
  for (const given of [undefined, null, true, {}, []]) assert.match(said(given), /is no number/)
  assert.match(said(Number.NaN), /can’t be read/)
  assert.match(said(Number.POSITIVE_INFINITY), /can’t be read/)
  assert.match(said('999999999999999999999'), /too many digits/)
  assert.match(said('100000000000.01'), /more than any amount here/)
})

test('percentages become basis points; more than the most is refused', () => {
  assert.deepEqual(readPercent('20.01%'), { value: 2001 })
  assert.deepEqual(readPercent('4.99'), { value: 499 })
  assert.deepEqual(readPercent(5), { value: 500 })
  assert.match(JSON.stringify(readPercent('5,5')), /if you mean 5\.50, write that/)
  assert.match(JSON.stringify(readPercent('100.01')), /above 100%/)
  assert.match(JSON.stringify(readPercent('25.01', 25_00)), /above 25%/)
  assert.match(JSON.stringify(readPercent('$5')), /write it as 12\.5/)
})

test('every amount of whole cents is read back exactly as text and as a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      assert.deepEqual(readDollars(text), { value: cents })
      assert.deepEqual(readDollars(Number(text)), { value: cents })
    }),
  )
})

test('no text is ever read as an amount unless its digits are its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,$ -%'.split('')) }), (text) => {
      const read = readDollars(text)
      if (!('value' in read)) return
      const digits = text.replaceAll(/[$,\s]/g, '')
      assert.equal(Math.round(Number(digits) * 100), read.value)
    }),
  )
})
