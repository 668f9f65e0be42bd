import assert from 'node:assert/strict'
import { application } from '../../bin/server.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { tagsOf } from './markup.ts'

/** An answer, read. */
export type Answer = { status: number; headers: Headers; body: string; bytes: Uint8Array }

/** What a form sends: text, or a file. */
export type Fields = Readonly<Record<string, string | File>>

const ORIGIN = 'http://localhost'

/** Someone with a browser: a cookie, and every answer looked at on the way. */
export class Visitor {
  readonly desk: Desk
  cookie: string | undefined
  csrf = ''
  readonly #app: ReturnType<typeof application>

  constructor(desk: Desk) {
    this.desk = desk
    this.#app = application(desk)
  }

  /** Signs in to a seat, and learns the token of the session. */
  async sit(seat: SeatId): Promise<this> {
    const answer = await this.post('/sign-in', { seat }, { token: false })
    assert.equal(answer.status, 303)
    const home = await this.get('/law')
    this.csrf = /name="csrf" value="([^"]+)"/.exec(home.body)?.[1] ?? ''
    assert.notEqual(this.csrf, '', 'the page carries a token')
    return this
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.send(path, { headers })
  }

  /** Sends a form with the session's token, unless told otherwise. */
  async post(
    path: string,
    fields: Fields,
    how: { token?: boolean; headers?: Readonly<Record<string, string>>; multipart?: boolean } = {},
  ): Promise<Answer> {
    const all = how.token === false ? fields : { csrf: this.csrf, ...fields }
    const multipart = how.multipart === true || Object.values(all).some((value) => value instanceof File)
    const body: FormData | URLSearchParams = multipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries(all)) {
      if (body instanceof FormData) body.set(name, value)
      else if (typeof value === 'string') body.set(name, value)
    }
    return await this.send(path, { method: 'POST', body, headers: how.headers ?? {} })
  }

  /** Any request at all, with this visitor's cookie. */
  async send(
    path: string,
    init: RequestInit & { headers?: Readonly<Record<string, string>> },
  ): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookie !== undefined && !headers.has('cookie')) headers.set('cookie', this.cookie)
    const answer = await this.#ask(new Request(`${ORIGIN}${path}`, { ...init, headers }))
    guarded(path, answer)
    return answer
  }

  /** The same server asked under another name, as a page that rebinds its name would. */
  async elsewhere(url: string): Promise<Answer> {
    return await this.#ask(new Request(url, { headers: { cookie: this.cookie ?? '' } }))
  }

  async #ask(request: Request): Promise<Answer> {
    const response = await this.#app.request(request)
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.split(';')[0]
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { status, headers } = response
    return { status, headers, bytes, body: new TextDecoder().decode(bytes) }
  }
}

/** What holds for every answer of Cadre, whoever asks for what. */
export function guarded(path: string, { headers, body, status }: Answer): void {
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/, `${path} has no policy`)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.match(policy, /form-action 'self'/)
  assert.match(policy, /base-uri 'none'/)
  assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
  assert.equal(headers.get('x-frame-options'), 'DENY', path)
  assert.equal(headers.get('referrer-policy'), 'same-origin', path)
  assert.equal(headers.get('x-powered-by'), null)
  if (!path.startsWith('/assets/')) assert.equal(headers.get('cache-control'), 'no-store', path)
  assert.notEqual(status, 500, `${path} failed: ${body}`)
  if (headers.get('content-type')?.startsWith('text/html') === true) withoutInline(path, body)
}

/** No script but an island of our own, no style that is not a sheet of our own, and no handler: what the policy forbids isn't tried. */
function withoutInline(path: string, page: string): void {
  for (const { name, attributes } of tagsOf(page)) {
    if (name === 'script') {
      assert.match(
        attributes.get('src') ?? '',
        /^\/assets\/islands\/[a-z-]+\.js$/,
        `${path}: a script inline`,
      )
      assert.equal(attributes.get('type'), 'module', path)
    }
    assert.ok(!['style', 'iframe', 'object', 'embed', 'base'].includes(name), `${path}: <${name}>`)
    for (const [key, value] of attributes) {
      assert.ok(key !== 'style' && !/^on/i.test(key), `${path}: <${name} ${key}>`)
      if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(key)) {
        assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/i, `${path}: ${value}`)
      }
    }
    if (name === 'form' && attributes.get('method') === 'post') {
      assert.match(attributes.get('action') ?? '', /^\/(?!\/)/, `${path}: a form is sent elsewhere`)
    }
  }
}
