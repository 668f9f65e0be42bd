import { z } from 'zod'
import { benefitsStream } from '../../record/pay-terms.ts'
import { lastMoveHome } from '../../rulebook/benefits/last-move-home.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { isCareer } from '../appraisal/at-hand.ts'
import { countField, dateField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { PAYEE_FIELDS } from '../pay/payee.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

const NEAR = [
  'eligible for optional retirement',
  'within five years of optional retirement',
  'eligible for early or discontinued-service retirement',
  'more than five years away',
] as const

/** The move home of a career executive whom the agency moved late in the career, 5 USC 5724(a)(3). */
export const approveLastMove = action({
  id: 'benefits/approve-last-move',
  title: 'Approve the last move home',
  about:
    'Approves travel, the family’s transport and household goods to the home on leaving, or after a death in service.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    to: textField({
      title: 'To',
      hint: 'The place in the United States where the executive or the family will live',
    }),
    left: dateField({ title: 'Last day of service', hint: 'Or the day of death' }),
    starts: dateField({ title: 'The move begins on' }),
    extended: yesNoField({ title: 'The time to begin was extended' }),
    movedInInterest: yesNoField({ title: 'Moved by the agency in the Government’s interest' }),
    retirementAtMove: listField(NEAR, { title: 'Retirement at that move' }),
    annuity: yesNoField({ title: 'Eligible for an annuity on leaving' }),
    inUnitedStates: yesNoField({ title: 'The home is in the United States' }),
    miles: countField({ title: 'Distance', unit: 'miles' }, 20_000),
    pounds: countField({ title: 'Household goods', unit: 'pounds' }, 200_000).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, to, left, starts, extended, pounds } = input
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    if (found.benefits.moves.length > 0) {
      return invalid('person', person, `a last move was approved on ${found.benefits.moves[0]?.on}`)
    }
    const asked = ask(
      lastMoveHome,
      { on: left, scopes: given.scopes },
      {
        careerAppointee: isCareer(found.payee.file, left),
        moveInterest: input.movedInInterest,
        retirementAtMove: input.retirementAtMove,
        annuityOnLeaving: input.annuity,
        homeInUnitedStates: input.inUnitedStates,
        milesHome: input.miles,
        leavingDate: left,
        moveHomeStarts: starts,
        moveTimeExtended: extended,
        ...(pounds === undefined ? {} : { goodsPounds: pounds }),
      },
    )
    if (asked.value?.eligible !== true || asked.value.beginBy === null) {
      return refuse(asked, { compared: { miles: input.miles, starts, lacks: asked.value?.lacks ?? [] } })
    }
    const by = asked.value.beginBy
    return {
      kind: 'events',
      says: `The move to ${to} is approved; it begins by ${shownDate(by)}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/last-move-approved',
          effective: given.today,
          body: { person, to, by },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
