import { certifiedOn, cycleOf, cycleStream, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { worksheetStream } from '../../record/pay-terms.ts'
import { awardDayOf, type PayWorksheet, payWorksheetOf } from '../../record/pay-worksheet.ts'
import { type SheetLaw, sheetLawOf } from '../../record/worksheet/sheet-law.ts'
import { yearEnd } from '../../rulebook/pay/aggregate-limits.ts'
import type { Decision, Given } from '../action.ts'

/** Which worksheet is asked for. */
export type SheetNamed = { unit: string; fiscalYear: number }

/** A worksheet with the law of its days. */
export type SheetAtHand = { sheet: PayWorksheet; law: SheetLaw }

/** The streams of a worksheet, and of what its law rests on. */
export function sheetStreams({ unit, fiscalYear }: SheetNamed): readonly string[] {
  return [worksheetStream(unit, fiscalYear), systemStream(unit), cycleStream(unit, fiscalYear)]
}

/** The worksheet that is open, or why there is none to work on. */
export function sheetAtHand(given: Given, named: SheetNamed): SheetAtHand | { refused: Decision } {
  const { unit, fiscalYear } = named
  const sheet = payWorksheetOf(standing(given.history(worksheetStream(unit, fiscalYear))))
  if (sheet === undefined) {
    const message = `no pay and award worksheet of ${unit} for the appraisal year ${fiscalYear} was opened`
    return { refused: { kind: 'not-found', message } }
  }
  if (sheet.closed !== undefined) {
    const message = `the worksheet of ${unit} for the appraisal year ${fiscalYear} was closed on ${sheet.closed}`
    return {
      refused: {
        kind: 'refused',
        reason: {
          message,
          rule: 'pay/may-set',
          compared: { unit, fiscalYear, closed: sheet.closed },
          cites: ['Cadre practice'],
        },
      },
    }
  }
  return { sheet, law: lawOf(given, sheet) }
}

/** The law of a worksheet's days, with the certification that is on record now. */
function lawOf(given: Given, { opened }: PayWorksheet): SheetLaw {
  const { unit, fiscalYear, payOn } = opened
  const system = systemOf(standing(given.history(systemStream(unit))))
  const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
  const awardOn = awardDayOf(opened)
  const cyclic = given.setting('annual-raise-early')
  return sheetLawOf({
    unit,
    fiscalYear,
    payOn,
    awardOn,
    certified: certifiedOn(system, payOn) !== undefined,
    certifiedAtYearEnd: certifiedOn(system, yearEnd(awardOn)) !== undefined,
    pool: null,
    settings: cyclic === undefined ? {} : { 'annual-raise-early': cyclic },
    scopes: given.scopes,
    ...(cycle === undefined ? {} : { cycleBegan: cycle.start }),
  })
}
