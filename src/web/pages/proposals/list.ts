import { PAGE } from '../../../desk/lists.ts'
import type { ProposalLine, proposalList } from '../../../desk/proposals.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted, dateElement, dateWithDistance } from '../../components/formats.ts'
import { html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import type { Page, PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'
import { whoseTurn } from './turn.ts'
import { stateTag } from './words.ts'

/** Proposals of positions: how far each has come, and whose turn it is. */
export function proposalsPage(
  request: PageRequest,
  { lines, total }: Awaited<ReturnType<typeof proposalList>>,
  page: number,
): Page {
  const { query, session, today } = request
  const show = query['show'] === 'all' ? 'all' : undefined
  const own = session.who.grants.find(({ power }) => power === 'propose-position')
  const what = show === 'all' ? counted(total, 'proposal') : `${counted(total, 'proposal')} under way`
  return {
    title: 'Proposed positions',
    part: 'positions',
    breadcrumb: [{ label: 'Positions', href: ROUTES.positions.href() }, { label: 'Proposals' }],
    body: html`<h1>Proposed positions</h1><p class="c-sub">${what}. A position takes a place of the allocation once it is approved. ${link({ href: ROUTES.spaces.href(), label: 'Spaces and requests for more' })}</p>${own !== undefined && html`<p><a class="usa-button" href="${actionHref('positions/propose-position', { unit: own.unit, back: ROUTES.proposals.href() })}">Propose a position</a></p>`}${filterForm(
      {
        action: ROUTES.proposals.href(),
        label: 'Choose which proposals are shown',
        filters: [
          {
            kind: 'choice',
            name: 'show',
            label: 'Show',
            value: show,
            none: 'Under way',
            options: [{ value: 'all', label: 'All, also established and declined' }],
          },
        ],
      },
    )}${dataTable({
      caption: 'Proposed positions',
      stack: true,
      columns: [
        { key: 'title', label: 'Position' },
        { key: 'office', label: 'Office' },
        { key: 'state', label: 'State' },
        { key: 'by', label: 'Proposed by' },
        { key: 'since', label: 'Since' },
        { key: 'next', label: 'Next' },
        { key: 'whose', label: 'Whose turn' },
      ],
      rows: lines.map(
        (line): Row => ({
          title: html`${link({ href: ROUTES.proposal.href({ id: line.row.position_id }), label: line.row.title })}<br><span class="c-xs">${line.row.position_id}</span>`,
          office: line.row.program_name,
          state: stateTag(line.proposal.state, line.proposal.notedOn !== undefined),
          by: html`${line.proposedBy}, ${dateElement(line.proposal.proposedOn)}`,
          since: dateWithDistance(sinceOf(line), today),
          next: line.next?.title ?? 'nothing',
          whose: line.next === undefined ? '' : whoseTurn(line.next),
        }),
      ),
      empty: 'No proposal that your seat may see.',
    })}${pager({ page, pages: Math.ceil(total / PAGE), href: (to) => ROUTES.proposals.href({ show, page: to }) })}`,
  }
}

/** The day of the last step. */
function sinceOf({ proposal }: ProposalLine) {
  const { approvedOn, reviewedOn, notedOn, proposedOn } = proposal
  return approvedOn ?? reviewedOn ?? notedOn ?? proposedOn
}
