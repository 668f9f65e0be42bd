import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { Tried } from './pool.ts'

/** One level tried for one executive. */
export type Try = { readonly person: string; readonly level: AppraisalLevel }

/** What a board tries, step by step; nothing of it is on record. Never changed in place. */
export type WhatIf = {
  readonly tries: readonly Try[]
  /** How many of the tries count; those after them can be done again. */
  readonly done: number
}

/** Nothing is tried. */
export const NOTHING_TRIED: WhatIf = { tries: [], done: 0 }

/** Tries a level for an executive; what was undone before can no longer be done again. */
export function tryLevel({ tries, done }: WhatIf, person: string, level: AppraisalLevel): WhatIf {
  return { tries: [...tries.slice(0, done), { person, level }], done: done + 1 }
}

/** Takes the last try back; the same where there is none. */
export function undo(whatIf: WhatIf): WhatIf {
  return whatIf.done === 0 ? whatIf : { ...whatIf, done: whatIf.done - 1 }
}

/** Does again what was taken back last; the same where there is nothing. */
export function redo(whatIf: WhatIf): WhatIf {
  return whatIf.done === whatIf.tries.length ? whatIf : { ...whatIf, done: whatIf.done + 1 }
}

/** Gives the whole what-if up. */
export function discard(): WhatIf {
  return NOTHING_TRIED
}

/** How many steps can be undone, and how many done again. */
export function stepsOf({ tries, done }: WhatIf): { undo: number; redo: number } {
  return { undo: done, redo: tries.length - done }
}

/** The levels that are tried, by person: of several tries for one the last. */
export function triedOf({ tries, done }: WhatIf): Tried {
  const tried = new Map<string, AppraisalLevel>()
  for (let index = 0; index < done; index++) {
    const { person, level } = tries[index] as Try
    tried.set(person, level)
  }
  return tried
}
