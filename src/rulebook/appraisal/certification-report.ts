import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean; due: boolean; lacking: readonly string[] }

/** Whether the yearly report of a certified agency holds what it must. */
export const certificationReport = rule({
  id: 'appraisal/certification-report',
  asks: 'Does the annual report of this certified system hold what it must?',
  needs: ['periodEndedInCertifiedYear'],
  may: ['reportsRatings', 'reportsPay', 'reportsAwards', 'reportsAggregate'],
  says: ({ allowed, due, lacking }: Answer) =>
    due
      ? allowed
        ? 'Yes, it is complete.'
        : `No: ${lacking.join('; ')}.`
      : 'No report is due: the period did not end in a certified year.',
  changes: ({ allowed, due, lacking }) =>
    due
      ? allowed
        ? ['A summary left out would make it incomplete.']
        : lacking.map((reason) => `It turns on this: ${reason}.`)
      : ['A period that ends in a certified year calls for the report.'],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.405(g)'],
      summary:
        'For each period that ends in a certified year the agency reports a summary of ratings, of rates of pay and adjustments, of awards, and of aggregate compensation, with lump sums carried over and paid in that year.',
      alsoNeeds: ({ periodEndedInCertifiedYear }) =>
        periodEndedInCertifiedYear
          ? ['reportsRatings', 'reportsPay', 'reportsAwards', 'reportsAggregate']
          : undefined,
      apply(facts, note): Answer {
        const due = note.test(
          'The appraisal period ended in a certified year',
          facts.periodEndedInCertifiedYear,
          '5 CFR 430.405(g)',
        )
        if (!due) return { allowed: true, due, lacking: [] }
        const tests: Test[] = [
          [
            'It summarizes the ratings',
            facts.reportsRatings === true,
            '5 CFR 430.405(g)',
            'ratings are left out',
          ],
          [
            'It summarizes rates of pay and adjustments',
            facts.reportsPay === true,
            '5 CFR 430.405(g)',
            'rates of pay and adjustments are left out',
          ],
          ['It summarizes awards', facts.reportsAwards === true, '5 CFR 430.405(g)', 'awards are left out'],
          [
            'It gives aggregate compensation with lump sums carried over',
            facts.reportsAggregate === true,
            '5 CFR 430.405(g)',
            'aggregate compensation is left out',
          ],
        ]
        const allowed = note.tests(tests)
        return { allowed, due, lacking: lackingOf(tests) }
      },
    },
  ],
})
