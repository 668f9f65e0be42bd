import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { Standing } from './standing.ts'

/** The value a step came to, and how to print it. */
export type StepValue =
  | { kind: 'count'; value: number }
  | { kind: 'usd'; value: Cents }
  | { kind: 'date'; value: IsoDate }
  | { kind: 'test'; value: boolean }
  | { kind: 'words'; value: string }

/** One line of an explanation: what was found, its value, its citation, and how sure it is. */
export type Step = StepValue & {
  readonly text: string
  readonly cite?: Cite | undefined
  readonly standing: Standing | 'computed'
}

/** A step as far as every ruling that notes it has it alike; `value` is held where that too is alike. */
export type Line = {
  readonly kind: Step['kind']
  readonly value: Step['value'] | undefined
  readonly text: string
  readonly cite: Cite | undefined
  readonly standing: Standing | 'computed'
}

/** What the lines without a value of their own came to in one ruling, the last first. */
export type Values = { readonly value: number | string; readonly before: Values | undefined } | undefined

/** The steps of one ruling: its lines with what each came to. */
export function stepsOf(lines: readonly Line[], values: Values): readonly Step[] {
  const steps = [...lines]
  let left = values
  for (let index = steps.length - 1; left !== undefined; index--) {
    const line = steps[index] as Line
    if (line.value !== undefined) continue
    steps[index] = { ...line, value: left.value }
    left = left.before
  }
  return steps as Step[]
}
