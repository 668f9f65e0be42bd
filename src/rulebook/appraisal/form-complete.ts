import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { BASIC_SYSTEM_FROM, NEW_SYSTEM_FROM } from './element-system.ts'

type Answer = {
  allowed: boolean
  lacking: readonly string[]
  /** How many progress reviews the form has room for. */
  progressEntriesOnForm: number
}

type Facts = {
  consultationSigned: boolean
  progressEntries: number
  derivationShown: boolean
  initialRatingSigned: boolean
  boardRecommendationSigned: boolean
  annualRatingSigned: boolean
  ratingNarrative?: boolean | undefined
  accomplishmentNarrative?: boolean | undefined
}

const FORM_2012 = 'OPM memorandum of 4 January 2012'

function partsOf(facts: Facts): Test[] {
  return [
    [
      'Part 1, the consultation, is signed and dated',
      facts.consultationSigned,
      FORM_2012,
      'part 1, the consultation, is not signed',
    ],
    [
      'Part 2 holds at least one progress review',
      facts.progressEntries > 0,
      '5 CFR 430.307',
      'part 2 holds no progress review',
    ],
    [
      'Part 3: the initial summary rating is signed and dated',
      facts.initialRatingSigned,
      FORM_2012,
      'the initial summary rating in part 3 is not signed',
    ],
    [
      'Part 3: the recommendation of the board is signed and dated by its chair',
      facts.boardRecommendationSigned,
      FORM_2012,
      'the recommendation of the board in part 3 is not signed',
    ],
    [
      'Part 3: the annual summary rating is signed and dated by the appointing authority',
      facts.annualRatingSigned,
      FORM_2012,
      'the annual summary rating in part 3 is not signed',
    ],
    [
      'Part 4 shows the derivation, and part 5 the elements and standards',
      facts.derivationShown,
      FORM_2012,
      'parts 4 and 5 are not filled in',
    ],
  ]
}

function answer(tests: readonly Test[], progressEntriesOnForm: number, note: Note): Answer {
  const allowed = note.tests(tests)
  return { allowed, lacking: lackingOf(tests), progressEntriesOnForm }
}

function noteOptional({ accomplishmentNarrative }: Facts, note: Note): void {
  note.says(
    'Part 7, the executive’s own narrative',
    accomplishmentNarrative === true ? 'given' : 'optional, not given',
    FORM_2012,
  )
}

/** Whether the appraisal form holds all parts that must be there. */
export const formComplete = rule({
  id: 'appraisal/form-complete',
  asks: 'Is this appraisal form complete?',
  needs: [
    'consultationSigned',
    'progressEntries',
    'initialRatingSigned',
    'boardRecommendationSigned',
    'annualRatingSigned',
    'derivationShown',
  ],
  may: ['ratingNarrative', 'accomplishmentNarrative', 'periodStart'],
  datedBy: 'periodStart',
  says: ({ allowed, lacking }: Answer) => (allowed ? 'Yes, it is complete.' : `No: ${lacking.join('; ')}.`),
  changes: ({ allowed, lacking }) =>
    allowed
      ? ['A part left open would make it incomplete.']
      : lacking.map((reason) => `It turns on this: ${reason}.`),
  law: [
    {
      from: NEW_SYSTEM_FROM,
      by: ['OPM memorandum of 25 February 2025', '5 CFR 430.307'],
      summary:
        'Eight parts: consultation; quarterly progress review; summary rating; derivation; standards and elements; the narrative of the rating, which must be there; the executive’s narrative, which is optional; agency use. The regulation still asks for one progress review.',
      alsoNeeds: () => ['ratingNarrative'],
      apply(facts, note): Answer {
        noteOptional(facts, note)
        return answer(
          [
            ...partsOf(facts),
            [
              'Part 6 holds the narrative of the summary rating',
              facts.ratingNarrative === true,
              'OPM memorandum of 25 February 2025',
              'part 6, the narrative of the rating, is empty',
            ],
          ],
          4,
          note,
        )
      },
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: [FORM_2012, '5 CFR 430.307'],
      summary:
        'Eight parts: consultation, progress review, summary rating with any higher-level review and the board’s recommendation, derivation, elements and standards, narrative of the rating, narrative of the executive, agency use.',
      apply(facts, note): Answer {
        noteOptional(facts, note)
        return answer(partsOf(facts), 1, note)
      },
    },
  ],
})
