import type { OfficeProgram } from '../../../desk/program.ts'
import type { Opens } from '../../../desk/reach.ts'
import { alert } from '../../components/alert.ts'
import { counted, shortDate, weekdayDate } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import type { Page, PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { limitMeter } from '../limits.ts'
import { dueSection } from './office-clocks.ts'
import { cycleSection } from './office-cycle.ts'
import { officeHeadline } from './office-headline.ts'
import { mixSection } from './office-mix.ts'
import { vacancySection } from './office-vacancies.ts'
import { whyOf } from './office-why.ts'

/** The program of an office of record: what is due, what runs out, what is free, against every ceiling. */
export function officeProgramPage(program: OfficeProgram, request: PageRequest, opens: Opens): Page {
  const { on } = program
  const here = (more: Query): string => ROUTES.office.href({ on: request.query['on'], ...more })
  const open = request.query['why']
  const panel = open === undefined ? undefined : whyOf(program, open, here)
  const over = program.limits.filter((limit) => limit.state === 'over')
  return {
    title: `Program, ${program.unit.name}`,
    part: 'program',
    body: html`<h1>Program, ${weekdayDate(on)}</h1><p class="c-sub">${program.unit.name}: the record on ${shortDate(on)}. Every figure opens its list; every “Why” opens the rule, the facts and the law behind it. <a class="usa-link" href="${ROUTES.government.href()}">Governmentwide listing</a></p>
${over.length > 0 && alert('error', html`<b>${counted(over.length, 'limit is', 'limits are')} exceeded:</b> ${over.map((limit) => html`${limit.label}: ${limit.explanation.answer} `)}`)}${officeHeadline(program, here)}
<div class="c-row b">${dueSection(program, opens)}${cycleSection(program, here)}</div>
${vacancySection(program)}
<div class="c-row b"><div>${mixSection(program, here)}${panel !== undefined && limitSection(program, here, open)}</div><div>${panel ?? limitSection(program, here, open)}</div></div>`,
  }
}

function limitSection(program: OfficeProgram, here: (more: Query) => string, open: string | undefined): Html {
  return html`<section class="c-sec"><h2>Against every ceiling</h2>${program.limits.map((limit) =>
    limitMeter(
      limit,
      { href: `${here({ why: limit.key })}#why`, open: open === limit.key },
      limit.state === 'elsewhere'
        ? 'executives on board; OPM counts over all agencies'
        : 'allocated positions',
    ),
  )}</section>`
}
