import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { type Judged, judged } from '../kernel/judged.ts'

type Needs = 'challengeWay' | 'ratingIsFinal'

/** How an executive may challenge an appraisal or rating: by answer and review before it is final, never by appeal. */
export const challenge = rule<Needs, Judged>({
  id: 'appraisal/challenge',
  asks: 'May the executive challenge the appraisal or rating in this way?',
  needs: ['challengeWay', 'ratingIsFinal'],
  says: ({ allowed, missing }) =>
    allowed
      ? 'Yes, before it is final.'
      : `No: ${missing.join(', and ')}. What is open before it is final is a written answer and a higher-level review; a removal that rests on it has a track of its own.`,
  changes: ({ allowed }) =>
    allowed
      ? ['Once the rating is final nothing is open any more.']
      : ['A written answer or a higher-level review before the rating is final would be open.'],
  law: [
    version('2000-11-13', ['5 USC 4312(b)(3)', '5 USC 4312(d)', '5 CFR 430.308(f)']),
    version('1979-07-13', ['5 USC 4312(b)(3)', '5 USC 4312(d)']),
  ],
})

function version(from: string, by: readonly Cite[]): Version<Needs, never, Judged> {
  return {
    from: day(from),
    by,
    summary:
      'An executive gets a copy of the appraisal and rating and may answer in writing, and have it reviewed at a higher level, before it is final. It cannot be appealed.',
    apply: ({ challengeWay, ratingIsFinal }, note) =>
      judged(note, [
        [
          'It is no appeal',
          challengeWay !== 'appeal',
          '5 USC 4312(d)',
          'an appraisal or rating cannot be appealed',
        ],
        ['The rating is not final', !ratingIsFinal, '5 USC 4312(b)(3)', 'the rating is final'],
      ]),
  }
}
