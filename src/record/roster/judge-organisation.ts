import { type Ground, problemAt, type Refuse, unknown } from './ground.ts'
import type { ReadRow } from './roster.ts'

const WIDEST_FIRST = ['government', 'department', 'agency', 'component', 'office']

/** Units: each under a unit that stands, narrower than it; in whatever order they are written. */
export function judgeUnits(rows: readonly ReadRow[], ground: Ground, refuse: Refuse): void {
  const lone =
    'Its parent is neither on this sheet nor in your agency’s record, or the two lie under one another.'
  inOrder(
    rows,
    'parent',
    (parent) => (parent === '' ? ground.known.agency === undefined : ground.reaches(parent)),
    (row) => {
      const { parent = '', kind = '' } = row.values
      const above = ground.units.get(parent)?.kind
      const [own, upper] = [WIDEST_FIRST.indexOf(kind), WIDEST_FIRST.indexOf(above ?? '')]
      if (own < upper || (own === upper && kind !== 'office')) {
        refuse(
          row,
          problemAt(row, 'kind', `A unit of the kind ${kind} cannot lie under one of the kind ${above}.`),
        )
      } else ground.add(row)
    },
    (row) => {
      const top = row.values['parent'] === ''
      const message = top ? 'Your seat enters units of its agency alone. Name the unit above.' : lone
      refuse(row, problemAt(row, 'parent', message))
    },
  )
}

/** Seats: in a unit of the agency, reporting to one that stands, held by a known executive from a day on. */
export function judgeSeats(rows: readonly ReadRow[], ground: Ground, refuse: Refuse): void {
  const whole = rows.filter((row) => {
    const { unit = '', holder = '', capacity = '', since = '', established = '' } = row.values
    const problems = []
    if (!ground.reaches(unit)) problems.push(problemAt(row, 'unit', unknown('unit', 'Units')))
    if (holder === '' ? capacity !== '' || since !== '' : capacity === '' || since === '') {
      const message = 'Holder, capacity and the day since go together; fill in all three, or none.'
      problems.push(problemAt(row, 'holder', message))
    } else if (holder !== '' && !ground.hasPerson(holder)) {
      problems.push(problemAt(row, 'holder', unknown('person', 'Executives')))
    }
    if (since !== '' && since < established) {
      problems.push(problemAt(row, 'since', `It lies before the seat was established, ${established}.`))
    }
    if (problems.length > 0) refuse(row, ...problems)
    return problems.length === 0
  })
  inOrder(
    whole,
    'reportsTo',
    (seat) => seat === '' || ground.hasSeat(seat),
    (row) => ground.add(row),
    (row) => {
      const message = `${unknown('seat', 'Seats')} Or the two report to one another.`
      refuse(row, problemAt(row, 'reportsTo', message))
    },
  )
}

/** Positions: in a unit of the agency, abolished after they were established. */
export function judgePositions(rows: readonly ReadRow[], ground: Ground, refuse: Refuse): void {
  for (const row of rows) {
    const { unit = '', established = '', abolished = '' } = row.values
    const problems = []
    if (!ground.reaches(unit)) problems.push(problemAt(row, 'unit', unknown('unit', 'Units')))
    if (abolished !== '' && abolished <= established) {
      problems.push(problemAt(row, 'abolished', `It is not after the day of establishment, ${established}.`))
    }
    if (problems.length > 0) refuse(row, ...problems)
    else ground.add(row)
  }
}

/** Takes each row once what it rests on stands; those that wait for ever are lost. */
function inOrder(
  rows: readonly ReadRow[],
  field: string,
  stands: (on: string) => boolean,
  take: (row: ReadRow) => void,
  lose: (row: ReadRow) => void,
): void {
  const waiting = Map.groupBy(rows, ({ values }) => values[field] ?? '')
  const own = field === 'parent' ? 'unit' : 'seat'
  const ready = [...waiting.keys()].filter(stands)
  for (let on = ready.pop(); on !== undefined; on = ready.pop()) {
    const above = waiting.get(on) ?? []
    waiting.delete(on)
    for (const row of above) {
      take(row)
      const id = row.values[own] ?? ''
      if (waiting.has(id) && stands(id)) ready.push(id)
    }
  }
  for (const left of waiting.values()) for (const row of left) lose(row)
}
