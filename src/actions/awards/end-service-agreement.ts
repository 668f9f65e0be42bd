import { z } from 'zod'
import { addDays } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { incentiveStream } from '../../record/pay-terms.ts'
import { agreementEnds } from '../../rulebook/awards/agreement-ends.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { periodFrom, STANDARD_PERIOD } from '../../rulebook/pay/pay-periods.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { dateField, invalid, listField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { INCENTIVE_FIELDS, incentiveAtHand, incentiveStreams } from './incentive-at-hand.ts'

const EVENTS = [
  'nothing',
  'demotion-for-cause',
  'separation-for-cause',
  'rating-below-fully-successful',
  'breach',
] as const

/** An agreement ends when it is served, when the agency ends it, and when the law asks for it. */
export const endServiceAgreement = action({
  id: 'awards/end-service-agreement',
  title: 'End a service agreement',
  about:
    'Ends an incentive with its agreement: served, ended by the agency, or ended for cause or breach with the repayment that the office has determined.',
  power: 'set-pay',
  fields: z.strictObject({
    ...INCENTIVE_FIELDS,
    on: dateField({ title: 'Ended on', hint: 'A day up to today' }),
    event: listField(EVENTS, {
      title: 'What has happened',
      labels: {
        nothing: 'Nothing that ends it by law',
        'demotion-for-cause': 'Demotion for cause',
        'separation-for-cause': 'Separation for cause',
        'rating-below-fully-successful': 'A rating below fully successful',
        breach: 'Breach of the agreement',
      },
    }),
    repay: dollarsField({
      title: 'To be repaid',
      hint: 'As the office has determined; left blank, nothing',
    }).optional(),
    reason: wordsField({ title: 'Reason', hint: 'How the repayment was determined; sealed' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: incentiveStreams,
  decide(input, given) {
    const { person, incentive: name, on, event, repay, reason } = input
    const found = incentiveAtHand(given, input)
    if ('refused' in found) return found.refused
    const { agreement, approved, paid, proposed, state } = found.incentive
    if (approved === undefined || state === 'ended') {
      return invalid('incentive', name, state === 'ended' ? 'it has ended already' : 'it is not approved yet')
    }
    const since = agreement ?? approved
    const wrongDay = dayProblem(on, given.today, { day: since.on, what: 'its beginning' })
    if (wrongDay !== undefined) return wrongDay
    const asked = ask(
      agreementEnds,
      { on, scopes: given.scopes },
      {
        agreementEvent: event,
        incentiveType: proposed.kind,
        ...(agreement === undefined && !proposed.tests.includes('every two weeks in full')
          ? {}
          : { serviceAgreement: agreement !== undefined }),
      },
    )
    const served = event === 'nothing' && agreement !== undefined && on >= agreement.end
    const how = served
      ? 'fulfilled'
      : event === 'nothing'
        ? 'ended by the agency'
        : event === 'breach'
          ? 'breached'
          : 'cause'
    const received = paid.reduce((all, { cents }) => all + cents, 0) as Cents
    if (repay !== undefined && repay > 0) {
      if (event === 'nothing') {
        const message = 'nothing that ends the agreement by law has happened, so nothing is repaid'
        return refuse(asked, { message, compared: { event, repay: repay / 100 } })
      }
      if (repay > received) return invalid('repay', repay / 100, `only ${shownUsd(received)} was paid`)
      if (reason === undefined) return invalid('reason', undefined, 'say how the repayment was determined')
    }
    const owed = repay === undefined || repay === 0 ? '' : ` ${shownUsd(repay)} is to be repaid.`
    const next = periodFrom(addDays(on, 1), STANDARD_PERIOD)
    const through = addDays(next, -1)
    const notice =
      asked.value?.noticeNeeded === true
        ? ` The executive is given written notice; given on that day, it is paid through ${shownDate(through)}.`
        : ''
    return {
      kind: 'events',
      says: `The ${proposed.kind} incentive ended on ${shownDate(on)}: ${how}.${owed}${notice}`,
      rulings: asked.value === undefined ? [] : [asked.explanation],
      events: [
        {
          stream: incentiveStream(person, name),
          type: 'awards/service-agreement-ended',
          effective: on,
          body: { person, incentive: name, how, ...(repay === undefined ? {} : { repay }) },
          ...(reason === undefined ? {} : { personal: { reason } }),
          ...(asked.value === undefined ? {} : { ruling: asked.explanation }),
        },
      ],
    }
  },
})
