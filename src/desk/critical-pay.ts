import { type CriticalCount, criticalCountOf } from '../record/critical-pay.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import type { ViewRow } from '../record/views.ts'
import type { Database } from '../store/database.ts'
import { readStreams } from '../store/journal.ts'
import { criticalPayRows } from '../store/queries/pay.ts'
import type { Desk } from './desk.ts'
import { logReading } from './reading.ts'
import type { Principal } from './who.ts'

/** Critical pay of a position with the name of its unit; for an office that decides, why it is asked for and for which recruit. */
export type CriticalLine = ViewRow<'critical_pay'> & { unit_name: string; reason?: string; recruit?: string }

/** How many positions are under critical pay, from all entries of it on record. */
export async function criticalCount(db: Database): Promise<CriticalCount> {
  const streams = (await criticalPayRows(db)).map(({ stream }) => stream)
  return criticalCountOf(standing(await readStreams(db, streams)))
}

/**
 * Critical pay of positions as far as the seat sees it. Whoever decides reads with it the words of what is asked for, and that
 * is logged where it is asked for a person of record.
 */
export async function criticalLines(desk: Desk, who: Principal): Promise<readonly CriticalLine[]> {
  // What is only asked for somebody is not that person's to know of.
  const rows = (await criticalPayRows(desk.db)).filter(
    ({ person_id, state }) => state !== 'requested' || person_id !== who.person,
  )
  if (!who.powers.includes('decide-critical-pay')) return rows
  const asked = rows.filter(({ state }) => state === 'requested')
  const people = asked.map(({ person_id }) => person_id).filter((person) => person !== '')
  await logReading(desk, who, { what: 'entries', how: 'page', people })
  const events = standing(
    await readStreams(
      desk.db,
      asked.map(({ stream }) => stream),
    ),
  )
  return rows.map((row) => ({ ...row, ...wordsOf(row, events) }))
}

/** The sealed words of the last request of a position. */
function wordsOf(
  { stream, state }: CriticalLine,
  events: readonly RecordedEvent[],
): Pick<CriticalLine, 'reason' | 'recruit'> {
  if (state !== 'requested') return {}
  const request = events.findLast(
    (event) => event.stream === stream && event.type === 'pay/critical-requested',
  )
  const { reason, recruit } = request?.personal ?? {}
  return { ...(reason === undefined ? {} : { reason }), ...(recruit === undefined ? {} : { recruit }) }
}
