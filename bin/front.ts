import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Desk } from '../src/desk/desk.ts'
import type { Log, RequestLine } from '../src/desk/log.ts'
import { seenFrom } from '../src/desk/proxy.ts'

/** The names under which Cadre may be asked for on its own machine: another could be a page elsewhere in disguise. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The path of the questions that monitoring asks. */
export const HEALTH = '/health'

/** Gives each request a number, and logs what became of it: its route, never its address, its role, never its person. */
export function logged(desk: Desk, log: Log): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now()
    const request = desk.mint()
    context.set('request', request)
    await next()
    context.res.headers.set('x-request-id', request)
    const role = roleOf(context)
    const line: RequestLine = {
      request,
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(role === undefined ? {} : { role }),
    }
    if (line.route.startsWith(HEALTH)) log.probe(line)
    else log.request(line)
  }
}

/** The number that a request was given. */
export function requestOf(context: Context): string {
  return String(context.get('request'))
}

/**
 * Settles from where and under which address a request came, once for all behind it: the public address where a proxy
 * stands in front, the client where the proxy is trusted. Another name is refused, and what came in the clear sent on.
 */
export function atTheDoor(
  desk: Desk,
  origin: string | undefined,
  trusts: (address: string) => boolean,
): MiddlewareHandler {
  const host = origin === undefined ? undefined : new URL(origin).host
  return async (context, next) => {
    const url = new URL(context.req.url)
    const seen = seenFrom(
      peerOf(context),
      { for: context.req.header('x-forwarded-for'), proto: context.req.header('x-forwarded-proto') },
      trusts,
    )
    context.env = { ...context.env, incoming: { socket: { remoteAddress: seen.address } } }
    if (origin === undefined)
      return LOOPBACK.has(url.hostname) ? await next() : misdirected(loopbackAlone(desk))
    if (url.host !== host) return misdirected(`Cadre answers at ${origin}.`)
    const path = `${url.pathname}${url.search}`
    if (seen.protocol === 'http') {
      const reading = context.req.method === 'GET' || context.req.method === 'HEAD'
      return reading
        ? context.redirect(`${origin}${path}`, 308)
        : misdirected(`Cadre answers at ${origin} alone.`)
    }
    Object.defineProperty(context.req.raw, 'url', { value: `${origin}${path}` })
    await next()
  }
}

function loopbackAlone({ demo }: Desk): string {
  return demo
    ? 'The demonstration answers on the loopback address alone.'
    : 'Cadre answers on the loopback address alone; behind a proxy, set CADRE_ORIGIN to its public address.'
}

function misdirected(says: string): Response {
  return new Response(says, { status: 421 })
}

/** The role of whoever asked, where the pages or the API found out. */
function roleOf(context: Context): string | undefined {
  const who: unknown = context.get('who')
  const role = typeof who === 'object' && who !== null && 'role' in who ? who.role : undefined
  return typeof role === 'string' ? role : undefined
}

/** The other end of the connection; asked without a port, as tests do, there is none. */
function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return ''
  }
}
