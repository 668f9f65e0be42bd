/** A sign-in service that knows the agency's people: login.gov, or a gateway for PIV cards. */
export type GatewaySettings = { issuer: string; clientId: string; clientSecret: string }

/** The three settings of the sign-in service: all of them, none, or `incomplete`. */
export function gatewayIn(given: {
  issuer: string | undefined
  clientId: string | undefined
  clientSecret: string | undefined
}): GatewaySettings | 'incomplete' | undefined {
  const { issuer, clientId, clientSecret } = given
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return { issuer, clientId, clientSecret }
  }
  return (issuer ?? clientId ?? clientSecret) === undefined ? undefined : 'incomplete'
}

/** Whether a text can be the address of a sign-in service: over TLS, or on this machine. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
}

/** Whether a host is this machine: what is said to it needs no TLS. */
export function isLoopbackHost(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]'
}
