import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { poolStream } from '../../record/pay-terms.ts'
import { poolDay } from '../../record/pool-law.ts'
import { shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { countField, invalid, textField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { POOL_FIELDS } from '../pay/pay-fields.ts'
import { overPool, poolAtHand, poolRuled } from './pool-at-hand.ts'

/** Awards of the year that were approved before the pool was kept here. */
export const carryInPool = action({
  id: 'awards/carry-in-pool',
  title: 'Carry approved awards into a pool',
  about: 'Enters what was approved for the fiscal year before the pool was kept here, from a paper.',
  power: 'run-pay',
  fields: z.strictObject({
    ...POOL_FIELDS,
    amount: dollarsField({ title: 'Approved so far' }),
    awards: countField({ title: 'Awards', hint: 'In how many awards' }),
    document: textField({ title: 'Paper', hint: 'What it is taken from' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [poolStream(unit, fiscalYear)],
  decide(input, given) {
    const { unit, fiscalYear, amount, awards, document } = input
    const pool = poolAtHand(given, input)
    if ('refused' in pool) return pool.refused
    if (amount === 0 || awards === 0)
      return invalid('amount', amount / 100, 'give an amount above 0, and in how many awards it was approved')
    const more = { soFar: pool.used, award: amount, recipients: pool.recipients, adds: awards }
    const asked = poolRuled(given, pool, poolDay(fiscalYear, given.today), more)
    if (asked.value?.within !== true) return overPool('what is carried in', asked, more)
    const total = (pool.used + amount) as Cents
    return {
      kind: 'events',
      says: `${shownUsd(amount)} in ${shownOf(awards, 'award', 'awards')} is carried in; ${shownUsd(total)} is approved now. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: poolStream(unit, fiscalYear),
          type: 'awards/pool-carried-in',
          effective: given.today,
          body: { unit, fiscalYear, cents: amount, awards, document },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
