import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { apiApp } from '../src/api/app.ts'
import type { Desk } from '../src/desk/desk.ts'
import { readiness } from '../src/desk/health.ts'
import type { Log } from '../src/desk/log.ts'
import { trustIn } from '../src/desk/proxy.ts'
import type { Settings } from '../src/desk/settings.ts'
import { VERSION } from '../src/desk/version.ts'
import { webApp } from '../src/web/app.ts'
import { atTheDoor, HEALTH, logged, requestOf } from './front.ts'

/** Loopback alone: the demonstration must not be reached from elsewhere, and a proxy stands in front of the rest. */
const HOST = '127.0.0.1'

/** How long requests under way may take once the server is asked to stop, in milliseconds. */
const PATIENCE = 10_000
const YEAR = 365 * 24 * 3600

const SILENT: Log = {
  request: () => undefined,
  probe: () => undefined,
  fault: () => undefined,
  event: () => undefined,
}

/** What the settings say of serving, and where to log. */
export type Serving = Partial<Pick<Settings, 'origin' | 'trustedProxies'>> & { log?: Log; patience?: number }

/** Pages and API on one desk, with the headers that every answer carries. */
export function application(desk: Desk, serving: Serving = {}, isStopping = () => false): Hono {
  const { origin, trustedProxies = [], log = SILENT } = serving
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
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
      strictTransportSecurity: origin === undefined ? false : `max-age=${YEAR}`,
    }),
  )
  app.use(logged(desk, log))
  app.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
  })
  // Monitoring asks by number, not by name, and needs no session: these two tell nothing of anybody.
  app.get(`${HEALTH}/live`, (context) => context.json({ live: true }))
  app.get(`${HEALTH}/ready`, async (context) => {
    const found = { stopping: isStopping(), ...(await readiness(desk)) }
    const ready = found.ready && !found.stopping
    return context.json({ ...found, ready }, ready ? 200 : 503)
  })
  app.use(atTheDoor(desk, origin, trustIn(trustedProxies)))
  app.onError((error, context) => {
    log.fault(error, requestOf(context))
    return new Response(
      `A fault occurred and nothing was saved. Try again; if it stays, tell the operator this number: ${requestOf(context)}`,
      { status: 500 },
    )
  })
  app.route('/', apiApp(desk, VERSION))
  app.route('/', webApp(desk))
  return app
}

/** Serves a desk until closed. Port 0 takes a free one. Closing lets requests under way end, for ten seconds. */
export async function serve(
  desk: Desk,
  port: number,
  serving: Serving = {},
): Promise<{ address: string; close(): Promise<void> }> {
  const state = { stopping: false }
  const running = new Set<ServerResponse>()
  const app = application(desk, serving, () => state.stopping)
  const listener = getRequestListener(app.fetch, { hostname: HOST })
  const server = createServer((request, response) => {
    running.add(response)
    response.once('close', () => {
      running.delete(response)
      if (state.stopping) server.closeIdleConnections()
    })
    response.shouldKeepAlive &&= !state.stopping
    void listener(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  serving.log?.event('started')
  return {
    address: `http://${HOST}:${taken}`,
    async close() {
      state.stopping = true
      serving.log?.event('stopping')
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const response of running) response.shouldKeepAlive = false
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), serving.patience ?? PATIENCE)
      await closed
      clearTimeout(late)
      serving.log?.event('stopped')
    },
  }
}
