import { type Cents, dollars } from '../../base/money.ts'
import type { IsoDate } from '../../base/dates.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import type { WorksheetRow } from '../worksheet/row.ts'
import { awardStanding, type Course } from './course.ts'

/** One executive's amounts at each step, in cents; null where a step gave none. */
export type Reconciled = {
  person: string
  name: string
  rate: {
    today: number
    proposed: number | null
    board: number | null
    approved: number | null
    onRecord: number | null
  }
  rateFrom: IsoDate | null
  award: {
    proposed: number | null
    board: number | null
    approved: number | null
    paid: number | null
    carried: number | null
  }
  /** Where two steps don't agree, and what is still to come, in words. */
  differences: readonly string[]
}

export const RECONCILIATION_HEADS = [
  'Identifier',
  'Name',
  'Rate today ($)',
  'Rate proposed ($)',
  'Rate recommended ($)',
  'Rate approved ($)',
  'Rate on record ($)',
  'From',
  'Award proposed ($)',
  'Award recommended ($)',
  'Award approved ($)',
  'Award paid ($)',
  'Award carried ($)',
  'Differences',
] as const

/**
 * What was proposed, recommended, approved and paid, executive by executive, for all of whom there is something. Of whoever
 * asks, only what was approved.
 */
export function reconciled(
  rows: readonly WorksheetRow[],
  courses: ReadonlyMap<string, Course>,
  { own, on }: { own?: string | undefined; on: IsoDate },
): readonly Reconciled[] {
  return rows.flatMap((row) => {
    const course = courses.get(row.person)
    if (course === undefined) return []
    const told = row.person === own ? approvedAlone(course) : course
    return told === undefined ? [] : [reconciledOf(row, told, on)]
  })
}

function approvedAlone(course: Course): Course | undefined {
  const { approved_rate: rate, granted } = course
  if (rate === null && granted === null) return undefined
  const none = { rate: null, award: null, board_on: null, board_rate: null, board_award: null }
  return { ...course, ...none, state: null }
}

function reconciledOf({ person, name, rate: today }: WorksheetRow, course: Course, on: IsoDate): Reconciled {
  const approvedAward =
    awardStanding(course) ?? (course.award_state === 'withdrawn' ? null : course.approved_award)
  return {
    person,
    name,
    rate: {
      today,
      proposed: course.rate,
      board: course.board_rate,
      approved: course.approved_rate,
      onRecord: course.rate_set,
    },
    rateFrom: course.rate_from,
    award: {
      proposed: course.award,
      board: course.board_award,
      approved: approvedAward,
      paid: course.paid,
      carried: course.carried,
    },
    differences: [...ofRate(course), ...ofAward(course, approvedAward, on)],
  }
}

function ofRate({
  rate,
  board_on: boardOn,
  board_rate: board,
  approved_rate: approved,
  rate_set: set,
}: Course): string[] {
  const found: string[] = []
  if (boardOn !== null && rate !== board)
    found.push(`The board recommends ${named(board, 'no rate')}, not ${named(rate, 'no rate')}.`)
  const asked = boardOn === null ? rate : board
  if (approved === null) {
    if (asked !== null) found.push('The rate is not approved yet.')
    return found
  }
  if (asked !== null && approved !== asked)
    found.push(
      `${money(approved)} is approved, ${boardOn === null ? 'proposed' : 'recommended'} was ${money(asked)}.`,
    )
  if (set !== approved)
    found.push(`The rate on record from that day is ${named(set, 'none')}, approved was ${money(approved)}.`)
  return found
}

function ofAward(course: Course, approved: number | null, on: IsoDate): string[] {
  const { award, board_on: boardOn, board_award: board, award_state: state, granted, paid, carried } = course
  const found: string[] = []
  if (boardOn !== null && (award ?? 0) !== (board ?? 0))
    found.push(`The board recommends ${named(board, 'no award')}, not ${named(award, 'none')}.`)
  const given = (paid ?? 0) + (carried ?? 0)
  if (state === 'withdrawn') {
    const was = `The award of ${money(granted ?? 0)} was withdrawn`
    found.push(given === 0 ? `${was} before it was paid.` : `${was}, and ${money(given)} is paid or carried.`)
    return found
  }
  const asked = boardOn === null ? award : board
  if (approved === null) {
    if (asked !== null && asked > 0) found.push('The award is not approved yet.')
    if (given > 0) found.push(`${money(given)} is paid or carried without an approval on record.`)
    return found
  }
  if (asked !== null && approved !== asked)
    found.push(
      `An award of ${money(approved)} is approved, ${boardOn === null ? 'proposed' : 'recommended'} was ${money(asked)}.`,
    )
  if (course.approved_award !== null && granted !== null && granted !== course.approved_award)
    found.push(
      `The award on record is ${money(granted)}, approved on the proposal was ${money(course.approved_award)}.`,
    )
  if (state !== 'paid' && given === 0 && approved > 0) found.push('The award is not paid yet.')
  else if (state === 'paid' && paid === null)
    found.push('The award came on record as paid; its payment does not stand here.')
  else if (given !== approved)
    found.push(`Paid and carried come to ${money(given)}, approved was ${money(approved)}.`)
  return [...found, ...ofCarried(course, on)]
}

/** What of an award was carried over the yearly limit, and whether a carried amount was paid since. */
function ofCarried({ carried, due_on: due, carried_paid: since }: Course, on: IsoDate): string[] {
  if (carried === null || carried === 0) return []
  const words = `${money(carried)} is carried over the yearly limit`
  if (due === null) return [`${words}.`]
  if (due > on) return [`${words}, due on ${shownDate(due)}.`]
  return since === null || since === 0
    ? [`${words}, was due on ${shownDate(due)}, and no carried amount is paid since.`]
    : since < carried
      ? [`${words}, was due on ${shownDate(due)}; ${money(since)} of carried amounts is paid since.`]
      : []
}

/** Sums of each step, over all. */
export function sumsOf(lines: readonly Reconciled[]): Reconciled['award'] {
  const sum = (of: (line: Reconciled) => number | null): number =>
    lines.reduce((total, line) => total + (of(line) ?? 0), 0)
  return {
    proposed: sum(({ award }) => award.proposed),
    board: sum(({ award }) => award.board),
    approved: sum(({ award }) => award.approved),
    paid: sum(({ award }) => award.paid),
    carried: sum(({ award }) => award.carried),
  }
}

/** A line as cells, in the order of the heads. */
export function reconciliationCells(line: Reconciled): (string | number | null)[] {
  const { rate, award } = line
  const cell = (cents: number | null): number | null => (cents === null ? null : dollars(cents as Cents))
  return [
    line.person,
    line.name,
    cell(rate.today),
    cell(rate.proposed),
    cell(rate.board),
    cell(rate.approved),
    cell(rate.onRecord),
    line.rateFrom,
    cell(award.proposed),
    cell(award.board),
    cell(award.approved),
    cell(award.paid),
    cell(award.carried),
    line.differences.join(' '),
  ]
}

function money(cents: number): string {
  return shownUsd(cents as Cents)
}

function named(cents: number | null, nothing: string): string {
  return cents === null ? nothing : money(cents)
}
