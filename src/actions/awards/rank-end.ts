import { z } from 'zod'
import { rankStream, rankYearStream } from '../../record/pay-terms.ts'
import { rankStep } from '../../rulebook/awards/rank-step.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { yesNoField } from '../fields.ts'
import { nominationAtHand } from './rank-at-hand.ts'
import { NOMINATION_FIELDS, nominationStreams } from './rank-fields.ts'

/** The agency withdraws a nomination, at any time before the grant; where it says so, for eyes only. */
export const withdrawNomination = action({
  id: 'awards/withdraw-nomination',
  title: 'Withdraw a nomination for rank',
  about:
    'Ends a nomination before the grant, and frees its place among those that the agency may make. Withdrawn for eyes only, it is the office’s and OPM’s alone.',
  power: 'run-pay',
  fields: z.strictObject({
    ...NOMINATION_FIELDS,
    eyesOnly: yesNoField({ title: 'Eyes only', hint: 'Then nobody reads the case but the office and OPM' }),
    reason: wordsField({ title: 'Reason', hint: 'Sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  decide({ eyesOnly, reason, ...of }, given) {
    const states = ['drafted', 'approved', 'transmitted', 'recommended', 'not recommended'] as const
    const found = nominationAtHand(given, of, states)
    if ('refused' in found) return found.refused
    const { unit, person, fiscalYear } = of
    const { rank } = found.nomination.nominated
    const counted = found.call.counted.has(person)
    return {
      kind: 'events',
      says: `The nomination of ${person} is withdrawn${eyesOnly ? ', for eyes only' : ''}${counted ? '; its place is free again' : ''}.`,
      rulings: [],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-withdrawn',
          effective: given.today,
          body: { person, fiscalYear, eyesOnly },
          personal: { reason },
        },
        ...(counted
          ? [
              {
                stream: rankYearStream(unit, fiscalYear),
                type: 'awards/rank-uncounted' as const,
                effective: given.today,
                body: { unit, fiscalYear, person, rank },
              },
            ]
          : []),
      ],
    }
  },
})

/** OPM reviews a nomination and recommends it to the President, or does not, 5 CFR 451.305. */
export const recommendNomination = action({
  id: 'awards/recommend-nomination',
  title: 'Recommend a nomination for rank',
  about: 'OPM’s answer to a nomination that was sent: recommended to the President, or not.',
  power: 'decide-rank',
  fields: z.strictObject({
    ...NOMINATION_FIELDS,
    recommended: yesNoField({ title: 'Recommended to the President' }),
    reason: wordsField({ title: 'Reason', hint: 'Sealed' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  decide({ recommended, reason, ...of }, given) {
    const found = nominationAtHand(given, of, ['drafted', 'approved', 'transmitted'])
    if ('refused' in found) return found.refused
    const { nomination } = found
    const { person, fiscalYear } = of
    const at = { on: given.today, scopes: given.scopes }
    const facts = { rankStep: 'recommend', nominationApproved: nomination.approved !== undefined } as const
    const step = ask(rankStep, at, facts)
    if (step.value?.allowed !== true || nomination.transmitted === undefined) {
      const message =
        nomination.approved === undefined ? undefined : `the nomination of ${person} has not gone to OPM`
      return refuse(step, {
        ...(message === undefined ? {} : { message }),
        compared: { state: nomination.state },
      })
    }
    return {
      kind: 'events',
      says: `OPM ${recommended ? 'recommends' : 'does not recommend'} ${person} for the ${nomination.nominated.rank} rank.`,
      rulings: [step.explanation],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-recommended',
          effective: given.today,
          body: { person, fiscalYear, recommended },
          ...(reason === undefined ? {} : { personal: { reason } }),
          ruling: step.explanation,
        },
      ],
    }
  },
})

/** The President does not award the rank. */
export const recordNoGrant = action({
  id: 'awards/record-no-grant',
  title: 'Record that a rank was not granted',
  about: 'Ends a nomination that did not come to a rank.',
  power: 'decide-rank',
  fields: z.strictObject(NOMINATION_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  decide(of, given) {
    const found = nominationAtHand(given, of, ['transmitted', 'recommended', 'not recommended'])
    if ('refused' in found) return found.refused
    const { person, fiscalYear } = of
    return {
      kind: 'events',
      says: `The ${found.nomination.nominated.rank} rank is not granted to ${person} in fiscal year ${fiscalYear}.`,
      rulings: [],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-not-granted',
          effective: given.today,
          body: { person, fiscalYear },
        },
      ],
    }
  },
})
