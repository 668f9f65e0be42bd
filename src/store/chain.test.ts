import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { canonical, GENESIS, type Linked, linkHash, sha256 } from './chain.ts'

const ENTRY: Linked = {
  seq: 1,
  id: '2f1a7c56-8f3e-4c11-9a55-0c2b7d3f9e01',
  stream: 'allocation:HSBB',
  version: 1,
  type: 'positions/allocation-entered',
  effective: '2026-01-01',
  recorded: '2026-11-20T15:04:05.678Z',
  actor: 'per-0001',
  role: 'opm',
  capacity: 'permanent',
  power: 'enter-allocation',
  body: { unit: 'HSBB', spaces: 90, source: 'Brief “A”\n' },
  prev: GENESIS,
}

suite('the chain', () => {
  test('an entry as canonical JSON is written as docs/journal.md writes it', async () => {
    const doc = await readFile(new URL('../../docs/journal.md', import.meta.url), 'utf8')
    const [, line = ''] = /```json\n(.+)\n```/.exec(doc) ?? []
    const [, hash = ''] = /`([0-9a-f]{64})` is its hash/.exec(doc) ?? []
    assert.deepEqual(JSON.parse(line), ENTRY)
    assert.equal(createHash('sha256').update(line, 'utf8').digest('hex'), hash)
    assert.equal(linkHash(ENTRY), hash)
  })

  test('every field counts, and the order of fields does not', () => {
    const hash = linkHash(ENTRY)
    assert.equal(linkHash(Object.fromEntries(Object.entries(ENTRY).toReversed()) as Linked), hash)
    for (const name of Object.keys(ENTRY)) {
      assert.notEqual(linkHash({ ...ENTRY, [name]: 'changed' }), hash, name)
      const { [name as keyof Linked]: _, ...without } = ENTRY
      assert.notEqual(linkHash(without as Linked), hash, name)
    }
  })

  test('an absent field is left out, whether missing or undefined', () => {
    assert.equal(linkHash({ ...ENTRY, delegation: undefined, ruling: undefined }), linkHash(ENTRY))
  })

  test('canonical JSON as RFC 8785 has it: order by code unit, numbers, escapes', () => {
    const body = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    const text = `{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}`
    const numbers = { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0] }
    const entry = { ...ENTRY, body, ruling: numbers }
    const expected = JSON.stringify(sorted(ENTRY))
      .replace(/"body":\{[^}]*\}/, `"body":${text}`)
      .replace('"seq":', '"ruling":{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]},"seq":')
    assert.equal(linkHash(entry), sha256(expected))
  })

  test('a ruling that is written already gives the same hash', () => {
    const entry = { ...ENTRY, ruling: { rule: 'pay/range', b: [1, { d: 'é', c: null }], a: 'x' } }
    assert.equal(linkHash(entry, canonical(entry.ruling)), linkHash(entry))
    assert.notEqual(linkHash(entry, '{}'), linkHash(entry))
  })

  test('what JSON cannot hold has no hash', () => {
    for (const body of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }]) {
      assert.throws(() => linkHash({ ...ENTRY, body }))
    }
  })

  test('SHA-256 of text is that of its UTF-8 bytes', () => {
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(sha256('é🦅'), sha256(new TextEncoder().encode('é🦅')))
  })
})

function sorted(entry: object): object {
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}
