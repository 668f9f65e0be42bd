import type { IsoDate } from '../../base/dates.ts'
import type { personFile } from '../../desk/files.ts'
import { appointmentWords } from '../../desk/words.ts'
import type { Clock } from '../components/clock-table.ts'

type File = NonNullable<Awaited<ReturnType<typeof personFile>>>

/** The clocks that run on a person's record on a day, soonest first. */
export function clocksOf(file: File, on: IsoDate): Clock[] {
  const clocks: Clock[] = []
  for (const row of file.held) {
    if (row.status !== 'filled' || (row.vacate_on !== null && row.vacate_on <= on)) continue
    if (row.expires_on !== null && row.expires_on >= on) {
      clocks.push({
        clock: `${appointmentWords(row.appointment)} ends`,
        ends: row.expires_on,
        needs: 'Ends by itself',
      })
    }
    if (row.probation_ends !== null && row.probation_ends >= on) {
      clocks.push({ clock: 'Probation', ends: row.probation_ends, needs: 'Certify or not' })
    }
  }
  return clocks.sort((a, b) => (a.ends < b.ends ? -1 : 1))
}
