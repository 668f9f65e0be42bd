import type { clockList } from '../../desk/lists.ts'
import { seesCycles } from '../../desk/cycle-sight.ts'
import { paysOrRuns } from '../../desk/pay-payments.ts'
import type { OfficeProgram } from '../../desk/program.ts'
import type { Opens } from '../../desk/reach.ts'
import type { Waiting } from '../../desk/waiting.ts'
import { appointmentWords } from '../../desk/words.ts'
import { clockTable } from '../components/clock-table.ts'
import { counted } from '../components/formats.ts'
import { html, type Link, link } from '../components/markup.ts'
import type { Page, PageRequest } from '../request.ts'
import { actionHref, ROUTES } from '../routes.ts'
import type { AppraisalTasks } from '../../desk/appraisal-tasks.ts'
import type { Reminder } from '../../desk/cycle-late.ts'
import type { RankTask } from '../../desk/rank-tasks.ts'
import { type Notices, noticesSection } from './access.ts'
import { tasksSection } from './appraisal/tasks.ts'
import { remindersSection } from './cycles/reminders.ts'
import { clockLink } from './opening.ts'
import { clockNeeds } from './program/office-clocks.ts'
import { officeHeadline } from './program/office-headline.ts'
import { waitingSection } from './proposals/waiting.ts'
import { rankTasksSection } from './ranks/tasks.ts'

/** My work: what runs out on this seat's cases, and what the seat can do. */
export function homePage(
  request: PageRequest,
  clocks: Awaited<ReturnType<typeof clockList>>['rows'],
  program: OfficeProgram | undefined,
  opens: Opens,
  notices: Notices,
  tasks: {
    waiting: readonly Waiting[]
    appraisal: AppraisalTasks
    reminders: readonly Reminder[]
    ranks: readonly RankTask[]
  },
  openChanges?: number,
): Page {
  const { who } = request.session
  const things: Link[] = []
  if (who.powers.includes('enter-allocation')) {
    things.push({ href: actionHref('positions/enter-allocation'), label: 'Enter an allocation' })
  }
  if (who.powers.includes('import-listing'))
    things.push({ href: ROUTES.imports.href(), label: 'Import a position listing' })
  if (who.powers.includes('establish-position')) {
    things.push({
      href: actionHref('positions/establish-position', { unit: who.unit }),
      label: 'Establish a position',
    })
  }
  if (who.powers.includes('propose-position')) {
    const own = who.grants.find(({ power }) => power === 'propose-position')?.unit
    const query = { unit: own, back: ROUTES.proposals.href() }
    things.push({ href: actionHref('positions/propose-position', query), label: 'Propose a position' })
  }
  if (who.positions) things.push({ href: ROUTES.proposals.href(), label: 'Proposed positions' })
  if (who.positions && (who.unit !== undefined || who.audit === 'government'))
    things.push({ href: ROUTES.spaces.href(), label: 'Spaces and requests for more' })
  if (who.powers.includes('match-unit')) {
    things.push({ href: actionHref('organisation/match-unit'), label: 'Match an agency to its department' })
  }
  if (openChanges !== undefined) {
    const waiting = openChanges === 0 ? 'no change waits' : `${counted(openChanges, 'change')} to decide`
    things.push({ href: ROUTES.powers.href(), label: `Seats and powers: ${waiting}` })
  }
  if (who.person !== undefined && opens({ person: who.person, source: 'record' }))
    things.push(
      { href: ROUTES.person.href({ id: who.person }), label: 'My own record' },
      { href: ROUTES.payPerson.href({ person: who.person }), label: 'My pay' },
    )
  if (paysOrRuns(who)) things.push({ href: ROUTES.payPayments.href(), label: 'Payments, and what falls due' })
  if (who.powers.includes('open-record'))
    things.push({ href: ROUTES.openRecord.href(), label: 'Open a record that your seat does not see' })
  if (seesCycles(who)) things.push({ href: ROUTES.cycles.href(), label: 'See the appraisal cycles' })
  if (who.readings) things.push({ href: ROUTES.readings.href(), label: 'See who read which record' })
  if (who.audit !== 'own') things.push({ href: ROUTES.audit.href(), label: 'Read the journal' })
  things.push(
    { href: ROUTES.program.href(), label: 'See the program' },
    { href: ROUTES.law.href(), label: 'Ask the law' },
  )
  return {
    title: 'My work',
    part: 'home',
    body: html`<h1>My work</h1><p class="c-sub">${who.name}, ${who.title}.</p>${noticesSection(request, notices, opens)}${waitingSection(request, tasks.waiting)}${remindersSection(tasks.reminders)}${tasksSection(request, tasks.appraisal)}${rankTasksSection(request, tasks.ranks)}${program !== undefined && html`<h2>The program today</h2>${officeHeadline(program, (more) => ROUTES.office.href(more))}`}<div class="c-row a"><section class="c-sec"><div class="c-sech"><h2>Runs out within 90 days</h2><a class="usa-link c-s" href="${ROUTES.calendar.href()}">Calendar</a></div>${clockTable(
      {
        caption: 'Clocks of the cases that your seat may see',
        today: request.today,
        clocks: clocks.slice(0, 15).map((clock) => ({
          who: clockLink(opens, clock, undefined),
          clock:
            clock.kind === 'staffing'
              ? `${appointmentWords(clock.appointment)} due`
              : appointmentWords(clock.kind),
          ends: clock.on,
          needs: clock.source === 'record' ? clockNeeds(clock.kind) : clock.agency_name,
        })),
      },
    )}</section><section class="c-sec"><h2>What you can do</h2><ul class="c-list">${things.map((thing) => html`<li>${link(thing)}</li>`)}</ul></section></div>`,
  }
}
