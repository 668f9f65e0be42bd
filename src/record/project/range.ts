import type { IsoDate } from '../../base/dates.ts'

/** A PostgreSQL date range from the first day to the day before `until`; open where unknown. */
export function range(from: IsoDate | undefined, until: IsoDate | undefined): string {
  if (from !== undefined && until !== undefined && from >= until) return 'empty'
  return `[${from ?? ''},${until ?? ''})`
}
