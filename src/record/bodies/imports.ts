import type { IsoDate } from '../../base/dates.ts'

/** What came of imported files and their rows. */
export type ImportBodies = {
  'imports/listing-received': {
    listing: string
    source: 'plum'
    layout: string
    asOf: IsoDate
    asOfFrom: 'given' | 'derived'
    fileName: string
    fileSha256: string
    read: number
    taken: number
    repaired: number
    duplicate: number
    refused: number
  }
  'imports/row-duplicate': { listing: string; row: number; of: number }
  'imports/row-refused': {
    listing: string
    row: number
    problems: readonly { field: string; value: string; message: string }[]
  }
}
