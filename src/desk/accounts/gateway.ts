import * as client from 'openid-client'
import { z } from 'zod'
import { accountByLogin, logSignIn, updateAccount } from '../../store/queries/accounts.ts'
import { takeStep } from '../../store/queries/sign-ins.ts'
import type { Desk } from '../desk.ts'
import { digest } from './secrets.ts'
import { beginStep, openFor, type SignedIn } from './signing-in.ts'
import { type GatewaySettings, isLoopbackHost } from './site.ts'
import { stands } from './standing.ts'
import type { From } from './throttle.ts'

/** What is kept of a question until its answer comes back, all of it secret and good once. */
const ASKED = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), fresh: z.boolean() })

/** A service asked for anew must have seen the person within so many seconds. */
const FRESH_SECONDS = 120
const SLOWEST_SECONDS = 10

const known = new Map<string, Promise<client.Configuration>>()

/**
 * Where the browser is sent to sign in through the agency's service: authorization code with PKCE, state and
 * nonce. `fresh` asks the service to have the person sign in anew; `away` says that it did not answer.
 */
export async function askGateway(
  desk: Desk,
  how: { redirect: string; next: string | undefined; fresh: boolean },
): Promise<{ to: string; cookie: string } | 'away' | undefined> {
  const settings = desk.gateway
  if (settings === undefined) return undefined
  const config = await configurationOf(settings).catch(() => undefined)
  if (config === undefined) return 'away'
  const asked = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    fresh: how.fresh,
  }
  const to = client.buildAuthorizationUrl(config, {
    redirect_uri: how.redirect,
    scope: 'openid email',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    ...(how.fresh ? { prompt: 'login', max_age: String(FRESH_SECONDS) } : {}),
  })
  const challenge = JSON.stringify(asked)
  const { cookie } = await beginStep(desk, { account: null, purpose: 'gateway', next: how.next, challenge })
  return { to: to.href, cookie }
}

/**
 * Takes the service's answer. Only an account that is there already is opened, by an address that the service has
 * verified; one that was invited needs no password then.
 */
export async function answerOfGateway(
  desk: Desk,
  given: { url: string; cookie: string | undefined },
  from: From,
): Promise<Extract<SignedIn, { kind: 'wrong' | 'open' }>> {
  const settings = desk.gateway
  const step =
    given.cookie === undefined ? undefined : await takeStep(desk.connection.db, digest(given.cookie))
  if (settings === undefined || step?.purpose !== 'gateway' || step.expires <= desk.now()) {
    return { kind: 'wrong' }
  }
  const asked = ASKED.parse(JSON.parse(step.challenge ?? '{}'))
  const login = await verifiedAddress(settings, given.url, asked)
  const account = login === undefined ? undefined : await accountByLogin(desk.connection.db, login)
  const invited = account?.status === 'invited'
  if (account === undefined || !stands(desk, invited ? { ...account, status: 'active' } : account)) {
    const entry = { at: desk.now(), account: account?.id ?? null, address: '', event: 'gateway-refused' }
    await logSignIn(desk.connection.db, entry)
    return { kind: 'wrong' }
  }
  if (invited) await updateAccount(desk.connection.db, account.id, { status: 'active' })
  return await openFor(desk, account, 'gateway', from, step.next ?? undefined)
}

/** The verified address in an answer that is the service's own and meant for this question; else undefined. */
async function verifiedAddress(
  settings: GatewaySettings,
  url: string,
  asked: z.output<typeof ASKED>,
): Promise<string | undefined> {
  const config = await configurationOf(settings)
  try {
    const tokens = await client.authorizationCodeGrant(config, new URL(url), {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      idTokenExpected: true,
      ...(asked.fresh ? { maxAge: FRESH_SECONDS } : {}),
    })
    const claims = tokens.claims()
    if (claims === undefined) return undefined
    // Some services put the address into the token, others tell it when asked.
    const told =
      claims['email'] === undefined
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims
    return told['email_verified'] === true && typeof told['email'] === 'string' ? told['email'] : undefined
  } catch {
    // Whatever is wrong with an answer, it vouches for nobody.
    return undefined
  }
}

/** What the service says of itself, asked once; a service on loopback, as in tests, may speak without TLS. */
async function configurationOf(settings: GatewaySettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const key = `${issuer} ${clientId}`
  const found = known.get(key)
  if (found !== undefined) return await found
  const server = new URL(issuer)
  const loopback = isLoopbackHost(server.hostname)
  const asked = client.discovery(server, clientId, clientSecret, undefined, {
    timeout: SLOWEST_SECONDS,
    ...(loopback ? { execute: [client.allowInsecureRequests] } : {}),
  })
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return await asked
}
