import { z } from 'zod'
import { ACT_GROUNDS, type ActGround, payStream } from '../../record/pay-terms.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import { incentiveAward } from '../../rulebook/awards/incentive-award.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { dateField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { appointmentOn, PAYEE_FIELDS, payeeOf, payeeStreams } from '../pay/payee.ts'

const GROUNDS: Readonly<Record<ActGround, FactValue<'awardGround'>>> = {
  suggestion: 'suggestion',
  invention: 'invention',
  'superior accomplishment': 'superior-accomplishment',
  'special act or service': 'special-act',
}

/** A cash award beside the rating, 5 USC 4503: open to every executive, and no charge to the pool of performance awards. */
export const grantActAward = action({
  id: 'awards/grant-act-award',
  title: 'Grant a special act or suggestion award',
  about:
    'Grants a cash award for a suggestion, an invention, superior accomplishment or a special act or service. It does not draw on the pool of performance awards.',
  power: 'grant-award',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    on: dateField({ title: 'Granted on', hint: 'A day up to today' }),
    ground: listField(ACT_GROUNDS, { title: 'For' }),
    amount: dollarsField({ title: 'Amount' }),
    reason: wordsField({ title: 'What it is for', hint: 'What was done and what it brought; sealed' }),
    samePerformance: yesNoField({
      title: 'For what a performance award rewards',
      hint: 'The same performance is not rewarded twice',
    }),
    headCertified: yesNoField({
      title: 'The agency head certified it',
      hint: 'As highly exceptional and unusually outstanding; asked over $10,000',
    }).optional(),
    opmApproval: yesNoField({ title: 'OPM approved it', hint: 'Asked over $10,000' }).optional(),
    grantedByDefense: yesNoField({ title: 'The Secretary of Defense grants it' }).optional(),
    document: textField({
      title: 'Document',
      hint: 'The certification and OPM’s approval, with their dates; asked over $10,000',
    }).optional(),
    senateConfirmed: yesNoField({
      title: 'The executive holds a post that the Senate confirms',
      hint: 'Left blank, it does not',
    }).optional(),
    executiveSchedule: yesNoField({ title: 'The post is on the Executive Schedule' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, on, ground, amount, reason, document } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const appointmentType = appointmentOn(payee, on)
    if (typeof appointmentType !== 'string') return appointmentType.refused
    if (amount === 0) return invalid('amount', 0, 'nothing would be granted; give an amount')
    const asked = ask(
      incentiveAward,
      { on, scopes: given.scopes },
      {
        appointmentType,
        awardGround: GROUNDS[ground],
        awardAmount: amount,
        awardDate: on,
        sameAsRatingAward: input.samePerformance,
        agencyHeadCertified: input.headCertified === true,
        opmApproval: input.opmApproval === true,
        grantedByDefense: input.grantedByDefense === true,
        needsSenateConfirmation: input.senateConfirmed === true,
        executiveSchedulePosition: input.executiveSchedule === true,
      },
    )
    if (asked.value?.allowed !== true) {
      const { missing = [], firstLawful = null } = asked.value ?? {}
      const compared = { amount: amount / 100, appointment: appointmentType, missing }
      return refuse(asked, { compared, earliest: firstLawful })
    }
    const claimed = input.headCertified === true || input.opmApproval === true
    if (claimed && document === undefined) {
      return invalid('document', undefined, 'name the certification and OPM’s approval, with their dates')
    }
    return {
      kind: 'events',
      says: `An award of ${shownUsd(amount)} for a ${ground} is granted; it is now for payroll to pay it. It does not draw on the pool.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'awards/act-award-granted',
          effective: on,
          body: { person, ground, cents: amount, ...(document === undefined ? {} : { document }) },
          personal: { reason },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
