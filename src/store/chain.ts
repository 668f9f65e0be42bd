import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The fields of an entry that its hash covers (docs/journal.md). Absent fields are left out, never null. */
export type Linked = {
  seq: number
  id: string
  stream: string
  version: number
  type: string
  effective: string
  recorded: string
  actor: string
  actorId?: string | undefined
  role: string
  capacity: string
  power?: string | undefined
  delegation?: string | undefined
  body: unknown
  ruling?: unknown
  contentHash?: string | undefined
  prev: string
}

/** The hash that the first entry links to. */
export const GENESIS = '0'.repeat(64)

/** A value as canonical JSON (RFC 8785); throws for what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('an entry that JSON cannot hold')
  return text
}

/**
 * SHA-256, hex, of the entry as canonical JSON (RFC 8785) in UTF-8. Who has the ruling's canonical text already hands it
 * over: the entries of a list may share a ruling.
 */
export function linkHash(entry: Linked, ruling?: string): string {
  const fields: string[] = []
  for (const name of (Object.keys(entry) as (keyof Linked)[]).sort()) {
    const value = entry[name]
    if (value === undefined) continue
    fields.push(`"${name}":${name === 'ruling' && ruling !== undefined ? ruling : canonical(value)}`)
  }
  return sha256(`{${fields.join(',')}}`)
}

/** SHA-256 of text or bytes, hex. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}
