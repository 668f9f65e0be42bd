import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

/** A document that the executive filed with the accomplishments of a year. */
export type AppraisalDocument = {
  document: string
  on: IsoDate
  /** The entry that holds its name. */
  entry: string
  element?: string
  mediaType: string
  bytes: number
  sha256: string
}

/** The documents of an appraisal, from the events that stand. */
export function documentsOf(events: readonly RecordedEvent[]): readonly AppraisalDocument[] {
  return ofType(events, 'appraisal/document-filed').map(({ id, effective, body }) => ({
    document: body.document,
    on: effective,
    entry: id,
    mediaType: body.mediaType,
    bytes: body.bytes,
    sha256: body.sha256,
    ...(body.element === undefined ? {} : { element: body.element }),
  }))
}

/** The stream that holds what is in a document, and nothing else. */
export function documentStream(person: string, fiscalYear: number, document: string): string {
  return `appraisal-document:${person}/${fiscalYear}/${document}`
}
