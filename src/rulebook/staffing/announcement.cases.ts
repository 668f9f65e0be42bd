import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { announcement } from './announcement.ts'

const on = day('2026-11-22')
const of = (closes: string) =>
  ({
    announcementOpens: day('2026-11-02'),
    announcementCloses: day(closes),
    areaOfConsideration: 'civil service',
    postedOnUsajobs: true,
    meetsAnnouncementCriteria: true,
  }) as const
const in1991 = {
  announcementOpens: day('1991-07-01'),
  announcementCloses: day('1991-07-31'),
  areaOfConsideration: 'civil service',
  inOpmList: true,
} as const

export const announcementCases = casesOf(announcement, [
  {
    name: 'Opened on 2 November, closes on the fourteenth day',
    on,
    proves: ['staffing/MST-03'],
    facts: of('2026-11-15'),
    gives: { allowed: true, firstLawful: day('2026-11-15') },
  },
  {
    name: 'On the thirteenth day',
    on,
    proves: ['staffing/MST-03'],
    facts: of('2026-11-14'),
    gives: { allowed: false, missing: ['it closes too early'] },
  },
  { name: 'On the fifteenth day', on, facts: of('2026-11-16'), gives: { allowed: true } },
  {
    name: 'Open to everybody',
    on,
    facts: { ...of('2026-11-15'), areaOfConsideration: 'all sources' },
    gives: { allowed: true },
  },
  {
    name: 'Open to the agency’s own people alone',
    on,
    proves: ['staffing/MST-03', 'S4-IV.A-2'],
    facts: { ...of('2026-11-30'), areaOfConsideration: 'agency only' },
    gives: { allowed: false, firstLawful: null, missing: ['it is not open to the whole civil service'] },
  },
  {
    name: 'Not on USAJOBS, not as announcements must be, and with veterans’ preference',
    on,
    proves: ['staffing/MST-03'],
    facts: {
      ...of('2026-11-30'),
      postedOnUsajobs: false,
      meetsAnnouncementCriteria: false,
      veteransPreference: true,
    },
    gives: {
      allowed: false,
      missing: [
        'it is not posted on USAJOBS',
        'it does not meet the criteria for vacancy announcements',
        'veterans’ preference does not apply in the SES',
      ],
    },
  },
  {
    name: 'In 1991: governmentwide, in OPM’s list',
    on: day('1991-07-01'),
    proves: ['staffing/MST-03', 'S4-IV.A-2', 'S4-IV.A-3'],
    facts: in1991,
    gives: { allowed: true },
  },
  {
    name: 'In 1991: not in OPM’s list',
    on: day('1991-07-01'),
    proves: ['S4-IV.A-3'],
    facts: { ...in1991, inOpmList: false },
    gives: { allowed: false, missing: ['it is not in OPM’s list of vacancies'] },
  },
  {
    name: 'In 1991: within the agency, with veterans’ preference',
    on: day('1991-07-01'),
    proves: ['S4-IV.A-2', 'S4-IV.A-4'],
    facts: { ...in1991, areaOfConsideration: 'agency only', veteransPreference: true },
    gives: {
      allowed: false,
      missing: [
        'it is not open to the whole civil service',
        'veterans’ preference does not apply in the SES',
      ],
    },
  },
  {
    name: 'In 1985, by the statute',
    on,
    facts: {
      announcementOpens: day('1985-06-01'),
      announcementCloses: day('1985-06-02'),
      areaOfConsideration: 'civil service',
    },
    gives: { allowed: true },
  },
  {
    name: 'Where it is posted is not known',
    on,
    facts: { ...of('2026-11-15'), postedOnUsajobs: undefined },
    gives: { missing: ['postedOnUsajobs'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...in1991, announcementOpens: day('1979-07-12') },
    gives: 'no-law',
  },
])
