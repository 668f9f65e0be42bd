import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import { dropTotp, offerTotp, totpOf, useTotpStep } from '../../store/queries/factors.ts'
import type { Desk } from '../desk.ts'
import { sealFor, unsealFor } from './secrets.ts'

const PERIOD = 30

/** What a person needs to enter a key into an authenticator app: a picture to scan, and the key to type. */
export type TotpOffer = { svg: string; key: string }

/** Offers an account a key, the same one until it is confirmed; undefined where one is confirmed already. */
export async function totpOffer(
  desk: Desk,
  account: { id: string; login: string },
): Promise<TotpOffer | undefined> {
  const { db } = desk.connection
  let row = await totpOf(db, account.id)
  if (row === undefined) {
    const secret = new Secret({ size: 20 })
    await offerTotp(db, account.id, await sealFor(desk, 'totp', account.id, secret.bytes))
    row = await totpOf(db, account.id)
  }
  if (row === undefined || row.confirmed !== null) return undefined
  const secret = await secretOf(desk, account.id, row.sealed)
  const label = new TOTP({ issuer: 'Cadre', label: account.login, secret, period: PERIOD })
  const key = secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ')
  return { svg: renderSVG(label.toString(), { border: 2, pixelSize: 4 }), key }
}

/**
 * Whether a code is right, one step of 30 seconds early or late; it is then used up, and every earlier one with
 * it. A code that confirms an offered key is used in the same way.
 */
export async function totpAccepted(
  desk: Desk,
  account: string,
  code: string,
  how: { confirming: boolean },
): Promise<boolean> {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return false
  const row = await totpOf(desk.connection.db, account)
  if (row === undefined || (row.confirmed === null) !== how.confirming) return false
  const secret = await secretOf(desk, account, row.sealed)
  const timestamp = Date.parse(desk.now())
  const delta = TOTP.validate({ token: digits, secret, period: PERIOD, timestamp, window: 1 })
  if (delta === null) return false
  const step = TOTP.counter({ period: PERIOD, timestamp }) + delta
  return await useTotpStep(desk.connection.db, account, step, desk.now())
}

/** Whether the account has an authenticator app that is confirmed. */
export async function hasTotp(desk: Desk, account: string): Promise<boolean> {
  return (await totpOf(desk.connection.db, account))?.confirmed != null
}

/** Removes the authenticator app. */
export async function removeTotp(desk: Desk, account: string): Promise<void> {
  await dropTotp(desk.connection.db, account)
}

async function secretOf(desk: Desk, account: string, sealed: Buffer): Promise<Secret> {
  const bytes = await unsealFor(desk, 'totp', account, sealed)
  return new Secret({ buffer: new Uint8Array(bytes).buffer })
}
