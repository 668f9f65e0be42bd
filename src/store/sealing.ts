import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

const IV = 12
const TAG = 16

/** Personal text, encrypted under a key of its own. */
export type Sealed = { cipher: Buffer; key: Buffer }

/** Seals personal text: AES-256-GCM, the nonce in front and the tag behind. */
export function seal(personal: Readonly<Record<string, string>>): Sealed {
  const key = randomFillSync(Buffer.allocUnsafe(32))
  const iv = randomFillSync(Buffer.allocUnsafe(IV))
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(personal), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  return { cipher: body, key }
}

/** Opens sealed text; throws if the text was changed or the key is another's. */
export function unseal({ cipher, key }: Sealed): Record<string, string> {
  const decipher = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, IV))
  decipher.setAuthTag(cipher.subarray(cipher.length - TAG))
  const text =
    decipher.update(cipher.subarray(IV, cipher.length - TAG), undefined, 'utf8') + decipher.final('utf8')
  return JSON.parse(text) as Record<string, string>
}
