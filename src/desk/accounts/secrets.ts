import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Desk } from '../desk.ts'

/** What a key is used for; each use has a key of its own, drawn from the server's. */
type Use = 'totp' | 'device' | 'throttle' | 'address'

const FILE = 'server.key'
const BYTES = 32
const keys = new Map<string, Promise<Buffer>>()

/** A new secret of 256 bits as text that fits a cookie and an address. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

/** What of a secret is kept: enough to know it again, of no use to whoever reads the table. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A keyed hash: without the server's key nobody can try values against it. */
export async function marked(desk: Desk, use: Use, text: string): Promise<string> {
  return createHmac('sha256', await keyFor(desk, use))
    .update(text)
    .digest('base64url')
}

/** Seals bytes with the server's key, bound to what they belong to: AES-256-GCM, nonce in front, tag behind. */
export async function sealFor(desk: Desk, use: Use, owner: string, bytes: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyFor(desk, use), nonce)
  cipher.setAAD(Buffer.from(owner))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed; throws where it was changed, belongs to another or the server's key is another. */
export async function unsealFor(desk: Desk, use: Use, owner: string, sealed: Buffer): Promise<Buffer> {
  const decipher = createDecipheriv('aes-256-gcm', await keyFor(desk, use), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

async function keyFor(desk: Desk, use: Use): Promise<Buffer> {
  const known = keys.get(desk.folder) ?? readKey(desk.folder)
  keys.set(desk.folder, known)
  known.catch(() => keys.delete(desk.folder))
  return Buffer.from(hkdfSync('sha256', await known, '', `cadre ${use}`, BYTES))
}

/** The server's key in the data folder, readable to its owner alone; made when it is first needed. */
async function readKey(folder: string): Promise<Buffer> {
  const file = join(folder, FILE)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const made = await open(file, 'wx', 0o600)
    try {
      await made.writeFile(randomBytes(BYTES))
      await made.sync()
    } finally {
      await made.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  // Another process may be between making the file and filling it.
  for (let turn = 0; turn < 50; turn++) {
    const key = await readFile(file)
    if (key.length === BYTES) return key
    await wait(20)
  }
  throw new Error(`${FILE} in the data folder is not a key of ${BYTES} bytes; put the right one back`)
}
