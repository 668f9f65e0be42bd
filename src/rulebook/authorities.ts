import type { Authority } from './authorities/authority.ts'
import { DIRECTIVES } from './authorities/directives.ts'
import { GUIDANCE } from './authorities/guidance.ts'
import { MEMORANDA } from './authorities/memoranda.ts'
import { ORDERS } from './authorities/orders.ts'
import { PUBLIC_LAWS } from './authorities/public-laws.ts'
import { REGULATIONS } from './authorities/regulations.ts'
import { STATUTES } from './authorities/statutes.ts'

export type { Authority } from './authorities/authority.ts'

/** Every statute, regulation, order, memorandum and directive that a rule, row or fact cites. */
export const AUTHORITIES = {
  ...STATUTES,
  ...REGULATIONS,
  ...PUBLIC_LAWS,
  ...ORDERS,
  ...MEMORANDA,
  ...DIRECTIVES,
  ...GUIDANCE,
} as const satisfies Record<string, Authority>

export type AuthorityId = keyof typeof AUTHORITIES

/** A citation: an authority, or a part of one as `5 USC 3134(d)` or `5 USC 3134, note`. A wrong one does not compile. */
export type Cite = AuthorityId | `${AuthorityId}(${string})` | `${AuthorityId}, ${string}`

/** The authority that a citation belongs to. */
export function authorityOf(cite: Cite): AuthorityId {
  const base = cite.split(/[(,]/)[0] ?? cite
  return base as AuthorityId
}
