import type { Values } from './roster.ts'

/** A stay in a position; `until` is the first day no longer in it. */
export type Stay = { person: string; position: string; from: string; until?: string; type: string }

/** A personnel action: as recorded, or a row of the file, by its number. */
export type PersonnelAction = { values: Values; row?: number }

const ORDER = ['separation', 'appointment', 'reassignment', 'probation completed']

/**
 * The stays that follow from somebody's actions, or the action that cannot follow on those before it. On one day what is
 * recorded comes before what a file adds, as it will in the journal.
 */
export function staysOf(
  actions: readonly PersonnelAction[],
): { stays: Stay[] } | { wrong: PersonnelAction; why: string } {
  const stays: Stay[] = []
  let now: Stay | undefined
  let last = ''
  const close = (until: string): void => {
    if (now !== undefined) stays.push({ ...now, until })
    now = undefined
  }
  for (const action of inOrder(actions)) {
    const { person = '', action: what, effective = '', position = '', type = '' } = action.values
    if (what === 'probation completed') {
      if (now === undefined) return { wrong: action, why: `${person} is in no position on ${effective}.` }
      continue
    }
    if (now !== undefined && now.from === effective) {
      return { wrong: action, why: `${person} has two actions on ${effective} that follow on one another.` }
    }
    if (what === 'appointment') {
      close(effective)
      now = { person, position, from: effective, type }
    } else if (now === undefined) {
      const why = `${person} is in no position on ${effective}${last === '' ? '' : `, having left on ${last}`}. Add the appointment before it.`
      return { wrong: action, why }
    } else if (what === 'reassignment') {
      if (now.position === position) return { wrong: action, why: `${person} is in ${position} already.` }
      const kept: string = now.type
      close(effective)
      now = { person, position, from: effective, type: kept }
    } else {
      if (now.position !== position) {
        return { wrong: action, why: `On ${effective} ${person} is in ${now.position}, not in ${position}.` }
      }
      close(effective)
      last = effective
    }
  }
  if (now !== undefined) stays.push(now)
  return { stays }
}

function inOrder(actions: readonly PersonnelAction[]): PersonnelAction[] {
  return [...actions].sort((a, b) => {
    const [on, other] = [a.values['effective'] ?? '', b.values['effective'] ?? '']
    if (on !== other) return on < other ? -1 : 1
    const recorded = Number(a.row !== undefined) - Number(b.row !== undefined)
    return recorded === 0 ? rank(a) - rank(b) : recorded
  })
}

function rank({ values }: PersonnelAction): number {
  return ORDER.indexOf(values['action'] ?? '')
}

/** Whether somebody is in a position on a day. */
export function servesOn(stays: readonly Stay[], on: string): boolean {
  return stays.some(({ from, until }) => from <= on && (until === undefined || on < until))
}
