import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { memberService } from './member-service.ts'

const on = day('2026-11-22')
const today = {
  serviceBegins: day('2026-10-21'),
  federalRegisterNotice: day('2026-10-20'),
  memberAppointedByHead: true,
}

export const memberServiceCases = casesOf(memberService, [
  {
    name: 'The day after the notice',
    on,
    proves: ['performance/PM-C12', 'performance/PM-S18'],
    facts: today,
    gives: { allowed: true, firstLawful: day('2026-10-21') },
  },
  {
    name: 'On the day of the notice',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...today, serviceBegins: day('2026-10-20') },
    gives: { allowed: false, firstLawful: day('2026-10-21') },
  },
  {
    name: 'Before the notice',
    on,
    proves: ['performance/PM-S18'],
    facts: { ...today, serviceBegins: day('2026-10-19') },
    gives: { allowed: false },
  },
  {
    name: 'Without a notice',
    on,
    proves: ['performance/PM-S18'],
    facts: { ...today, noticeIsPublished: false, federalRegisterNotice: undefined },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Not appointed by the agency head or a delegate',
    on,
    proves: ['performance/PM-C12', 'S3-Ann-4'],
    facts: { ...today, memberAppointedByHead: false },
    gives: { allowed: false, lacks: ['the member was not appointed by the agency head or a delegate'] },
  },
  {
    name: 'In 2005 on the day of the notice',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...today, serviceBegins: day('2005-10-20'), federalRegisterNotice: day('2005-10-20') },
    gives: { allowed: false, firstLawful: day('2005-10-21') },
  },
  {
    name: 'In 1985 on the day of the notice',
    on,
    proves: ['performance/PM-S18'],
    facts: { ...today, serviceBegins: day('1985-10-20'), federalRegisterNotice: day('1985-10-20') },
    gives: { allowed: true },
  },
  {
    name: 'In 1985 before the notice',
    on,
    proves: ['performance/PM-S18'],
    facts: { ...today, serviceBegins: day('1985-10-20'), federalRegisterNotice: day('1985-10-21') },
    gives: { allowed: false, firstLawful: day('1985-10-21') },
  },
  {
    name: 'Nothing known of the notice',
    on,
    facts: { serviceBegins: day('2026-10-21'), memberAppointedByHead: true },
    gives: { missing: ['federalRegisterNotice'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...today, serviceBegins: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'A day for the notice that has not appeared',
    on: day('2026-11-22'),
    facts: {
      serviceBegins: day('2026-10-21'),
      federalRegisterNotice: day('2026-10-20'),
      memberAppointedByHead: true,
      noticeIsPublished: false,
    },
    gives: {
      allowed: false,
      firstLawful: null,
      lacks: ['notice of the appointment has not appeared in the Federal Register beforehand'],
    },
  },
])
