import type { PlanElement, ElementLevels } from '../../record/bodies/appraisal.ts'
import type { Appraisal } from '../../record/appraisal.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { NEW_SYSTEM_FROM } from '../../rulebook/appraisal/element-system.ts'
import { summaryLevelDerived } from '../../rulebook/appraisal/summary-level.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import type { Decision } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { isLevel } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The level that the elements come to; with its score and ruling in a system with weights. */
export type Summary = { level: AppraisalLevel; score?: number; explanation?: Explanation }

/** Whether the summary level is derived from weights in the system of an appraisal. */
export function isDerived({ system }: Pick<Appraisal, 'system'>): boolean {
  return system === 'basic-2012' || system === 'fiscal-2026'
}

/**
 * The summary level by the system of the period: derived from levels and weights, or named by the supervisor, then
 * unsatisfactory wherever a critical element is.
 */
export function summaryOf(
  appraisal: Appraisal,
  elements: readonly PlanElement[],
  levels: ElementLevels,
  named: AppraisalLevel | undefined,
  scopes: readonly Scope[],
): Summary | { refused: Decision } {
  if (isDerived(appraisal)) return derived(appraisal, elements, levels, named, scopes)
  if (named === undefined) {
    const message = 'in a system without weights the supervisor names the summary level; give one'
    return { refused: invalid('level', null, message) }
  }
  const failed = elements.find(({ key, critical }) => critical && levels[key] === 1)
  if (failed === undefined || named === 1) return { level: named }
  const compared = { named, element: failed.key, elementLevel: 1 }
  return {
    refused: {
      kind: 'refused',
      reason: {
        message: `the critical element ${failed.key} is unsatisfactory, which makes the whole performance so: the summary level is 1, not ${named}`,
        rule: summaryLevelDerived.id,
        compared,
        cites: ['5 CFR 430.303'],
      },
    },
  }
}

function derived(
  appraisal: Appraisal,
  elements: readonly PlanElement[],
  levels: ElementLevels,
  named: AppraisalLevel | undefined,
  scopes: readonly Scope[],
): Summary | { refused: Decision } {
  const { start } = appraisal.period
  const kept = appraisal.system === 'basic-2012' && start >= NEW_SYSTEM_FROM
  const asked = ask(
    summaryLevelDerived,
    { on: start, scopes },
    {
      periodStart: start,
      ...(kept ? { elementsOf2012Kept: true } : {}),
      ...factOf(1, elements[0], levels),
      ...factOf(2, elements[1], levels),
      ...factOf(3, elements[2], levels),
      ...factOf(4, elements[3], levels),
      ...factOf(5, elements[4], levels),
    },
  )
  const { level, score } = asked.value ?? { level: null, score: null }
  if (level === null || score === null || !isLevel(level)) {
    return { refused: refuse(asked, { compared: { elements: elements.length, periodStart: start } }) }
  }
  if (named !== undefined && named !== level) {
    const message = `the elements come to ${score} points, which is level ${level}; leave the level out, it is derived`
    return { refused: invalid('level', named, message) }
  }
  return { level, score, explanation: asked.explanation }
}

type Place = 1 | 2 | 3 | 4 | 5

/** The weight and level of the element in a place of the plan, as facts. */
function factOf(
  place: Place,
  element: PlanElement | undefined,
  levels: ElementLevels,
): { [K in `element${Place}Weight` | `element${Place}Level`]?: number } {
  if (element === undefined) return {}
  const { weight } = element
  const level = levels[element.key]
  return {
    ...(weight === undefined ? {} : { [`element${place}Weight`]: weight }),
    ...(level === undefined ? {} : { [`element${place}Level`]: level }),
  }
}
