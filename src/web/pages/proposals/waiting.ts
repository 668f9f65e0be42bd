import type { Waiting } from '../../../desk/waiting.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { counted, dateWithDistance } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import type { PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

const SHOWN = 15
const KINDS: readonly (readonly [kind: Waiting['kind'], one: string, many: string])[] = [
  ['proposal', 'proposed position', 'proposed positions'],
  ['request', 'request for spaces', 'requests for spaces'],
  ['change', 'change of designation', 'changes of designation'],
]

/** What of positions and spaces waits for this seat, with counts by kind; nothing where nothing waits. */
export function waitingSection({ today }: PageRequest, waiting: readonly Waiting[]): Html | false {
  if (waiting.length === 0) return false
  const counts = KINDS.flatMap(([kind, one, many]) => {
    const found = waiting.filter((item) => item.kind === kind).length
    return found === 0 ? [] : [counted(found, one, many)]
  })
  return html`<section class="c-sec" id="waiting"><h2>Waits for you: ${counts.join(', ')}</h2>${dataTable({
    caption: 'What waits for your seat, the oldest first',
    stack: true,
    columns: [
      { key: 'title', label: 'What' },
      { key: 'step', label: 'Next' },
      { key: 'since', label: 'Since' },
    ],
    rows: waiting.slice(0, SHOWN).map(
      (item): Row => ({
        title: html`${link({ href: hrefOf(item), label: item.title })}<br><span class="c-xs">${item.id}</span>`,
        step: item.step,
        since: dateWithDistance(item.since, today),
      }),
    ),
  })}</section>`
}

function hrefOf({ kind, id, unit }: Waiting): string {
  switch (kind) {
    case 'proposal':
      return ROUTES.proposal.href({ id })
    case 'request':
      return `${ROUTES.spaces.href({ unit })}#requests`
    case 'change':
      return `${ROUTES.position.href({ id })}#designation`
  }
}
