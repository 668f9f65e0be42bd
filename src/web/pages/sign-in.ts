import { SEATS } from '../../desk/who.ts'
import { html } from '../components/markup.ts'
import type { Page } from '../request.ts'
import { ROUTES } from '../routes.ts'

const ABOUT: Readonly<Record<(typeof SEATS)[number], readonly [title: string, about: string]>> = {
  esu: [
    'Executive Services Unit specialist',
    'Runs the program day to day: positions, people, imports, clocks.',
  ],
  'appointing-authority': ['Appointing authority', 'Signs: establishes positions within the allocation.'],
  executive: ['Executive', 'Sees the own record on one line.'],
  supervisor: ['Supervisor', 'Sees the executives that report to the seat.'],
  'prb-member': ['Performance Review Board member', 'Sees assigned cases and nothing else.'],
  auditor: ['Auditor', 'Reads the journal and checks its chain.'],
  department: ['Department human capital office', 'Oversees the components of a department.'],
  opm: ['OPM oversight officer', 'Grants allocations, sees the whole government.'],
}

/** Sign-in: in the demonstration one button a seat; otherwise what is to come. */
export function signInPage(demo: boolean, next: string | undefined): Page {
  if (!demo) {
    return {
      title: 'Sign in',
      body: html`<h1>Sign in</h1><p>This Cadre runs without the demonstration, and accounts are not part of this release. Set CADRE_DEMO=on to open the demonstration’s seats.</p>`,
    }
  }
  const seats = SEATS.map((seat) => {
    const [title, about] = ABOUT[seat]
    return html`<li><form method="post" action="${ROUTES.signIn.href()}"><input type="hidden" name="seat" value="${seat}">${next !== undefined && html`<input type="hidden" name="next" value="${next}">`}<button class="usa-button c-c" type="submit">${title}</button><span class="c-s">${about}</span></form></li>`
  })
  return {
    title: 'Sign in',
    body: html`<h1>Sign in to the demonstration</h1><p class="c-sub">Choose a seat. Each sees and may do what its role allows; you can change seats at any time.</p><ul class="c-seats">${seats}</ul>`,
  }
}
