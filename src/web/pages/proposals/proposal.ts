import type { ProposalFile } from '../../../desk/proposals.ts'
import type { Opens } from '../../../desk/reach.ts'
import type { Explanation } from '../../../rulebook/index.ts'
import { shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { eventWords } from '../../../desk/event-words.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES, ruleHref } from '../../routes.ts'
import { whyPanel } from '../../components/why-panel.ts'
import { designationSection } from './designation.ts'
import { evidenceSection, toldSection } from './evidence.ts'
import { papersSection } from './papers.ts'
import { stepsTable } from './steps.ts'
import { turnLine } from './turn.ts'
import { designationWords, stateTag } from './words.ts'

/** A proposed position: how far it has come, what comes next, and everything behind it. */
export function proposalPage(request: PageRequest, file: ProposalFile, opens: Opens): Page {
  const { row, proposal, events, papers, position } = file
  const { proposed } = proposal
  const id = row.position_id
  const here = (query?: Query): string => ROUTES.proposal.href({ id }, query)
  const open = request.query['why']
  const why = (event: string): string => `${here({ why: event })}#why`
  const panel = panelOf(file, open, here)
  const prefilled: Query = { unit: proposed.unit, position: id, back: here() }
  return {
    title: proposed.title,
    part: 'positions',
    breadcrumb: [
      { label: 'Positions', href: ROUTES.positions.href() },
      { label: 'Proposals', href: ROUTES.proposals.href() },
      { label: proposed.title },
    ],
    body: html`<h1>${proposed.title}</h1><p class="c-sub">${stateTag(proposal.state, proposal.notedOn !== undefined)} Proposed as ${id} for ${link({ href: ROUTES.unit.href({ unit: row.program_unit }), label: row.program_name })} on ${shortDate(proposal.proposedOn)}, by ${file.proposedBy}${proposal.designation !== undefined && `; ${designationWords(proposal.designation).toLowerCase()}`}${position !== undefined && html`. ${link({ href: ROUTES.position.href({ id }), label: 'The position' })}`}</p>
${nextSection(file, prefilled)}<section class="c-sec" id="steps"><h2>Steps</h2>${stepsTable(events, { opens, open, why })}</section>${panel !== undefined && html`<div id="why">${panel}</div>`}
<div class="c-row b margin-top-3">${evidenceSection(proposed)}<div>${toldSection(proposed)}${position !== undefined && designationSection(position, prefilled, { open, why })}${papersSection(papers, file.filing, prefilled)}</div></div>`,
  }
}

function nextSection({ turns, proposal }: ProposalFile, prefilled: Query): Html | false {
  const [next, ...others] = turns
  if (next === undefined) return false
  const { title, location } = proposal.proposed
  const establishing = next.action === 'positions/establish-position'
  const more: Query = establishing ? { title, location, designation: proposal.designation } : {}
  return html`<section class="c-sec first" id="next"><h2>What comes next</h2>${turnLine(next, { ...prefilled, ...more })}${others.map((turn) => turnLine(turn, prefilled, 'other'))}</section>`
}

function panelOf(
  { events }: ProposalFile,
  open: string | undefined,
  here: (query?: Query) => string,
): Html | undefined {
  const event = events.find(({ id }) => id === open)
  if (event?.ruling === undefined) return undefined
  const ruling = event.ruling as Explanation
  return html`<p class="c-s"><b>${eventWords(event)}</b></p>${whyPanel(ruling, {
    closeHref: here(),
    tryHref: ruleHref(ruling.rule, { on: ruling.on }),
    permanentHref: here({ why: event.id }),
  })}`
}
