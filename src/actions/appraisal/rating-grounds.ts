import type { IsoDate } from '../../base/dates.ts'
import type { PlanVersion } from '../../record/appraisal.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import { basis } from '../../rulebook/appraisal/basis.ts'
import { elementNarratives } from '../../rulebook/appraisal/element-narratives.ts'
import { endPeriod } from '../../rulebook/appraisal/end-period.ts'
import { minimumPeriod } from '../../rulebook/appraisal/minimum-period.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownOf } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import { type AtHand, dayProblem, leftBy, supervises } from './at-hand.ts'
import { openTo } from './closed-days.ts'
import { invalid } from '../fields.ts'

/** The rating of an element as it is entered. */
export type RatedRow = { element: string; level: AppraisalLevel; narrative?: string | undefined }

type Refused = { refused: Decision }

/** Why the rating cannot be given at this point: the executive left, the day is wrong, or it has gone on already. */
export function ratingTimeProblem(
  { appraisal, file }: AtHand,
  given: Given,
  on: IsoDate,
): Decision | undefined {
  const { person, period, state } = appraisal
  const left = leftBy(file, period.end)
  if (left !== undefined) {
    const message = `${person} left the Service on ${left}, before the period ended: no rating is given; record that there is none`
    const compared = { left, periodEnd: period.end }
    return {
      kind: 'refused',
      reason: { message, rule: 'appraisal/coverage', compared, cites: ['5 USC 4311'] },
    }
  }
  const wrongDay = dayProblem(on, given.today)
  if (wrongDay !== undefined) return wrongDay
  if (!supervises(given.who.person, file, on)) {
    return invalid('on', on, `you were not yet the supervisor of record on ${on}; give a day since then`)
  }
  const open = ['drafted', 'consulted', 'communicated', 'rated', 'shared'].includes(state)
  if (open) return undefined
  const message = `the appraisal is ${state}: a rating that the executive has answered is not changed; the board may recommend another`
  return invalid('fiscalYear', appraisal.fiscalYear, message)
}

/** The ruling on what the appraisal rests on: the plan in force, each element of it and no other. */
export function elementsRuled(
  { appraisal }: AtHand,
  given: Given,
  on: IsoDate,
  plan: PlanVersion | undefined,
  rows: readonly RatedRow[],
): { plan: PlanVersion; ruling: Explanation } | Refused {
  const elements = plan?.elements ?? []
  const rated = new Set(rows.map(({ element }) => element))
  const twice = rows.find(({ element }, index) => rows.findIndex((row) => row.element === element) !== index)
  if (twice !== undefined) {
    return { refused: invalid('levels', twice.element, `${twice.element} is rated twice; leave one row`) }
  }
  const critical = elements.filter((element) => element.critical)
  const outside = [...rated].filter((key) => !elements.some((element) => element.key === key))
  const without = elements.filter(({ key }) => !rated.has(key)).map(({ key }) => key)
  const asked = ask(
    basis,
    { on, scopes: given.scopes },
    {
      appraisalWritten: true,
      restsOnRequirements: plan !== undefined,
      criticalElements: critical.length,
      criticalElementsAppraised: critical.filter(({ key }) => rated.has(key)).length,
      ratingAssigned: true,
      elementsOutsidePlan: outside.length,
    },
  )
  const compared = {
    planInForce: plan?.version ?? null,
    ...(appraisal.communicated === undefined ? {} : { communicated: appraisal.communicated.on }),
    on,
    without,
    outside,
  }
  if (plan === undefined) {
    const message = `no plan was in force on ${on}: a rating rests on a plan that was communicated before`
    return { refused: refuse(asked, { message, compared, cites: ['5 USC 4312(b)(2)'] }) }
  }
  if (bars(asked) || without.length > 0) {
    const lacking = [
      ...(without.length === 0 ? [] : [`${without.join(', ')} of the plan without a level`]),
      ...(outside.length === 0 ? [] : [`${outside.join(', ')} not in the plan`]),
    ]
    const message = `every element of plan version ${plan.version} is rated, and no other: ${lacking.join('; ')}`
    const cites = ['ICE Directive 1056.1, 3.8', ...asked.explanation.by.map(({ cite }) => cite)]
    return { refused: refuse(asked, { message, compared, cites }) }
  }
  return { plan, ruling: asked.explanation }
}

/** The rulings on the day: 90 days under the plan, a period that is over, and no new administration. */
export function daysRuled(
  found: AtHand,
  given: Given,
  on: IsoDate,
): { days: string; rulings: readonly Explanation[] } | Refused {
  const { appraisal } = found
  const { end } = appraisal.period
  const underPlanSince = appraisal.versions[0]?.from
  const facts = { periodEnd: end, ...(underPlanSince === undefined ? {} : { underPlanSince }) }
  const minimum = ask(minimumPeriod, { on: end, scopes: given.scopes }, facts)
  const days = minimum.value?.days ?? 0
  if (bars(minimum)) {
    const earliest = minimum.value?.firstLawful ?? null
    const message = `${shownOf(days, 'day', 'days')} under the plan to ${end}; 90 are needed: extend the period to ${String(earliest)}`
    return { refused: refuse(minimum, { message, compared: { ...facts, days, needed: 90 }, earliest }) }
  }
  if (on < end) {
    const asked = ask(
      endPeriod,
      { on, scopes: given.scopes },
      { periodEnd: on, adequateBasis: false, ...(underPlanSince === undefined ? {} : { underPlanSince }) },
    )
    const message = `the period runs to ${end}: rate on that day or later, or end the period first`
    const cites = ['5 USC 4314(b)(1)(D)']
    return { refused: refuse(asked, { message, compared: { on, periodEnd: end }, cites, earliest: end }) }
  }
  const open = openTo(found, given, on)
  if ('refused' in open) return open
  return { days: shownOf(days, 'day', 'days'), rulings: [minimum.explanation, open.ruling] }
}

/** The ruling on narratives, where the department asks for one of each element. */
export function narrativesRuled(
  given: Given,
  on: IsoDate,
  rows: readonly RatedRow[],
  elements: readonly PlanElement[],
): { rulings: readonly Explanation[] } | Refused {
  const blank = rows.filter(({ narrative }) => narrative === undefined).map(({ element }) => element)
  const facts = { ratedElements: rows.length, elementNarratives: rows.length - blank.length }
  const asked = ask(elementNarratives, { on, scopes: given.scopes }, facts)
  if (bars(asked)) {
    const named = blank.map((key) => {
      const name = elements.find((one) => one.key === key)?.name
      return name === undefined ? key : `${key} ${name}`
    })
    const message = `no narrative of ${named.join('; ')}: each rating says at least one accomplishment or shortfall`
    return { refused: refuse(asked, { message, compared: { ...facts, blank } }) }
  }
  return { rulings: asked.value === undefined ? [] : [asked.explanation] }
}
