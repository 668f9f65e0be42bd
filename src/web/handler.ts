import type { Page, PageRequest } from './request.ts'

/** A page of Cadre: its address, what of the record it shows, and how it answers. */
export type Handler = {
  route: { pattern: string }
  /** What of the record it shows; the desk decides how much of that the seat sees. */
  shows: 'law' | 'listing' | 'positions' | 'people' | 'journal' | 'organisation' | 'account'
  get: (request: PageRequest) => Promise<Page | Response>
  post?: (request: PageRequest) => Promise<Page | Response>
}
