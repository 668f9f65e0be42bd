import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { LIMIT_VERSIONS, limitOf, yearEnd } from './aggregate-limits.ts'

const NEEDS = ['paymentDate'] as const satisfies readonly FactId[]
const MAY = ['systemCertified'] as const satisfies readonly FactId[]

/** The limit, what it is the rate of, and the day on which it is read. */
type Answer = { limit: Cents; ofVicePresident: boolean; readOn: IsoDate }

/** The yearly limit on total pay. */
export const aggregateLimit = rule<'paymentDate', Answer, 'systemCertified'>({
  id: 'pay/aggregate-limit',
  asks: 'Which limit on total pay applies in the calendar year?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: ['limit'],
  says: ({ limit, ofVicePresident, readOn }) =>
    `${shownUsd(limit)} in ${readOn.slice(0, 4)}: ${ofVicePresident ? 'the Vice President’s official salary, which a certified agency must use' : 'level I of the Executive Schedule'}. It is read once, on 31 December; a change within the year is mended, not divided.`,
  changes: ({ ofVicePresident }) => [
    ofVicePresident
      ? 'Without certification on the last day of the year it would be level I.'
      : 'Certification on the last day of the year, from 2004 on, makes it the Vice President’s salary.',
  ],
  law: LIMIT_VERSIONS.map(({ from, by, higher, standing, summary }) => ({
    from,
    by,
    standing,
    summary,
    alsoNeeds: () => (higher ? MAY : undefined),
    apply({ paymentDate, systemCertified }, note) {
      const limit = limitOf(note, paymentDate, systemCertified, { higher })
      return { limit, ofVicePresident: higher && systemCertified === true, readOn: yearEnd(paymentDate) }
    },
  })),
})
