import type { Generated } from 'kysely'
import type { ViewRow, ViewTable } from '../record/views.ts'
import type { AccountTables, SessionTable } from './schema-accounts.ts'

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
    actor_id: string | null
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
  content: { event: string; cipher: Buffer; stream: string }
  content_key: { event: string; key: Buffer; stream: string }
  unit_tree: { unit_id: string; top_id: string; agency_id: string }
  session: SessionTable
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
    cancelled_by: string | null
  }
  reading: {
    id: string
    at: string
    reader: string
    reader_name: string
    role: string
    unit_id: string | null
    what: 'file' | 'entry' | 'entries' | 'people' | 'clocks'
    how: 'page' | 'api' | 'export'
    people: readonly string[]
    entry: string | null
    opening: string | null
  }
  draft: { person_id: string; form: string; about: string; fields: unknown; saved_at: string }
} & AccountTables & { [T in ViewTable]: ViewRow<T> }
