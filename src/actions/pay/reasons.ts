import type { PayTerms } from '../../record/bodies/pay.ts'
import { PAY_REASONS, type PayReason } from '../../record/pay-terms.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import type { Decision } from '../action.ts'
import { invalid } from '../fields.ts'

/** Reasons in words, as a step is given them. */
export type ReasonsAsked = {
  reason?: string | undefined
  levelIIIReason?: string | undefined
  exceptionReason?: string | undefined
}

/** What the reasons answer, and the words to be sealed, each under its own name. */
export type ReasonsRead = { reasons: readonly PayReason[]; sealed: Readonly<Record<string, string>> }

/** What of the terms needs a reason of its own. */
function needsOf({ rate, exception }: PayTerms, today: number, { levelIII }: SheetLaw): readonly PayReason[] {
  const above = rate !== undefined && rate !== today && levelIII !== undefined && rate > levelIII
  return [
    ...(above ? (['a rate above level III'] as const) : []),
    ...(exception === undefined ? [] : (['an exception'] as const)),
  ]
}

/**
 * Tells the reasons apart: a general one answers the one need that has none of its own, and with no such need a larger
 * share at a lower rating. Two needs without reasons of their own are not answered by one. `had` are on file already.
 */
export function readReasons(
  asked: ReasonsAsked & { person: string },
  terms: PayTerms,
  { today, law, had = [] }: { today: number; law: SheetLaw; had?: readonly PayReason[] },
): ReasonsRead | { refused: Decision } {
  const { person, reason, levelIIIReason, exceptionReason } = asked
  const said = new Set<PayReason>()
  if (levelIIIReason !== undefined) said.add('a rate above level III')
  if (exceptionReason !== undefined) said.add('an exception')
  const open = needsOf(terms, today, law).filter((need) => !said.has(need) && !had.includes(need))
  if (reason !== undefined && open.length > 1) {
    const message = `${person}: a rate above level III and an exception need a reason each; give both reasons by themselves`
    return { refused: invalid('levelIIIReason', null, message) }
  }
  if (reason !== undefined) said.add(open[0] ?? 'a larger share at a lower rating')
  return {
    reasons: PAY_REASONS.filter((one) => said.has(one)),
    sealed: {
      ...(reason === undefined ? {} : { reason }),
      ...(levelIIIReason === undefined ? {} : { levelIIIReason }),
      ...(exceptionReason === undefined ? {} : { exceptionReason }),
    },
  }
}
