import { day, type IsoDate } from '../base/dates.ts'

/** A source of law or policy. */
export type Authority = {
  title: string
  level: 'statute' | 'regulation' | 'order' | 'memorandum' | 'directive' | 'guidance'
  /** First day on which it may be cited. */
  from: IsoDate
  link?: string
}

/** Every statute, regulation, order, memorandum and directive that a rule, row or fact cites. */
export const AUTHORITIES = {
  '5 USC 3132': {
    title: 'Definitions and exclusions',
    level: 'statute',
    from: day('1979-07-13'),
    link: usc(3132),
  },
  '5 USC 3133': {
    title: 'Authorization of positions; authority for appointment',
    level: 'statute',
    from: day('1979-07-13'),
    link: usc(3133),
  },
  '5 USC 3134': {
    title: 'Limitations on noncareer and limited appointments',
    level: 'statute',
    from: day('1979-07-13'),
    link: usc(3134),
  },
} as const satisfies Record<string, Authority>

export type AuthorityId = keyof typeof AUTHORITIES

/** A citation: an authority, or a part of one as `5 USC 3134(d)` or `5 USC 3134, note`. A wrong one does not compile. */
export type Cite = AuthorityId | `${AuthorityId}(${string})` | `${AuthorityId}, ${string}`

/** The authority that a citation belongs to. */
export function authorityOf(cite: Cite): AuthorityId {
  const base = cite.split(/[(,]/)[0] ?? cite
  return base as AuthorityId
}

function usc(section: number): string {
  return `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title5-section${section}`
}
