import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { Provider } from 'oidc-provider'

/** A sign-in service for tests: whoever is asked for is signed in at once, with the address set here. */
export type TestGateway = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in next. */
  person: { email: string; verified: boolean }
}

const servers: { close(): void; closeAllConnections(): void }[] = []
after(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** Starts a sign-in service on loopback that sends people back to `redirect`. */
export async function startGateway(redirect: string): Promise<TestGateway> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const gateway: TestGateway = {
    issuer,
    clientId: 'cadre',
    clientSecret: 'a secret of thirty-two characters',
    person: { email: 'nobody@agency.example', verified: true },
  }
  const provider = new Provider(issuer, {
    clients: [
      { client_id: gateway.clientId, client_secret: gateway.clientSecret, redirect_uris: [redirect] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key for tests'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: gateway.person.email, email_verified: gateway.person.verified }),
    }),
  })
  const callback = provider.callback()
  server.on('request', (request, response) => {
    const answer = async () => {
      if (request.url?.startsWith('/interaction/') !== true) return await callback(request, response)
      const { params, session } = await provider.interactionDetails(request, response)
      const grant = new provider.Grant({
        accountId: session?.accountId ?? 'person',
        clientId: String(params['client_id']),
      })
      grant.addOIDCScope('openid email')
      await provider.interactionFinished(request, response, {
        login: { accountId: 'person' },
        consent: { grantId: await grant.save() },
      })
    }
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return gateway
}

/** Goes through the service as a browser would, with its cookies; gives the address that it sends the browser back to. */
export async function throughGateway(start: string, { issuer }: TestGateway): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start
  for (let turn = 0; turn < 10 && url.startsWith(issuer); turn++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const to = response.headers.get('location')
    if (to === null) throw new Error(`${url}: ${response.status} ${await response.text()}`)
    url = new URL(to, url).href
  }
  return url
}
