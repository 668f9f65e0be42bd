import type { IsoDate } from '../base/dates.ts'
import { type Cents, shareOf } from '../base/money.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import { type Block, paragraph, type Sheet, table } from './sheet.ts'
import { levelIfAny, percentShown, rulingShown, type Signed } from './terms-shown.ts'
import { type ToExecutive, toExecutive } from './to-executive.ts'

/** What both notices to an executive have. Money is in cents. */
type PayNotice = ToExecutive & {
  /** The appraisal year that it follows, and its rating of record. */
  fiscalYear: number
  level?: AppraisalLevel
  approver?: Signed
}

/** The notice of an adjustment of basic pay, or that it was reviewed and stays as it is. */
export type AdjustmentNotice = PayNotice & {
  before?: Cents
  rate: Cents
  effective: IsoDate
}

/** The notice of a performance award; what was paid of it and what waits, once it was paid. */
export type AwardNotice = PayNotice & {
  award: Cents
  basisPoints: number
  /** The rate of basic pay that the share is taken of, where the record holds it. */
  base?: Cents
  paid?: { on: IsoDate; cents: Cents; carried: Cents; due?: IsoDate }
}

/** The notice of a new rate of basic pay. */
export function adjustmentNotice(given: AdjustmentNotice): Sheet {
  const { before, rate, effective } = given
  const raise = before === undefined ? undefined : ((rate - before) as Cents)
  const points = before === undefined || raise === undefined ? undefined : shareOf(raise, before)
  return sheetOf(given, 'Notice of pay adjustment', [
    paragraph(
      raise === 0
        ? `Your rate of basic pay was reviewed. It stays at ${shownUsd(rate)} a year.`
        : `Your rate of basic pay is ${shownUsd(rate)} a year from ${shownDate(effective)}, the first day of a pay period.`,
    ),
    table(
      'The rate',
      [{ head: 'What' }, { head: 'Amount', numeric: true }],
      [
        ...(before === undefined ? [] : [['Rate before', shownUsd(before)]]),
        ['Rate', shownUsd(rate)],
        ...(raise === undefined ? [] : [['Difference', shownUsd(raise)]]),
        ...(points === undefined ? [] : [['Difference, of the rate before', percentShown(points)]]),
      ],
    ),
  ])
}

/** The notice of a performance award. */
export function awardNotice(given: AwardNotice): Sheet {
  const { award, basisPoints, base, paid, fiscalYear } = given
  const carried = paid?.carried ?? 0
  return sheetOf(given, 'Notice of performance award', [
    paragraph(
      `You are given a performance award of ${shownUsd(award)} for the appraisal year ${fiscalYear}. It is ${percentShown(basisPoints)} of your rate of basic pay at the end of the appraisal period, and is paid beside basic pay.`,
    ),
    table(
      'The award',
      [{ head: 'What' }, { head: 'Amount', numeric: true }],
      [
        ...(base === undefined
          ? []
          : [['Rate of basic pay at the end of the appraisal period', shownUsd(base)]]),
        [`Award, ${percentShown(basisPoints)}`, shownUsd(award)],
        ...(paid === undefined ? [] : [[`Paid on ${shownDate(paid.on)}`, shownUsd(paid.cents)]]),
        ...(carried === 0 ? [] : [['Carried to the next calendar year', shownUsd(carried)]]),
      ],
    ),
    ...(paid === undefined ? [paragraph('The day of payment follows from payroll.')] : []),
    ...(carried === 0 || paid === undefined
      ? []
      : [
          paragraph(
            rulingShown({
              says: `All pay of a calendar year has a limit. What passes it is not lost: ${shownUsd(carried)} is due ${paid.due === undefined ? 'at the start of the next year' : `on ${shownDate(paid.due)}`}.`,
              cites: ['5 USC 5307', '5 CFR 530.204'],
            }),
          ),
        ]),
  ])
}

function sheetOf(given: PayNotice, title: string, content: readonly Block[]): Sheet {
  const { executive, fiscalYear, level, approver } = given
  const kind = {
    title,
    subtitle: `Appraisal year ${fiscalYear}`,
    period: `${executive.name}, appraisal year ${fiscalYear}`,
    beside: [['Annual summary rating', levelIfAny(level)]],
    unruled: 'The approval on record names no ruling.',
    signed: ['Approving official', approver],
    paper: 'notice',
  } as const
  return toExecutive(given, kind, content)
}
