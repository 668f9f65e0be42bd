import type { RecusalGround } from '../record/appraisal-terms.ts'
import type { PoolRow } from '../record/close-out/pool.ts'
import { ofType, standing } from '../record/fold.ts'
import { boardCaseStream } from '../record/sitting.ts'
import { readStreams } from '../store/journal.ts'
import type { Desk } from './desk.ts'
import { type CaseBench, caseBench, type Seat } from './sittings.ts'

/** What the sitting says of an executive of the pool: who keeps out of the case, and the bench that is left. */
export type RowAtBoard = {
  recusals: readonly { member: string; ground: RecusalGround }[]
  /** Absent where no roll has been called. */
  bench?: CaseBench
}

const NOWHERE: RowAtBoard = { recusals: [] }

/** The recusals and the bench of each row; a bench is worked out once for all cases from which nobody keeps out. */
export function rowsAtBoard(seat: Seat | undefined, pool: readonly PoolRow[]): (row: PoolRow) => RowAtBoard {
  if (seat === undefined || pool.length === 0) return () => NOWHERE
  const { sitting } = seat
  const called = sitting.state !== 'called'
  const by = Map.groupBy(sitting.recusals, ({ person }) => person)
  const seated = new Set(sitting.alternates.flatMap(({ person }) => person ?? []))
  const whole = new Map<boolean, CaseBench>()
  const rows = new Map<string, RowAtBoard>()
  return (row) => {
    const known = rows.get(row.person)
    if (known !== undefined) return known
    const career = row.appointment === 'career'
    const recusals = by.get(row.person) ?? []
    let bench: CaseBench | undefined
    if (called && recusals.length === 0 && !seated.has(row.person)) {
      bench = whole.get(career) ?? caseBench(seat, row.person, career)
      whole.set(career, bench)
    } else if (called) bench = caseBench(seat, row.person, career)
    const found = { recusals, ...(bench === undefined ? {} : { bench }) }
    rows.set(row.person, found)
    return found
  }
}

/** The board’s reasons for departing from initial ratings, in its own words, as far as the seat may read them. */
export async function reasonsTold(
  desk: Desk,
  seat: Seat | undefined,
  open: readonly PoolRow[],
): Promise<ReadonlyMap<string, string>> {
  if (seat === undefined) return new Map()
  const changed = open.filter(({ board, initial }) => board !== undefined && board !== initial)
  const streams = changed.map(({ person }) => boardCaseStream(seat.sitting.id, person))
  const recommended = ofType(standing(await readStreams(desk.db, streams)), 'boards/case-recommended')
  const last = new Map(
    recommended.toSorted((one, other) => one.seq - other.seq).map((event) => [event.body.person, event]),
  )
  return new Map(
    [...last].flatMap(([person, { personal }]) => {
      const reason = personal?.['reason']
      return reason === undefined ? [] : [[person, reason] as const]
    }),
  )
}
