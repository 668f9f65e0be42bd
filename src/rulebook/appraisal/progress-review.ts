import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

type Needs = 'progressReviews' | 'toldOfProgress' | 'advisedOnImprovement'

/** Progress reviews: at least one in each appraisal period, with feedback and advice. */
export const progressReview = rule<Needs, Judged, 'reviewWasInformal'>({
  id: 'appraisal/progress-review',
  asks: 'Was the executive’s progress reviewed as it must be in this period?',
  needs: ['progressReviews', 'toldOfProgress', 'advisedOnImprovement'],
  may: ['reviewWasInformal'],
  says: saysConditions('Yes: progress was reviewed as it must be', 'No, not as it must be'),
  changes: changesConditions(['Without a single review in the period it would not be.']),
  law: [version('2015-10-26', '5 CFR 430.307'), version('2000-11-13', '5 CFR 430.306')],
})

function version(from: string, cite: Cite): Version<Needs, 'reviewWasInformal', Judged> {
  return {
    from: day(from),
    by: [cite],
    summary:
      'The supervisor monitors performance and gives feedback through the period, holds at least one progress review in which the executive is told how performance stands against the requirements, and advises on improvement. A progress review is not a rating. The form of 2026 has room for one each quarter; the minimum stays one.',
    apply({ progressReviews, toldOfProgress, advisedOnImprovement, reviewWasInformal }, note) {
      const conditions: Test[] = [
        ['At least one progress review was held', progressReviews >= 1, cite, 'a progress review'],
        [
          'The executive was told how performance stands against the requirements',
          toldOfProgress,
          cite,
          'feedback on performance against the requirements',
        ],
        [
          'The supervisor advised on improvement',
          advisedOnImprovement,
          cite,
          'the supervisor’s advice on improvement',
        ],
      ]
      if (reviewWasInformal === true)
        note.assumed('An informal review', 'counts like any other; the regulation asks for no form')
      return judged(note, conditions)
    },
  }
}
