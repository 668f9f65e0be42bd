import type { RecordedEvent } from '../event.ts'
import { ofType } from '../fold.ts'
import type { StreamRows } from '../views.ts'

/** A listing and the rows of it that were not taken. */
export function projectListing(stream: string, events: readonly RecordedEvent[]): StreamRows {
  return {
    listing: ofType(events, 'imports/listing-received').map(({ body, recorded }) => ({
      stream,
      id: body.listing,
      source: body.source,
      layout: body.layout,
      as_of: body.asOf,
      as_of_from: body.asOfFrom,
      file_name: body.fileName,
      file_sha256: body.fileSha256,
      recorded,
      rows_read: body.read,
      taken: body.taken,
      repaired: body.repaired,
      duplicate: body.duplicate,
      refused: body.refused,
    })),
    listing_row: [
      ...ofType(events, 'imports/row-duplicate').map(({ body }) => ({
        stream,
        listing_id: body.listing,
        row_no: body.row,
        outcome: 'duplicate' as const,
        duplicate_of: body.of,
        problems: null,
      })),
      ...ofType(events, 'imports/row-refused').map(({ body }) => ({
        stream,
        listing_id: body.listing,
        row_no: body.row,
        outcome: 'refused' as const,
        duplicate_of: null,
        problems: body.problems,
      })),
    ],
  }
}
