import { z } from 'zod'
import { rankStream, VETTING } from '../../record/pay-terms.ts'
import type { RankNomination } from '../../record/rank.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { onField, wordsField } from '../appraisal/rating-fields.ts'
import { invalid, listField, textField, yesNoField } from '../fields.ts'
import { rankStep } from '../../rulebook/awards/rank-step.ts'
import { nominationAtHand } from './rank-at-hand.ts'
import { NOMINATION_FIELDS, nominationStreams } from './rank-fields.ts'

const ITEM_WORDS = {
  'conduct and discipline': 'Conduct and discipline',
  'inspector general': 'Inspector general: open or founded cases',
  'equal employment opportunity findings': 'Findings of discrimination',
  taxes: 'Federal taxes',
  'credentials and clearance': 'Credentials and clearance',
} as const

/** A component answers for one item of the vetting. */
export const vetNominee = action({
  id: 'awards/vet-nominee',
  title: 'Enter the vetting of a nominee',
  about:
    'Records what the component that answers for it found on one item of the vetting. The finding is sealed.',
  power: 'run-pay',
  fields: z.strictObject({
    ...NOMINATION_FIELDS,
    item: listField(VETTING, { title: 'Item', labels: ITEM_WORDS }),
    clear: yesNoField({ title: 'Nothing stands against the nominee' }),
    by: textField({
      title: 'Answered by',
      hint: 'The component, such as Office of Professional Responsibility',
    }),
    on: onField('Answered on'),
    finding: wordsField({
      title: 'Finding',
      hint: 'Sealed; needed where something stands against the nominee',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  decide({ item, clear, by, on, finding, ...of }, given) {
    const found = nominationAtHand(given, of, ['drafted', 'approved', 'transmitted', 'recommended'])
    if ('refused' in found) return found.refused
    const { nominated } = found.nomination
    const wrongDay = dayProblem(on, given.today, { day: nominated.on, what: 'the nomination' })
    if (wrongDay !== undefined) return wrongDay
    if (!clear && finding === undefined) {
      return invalid('finding', null, 'say what was found; it is sealed, and read by whoever certifies')
    }
    return {
      kind: 'events',
      says: `${by} answered on ${ITEM_WORDS[item].toLowerCase()}: ${clear ? 'nothing stands against the nominee' : 'something stands against the nominee'}.`,
      rulings: [],
      events: [
        {
          stream: rankStream(of.person, of.fiscalYear),
          type: 'awards/rank-vetted',
          effective: on,
          body: { person: of.person, fiscalYear: of.fiscalYear, item, clear, by },
          ...(finding === undefined ? {} : { personal: { finding } }),
        },
      ],
    }
  },
})

const TIMES = ['nomination', 'selection'] as const

/** What of the vetting is not answered, and what is answered against the nominee. */
export function vettingOf({ vetted }: RankNomination) {
  return {
    lacking: VETTING.filter((item) => !vetted.has(item)),
    against: VETTING.filter((item) => vetted.get(item)?.clear === false),
  }
}

/** The agency certifies the nominee with the nomination, and again before the selection. */
export const certifyNominee = action({
  id: 'awards/certify-nominee',
  title: 'Certify a nominee',
  about:
    'The agency stands by the nominee: with the nomination, and once more before the selection. The vetting is complete by then.',
  power: 'nominate-for-rank',
  fields: z.strictObject({
    ...NOMINATION_FIELDS,
    time: z
      .enum(TIMES, { error: (issue) => `${String(issue.input)} is neither nomination nor selection` })
      .meta({
        title: 'Certified with',
        labels: { nomination: 'The nomination', selection: 'The selection, before the grant' },
      }),
    reason: wordsField({
      title: 'Reason',
      hint: 'Sealed; needed where something stands against the nominee',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  decide({ time, reason, ...of }, given) {
    const states =
      time === 'nomination' ? (['drafted', 'approved'] as const) : (['transmitted', 'recommended'] as const)
    const found = nominationAtHand(given, of, states)
    if ('refused' in found) return found.refused
    const { lacking, against } = vettingOf(found.nomination)
    if (lacking.length > 0) {
      const step = ask(
        rankStep,
        { on: given.today, scopes: given.scopes },
        { rankStep: 'nominate', nominationApproved: false },
      )
      const message = `the vetting of ${of.person} lacks an answer on ${lacking.join(', ')}`
      return refuse(step, { message, compared: { lacking }, cites: ['Cadre practice'] })
    }
    if (against.length > 0 && reason === undefined) {
      return invalid(
        'reason',
        null,
        `something stands against the nominee (${against.join(', ')}); say why it is certified`,
      )
    }
    return {
      kind: 'events',
      says: `${of.person} is certified with the ${time}.`,
      rulings: [],
      events: [
        {
          stream: rankStream(of.person, of.fiscalYear),
          type: 'awards/rank-certified',
          effective: given.today,
          body: { person: of.person, fiscalYear: of.fiscalYear, time },
          ...(reason === undefined ? {} : { personal: { reason } }),
        },
      ],
    }
  },
})
