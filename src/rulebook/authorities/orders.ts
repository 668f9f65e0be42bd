import type { Authority } from './authority.ts'

/** Executive orders, and notices and rules of the Federal Register cited as such. */
export const ORDERS = {} as const satisfies Record<string, Authority>
