import { TOTP } from 'otpauth'
import { application } from '../../bin/server.ts'
import { accountByLogin, addAccount } from '../../src/store/queries/accounts.ts'
import { hashPassword } from '../../src/desk/accounts/passwords.ts'
import { totpAccepted, totpOffer } from '../../src/desk/accounts/totp.ts'
import { newRecoveryCodes } from '../../src/desk/accounts/recovery.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { type Clock, pass } from './demo.ts'
import { guarded } from './visitor.ts'

/** An answer, read. */
export type Answer = { status: number; headers: Headers; body: string; location: string }

export const PASSWORD = 'seven grey herons wade'

/** Somebody with a browser of their own at an address of their own: every cookie kept, every answer looked at. */
export class Person {
  readonly jar = new Map<string, string>()
  readonly address: string
  csrf = ''
  readonly #app: ReturnType<typeof application>
  readonly #origin: string

  constructor(desk: Desk, address = '192.0.2.1', origin = 'http://localhost') {
    this.#app = application(desk)
    this.address = address
    this.#origin = origin
  }

  async get(path: string): Promise<Answer> {
    return await this.send(path, {})
  }

  /** Sends a form with the token of the last page seen, unless told otherwise. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields })
    return await this.send(path, { method: 'POST', body, headers })
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    const cookies = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    if (cookies !== '') headers.set('cookie', cookies)
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')
    const connection = { incoming: { socket: { remoteAddress: this.address } } }
    const request = new Request(`${this.#origin}${path}`, { ...init, headers })
    const response = await this.#app.request(request, undefined, connection)
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.jar.delete(pair.slice(0, at))
      else this.jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)))
    }
    const body = await response.text()
    const { status } = response
    guarded(path, { status, headers: response.headers, body, bytes: new Uint8Array() })
    this.csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? this.csrf
    return { status, headers: response.headers, body, location: response.headers.get('location') ?? '' }
  }

  /** The first step of signing in. */
  async password(login: string, password = PASSWORD, next?: string): Promise<Answer> {
    return await this.post('/sign-in', { login, password, ...(next === undefined ? {} : { next }) })
  }

  /** Both steps, with the app of an account. */
  async signIn(account: Made, clock: Clock): Promise<Answer> {
    await this.password(account.login)
    await this.get('/sign-in/second-step')
    const answer = await this.post('/sign-in/second-step', { code: account.code(clock) })
    await this.get('/account')
    return answer
  }

  /** Whether this browser is signed in. */
  async isIn(): Promise<boolean> {
    return (await this.get('/law')).status === 200
  }
}

/** An account made for a test, with its app and its recovery codes. */
export type Made = {
  id: string
  login: string
  codes: readonly string[]
  /** The code that the app shows; a new one every 30 seconds. */
  code(clock: Clock): string
}

/** Makes an account with a password and, unless told otherwise, an app; its clock is moved past the step used. */
export async function makeAccount(
  desk: Desk & { clock: Clock },
  login: string,
  how: { person?: string; installer?: boolean; factor?: boolean; name?: string; office?: string } = {},
): Promise<Made> {
  const id = desk.mint()
  const { person = null, installer = false, factor = true, name = 'Robin Example', office = null } = how
  const now = desk.now()
  const password = await hashPassword(PASSWORD)
  const row = { id, login, name, person, status: 'active' as const, installer, password, office }
  await addAccount(desk.connection.db, { ...row, password_set: now, created: now })
  if (!factor) return { id, login, codes: [], code: () => '' }
  const offer = await totpOffer(desk, { id, login })
  const app = new TOTP({ secret: offer?.key.replaceAll(' ', '') ?? '' })
  const code = (clock: Clock) => app.generate({ timestamp: Date.parse(clock.now) })
  if (!(await totpAccepted(desk, id, code(desk.clock), { confirming: true }))) throw new Error('no app')
  const codes = await newRecoveryCodes(desk, id)
  pass(desk.clock, 2)
  return { id, login, codes, code }
}

/** The account of a login as it stands in the table. */
export async function accountRow(desk: Desk, login: string) {
  return await accountByLogin(desk.connection.db, login)
}
