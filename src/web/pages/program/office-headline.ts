import { daysBetween } from '../../../base/dates.ts'
import type { OfficeProgram } from '../../../desk/program.ts'
import { count, shortDate } from '../../components/formats.ts'
import type { Html } from '../../components/markup.ts'
import { type Tile, tiles } from '../../components/tiles.ts'
import { type Query, ROUTES } from '../../routes.ts'

/** The ratings on record against their cap. */
function closeOutTile({ closeOut }: OfficeProgram): Tile | undefined {
  if (closeOut === undefined || closeOut.rated === 0) return undefined
  const { unit, fiscalYear, top, rated, cap, over } = closeOut
  const limit =
    cap === null ? 'no cap' : over > 0 ? `cap ${count(cap)}, ${count(over)} over` : `cap ${count(cap)}`
  const href = ROUTES.closeOut.href({ unit, year: String(fiscalYear) })
  return {
    label: `At Levels 4–5, FY${fiscalYear}`,
    value: count(top),
    of: `of ${count(rated)} career executives; ${limit}`,
    href,
    why: { href: `${href}?why=cap-0#why`, about: ': the cap on Levels 4 and 5' },
  }
}

/** The headline figures of an office, each with its list and its Why. */
export function officeHeadline(program: OfficeProgram, here: (more: Query) => string): Html {
  const { allocation, established, vacant, ratings, clocks, on } = program
  const free = allocation === undefined ? undefined : allocation.spaces - established
  const oldest = program.vacancies[0]
  const soon = clocks.filter((clock) => daysBetween(on, clock.on) <= 30)
  const next = soon[0]
  const list: Tile[] = []
  const rated = ratings.initial.reduce((total, level) => total + level, 0)
  const closeOut = closeOutTile(program)
  if (closeOut !== undefined) list.push(closeOut)
  else if (rated > 0) {
    list.push({
      label: 'Initially rated at Levels 4–5',
      value: count((ratings.initial[0] ?? 0) + (ratings.initial[1] ?? 0)),
      of: `of ${count(rated)} career executives; waiting for the PRB`,
      why: { href: `${here({ why: 'cycle' })}#why`, about: ': initial ratings at Levels 4 and 5' },
    })
  }
  return tiles([
    ...list,
    {
      label: 'Spaces free',
      value: free === undefined ? 'not held' : count(free),
      of: allocation === undefined ? 'no allocation entered' : `of ${count(allocation.spaces)} allocated`,
      why: { href: `${here({ why: 'spaces' })}#why`, about: ': spaces free' },
    },
    {
      label: 'Established and vacant',
      value: count(vacant),
      of: oldest === undefined ? '' : `oldest ${count(daysBetween(oldest.since, on))} days`,
      href: ROUTES.positions.href({ source: 'record', state: 'vacant', on }),
      why: { href: `${here({ why: 'vacant' })}#why`, about: ': established and vacant' },
    },
    {
      label: 'Executives on board',
      value: count(established - vacant),
      of: `${count(program.counts.career)} career`,
      href: ROUTES.positions.href({ source: 'record', state: 'filled', on }),
      why: { href: `${here({ why: 'on-board' })}#why`, about: ': executives on board' },
    },
    {
      label: 'Clocks ending in 30 days',
      value: count(soon.length),
      of: next === undefined ? '' : `next: ${shortDate(next.on)}`,
      href: ROUTES.calendar.href({ source: 'record', on }),
      why: { href: `${here({ why: 'clocks' })}#why`, about: ': clocks ending in 30 days' },
    },
  ])
}
