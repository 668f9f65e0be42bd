import { carriedInto } from '../actions/pay/year-limit.ts'
import { civil } from '../base/dates.ts'
import { standing } from '../record/fold.ts'
import { payOf } from '../record/pay.ts'
import { payStream } from '../record/pay-terms.ts'
import { readStreams } from '../store/journal.ts'
import type { SheetRead } from '../store/queries/worksheet.ts'
import type { Desk } from './desk.ts'

/**
 * The rows with what is still carried into a year: without what was settled, and without the lump sums of the year, which
 * stand among its payments. Few have anything carried, so that only their entries are read.
 */
export async function withCarried(
  db: Desk['db'],
  reads: readonly SheetRead[],
  year: number,
): Promise<readonly SheetRead[]> {
  const last = civil(year, 12, 31)
  const streams = reads.flatMap(({ person, carried }) =>
    carried > 0 ? [`person:${person}`, payStream(person)] : [],
  )
  if (streams.length === 0 || last === undefined) return reads
  const events = Map.groupBy(standing(await readStreams(db, streams)), ({ stream }) => stream)
  return reads.map((read) => {
    if (read.carried <= 0) return read
    const own = [`person:${read.person}`, payStream(read.person)].flatMap(
      (stream) => events.get(stream) ?? [],
    )
    return { ...read, carried: carriedInto(payOf(own), last) }
  })
}
