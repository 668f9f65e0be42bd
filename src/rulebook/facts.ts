import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { APPOINTMENT_FACTS } from './facts/appointments.ts'
import { COUNT_FACTS } from './facts/counts.ts'
import { ORGANIZATION_FACTS } from './facts/organization.ts'
import { DUTY_FACTS } from './facts/duties.ts'
import { POSITION_FACTS } from './facts/positions.ts'
import { POWER_FACTS } from './facts/powers.ts'
import { PROPOSAL_FACTS } from './facts/proposals.ts'
import type { Fact } from './kernel/fact.ts'

export type { Fact, FactKind } from './kernel/fact.ts'

/** The glossary of facts: one id each, in the field's terms. */
export const FACTS = {
  ...COUNT_FACTS,
  ...POSITION_FACTS,
  ...APPOINTMENT_FACTS,
  ...ORGANIZATION_FACTS,
  ...PROPOSAL_FACTS,
  ...POWER_FACTS,
  ...DUTY_FACTS,
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
