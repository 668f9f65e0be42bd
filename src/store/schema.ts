import type { Generated } from 'kysely'
import type { ViewRow, ViewTable } from '../record/views.ts'

/** The tables of the database as Kysely sees them; dates are ISO text, instants ISO text in UTC. */
export type Schema = {
  journal: {
    seq: number
    id: string
    stream: string
    version: number
    type: string
    effective: string
    recorded: string
    actor: string
    role: string
    capacity: string
    power: string | null
    delegation: string | null
    body: unknown
    ruling: unknown
    content_hash: string | null
    prev: string
    hash: string
  }
  journal_head: { one: Generated<boolean>; seq: number; hash: string }
  content: { event: string; cipher: Buffer }
  content_key: { event: string; key: Buffer }
  unit_tree: { unit_id: string; top_id: string; agency_id: string }
  session: { id: string; seat: string; csrf: string; opened: string; last_seen: string }
  import_run: {
    id: string
    started: string
    finished: string | null
    started_by: string
    file_name: string
    stage: string
    done: Generated<number>
    total: Generated<number>
    listing_id: string | null
    problem: unknown
  }
} & { [T in ViewTable]: ViewRow<T> }
