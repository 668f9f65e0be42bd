import { z } from 'zod'
import { addDays, type IsoDate } from '../../base/dates.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { leaveAccrual } from '../../rulebook/benefits/leave-accrual.ts'
import { leaveCarryOver } from '../../rulebook/benefits/leave-carry-over.ts'
import { leaveOnEntry } from '../../rulebook/benefits/leave-on-entry.ts'
import { personalLeaveCeiling } from '../../rulebook/benefits/personal-leave-ceiling.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownOf } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { countField, dateField, invalid } from '../fields.ts'
import { PAYEE_FIELDS } from '../pay/payee.ts'
import { benefitsAtHand, type BenefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

const MOST_HOURS = 20_000

const FIELDS = z.strictObject({
  ...PAYEE_FIELDS,
  year: countField({ title: 'Leave year', hint: 'The one that ends, such as 2026' }, 2100),
  starts: dateField({
    title: 'Next leave year starts',
    hint: 'The first day of the first full pay period of the calendar year',
  }),
  balance: hoursField('Balance', 'Hours earned in the SES at that start, before anything is forfeited'),
  used: hoursField('Used', 'Hours in the leave year that ends'),
  accrued: hoursField('Accrued', 'Hours in that year; or give the full pay periods').optional(),
  fullPeriods: countField(
    { title: 'Full pay periods in the SES', hint: 'Of the leave year that ends', unit: 'periods' },
    27,
  ).optional(),
  leaveServiceYears: countField(
    {
      title: 'Years of service for leave',
      hint: 'Asked for pay periods before 30 October 2004',
      unit: 'years',
    },
    80,
  ).optional(),
  personalCeiling: hoursField('Personal ceiling', 'Where one is held that no closed year shows').optional(),
  broughtIn: hoursField('Brought into the SES', 'Hours, where the executive entered in that year').optional(),
  broughtInUsed: hoursField('Of these, used', 'By the start of the next leave year').optional(),
  formerCeiling: hoursField('Ceiling of the former post', 'Usually 240').optional(),
})
type Input = z.output<typeof FIELDS>

function hoursField(title: string, hint: string) {
  return countField({ title, hint, unit: 'hours' }, MOST_HOURS)
}

/** Annual leave at the end of a leave year: what is carried over and what is forfeited, 5 USC 6304(f). */
export const closeLeaveYear = action({
  id: 'benefits/close-leave-year',
  title: 'Close a leave year',
  about:
    'Carries annual leave into the next leave year: 720 hours of SES leave or a higher personal ceiling since October 1994, without a ceiling before.',
  power: 'pay-out',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    const { person, year, starts, balance, used } = input
    const wrong = yearProblem(input, found, given)
    if (wrong !== undefined) return wrong
    const accrued = accruedOf(input, given)
    if ('refused' in accrued) return accrued.refused
    const own = personalOf(input, found, accrued.hours, given)
    const at = { on: starts, scopes: given.scopes }
    const facts = { leaveBalance: balance, leaveYearStarts: starts }
    const personal = own.ceiling === undefined ? {} : { personalCeiling: own.ceiling }
    const carried = ask(leaveCarryOver, at, { ...facts, ...personal })
    if (carried.value === undefined) return refuse(carried, { compared: { balance, starts } })
    const entry = entryOf(input, given)
    if ('refused' in entry) return entry.refused
    const kept = carried.value.carried + entry.kept
    const forfeited = carried.value.forfeited + entry.forfeited
    return {
      kind: 'events',
      says: `${shownOf(kept, 'hour is', 'hours are')} carried into the leave year from ${starts}; ${forfeited === 0 ? 'none is forfeited' : `${shownOf(forfeited, 'hour is', 'hours are')} forfeited`}.`,
      rulings: [carried.explanation, ...own.rulings, ...accrued.rulings, ...entry.rulings],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/leave-year-closed',
          effective: starts,
          body: {
            person,
            year,
            balance: kept,
            accrued: accrued.hours,
            used,
            ceiling: carried.value.ceiling,
            forfeited,
          },
          ruling: carried.explanation,
        },
      ],
    }
  },
})

