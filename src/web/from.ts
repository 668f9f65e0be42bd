import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Site } from '../desk/accounts/passkeys.ts'
import type { From } from '../desk/accounts/throttle.ts'

const DEVICE = 'cadre_device'
const DEVICES = 4
const DAYS_180 = 180 * 24 * 3600

/** Where a request comes from: the address of the connection, the browser in a few words, its known devices. */
export function fromOf(context: Context): From {
  const devices = (getCookie(context, DEVICE) ?? '').split('~').filter((one) => one !== '')
  return {
    address: addressOf(context),
    agent: agentOf(context.req.header('user-agent') ?? ''),
    devices: devices.slice(0, DEVICES),
  }
}

/** The site as browsers see it; behind a proxy the front has set the public address. */
export function siteOf(context: Context): Site {
  return { origin: new URL(context.req.url).origin }
}

/** Sets a cookie that no script reads and no other site sends; over TLS it is never sent in the clear. */
export function keepCookie(
  context: Context,
  cookie: { name: string; value: string; path?: string; maxAge?: number; lax?: boolean },
): void {
  const { name, value, path = '/', maxAge, lax = false } = cookie
  setCookie(context, name, value, {
    httpOnly: true,
    sameSite: lax ? 'Lax' : 'Strict',
    path,
    secure: siteOf(context).origin.startsWith('https:'),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

/** Remembers the device for a login, beside those it is known for already. */
export function keepDevice(context: Context, device: string): void {
  const others = fromOf(context).devices.slice(0, DEVICES - 1)
  const value = [device, ...others].join('~')
  keepCookie(context, { name: DEVICE, value, path: '/sign-in', maxAge: DAYS_180 })
}

/** Whether a form was sent from another site. */
export function fromElsewhere(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = context.req.header('origin')
  return origin !== undefined && origin !== siteOf(context).origin
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    // Asked without a port, as tests do.
    return 'unknown'
  }
}

const BROWSERS = ['Edg', 'Firefox', 'Chrome', 'Safari'] as const
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const

/** The browser and the system by name, without the versions that would tell one person from another. */
function agentOf(text: string): string {
  const browser = BROWSERS.find((name) => text.includes(`${name}/`))
  const system = SYSTEMS.find((name) => text.includes(name))
  return [browser === 'Edg' ? 'Edge' : (browser ?? 'Other browser'), system]
    .filter((part) => part !== undefined)
    .join(', ')
}
