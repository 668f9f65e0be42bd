import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/runs.ts'
import { HOSTILE_TEXTS } from '../../test/sample.ts'
import { seal, unseal } from './sealing.ts'

suite('sealed text', () => {
  test('any text comes back under its key', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.dictionary(text, text), (personal) => {
        const plain = { ...personal }
        assert.deepEqual(unseal(seal(plain)), plain)
      }),
      runs(300),
    )
  })

  test('the same text is sealed otherwise each time, under another key', () => {
    const [a, b] = [seal({ name: 'A' }), seal({ name: 'A' })]
    assert.notDeepEqual(a.key, b.key)
    assert.notDeepEqual(a.cipher, b.cipher)
    assert.throws(() => unseal({ cipher: a.cipher, key: b.key }))
  })

  test('one changed bit anywhere, or a cut, is noticed', () => {
    const { cipher, key } = seal({ name: 'Zebulon' })
    for (let index = 0; index < cipher.length; index++) {
      const changed = Buffer.from(cipher)
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
      assert.throws(() => unseal({ cipher: changed, key }), `byte ${index}`)
    }
    assert.throws(() => unseal({ cipher: cipher.subarray(0, -1), key }))
  })

  test('it is laid out as docs/journal.md says: nonce of 12 bytes, text, tag of 16', () => {
    const { cipher, key } = seal({ name: 'Zebulon' })
    assert.equal(key.length, 32)
    const decipher = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(cipher.subarray(-16))
    const text = Buffer.concat([decipher.update(cipher.subarray(12, -16)), decipher.final()])
    assert.equal(text.toString('utf8'), '{"name":"Zebulon"}')
  })
})
