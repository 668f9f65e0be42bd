import { isIsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import type { FactKind } from '../../rulebook/kernel/fact.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { factOf } from '../../rulebook/facts.ts'
import { count, counted, money, shortDate } from './formats.ts'

/** The value of a fact as people read it: `Yes`, `22 Nov 2026`, `$206,400`, `90 positions`. */
export function factValue(fact: Pick<Explanation['facts'][number], 'id' | 'value' | 'unit'>): string {
  return shownAs(factOf(fact.id).kind, fact.value, fact.unit)
}

function shownAs(kind: FactKind, value: unknown, unit: string | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return kind === 'date' && isIsoDate(value) ? shortDate(value) : value
  if (typeof value !== 'number') return ''
  switch (kind) {
    case 'usd':
      return money(usd(value))
    case 'percent':
      return `${value}%`
    case 'years':
      return counted(value, 'year')
    case 'months':
      return counted(value, 'month')
    case 'days':
      return counted(value, 'day')
    case 'level':
      return `Level ${value}`
    case 'count':
    case 'date':
    case 'choice':
    case 'yes-no':
      break
  }
  return unit === undefined ? count(value) : `${count(value)} ${value === 1 ? singular(unit) : unit}`
}

/** What is asked for when a fact is missing: `a whole number of positions`. */
export function factAsked(fact: { kind: string; unit?: string; allowed?: readonly string[] }): string {
  switch (fact.kind) {
    case 'yes-no':
      return 'yes or no'
    case 'date':
      return 'a date'
    case 'usd':
      return 'an amount in dollars'
    case 'percent':
      return 'a percentage'
    case 'level':
      return 'a rating level, 1 to 5'
    case 'choice':
      return (fact.allowed ?? []).length > 6 ? 'one of a list' : `one of: ${(fact.allowed ?? []).join(', ')}`
    default:
      return `a whole number of ${fact.unit ?? fact.kind}`
  }
}

/** The id of a fact as words, for tight places: `noncareer appointees`. */
export function factName(id: string): string {
  return id.replaceAll(
    /([a-z])([A-Z0-9])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
}

/** Whose rule it is: `the whole government`, `component ICE`, or that of every office that settled it so. */
export function scopeWords(scope: Scope): string {
  if (scope === 'government') return 'the whole government'
  return scope.startsWith('setting:') ? 'an office that has settled it so' : scope.replace(':', ' ')
}

function singular(unit: string): string {
  return unit.replace(/ies$/, 'y').replace(/s$/, '')
}
