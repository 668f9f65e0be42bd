import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalSystem } from '../../record/appraisal-terms.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import { appraisalSystem } from '../../rulebook/appraisal/appraisal-system.ts'
import { elementWeights } from '../../rulebook/appraisal/element-weights.ts'
import { goalLinks } from '../../rulebook/appraisal/goal-links.ts'
import { CRITICAL_ALONE, IN_TIME, plan } from '../../rulebook/appraisal/plan.ts'
import { planOfDepartment } from '../../rulebook/appraisal/plan-of-department.ts'
import { resultsElement } from '../../rulebook/appraisal/results-element.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import type { Decision, Given } from '../action.ts'
import { type Asked, ask, bars, refuse } from '../asked.ts'
import { isWeighted } from './plan-elements.ts'
import { invalid } from '../fields.ts'

/** The terms of the cycle that a plan falls under. */
export type PlanTerms = { system: AppraisalSystem; start: IsoDate; elementsOf2012Kept: boolean }

/** A plan that is to bind: its elements with their texts, and what was done about it. */
export type PlanToBind = {
  elements: readonly PlanElement[]
  texts: Readonly<Record<string, string>>
  nobodyToManage: boolean
  consulted: boolean
  communicated: IsoDate
}

/** That a plan may bind: the rulings behind it, and what is odd about it and is kept as it is. */
export type Bound = { rulings: readonly Explanation[]; flags: readonly string[] }

/** The elements that the system names, in order; undefined where each plan names its own. */
export function namesFor({ scopes }: Given, terms: PlanTerms): readonly string[] | undefined {
  const { system, start, elementsOf2012Kept } = terms
  if (!isWeighted(system)) return undefined
  return ask(appraisalSystem, { on: start, scopes }, { periodStart: start, elementsOf2012Kept }).value
    ?.elements
}

/** What is wrong with the elements as they are, complete or not: names, places, and weights where all five stand. */
export function draftProblem(
  given: Given,
  terms: PlanTerms,
  rows: readonly { name: string; weight?: number | undefined }[],
): Decision | undefined {
  const names = namesFor(given, terms)
  const seen = new Set<string>()
  for (const { name, weight } of rows) {
    if (seen.has(name)) return invalid('elements', name, `${name} stands in the plan twice; keep one of them`)
    seen.add(name)
    if (names !== undefined && !names.includes(name)) {
      const message = `${name} is no element of this system; its elements are: ${names.join('; ')}`
      return invalid('elements', name, message)
    }
    if (names === undefined && weight !== undefined) {
      return invalid(
        'elements',
        weight / 100,
        `the elements of this system have no weights; leave that of ${name} blank`,
      )
    }
  }
  if (names === undefined) return undefined
  const weights = names.map((name) => rows.find((row) => row.name === name)?.weight)
  const asked = weightsAsked(given, terms, weights)
  return asked === undefined || !bars(asked) ? undefined : refusedWeights(asked, weights)
}

/** The ruling on five weights; undefined while one is missing. */
function weightsAsked(
  { scopes }: Given,
  { start, elementsOf2012Kept }: PlanTerms,
  weights: readonly (number | undefined)[],
) {
  const [element1Weight, element2Weight, element3Weight, element4Weight, element5Weight] = weights
  if (
    element1Weight === undefined ||
    element2Weight === undefined ||
    element3Weight === undefined ||
    element4Weight === undefined ||
    element5Weight === undefined
  )
    return undefined
  const five = { element1Weight, element2Weight, element3Weight, element4Weight, element5Weight }
  return ask(elementWeights, { on: start, scopes }, { ...five, periodStart: start, elementsOf2012Kept })
}

function refusedWeights(asked: Asked<unknown>, weights: readonly (number | undefined)[]): Decision {
  return refuse(asked, { compared: { weights: weights.map((weight) => (weight ?? 0) / 100) } })
}