function yearProblem(input: Input, { benefits }: BenefitsAtHand, given: Given): Decision | undefined {
  const { year, starts } = input
  if (starts > given.today) return invalid('starts', starts, `${starts} is in the future`)
  if (starts.slice(0, 4) !== String(year + 1) || starts.slice(5) > '01-14') {
    const message = `the leave year after ${year} starts with the first full pay period of ${year + 1}, on one of the first 14 days of January`
    return invalid('starts', starts, message)
  }
  const closed = benefits.leaveYears.find((one) => one.year === year)
  return closed === undefined ? undefined : invalid('year', year, `${year} was closed on ${closed.on}`)
}

const DAYS_A_PERIOD = 14

type Accrued = { hours: number; rulings: readonly Explanation[] } | { refused: Decision }

/** Hours as payroll has them, or by full pay periods. */
function accruedOf({ accrued, fullPeriods, leaveServiceYears, starts }: Input, given: Given): Accrued {
  if (accrued !== undefined) return { hours: accrued, rulings: [] }
  if (fullPeriods === undefined) {
    return { refused: invalid('accrued', undefined, 'give the hours that accrued, or the full pay periods') }
  }
  const hours = (on: IsoDate, last: boolean) =>
    ask(
      leaveAccrual,
      { on, scopes: given.scopes },
      {
        inSesPosition: true,
        lastPeriodOfLeaveYear: last,
        ...(leaveServiceYears === undefined ? {} : { leaveServiceYears }),
      },
    )
  const first = hours(addDays(starts, -DAYS_A_PERIOD * Math.max(1, fullPeriods)), false)
  const usual = hours(addDays(starts, -1), false)
  const last = hours(addDays(starts, -1), true)
  if (usual.value === undefined || last.value === undefined || first.value === undefined) {
    const lacking = [usual, last, first].find((asked) => asked.value === undefined) ?? usual
    return { refused: refuse(lacking, { compared: { fullPeriods } }) }
  }
  if (first.value.hours !== usual.value.hours) {
    const message = `the hours for a pay period changed from ${first.value.hours} to ${usual.value.hours} within the year: give the hours that accrued`
    return { refused: invalid('fullPeriods', fullPeriods, message) }
  }
  const all = fullPeriods === 0 ? 0 : usual.value.hours * (fullPeriods - 1) + last.value.hours
  return { hours: all, rulings: [last.explanation] }
}

/** The personal ceiling of the new leave year: the last one less what was used beyond what accrued. */
function personalOf(
  { personalCeiling, used, starts }: Input,
  { benefits }: BenefitsAtHand,
  accrued: number,
  given: Given,
): { ceiling?: number; rulings: readonly Explanation[] } {
  const at = { on: starts, scopes: given.scopes }
  const ordinary = ask(leaveCarryOver, at, { leaveBalance: 0, leaveYearStarts: starts }).value?.ceiling
  const held = personalCeiling ?? benefits.leaveYears.at(-1)?.ceiling ?? undefined
  if (held === undefined || ordinary === undefined || ordinary === null || held <= ordinary) {
    return { rulings: [] }
  }
  const asked = ask(personalLeaveCeiling, at, {
    personalCeiling: held,
    leaveUsed: used,
    leaveAccrued: accrued,
    ordinaryCeiling: ordinary,
    leaveYearStarts: starts,
  })
  return asked.value === undefined
    ? { rulings: [] }
    : { ceiling: asked.value.ceiling, rulings: [asked.explanation] }
}

type Entry = { kept: number; forfeited: number; rulings: readonly Explanation[] } | { refused: Decision }

/** Leave brought into the SES keeps the ceiling of the former post. */
function entryOf({ broughtIn, broughtInUsed, formerCeiling, starts }: Input, given: Given): Entry {
  if (broughtIn === undefined) return { kept: 0, forfeited: 0, rulings: [] }
  const facts = {
    leaveBroughtIn: broughtIn,
    ...(formerCeiling === undefined ? {} : { formerCeiling }),
    ...(broughtInUsed === undefined ? {} : { broughtInUsed }),
  }
  const asked = ask(leaveOnEntry, { on: starts, scopes: given.scopes }, facts)
  return asked.value === undefined
    ? { refused: refuse(asked, { compared: { broughtIn } }) }
    : { ...asked.value, rulings: [asked.explanation] }
}
