import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { RETAINED_BENEFITS_REACH } from '../tables/retained-benefits-reach.ts'

const NEEDS = [
  'careerAppointee',
  'presidentialPost',
  'breakBeforePresidentialPost',
  'postEffective',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** Whether benefits may be kept, and which. */
type Answer = { eligible: boolean; benefits: readonly string[]; lacks: readonly string[] }

const BENEFITS = [
  'basic pay, with the aggregate limit',
  'performance awards',
  'Presidential ranks',
  'severance pay',
  'leave',
  'retirement',
] as const

/** Keeping SES benefits in a higher post. */
export const retainedBenefits = rule<Needs, Answer>({
  id: 'staffing/retained-benefits',
  asks: 'May this career executive, named to this post, choose to keep SES benefits?',
  needs: NEEDS,
  datedBy: 'postEffective',
  says: ({ eligible, benefits, lacks }) =>
    eligible
      ? `Yes: some, all or none of ${benefits.join('; ')}. The election is in writing, at the time of the appointment; the agency must tell the executive.`
      : `No. Missing: ${lacks.join('; ')}.`,
  changes: ({ eligible, lacks }) =>
    eligible
      ? ['A break in service before the post would end the choice.']
      : lacks.map((lack) => `Needed: ${lack}.`),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3392(c)'],
      summary:
        'A career executive appointed by the President with the Senate’s consent to an executive-branch post paid at Executive Level V or more, or, since 1 November 1986 (by a law of 17 July 1990), to any post under the Executive Schedule or paid by statute at one of its rates, may keep SES pay, awards, ranks, severance pay, leave and retirement, in whole or in part.',
      also: [
        {
          by: '5 USC 3392(c)(1)',
          says: 'Accounts speak of any post at Executive Level V or higher.',
          governs: false,
          why: 'Until 1 November 1986 the post had to be one to which the Senate consents.',
        },
      ],
      apply({ careerAppointee, presidentialPost: post, breakBeforePresidentialPost }, note) {
        const wide = note.table(RETAINED_BENEFITS_REACH) === 'Executive Schedule'
        const reached =
          post === 'Senate-confirmed, paid at Executive Level V or more' ||
          (wide && post === 'Executive Schedule or paid at one of its rates')
        const tests: Test[] = [
          ['The executive is a career appointee', careerAppointee, '5 USC 3392(c)', 'a career appointment'],
          [
            'The law of the day reaches the post',
            reached,
            '5 USC 3392(c)',
            'a post that the law of the day reaches',
          ],
          [
            'There is no break in service before the post',
            !breakBeforePresidentialPost,
            '5 USC 3392(c)',
            'appointment without a break in service',
          ],
        ]
        const eligible = note.tests(tests)
        return { eligible, benefits: eligible ? BENEFITS : [], lacks: lackingOf(tests) }
      },
    },
  ],
})
