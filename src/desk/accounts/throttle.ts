import { timingSafeEqual } from 'node:crypto'
import { emptyBucket, giveBackTry, takeTry } from '../../store/queries/sign-ins.ts'
import type { Desk } from '../desk.ts'
import { marked, newSecret } from './secrets.ts'

/** Where a sign-in comes from: the address, the browser in a few words, and the devices it says it is. */
export type From = { address: string; agent: string; devices: readonly string[] }

/** A try that was taken, to be settled when its outcome is known; or how long to wait. */
export type Try = { kind: 'taken'; buckets: readonly string[] } | { kind: 'wait'; seconds: number }

/** Tries that cost nothing but themselves; after them each failure doubles the wait, to a quarter of an hour. */
const OWN = { free: 5, longest: 900, forgets: 3600 }
const DEVICE = { free: 10, longest: 900, forgets: 3600 }
/** An office shares an address: more is free, so that spraying alone is slowed. */
const ADDRESS = { free: 30, longest: 900, forgets: 3600 }

/**
 * Takes a try for a login. A device that signed in to it before has a budget of its own, so that failures from
 * elsewhere can't keep the owner out; everybody else has one by login and address, and one by address.
 */
export async function takeTryFor(desk: Desk, login: string, from: From): Promise<Try> {
  const { db } = desk.connection
  const name = login.toLowerCase()
  const device = await knownDevice(desk, name, from.devices)
  const budgets =
    device === undefined
      ? [
          { ...ADDRESS, bucket: await marked(desk, 'throttle', `address ${from.address}`) },
          { ...OWN, bucket: await marked(desk, 'throttle', `login ${name} ${from.address}`) },
        ]
      : [{ ...DEVICE, bucket: await marked(desk, 'throttle', `device ${name} ${device}`) }]
  const now = desk.now()
  for (const budget of budgets) {
    const until = await takeTry(db, budget, now)
    if (until !== undefined) {
      return { kind: 'wait', seconds: Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)) }
    }
  }
  return { kind: 'taken', buckets: budgets.map(({ bucket }) => bucket) }
}

/** Settles a try that succeeded: what it cost is given back; a full sign-in also clears the login's own failures. */
export async function settleTry(
  desk: Desk,
  taken: Extract<Try, { kind: 'taken' }>,
  full: boolean,
): Promise<void> {
  const { db } = desk.connection
  const own = taken.buckets.at(-1)
  for (const bucket of taken.buckets) {
    if (full && bucket === own) await emptyBucket(db, bucket)
    else await giveBackTry(db, bucket, desk.now())
  }
}

/** A sign by which a browser is known again for a login; says nothing of the login and opens nothing. */
export async function deviceFor(desk: Desk, login: string): Promise<string> {
  const id = newSecret().slice(0, 22)
  return `${id}.${await marked(desk, 'device', `${id} ${login.toLowerCase()}`)}`
}

async function knownDevice(
  desk: Desk,
  login: string,
  devices: readonly string[],
): Promise<string | undefined> {
  for (const device of devices) {
    const [id = '', mark = ''] = device.split('.')
    const right = Buffer.from(await marked(desk, 'device', `${id} ${login}`))
    const given = Buffer.from(mark)
    if (given.length === right.length && timingSafeEqual(given, right)) return id
  }
  return undefined
}
