import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

/** The pool of performance awards of an agency in a fiscal year, from the events of `award-pool:UNIT/YEAR`. */
export type AwardPool = {
  opened: { on: IsoDate; entry: string } & Bodies['awards/pool-opened']
  /** Approved awards by person and appraisal year, `PERSON/YEAR`. */
  charges: ReadonlyMap<string, { person: string; ratingYear: number; cents: Cents; on: IsoDate }>
  /** What was approved before the pool was kept here, and in how many awards. */
  carriedIn: { cents: Cents; awards: number }
  /** Everything approved and not withdrawn. */
  used: Cents
  /** Its recipients, each counted once. */
  recipients: number
  lastApproved?: IsoDate
  reported?: IsoDate
}

/** The pool of a stream, from the events that stand; undefined where none was opened. */
export function awardPoolOf(events: readonly RecordedEvent[]): AwardPool | undefined {
  const opened = ofType(events, 'awards/pool-opened').at(-1)
  if (opened === undefined) return undefined
  const charges = new Map<string, { person: string; ratingYear: number; cents: Cents; on: IsoDate }>()
  let reported: IsoDate | undefined
  let lastApproved: IsoDate | undefined
  const carriedIn = { cents: 0, awards: 0 }
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'awards/pool-carried-in') {
      carriedIn.cents += event.body.cents
      carriedIn.awards += event.body.awards
    } else if (event.type === 'awards/pool-charged') {
      const { person, ratingYear, cents } = event.body
      charges.set(`${person}/${ratingYear}`, {
        person,
        ratingYear,
        cents: cents as Cents,
        on: event.effective,
      })
      lastApproved = event.effective
    } else if (event.type === 'awards/pool-released') {
      charges.delete(`${event.body.person}/${event.body.ratingYear}`)
    } else if (event.type === 'awards/pool-reported') {
      reported = event.effective
    }
  }
  let used = carriedIn.cents
  for (const { cents } of charges.values()) used += cents
  return {
    opened: { on: opened.effective, entry: opened.id, ...opened.body },
    charges,
    carriedIn: { cents: carriedIn.cents as Cents, awards: carriedIn.awards },
    used: used as Cents,
    recipients: new Set([...charges.values()].map(({ person }) => person)).size + carriedIn.awards,
    ...(lastApproved === undefined ? {} : { lastApproved }),
    ...(reported === undefined ? {} : { reported }),
  }
}

/** What the limit of a pool is a share of, as its terms name it. */
export function sharesOf({ opened }: AwardPool): {
  base?: Cents
  executives?: number
  positions?: number
  locality?: Cents
  capPoints?: number
} {
  const { base, executives, positions, locality, capPoints } = opened
  return {
    ...(base === undefined ? {} : { base: base as Cents }),
    ...(executives === undefined ? {} : { executives }),
    ...(positions === undefined ? {} : { positions }),
    ...(locality === undefined ? {} : { locality: locality as Cents }),
    ...(capPoints === undefined ? {} : { capPoints }),
  }
}
