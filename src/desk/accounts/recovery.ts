import { randomInt } from 'node:crypto'
import { transact } from '../../store/database.ts'
import { setRecoveryCodes, useRecoveryCode } from '../../store/queries/factors.ts'
import type { Desk } from '../desk.ts'
import { digest } from './secrets.ts'

/** Letters and figures that are not taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const COUNT = 10
const LENGTH = 16

/** Ten new codes of 79 bits each, to be shown once; the old ones end. Each opens the second step of a sign-in once. */
export async function newRecoveryCodes(desk: Desk, account: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, () =>
    Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  )
  const hashes = codes.map((code) => hashOf(account, code))
  await transact(desk.connection, ({ db }) => setRecoveryCodes(db, account, hashes))
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'))
}

/** Whether a recovery code is right; it is then used up. */
export async function recoveryAccepted(desk: Desk, account: string, code: string): Promise<boolean> {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '')
  if (plain.length !== LENGTH) return false
  return await useRecoveryCode(desk.connection.db, account, hashOf(account, plain), desk.now())
}

function hashOf(account: string, code: string): string {
  return digest(`${account} ${code}`)
}
