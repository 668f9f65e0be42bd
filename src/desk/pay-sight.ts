import { boardCasesOf } from '../store/queries/appraisal-access.ts'
import { payStreamsRead } from '../store/queries/pay.ts'
import { peopleUnder } from '../store/queries/people.ts'
import { unitParents } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/**
 * The people whose pay and awards a seat sees on a day: those of open files, the whole office's for payroll and the
 * department, and for a seat on a board those whose cases are open to it (domain model, 3.3).
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
  return new Set([...files, ...office, ...(await casesAtBoards(desk, who)).map(({ person }) => person)])
}

/**
 * The executives and years before the boards of a seat. The wall knows the person alone and opens these cases in each of
 * the person's seats; the desk opens them in the seat that sits on the board, as it does with appraisals: whoever is also
 * a supervisor or an executive reads them as a member, for the board's purpose, and the reading is logged so.
 */
export async function casesAtBoards(
  desk: Desk,
  who: Principal,
): Promise<readonly { person: string; fiscalYear: number }[]> {
  const { person: member, powers } = who
  if (member === undefined || !powers.includes('sit-on-board')) return []
  const streams = await remembered(desk, `board-cases/${member}`, () => boardCasesOf(desk.db, member))
  return streams.flatMap((stream) => {
    const [, person, year] = /^appraisal:(.+)\/(\d{4})$/.exec(stream) ?? []
    return person === undefined ? [] : [{ person, fiscalYear: Number(year) }]
  })
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
 * Who sees pay without files reads its entries, each with its ruling, on the page of the executive: the journal itself is
 * not payroll's (domain model, 3.3), though the wall, which goes by record and not by page, opens the same entries to it.
 * A board reads cases on its sheet.
 */
export async function payEntriesOf(desk: Desk, who: Principal, people: readonly string[]): Promise<string[]> {
  const own = people.flatMap((person) => [`pay:${person}`, `benefits:${person}`])
  return [...own, ...(await payStreamsRead(desk.db, people, who.person ?? ''))]
}
