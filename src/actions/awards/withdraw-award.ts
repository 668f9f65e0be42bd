import { z } from 'zod'
import { payCaseStream, payStream, poolStream } from '../../record/pay-terms.ts'
import type { NewEvent } from '../../record/event.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { explanationsOf } from '../asked.ts'
import { personField, textField } from '../fields.ts'
import { executivePay, executiveStreams } from '../pay/executive-pay.ts'
import { SHEET_FIELDS } from '../pay/pay-fields.ts'
import { signsFor } from '../pay/pay-signer.ts'
import { sheetStreams } from '../pay/sheet-at-hand.ts'
import { reservedGrant } from './grant-award.ts'

/** An approved award is withdrawn before it is paid, and the pool has it back. */
export const withdrawAward = action({
  id: 'awards/withdraw-award',
  title: 'Withdraw an award',
  about: 'Takes back an approved performance award that is not paid yet; the pool has the amount back.',
  power: 'grant-award',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    person: personField({ title: 'Executive' }),
    reason: textField({ title: 'Reason', hint: 'In a few words, such as approved in error' }, 300),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...sheetStreams(input), ...executiveStreams(input.person, input.fiscalYear)],
  decide(input, given) {
    const { unit, person, fiscalYear, reason } = input
    const found = executivePay(given, input, person)
    if ('refused' in found) return found.refused
    const award = found.pay.awards.find((one) => one.fiscalYear === fiscalYear)
    if (award === undefined || award.state === 'withdrawn')
      return {
        kind: 'not-found',
        message: `${person} has no approved award for the appraisal year ${fiscalYear}`,
      }
    if (award.state === 'paid')
      return {
        kind: 'refused',
        reason: {
          message: `${person}: the award of ${shownUsd(award.cents)} is paid; an award is withdrawn before its payment`,
          rule: 'awards/performance-award-approval',
          compared: { person, award: award.cents / 100, state: award.state },
          cites: ['5 USC 5384(a)(2)'],
        },
      }
    const signs = signsFor(given, found, reservedGrant(given))
    if ('refused' in signs) return signs.refused
    const body = { person, fiscalYear, reason }
    const withdrawn = (stream: string): NewEvent => ({
      stream,
      type: 'awards/performance-award-withdrawn',
      effective: given.today,
      body,
      ruling: signs.rulings[0]?.explanation,
    })
    return {
      kind: 'events',
      says: `The award of ${shownUsd(award.cents)} to ${person} is withdrawn${award.pool === undefined ? '' : `; the pool of fiscal year ${award.pool} has it back`}.`,
      rulings: explanationsOf(signs.rulings),
      events: [
        withdrawn(payStream(person)),
        ...(found.payCase?.award === undefined ? [] : [withdrawn(payCaseStream(person, fiscalYear))]),
        ...(award.pool === undefined
          ? []
          : [
              {
                stream: poolStream(unit, award.pool),
                type: 'awards/pool-released',
                effective: given.today,
                body: { unit, fiscalYear: award.pool, person, ratingYear: fiscalYear, cents: award.cents },
              } satisfies NewEvent,
            ]),
      ],
    }
  },
})
