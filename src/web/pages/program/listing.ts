import type { Limit } from '../../../desk/ceilings.ts'
import type { ListingProgram } from '../../../desk/program.ts'
import { alert } from '../../components/alert.ts'
import { counted, shortDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { headline } from './listing-headline.ts'
import { lineSection } from './listing-lines.ts'
import { expiring, limitSection, wrong } from './listing-sections.ts'
import { whyOf } from './listing-why.ts'

/** The program as the public listing shows it, for the government or one department. */
export function listingProgramPage(program: ListingProgram, request: PageRequest): Page {
  const { query } = request
  const here = (more: Query): string =>
    program.unit === undefined
      ? ROUTES.government.href({ on: query['on'], sort: query['sort'], ...more })
      : ROUTES.agency.href({ unit: program.unit.id }, { on: query['on'], sort: query['sort'], ...more })
  const open = query['why']
  const limits = [...program.limits, ...program.lines.map((line) => line.limit)]
  const title = program.unit?.name ?? 'Senior Executive Service, governmentwide'
  const panel = open === undefined ? undefined : whyOf(program, open, limits, here)
  return {
    title,
    part: 'program',
    breadcrumb: [
      { label: 'Program', href: ROUTES.program.href() },
      ...(program.unit === undefined ? [] : [{ label: 'Governmentwide', href: ROUTES.government.href() }]),
      { label: title },
    ],
    body: html`<h1>${title}</h1>${basis(program)}${overs(limits, here)}${headline(program, here)}
<div class="c-row b"><div>${limitSection(program, here, open)}</div><div>${panel ?? expiring(program, request)}</div></div>
${lineSection(program, request, here, open)}
<div class="c-row b"><div>${wrong(program)}</div>${panel !== undefined && html`<div>${expiring(program, request)}</div>`}</div>`,
  }
}

function basis(program: ListingProgram): Html {
  if (program.listing === undefined) {
    return alert(
      'info',
      html`No position listing has been taken in yet. <a class="usa-link" href="${ROUTES.imports.href()}">Import one</a>`,
    )
  }
  const { asOf, asOfFrom, id } = program.listing
  return html`<p class="c-sub">Counted on ${shortDate(program.on)} from the public <a class="usa-link" href="${ROUTES.importReport.href({ id })}">position listing as of ${shortDate(asOf)}</a>${asOfFrom === 'derived' && ' (derived: its latest begin date)'}. “On board” means listed as Filled, begun, and without a vacate date on or before that day; career (CA), noncareer (NA) and limited (TA, EA) appointees together.</p>`
}

function overs(limits: readonly Limit[], here: (more: Query) => string): Html | false {
  const over = limits.filter((limit) => limit.state === 'over')
  return (
    over.length > 0 &&
    alert(
      'error',
      html`<b>${counted(over.length, 'limit is', 'limits are')} exceeded:</b> ${over.map((limit) => html`${limit.label}: ${limit.explanation.answer} <a class="usa-link" href="${here({ why: limit.key })}#why">Why</a> `)}`,
    )
  )
}
