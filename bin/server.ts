import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { apiApp } from '../src/api/app.ts'
import type { Desk } from '../src/desk/desk.ts'
import { webApp } from '../src/web/app.ts'

/** Loopback alone: the demonstration must not be reached from elsewhere, and a proxy stands in front of the rest. */
const HOST = '127.0.0.1'

/** The names under which the demonstration may be asked for: another name could be a page elsewhere in disguise. */
const LOOPBACK: ReadonlySet<string> = new Set([HOST, 'localhost', '[::1]'])

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Pages and API on one desk, with the headers that every answer carries. */
export function application(desk: Desk): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      crossOriginOpenerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
  )
  app.use(async (context, next) => {
    if (desk.demo && !LOOPBACK.has(new URL(context.req.url).hostname)) {
      return new Response('The demonstration answers on the loopback address alone.', { status: 421 })
    }
    await next()
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
  })
  app.onError((error, context) => {
    process.stderr.write(
      `${JSON.stringify({ at: desk.now(), path: context.req.path, fault: String(error.stack ?? error) })}\n`,
    )
    return new Response(
      'A fault occurred and nothing was saved. Try again; if it stays, tell the operator the time.',
      { status: 500 },
    )
  })
  app.route('/', apiApp(desk, version))
  app.route('/', webApp(desk))
  return app
}

/** Serves a desk until closed. Port 0 takes a free one. */
export async function serve(desk: Desk, port: number): Promise<{ address: string; close(): Promise<void> }> {
  const listener = getRequestListener(application(desk).fetch, { hostname: HOST })
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${HOST}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3000).unref()
      }),
  }
}
