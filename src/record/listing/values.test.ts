import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromEpochDay } from '../../base/dates.ts'
import { readDate, readPay, tenureYears } from './values.ts'

describe('dates of a listing', () => {
  it('are read month first, with or without midnight, and as ISO text', () => {
    for (const text of [
      '5/6/2027',
      '05/06/2027',
      '05/06/2027 00:00:00',
      '5/6/2027 12:00:00 AM',
      '2027-05-06',
      '2027-05-06T00:00:00Z',
    ]) {
      assert.deepEqual(readDate(text, false), { date: '2027-05-06', time: false }, text)
    }
  })

  it('tell a time of day that is not midnight', () => {
    for (const text of [
      '5/6/2027 12:00:00 PM',
      '5/6/2027 1:30 AM',
      '05/06/2027 14:00:00',
      '2027-05-06 00:00:01',
    ]) {
      assert.deepEqual(readDate(text, false), { date: '2027-05-06', time: true }, text)
    }
  })

  it('say what is wrong', () => {
    for (const [text, wrong] of [
      ['02/30/2026', 'is not a day of the calendar: month 2 of 2026 has 28 days; correct it'],
      ['2/29/2025', 'is not a day of the calendar: month 2 of 2025 has 28 days; correct it'],
      [
        '13/05/2026',
        'is not a day of the calendar: there is no month 13; the month comes first, as in MM/DD/YYYY',
      ],
      ['1/1/0000', 'is not a day of the calendar: there is no year 0; correct it'],
      ['1/2/26', 'has a year of two digits; write it as MM/DD/YYYY'],
      ['45000', 'is not a date Cadre can read; write it as MM/DD/YYYY'],
      ['Jan 5, 2026', 'is not a date Cadre can read; write it as MM/DD/YYYY'],
      ['O1/05/2026', 'is not a date Cadre can read; write it as MM/DD/YYYY'],
    ] as const) {
      assert.deepEqual(readDate(text, false), { wrong }, text)
    }
    assert.deepEqual(readDate('1/2/26', true), { date: '2026-01-02', time: false })
  })

  it('of every day come back as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        const date = fromEpochDay(days)
        const [year, month, dayOfMonth] = date.split('-')
        const printed = `${Number(month)}/${Number(dayOfMonth)}/${year} 12:00:00 AM`
        assert.deepEqual(readDate(printed, false), { date, time: false })
      }),
    )
  })
})

describe('pay of a listing', () => {
  it('is an amount, a level, a grade or band, or nothing', () => {
    for (const [text, pay] of [
      ['', { kind: 'none' }],
      ['$225,700', { kind: 'amount', cents: 22_570_000 }],
      ['$ 225,700', { kind: 'amount', cents: 22_570_000 }],
      ['225700', { kind: 'amount', cents: 22_570_000 }],
      ['$42.35', { kind: 'amount', cents: 4_235 }],
      ['$0', { kind: 'amount', cents: 0 }],
      ['IV', { kind: 'level', level: 4 }],
      ['EX-II', { kind: 'level', level: 2 }],
      ['15', { kind: 'grade', grade: '15' }],
      ['GS-9', { kind: 'grade', grade: '9' }],
      ['FE-OC', { kind: 'grade', grade: 'FE-OC' }],
    ] as const) {
      assert.deepEqual(readPay(text), pay, text)
    }
  })

  it('is nothing else', () => {
    for (const text of [
      '$25,7OO',
      '$225,70',
      '$22,57,00',
      '$-5',
      'l5',
      'IIII',
      '$',
      '$1.234',
      'negotiable',
      '15%',
    ]) {
      assert.equal(readPay(text), undefined, text)
    }
  })
})

describe('tenure', () => {
  it('is a number of years where it says so', () => {
    assert.deepEqual(['5.0', '10 Years', '2.5', '', 'Indefinite', '5-7'].map(tenureYears), [
      5,
      10,
      2.5,
      undefined,
      undefined,
      undefined,
    ])
  })
})
