import type { PlanElement } from '../../../record/bodies/appraisal.ts'
import { MEASURE_KINDS } from '../../../record/appraisal-terms.ts'
import type { Posted } from '../../form.ts'

/** How many elements and lines of one the form takes at most; the action takes no more. */
const MOST_ELEMENTS = 12
const MOST_LINES = 15

/** One line of an element in the form: a requirement, and the goal that it is aligned with. */
type Line = { requirement: string; goal: string; source: string; page: string }

/** An element as it stands in the form, everything as typed. */
export type ElementTyped = {
  /** Its place, `e1` and on. */
  key: string
  name: string
  kind: string
  covers: string
  critical: string
  weight: string
  standard: string
  lines: readonly Line[]
  measures: ReadonlySet<string>
}

/** The form of an element of the record, filled in. */
export function typedOf(element: PlanElement, text: (key: string) => string | undefined): ElementTyped {
  const { key, name, kind, covers, critical, weight, requirements, goals, measures } = element
  const lines = Array.from({ length: Math.max(requirements, goals.length) }, (_, index) => ({
    requirement: index < requirements ? (text(`${key}.requirement.${index + 1}`) ?? '') : '',
    goal: goals[index]?.goal ?? '',
    source: goals[index]?.source ?? '',
    page: goals[index]?.page ?? '',
  }))
  return {
    key,
    name,
    kind,
    covers,
    critical: critical ? 'yes' : 'no',
    weight: weight === undefined ? '' : String(weight / 100),
    standard: text(`${key}.standard`) ?? '',
    lines,
    measures: new Set(measures),
  }
}

/** An element of the form with nothing in it but its name. */
export function blankElement(index: number, name: string, weight = ''): ElementTyped {
  return {
    key: `e${index + 1}`,
    name,
    kind: index === 4 ? 'results' : 'leadership',
    covers: 'both',
    critical: 'yes',
    weight,
    standard: '',
    lines: [],
    measures: new Set(),
  }
}

/** The elements of a form that was sent or kept, as typed; undefined where it has none. */
export function typedElements(fields: Posted): ElementTyped[] {
  const keys = Array.from({ length: MOST_ELEMENTS }, (_, index) => `e${index + 1}`)
  return keys
    .filter((key) => fields[`${key}.name`] !== undefined)
    .map((key) => ({
      key,
      name: fields[`${key}.name`] ?? '',
      kind: fields[`${key}.kind`] ?? '',
      covers: fields[`${key}.covers`] ?? '',
      critical: fields[`${key}.critical`] ?? 'yes',
      weight: fields[`${key}.weight`] ?? '',
      standard: fields[`${key}.standard`] ?? '',
      lines: linesOf(key, fields),
      measures: new Set(MEASURE_KINDS.filter((kind) => fields[`${key}.measure.${kind}`] === 'yes')),
    }))
}

function linesOf(key: string, fields: Posted): Line[] {
  const numbers = Array.from({ length: MOST_LINES }, (_, index) => index + 1)
  return numbers
    .filter((number) => fields[`${key}.requirement.${number}`] !== undefined)
    .map((number) => ({
      requirement: fields[`${key}.requirement.${number}`] ?? '',
      goal: fields[`${key}.goal.${number}`] ?? '',
      source: fields[`${key}.source.${number}`] ?? '',
      page: fields[`${key}.page.${number}`] ?? '',
    }))
}

/** The rows of elements that the action takes, from a form that was sent. What is blank is left out. */
export function elementRows(elements: readonly ElementTyped[]): Record<string, unknown>[] {
  return elements.flatMap((element) => {
    const { name, kind, covers, critical, weight, standard, measures } = element
    if (name.trim() === '') return []
    const lines = inOrder(element.lines)
    const goals = lines.flatMap(({ goal, source, page }) =>
      goal.trim() === '' ? [] : [{ goal, source, page }],
    )
    return [
      {
        name,
        kind,
        covers,
        critical,
        measures: [...measures],
        requirements: lines.flatMap(({ requirement }) => (requirement.trim() === '' ? [] : [requirement])),
        goals,
        ...(weight.trim() === '' ? {} : { weight }),
        ...(standard.trim() === '' ? {} : { standard }),
      },
    ]
  })
}

/** Requirements and goals are told apart by their order: those that have both stand first. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const rank = ({ requirement, goal }: Line): number =>
    requirement.trim() === '' ? 2 : goal.trim() === '' ? 1 : 0
  return [...lines].sort((a, b) => rank(a) - rank(b))
}