/** Whether a plan may bind the executive: everything that law, system and department ask of its contents. */
export function bindable(given: Given, terms: PlanTerms, bound: PlanToBind): Bound | { refused: Decision } {
  const { elements, texts } = bound
  const at = { on: terms.start, scopes: given.scopes }
  const facts = factsOf(bound)
  const lawful = ask(plan, at, { ...facts, periodStart: terms.start })
  const { missing = [] } = lawful.value ?? {}
  // A late plan binds from the day it came. An approved system of the agency’s own may keep other elements.
  const kept = isWeighted(terms.system) ? [IN_TIME] : [IN_TIME, CRITICAL_ALONE]
  const lacking = missing.filter((one) => !kept.includes(one))
  if (lawful.value === undefined || lacking.length > 0) {
    const bare = elements.filter(({ key }) => texts[`${key}.standard`] === undefined).map(({ name }) => name)
    const message = `the plan can’t be communicated yet; it lacks ${lacking.join('; ')}${bare.length === 0 ? '' : ` (${bare.join(', ')})`}`
    return { refused: refuse(lawful, { message, compared: { elements: elements.length, lacking } }) }
  }
  const system = isWeighted(terms.system) ? weighedPlan(given, terms, elements) : []
  if ('refused' in system) return system
  const department = ask(planOfDepartment, at, { ...facts, periodStart: terms.start })
  if (bars(department)) {
    return { refused: refuse(department, { compared: { lacking: department.value?.missing ?? [] } }) }
  }
  const links = ask(goalLinks, at, linksOf(elements))
  const flags = [
    ...(missing.includes(CRITICAL_ALONE)
      ? [
          'It holds elements that are not critical: the agency’s approved system keeps them, the rule since 2015 knows critical elements alone.',
        ]
      : []),
    ...(links.value === undefined ? [] : [`Alignment for certification: ${links.explanation.answer}`]),
  ]
  const rulings = [lawful, department, links].flatMap(({ explanation }) =>
    explanation.kind === 'ruled' ? [explanation] : [],
  )
  return { rulings: [...rulings, ...system], flags }
}

function factsOf({ elements, texts, nobodyToManage, consulted, communicated }: PlanToBind) {
  const results = elements.filter(({ kind }) => kind === 'results')
  const measures = new Set(elements.flatMap((one) => one.measures))
  return {
    planCommunicated: communicated,
    executiveConsulted: consulted,
    criticalElements: elements.filter(({ critical }) => critical).length,
    otherElements: elements.filter(({ critical }) => !critical).length,
    individualRequirements: elements.some(({ covers }) => covers !== 'organizational'),
    organizationalRequirements: elements.some(({ covers }) => covers !== 'individual'),
    planInWriting: true,
    fullySuccessfulDescribed: elements.every(({ key }) => texts[`${key}.standard`] !== undefined),
    linkedToGoals: elements.some(({ goals }) => goals.length > 0),
    goalsCitedForResults: results.length > 0 && results.every(({ goals }) => goals.length > 0),
    managesStaffElement: nobodyToManage || elements.some(({ kind }) => kind === 'managing-subordinates'),
    balancedMeasures: measures.size === 4,
  }
}

function linksOf(elements: readonly PlanElement[]): { planElements: number; elementsLinked: number } {
  return {
    planElements: elements.length,
    elementsLinked: elements.filter(({ goals }) => goals.length > 0).length,
  }
}

/** The five elements of a system that names and weighs them: all there and critical, their weights, and the fifth. */
function weighedPlan(
  given: Given,
  terms: PlanTerms,
  elements: readonly PlanElement[],
): readonly Explanation[] | { refused: Decision } {
  const at = { on: terms.start, scopes: given.scopes }
  const { start: periodStart, elementsOf2012Kept } = terms
  const five = ask(appraisalSystem, at, { periodStart, elementsOf2012Kept })
  const names = five.value?.elements ?? []
  const absent = names.filter((name) => !elements.some((one) => one.name === name && one.critical))
  if (absent.length > 0) {
    const message = `the plan lacks critical elements of its system: ${absent.join('; ')}`
    return {
      refused: refuse(five, { message, compared: { elements: elements.length, asked: names.length } }),
    }
  }
  const ordered = elements.map(({ weight }) => weight)
  const weights = weightsAsked(given, terms, ordered)
  if (weights === undefined) {
    const bare = elements.filter(({ weight }) => weight === undefined).map(({ name }) => name)
    return { refused: invalid('elements', null, `no weight is given to: ${bare.join('; ')}`) }
  }
  if (bars(weights)) return { refused: refusedWeights(weights, ordered) }
  const { requirements = 0, goals = [] } = elements[4] ?? {}
  const held = {
    resultRequirements: requirements,
    requirementsAligned: Math.min(requirements, goals.length),
    requirementsWithPage: Math.min(requirements, goals.filter(({ page }) => page !== undefined).length),
  }
  const results = ask(resultsElement, at, { ...held, periodStart })
  if (bars(results)) return { refused: refuse(results, { compared: held }) }
  return [five.explanation, weights.explanation, results.explanation]
}
