import { type Distribution, distributionOf } from './distribution.ts'
import { levelOnRecord, type PoolRow } from './pool.ts'

/** A component's ratings on record beside those that the same executives had the year before. */
export type ComponentYears = {
  readonly component: string
  readonly thisYear: Distribution
  /** Of the executives who are in the pool now; those who have left are not in it. */
  readonly lastYear: Distribution
}

/** The distribution of each component this year and last year, by name of the component. */
export function componentsCompared(rows: readonly PoolRow[]): readonly ComponentYears[] {
  const components = new Map<string, PoolRow[]>()
  for (const row of rows) {
    const some = components.get(row.component)
    if (some === undefined) components.set(row.component, [row])
    else some.push(row)
  }
  const words = new Intl.Collator('en-US', { numeric: true })
  return [...components]
    .map(([component, some]) => ({
      component,
      thisYear: distributionOf(some, levelOnRecord),
      lastYear: distributionOf(some, ({ lastYear }) => lastYear),
    }))
    .toSorted((one, other) => words.compare(one.component, other.component))
}
