import { civil, type IsoDate } from '../base/dates.ts'
import { certifiedOn, cycleOf, cycleStream, systemOf, systemStream } from '../record/appraisal-cycle.ts'
import { standing } from '../record/fold.ts'
import { annualSummary, type AnnualSummary } from '../record/pay-reports/annual-summary.ts'
import type { Course } from '../record/pay-reports/course.ts'
import { payrollList, type PayrollLine } from '../record/pay-reports/payroll-list.ts'
import { reconciled, type Reconciled } from '../record/pay-reports/reconciliation.ts'
import type { SummaryFront } from '../record/pay-reports/summary-tables.ts'
import { readStreams } from '../store/journal.ts'
import { coursesOf, membersOf } from '../store/queries/pay-reports.ts'
import { unitPath } from '../store/queries/units.ts'
import { pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import type { PaySheet } from './pay-worksheet.ts'
import type { How } from './reading.ts'
import { type SheetNamed, sheetOnRecord } from './sheet-file.ts'
import type { Principal } from './who.ts'

/** The reports after an appraisal year’s pay and awards. */
export type PayReports = {
  sheet: PaySheet
  payroll: readonly PayrollLine[]
  reconciliation: readonly Reconciled[]
  /** Absent for payroll, which sees pay and not the ratings of all. */
  summary?: { lines: AnnualSummary; front: SummaryFront }
}

/**
 * The reports of a worksheet, for who sees all of it: the office that runs it, payroll, and the department above; undefined
 * for others.
 */
export async function payReports(
  desk: Desk,
  who: Principal,
  named: SheetNamed,
  how: How,
): Promise<PayReports | undefined> {
  const sheet = await sheetOnRecord(desk, who, named, how)
  if (sheet === undefined || sheet.sight !== 'office') return undefined
  // The seat sees the whole worksheet; what is not its to see of the own row is left out below.
  const { db } = pastTheWall(desk)
  const people = sheet.rows.map(({ person }) => person)
  const courses = new Map((await coursesOf(db, people, named.fiscalYear)).map((one) => [one.person, one]))
  const { rows, own } = sheet
  return {
    sheet,
    payroll: payrollList(rows, courses, named.on),
    reconciliation: reconciled(rows, courses, { own, on: named.on }),
    ...(who.audit === 'own' ? {} : { summary: await summaryOf(desk, sheet, courses, named) }),
  }
}

async function summaryOf(
  desk: Desk,
  sheet: PaySheet,
  courses: ReadonlyMap<string, Course>,
  { unit, fiscalYear, on }: SheetNamed,
): Promise<NonNullable<PayReports['summary']>> {
  const { db } = pastTheWall(desk)
  const { rows, terms, unitName, worksheet } = sheet
  const path = await unitPath(db, unit)
  const streams = [cycleStream(unit, fiscalYear), ...path.map(({ id }) => systemStream(id))]
  const events = Map.groupBy(standing(await readStreams(db, streams)), ({ stream }) => stream)
  const opened = cycleOf(events.get(cycleStream(unit, fiscalYear)) ?? [])
  const cycle: { start: IsoDate; end: IsoDate } = {
    start: opened?.start ?? (civil(fiscalYear - 1, 10, 1) as IsoDate),
    end: opened?.end ?? (civil(fiscalYear, 9, 30) as IsoDate),
  }
  const { awardYear, payOn } = worksheet.opened
  const members = await membersOf(
    db,
    rows.map(({ person }) => person),
    {
      from: civil(awardYear - 1, 10, 1) as IsoDate,
      to: civil(awardYear, 9, 30) as IsoDate,
      year: Number(terms.awardOn.slice(0, 4)),
    },
  )
  const certification = path
    .map(({ id }) => certifiedOn(systemOf(events.get(systemStream(id)) ?? []), payOn))
    .find((one) => one !== undefined)
  return {
    lines: annualSummary({
      rows,
      rated: new Set(
        rows.flatMap(({ person }) => (sheet.cases.get(person)?.rating === 'final' ? [person] : [])),
      ),
      terms,
      courses,
      members: new Map(members.map((one) => [one.person, one])),
      cycle,
      on,
    }),
    front: {
      agency: unitName,
      on,
      certification: certification?.kind ?? 'N-A',
      certifiedFrom: certification?.from ?? null,
      cycle,
    },
  }
}
