import type { IsoDate } from '../../base/dates.ts'
import { dataTable } from './data-table.ts'
import { dateWithDistance } from './formats.ts'
import { type Content, type Html, html } from './markup.ts'
import { type Why, whyLink } from './why-link.ts'

/** One running clock: whose it is, which one, its last day, and what it needs. */
export type Clock = {
  who?: Content
  clock: string
  ends: IsoDate
  /** What must be done before it ends, as words or a link. */
  needs?: Content
  why?: Why
}

/** Clocks in the order given, each with its date and the distance to it. */
export function clockTable(table: { caption: string; today: IsoDate; clocks: readonly Clock[] }): Html {
  const people = table.clocks.some((clock) => clock.who !== undefined)
  return dataTable({
    caption: table.caption,
    stack: true,
    columns: [
      ...(people ? [{ key: 'who', label: 'Executive' }] : []),
      { key: 'clock', label: 'Clock' },
      { key: 'ends', label: 'Ends' },
      { key: 'needs', label: 'Needs' },
    ],
    rows: table.clocks.map((clock) => ({
      who: clock.who,
      clock: clock.clock,
      ends: dateWithDistance(clock.ends, table.today),
      needs: html`${clock.needs} ${clock.why && whyLink(clock.why)}`,
    })),
    empty: 'No clock is running.',
  })
}
