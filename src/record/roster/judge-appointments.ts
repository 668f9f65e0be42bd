import { decide, explain } from '../../rulebook/index.ts'
import { types } from '../../rulebook/positions/types.ts'
import type { AppointmentType } from '../terms.ts'
import { type Ground, problemAt, type Refuse, unknown } from './ground.ts'
import { dayIn } from './judge-people.ts'
import type { ReadRow, RowProblem, Values } from './roster.ts'
import { type PersonnelAction, type Stay, staysOf } from './service.ts'

/** Which cells an action needs, and which it may have; the others stay blank. */
const CELLS: Readonly<Record<string, { needs: readonly string[]; may: readonly string[] }>> = {
  appointment: {
    needs: ['position', 'type', 'initial'],
    may: ['notToExceed', 'qrbCertified', 'fiveYears', 'probationEnds'],
  },
  reassignment: { needs: ['position'], may: [] },
  separation: { needs: ['position', 'reason'], may: [] },
  'probation completed': { needs: [], may: [] },
}
const ALL_CELLS = [
  'position',
  'type',
  'initial',
  'notToExceed',
  'qrbCertified',
  'fiveYears',
  'probationEnds',
  'reason',
]

/**
 * Personnel actions. Those of one person are taken together or not at all: a career with a hole would be wrong. Gives
 * everybody's stays as they would be recorded.
 */
export function judgeAppointments(
  rows: readonly ReadRow[],
  ground: Ground,
  recorded: ReadonlyMap<string, readonly Values[]>,
  refuse: Refuse,
): (person: string) => readonly Stay[] {
  const people = Map.groupBy(rows, ({ values }) => values['person'] ?? '')
  const stays = new Map<string, readonly Stay[]>()
  const recordedOnly = (person: string): readonly Stay[] => {
    const actions = (recorded.get(person) ?? []).map((values): PersonnelAction => ({ values }))
    const found = staysOf(actions)
    return 'stays' in found ? found.stays : []
  }
  const drop = (person: string, wrong: ReadRow | undefined, problems: readonly RowProblem[]): void => {
    for (const row of people.get(person) ?? []) {
      const why = `Row ${wrong?.row} of the same person was refused; a person’s actions are taken together.`
      if (row === wrong) refuse(row, ...problems)
      else refuse(row, problemAt(row, 'person', why))
    }
    people.delete(person)
    stays.set(person, recordedOnly(person))
  }
  for (const [person, own] of people) {
    const fault = faultOf(person, own, ground, recorded.get(person) ?? [], (found) =>
      stays.set(person, found),
    )
    if (fault !== undefined) drop(person, fault.row, fault.problems)
  }
  keepApart(people, stays, ground.known.stays, drop)
  return (person) => stays.get(person) ?? recordedOnly(person)
}

type Fault = { row: ReadRow; problems: readonly RowProblem[] }

function faultOf(
  person: string,
  own: readonly ReadRow[],
  ground: Ground,
  recorded: readonly Values[],
  keep: (stays: readonly Stay[]) => void,
): Fault | undefined {
  for (const row of own) {
    const problems = cellProblems(row)
    if (!ground.hasPerson(person)) problems.push(problemAt(row, 'person', unknown('person', 'Executives')))
    if (problems.length > 0) return { row, problems }
  }
  const byRow = new Map(own.map((row) => [row.row, row]))
  const actions = [
    ...recorded.map((values): PersonnelAction => ({ values })),
    ...own.map(({ values, row }): PersonnelAction => ({ values, row })),
  ]
  const found = staysOf(actions)
  if ('wrong' in found) {
    const row = byRow.get(found.wrong.row ?? -1) ?? own[0]
    return row === undefined ? undefined : { row, problems: [problemAt(row, 'effective', found.why)] }
  }
  for (const stay of found.stays) {
    const row = own.find(
      ({ values }) => values['effective'] === stay.from && values['position'] === stay.position,
    )
    const problem = row === undefined ? undefined : placeProblem(row, stay, ground)
    if (row !== undefined && problem !== undefined) return { row, problems: [problem] }
  }
  keep(found.stays)
  return undefined
}

