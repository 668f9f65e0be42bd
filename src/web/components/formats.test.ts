import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import {
  count,
  counted,
  dateWithDistance,
  distance,
  money,
  monthName,
  percent,
  shortDate,
  weekdayDate,
} from './formats.ts'

test('dates are shown as people write them', () => {
  assert.equal(shortDate(day('2026-11-02')), '2 Nov 2026')
  assert.equal(weekdayDate(day('2026-11-22')), 'Sunday 22 Nov 2026')
  assert.equal(weekdayDate(day('1969-12-31')), 'Wednesday 31 Dec 1969')
  assert.equal(monthName(day('2026-01-31')), 'Jan')
})

test('distance counts calendar days, with today between', () => {
  const today = day('2026-11-22')
  assert.equal(distance(day('2026-12-14'), today), 'in 22 days')
  assert.equal(distance(day('2026-11-23'), today), 'in 1 day')
  assert.equal(distance(today, today), 'today')
  assert.equal(distance(day('2026-11-21'), today), '1 day ago')
  assert.equal(distance(day('2016-11-22'), today), '3,652 days ago')
  assert.equal(
    dateWithDistance(day('2026-12-14'), today).toString(),
    '<time class="nw" datetime="2026-12-14">14 Dec 2026,</time> in&nbsp;22&nbsp;days',
  )
})

test('numbers, money and percentages follow en-US', () => {
  assert.equal(count(10_540), '10,540')
  assert.equal(counted(1, 'position'), '1 position')
  assert.equal(counted(2, 'vacancy', 'vacancies'), '2 vacancies')
  assert.equal(money(usd(206_400)), '$206,400')
  assert.equal(money(usd(1234.5)), '$1,234.50')
  assert.equal(percent(1023), '10.2%')
  assert.equal(percent(995), '10.0%')
  assert.equal(percent(2500, 0), '25%')
  assert.equal(percent(5, 2), '0.05%')
  assert.equal(percent(-250), '-2.5%')
})
