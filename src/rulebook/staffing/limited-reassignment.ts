import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'limitedType',
  'designation',
  'qualifiesForPosition',
  'limitedBegan',
  'notToExceed',
] as const satisfies readonly FactId[]
const MAY = ['urgentNeed', 'dutiesExpire'] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Answer = { allowed: boolean; lastNotToExceed: IsoDate; missing: readonly string[] }

/** A limited appointee moved to another general position of the agency; OPM is told, not asked. */
export const limitedReassignment = rule<Needs, Answer, May>({
  id: 'staffing/limited-reassignment',
  asks: 'May this limited appointee be reassigned within the agency to this position, to this last day?',
  needs: NEEDS,
  may: MAY,
  says: ({ allowed, lastNotToExceed, missing }) =>
    allowed
      ? `Allowed without OPM’s prior approval; OPM is notified. The last day in the agency is at the latest ${shownDate(lastNotToExceed)}.`
      : `Not allowed. Missing: ${missing.join('; ')}.`,
  changes: ({ allowed, lastNotToExceed, missing }) =>
    allowed
      ? [`Service after ${shownDate(lastNotToExceed)} would be beyond the total for the agency.`]
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    version('1980-09-19', ['5 USC 3395(b)', '5 CFR 317.604(b)'], '5 CFR 317.604(b)'),
    version('1979-07-13', ['5 USC 3395(b)'], '5 USC 3395(b)'),
  ],
})

function version(from: string, by: readonly Cite[], cite: Cite): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'A limited emergency appointee may be reassigned to another general position that meets a genuine, unanticipated, urgent need, for 18 months in the agency in all; a limited term appointee to one whose duties expire in 3 years or less, for 3 years in all. The person must qualify; OPM is notified.',
    alsoNeeds: ({ limitedType }) => (limitedType === 'limited-term' ? ['dutiesExpire'] : ['urgentNeed']),
    apply(facts, note) {
      const term = facts.limitedType === 'limited-term'
      const months = note.count('Most months in the agency in all', term ? 36 : 18, '5 USC 3395(b)')
      note.assumed('Service in the agency', 'unbroken since the first day of it')
      counted(note, 'term')
      const last = note.date('Last day in the agency', termEnds(facts.limitedBegan, months))
      const tests: readonly Test[] = [
        ['The position is general', facts.designation === 'general', cite, 'a general position'],
        [
          'The person qualifies for the position',
          facts.qualifiesForPosition,
          cite,
          'a person who qualifies for it',
        ],
        term
          ? [
              'The duties of the position expire in 3 years or less',
              facts.dutiesExpire === true,
              cite,
              'duties that expire in 3 years or less',
            ]
          : [
              'The position meets a genuine, unanticipated, urgent need',
              facts.urgentNeed === true,
              cite,
              'a genuine, unanticipated, urgent need',
            ],
        [
          'The total in the agency stays within that',
          facts.notToExceed <= last,
          '5 USC 3395(b)',
          'an earlier last day',
        ],
      ]
      const allowed = note.tests(tests)
      if (allowed && cite !== '5 USC 3395(b)')
        note.says('OPM', 'is notified; its approval is not needed', cite)
      return { allowed, lastNotToExceed: last, missing: lackingOf(tests) }
    },
  }
}
