import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import {
  addPasskey,
  dropPasskey,
  type PasskeyRow,
  passkeysOf,
  usePasskey,
} from '../../store/queries/factors.ts'
import type { Desk } from '../desk.ts'

/** The site as browsers see it: its origin, to whose host a passkey is bound. */
export type Site = { origin: string }

/** What a browser is asked, as JSON for it, and the challenge in it that must come back. */
export type Asked = { options: string; challenge: string }

/** EdDSA, ECDSA on P-256, RSA: what keys and browsers have. */
const ALGORITHMS = [-8, -7, -257]

/** Asks a browser to make a passkey for an account. */
export async function askNewPasskey(
  desk: Desk,
  account: { id: string; login: string; name: string },
  site: Site,
): Promise<Asked> {
  const known = await passkeysOf(desk.connection.db, account.id)
  const options = await generateRegistrationOptions({
    rpName: 'Cadre',
    rpID: hostOf(site),
    userName: account.login,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Keeps a passkey that a browser made; false where it answers another challenge, site or person. */
export async function keepPasskey(
  desk: Desk,
  account: string,
  made: { response: string; name: string; site: Site },
  challenge: string | undefined,
): Promise<boolean> {
  const response = read<RegistrationResponseJSON>(made.response)
  if (response === undefined || challenge === undefined) return false
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: made.site.origin,
      expectedRPID: hostOf(made.site),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified) return false
    const { id, publicKey, counter, transports } = registrationInfo.credential
    const name = made.name.trim().slice(0, 60)
    return await addPasskey(desk.connection.db, {
      id,
      account,
      name: name === '' ? 'Passkey' : name,
      public_key: Buffer.from(publicKey),
      counter,
      transports: [...(transports ?? [])],
      created: desk.now(),
      last_used: null,
    })
  } catch {
    return false
  }
}

/** Asks a browser to sign with one of the account's passkeys. */
export async function askPasskey(desk: Desk, account: string, site: Site): Promise<Asked> {
  const known = await passkeysOf(desk.connection.db, account)
  const options = await generateAuthenticationOptions({
    rpID: hostOf(site),
    allowCredentials: known.map(descriptor),
    userVerification: 'required',
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Whether a passkey of the account signed this challenge, for this site. */
export async function passkeyAccepted(
  desk: Desk,
  account: string,
  proof: { passkey: string; site: Site },
  challenge: string | undefined,
): Promise<boolean> {
  const response = read<AuthenticationResponseJSON>(proof.passkey)
  if (response === undefined || challenge === undefined) return false
  const known = await passkeysOf(desk.connection.db, account)
  const passkey = known.find(({ id }) => id === response.id)
  if (passkey === undefined) return false
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: proof.site.origin,
      expectedRPID: hostOf(proof.site),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: descriptor(passkey).transports,
      },
    })
    if (verified) await usePasskey(desk.connection.db, passkey.id, authenticationInfo.newCounter, desk.now())
    return verified
  } catch {
    return false
  }
}

/** The passkeys of an account, for its owner's list. */
export async function passkeyList(desk: Desk, account: string) {
  const known = await passkeysOf(desk.connection.db, account)
  return known.map(({ id, name, created, last_used }) => ({ id, name, created, lastUsed: last_used }))
}

/** Removes a passkey of an account. */
export async function removePasskey(desk: Desk, account: string, id: string): Promise<void> {
  await dropPasskey(desk.connection.db, account, id)
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

function descriptor({ id, transports }: PasskeyRow) {
  return { id, transports: TRANSPORTS.filter((known) => transports.includes(known)) }
}

function hostOf({ origin }: Site): string {
  return new URL(origin).hostname
}

/** What a browser sent, if it is an object at all; the library checks the rest. */
function read<T extends { id: string }>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'id' in value ? (value as T) : undefined
  } catch {
    return undefined
  }
}
