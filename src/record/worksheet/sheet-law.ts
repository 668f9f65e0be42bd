import { civil } from '../../base/dates.ts'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { At } from '../../rulebook/kernel/at.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { DayAnswer } from '../../rulebook/kernel/lawful-days.ts'
import { payRange } from '../../rulebook/pay/range.ts'
import { scheduleRate } from '../../rulebook/pay/schedule-rate.ts'
import { payDatesOf } from '../pay-dates.ts'
import type { WorksheetTerms } from './terms.ts'

/** The two ends of the band on the day on which rates begin. */
export type Band = { floor: Cents; ceiling: Cents }

/** What the law says of the whole sheet, asked once for all its rows. */
export type SheetLaw = {
  terms: WorksheetTerms
  /** The questions about rates, and those about awards. */
  payAt: At
  awardAt: At
  /** Undefined where no schedule is on record for the day; with the six rates there is no band. */
  band: Band | 'six rates' | undefined
  levelIII: Cents | undefined
  cycleBegan: IsoDate
  /** Whether the office takes two January raises 364 days apart to be twelve months apart. */
  byCycle: boolean
  /** Pay periods of the year of payment that are received at the new rate. */
  newPeriods: number
  /** What the law said of raises so far, by the facts it was asked with: many rows share them. */
  raises: Map<string, DayAnswer | undefined>
}

/** The law of a sheet. */
export function sheetLawOf(terms: WorksheetTerms): SheetLaw {
  const { payOn, awardOn, scopes, fiscalYear } = terms
  const payAt: At = { on: payOn, scopes }
  return {
    terms,
    payAt,
    awardAt: { on: awardOn, scopes },
    band: bandOf(payAt, terms),
    levelIII: value(scheduleRate, payAt, { payFigure: 'EX-III' })?.rate,
    cycleBegan: terms.cycleBegan ?? civil(fiscalYear - 1, 10, 1) ?? payOn,
    byCycle: terms.settings['annual-raise-early'] === 'twelve-months-by-pay-cycle',
    newPeriods: newPeriodsOf(payOn, awardOn),
    raises: new Map(),
  }
}

function bandOf(at: At, { certified }: WorksheetTerms): SheetLaw['band'] {
  const range = value(payRange, at, { systemCertified: certified })
  if (range === undefined) return undefined
  if (range.structure === 'six rates') return 'six rates'
  return { floor: range.floor, ceiling: range.ceiling }
}

/** Pay dates of the year that pay a period at the new rate, by the same pay dates as payments are divided by. */
function newPeriodsOf(payOn: IsoDate, awardOn: IsoDate): number {
  return payDatesOf(Number(awardOn.slice(0, 4))).filter(({ period }) => period >= payOn).length
}
