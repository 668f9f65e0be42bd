import type { IsoDate } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import type { Person, Stay } from './people.ts'
import { positionOf } from './positions.ts'

type Held = Stay & { holder: Person }

/** Who supervised whom: the holder of the position above, or of the next one above that while it is vacant. */
export function supervisorEvents(people: readonly Person[]): NewEvent[] {
  const held = new Map<number, Held[]>()
  for (const holder of people) {
    for (const stay of holder.stays) {
      held.set(stay.position, [...(held.get(stay.position) ?? []), { ...stay, holder }])
    }
  }
  return people.flatMap((person) => {
    let last: Person | undefined
    return person.stays.flatMap((stay) => {
      const chain = chainAbove(stay.position)
      return turns(stay, chain, held).flatMap((on): NewEvent[] => {
        const supervisor = holderOn(chain, held, on)
        if (supervisor === undefined || supervisor === last) return []
        last = supervisor
        const body = { person: person.id, supervisor: supervisor.id, supervisorIs: supervisor.appointment }
        return [
          {
            stream: `person:${person.id}`,
            type: 'organisation/supervisor-assigned',
            effective: on,
            body,
          },
        ]
      })
    })
  })
}

function chainAbove(number: number): number[] {
  const { reportsTo } = positionOf(number)
  return reportsTo === undefined ? [] : [reportsTo, ...chainAbove(reportsTo)]
}

/** The days of a stay on which the supervisor may change: its first, and each on which someone above comes or goes. */
function turns(stay: Stay, chain: readonly number[], held: ReadonlyMap<number, readonly Held[]>): IsoDate[] {
  const days = new Set([stay.from])
  for (const { from, to } of chain.flatMap((number) => held.get(number) ?? [])) {
    for (const on of to === undefined ? [from] : [from, to]) {
      if (on > stay.from && (stay.to === undefined || on < stay.to)) days.add(on)
    }
  }
  return [...days].sort()
}

function holderOn(
  chain: readonly number[],
  held: ReadonlyMap<number, readonly Held[]>,
  on: IsoDate,
): Person | undefined {
  for (const number of chain) {
    const found = held.get(number)?.find(({ from, to }) => from <= on && (to === undefined || on < to))
    if (found !== undefined) return found.holder
  }
  return undefined
}
