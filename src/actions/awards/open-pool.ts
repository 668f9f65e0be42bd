import { z } from 'zod'
import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { awardPoolOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { poolStream } from '../../record/pay-terms.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
import { shownDate, shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask } from '../asked.ts'
import { countField, invalid, textField } from '../fields.ts'
import { dollarsField, percentField } from '../pay/money-fields.ts'
import { POOL_FIELDS } from '../pay/pay-fields.ts'
import { baseDay } from './pool-at-hand.ts'

/** The Executive Services Unit opens the pool of performance awards of a fiscal year. */
export const openPool = action({
  id: 'awards/open-pool',
  title: 'Open a pool of performance awards',
  about:
    'Opens the pool of a fiscal year. Its base is what career executives’ annual rates come to on the last day of the year before, read from the record, or entered from a paper.',
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
        `${fiscalYear} is before the Service; give 1980 or a later year`,
      )
    if (on >= given.today)
      return invalid(
        'fiscalYear',
        fiscalYear,
        `the base of ${fiscalYear} is read on ${shownDate(on)}, which is not past`,
      )
    if (awardPoolOf(standing(given.history(stream))) !== undefined)
      return invalid('fiscalYear', fiscalYear, `${unit} has a pool of fiscal year ${fiscalYear} already`)
    const found = baseOf(input, given)
    if ('refused' in found) return found.refused
    const { base, executives, source } = found
    // The limits are those of the first day of the year; an award asks again on its own day.
    const asked = ask(
      awardPool,
      { on: given.today, scopes: given.scopes },
      {
        careerPayroll: base,
        awardsSoFar: 0 as Cents,
        careerExecutives: executives,
        ...(cap === undefined ? {} : { awardCapPercent: cap }),
      },
    )
    const own = cap === undefined ? '' : ` The office’s own limit is ${cap / 100}% of it.`
    return {
      kind: 'events',
      says: `The pool of ${unit} for fiscal year ${fiscalYear} is open: ${shownUsd(base)} for ${shownOf(executives, 'career executive', 'career executives')} on ${shownDate(on)}.${own} ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream,
          type: 'awards/pool-opened',
          effective: given.today,
          body: {
            unit,
            fiscalYear,
            base,
            executives,
            source,
            ...(input.document === undefined ? {} : { document: input.document }),
            ...(cap === undefined ? {} : { capPoints: cap }),
          },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

const FIRST_YEAR = 1980
const FIRST_BASE = day('1979-09-30')

type Base = { base: Cents; executives: number; source: 'record' | 'document' }

function baseOf(
  {
    base,
    executives,
    document,
  }: { base?: Cents | undefined; executives?: number | undefined; document?: string | undefined },
  { payroll }: Given,
): Base | { refused: Decision } {
  if (base === undefined) {
    if (executives !== undefined || document !== undefined)
      return {
        refused: invalid(
          'base',
          null,
          'the base is missing; leave the number and the paper out too, or give it',
        ),
      }
    if (payroll === undefined || payroll.executives === 0 || payroll.cents === 0) {
      const message =
        'the record holds no rates of career executives on that day; enter the base with the paper that it stands in'
      return { refused: invalid('base', null, message) }
    }
    return { base: payroll.cents, executives: payroll.executives, source: 'record' }
  }
  if (document === undefined || executives === undefined)
    return {
      refused: invalid(
        document === undefined ? 'document' : 'executives',
        null,
        'a base that is entered takes the number of career executives and the paper that it stands in',
      ),
    }
  if (base === 0 || executives === 0)
    return { refused: invalid('base', base / 100, 'a pool has a base and at least one career executive') }
  return { base, executives, source: 'document' }
}
