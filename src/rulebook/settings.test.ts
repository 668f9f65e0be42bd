import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AUTHORITIES, authorityOf } from './authorities.ts'
import { SETTINGS, settingOf } from './settings.ts'

describe('settings', () => {
  test('every option says what its source says, and cites an authority that is registered', () => {
    for (const { id, options } of SETTINGS) {
      assert.ok(options.length >= 2, id)
      for (const { value, by, says, title } of options) {
        assert.ok(says !== '' && title !== '', `${id}=${value}`)
        assert.ok(Object.hasOwn(AUTHORITIES, authorityOf(by)), `${id}=${value}: ${by}`)
      }
    }
  })

  test('values are told apart, the one taken until the office decides is among them, and it says why', () => {
    for (const { id, options, initial, why } of SETTINGS) {
      const values = options.map(({ value }) => value)
      assert.equal(new Set(values).size, values.length, id)
      assert.ok(values.includes(initial), id)
      assert.notEqual(why, '', id)
    }
  })

  test('a value belongs to one setting alone: a form names it by its words', () => {
    const values = SETTINGS.flatMap(({ options }) => options.map(({ value }) => value))
    assert.equal(new Set(values).size, values.length)
    assert.equal(new Set(SETTINGS.map(({ id }) => id)).size, SETTINGS.length)
  })

  test('are found by their ids', () => {
    for (const setting of SETTINGS) assert.equal(settingOf(setting.id), setting)
    assert.equal(settingOf('none'), undefined)
  })
})
