import { resolve } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../base/outcome.ts'
import { gatewayIn, type GatewaySettings, isIssuer } from './accounts/site.ts'
import { isNetwork } from './proxy.ts'

/** How much is logged. */
const LOG_LEVELS = ['off', 'error', 'info', 'debug'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** Every setting that the environment gives, with what it means. docs/settings.md lists the same. */
const SETTINGS = z.object({
  CADRE_DATA: z.string().min(1).default('.cadre').describe('the data folder'),
  CADRE_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(7410)
    .describe('the port of the web server; 0 takes a free one'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'expected an address that begins with postgres://' })
    .optional()
    .describe('a PostgreSQL 15 or later of your own; without it Cadre runs its own'),
  CADRE_DEMO: z
    .enum(['on', 'off'])
    .optional()
    .describe(
      'on: the demonstration agency and one-click seats; by default on with the embedded database, off with your own',
    ),
  CADRE_ORIGIN: z
    .string()
    .refine(isHttpsOrigin, {
      error: 'expected an https address without a path, such as https://cadre.agency.gov',
    })
    .transform((text) => new URL(text).origin)
    .optional()
    .describe(
      'the https address under which browsers reach Cadre through a proxy; without it, loopback alone',
    ),
  CADRE_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isNetwork), {
      error: 'expected addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8',
    })
    .optional()
    .describe('the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; none unless named'),
  CADRE_OIDC_ISSUER: z
    .string()
    .refine(isIssuer, { error: 'expected the https address of the service, such as https://idp.agency.gov' })
    .optional()
    .describe(
      'the agency’s sign-in service (OpenID Connect): login.gov, or a gateway for PIV cards; none unless named',
    ),
  CADRE_OIDC_CLIENT_ID: z.string().min(1).optional().describe('the name under which it knows Cadre'),
  CADRE_OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('the secret shared with it'),
  CADRE_LOG: z
    .enum(LOG_LEVELS)
    .optional()
    .describe(
      'off, error, info or debug: the log on standard error; by default error in the demonstration, else info',
    ),
})

export type Settings = {
  /** Absolute path of the data folder. */
  data: string
  port: number
  databaseUrl?: string
  demo: boolean
  /** The public address, `https://host`, where a proxy stands in front. */
  origin?: string
  /** Addresses and networks (CIDR) of proxies that are believed. */
  trustedProxies: readonly string[]
  log: LogLevel
  /** The agency's sign-in service, where one is named. */
  gateway?: GatewaySettings
}

/** The settings of an environment; relative folders are read from `root`. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): { settings: Settings } | { problems: Problem[] } {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).flatMap((name) =>
      env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]],
    ),
  )
  const parsed = SETTINGS.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): Problem => {
      const field = String(issue.path[0])
      return {
        field,
        value: field === 'DATABASE_URL' || field.endsWith('_SECRET') ? '(hidden)' : env[field],
        message: issue.message,
        code: 'invalid-input',
      }
    })
    return { problems }
  }
  const { CADRE_DATA, CADRE_PORT, DATABASE_URL, CADRE_DEMO, CADRE_ORIGIN, CADRE_TRUSTED_PROXIES, CADRE_LOG } =
    parsed.data
  const demo = CADRE_DEMO === undefined ? DATABASE_URL === undefined : CADRE_DEMO === 'on'
  if (demo && CADRE_ORIGIN !== undefined) {
    const message =
      'the demonstration lets anybody in and stays on loopback; set CADRE_DEMO=off, or leave this out'
    return { problems: [{ field: 'CADRE_ORIGIN', value: CADRE_ORIGIN, message, code: 'invalid-input' }] }
  }
  const gateway = gatewayIn({
    issuer: parsed.data.CADRE_OIDC_ISSUER,
    clientId: parsed.data.CADRE_OIDC_CLIENT_ID,
    clientSecret: parsed.data.CADRE_OIDC_CLIENT_SECRET,
  })
  if (gateway === 'incomplete') {
    const field = 'CADRE_OIDC_ISSUER'
    const message = 'the sign-in service needs _ISSUER, _CLIENT_ID and _CLIENT_SECRET; set all three, or none'
    return { problems: [{ field, value: env[field] ?? null, message, code: 'invalid-input' }] }
  }
  return {
    settings: {
      data: resolve(root, CADRE_DATA),
      port: CADRE_PORT,
      ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
      demo,
      ...(CADRE_ORIGIN === undefined ? {} : { origin: CADRE_ORIGIN }),
      trustedProxies: CADRE_TRUSTED_PROXIES ?? [],
      log: CADRE_LOG ?? (demo ? 'error' : 'info'),
      ...(gateway === undefined ? {} : { gateway }),
    },
  }
}

function isHttpsOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username } = new URL(text)
  return protocol === 'https:' && pathname === '/' && `${search}${hash}${username}` === ''
}

/** The settings as they stand, as a table for people: what is secret is hidden. */
export function settingRows(settings: Settings): (readonly [name: string, value: string])[] {
  const { data, port, databaseUrl, demo, origin, trustedProxies, log, gateway } = settings
  return [
    ['CADRE_DATA', data],
    ['CADRE_PORT', String(port)],
    ['DATABASE_URL', databaseUrl === undefined ? '(its own)' : withoutSecrets(databaseUrl)],
    ['CADRE_DEMO', demo ? 'on' : 'off'],
    ['CADRE_ORIGIN', origin ?? '(loopback alone)'],
    ['CADRE_TRUSTED_PROXIES', trustedProxies.join(',') || '(none)'],
    ['CADRE_OIDC_ISSUER', gateway?.issuer ?? '(none)'],
    ['CADRE_OIDC_CLIENT_ID', gateway?.clientId ?? '(none)'],
    ['CADRE_OIDC_CLIENT_SECRET', gateway === undefined ? '(none)' : '(hidden)'],
    ['CADRE_LOG', log],
  ]
}

/** An address of a database without the password and without what follows its name. */
function withoutSecrets(url: string): string {
  return url.replace(/:\/\/[^/?]*@/, '://(hidden)@').replace(/\?.*$/, '?(hidden)')
}

/** Name and meaning of every setting, for `cadre help` and the docs. */
export function settingWords(): { name: string; meaning: string }[] {
  return Object.entries(SETTINGS.shape).map(([name, field]) => ({ name, meaning: field.description ?? '' }))
}
