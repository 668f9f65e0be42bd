import { addYears, civil, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { type Appraisal, appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { type ExecutiveOn, executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { carriedOn, countedIn, lastAdjustmentOn, type PayOfRecord, payOf, rateOn } from '../../record/pay.ts'
import { type PayCase, payCaseOf } from '../../record/pay-case.ts'
import { type PayReason, payCaseStream, payStream } from '../../record/pay-terms.ts'
import { ratingsOfRecord } from '../../record/rating-consequences.ts'
import type { WorksheetRow } from '../../record/worksheet/row.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import type { Decision, Given } from '../action.ts'
import { lastServed } from '../appraisal/at-hand.ts'
import type { SheetNamed } from './sheet-at-hand.ts'

/** How far the rating has come on which pay and award rest. */
export type RatingStage = 'final' | 'board' | 'initial'

/** One executive as the record stands: who, what is paid, the rating of the year, what was proposed. */
export type ExecutivePay = {
  person: string
  executive: ExecutiveOn
  file: readonly RecordedEvent[]
  pay: PayOfRecord
  appraisal?: Appraisal
  payCase?: PayCase
  rating?: { level: AppraisalLevel; stage: RatingStage }
  periodEnd: IsoDate
}

/** The streams of one executive's pay and award after an appraisal year. */
export function executiveStreams(person: string, fiscalYear: number): readonly string[] {
  return [
    `person:${person}`,
    payStream(person),
    payCaseStream(person, fiscalYear),
    appraisalStream(person, fiscalYear),
  ]
}

/** The executive, where the record of the agency has one; one of another office answers as if there were none. */
export function executivePay(
  given: Given,
  { unit, fiscalYear }: SheetNamed,
  person: string,
): ExecutivePay | { refused: Decision } {
  const file = standing(given.history(`person:${person}`))
  const executive = lastServed(file, given.today)
  const appraisal = appraisalOf(standing(given.history(appraisalStream(person, fiscalYear))))
  if (executive === undefined || (appraisal !== undefined && !given.isUnder(appraisal.unit, unit))) {
    const message = `no executive ${person} is with you in ${unit}`
    return { refused: { kind: 'not-found', message } }
  }
  const pay = payOf([...file, ...standing(given.history(payStream(person)))])
  const payCase = payCaseOf(standing(given.history(payCaseStream(person, fiscalYear))))
  const rating = ratingOf(file, appraisal, fiscalYear)
  return {
    person,
    executive,
    file,
    pay,
    periodEnd: appraisal?.period.end ?? periodEndOf(given, { unit, fiscalYear }),
    ...(appraisal === undefined ? {} : { appraisal }),
    // One that another agency has made is not this worksheet’s.
    ...(payCase === undefined || payCase.unit !== unit ? {} : { payCase }),
    ...(rating === undefined ? {} : { rating }),
  }
}

/** The final rating, else the board's, else the initial one; a final one entered by a roster stands on the file alone. */
function ratingOf(
  file: readonly RecordedEvent[],
  appraisal: Appraisal | undefined,
  year: number,
): ExecutivePay['rating'] {
  const final =
    appraisal?.final?.level ?? ratingsOfRecord(file).find(({ fiscalYear }) => fiscalYear === year)?.level
  if (final !== undefined) return { level: final, stage: 'final' }
  if (appraisal === undefined || appraisal.notRated !== undefined) return undefined
  const { board, initial } = appraisal
  if (board?.level !== undefined && board.level !== null) return { level: board.level, stage: 'board' }
  return initial === undefined ? undefined : { level: initial.level, stage: 'initial' }
}

function periodEndOf(given: Given, { unit, fiscalYear }: SheetNamed): IsoDate {
  const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
  return cycle?.end ?? civil(fiscalYear, 9, 30) ?? given.today
}

/** Whether the appraisal period of the year is the last one that has ended by a day. */
export function isLatestPeriod({ periodEnd }: ExecutivePay, on: IsoDate): boolean {
  return periodEnd < on && on <= addYears(periodEnd, 1)
}

/** The executive as a row of the worksheet, so that the same limits hold here and there; with what written reasons answer. */
export function rowOf(found: ExecutivePay, law: SheetLaw, reasons: readonly PayReason[]): WorksheetRow {
  const { person, executive, file, pay, payCase, rating, periodEnd } = found
  const { payOn, awardOn } = law.terms
  const year = Number(awardOn.slice(0, 4))
  const rate = (rateOn(pay, payOn)?.cents ?? 0) as Cents
  return {
    person,
    name: '',
    title: '',
    unit: law.terms.unit,
    component: law.terms.unit,
    appointment: executive.appointment,
    inspectorGeneral: false,
    level: rating?.level ?? null,
    lastLevel: null,
    lastAwardPoints: null,
    rate,
    periodEndRate: (rateOn(pay, periodEnd)?.cents ?? 0) as Cents,
    lastAdjusted: lastAdjustmentOn(pay, payOn)?.from ?? null,
    subordinateHighest: null,
    paid: countedIn(pay, year),
    carried:
      civil(year - 1, 12, 31) === undefined ? usd(0) : carriedOn(pay, civil(year - 1, 12, 31) ?? payOn),
    basicPayYear: rate,
    proposed: payCase?.proposed.terms ?? {},
    boardSaid: null,
    approvedRate: false,
    approvedAward: false,
    justified: reasons.length > 0,
    reasons,
    careerAtPeriodEnd: executiveOn(file, periodEnd)?.appointment === 'career',
  }
}
