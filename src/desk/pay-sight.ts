import { boardCasesOf } from '../store/queries/appraisal-access.ts'
import { payStreamsRead } from '../store/queries/pay.ts'
import { peopleUnder } from '../store/queries/people.ts'
import { unitParents } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/**
 * The people whose pay and awards a seat sees on a day: those of open files, the whole office's for payroll and the
 * department, and those whose cases at a board are open to the person (domain model, 3.3).
 */
export async function paidPeople(desk: Desk, who: Principal, on: string): Promise<ReadonlySet<string>> {
  const files = await visiblePeople(desk, who, on)
  const office =
    who.pay === 'office' && who.unit !== undefined
      ? await remembered(desk, `paid/${who.unit}`, () =>
          // Past the second wall: payroll sees no positions, and whom it pays it is told here.
          peopleUnder(desk.connection.db, who.unit ?? ''),
        )
      : []
  const cases = who.person === undefined ? [] : await boardCasesOf(desk.db, who.person)
  return new Set([...files, ...office, ...cases.map((stream) => stream.slice(10, stream.lastIndexOf('/')))])
}

/** Whether a seat sees what is proposed for somebody: of those whose pay it sees, never its own. */
export async function seesProposal(desk: Desk, who: Principal, person: string, on: string): Promise<boolean> {
  return person !== who.person && (await paidPeople(desk, who, on)).has(person)
}

/** Whether a seat sees worksheets and pools of a unit: the office that runs them, payroll, and the department above. */
export async function seesBudgets(desk: Desk, who: Principal, unit: string): Promise<boolean> {
  const office = (who.audit === 'office' && who.people === 'component') || who.pay === 'office'
  if (!office || who.unit === undefined) return false
  const parents = await unitParents(desk.db)
  for (let at: string | null | undefined = unit, depth = 0; at != null && depth < 12; depth++) {
    if (at === who.unit) return true
    at = parents.get(at)
  }
  return false
}

/**
 * The streams of pay, proposals, incentives and benefits of people whose files a seat sees, for its reading of the journal.
 * Who sees pay without files reads it on the pages of pay, and cases on the sheet of the board.
 */
export async function payEntriesOf(desk: Desk, who: Principal, people: readonly string[]): Promise<string[]> {
  const own = people.flatMap((person) => [`pay:${person}`, `benefits:${person}`])
  return [...own, ...(await payStreamsRead(desk.db, people, who.person ?? ''))]
}
