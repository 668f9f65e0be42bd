import type { IsoDate } from '../base/dates.ts'
import { appraisalStream } from '../record/appraisal.ts'
import { type AppraisalDocument, documentsOf, documentStream } from '../record/appraisal-documents.ts'
import type { RecordedEvent } from '../record/event.ts'
import { ofType, standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalOpenTo } from './appraisals.ts'
import type { Desk } from './desk.ts'
import type { Paper } from './papers.ts'
import { logReading } from './reading.ts'
import type { Principal } from './who.ts'

/** A document in a list, with its name as it was sealed; without one where it was destroyed. */
export type DocumentLine = AppraisalDocument & { name: string | undefined }

/** The documents among the entries of an appraisal that is open to who asks. */
export function documentLines(events: readonly RecordedEvent[]): readonly DocumentLine[] {
  const names = new Map(events.map(({ id, personal }) => [id, personal?.['name']]))
  return documentsOf(events).map((one) => ({ ...one, name: names.get(one.entry) }))
}

/**
 * A document of an appraisal as it was filed; undefined where there is none, where the appraisal is not open to who asks,
 * or where its content was destroyed. What is in it stands in an entry of its own, which no seat reads but through here.
 */
export async function appraisalDocument(
  desk: Desk,
  who: Principal,
  of: { person: string; fiscalYear: number; document: string; on: IsoDate },
): Promise<Paper | undefined> {
  const { person, fiscalYear, document } = of
  if ((await appraisalOpenTo(desk, who, of)) === undefined) return undefined
  const events = standing(await readStreams(desk.db, [appraisalStream(person, fiscalYear)]))
  const found = documentLines(events).find((one) => one.document === document)
  if (found?.name === undefined) return undefined
  const kept = await readStreams(desk.connection.db, [documentStream(person, fiscalYear, document)])
  const content = ofType(kept, 'appraisal/document-content')[0]?.personal?.['content']
  if (content === undefined) return undefined
  await logReading(desk, who, { what: 'file', how: 'export', people: [person] })
  return { name: found.name, mediaType: found.mediaType, bytes: Buffer.from(content, 'base64') }
}
