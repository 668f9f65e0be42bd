import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import {
  ANY_DAY,
  changesDay,
  daysFrom,
  daysInBoth,
  daysOutside,
  daysUntil,
  lawfulDays,
  saysDay,
} from './lawful-days.ts'

const closed = { from: day('2020-01-10'), last: day('2020-01-20') }

describe('lawful days', () => {
  test('outside a closed stretch lie those before and after; without one, any', () => {
    assert.deepEqual(daysOutside(closed), [{ last: '2020-01-09' }, { from: '2020-01-21' }])
    assert.deepEqual(daysOutside(undefined), ANY_DAY)
    assert.deepEqual(daysOutside({ from: day('2020-01-10'), last: day('2020-01-09') }), ANY_DAY)
    assert.equal(daysOutside({ from: day('2020-01-10'), last: day('2020-01-10') }).length, 2)
  })

  test('in both lie the days that both hold, in order', () => {
    assert.deepEqual(daysInBoth(daysOutside(closed), daysFrom(day('2020-01-05'))), [
      { from: '2020-01-05', last: '2020-01-09' },
      { from: '2020-01-21' },
    ])
    assert.deepEqual(daysInBoth(daysFrom(day('2020-01-10')), daysUntil(day('2020-01-10'))), [
      { from: '2020-01-10', last: '2020-01-10' },
    ])
    assert.deepEqual(daysInBoth(daysFrom(day('2020-01-10')), daysUntil(day('2020-01-09'))), [])
    const earlier = daysOutside({ from: day('2020-01-01'), last: day('2020-01-05') })
    assert.deepEqual(daysInBoth(daysOutside(closed), earlier), [
      { last: '2019-12-31' },
      { from: '2020-01-06', last: '2020-01-09' },
      { from: '2020-01-21' },
    ])
  })

  test('no day is lawful where a condition fails that the day does not touch', () => {
    const days = [['d', daysOutside(closed), '5 USC 3395', 'x']] as const
    assert.deepEqual(lawfulDays({ tests: [['a', false, '5 USC 3395']], days }), [])
    assert.deepEqual(lawfulDays({ tests: [['a', true, '5 USC 3395']], days }), daysOutside(closed))
  })

  test('answers and changes are said with the day', () => {
    const asked = day('2020-01-15')
    const refused = { allowed: false, asked, firstLawful: day('2020-01-21'), lacks: ['closed'] }
    assert.equal(
      saysDay('it may', refused),
      'Not allowed on 15 Jan 2020: closed. First lawful day: 21 Jan 2020.',
    )
    assert.deepEqual(changesDay(refused), ['In its way: closed.', 'On 21 Jan 2020 it would be lawful.'])
    const never = { ...refused, firstLawful: null }
    assert.match(saysDay('it may', never), /No day is lawful/)
    assert.deepEqual(changesDay(never), ['In its way: closed.'])
    const allowed = { allowed: true, asked, firstLawful: day('2020-01-11'), lacks: [] }
    assert.equal(saysDay('it may', allowed), 'Allowed: it may on 15 Jan 2020.')
    assert.deepEqual(changesDay(allowed), ['It would be lawful from 11 Jan 2020 on.'])
    assert.deepEqual(changesDay({ ...allowed, firstLawful: asked }), [])
  })
})
