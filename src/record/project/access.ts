import type { RecordedEvent } from '../event.ts'
import { ofType } from '../fold.ts'
import type { StreamRows } from '../views.ts'

/** Whose record was opened to whom, and until when. */
export function projectAccess(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [opened] = ofType(events, 'access/opened')
  if (opened === undefined) return {}
  const { opening, person, opener, role, unit, until } = opened.body
  return {
    access_opening: [
      {
        stream,
        id: opening,
        person_id: person,
        opener_id: opener,
        role,
        unit_id: unit ?? null,
        opened_at: opened.recorded,
        until_at: until,
      },
    ],
  }
}