function cellProblems(row: ReadRow): RowProblem[] {
  const { values } = row
  const action = values['action'] ?? ''
  const { needs = [], may = [] } = CELLS[action] ?? {}
  const problems: RowProblem[] = []
  for (const field of ALL_CELLS) {
    const blank = (values[field] ?? '') === ''
    if (blank && needs.includes(field)) problems.push(problemAt(row, field, `It is needed for ${action}.`))
    if (!blank && !needs.includes(field) && !may.includes(field)) {
      problems.push(problemAt(row, field, `It does not belong to ${action}; leave it blank.`))
    }
  }
  const {
    type = '',
    initial,
    effective = '',
    notToExceed = '',
    probationEnds = '',
    qrbCertified = '',
  } = values
  const limited = type.startsWith('limited')
  if (action !== 'appointment') return problems
  if (limited && notToExceed === '') {
    problems.push(problemAt(row, 'notToExceed', 'A limited appointment has a last day; give it.'))
  }
  if (!limited && notToExceed !== '') {
    problems.push(problemAt(row, 'notToExceed', `A ${type} appointment has no last day; leave it blank.`))
  }
  for (const field of ['notToExceed', 'probationEnds'] as const) {
    const day = values[field] ?? ''
    if (day !== '' && day < effective) {
      problems.push(problemAt(row, field, `It lies before the appointment, ${effective}.`))
    }
  }
  if (probationEnds !== '' && (type !== 'career' || initial !== 'yes')) {
    const message = 'Only an initial career appointment has a probation; leave it blank.'
    problems.push(problemAt(row, 'probationEnds', message))
  }
  if (qrbCertified > effective) {
    problems.push(problemAt(row, 'qrbCertified', `It lies after the appointment, ${effective}.`))
  }
  return problems
}

/** What stands against a stay: the position is not there on those days, or takes no such appointment. */
function placeProblem(row: ReadRow, stay: Stay, ground: Ground): RowProblem | undefined {
  const place = ground.place(stay.position)
  if (place === undefined) return problemAt(row, 'position', unknown('position', 'Positions'))
  if (stay.from < place.established) {
    return problemAt(row, 'effective', `${stay.position} was established later, on ${place.established}.`)
  }
  if (place.abolished !== '' && (stay.until === undefined || stay.until > place.abolished)) {
    const message = `${stay.position} was abolished on ${place.abolished}, while ${stay.person} is in it.`
    return problemAt(row, 'position', message)
  }
  const { refusal } = pairing(stay, ground)
  return refusal === undefined ? undefined : problemAt(row, stay.type === '' ? 'position' : 'type', refusal)
}

/** The ruling on whether a position so designated takes such an appointment, and its refusal in words. */
export function pairing(stay: Stay, ground: Ground): { ruling?: unknown; refusal?: string } {
  const on = dayIn(stay.from)
  const designation = ground.place(stay.position)?.designationOn(on)
  if (designation === undefined) return { refusal: 'The position has no designation.' }
  const facts = { appointmentType: stay.type as AppointmentType, designation }
  const ruling = decide(types, { on, scopes: ground.known.scopes }, facts)
  const explained = explain(types, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.allowed) return { ruling: explained }
  return { ruling: explained, refusal: explained.answer }
}

/** One incumbent a position and day: of two that meet, the later one of the file goes, with all of that person's rows. */
function keepApart(
  people: ReadonlyMap<string, readonly ReadRow[]>,
  stays: ReadonlyMap<string, readonly Stay[]>,
  recorded: readonly Stay[],
  drop: (person: string, wrong: ReadRow | undefined, problems: readonly RowProblem[]) => void,
): void {
  const fixed = Map.groupBy(
    recorded.filter(({ person }) => !stays.has(person)),
    ({ position }) => position,
  )
  const holders = new Map<string, Set<string>>()
  for (const stay of [...stays.values()].flat()) {
    holders.set(stay.position, (holders.get(stay.position) ?? new Set()).add(stay.person))
  }
  const queue = [...holders.keys()]
  for (let position = queue.pop(); position !== undefined; position = queue.pop()) {
    const here = [...(holders.get(position) ?? [])]
      .flatMap((person) => stays.get(person) ?? [])
      .concat(fixed.get(position) ?? [])
      .filter((stay) => stay.position === position)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    let before: Stay | undefined
    for (const stay of here) {
      // Its person may have been dropped a moment ago.
      const gone = stays.has(stay.person) && stays.get(stay.person)?.includes(stay) !== true
      if (gone) continue
      if (before === undefined || (before.until !== undefined && before.until <= stay.from)) {
        before = stay
        continue
      }
      const inFile: boolean = people.has(stay.person)
      const loser: Stay = inFile ? stay : before
      const other: Stay = inFile ? before : stay
      const rows = people.get(loser.person) ?? []
      const wrong =
        rows.find(({ values }) => values['effective'] === loser.from && values['position'] === position) ??
        rows[0]
      if (wrong === undefined) continue
      const until = other.until === undefined ? '' : ` until ${other.until}`
      const message = `${position} is held by ${other.person} from ${other.from}${until}. One person holds a position at a time.`
      queue.push(...(stays.get(loser.person) ?? []).map((one) => one.position), position)
      drop(loser.person, wrong, [problemAt(wrong, 'position', message)])
      if (loser === before) before = stay
    }
  }
}
