import { isIsoDate, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { Scope } from './at.ts'
import { plainUsd, shownCount, shownDate, shownUsd } from './shown.ts'
import { slugOf } from './slug.ts'
import type { Standing } from './standing.ts'
import type { Clash, Table, Unit } from './table.ts'

/** One value of a row: as data (money in dollars, a percentage in percent) and in words. */
export type Cell = { field?: string; unit?: Unit; value: unknown; shown: string }

/** One row of a table as plain data. */
export type RowDescription = {
  from: IsoDate
  until?: IsoDate
  known?: IsoDate
  scope: Scope
  by: Cite
  standing: Standing
  cells: readonly Cell[]
  also: readonly Clash[]
}

/** A table as listed: its rows newest first. */
export type TableDescription = { id: string; title: string; rows: readonly RowDescription[] }

/** Describes a table for lists and programs, as plain data. */
export function describeTable({ title, unit, rows }: Table<unknown>): TableDescription {
  return {
    id: slugOf(title),
    title,
    rows: rows.map(({ from, until, known, scope, by, standing, value, also }) => ({
      from,
      ...(until === undefined ? {} : { until }),
      ...(known === undefined ? {} : { known }),
      scope: scope ?? 'government',
      by,
      standing: standing ?? 'seen',
      cells: cellsOf(value, unit),
      also: also ?? [],
    })),
  }
}

function cellsOf(value: unknown, unit: Table<unknown>['unit']): readonly Cell[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [cellOf(value, typeof unit === 'string' ? unit : undefined)]
  return Object.entries(value).map(([field, part]) => ({
    field,
    ...cellOf(part, typeof unit === 'object' ? unit[field] : unit),
  }))
}

function cellOf(value: unknown, unit: Unit | undefined): Cell {
  const cell = { value: dataOf(value, unit), shown: shownOf(value, unit) }
  return unit === undefined || !hasNumber(value) ? cell : { ...cell, unit }
}

function dataOf(value: unknown, unit: Unit | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => dataOf(one, unit))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, dataOf(part, unit)]))
  if (typeof value !== 'number') return value
  if (unit === 'usd') return plainUsd(value as Cents)
  return unit === 'percent' ? value / 100 : value
}

function shownOf(value: unknown, unit: Unit | undefined): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return isIsoDate(value) ? shownDate(value) : value
  if (Array.isArray(value)) return value.map((one) => shownOf(one, unit)).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${shownOf(part, unit)}`)
      .join('; ')
  if (typeof value !== 'number') return ''
  if (unit === 'usd') return shownUsd(value as Cents)
  if (unit === 'percent') return `${value / 100}%`
  if (unit === 'year') return String(value)
  return unit === undefined ? shownCount(value) : `${shownCount(value)} ${unit}`
}

/** Whether a value is a number, or holds one. */
export function hasNumber(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasNumber)
  return typeof value === 'number'
}
