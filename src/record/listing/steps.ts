/** How far a piece of work is: so many of so many; a total of 0 is one not known yet. */
export type Progress = { done: number; total: number }

/** Work in short steps. Whoever drives it may do something else between two of them, or leave it there. */
export type Steps<T> = Generator<Progress, T, void>

/** Does all of it without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** A number of rows that are read in a few milliseconds. */
export const STEP = 500

/** Whether a step ends before this row. */
export function stepEnds(index: number): boolean {
  return index > 0 && index % STEP === 0
}
