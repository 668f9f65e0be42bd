import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { type At, type Dated, inForce, type Scope } from './at.ts'

type Row = Dated & { name: string }

const rows: readonly Row[] = [
  { name: 'component', scope: 'component:ICE', from: day('2019-07-31') },
  { name: 'department', scope: 'department:DHS', from: day('2010-01-01'), until: day('2020-01-01') },
  { name: 'reached back', from: day('2015-01-01'), known: day('2015-06-01') },
  { name: 'ended', from: day('2005-01-01'), until: day('2012-01-01') },
  { name: 'first', from: day('1979-07-13') },
]

function name(on: string, rest: Omit<At, 'on'> = {}): string | undefined {
  return inForce(rows, { on: day(on), ...rest })?.name
}

describe('the row in force', () => {
  test('is the newest that has begun, from its first day on', () => {
    assert.equal(name('1979-07-12'), undefined)
    assert.equal(name('1979-07-13'), 'first')
    assert.equal(name('2004-12-31'), 'first')
    assert.equal(name('2005-01-01'), 'ended')
  })

  test('ends the day before `until`, and an older row does not come back', () => {
    assert.equal(name('2011-12-31'), 'ended')
    assert.equal(name('2012-01-01'), undefined)
  })

  test('that reached back is used only once it is known', () => {
    assert.equal(name('2015-03-01'), 'reached back')
    assert.equal(name('2015-03-01', { known: day('2015-06-01') }), 'reached back')
    assert.equal(name('2011-03-01', { known: day('2015-05-31') }), 'ended')
    assert.equal(name('2015-03-01', { known: day('2015-05-31') }), undefined)
  })

  test('is that of the narrowest office that has one, else the government’s', () => {
    const scopes: readonly Scope[] = ['component:ICE', 'department:DHS', 'government']
    assert.equal(name('2019-07-31', { scopes }), 'component')
    assert.equal(name('2019-07-30', { scopes }), 'department')
    assert.equal(name('2009-12-31', { scopes }), 'ended')
    assert.equal(name('2019-07-31', { scopes: ['component:CBP'] }), 'reached back')
    assert.equal(name('2019-07-31', { scopes: ['government', 'component:ICE'] }), 'reached back')
    assert.equal(name('2019-07-31'), 'reached back')
  })
})
