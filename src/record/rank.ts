import type { IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'
import type { Rank, Vetting } from './pay-terms.ts'

/** How far a nomination has come. */
export type NominationState =
  | 'drafted'
  | 'approved'
  | 'transmitted'
  | 'recommended'
  | 'not recommended'
  | 'granted'
  | 'not granted'
  | 'withdrawn'

/** A nomination for rank, from the events of `rank:PERSON/YEAR`. */
export type RankNomination = {
  state: NominationState
  nominated: { on: IsoDate; by: string; entry: string } & Bodies['awards/rank-nominated']
  vetted: ReadonlyMap<Vetting, { on: IsoDate; clear: boolean; by: string }>
  /** The agency head's certifications. */
  certified: ReadonlyMap<'nomination' | 'selection', { on: IsoDate; by: string }>
  approved?: { on: IsoDate; by: string }
  transmitted?: IsoDate
  recommended?: IsoDate
  withdrawn?: { on: IsoDate; eyesOnly: boolean }
  ended?: IsoDate
}

/** The nomination of a stream, from the events that stand; undefined where there is none. */
export function rankNominationOf(events: readonly RecordedEvent[]): RankNomination | undefined {
  let found: RankNomination | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    const by = whoOf(event)
    if (event.type === 'awards/rank-nominated') {
      const nominated = { on, by, entry: event.id, ...event.body }
      found = { state: 'drafted', nominated, vetted: new Map(), certified: new Map() }
    } else if (found !== undefined) {
      found = evolved(found, event, on, by)
    }
  }
  return found
}

function evolved(found: RankNomination, event: RecordedEvent, on: IsoDate, by: string): RankNomination {
  switch (event.type) {
    case 'awards/rank-vetted': {
      const { item, clear, by: component } = event.body
      const vetted = new Map(found.vetted).set(item, { on, clear, by: component })
      return clear ? { ...found, vetted } : { ...found, vetted, certified: uncertified(found) }
    }
    case 'awards/rank-certified':
      return { ...found, certified: new Map(found.certified).set(event.body.time, { on, by }) }
    case 'awards/rank-approved':
      return { ...found, state: 'approved', approved: { on, by } }
    case 'awards/rank-transmitted':
      return { ...found, state: 'transmitted', transmitted: on }
    case 'awards/rank-withdrawn':
      return { ...found, state: 'withdrawn', withdrawn: { on, eyesOnly: event.body.eyesOnly } }
    case 'awards/rank-recommended':
      return { ...found, state: event.body.recommended ? 'recommended' : 'not recommended', recommended: on }
    case 'awards/rank-granted':
      return { ...found, state: 'granted', ended: on }
    case 'awards/rank-not-granted':
      return { ...found, state: 'not granted', ended: on }
    default:
      return found
  }
}

/** Whether the nomination has gone to OPM; what OPM or the President said of it tells so, too. */
export function wasSent({ transmitted, recommended, ended }: RankNomination): boolean {
  return transmitted !== undefined || recommended !== undefined || ended !== undefined
}

/** What stands of the certifications once something was found: the one on which the next step rests is to be made anew. */
function uncertified({ state, certified }: RankNomination): RankNomination['certified'] {
  const certifications = new Map(certified)
  certifications.delete(state === 'drafted' || state === 'approved' ? 'nomination' : 'selection')
  return certifications
}

/** A program year of an agency or of the Government, from the events of `rank-year:UNIT/YEAR`. */
export type RankYear = {
  opened: { on: IsoDate; entry: string } & Bodies['awards/rank-year-opened']
  cancelled?: { on: IsoDate; document: string; entry: string }
  /** Whoever counts toward its limits, by person. */
  counted: ReadonlyMap<string, Rank>
  /** How many more count whose record is kept elsewhere: of each rank what was entered last. */
  carriedIn: Readonly<Record<Rank, number>>
}

/** How many of a rank count toward the limits of a year. */
export function countOf({ counted, carriedIn }: RankYear, rank: Rank): number {
  return [...counted.values()].filter((one) => one === rank).length + carriedIn[rank]
}

/** The program year of a stream, from the events that stand; undefined where none was opened. */
export function rankYearOf(events: readonly RecordedEvent[]): RankYear | undefined {
  let opened: RankYear['opened'] | undefined
  let cancelled: RankYear['cancelled']
  const counted = new Map<string, Rank>()
  const carriedIn = { distinguished: 0, meritorious: 0 }
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    if (event.type === 'awards/rank-year-opened') opened = { on, entry: event.id, ...event.body }
    if (event.type === 'awards/rank-year-cancelled')
      cancelled = { on, document: event.body.document, entry: event.id }
    if (event.type === 'awards/rank-counted') counted.set(event.body.person, event.body.rank)
    if (event.type === 'awards/rank-uncounted') counted.delete(event.body.person)
    if (event.type === 'awards/ranks-carried-in') carriedIn[event.body.rank] = event.body.number
  }
  if (opened === undefined) return undefined
  return { opened, ...(cancelled === undefined ? {} : { cancelled }), counted, carriedIn }
}
