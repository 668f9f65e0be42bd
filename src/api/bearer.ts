import type { Context } from 'hono'
import { bearerOf } from '../desk/accounts/tokens.ts'
import type { Desk } from '../desk/desk.ts'
import type { Principal } from '../desk/who.ts'

/** Who asks by `Authorization: Bearer`; `none` where the header is not of this kind. */
export async function bearer(desk: Desk, context: Context): Promise<Principal | 'none' | undefined> {
  const token = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1]
  return token === undefined ? 'none' : await bearerOf(desk, token)
}

/**
 * Whether what is asked lies within what the token allows; the desk checks each action by its name once more.
 * What is not named here no token may do.
 */
export function withinToken({ tokenScopes }: Principal, method: string, path: string): boolean {
  if (tokenScopes === undefined) return true
  if (method === 'GET' || method === 'HEAD') return tokenScopes.includes('read')
  if (method !== 'POST') return false
  const action = /^\/api\/actions\/([^/]+\/[^/]+)$/.exec(path)?.[1]
  if (action !== undefined) return tokenScopes.includes(action)
  if (/^\/api\/rules\/[^/]+\/[^/]+\/decide$/.test(path)) return tokenScopes.includes('read')
  if (/^\/api\/pay\/worksheets\/[^/]+\/\d{4}\/file$/.test(path))
    return tokenScopes.includes('pay/propose-many')
  return /^\/api\/imports(\/|$)/.test(path) && tokenScopes.includes('import')
}
