import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isNetwork, seenFrom, trustIn } from './proxy.ts'

suite('proxies', () => {
  test('a network is an address, or an address with bits that it has', () => {
    for (const text of ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])
      assert.ok(isNetwork(text), text)
    for (const text of [
      '',
      'proxy',
      '10.0.0.0/33',
      '::1/129',
      '10.0.0.0/8/8',
      '10.0.0.0/',
      '10.0.0/8',
      '1.2.3.4/-1',
    ]) {
      assert.ok(!isNetwork(text), text)
    }
  })

  test('whoever is not trusted is taken as what it is, whatever it claims', () => {
    const claims = { for: '198.51.100.1', proto: 'https' }
    assert.deepEqual(seenFrom('203.0.113.9', claims, trustIn(['10.0.0.0/8'])), { address: '203.0.113.9' })
    assert.deepEqual(seenFrom('127.0.0.1', claims, trustIn([])), { address: '127.0.0.1' })
    assert.deepEqual(seenFrom('', claims, trustIn(['0.0.0.0/0'])), { address: '' })
  })

  test('the client is the last one before the trusted: what it put in front itself does not count', () => {
    const trusts = trustIn(['127.0.0.1', '10.0.0.0/8', '::1'])
    const cases: readonly (readonly [peer: string, claimed: string | undefined, address: string])[] = [
      ['127.0.0.1', '198.51.100.7', '198.51.100.7'],
      ['127.0.0.1', '192.0.2.1, 198.51.100.7', '198.51.100.7'],
      ['127.0.0.1', '192.0.2.1, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
      ['127.0.0.1', '10.1.2.3', '10.1.2.3'],
      ['127.0.0.1', 'unknown, 10.1.2.3', '10.1.2.3'],
      ['127.0.0.1', '198.51.100.7, <script>', '127.0.0.1'],
      ['127.0.0.1', undefined, '127.0.0.1'],
      ['::ffff:127.0.0.1', '2001:db8::7', '2001:db8::7'],
      ['::1', '::ffff:198.51.100.7', '198.51.100.7'],
    ]
    for (const [peer, claimed, address] of cases) {
      assert.equal(seenFrom(peer, { for: claimed }, trusts).address, address, `${peer} ${claimed}`)
    }
  })

  test('the protocol is that of the nearest proxy, where it is one', () => {
    const trusts = trustIn(['127.0.0.1'])
    const of = (proto: string | undefined) => seenFrom('127.0.0.1', { proto }, trusts).protocol
    assert.deepEqual(
      [of('https'), of('HTTP'), of('http, https'), of('gopher'), of(undefined)],
      ['https', 'http', 'https', undefined, undefined],
    )
  })
})
