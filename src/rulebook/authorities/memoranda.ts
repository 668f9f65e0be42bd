import type { Authority } from './authority.ts'

/** Memoranda of the Office of Personnel Management and the Office of Management and Budget. */
export const MEMORANDA = {} as const satisfies Record<string, Authority>
