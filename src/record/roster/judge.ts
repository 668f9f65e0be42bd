import type { NewEvent } from '../event.ts'
import { rosterEvents } from './events.ts'
import { Ground, type Known, problemAt, type Refuse, same } from './ground.ts'
import { judgeAppointments, pairing } from './judge-appointments.ts'
import { judgePositions, judgeSeats, judgeUnits } from './judge-organisation.ts'
import { judgeAccounts, judgeExecutives, judgePay, judgeRatings } from './judge-people.ts'
import { byKey, rosterOf } from './recorded.ts'
import { isTaken, type ReadRow, type RosterRow, type RowProblem, type Values } from './roster.ts'
import type { Stay } from './service.ts'
import { keyOf, type SheetName, sheetNamed } from './sheets.ts'

/** What came of a roster: every row with one outcome, in the order of the file, and the entries that it makes. */
export type Judged = { rows: readonly RosterRow[]; events: readonly NewEvent[] }

type Verdict = { of: number | 'record' } | { problems: readonly RowProblem[] }

/**
 * Judges the rows of a roster against one another and against the record. A row that says what is recorded already is a
 * duplicate; one that says otherwise is refused with what stands: a roster never changes what was recorded.
 */
export function judgeRoster(read: readonly ReadRow[], known: Known): Judged {
  const ground = new Ground(known)
  const verdicts = new Map<ReadRow, Verdict>()
  const refuse: Refuse = (row, ...problems) => void verdicts.set(row, { problems })
  const recorded = rosterOf(known.streams)
  const open = (name: SheetName): ReadRow[] => read.filter((row) => row.sheet === name && !verdicts.has(row))
  for (const row of read) if (row.problems.length > 0) refuse(row, ...row.problems)
  repeats(read, verdicts, refuse)
  const against = (name: SheetName, rows: readonly Values[]): void => {
    compare(open(name), byKey(name, rows), ground, verdicts, refuse)
  }

  against('Units', recorded.Units)
  judgeUnits(open('Units'), ground, refuse)
  against('Executives', recorded.Executives)
  judgeExecutives(open('Executives'), ground, refuse)
  against('Positions', recorded.Positions)
  judgePositions(open('Positions'), ground, refuse)
  against('Seats', recorded.Seats)
  judgeSeats(open('Seats'), ground, refuse)
  against('Appointments', recorded.Appointments)
  const actions = Map.groupBy(recorded.Appointments, ({ person }) => person ?? '')
  const staysOf = judgeAppointments(open('Appointments'), ground, actions, refuse)
  against('Pay', recorded.Pay)
  judgePay(open('Pay'), ground, staysOf, refuse)
  against('Ratings', recorded.Ratings)
  judgeRatings(open('Ratings'), ground, byKey('Ratings', recorded.Ratings), refuse)
  against('Accounts', accountRows(known))
  judgeAccounts(open('Accounts'), ground, refuse)

  const rows = read.map((row) => outcomeOf(row, verdicts.get(row)))
  return { rows, events: rosterEvents(rows.filter(isTaken), (values) => rulingOf(values, staysOf, ground)) }
}

/** Equal rows of one key are duplicates; unlike ones contradict each other, and the first stands. */
function repeats(read: readonly ReadRow[], verdicts: Map<ReadRow, Verdict>, refuse: Refuse): void {
  const first = new Map<string, ReadRow>()
  for (const row of read) {
    const sheet = sheetNamed(row.sheet)
    if (sheet === undefined || verdicts.has(row)) continue
    const key = `${sheet.name}\u001f${keyOf(sheet, row.values)}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    else if (same(row.values, earlier.values)) verdicts.set(row, { of: earlier.row })
    else {
      const [field = ''] = sheet.key
      refuse(
        row,
        problemAt(row, field, `Row ${earlier.row} says otherwise of the same thing. Keep one of them.`),
      )
    }
  }
}

/** Rows about what is recorded already: the same, or different; what is not the agency's is not told apart. */
function compare(
  rows: readonly ReadRow[],
  recorded: ReadonlyMap<string, Values>,
  ground: Ground,
  verdicts: Map<ReadRow, Verdict>,
  refuse: Refuse,
): void {
  for (const row of rows) {
    const sheet = sheetNamed(row.sheet)
    if (sheet === undefined) continue
    const stands = recorded.get(keyOf(sheet, row.values))
    const [field = ''] = sheet.key
    if (stands === undefined) {
      if (isUsed(row, ground))
        refuse(row, problemAt(row, field, 'This identifier is in use already. Choose another.'))
    } else if (!isOwn(row, stands, ground)) {
      refuse(row, problemAt(row, field, 'This identifier is in use already. Choose another.'))
    } else if (same(row.values, stands)) verdicts.set(row, { of: 'record' })
    else refuse(row, ...differences(row, stands))
  }
}

function differences(row: ReadRow, stands: Values): RowProblem[] {
  return Object.keys(row.values)
    .filter((field) => row.values[field] !== (stands[field] ?? ''))
    .map((field) => ({
      ...problemAt(
        row,
        field,
        `The record says ${stands[field] || '(blank)'}. A roster does not change what is recorded.`,
      ),
      differs: true as const,
    }))
}

function isOwn(row: ReadRow, stands: Values, ground: Ground): boolean {
  switch (row.sheet) {
    case 'Accounts':
      return true
    case 'Units':
    case 'Seats':
    case 'Positions':
      return ground.reaches(stands['unit'] ?? '')
    default:
      return ground.hasPerson(stands['person'] ?? '')
  }
}

const STREAMS: Readonly<Partial<Record<SheetName, readonly [kind: string, field: string]>>> = {
  Units: ['unit', 'unit'],
  Seats: ['post', 'seat'],
  Positions: ['position', 'position'],
  Executives: ['person', 'person'],
}

/** Whether an identifier stands for something that is no row of a roster: a listed position, a proposal, an official. */
function isUsed({ sheet, values }: ReadRow, ground: Ground): boolean {
  const stream = STREAMS[sheet]
  if (stream === undefined) return false
  const [kind, field] = stream
  return (ground.known.streams.get(`${kind}:${values[field]}`) ?? []).length > 0
}

function accountRows({ accounts }: Known): Values[] {
  return [...(accounts ?? [])].map(([login, { name, person }]) => ({ login, name, person }))
}

function outcomeOf({ sheet, row, values, repairs }: ReadRow, verdict: Verdict | undefined): RosterRow {
  const base = { sheet, row, values }
  if (verdict === undefined) {
    return repairs.length > 0 ? { ...base, outcome: 'repaired', repairs } : { ...base, outcome: 'taken' }
  }
  return 'of' in verdict
    ? { ...base, outcome: 'duplicate', of: verdict.of }
    : { ...base, outcome: 'refused', problems: verdict.problems }
}

function rulingOf(values: Values, staysOf: (person: string) => readonly Stay[], ground: Ground): unknown {
  const stay = staysOf(values['person'] ?? '').find(
    ({ from, position }) => from === values['effective'] && position === values['position'],
  )
  return stay === undefined ? undefined : pairing(stay, ground).ruling
}
