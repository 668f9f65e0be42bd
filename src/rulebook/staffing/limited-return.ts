import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Return = { eligible: boolean; missing: readonly string[] }

/** The way back of a limited appointee who came from a permanent position of the same agency. */
export const limitedReturn = rule({
  id: 'staffing/limited-return',
  asks: 'Is this limited appointee entitled to the former position, or one like it?',
  needs: ['heldPermanentOutsideSes', 'limitedInSameAgency', 'limitedWithoutBreak', 'endedForFault'],
  may: ['endedByExpiration'],
  says: ({ eligible, missing }: Return) =>
    eligible
      ? 'Entitled to the former position, or one of like status, tenure and grade.'
      : `Not entitled: ${missing.join('; ')}.`,
  changes: ({ eligible }) =>
    eligible
      ? ['An end for misconduct, neglect of duty or malfeasance would take the right away.']
      : [
          'All four conditions must be met; the placement of removed career appointees outside the SES is another right.',
        ],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 317.605(d)'],
      summary:
        'Who went without a break from a career-type appointment in a permanent position outside the SES to a limited appointment in the same agency goes back to that position, or one of like status, tenure and grade, unless it ended for misconduct, neglect of duty or malfeasance.',
      apply(facts, note): Return {
        const tests: readonly Test[] = [
          [
            'The person held a career-type appointment in a permanent civil service position outside the SES',
            facts.heldPermanentOutsideSes,
            '5 CFR 317.605(d)(1)',
            'no career-type appointment in a permanent position before',
          ],
          [
            'The limited appointment was in the same agency',
            facts.limitedInSameAgency,
            '5 CFR 317.605(d)(1)',
            'the limited appointment was in another agency',
          ],
          [
            'There was no break in service before it',
            facts.limitedWithoutBreak,
            '5 CFR 317.605(d)(1)',
            'there was a break in service before it',
          ],
          [
            'It ended for another reason than misconduct, neglect of duty or malfeasance',
            !facts.endedForFault,
            '5 CFR 317.605(d)(2)',
            'it ended for misconduct, neglect of duty or malfeasance',
          ],
        ]
        const eligible = note.tests(tests)
        if (facts.endedByExpiration === true)
          note.assumed('The end of the term by itself', 'counts as termination for another reason')
        return { eligible, missing: lackingOf(tests) }
      },
    },
  ],
})
