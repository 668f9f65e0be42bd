import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { hashPassword, passwordMatches, passwordProblem } from './passwords.ts'

const OWNER = { login: 'marchetti@agency.example', name: 'Elena Marchetti' }

suite('passwords', () => {
  test('are refused where they are short, long, common, repeated, or made of the owner’s name', async () => {
    const refused: readonly (readonly [password: string, why: RegExp])[] = [
      ['elevenchars', /11 characters/],
      ['é'.repeat(11), /11 characters/],
      ['x y'.repeat(43), /129 characters/],
      ['1234567890123', /counts/],
      ['zyxwvutsrqponm', /counts/],
      ['Password1234!', /common/],
      ['!!dragon98127340914', /common/],
      ['abcabcabcabcabc', /repeats/],
      ['aaaaaaaaaaaaaa', /repeats/],
      ['with Marchetti inside', /your name/],
      ['MARCHETTI@agency.example!', /your name/],
    ]
    for (const [password, why] of refused) {
      assert.match((await passwordProblem(password, OWNER)) ?? 'taken', why, password)
    }
  })

  test('are taken by their length, of whatever characters', async () => {
    for (const password of [
      'seven grey herons',
      'quartzleopardium',
      '👩‍🚀🪐 over the hill',
      'x!'.repeat(6) + 'yz',
    ]) {
      assert.equal(await passwordProblem(password, OWNER), undefined, password)
    }
  })

  test('match their own hash, typed on any keyboard, and no other', async () => {
    const kept = await hashPassword('caf\u00e9 au lait matin')
    assert.equal(await passwordMatches(kept, 'cafe\u0301 au lait matin'), true)
    assert.equal(await passwordMatches(kept, 'cafe au lait matin'), false)
    assert.notEqual(kept, await hashPassword('caf\u00e9 au lait matin'), 'each hash has a salt of its own')
  })

  test('never match where there is no hash', async () => {
    for (const kept of [null, undefined]) assert.equal(await passwordMatches(kept, 'anything at all'), false)
  })
})
