import type { clockList } from '../../desk/lists.ts'
import type { Opens, Target } from '../../desk/reach.ts'
import { type Content, link } from '../components/markup.ts'
import { type Query, ROUTES } from '../routes.ts'

/** A link to what the seat may open; else its words alone, so that no page leads to one that is not found. */
export function linkTo(opens: Opens, target: Target, label: string, query?: Query): Content {
  return opens(target) ? link({ href: hrefOf(target, query), label }) : label
}

/** Whose clock it is: the person of record, else the position. */
export function clockLink(
  opens: Opens,
  clock: Awaited<ReturnType<typeof clockList>>['rows'][number],
  on: string | undefined,
): Content {
  const { person_id, person_name, position_id, source, title } = clock
  return person_id === null || source === 'listing'
    ? linkTo(opens, { position: position_id, source }, title, { on })
    : linkTo(opens, { person: person_id, source }, person_name ?? title, { on })
}

function hrefOf(target: Target, query: Query | undefined): string {
  if ('person' in target) return ROUTES.person.href({ id: target.person }, query)
  if ('position' in target) return ROUTES.position.href({ id: target.position }, query)
  return ROUTES.entry.href({ id: target.entry }, query)
}
