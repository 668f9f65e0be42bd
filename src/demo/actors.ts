import type { EventType, NewEvent } from '../record/event.ts'

/** Events of the demonstration that one person made; without a person, those that Cadre entered. */
export type MadeBy = {
  person?: { id: string; name: string; role: 'supervisor' | 'executive' }
  events: NewEvent[]
}

/** What of an appraisal is the executive’s own doing. */
const OWN: ReadonlySet<EventType> = new Set<EventType>([
  'appraisal/accomplishment-logged',
  'appraisal/answered',
])

/** The events by who made them, each part in its order: of an appraisal the supervisor or the executive, of all else Cadre. */
export function madeBy(events: readonly NewEvent[]): readonly MadeBy[] {
  const names = new Map<string, string>()
  const supervisors = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'people/person-entered') names.set(event.body.person, event.personal?.['name'] ?? '')
    if (event.type === 'appraisal/plan-drafted') supervisors.set(event.stream, event.body.supervisor)
  }
  const parts = new Map<string, MadeBy>([['', { events: [] }]])
  for (const event of events) {
    const { id, role } = makerOf(event, supervisors)
    const key = id === undefined ? '' : `${role} ${id}`
    const part = parts.get(key)
    if (part !== undefined) part.events.push(event)
    else parts.set(key, { person: { id: id ?? '', name: names.get(id ?? '') ?? '', role }, events: [event] })
  }
  return [...parts.values()].sort((a, b) => rank(a) - rank(b))
}

/** Cadre first, then supervisors, whom executives answer. */
function rank({ person }: MadeBy): number {
  if (person === undefined) return 0
  return person.role === 'supervisor' ? 1 : 2
}

function makerOf(event: NewEvent, supervisors: ReadonlyMap<string, string>) {
  if (!event.stream.startsWith('appraisal:')) return { id: undefined, role: 'supervisor' as const }
  const own = OWN.has(event.type) || (event.type === 'appraisal/plan-signed' && event.body.as === 'executive')
  return own
    ? { id: event.stream.slice('appraisal:'.length).split('/')[0], role: 'executive' as const }
    : { id: supervisors.get(event.stream), role: 'supervisor' as const }
}
