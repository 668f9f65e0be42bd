import type { Generated } from 'kysely'

/** A session in the table; those of the demonstration's one-click seats have no account. */
export type SessionTable = {
  id: string
  seat: string
  csrf: string
  opened: string
  last_seen: string
  account: string | null
  strong_at: string | null
  factor: string | null
  address: string | null
  agent: string | null
  challenge: string | null
}

/** The tables of accounts, as migration 005 makes them. */
export type AccountTables = {
  account: {
    id: string
    login: string
    name: string
    person: string | null
    status: 'invited' | 'active' | 'disabled'
    installer: Generated<boolean>
    office: string | null
    password: string | null
    password_set: string | null
    created: string
  }
  totp: { account: string; sealed: Buffer; confirmed: string | null; last_step: Generated<number> }
  passkey: {
    id: string
    account: string
    name: string
    public_key: Buffer
    counter: number
    transports: string[]
    created: string
    last_used: string | null
  }
  recovery_code: { account: string; hash: string; used_at: string | null }
  account_link: {
    hash: string
    purpose: 'first-administrator' | 'invitation' | 'reset'
    account: string | null
    made: string
    expires: string
    used: string | null
  }
  account_request: {
    id: string
    account: string
    kind: 'tie' | 'recovery' | 'administrator'
    person: string | null
    held: string | null
    proposed_by: string
    proposed_at: string
    expires: string
    state: 'open' | 'approved' | 'declined' | 'ended'
    decided_by: string | null
    decided_at: string | null
  }
  api_token: {
    id: string
    hash: string
    account: string
    seat: string
    name: string
    scopes: string[]
    created: string
    expires: string
    last_used: string | null
    revoked: string | null
  }
  sign_in_attempt: { bucket: string; tries: number; last_try: string; blocked_until: string }
  sign_in_step: {
    id: string
    account: string | null
    purpose: 'second-factor' | 'set-up' | 'gateway'
    csrf: string
    next: string | null
    challenge: string | null
    tries: Generated<number>
    expires: string
  }
  sign_in_log: { id: Generated<number>; at: string; account: string | null; address: string; event: string }
}
