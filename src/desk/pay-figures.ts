import { carriedInto } from '../actions/pay/year-limit.ts'
import { addDays, addYears, daysBetween, day, type IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { countedIn, lastAdjustmentOn, rateOn } from '../record/pay.ts'
import { payDatesOf } from '../record/pay-dates.ts'
import { receivedIn } from '../record/year-pay.ts'
import { performanceAwardAmount } from '../rulebook/awards/performance-award-amount.ts'
import { performanceAwardEligible } from '../rulebook/awards/performance-award-eligible.ts'
import { rankNominee } from '../rulebook/awards/rank-nominee.ts'
import { rankRepeat } from '../rulebook/awards/rank-repeat.ts'
import { decide, explain, type Explanation, value } from '../rulebook/index.ts'
import { firstLawfulDay } from '../rulebook/kernel/earliest.ts'
import { shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import { aggregate } from '../rulebook/pay/aggregate.ts'
import { countsReceipt } from '../rulebook/pay/aggregate-limits.ts'
import { increase } from '../rulebook/pay/increase.ts'
import { periodFrom, STANDARD_PERIOD } from '../rulebook/pay/pay-periods.ts'
import { payRange } from '../rulebook/pay/range.ts'
import { scheduleRate } from '../rulebook/pay/schedule-rate.ts'
import type { PayGround } from './pay-ground.ts'

/** A figure of an executive's pay with the ruling behind it. */
export type PayFigure = {
  key: string
  label: string
  value: string
  /** What stands beside it, in words. */
  of: string
  explanation: Explanation
}

/** The band on the day; level III in it, above which a rate takes a ground. */
export type BandOfPay = { floor: Cents; ceiling: Cents; levelIII: Cents | undefined }

/** The calendar year against its limit. */
export type YearOfPay = {
  year: number
  /** Basic pay of the whole year: as payroll told, else by the rates of record, pay date by pay date. */
  basic: Cents
  told: boolean
  /** Whether the annual rate stands for it, as it did before receipt counted. */
  annual: boolean
  /** Pay dates in the year, and how many of them have passed. */
  payDates: number
  passed: number
  /** Payments that count, made so far. */
  paid: Cents
  /** Carried into the year and still due. */
  carried: Cents
  /** Basic pay of the whole year, payments and what is carried. */
  total: Cents
  limit: Cents
  /** What can still be paid beside that. */
  room: Cents
  explanation: Explanation
}

/** The figures of a day, and what the pictures are drawn from. */
export type PayFigures = {
  band: BandOfPay | undefined
  year: YearOfPay | undefined
  figures: readonly PayFigure[]
}

/** The figures of an executive's pay on a day, each with its ruling. */
export function payFigures(ground: PayGround): PayFigures {
  const range = bandFigure(ground)
  const year = yearOfPay(ground)
  return {
    band: range.band,
    year,
    figures: [
      range.figure,
      ...raiseFigure(ground),
      ...awardFigure(ground),
      ...(year === undefined
        ? []
        : [
            {
              key: 'year',
              label: `Left under the limit of ${year.year}`,
              value: shownUsd(year.room),
              of: `of ${shownUsd(year.limit)}`,
              explanation: year.explanation,
            },
          ]),
      ...rankFigures(ground),
    ],
  }
}

function bandFigure({ at, on, pay, certified }: PayGround): {
  figure: PayFigure
  band: BandOfPay | undefined
} {
  const facts = { systemCertified: certified }
  const ruling = decide(payRange, at, facts)
  const range = ruling.kind === 'ruled' ? ruling.value : undefined
  const rate = rateOn(pay, on)
  const explanation = explain(payRange, ruling, facts)
  return {
    band: range && {
      floor: range.floor,
      ceiling: range.ceiling,
      levelIII: value(scheduleRate, at, { payFigure: 'EX-III' })?.rate,
    },
    figure: {
      key: 'rate',
      label: 'Basic pay',
      value: rate === undefined ? 'not on record' : shownUsd(rate.cents as Cents),
      of:
        range === undefined
          ? 'no schedule is on record for the day'
          : `in ${shownUsd(range.floor)} to ${shownUsd(range.ceiling)}`,
      explanation,
    },
  }
}

/** The first day on which pay may be raised, supposing that the official finds that performance warrants it. */
function raiseFigure({ at, on, pay, ratings, byCycle }: PayGround): PayFigure[] {
  const last = lastAdjustmentOn(pay, on)
  const level = ratings?.at(-1)?.level
  if (last === undefined || ratings === undefined) return []
  const facts = {
    effectiveDate: on,
    lastAdjustment: last.from,
    performanceWarrants: true,
    annualRaiseByCycle: byCycle,
    ...(level === undefined ? {} : { summaryLevel: level }),
  }
  const first = firstLawfulDay(increase, at, facts)
  const known = typeof first === 'string' ? first : undefined
  return [
    {
      key: 'raise',
      label: 'Pay may be raised',
      value: known === undefined ? 'not under this rating' : known <= on ? 'now' : shownDate(known),
      of:
        known === undefined
          ? ''
          : `if performance warrants it; first pay period ${shownDate(periodFrom(known, STANDARD_PERIOD))}`,
      explanation: explain(increase, decide(increase, at, facts), facts),
    },
  ]
}

/** What a performance award for the last rated year lies between; or the award itself; or that there can be none. */
function awardFigure({ at, pay, ratings, appointmentOn }: PayGround): PayFigure[] {
  const last = ratings?.at(-1)
  if (last === undefined) return []
  const { fiscalYear, level } = last
  const granted = pay.awards.find((one) => one.fiscalYear === fiscalYear && one.state !== 'withdrawn')
  const label = `Performance award for FY${fiscalYear}`
  const end = day(`${fiscalYear}-09-30`)
  const appointment = appointmentOn(end)
  const eligible = {
    summaryLevel: level,
    ratingIsFinal: true,
    alreadyAwarded: granted !== undefined,
    ...(appointment === undefined ? {} : { careerAtPeriodEnd: appointment === 'career' }),
  }
  const asked = decide(performanceAwardEligible, at, eligible)
  if (granted === undefined && !(asked.kind === 'ruled' && asked.value.eligible)) {
    const explanation = explain(performanceAwardEligible, asked, eligible)
    const words = asked.kind === 'ruled' ? 'none' : 'no finding yet'
    return [{ key: 'award', label, value: words, of: `Level ${level}`, explanation }]
  }
  const base = rateOn(pay, end)
  const facts = {
    awardAmount: (granted?.cents ?? 0) as Cents,
    ...(base === undefined ? {} : { payAtPeriodEnd: base.cents as Cents }),
  }
  const ruling = decide(performanceAwardAmount, at, facts)
  const explanation = explain(performanceAwardAmount, ruling, facts)
  const range =
    ruling.kind === 'ruled'
      ? `${shownUsd(ruling.value.lowest)} to ${shownUsd(ruling.value.highest)}`
      : 'no finding yet'
  return [
    granted === undefined
      ? { key: 'award', label, value: range, of: `5% to 20%, Level ${level}`, explanation }
      : {
          key: 'award',
          label,
          value: shownUsd(granted.cents),
          of: `${granted.state}; ${range}`,
          explanation,
        },
  ]
}

function yearOfPay({ at, on, pay, certifiedAtYearEnd, left }: PayGround): YearOfPay | undefined {
  const year = Number(on.slice(0, 4))
  const closed = pay.years.findLast((one) => one.year === year)
  // As payments are divided: before receipt counted, the annual rate.
  const annual = closed === undefined && !countsReceipt(on) ? rateOn(pay, on)?.cents : undefined
  const basic = (annual ??
    closed?.basicPay ??
    receivedIn(pay, year, left === undefined ? undefined : addDays(left, -1))) as Cents
  const dates = payDatesOf(year)
  const paid = countedIn(pay, year)
  const carried = carriedInto(pay, on)
  const facts = {
    paymentDate: on,
    systemCertified: certifiedAtYearEnd,
    ...(annual === undefined
      ? { basicPayReceived: basic, payDatesAssumed: closed === undefined }
      : { basicPay: basic }),
    countablePayments: paid,
    carriedAmount: carried,
    paymentAmount: 0 as Cents,
  }
  const ruling = decide(aggregate, at, facts)
  if (ruling.kind !== 'ruled') return undefined
  const { total, limit, room } = ruling.value
  return {
    year,
    basic,
    told: closed !== undefined,
    annual: annual !== undefined,
    payDates: dates.length,
    passed: dates.filter((one) => one.on <= on).length,
    paid,
    carried,
    total,
    limit,
    room,
    explanation: explain(aggregate, ruling, facts),
  }
}

/** Who may be nominated for a rank, and each rank with the year in which it is open. */
function rankFigures({ at, on, pay, executive, since }: PayGround): PayFigure[] {
  if (executive === undefined || since === undefined) return []
  const nominee = {
    careerAppointee: executive.appointment === 'career',
    rankServiceYears: yearsBetween(since, on),
  }
  const ruling = decide(rankNominee, at, nominee)
  const figures: PayFigure[] = [
    {
      key: 'rank',
      label: 'Nomination for a rank',
      value:
        ruling.kind === 'ruled' ? (ruling.value.eligible ? 'possible' : 'not possible') : 'no finding yet',
      of: `${yearsBetween(since, on)} years in the SES`,
      explanation: explain(rankNominee, ruling, nominee),
    },
  ]
  for (const rank of ['distinguished', 'meritorious'] as const) {
    const last = pay.ranks.findLast((one) => one.rank === rank)
    if (last === undefined) continue
    const facts = { rankSought: rank, rankGrantDate: on, priorRank: rank, priorRankYear: last.fiscalYear }
    const repeat = decide(rankRepeat, at, facts)
    const first = repeat.kind === 'ruled' ? repeat.value.firstYear : null
    figures.push({
      key: `rank-${rank}`,
      label: `${rank === 'distinguished' ? 'Distinguished' : 'Meritorious'} rank again`,
      value: first === null ? 'open' : `FY${first}`,
      of: `awarded in FY${last.fiscalYear}`,
      explanation: explain(rankRepeat, repeat, facts),
    })
  }
  return figures
}

/** Whole years from one day to another. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return 0
  const years = Math.floor(daysBetween(from, to) / 365.25)
  return addYears(from, years + 1) <= to ? years + 1 : years
}
