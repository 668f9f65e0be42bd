import { hash } from 'node:crypto'
import type { IsoDate } from '../../base/dates.ts'
import type { Standing } from '../../rulebook/kernel/standing.ts'
import { type Incumbency, isKept, type KeptRow, type Listing } from './listing.ts'
import { atOnce, stepEnds, type Steps } from './steps.ts'

/** Which position and which person a row speaks of. `slot` counts positions alike in every other way, from 1. */
export type Identity = { position: string; slot: number; person?: string }

/**
 * Positions are inferred, for the listing numbers people at best and positions never: one row is one
 * incumbency. Rows of the same agency, organisation, title and place are laid into as few positions as their
 * periods allow; two that are current never share one.
 */
export const POSITION_STANDING: Standing = 'assumed'

/** `kind` and the first 16 hex digits of the SHA-256 of the parts; the same parts always give the same id. */
export function idOf(kind: 'pos' | 'per' | 'unit' | 'listing', ...parts: readonly string[]): string {
  return `${kind}-${hash('sha256', parts.join('\u001f'), 'hex').slice(0, 16)}`
}

/** The id of the person of an incumbency; undefined where nobody is named. Names count within one agency. */
function personId({ personId, agency, name }: Incumbency): string | undefined {
  if (personId !== '') return idOf('per', 'listed', personId)
  return name === '' ? undefined : idOf('per', 'named', agency.toUpperCase(), name.toUpperCase())
}

/** The identity of every kept row, all at once. */
export function identify(listing: Pick<Listing, 'rows' | 'asOf'>): ReadonlyMap<number, Identity> {
  return atOnce(identitySteps(listing))
}

/** The identity of every kept row, by row number. It doesn't depend on the order of the rows. */
export function* identitySteps(
  listing: Pick<Listing, 'rows' | 'asOf'>,
): Steps<ReadonlyMap<number, Identity>> {
  const groups = new Map<string, KeptRow[]>()
  for (const row of listing.rows) {
    if (stepEnds(row.row)) yield { done: 0, total: 0 }
    if (!isKept(row)) continue
    const { agency, organisation, title, location } = row.entry
    const key = `${agency}\u001f${organisation}\u001f${title}\u001f${location}`.toUpperCase()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const identities = new Map<number, Identity>()
  let step = 0
  for (const [key, group] of groups) {
    if (stepEnds(++step)) yield { done: 0, total: 0 }
    const slots =
      group.length === 1
        ? [1]
        : yield* layInSlots(
            group.map(({ entry }) => entry),
            listing.asOf,
          )
    const ids: string[] = []
    group.forEach(({ row, entry }, index) => {
      const slot = slots[index] ?? 1
      ids[slot] ??= idOf('pos', key, String(slot))
      const position = ids[slot]
      const person = personId(entry)
      identities.set(row, person === undefined ? { position, slot } : { position, slot, person })
    })
  }
  return identities
}

type Period = { from: string; to: string }

const OPEN = '9999-12-31'

/**
 * What is known of when a row held the position. A current or vacant row holds it on the as-of date and after;
 * one that ended without a begin date is known for its last day only.
 */
function period({ status, begin, vacate }: Incumbency, asOf: IsoDate): Period {
  if (status === 'vacant') return { from: asOf, to: OPEN }
  if (vacate !== undefined) return { from: begin ?? vacate, to: vacate }
  if (status === 'historical') return { from: begin ?? '', to: begin ?? '' }
  return { from: begin ?? asOf, to: OPEN }
}

/** The slot of each incumbency: by begin of period, the lowest free one, first among those of its pay plan. */
function* layInSlots(entries: readonly Incumbency[], asOf: IsoDate): Steps<number[]> {
  const texts: string[] = []
  const textOf = (index: number): string => (texts[index] ??= JSON.stringify(entries[index]))
  const order = entries
    .map((entry, index) => ({ entry, index, period: period(entry, asOf) }))
    .sort(
      (a, b) =>
        compare(a.period.from, b.period.from) ||
        compare(a.period.to, b.period.to) ||
        compare(textOf(a.index), textOf(b.index)),
    )
  let count = 0
  // Slots that may come free again, the lowest first; those of open periods never do.
  let ended: { slot: number; to: string; payPlan: string }[] = []
  const slotOf: number[] = []
  let work = 0
  for (const { entry, index, period } of order) {
    const { payPlan } = entry
    const free = ended.filter(({ to }) => to <= period.from)
    const chosen = free.find((one) => one.payPlan === payPlan) ?? free[0]
    const slot = chosen?.slot ?? ++count
    if (chosen !== undefined) ended = ended.filter((one) => one !== chosen)
    if (period.to !== OPEN) {
      const after = ended.findIndex((one) => one.slot > slot)
      ended.splice(after < 0 ? ended.length : after, 0, { slot, to: period.to, payPlan })
    }
    slotOf[index] = slot
    work += 1 + ended.length
    if (work > 20_000) {
      work = 0
      yield { done: 0, total: 0 }
    }
  }
  return slotOf
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
