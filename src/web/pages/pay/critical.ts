import { findAction } from '../../../actions/index.ts'
import type { Cents } from '../../../base/money.ts'
import type { CriticalLine } from '../../../desk/critical-pay.ts'
import type { Principal } from '../../../desk/who.ts'
import { dataTable } from '../../components/data-table.ts'
import { money, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { actionHref, ROUTES } from '../../routes.ts'

/** The steps of the offices that decide, by how far critical pay of a position has come. */
const STEPS = {
  requested: ['pay/consult-critical', 'pay/grant-critical'],
  granted: ['pay/end-critical'],
  ended: [],
} as const

/** Critical pay of positions, each with its next steps for whoever decides; nothing where none is open to the seat. */
export function criticalPaySection(rows: readonly CriticalLine[], { powers }: Principal): Html | false {
  if (rows.length === 0) return false
  const told = rows.some(({ reason }) => reason !== undefined)
  return html`<section class="c-sec"><h2>Critical pay</h2>${dataTable({
    caption: 'Critical pay',
    stack: true,
    columns: [
      { key: 'position', label: 'Position' },
      { key: 'unit', label: 'Agency' },
      { key: 'rate', label: 'Rate', numeric: true },
      { key: 'state', label: 'State' },
      ...(told ? [{ key: 'words', label: 'Why' }] : []),
      { key: 'steps', label: '' },
    ],
    rows: rows.map((row) => ({
      position: row.position_id,
      unit: row.unit_name,
      rate: money(row.cents as Cents),
      state: stateOf(row),
      ...(told
        ? {
            words: [row.recruit === undefined ? undefined : `To recruit ${row.recruit}.`, row.reason]
              .filter((words) => words !== undefined)
              .join(' '),
          }
        : {}),
      steps: html`${STEPS[row.state]
        .flatMap((id) => findAction(id) ?? [])
        .filter(({ power }) => powers.includes(power))
        .map(
          ({ id, title }) =>
            html`${link({ href: actionHref(id, { unit: row.unit_id, position: row.position_id, back: ROUTES.pay.href() }), label: `${title}: ${row.position_id}` })} `,
        )}`,
    })),
  })}</section>`
}

function stateOf({ state, granted_on: granted, ended_on: ended }: CriticalLine) {
  if (state === 'requested') return statusTag({ tone: 'soon', words: 'Asked for' })
  if (state === 'granted') return granted === null ? 'Granted' : `Granted ${shortDate(granted)}`
  return ended === null ? 'Ended' : `Ended ${shortDate(ended)}`
}
