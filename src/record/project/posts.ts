import type { RecordedEvent } from '../event.ts'
import { ofType } from '../fold.ts'
import type { StreamRows, ViewRow } from '../views.ts'
import { range } from './range.ts'

/** A post as it is now, who held it when, and whom it reported to when. */
export function projectPost(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [established] = ofType(events, 'organisation/post-established')
  if (established === undefined) return {}
  const { post, kind } = established.body
  const holdings: ViewRow<'post_holding'>[] = []
  const lines: ViewRow<'post_line'>[] = []
  let { unit, title, reportsTo } = established.body
  let lineFrom = established.effective
  let held: { person: string; capacity: 'permanent' | 'acting'; from: typeof lineFrom } | undefined
  const close = (until: typeof lineFrom | undefined) => {
    if (held === undefined) return
    const { person, capacity, from } = held
    holdings.push({ stream, post_id: post, person_id: person, capacity, during: range(from, until) })
  }
  for (const event of events) {
    if (event.type === 'organisation/post-filled') {
      close(event.effective)
      held = { ...event.body, from: event.effective }
    } else if (event.type === 'organisation/post-vacated') {
      if (held?.person !== event.body.person) continue
      close(event.effective)
      held = undefined
    } else if (event.type === 'organisation/post-moved') {
      lines.push({
        stream,
        post_id: post,
        reports_to: reportsTo ?? null,
        during: range(lineFrom, event.effective),
      })
      lineFrom = event.effective
      unit = event.body.unit ?? unit
      title = event.body.title ?? title
      reportsTo = event.body.reportsTo ?? reportsTo
    }
  }
  close(undefined)
  lines.push({ stream, post_id: post, reports_to: reportsTo ?? null, during: range(lineFrom, undefined) })
  return {
    post: [
      {
        stream,
        id: post,
        unit_id: unit,
        title,
        kind: kind ?? 'other',
        reports_to: reportsTo ?? null,
        holder_id: held?.person ?? null,
        capacity: held?.capacity ?? null,
        held_since: held?.from ?? null,
      },
    ],
    post_holding: holdings,
    post_line: lines,
  }
}
