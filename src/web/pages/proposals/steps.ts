import { eventWords } from '../../../desk/event-words.ts'
import type { Opens } from '../../../desk/reach.ts'
import { ROLE_TERMS } from '../../../desk/roles.ts'
import type { RecordedEvent } from '../../../record/event.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement } from '../../components/formats.ts'
import { type Content, type Html, html, link } from '../../components/markup.ts'
import { whyLink } from '../../components/why-link.ts'
import { ROUTES } from '../../routes.ts'

/** The steps done, each with who took it, as whom and under which power. */
export function stepsTable(
  events: readonly RecordedEvent[],
  { opens, open, why }: { opens: Opens; open: string | undefined; why: (id: string) => string },
): Html {
  return dataTable({
    caption: 'Steps done',
    stack: true,
    columns: [
      { key: 'what', label: 'Step' },
      { key: 'said', label: 'In words' },
      { key: 'on', label: 'On' },
      { key: 'who', label: 'By' },
      { key: 'power', label: 'Under the power to' },
      { key: 'capacity', label: 'Capacity' },
      { key: 'entry', label: '' },
    ],
    rows: events.map(
      (event): Row => ({
        what: eventWords(event),
        said: said(event),
        on: dateElement(event.effective),
        who: html`${event.actor}<br><span class="c-xs">${roleWords(event.role)}</span>`,
        power: powerOf(event),
        capacity: event.capacity,
        entry: html`<span class="c-acts">${event.ruling !== undefined && whyLink({ href: why(event.id), about: `: ${eventWords(event)}`, open: event.id === open })} ${opens({ entry: event.id, stream: event.stream }) && link({ href: ROUTES.entry.href({ id: event.id }), label: 'Entry' })}</span>`,
      }),
    ),
    empty: 'No step that your seat may read.',
  })
}

/** What was written with a step, where it may be read. */
function said(event: RecordedEvent): Content {
  const text = event.personal?.['note'] ?? event.personal?.['reason'] ?? reasonOf(event)
  const seen = seenWords(event)
  if (seen === undefined) return text ?? ''
  return html`${text}${text !== undefined && html`<br>`}<span class="c-xs">${seen}</span>`
}

function reasonOf(event: RecordedEvent): string | undefined {
  return event.type === 'positions/position-approved' || event.type === 'positions/position-designated'
    ? event.body.reason
    : undefined
}

/** What the step was decided on. */
function seenWords(event: RecordedEvent): string | undefined {
  if (event.type === 'positions/position-noted') {
    const { benchReady } = event.body
    return benchReady === undefined ? 'Candidates ready: not stated' : `Candidates ready: ${benchReady}`
  }
  if (event.type !== 'positions/position-reviewed') return undefined
  const { granted, established, approved, filled, vacant } = event.body.seen
  return `Seen then: granted ${granted ?? 'none'}, established ${established}, approved ${approved}, filled ${filled}, vacant ${vacant}`
}

function roleWords(role: string): string {
  const known = Object.entries(ROLE_TERMS).find(([id]) => id === role)
  return known?.[1].title ?? role.replaceAll('-', ' ')
}

function powerOf({ power, delegation }: RecordedEvent): Content {
  const words = power === undefined ? 'none named' : power.replaceAll('-', ' ')
  return delegation === undefined
    ? words
    : html`${words}<br><span class="c-xs">by delegation ${delegation}</span>`
}
