import type { IsoDate } from '../../base/dates.ts'
import { type Cents, dollars } from '../../base/money.ts'
import { decide, explain } from '../../rulebook/index.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { personnelAction } from '../../rulebook/records/personnel-action.ts'
import type { WorksheetRow } from '../worksheet/row.ts'
import { awardStanding, type Course, rateChanged } from './course.ts'

/** A line of the list for payroll: one personnel action of one executive. Money is in cents. */
export type PayrollLine = {
  person: string
  name: string
  appointment: string
  action: 'Pay adjustment' | 'Performance award'
  /** Null where the sources hold none. */
  code: string | null
  codeName: string | null
  /** How the code is known; said in the list, so that nobody takes a recalled one for read. */
  standing: string
  /** Null of an award that is not paid yet. */
  effective: IsoDate | null
  rateBefore: number | null
  rate: number | null
  award: number | null
  awardPoints: number | null
  pool: number | null
  state: string
  note: string
}

export const PAYROLL_HEADS = [
  'Identifier',
  'Name',
  'Appointment',
  'Action',
  'Nature of action code',
  'Name of the code',
  'Standing of the code',
  'Effective',
  'Rate before ($)',
  'New rate ($)',
  'Award ($)',
  'Award (%)',
  'Pool of fiscal year',
  'State',
  'Note',
] as const

/** What payroll has to carry out after an appraisal year: approved adjustments and awards, by name. */
export function payrollList(
  rows: readonly WorksheetRow[],
  courses: ReadonlyMap<string, Course>,
  on: IsoDate,
): readonly PayrollLine[] {
  const award = codeOf('performance award', on)
  return rows.flatMap((row) => {
    const course = courses.get(row.person)
    if (course === undefined) return []
    const { person, name, appointment } = row
    const who = { person, name, appointment }
    return [...adjustmentOf(course, who), ...awardOf(course, who, award)]
  })
}

type Who = Pick<PayrollLine, 'person' | 'name' | 'appointment'>
type Code = Pick<PayrollLine, 'code' | 'codeName' | 'standing'>

const NO_CODE: Code = { code: null, codeName: null, standing: 'not in the sources' }

function adjustmentOf(course: Course, who: Who): PayrollLine[] {
  const { approved_rate: approved, rate_from: from, rate_set: set, rate_before: before } = course
  if (approved === null || rateChanged(course) === null) return []
  return [
    {
      ...who,
      action: 'Pay adjustment',
      ...NO_CODE,
      effective: from,
      rateBefore: before,
      rate: set,
      award: null,
      awardPoints: null,
      pool: null,
      state: 'approved',
      note:
        set === approved
          ? 'No code of this action is in the sources; enter the one in force.'
          : 'The rate on record is not the one approved; see the reconciliation. No code of this action is in the sources.',
    },
  ]
}

function awardOf(course: Course, who: Who, code: Code): PayrollLine[] {
  const award = awardStanding(course)
  if (award === null || award === 0) return []
  const {
    paid_on: paidOn,
    carried,
    due_on: due,
    granted_points: awardPoints,
    pool,
    award_state: state,
  } = course
  return [
    {
      ...who,
      action: 'Performance award',
      ...code,
      effective: paidOn,
      rateBefore: null,
      rate: null,
      award,
      awardPoints,
      pool,
      state: state ?? '',
      note: [
        paidOn === null ? 'The day of payment is not entered yet.' : '',
        carried === null || carried === 0
          ? ''
          : `${shownUsd(carried as Cents)} of it is carried above the yearly limit${due === null ? '' : `, due ${shownDate(due)}`}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    },
  ]
}

function codeOf(action: 'performance award', on: IsoDate): Code {
  const facts = { personnelAction: action }
  const ruling = decide(personnelAction, { on }, facts)
  if (ruling.kind !== 'ruled') return NO_CODE
  const { code, name } = ruling.value
  const { standing } = explain(personnelAction, ruling, facts)
  return { code, codeName: name, standing: standing ?? 'seen' }
}

/** A line as cells, in the order of the heads. */
export function payrollCells(line: PayrollLine): (string | number | null)[] {
  const money = (cents: number | null): number | null => (cents === null ? null : dollars(cents as Cents))
  return [
    line.person,
    line.name,
    line.appointment,
    line.action,
    line.code,
    line.codeName,
    line.standing,
    line.effective,
    money(line.rateBefore),
    money(line.rate),
    money(line.award),
    line.awardPoints === null ? null : line.awardPoints / 100,
    line.pool,
    line.state,
    line.note,
  ]
}
