import { addDays, day, type IsoDate } from '../../base/dates.ts'
import { firstOpenAfter } from '../kernel/counting.ts'
import { dated, type Row } from '../kernel/table.ts'
import type { Span } from '../kernel/rule.ts'

/** Days after the beginning of a new administration within which career appointees are not rated. */
export const NO_RATING_DAYS = 120

/** The day on which a presidential term began, and whether a new administration began with it. */
export type TermBegun = { began: IsoDate; isNew: boolean }

/** The first new administration in the time of the Service. */
const FIRST_NEW = '1981-01-20'

/** Terms of a President who came new to the office; those on which the bar was worked out are read, the others known. */
const NEW: readonly [string, Row<TermBegun>['standing']][] = [
  ['2029-01-20', 'seen'],
  ['2025-01-20', 'seen'],
  ['2021-01-20', 'seen'],
  ['2017-01-20', 'seen'],
  ['2009-01-20', 'recalled'],
  ['2001-01-20', 'recalled'],
  ['1993-01-20', 'recalled'],
  ['1989-01-20', 'recalled'],
  [FIRST_NEW, 'recalled'],
]

/** Second terms in a row: no source says whether they begin a new administration. */
const AGAIN = ['2013-01-20', '2005-01-20', '1997-01-20', '1985-01-20']

/** The presidential term in force on a day, and whether a new administration began with it. */
export const NEW_ADMINISTRATIONS = dated<TermBegun>('Beginning of the presidential term', [
  ...[...NEW, ...AGAIN.map((began) => [began, undefined] as const)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(
      ([began, standing]): Row<TermBegun> => ({
        from: day(began),
        by: '5 USC 4314(b)(1)(C)',
        value: { began: day(began), isNew: !AGAIN.includes(began) },
        standing: standing ?? 'recalled',
      }),
    ),
  {
    from: day('1979-07-13'),
    by: '5 USC 4314(b)(1)(C)',
    value: { began: day('1977-01-20'), isNew: true },
    standing: 'recalled',
  },
])

/** The days on which career appointees may be rated: all but day 0 to day 120 of each new administration. */
export const OPEN_FOR_CAREER: readonly Span[] = [
  { last: addDays(day(FIRST_NEW), -1) },
  ...NEW.map(([began], index): Span => {
    const from = firstOpenAfter(day(began), NO_RATING_DAYS)
    const later = NEW[index - 1]
    return later === undefined ? { from } : { from, last: addDays(day(later[0]), -1) }
  }).toReversed(),
]
