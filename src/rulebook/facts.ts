import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { Cite } from './authorities.ts'

/** How a fact is given: whole number, yes or no, civil date, one of a list, money, or a span. */
export type FactKind = 'count' | 'yes-no' | 'date' | 'choice' | 'usd' | 'months' | 'days' | 'percent'

/** One fact of the field: its question, kind, unit, authority, and the other names people give it. */
export type Fact = {
  asks: string
  kind: FactKind
  unit?: string
  by: Cite
  synonyms: readonly string[]
  allowed?: readonly string[]
}

/** The glossary of facts: one id each, in the field's terms. */
export const FACTS = {
  noncareerAppointees: {
    asks: 'How many positions are filled by noncareer appointees?',
    kind: 'count',
    unit: 'positions',
    by: '5 USC 3132(a)(7)',
    synonyms: ['noncareer', 'noncareerCount', 'noncareerFilled'],
  },
  allocatedPositions: {
    asks: 'How many SES positions are allocated (authorized)?',
    kind: 'count',
    unit: 'positions',
    by: '5 USC 3133(c)',
    synonyms: ['allocation', 'authorizedPositions', 'spacesAllocated', 'totalPositions'],
  },
  onBoardExecutives: {
    asks: 'How many executives are on board?',
    kind: 'count',
    unit: 'executives',
    by: '5 USC 3132(a)(3)',
    synonyms: ['onBoard', 'filledPositions'],
  },
} as const satisfies Record<string, Fact>

export type FactId = keyof typeof FACTS

type ValueOf<F extends Fact> = F['kind'] extends 'yes-no'
  ? boolean
  : F['kind'] extends 'date'
    ? IsoDate
    : F['kind'] extends 'usd'
      ? Cents
      : F['kind'] extends 'choice'
        ? F extends { allowed: readonly (infer A)[] }
          ? A
          : string
        : number

/** The type of a fact's value: counts and spans as numbers, percent as basis points, money as cents. */
export type FactValue<K extends FactId> = ValueOf<(typeof FACTS)[K]>

/** The declaration of a fact by its id. */
export function factOf(id: FactId): Fact {
  return FACTS[id]
}
