import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownOf } from '../kernel/shown.ts'
import { LIMITED_POOL } from '../tables/limited-pool.ts'

type Pool = { allowed: boolean; size: number; used: number; left: number; missing: readonly string[] }

/** The agency’s own pool of limited appointment authorities: its size, and who may be appointed from it. */
export const limitedPool = rule({
  id: 'staffing/limited-pool',
  asks: 'May the agency make one more limited appointment of this person from its own pool?',
  needs: ['allocatedPositions', 'poolUsed', 'permanentOutsideSes'],
  may: ['poolSuspended'],
  says: ({ allowed, size, used, left, missing }: Pool) =>
    allowed
      ? `Allowed: the pool holds ${shownOf(size, 'authority', 'authorities')}, ${shownCount(used)} used, ${shownCount(left)} left.`
      : `Not allowed. Missing: ${missing.join('; ')}. The pool holds ${shownOf(size, 'authority', 'authorities')}, ${shownCount(used)} used.`,
  changes: ({ allowed, left, missing }) =>
    allowed
      ? [
          `After ${shownOf(left, 'more appointment', 'more appointments')} the pool would be used up.`,
          'Anybody else is appointed with OPM’s approval of that use.',
        ]
      : [...missing.map((condition) => `Needed: ${condition}.`), 'Or OPM’s approval of this one use.'],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 317.601(c)(1)'],
      summary:
        'Without asking OPM each time, an agency may use a pool of 3% of its SES allocation, at least one (2% before June 2000), for people who hold a career, career-conditional or equivalent appointment in a permanent civil service position outside the SES, of any agency. OPM may suspend the pool.',
      apply({ allocatedPositions, poolUsed, permanentOutsideSes, poolSuspended }, note): Pool {
        const share = note.table(LIMITED_POOL)
        note.assumed('The share of the allocation', 'rounded down, then at least one')
        const size = note.count(
          'Authorities in the pool',
          Math.max(1, Math.floor((allocatedPositions * share) / 100_00)),
          '5 CFR 317.601(c)(1)',
        )
        const tests: readonly Test[] = [
          [
            'An authority of the pool is free',
            poolUsed < size,
            '5 CFR 317.601(c)(1)',
            'a free authority in the pool',
          ],
          [
            'The person holds a career-type appointment in a permanent civil service position outside the SES',
            permanentOutsideSes,
            '5 CFR 317.601(c)(1)',
            'a person with a career-type appointment in a permanent position outside the SES',
          ],
          [
            'OPM has not suspended the pool',
            poolSuspended !== true,
            '5 CFR 317.601(c)(1)',
            'an end of OPM’s suspension of the pool',
          ],
        ]
        const allowed = note.tests(tests)
        const left = Math.max(0, size - poolUsed)
        return { allowed, size, used: poolUsed, left, missing: lackingOf(tests) }
      },
    },
  ],
})
