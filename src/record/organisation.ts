import type { IsoDate } from '../base/dates.ts'
import type { NewEvent, UnitKind } from './event.ts'
import { type Agency, departmentKind } from './listing/agencies.ts'

/** One row of OPM's list of agencies and their sub-elements. */
export type SubElement = { type: string; code: string; agency: string; name: string }

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'to',
  'at',
  'by',
  'from',
  'with',
  'who',
  'are',
  'or',
])
const KEPT = new Set(['U.S.', 'US', 'II', 'III', 'IV', 'DC'])

/**
 * The government's organisation as events: the whole, departments, agencies and their components, each from
 * the first day on which the list is taken to hold.
 */
export function organisationEvents(
  elements: readonly SubElement[],
  rollUps: readonly Agency[],
  from: IsoDate,
  known: ReadonlySet<string>,
): NewEvent[] {
  const byUnit = new Map(rollUps.map((rollUp) => [rollUp.unit, rollUp]))
  const events = new Map<string, NewEvent>()
  const add = (
    unit: string,
    kind: UnitKind,
    name: string,
    parent: string | undefined,
    code: string | undefined,
  ) => {
    if (known.has(unit) || events.has(unit)) return
    events.set(unit, {
      stream: `unit:${unit}`,
      type: 'organisation/unit-established',
      effective: from,
      body: {
        unit,
        kind,
        name,
        source: 'OPM agency and sub-element codes',
        ...(parent === undefined ? {} : { parent }),
        ...(code === undefined ? {} : { code }),
      },
    })
  }
  add('US', 'government', 'United States Government', undefined, undefined)
  for (const rollUp of rollUps) {
    const official = /^[A-Z]{2}$/.test(rollUp.department) ? rollUp.department : undefined
    add(rollUp.department, departmentKind(rollUp), rollUp.departmentName, undefined, official)
  }
  for (const element of elements) {
    const code = element.code.slice(0, 2)
    const rollUp = byUnit.get(code)
    const parent = rollUp === undefined || rollUp.department === code ? undefined : rollUp.department
    const cabinet = element.type === 'Cabinet Level Agencies' && parent === undefined
    add(code, cabinet ? 'department' : 'agency', rollUp?.name ?? titled(element.agency), parent, code)
  }
  for (const element of elements) {
    if (element.code.length > 2) {
      add(element.code, 'component', titled(element.name), element.code.slice(0, 2), element.code)
    }
  }
  return [...events.values()]
}

/** A name in capitals written as a title; names with small letters stay as they are. */
export function titled(name: string): string {
  if (/[a-z]/.test(name)) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      const upper = word.toUpperCase()
      if (KEPT.has(upper.replace(/[(),]/g, ''))) return upper
      if (index > 0 && SMALL.has(word)) return word
      return word.replace(
        /(^|[-/(“"'.])([a-z])/g,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    })
    .join(' ')
}
