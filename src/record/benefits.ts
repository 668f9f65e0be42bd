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
  const ended = ofType(events, 'benefits/sabbatical-ended').map(dated)
  return {
    leaveYears: ofType(events, 'benefits/leave-year-closed').map(dated),
    restored: ofType(events, 'benefits/leave-restored').map(dated),
    paidOut: ofType(events, 'benefits/leave-paid-out').map(dated),
    sabbaticals: ofType(events, 'benefits/sabbatical-granted').map((event) => {
      const end = ended.find(({ on }) => on >= event.body.start)
      return { ...dated(event), ...(end === undefined ? {} : { ended: end }) }
    }),
    elections: ofType(events, 'benefits/election-made').map(dated),
    moves: ofType(events, 'benefits/last-move-approved').map(dated),
  }
}

function dated<B>({ effective, id, body }: { effective: IsoDate; id: string; body: B }): Dated<B> {
  return { on: effective, entry: id, ...body }
}
