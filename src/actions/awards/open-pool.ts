import { z } from 'zod'
import { civil, day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { awardPoolOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { poolStream } from '../../record/pay-terms.ts'
import { headsCount, poolDay, takesLocality } from '../../record/pool-law.ts'
import type { At } from '../../rulebook/kernel/at.ts'
import { shownDate, shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Decision } from '../action.ts'
import { refuse } from '../asked.ts'
import { countField, invalid, textField } from '../fields.ts'
import { dollarsField, percentField } from '../pay/money-fields.ts'
import { POOL_FIELDS } from '../pay/pay-fields.ts'
import { baseDay, poolRuled } from './pool-at-hand.ts'
import { baseOf, type PoolBase, type PoolGiven, positionsOf } from './pool-base.ts'

/** The Executive Services Unit opens the pool of performance awards of a fiscal year. */
export const openPool = action({
  id: 'awards/open-pool',
  title: 'Open a pool of performance awards',
  about:
    'Opens the pool of a fiscal year. Its base is what career executives’ annual rates come to on the last day of the year before, read from the record, or entered from a paper; until February 1985 it is the SES positions.',
  power: 'run-pay',
  fields: z.strictObject({
    ...POOL_FIELDS,
    base: dollarsField({
      title: 'Base',
      hint: 'Left blank, the record’s career rates on 30 September; else with its paper',
    }).optional(),
    executives: countField({
      title: 'Career executives',
      hint: 'Where the base is entered: how many they are',
    }).optional(),
    document: textField({
      title: 'Paper',
      hint: 'Where the base is entered: what it is taken from',
    }).optional(),
    positions: countField({
      title: 'SES positions',
      hint: 'For a day until 5 February 1985, when heads were counted: how many, with the paper',
    }).optional(),
    locality: dollarsField({
      title: 'Locality pay',
      hint: 'For fiscal year 2004 alone: what locality and special geographic pay added on 30 September 2003',
    }).optional(),
    cap: percentField({
      title: 'Own limit',
      hint: 'Where the office, or the administration, sets one below the law’s: of the base',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [poolStream(unit, fiscalYear)],
  // A year of which the calendar has no day is refused below; then nothing is read.
  payroll: ({ unit, fiscalYear }) => ({ unit, on: baseDay(fiscalYear) ?? FIRST_BASE }),
  decide(input, given) {
    const { unit, fiscalYear, cap } = input
    const stream = poolStream(unit, fiscalYear)
    const on = baseDay(fiscalYear)
    if (on === undefined || fiscalYear < FIRST_YEAR)
      return invalid(
        'fiscalYear',
        fiscalYear,
        `${fiscalYear} is before the Service; give 1979 or a later year`,
      )
    if (on >= given.today)
      return invalid(
        'fiscalYear',
        fiscalYear,
        `the base of ${fiscalYear} is read on ${shownDate(on)}, which is not past`,
      )
    if (awardPoolOf(standing(given.history(stream))) !== undefined)
      return invalid('fiscalYear', fiscalYear, `${unit} has a pool of fiscal year ${fiscalYear} already`)
    const by = { on: poolDay(fiscalYear, given.today), scopes: given.scopes }
    const wrong = outOfPlace(input, by)
    if (wrong !== undefined) return wrong
    const found = headsCount(by) ? positionsOf(input) : baseOf(input, given)
    if ('refused' in found) return found.refused
    const body = {
      unit,
      fiscalYear,
      ...found,
      ...(input.document === undefined ? {} : { document: input.document }),
      ...(cap === undefined ? {} : { capPoints: cap }),
    }
    // By the law of the year, not of today; an award asks again by the law of its own day.
    const none = { soFar: 0 as Cents, award: 0 as Cents, recipients: 0, adds: 0 }
    const asked = poolRuled(given, { opened: body }, by.on, none)
    if (asked.value === undefined) return refuse(asked, { compared: { unit, fiscalYear } })
    const own = cap === undefined ? '' : ` The office’s own limit is ${cap / 100}% of it.`
    return {
      kind: 'events',
      says: `The pool of ${unit} for fiscal year ${fiscalYear} is open: ${shareOf(found, on)}.${own} ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream,
          type: 'awards/pool-opened',
          effective: given.today,
          body,
          ruling: asked.explanation,
        },
      ],
    }
  },
})

const FIRST_YEAR = 1979
const FIRST_BASE = day('1979-09-30')

/** Positions or locality pay given for a year that has no use for them. */
function outOfPlace({ fiscalYear, positions, locality }: PoolGiven, at: At): Decision | undefined {
  const first = civil(fiscalYear - 1, 10, 1) ?? at.on
  if (positions !== undefined && !headsCount({ ...at, on: first }) && !headsCount(at))
    return invalid('positions', positions, `heads were counted until 5 February 1985, not in ${fiscalYear}`)
  if (locality !== undefined && !takesLocality(at))
    return invalid('locality', locality / 100, 'locality pay is part of the base of fiscal year 2004 alone')
  return undefined
}

/** What the limit is a share of, in words. */
function shareOf({ base, executives = 0, positions, locality }: PoolBase, on: IsoDate): string {
  if (base === undefined) return shownOf(positions ?? 0, 'SES position', 'SES positions')
  const more = locality === undefined ? '' : ` and ${shownUsd(locality)} in locality pay`
  return `${shownUsd(base)}${more} for ${shownOf(executives, 'career executive', 'career executives')} on ${shownDate(on)}`
}
