import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'

const NEEDS = ['actionCause'] as const satisfies readonly FactId[]
const MAY = ['prohibitedReason', 'effectiveDate'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Cause = FactValue<'actionCause'>
type Answer = { allowed: boolean; cause: Cause; prohibited: boolean }

const CONDUCT: readonly Cause[] = ['misconduct', 'neglect of duty', 'malfeasance']
const REFUSALS: readonly Cause[] = [
  'refusal of a directed reassignment',
  'refusal to go with a transfer of function',
]

/** For which causes an adverse action may be taken. */
export const disciplineCause = rule<Needs, Answer, May>({
  id: 'removal/discipline-cause',
  asks: 'May an adverse action be taken against a covered executive for this cause?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says({ allowed, cause, prohibited }: Answer) {
    if (allowed) return `Yes: ${cause} is a cause.`
    return prohibited ? 'No: a prohibited reason stands behind it.' : `No: ${cause} is no cause.`
  },
  changes: ({ allowed }) =>
    allowed
      ? ['A reason prohibited by law behind it would bar it.']
      : [
          'Misconduct, neglect of duty and malfeasance are causes, and since 8 Nov 1984 refusing a directed move.',
        ],
  law: [
    version(
      '1984-11-08',
      ['5 USC 7543(a)', 'PL 98-615'],
      'Only misconduct, neglect of duty, malfeasance, and failure to accept a directed reassignment or to go with the position in a transfer of function are causes; and no reason that the law prohibits.',
      [...CONDUCT, ...REFUSALS],
    ),
    version(
      '1981-06-01',
      ['5 USC 7543(a)', 'PL 97-35'],
      'Only misconduct, neglect of duty and malfeasance are causes.',
      CONDUCT,
    ),
    version(
      '1979-07-13',
      ['5 USC 7543(a)'],
      'Such cause as will promote the efficiency of the service; misconduct, neglect and malfeasance are of that kind.',
      ['efficiency of the service', ...CONDUCT, ...REFUSALS],
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  causes: readonly Cause[],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply({ actionCause: cause, prohibitedReason }, note) {
      const prohibited = prohibitedReason === true
      const allowed = note.tests([
        ['The cause is one that the law of the day names', causes.includes(cause), '5 USC 7543(a)'],
        ['No prohibited reason stands behind it', !prohibited, '5 USC 2302'],
      ])
      return { allowed, cause, prohibited }
    },
  }
}
