import { type Limits, openSight, PUBLIC } from '../store/sight.ts'
import type { Desk } from './desk.ts'
import { openingsAt, type Principal } from './who.ts'

/** A desk on which one person reads, until it is ended. */
export type SeenDesk = { desk: Desk; end: () => Promise<void> }

/**
 * The desk as a seat sees it on a day: what is read on it passes row-level security too, within the limits of the
 * seat. What writes uses the service's own connection as before.
 */
export function seenBy(desk: Desk, who: Principal, on: string): SeenDesk {
  const sight = openSight(desk.connection)
  const limits = limitsOf(who, on, desk.now())
  return { desk: { ...desk, db: sight.within(limits), seen: { sight, limits } }, end: sight.end }
}

/** What row-level security is told of a seat on a day, at an instant for the records opened to it. */
export function limitsOf(who: Principal, on: string, now = ''): Limits {
  return {
    reach: who.people,
    person: who.person,
    unit: who.unit,
    positions: positionsOf(who),
    audit: who.audit,
    pay: who.pay,
    on,
    opened: openingsAt(who, now).map(({ id }) => id),
  }
}

/** A seat without a unit sees all offices only where it oversees the government. */
function positionsOf({ positions, unit, audit }: Principal): Limits['positions'] {
  if (!positions) return 'off'
  if (unit !== undefined) return 'unit'
  return audit === 'government' ? 'government' : 'off'
}

/** The same desk, seeing the public listing alone: its answers are remembered for everybody. */
export function publicly(desk: Desk): Desk {
  return within(desk, PUBLIC)
}

/** The same desk, seeing positions but nobody's file: its answers are remembered for every seat of the office. */
export function withoutFiles(desk: Desk): Desk {
  if (desk.seen === undefined) return desk
  const { positions, unit } = desk.seen.limits
  return within(desk, { ...PUBLIC, positions, ...(positions === 'unit' ? { unit } : {}) })
}

/** The same desk, on another day. */
export function onDay(desk: Desk, on: string): Desk {
  return desk.seen === undefined || desk.seen.limits.on === on
    ? desk
    : within(desk, { ...desk.seen.limits, on })
}

function within(desk: Desk, limits: Limits): Desk {
  if (desk.seen === undefined) return desk
  const { sight } = desk.seen
  return { ...desk, db: sight.within(limits), seen: { sight, limits } }
}
