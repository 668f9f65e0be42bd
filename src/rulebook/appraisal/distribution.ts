import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'

type Needs = 'presetDistribution' | 'ratingDate'
type Answer = { allowed: boolean }

/** Distribution of rating levels set beforehand: forbidden from 2000 to 2025. */
export const distribution = rule<Needs, Answer>({
  id: 'appraisal/distribution',
  asks: 'May it be set beforehand how many executives get each rating level?',
  needs: ['presetDistribution', 'ratingDate'],
  datedBy: 'ratingDate',
  says: ({ allowed }) =>
    allowed
      ? 'The ratings may be given so.'
      : 'No: a distribution of levels set beforehand is forbidden on that day.',
  changes: ({ allowed }) =>
    allowed
      ? ['From 13 November 2000 to 14 October 2025 no distribution could be set beforehand.']
      : ['From 15 October 2025 on the ban is gone.'],
  law: [
    {
      from: day('2025-10-15'),
      by: ['90 FR 44291', '5 CFR 430.305'],
      standing: 'secondary',
      summary:
        'The ban on distributions set beforehand is gone, and OPM may require and enforce one. The words that took its place were not read.',
      also: [
        {
          by: '5 CFR 430.404',
          says: 'A certified system sets no numeric limits for any level and does not rank executives.',
          governs: false,
          why: 'The rule of 2025 is described as changing the appraisal subpart alone; whether certification followed is not known.',
        },
      ],
      apply({ presetDistribution }, note): Answer {
        note.says('Distribution set by', presetDistribution, '90 FR 44291')
        if (presetDistribution === 'the agency')
          note.assumed(
            'An agency that sets one by itself',
            'may; the ban is gone, the new words were not read',
          )
        return { allowed: true }
      },
    },
    banned('2015-10-26', '5 CFR 430.305(a)(5)'),
    banned('2000-11-13', '5 CFR 430.304(c)(3)'),
  ],
})

function banned(from: string, cite: Cite): Version<Needs, never, Answer> {
  return {
    from: day(from),
    by: [cite],
    summary: 'No system may force a distribution of rating levels.',
    apply: ({ presetDistribution }, note) => ({
      allowed: note.test('Nobody has set a distribution of levels', presetDistribution === 'nobody', cite),
    }),
  }
}
