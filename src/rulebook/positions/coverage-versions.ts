import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Dated } from '../kernel/at.ts'
import type { Clash } from '../kernel/table.ts'
import type { Excepted } from './coverage-tests.ts'

/** One wording of the statute on what an SES position is. */
export type CoverageVersion = Dated & {
  by: readonly Cite[]
  summary: string
  also?: readonly Clash[]
  /** The condition on the level, as a sentence. */
  level: string
  excepted: Excepted
}

const FROM_1988: Excepted = {
  'Foreign Service': '5 USC 3132(a)(2)(i)',
  'administrative law judge': '5 USC 3132(a)(2)(ii)',
}
const FROM_2014: Excepted = { ...FROM_1988, 'DHS cybersecurity position': '5 USC 3132(a)(2)(iii)' }
const FROM_2015: Excepted = { ...FROM_2014, 'DoD cybersecurity position': '5 USC 3132(a)(2)(iv)' }
const FROM_1979: Excepted = { ...FROM_1988, 'DEA excepted position': '5 USC 3132(a)(2)(iii)' }

const GRADES = 'It is in GS-16, GS-17 or GS-18, at Executive Schedule level IV or V, or equivalent'
const ABOVE_15 = 'It is classified above GS-15, at Executive Schedule level IV or V, or equivalent'

const UNSETTLED_DAY: Clash = {
  by: 'PL 101-509, sec. 305',
  says: 'The new wording takes effect on a day that the President sets, 90 to 180 days after 5 November 1990.',
  governs: false,
  why: 'The day is not in our sources, so the version runs from enactment. Both wordings give the same answer.',
}

/** Every wording since the first, newest first. */
export const COVERAGE_VERSIONS: readonly CoverageVersion[] = [
  {
    from: day('2015-11-25'),
    by: ['5 USC 3132(a)(2)', 'PL 114-92, sec. 1107(b)'],
    level: ABOVE_15,
    excepted: FROM_2015,
    summary:
      'A position above GS-15, at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DoD’s excepted cybersecurity positions stand outside.',
  },
  {
    from: day('2014-12-18'),
    by: ['5 USC 3132(a)(2)', 'PL 113-277, sec. 3(b)'],
    level: ABOVE_15,
    excepted: FROM_2014,
    summary:
      'A position above GS-15, at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DHS’s excepted cybersecurity positions stand outside.',
  },
  {
    from: day('1990-11-05'),
    by: ['5 USC 3132(a)(2)', 'PL 101-509, sec. 529'],
    level: ABOVE_15,
    excepted: FROM_1988,
    summary:
      'A position above GS-15 (until then GS-16, GS-17 or GS-18), at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions.',
    also: [UNSETTLED_DAY],
  },
  {
    from: day('1988-05-30'),
    by: ['5 USC 3132(a)(2)', 'PL 100-325, sec. 2(c)'],
    level: GRADES,
    excepted: FROM_1988,
    summary:
      'A position at GS-16 to GS-18, EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DEA stands outside as an agency, no longer by some of its positions.',
  },
  {
    from: day('1979-07-13'),
    by: ['5 USC 3132(a)(2)', 'PL 95-454, sec. 402(a)'],
    level: GRADES,
    excepted: FROM_1979,
    summary:
      'A position of a covered agency in GS-16, GS-17 or GS-18, at Executive Schedule level IV or V or equivalent, filled without the Senate, of no excepted kind, whose incumbent has any one of five executive functions.',
  },
]
