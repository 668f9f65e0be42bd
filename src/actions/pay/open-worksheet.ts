import { z } from 'zod'
import { addDays, civil, fiscalYear as fiscalYearOf, type IsoDate } from '../../base/dates.ts'
import { certifiedOn, cycleOf, cycleStream, systemOf, systemStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { worksheetStream } from '../../record/pay-terms.ts'
import { payWorksheetOf } from '../../record/pay-worksheet.ts'
import { awardPoolYear } from '../../rulebook/awards/pool-year.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { payRange } from '../../rulebook/pay/range.ts'
import { scheduleStart } from '../../rulebook/pay/schedule-start.ts'
import { action, type Decision, type Given } from '../action.ts'
import { type Asked, ask, refuse } from '../asked.ts'
import { dateField, invalid, yesNoField } from '../fields.ts'
import { SHEET_FIELDS } from './pay-fields.ts'

const PERIOD_DAYS = 14
/** The most fiscal years from the appraisal year to that of the pool. */
const MOST_YEARS = 2
/** The most pay periods that lie between the first of a year and the one on which rates begin. */
const MOST_PERIODS = 53

/** The Executive Services Unit opens the pay and award worksheet of an appraisal year. */
export const openWorksheet = action({
  id: 'pay/open-worksheet',
  title: 'Open a pay and award worksheet',
  about:
    'Opens the worksheet on which pay adjustments and awards after an appraisal year are proposed, for the day on which new rates begin: the first day of a pay period.',
  power: 'run-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    payOn: dateField({
      title: 'New rates begin on',
      hint: 'The first day of a pay period on or after 1 January',
    }),
    awardsPaidOn: dateField({
      title: 'Awards are paid on',
      hint: 'Left blank, on the day on which new rates begin; its fiscal year’s pool bears them',
    }).optional(),
    payPeriodStart: dateField({
      title: 'A pay period begins on',
      hint: 'The first day of any pay period; left blank, the cycle that most agencies keep',
    }).optional(),
    awardsAlone: yesNoField({
      title: 'Awards alone',
      hint: 'For a day of which no pay schedule is on record: awards are decided, and no rate can be',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [
    worksheetStream(unit, fiscalYear),
    systemStream(unit),
    cycleStream(unit, fiscalYear),
  ],
  decide(input, given) {
    const { unit, fiscalYear, payOn, awardsPaidOn } = input
    const stream = worksheetStream(unit, fiscalYear)
    if (payWorksheetOf(standing(given.history(stream))) !== undefined)
      return invalid('fiscalYear', fiscalYear, `${unit} has a worksheet of ${fiscalYear} already`)
    const year = yearProblem(given, unit, fiscalYear)
    if (year !== undefined) return year
    const start = startRuled(given, payOn, input.payPeriodStart)
    if ('refused' in start) return start.refused
    const periodEnd = civil(fiscalYear, 9, 30) ?? payOn
    if (payOn <= periodEnd)
      return invalid('payOn', payOn, `${payOn} is within the appraisal year; it ends on ${periodEnd}`)
    const paidOn = awardsPaidOn ?? payOn
    const pool = ask(awardPoolYear, { on: paidOn, scopes: given.scopes }, { firstPaymentDate: paidOn })
    const awardYear = pool.value?.fiscalYear ?? fiscalYearOf(paidOn)
    if (awardYear < fiscalYear || awardYear > fiscalYear + MOST_YEARS)
      return invalid(
        'awardsPaidOn',
        paidOn,
        `awards after ${fiscalYear} are paid in fiscal year ${fiscalYear} to ${fiscalYear + MOST_YEARS}, and ${paidOn} is in ${awardYear}`,
      )
    const certified = certifiedOn(systemOf(standing(given.history(systemStream(unit)))), payOn) !== undefined
    const band = ask(payRange, { on: payOn, scopes: given.scopes }, { systemCertified: certified })
    if (band.value === undefined && input.awardsAlone !== true) return noSchedule(band, payOn)
    if (band.value !== undefined && input.awardsAlone === true)
      return invalid(
        'awardsAlone',
        'yes',
        `a pay schedule is on record for ${shownDate(payOn)}, so rates are reckoned too; leave it out`,
      )
    const system = certified ? 'certified' : 'not certified'
    return {
      kind: 'events',
      says: `The worksheet of ${unit} for the appraisal year ${fiscalYear} is open. New rates begin on ${shownDate(payOn)}; the appraisal system is ${system} on that day. Awards are charged to the pool of fiscal year ${awardYear}. ${band.explanation.answer}`,
      rulings: [start.asked.explanation, pool.explanation, band.explanation],
      events: [
        {
          stream,
          type: 'pay/worksheet-opened',
          effective: given.today,
          body: {
            unit,
            fiscalYear,
            payOn,
            awardYear,
            system,
            ...(awardsPaidOn === undefined ? {} : { awardOn: awardsPaidOn }),
          },
          ruling: start.asked.explanation,
        },
      ],
    }
  },
})

/** A worksheet follows a cycle that was opened, or a year of before the record. */
function yearProblem(given: Given, unit: string, year: number): Decision | undefined {
  const cycle = cycleOf(standing(given.history(cycleStream(unit, year))))
  const end = cycle?.end ?? civil(year, 9, 30)
  if (end === undefined || year < 1980)
    return invalid('fiscalYear', year, `${year} is no appraisal year of the Service; give one from 1980 on`)
  if (given.today > end) return undefined
  const message =
    cycle === undefined
      ? `${unit} has no appraisal cycle of fiscal year ${year}, and the year is not past: open the cycle first`
      : `the appraisal period of ${year} runs until ${end}; pay and awards follow its ratings`
  return invalid('fiscalYear', year, message)
}

/** The day must begin a pay period, and none is before the first one of a year after the appraisal period. */
function startRuled(
  given: Given,
  payOn: IsoDate,
  payPeriodStart: IsoDate | undefined,
): { asked: Asked<{ date: IsoDate }> } | { refused: Decision } {
  const year = Number(payOn.slice(0, 4))
  const at = { on: given.today, scopes: given.scopes }
  const asked = ask(scheduleStart, at, { scheduleYear: year, payPeriodStart })
  const first = asked.value?.date
  if (first === undefined) return { refused: refuse(asked, { compared: { payOn } }) }
  let next = first
  for (let period = 0; period < MOST_PERIODS && next < payOn; period++) next = addDays(next, PERIOD_DAYS)
  // Between 1 January and the first period of the year, the one before it still runs.
  if (next === payOn) return { asked }
  const before = addDays(next, -PERIOD_DAYS)
  const near = before < first ? shownDate(next) : `${shownDate(before)} and ${shownDate(next)}`
  const message = `${shownDate(payOn)} is not the first day of a pay period; the nearest: ${near}`
  return { refused: refuse(asked, { message, compared: { payOn, first, next }, earliest: next }) }
}

function noSchedule(band: Asked<unknown>, payOn: IsoDate): Decision {
  const message = `no pay schedule is on record for ${shownDate(payOn)}; that of another year is not used. A worksheet for awards alone can be opened`
  return refuse(band, { message, compared: { payOn }, cites: ['5 USC 5382'] })
}
