import type { IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

type Dated<B> = { on: IsoDate; entry: string } & B

/** Leave years, sabbaticals and elections of an executive, from the events of `benefits:PERSON`; earliest first. */
export type BenefitsOfRecord = {
  leaveYears: readonly Dated<Bodies['benefits/leave-year-closed']>[]
  restored: readonly Dated<Bodies['benefits/leave-restored']>[]
  paidOut: readonly Dated<Bodies['benefits/leave-paid-out']>[]
  sabbaticals: readonly (Dated<Bodies['benefits/sabbatical-granted']> & {
    ended?: Dated<Bodies['benefits/sabbatical-ended']>
  })[]
  elections: readonly Dated<Bodies['benefits/election-made']>[]
  moves: readonly Dated<Bodies['benefits/last-move-approved']>[]
}

/** The benefits of a stream, from the events that stand. */
export function benefitsOf(events: readonly RecordedEvent[]): BenefitsOfRecord {
  const granted = ofType(events, 'benefits/sabbatical-granted')
  const ended = ofType(events, 'benefits/sabbatical-ended').map(dated)
  return {
    leaveYears: ofType(events, 'benefits/leave-year-closed').map(dated),
    restored: ofType(events, 'benefits/leave-restored').map(dated),
    paidOut: ofType(events, 'benefits/leave-paid-out').map(dated),
    sabbaticals: granted.map((event, index) => {
      const next = granted[index + 1]?.body.start
      // What is said last of its end holds: whoever leaves the service early owes what at first was not owed.
      const end = ended.findLast(({ on }) => on >= event.body.start && (next === undefined || on < next))
      return { ...dated(event), ...(end === undefined ? {} : { ended: end }) }
    }),
    elections: ofType(events, 'benefits/election-made').map(dated),
    moves: ofType(events, 'benefits/last-move-approved').map(dated),
  }
}

function dated<B>({ effective, id, body }: { effective: IsoDate; id: string; body: B }): Dated<B> {
  return { on: effective, entry: id, ...body }
}
