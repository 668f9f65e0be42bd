import { eventWords } from '../../desk/event-words.ts'
import type { Opens } from '../../desk/reach.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { dateElement } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { whyLink } from '../components/why-link.ts'
import { linkTo } from './opening.ts'

/** Every entry of a record, newest first, each with its ruling; `open` is the one whose ruling is shown. */
export function entriesSection(
  caption: string,
  events: readonly RecordedEvent[],
  opens: Opens,
  whys: { open?: string | undefined; href: (entry: string) => string },
): Html {
  return html`<section class="c-sec margin-top-3" id="entries"><h2>Entries</h2>${dataTable({
    caption,
    stack: true,
    columns: [
      { key: 'on', label: 'Effective' },
      { key: 'what', label: 'Entry' },
      { key: 'by', label: 'Recorded by' },
      { key: 'why', label: '' },
    ],
    rows: events.toReversed().map(
      (event): Row => ({
        on: dateElement(event.effective),
        what: linkTo(opens, { entry: event.id, stream: event.stream }, eventWords(event)),
        by: event.actor,
        why:
          event.ruling === undefined
            ? ''
            : whyLink({
                href: whys.href(event.id),
                about: `: ${eventWords(event)}`,
                ...(whys.open === undefined ? {} : { open: whys.open === event.id }),
              }),
      }),
    ),
    empty: 'Nothing is recorded yet.',
  })}</section>`
}
