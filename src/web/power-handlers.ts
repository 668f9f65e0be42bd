import {
  clashesOf,
  officeAsked,
  officialsOf,
  openChanges,
  registerOf,
  seesProposals,
  unitsInReach,
  unitsToAsk,
  whoMay,
} from '../desk/powers.ts'
import type { Handler } from './handler.ts'
import { notFoundPage } from './pages/errors.ts'
import { powersPage } from './pages/powers.ts'
import type { Page, PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** Who may do what, by which seat. */
export const POWER_HANDLERS: readonly Handler[] = [
  { route: ROUTES.powers, shows: 'organisation', get: (request) => show(request) },
]

async function show(request: PageRequest): Promise<Page> {
  const { desk, session, query, on } = request
  const { who } = session
  const unit = query['unit'] ?? (await officeAsked(desk, who))
  const power = query['power']
  const reach = await unitsInReach(desk, who)
  const register = await registerOf(desk, who, query['show'] === 'all' ? 'all' : { on })
  if (register === undefined || reach === 'none' || reach?.includes(unit) === false) return notFoundPage()
  const asked =
    power === undefined ? undefined : await whoMay(desk, who, { power, unit, on, about: query['about'] })
  if (asked?.kind === 'not-found') return notFoundPage()
  return powersPage(request, {
    unit,
    units: await unitsToAsk(desk, who),
    asked: asked?.kind === 'done' ? asked.value : undefined,
    problems: asked?.kind === 'invalid' ? asked.problems : [],
    clashes: await clashesOf(desk, unit, on),
    officials: await officialsOf(desk, unit, on),
    register,
    open: seesProposals(who) ? await openChanges(desk, who) : undefined,
  })
}
