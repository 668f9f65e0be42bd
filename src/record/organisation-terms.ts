/** The roles that a person may be given, in the order of the executive-resources field: agency, department, government. */
export const ROLES = [
  'executive',
  'supervisor',
  'higher-level-reviewer',
  'headquarters-official',
  'executive-services',
  'human-capital-chief',
  'appointing-authority',
  'component-head',
  'erb-member',
  'prb-member',
  'panelist',
  'applicant',
  'candidate',
  'mentor',
  'records-officer',
  'payroll',
  'ethics-counsel',
  'policy-administrator',
  'department-human-capital',
  'deputy-secretary',
  'responsible-official',
  'opm',
  'qrb-member',
  'omb',
  'white-house-liaison',
  'auditor',
] as const

export type Role = (typeof ROLES)[number]

/** Roles of the whole Government: given for `US` alone, and no other role is given there but the administrator's. */
export const GOVERNMENT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'opm',
  'qrb-member',
  'omb',
  'white-house-liaison',
  'auditor',
])

/** Roles that nobody is given: they follow from a position, from who reports to whom, or from a post and its powers. */
export const FOLLOWING_ROLES: ReadonlySet<Role> = new Set<Role>([
  'executive',
  'supervisor',
  'headquarters-official',
  'appointing-authority',
  'component-head',
  'deputy-secretary',
])

/** The powers that law or an order vests in a seat, and that may pass by delegation where they are delegable. */
export const LEGAL_POWERS = [
  'establish-position',
  'appoint',
  'set-pay',
  'final-rating',
  'grant-award',
  'nominate-for-rank',
  'approve-department',
  'appoint-board',
] as const

export type LegalPower = (typeof LEGAL_POWERS)[number]

/** What a post is, as far as the directives tell posts apart. */
export const POST_KINDS = [
  'director',
  'deputy director',
  'chief of staff',
  'EAD of HSI',
  'EAD of ERO',
  'EAD of M&A',
  'principal legal advisor',
  'associate director of OPR',
  'assistant director',
  'officer',
  'other',
] as const

export type PostKind = (typeof POST_KINDS)[number]
