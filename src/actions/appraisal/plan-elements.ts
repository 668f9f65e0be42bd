import { z } from 'zod'
import { APPRAISAL_SYSTEMS, type AppraisalSystem, MEASURE_KINDS } from '../../record/appraisal-terms.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import { FACTS } from '../../rulebook/facts.ts'
import { readValue } from '../../rulebook/kernel/read-value.ts'
import { type FieldWords, linesField, rowsField, textField, yesNoField } from '../fields.ts'

const KINDS = ['results', 'leadership', 'managing-subordinates', 'other'] as const
const COVERS = ['individual', 'organizational', 'both'] as const

/** The most elements of a plan, and the most lines of each of its lists. */
const MOST_ELEMENTS = 12
const MOST_LINES = 15

/** The elements of a plan, row by row; a plan may be saved with rows that are not yet complete. */
export function elementsField() {
  return rowsField(
    {
      name: textField({ title: 'Element' }, 200),
      critical: yesNoField({ title: 'Critical' }).optional(),
      kind: z.enum(KINDS).meta({ title: 'Kind', widget: 'select' }),
      covers: z.enum(COVERS).meta({ title: 'Whose performance', widget: 'select' }).optional(),
      weight: weightField({ title: 'Weight', hint: 'A whole percentage; all make 100' }).optional(),
      standard: textField({ title: 'Fully successful is', widget: 'textarea' }, 4000).optional(),
      requirements: linesField(
        { title: 'Performance requirements', hint: 'One on each line' },
        MOST_LINES,
      ).optional(),
      goals: goalsField().optional(),
      measures: measuresField().optional(),
    },
    { title: 'Elements of the plan', hint: 'Rows that are left blank are left out' },
    MOST_ELEMENTS,
  )
}

/** An element as given. */
export type ElementRow = z.output<ReturnType<typeof elementsField>>[number]

function weightField(words: FieldWords) {
  return z
    .unknown()
    .transform((given, context) => {
      const read = readValue(FACTS.element1Weight, given)
      if ('value' in read && typeof read.value === 'number' && read.value <= 100_00) return read.value
      const message = `${String(given)} is not a percentage from 0 to 100`
      context.addIssue({ code: 'custom', message, input: given })
      return z.NEVER
    })
    .pipe(z.number())
    .meta({ unit: '%', ...words })
}

const GOAL = z.union([
  z.string().trim().min(1).max(300),
  z.strictObject({
    goal: z.string().trim().min(1).max(300),
    source: z.string().trim().max(300).optional(),
    page: z.string().trim().max(40).optional(),
  }),
])

/** Goals: their names, a line each; with source and page between bars, or from the goals of the cycle. */
function goalsField() {
  return z
    .unknown()
    .transform((given) =>
      typeof given === 'string' ? given.split(/\r?\n/).filter((line) => line.trim() !== '') : given,
    )
    .pipe(z.array(GOAL, { error: 'give a list of goals, or a text with one on each line' }).max(MOST_LINES))
    .meta({
      title: 'Goals',
      hint: 'One on each line, in the order of the requirements: Goal | document | page. A goal of the cycle needs its name alone',
      widget: 'textarea',
    })
}

function measuresField() {
  return z
    .unknown()
    .transform((given) =>
      typeof given === 'string' ? given.split(/[,\s]+/).filter((word) => word !== '') : given,
    )
    .pipe(
      z
        .array(
          z.enum(MEASURE_KINDS, {
            error: (issue) => `${String(issue.input)} is none of ${MEASURE_KINDS.join(', ')}`,
          }),
          { error: `give a list of ${MEASURE_KINDS.join(', ')}` },
        )
        .max(MEASURE_KINDS.length),
    )
    .meta({ title: 'Measures', hint: `What they look at: ${MEASURE_KINDS.join(', ')}` })
}

/** The elements as they go on record, and their texts, sealed apart. */
export type Elements = { elements: PlanElement[]; texts: Record<string, string> }

/** The keys of the elements that a system names, in its order. */
export function keysOf(names: readonly string[] | undefined): Map<string, string> {
  return new Map((names ?? []).map((name, index) => [name, `e${index + 1}`]))
}

/** The keys that elements of some plans have, so that an element keeps its own from version to version. */
export function keysIn(plans: readonly { elements: readonly PlanElement[] }[]): Map<string, string> {
  return new Map(plans.flatMap(({ elements }) => elements.map(({ name, key }) => [name, key] as const)))
}

/**
 * The elements of the rows. One whose name is known has the key that goes with it; the others follow in the order
 * given. Goals of the cycle bring document and page along.
 */
export function elementsOf(
  rows: readonly ElementRow[],
  known: ReadonlyMap<string, string>,
  goals: readonly { goal: string; source: string; page?: string }[],
): Elements {
  const texts: Record<string, string> = {}
  let last = Math.max(0, ...[...known.values()].map((key) => placeOf(key)))
  const elements = rows.map((row): PlanElement => {
    const key = known.get(row.name) ?? `e${++last}`
    if (row.standard !== undefined) texts[`${key}.standard`] = row.standard
    for (const [number, text] of (row.requirements ?? []).entries()) {
      texts[`${key}.requirement.${number + 1}`] = text
    }
    return {
      key,
      name: row.name,
      critical: row.critical ?? true,
      kind: row.kind,
      covers: row.covers ?? 'individual',
      ...(row.weight === undefined ? {} : { weight: row.weight }),
      requirements: row.requirements?.length ?? 0,
      goals: (row.goals ?? []).map((given) => goalOf(given, goals)),
      measures: [...new Set(row.measures)],
    }
  })
  return { elements: elements.sort((a, b) => placeOf(a.key) - placeOf(b.key)), texts }
}

function placeOf(key: string): number {
  return Number(key.slice(1))
}

function goalOf(
  given: z.output<typeof GOAL>,
  goals: readonly { goal: string; source: string; page?: string }[],
): PlanElement['goals'][number] {
  const [goal = '', source, page] =
    typeof given === 'string'
      ? given.split('|').map((part) => part.trim())
      : [given.goal, given.source, given.page]
  const known = goals.find((one) => one.goal === goal)
  const [document, at] = [source || known?.source, page || known?.page]
  return {
    goal,
    ...(document === undefined || document === '' ? {} : { source: document }),
    ...(at === undefined || at === '' ? {} : { page: at }),
  }
}

const WEIGHTED: ReadonlySet<AppraisalSystem> = new Set<AppraisalSystem>(['basic-2012', 'fiscal-2026'])

/** Whether a system names its elements and weighs them. */
export function isWeighted(system: (typeof APPRAISAL_SYSTEMS)[number]): boolean {
  return WEIGHTED.has(system)
}
