import type { RecordedEvent } from '../event.ts'
import { ofType } from '../fold.ts'
import type { ViewRow } from '../views.ts'

/** A unit, under the department that it was matched to. */
export function projectUnit(stream: string, events: readonly RecordedEvent[]): ViewRow<'unit'>[] {
  const [established] = ofType(events, 'organisation/unit-established')
  if (established === undefined) return []
  const { unit, kind, name, code, parent, source } = established.body
  const matched = ofType(events, 'organisation/unit-matched').at(-1)
  return [
    {
      stream,
      id: unit,
      kind,
      name,
      code: code ?? null,
      parent_id: matched?.body.parent ?? parent ?? null,
      valid_from: established.effective,
      source,
    },
  ]
}
