import type { IsoDate } from '../../base/dates.ts'
import { type RecordedEvent, whoOf } from '../event.ts'
import { ofType } from '../fold.ts'
import type { StreamRows, ViewRow } from '../views.ts'
import { range } from './range.ts'

/** How far a change that needs two persons has come. */
export type ChangeState = 'proposed' | 'declined' | 'in force'

/** A change as far as it has come: by whom proposed and approved, and the days for which it stands. */
export type Change = {
  state: ChangeState
  proposed_by: string
  approved_by: string | null
  during: string
}

const PROPOSALS = [
  'organisation/role-proposed',
  'organisation/power-proposed',
  'organisation/delegation-proposed',
  'organisation/setting-proposed',
] as const

/**
 * What became of the change that a stream proposes. It runs from the day proposed, or from the approval where that
 * came later: nobody holds a power for days on which a second person had not agreed.
 */
export function changeOf(events: readonly RecordedEvent[]): Change | undefined {
  const proposed = PROPOSALS.flatMap((type) => ofType(events, type) as RecordedEvent[])[0]
  if (proposed === undefined) return undefined
  const [approved] = ofType(events, 'organisation/change-approved')
  const [declined] = ofType(events, 'organisation/change-declined')
  const last = endOf(events)
  const from =
    approved !== undefined && approved.effective > proposed.effective
      ? approved.effective
      : proposed.effective
  return {
    state: approved !== undefined ? 'in force' : declined !== undefined ? 'declined' : 'proposed',
    proposed_by: whoOf(proposed),
    approved_by: approved === undefined ? null : whoOf(approved),
    during: approved === undefined ? 'empty' : range(from, last),
  }
}

/** The first day on which a change no longer stands: as proposed, or as ended before; undefined while it is open. */
export function endOf(events: readonly RecordedEvent[]): IsoDate | undefined {
  const ends = [
    ...ofType(events, 'organisation/role-ended'),
    ...ofType(events, 'organisation/power-ended'),
    ...ofType(events, 'organisation/delegation-revoked'),
    ...ofType(events, 'organisation/setting-ended'),
  ]
  const until = PROPOSALS.flatMap((type) => ofType(events, type) as RecordedEvent[]).flatMap(
    ({ body }) => (body as { until?: IsoDate }).until ?? [],
  )
  return [...ends.map((event) => event.effective), ...until].sort()[0]
}

/** A role given to a person. */
export function projectRole(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [proposed] = ofType(events, 'organisation/role-proposed')
  const change = changeOf(events)
  if (proposed === undefined || change === undefined) return {}
  const { assignment, person, role, unit, capacity, document } = proposed.body
  const row: ViewRow<'role_assignment'> = {
    stream,
    id: assignment,
    person_id: person,
    role,
    unit_id: unit ?? null,
    capacity,
    document,
    ...change,
  }
  return { role_assignment: [row] }
}

/** A power vested in a seat. */
export function projectPower(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [proposed] = ofType(events, 'organisation/power-proposed')
  const change = changeOf(events)
  if (proposed === undefined || change === undefined) return {}
  const { vesting, power, post, unit, reference, delegable } = proposed.body
  return {
    power_vesting: [
      { stream, id: vesting, power, post_id: post, unit_id: unit, reference, delegable, ...change },
    ],
  }
}

/** A power passed on from one seat to another. */
export function projectDelegation(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [proposed] = ofType(events, 'organisation/delegation-proposed')
  const change = changeOf(events)
  if (proposed === undefined || change === undefined) return {}
  const { delegation, power, unit, fromPost, toPost, document } = proposed.body
  return {
    delegation: [
      {
        stream,
        id: delegation,
        power,
        unit_id: unit,
        from_post: fromPost,
        to_post: toPost,
        document,
        ...change,
      },
    ],
  }
}

/** An office's choice where the sources leave one. */
export function projectSetting(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [proposed] = ofType(events, 'organisation/setting-proposed')
  const state = changeOf(events)
  if (proposed === undefined || state === undefined) return {}
  const { change, setting, unit, value, source, reason } = proposed.body
  return { setting: [{ stream, id: change, setting, unit_id: unit, value, source, reason, ...state }] }
}
