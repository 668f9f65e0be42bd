import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const DAYS = 14

type Needs = 'announcementOpens' | 'announcementCloses' | 'areaOfConsideration'
type May = 'postedOnUsajobs' | 'meetsAnnouncementCriteria' | 'inOpmList' | 'veteransPreference'
type Facts = Given<Exclude<Needs, 'announcementCloses'>, May>
type Answer = {
  allowed: boolean
  firstLawful: IsoDate | null
  missing: readonly string[]
}

/** What one version asks of an announcement besides its length. */
type Terms = {
  from: string
  by: readonly Cite[]
  summary: string
  days: number
  length: Cite
  area: Cite
  also: readonly May[]
  conditions: (facts: Facts) => readonly Test[]
}

/** The announcement of a position to be filled by career appointment: how long, and how wide. */
export const announcement = rule<Needs, Answer, May>({
  id: 'staffing/announcement',
  asks: 'May this announcement of a position for career appointment close on this day?',
  needs: ['announcementOpens', 'announcementCloses', 'areaOfConsideration'],
  may: ['postedOnUsajobs', 'meetsAnnouncementCriteria', 'inOpmList', 'veteransPreference'],
  datedBy: 'announcementOpens',
  day: 'announcementCloses',
  says({ allowed, firstLawful, missing }) {
    const first = firstLawful === null ? '' : ` First lawful closing day: ${shownDate(firstLawful)}.`
    return allowed ? `It may close on that day.${first}` : `It may not: ${missing.join('; ')}.${first}`
  },
  changes: ({ allowed, firstLawful }) =>
    firstLawful === null
      ? ['Open to the whole civil service and announced as asked, it could close.']
      : allowed
        ? [`A day before ${shownDate(firstLawful)} would be too early.`]
        : [`From ${shownDate(firstLawful)} on it may close.`],
  law: [
    version({
      from: '2001-12-11',
      by: ['5 CFR 317.501(b)', '5 USC 3393(a)'],
      summary:
        'An SES vacancy to be filled by career appointment is posted on USAJOBS for at least 14 calendar days, the day of publication counted, and meets the criteria for vacancy announcements. At the least all qualified people of the civil service may apply; others may be let in. Veterans’ preference does not apply.',
      days: DAYS,
      length: '5 CFR 317.501(b)(2)',
      area: '5 CFR 317.501(b)(1)',
      also: ['postedOnUsajobs', 'meetsAnnouncementCriteria'],
      conditions: (facts) => [
        [
          'It is posted on USAJOBS',
          facts.postedOnUsajobs === true,
          '5 CFR 317.501(b)(2)',
          'it is not posted on USAJOBS',
        ],
        [
          'It meets the criteria for vacancy announcements',
          facts.meetsAnnouncementCriteria === true,
          '5 CFR 330.707',
          'it does not meet the criteria for vacancy announcements',
        ],
        preference(facts, '5 USC 2108(3)'),
      ],
    }),
    version({
      from: '1991-07-01',
      by: ['5 USC 3393(a)', 'OPM SES-91-04, IV.A'],
      summary:
        'Competition is governmentwide at the least, OPM’s list published every two weeks names the vacancy, and veterans’ preference does not apply. The least number of days is not at hand for this time.',
      days: 1,
      length: 'OPM SES-91-04, IV.A',
      area: 'OPM SES-91-04, IV.A',
      also: ['inOpmList'],
      conditions: (facts) => [
        [
          'It stands in OPM’s list of vacancies, published every two weeks',
          facts.inOpmList === true,
          'OPM SES-91-04, IV.A',
          'it is not in OPM’s list of vacancies',
        ],
        preference(facts, 'OPM SES-91-04, IV.A'),
      ],
    }),
    version({
      from: '1979-07-13',
      by: ['5 USC 3393(a)'],
      summary:
        'Recruitment reaches all groups of qualified people within the civil service, or all whether or not within it. The least number of days is not at hand for this time.',
      days: 1,
      length: '5 USC 3393(a)',
      area: '5 USC 3393(a)',
      also: [],
      conditions: () => [],
    }),
  ],
})

function version(terms: Terms): Version<Needs, May, Answer> {
  const { from, by, summary, days, length, area, also, conditions } = terms
  const all = (facts: Facts): readonly Test[] => [
    [
      'At the least all qualified people of the civil service may apply',
      facts.areaOfConsideration !== 'agency only',
      area,
      'it is not open to the whole civil service',
    ],
    ...conditions(facts),
  ]
  const lawful = (facts: Facts): readonly Span[] =>
    all(facts).every(([, met]) => met) ? [{ from: addDays(facts.announcementOpens, days - 1) }] : []
  return {
    from: day(from),
    by,
    summary,
    ...(also.length === 0 ? {} : { alsoNeeds: () => also }),
    lawful,
    apply(facts, note) {
      note.count('Fewest days it is open', days, length)
      if (days === DAYS) counted(note, 'served', length)
      const first = addDays(facts.announcementOpens, days - 1)
      const tests: Test[] = [...all(facts)]
      tests.push([
        'It is open for that many days, the day of publication counted',
        facts.announcementCloses >= first,
        length,
        'it closes too early',
      ])
      const allowed = note.tests(tests)
      const [span] = lawful(facts)
      const firstLawful = span?.from ?? null
      if (firstLawful !== null) note.date('First lawful closing day', firstLawful, length)
      return { allowed, firstLawful, missing: lackingOf(tests) }
    },
  }
}

function preference({ veteransPreference }: Facts, cite: Cite): Test {
  return [
    'No veterans’ preference is given',
    veteransPreference !== true,
    cite,
    'veterans’ preference does not apply in the SES',
  ]
}
