import type { IsoDate } from '../base/dates.ts'
import { type GroupDifference, groupDifferences } from '../record/group-differences.ts'
import { levelOnRecord } from '../record/close-out/pool.ts'
import { appraisalLines } from './appraisals.ts'
import type { Desk } from './desk.ts'
import { poolOf } from './given-boards.ts'
import type { Principal } from './who.ts'

/** How the ratings on record of each group stand beside those of all others, from the files that the seat sees. */
export async function cycleDifferences(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on }: { unit: string; fiscalYear: number; on: IsoDate },
): Promise<readonly GroupDifference[]> {
  const { pool } = await poolOf(desk.db, unit, fiscalYear)
  const lines = await appraisalLines(desk, who, { fiscalYear, on })
  const officials = new Map(lines.map(({ person, supervisor }) => [person, supervisor?.name ?? '']))
  return groupDifferences(
    pool.flatMap((row) => {
      const level = levelOnRecord(row)
      if (level === undefined) return []
      const { component, appointment } = row
      return [
        { level, groups: { component, appointment, 'rating official': officials.get(row.person) ?? '' } },
      ]
    }),
  )
}
