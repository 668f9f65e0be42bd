import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { MINIMUM_DAYS } from './minimum-period.ts'

/** Days from which on a detail is appraised by the organization that gains the executive. */
const DETAIL_DAYS = 120

type Needs = 'moveKind'
type May = 'detailDays' | 'daysUnderPlan'

/** Whether an appraisal is due, from whom, and what becomes of it. */
type Answer = { required: boolean; by: string | null; whatFollows: string | null }

/** Appraisals on details, job changes and transfers. */
export const moveAppraisal = rule<Needs, Answer, May>({
  id: 'appraisal/move-appraisal',
  asks: 'Must a written appraisal be made because of this detail, job change or transfer?',
  needs: ['moveKind'],
  may: ['detailDays', 'daysUnderPlan'],
  says: ({ required, by, whatFollows }) =>
    required && by !== null && whatFollows !== null
      ? `Yes, by ${by}. ${whatFollows}`
      : 'No: neither the length nor the time under the plan asks for one.',
  changes: ({ required }) =>
    required
      ? [
          `A detail of fewer than ${DETAIL_DAYS} days, or a move before ${MINIMUM_DAYS} days under the plan, would need none.`,
        ]
      : [
          `A detail of ${DETAIL_DAYS} days or more, or a move after ${MINIMUM_DAYS} days under the plan, would need one.`,
        ],
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.310',
        'On a detail or temporary reassignment of 120 days or more the gaining organization sets goals and requirements and appraises in writing. On a job change or transfer after the minimum period the losing supervisor appraises in writing before the executive leaves.',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      '5 CFR 430.307(b)',
      'On a detail or temporary reassignment of 120 days or more the gaining organization sets goals and requirements and appraises in writing. On a move to another job, in the agency or outside it, after the minimum period the losing supervisor appraises in writing before the executive leaves.',
    ),
  ],
})

function version(from: string, cite: Cite, summary: string): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: [cite],
    summary,
    alsoNeeds: ({ moveKind }) => (isDetail(moveKind) ? ['detailDays'] : ['daysUnderPlan']),
    apply({ moveKind, detailDays = 0, daysUnderPlan = 0 }, note) {
      if (isDetail(moveKind)) {
        note.count('Days of the detail or temporary reassignment', detailDays)
        const long = note.test('It is for 120 days or more', detailDays >= DETAIL_DAYS, cite)
        if (!long) return { required: false, by: null, whatFollows: null }
        return {
          required: true,
          by: 'the gaining organization, which also sets the goals and requirements',
          whatFollows: 'It is factored into the initial summary rating.',
        }
      }
      note.count('Days under the plan', daysUnderPlan)
      const enough = note.test(
        'The executive has worked under the plan for the minimum period',
        daysUnderPlan >= MINIMUM_DAYS,
        cite,
      )
      if (!enough) return { required: false, by: null, whatFollows: null }
      return {
        required: true,
        by: 'the losing supervisor, before the executive leaves',
        whatFollows:
          'The annual summary rating and later appraisals go along, and the gaining supervisor considers them for the initial rating at the end of the period.',
      }
    },
  }
}

function isDetail(kind: string): boolean {
  return kind === 'detail' || kind === 'temporary reassignment'
}
