import { z } from 'zod'
import { addDays, addYears } from '../../base/dates.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { retainedBenefits } from '../../rulebook/staffing/retained-benefits.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { isCareer } from '../appraisal/at-hand.ts'
import { dateField, invalid, linesField, listField, textField, yesNoField } from '../fields.ts'
import { ownFileOf, PAYEE_FIELDS } from '../pay/payee.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

const POSTS = [
  'Senate-confirmed, paid at Executive Level V or more',
  'Senate-confirmed, paid less',
  'Executive Schedule or paid at one of its rates',
  'another',
] as const

/** A career executive named to a higher post chooses which SES benefits to keep, 5 USC 3392(c). */
export const electBenefits = action({
  id: 'benefits/elect-benefits',
  title: 'Choose which SES benefits to keep',
  about:
    'On appointment to a post under the Executive Schedule you keep some, all or none of the benefits of the SES. It may be changed after a year.',
  power: 'answer-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    post: textField({ title: 'Post', hint: 'Its title' }),
    kind: listField(POSTS, { title: 'Kind of post' }),
    effective: dateField({ title: 'Appointed on' }),
    breakBefore: yesNoField({ title: 'There was a break in service before it' }),
    kept: linesField(
      {
        title: 'Benefits kept',
        hint: 'One on each line: basic pay, with the aggregate limit; performance awards; Presidential ranks; severance pay; leave; retirement',
      },
      6,
      60,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, post, kind, effective, breakBefore, kept } = input
    const found = benefitsAtHand(given, input, ownFileOf)
    if ('refused' in found) return found.refused
    const asked = ask(
      retainedBenefits,
      { on: effective, scopes: given.scopes },
      {
        careerAppointee: isCareer(found.payee.file, addDays(effective, -1)),
        presidentialPost: kind,
        breakBeforePresidentialPost: breakBefore,
        postEffective: effective,
      },
    )
    if (asked.value?.eligible !== true) {
      return refuse(asked, { compared: { post: kind, breakBefore, lacks: asked.value?.lacks ?? [] } })
    }
    const { benefits } = asked.value
    const unknown = kept.find((one) => !benefits.includes(one))
    if (unknown !== undefined) {
      return invalid('kept', unknown, `${unknown} is not on the list: ${benefits.join('; ')}`)
    }
    const last = found.benefits.elections.findLast((one) => one.post === post)
    if (last !== undefined && given.today < last.mayChangeFrom) {
      return invalid('kept', kept, `your choice for this post stands until ${last.mayChangeFrom}`)
    }
    const on = last === undefined ? effective : given.today
    // A year's hold is the departments' practice, not the statute's.
    const mayChangeFrom = addYears(on, 1)
    return {
      kind: 'events',
      says: `Kept: ${kept.length === 0 ? 'none' : kept.join('; ')}. It may be changed from ${shownDate(mayChangeFrom)}.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/election-made',
          effective: on,
          body: { person, post, kept, mayChangeFrom },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
