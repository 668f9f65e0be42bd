import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { lackingOf } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import type { Clash } from '../kernel/table.ts'
import { FUNCTIONS_NEEDED } from '../tables/functions-needed.ts'
import {
  type Excepted,
  functionTests,
  MAY,
  type May,
  NEEDS,
  type Needs,
  positionTests,
} from './coverage-tests.ts'

/** Whether it is an SES position; whether by the statute alone; how many of the five functions; and what is not met. */
type Coverage = {
  ses: boolean
  byStatute: boolean
  functions: number
  functionsNeeded: 1 | 5
  notMet: readonly string[]
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

/** The SES position test. */
export const coverage = rule<Needs, Coverage, May>({
  id: 'positions/coverage',
  asks: 'Is this a Senior Executive Service position?',
  needs: NEEDS,
  may: MAY,
  says({ ses, byStatute, functions, notMet }) {
    if (ses) return 'It is an SES position.'
    if (!byStatute) return `It is not an SES position: ${notMet.join('; ')}.`
    return `It is not an SES position under the component’s own directive, which asks for all five functions; ${functions} of 5 are met. By the statute alone it would be one.`
  },
  changes({ ses, functions, functionsNeeded, notMet }) {
    if (!ses) return notMet.map((reason) => `It turns on this: ${reason}.`)
    return [`It turns on the functions: ${functions} of 5 are met and ${functionsNeeded} needed.`]
  },
  law: [
    version('2015-11-25', ['5 USC 3132(a)(2)', 'PL 114-92, sec. 1107(b)'], ABOVE_15, FROM_2015, {
      summary:
        'A position above GS-15, at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DoD’s excepted cybersecurity positions stand outside.',
    }),
    version('2014-12-18', ['5 USC 3132(a)(2)', 'PL 113-277, sec. 3(b)'], ABOVE_15, FROM_2014, {
      summary:
        'A position above GS-15, at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DHS’s excepted cybersecurity positions stand outside.',
    }),
    version('1990-11-05', ['5 USC 3132(a)(2)', 'PL 101-509, sec. 529'], ABOVE_15, FROM_1988, {
      summary:
        'A position above GS-15 (until then GS-16, GS-17 or GS-18), at EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions.',
      also: [UNSETTLED_DAY],
    }),
    version('1988-05-30', ['5 USC 3132(a)(2)', 'PL 100-325, sec. 2(c)'], GRADES, FROM_1988, {
      summary:
        'A position at GS-16 to GS-18, EX-IV or EX-V, or equivalent, in a covered agency, not Senate-confirmed, with at least one of five executive functions. New: DEA stands outside as an agency, no longer by some of its positions.',
    }),
    version('1979-07-13', ['5 USC 3132(a)(2)', 'PL 95-454, sec. 402(a)'], GRADES, FROM_1979, {
      summary:
        'A position of a covered agency in GS-16, GS-17 or GS-18, at Executive Schedule level IV or V or equivalent, filled without the Senate, of no excepted kind, whose incumbent has any one of five executive functions.',
    }),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  level: string,
  excepted: Excepted,
  words: { summary: string; also?: readonly Clash[] },
): Version<Needs, May, Coverage> {
  const first: IsoDate = day(from)
  return {
    from: first,
    by,
    ...words,
    alsoNeeds: ({ positionLevel }) => (positionLevel === 'equivalent' ? MAY : undefined),
    apply(facts, note): Coverage {
      const position = positionTests(facts, note, level, excepted)
      const functions = functionTests(facts)
      const kept = note.tests(position)
      const any = note.anyOf(functions)
      const functionsNeeded = note.table(FUNCTIONS_NEEDED)
      note.count('Functions needed, of the five', functionsNeeded)
      const lacking = lackingOf(functions)
      const met = functions.length - lacking.length
      const byStatute = kept && any
      const notMet = lackingOf(position)
      if (functionsNeeded === 5) notMet.push(...lacking)
      else if (!any) notMet.push('the incumbent has none of the five executive functions')
      return { ses: byStatute && met >= functionsNeeded, byStatute, functions: met, functionsNeeded, notMet }
    },
  }
}
