import { day, type IsoDate } from '../../base/dates.ts'
import { type Given, rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Facts = Given<'offerMade', 'conditionalOffer' | 'askingAllowedByLaw'>
type Answer = { allowed: boolean; firstLawful: IsoDate | null }

/** No question about criminal history before a conditional offer. */
export const criminalHistoryQuestion = rule<
  'offerMade' | 'questionAsked',
  Answer,
  'conditionalOffer' | 'askingAllowedByLaw'
>({
  id: 'staffing/criminal-history-question',
  asks: 'May the applicant be asked about criminal history on this day?',
  needs: ['offerMade', 'questionAsked'],
  may: ['conditionalOffer', 'askingAllowedByLaw'],
  datedBy: 'questionAsked',
  day: 'questionAsked',
  says: ({ allowed, firstLawful }) =>
    allowed
      ? 'The question may be asked.'
      : `The question may not be asked before a conditional offer.${firstLawful === null ? '' : ` First lawful day: ${shownDate(firstLawful)}.`}`,
  changes: ({ allowed, firstLawful }) =>
    allowed
      ? ['Before a conditional offer it could not be asked.']
      : [
          firstLawful === null
            ? 'A conditional offer of the position would allow it.'
            : `From ${shownDate(firstLawful)}, the day of the offer, it may be asked.`,
        ],
  law: [
    {
      from: day('2021-12-20'),
      by: ['5 CFR 317.202', '5 USC 9202', 'PL 116-92, sec. 1122(b)(1)'],
      standing: 'recalled',
      summary:
        'An agency does not ask an applicant for an SES appointment about criminal history before a conditional offer, unless a law lets it ask earlier. That the rule applies to the SES is seen; its detail and first day are recalled.',
      alsoNeeds: ({ offerMade }) => (offerMade ? ['conditionalOffer'] : undefined),
      lawful,
      apply(facts, note) {
        const offered =
          facts.offerMade &&
          facts.conditionalOffer !== undefined &&
          facts.conditionalOffer <= facts.questionAsked
        if (facts.conditionalOffer === facts.questionAsked)
          note.assumed('On the day of the offer', 'the question may be asked after it')
        const allowed = note.anyOf([
          ['A conditional offer has been made', offered, '5 USC 9202'],
          ['Another law lets the agency ask earlier', facts.askingAllowedByLaw === true, '5 USC 9202'],
        ])
        return { allowed, firstLawful: lawful(facts)[0]?.from ?? null }
      },
    },
  ],
})

function lawful({ offerMade, conditionalOffer, askingAllowedByLaw }: Facts): readonly Span[] {
  if (askingAllowedByLaw === true) return [{}]
  return offerMade && conditionalOffer !== undefined ? [{ from: conditionalOffer }] : []
}
