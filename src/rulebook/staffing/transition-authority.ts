import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownCount, shownDate, shownOf } from '../kernel/shown.ts'

const NEEDS = [
  'agencyIsDepartment',
  'transitionAppointments',
  'termDays',
  'effectiveDate',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type Answer = {
  allowed: boolean
  most: number
  mostDays: number
  lastDay: IsoDate
  missing: readonly string[]
}

/** The authorities that one transition gave: how many, how long, and of which kind. */
type Grant = {
  from: string
  until: string
  by: Cite
  kind: string
  department: number
  other: number
  days: number
}

/** Temporary appointing authorities at a Presidential transition. */
export const transitionAuthority = rule<Needs, Answer>({
  id: 'staffing/transition-authority',
  asks: 'May this temporary transition appointment be made on this day?',
  needs: NEEDS,
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says: ({ allowed, most, mostDays, lastDay, missing }) =>
    allowed
      ? `It may be made: up to ${shownCount(most)}, for ${shownOf(mostDays, 'day', 'days')} each, through ${shownDate(lastDay)}.`
      : `It may not be made. Missing: ${missing.join('; ')}. The last day of the authorities is ${shownDate(lastDay)}.`,
  changes: ({ allowed, missing, lastDay }) =>
    allowed
      ? [`After ${shownDate(lastDay)} none could be made.`]
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    granted({
      from: '2021-03-08',
      until: '2021-05-01',
      by: 'OPM transition memorandum 2021',
      kind: 'noncareer',
      department: 5,
      other: 3,
      days: 120,
    }),
    granted({
      from: '2021-01-20',
      until: '2021-01-31',
      by: 'OPM transition memorandum 2021',
      kind: 'noncareer',
      department: 5,
      other: 3,
      days: 21,
    }),
    granted({
      from: '2009-01-20',
      until: '2009-01-31',
      by: 'OPM transition memorandum 2009',
      kind: 'limited term',
      department: 5,
      other: 2,
      days: 21,
    }),
  ],
})

function granted({ from, until, by, kind, department, other, days }: Grant): Version<Needs, never, Answer> {
  const lastDay = addDays(day(until), -1)
  const conditions = (facts: Given<Exclude<Needs, 'effectiveDate'>, never>): Test[] => {
    const most = facts.agencyIsDepartment ? department : other
    return [
      [
        'The appointments, this one counted, are no more than the agency’s authorities',
        facts.transitionAppointments <= most,
        by,
        'an authority that is not used yet',
      ],
      [
        'The appointment is no longer than the authorities allow',
        facts.termDays <= days,
        by,
        'a shorter term',
      ],
    ]
  }
  return {
    from: day(from),
    until: day(until),
    by: [by],
    summary: `Temporary ${kind} authorities at the transition: ${department} for a department and ${other} for another agency, of up to ${days} days each.`,
    lawful: (facts) => (conditions(facts).every(([, met]) => met) ? [{}] : []),
    apply(facts, note) {
      const most = note.count('Authorities of the agency', facts.agencyIsDepartment ? department : other, by)
      note.count('Longest term in days', days, by)
      const tests = conditions(facts)
      const allowed = note.tests(tests)
      note.date('Last day on which one may be made', lastDay, by)
      return { allowed, most, mostDays: days, lastDay, missing: lackingOf(tests) }
    },
  }
}
