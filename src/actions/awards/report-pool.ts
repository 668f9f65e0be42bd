import { z } from 'zod'
import { poolStream } from '../../record/pay-terms.ts'
import { awardReportDue } from '../../rulebook/awards/report-due.ts'
import { shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { ask } from '../asked.ts'
import { onField } from '../appraisal/rating-fields.ts'
import { POOL_FIELDS } from '../pay/pay-fields.ts'
import { poolAtHand } from './pool-at-hand.ts'

/** The distribution of the awards was reported to OPM, due 14 days after they were approved. */
export const reportPool = action({
  id: 'awards/report-pool',
  title: 'Record the report of awards to OPM',
  about:
    'Records that the awards of a fiscal year, their total and the base of the pool were reported to OPM.',
  power: 'run-pay',
  fields: z.strictObject({ ...POOL_FIELDS, on: onField('Reported on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [poolStream(unit, fiscalYear)],
  decide(input, given) {
    const { unit, fiscalYear, on } = input
    const pool = poolAtHand(given, input)
    if ('refused' in pool) return pool.refused
    const { lastApproved } = pool
    if (lastApproved === undefined)
      return { kind: 'not-found', message: `no award of ${unit} is approved for fiscal year ${fiscalYear}` }
    const wrongDay = dayProblem(on, given.today, { day: lastApproved, what: 'the approval' })
    if (wrongDay !== undefined) return wrongDay
    const asked = ask(
      awardReportDue,
      { on: lastApproved, scopes: given.scopes },
      { awardsApprovedDate: lastApproved, awardsReportedDate: on },
    )
    return {
      kind: 'events',
      says: `${shownOf(pool.charges.size + pool.carriedIn.awards, 'award', 'awards')}, ${shownUsd(pool.used)} together, reported on ${on}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: poolStream(unit, fiscalYear),
          type: 'awards/pool-reported',
          effective: on,
          body: { unit, fiscalYear },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
