import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { endPeriod } from './end-period.ts'

const on = day('2026-11-22')
const today = {
  underPlanSince: day('2026-04-01'),
  periodEnd: day('2026-06-29'),
  adequateBasis: true,
  shorteningPromotesEffectiveness: true,
}
const of2005 = { underPlanSince: day('2005-04-01'), periodEnd: day('2005-06-29'), adequateBasis: true }
const of1985 = { underPlanSince: day('1985-04-01'), periodEnd: day('1985-05-01'), adequateBasis: true }

export const endPeriodCases = casesOf(endPeriod, [
  {
    name: 'On the ninetieth day',
    on,
    proves: ['performance/PM-S12', 'performance/PM-C05'],
    facts: today,
    gives: { allowed: true, firstLawful: day('2026-06-29') },
  },
  { name: 'A day later', on, facts: { ...today, periodEnd: day('2026-06-30') }, gives: { allowed: true } },
  {
    name: 'On the eighty-ninth day',
    on,
    proves: ['performance/PM-C05'],
    facts: { ...today, periodEnd: day('2026-06-28') },
    gives: { allowed: false, lacks: ['the minimum period under the plan is not over'] },
  },
  {
    name: 'No adequate basis',
    on,
    proves: ['performance/PM-S12'],
    facts: { ...today, adequateBasis: false },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'It would not promote effectiveness',
    on,
    proves: ['performance/PM-C05'],
    facts: { ...today, shorteningPromotesEffectiveness: false },
    gives: { allowed: false },
  },
  {
    name: 'In 2005 nothing was asked of effectiveness',
    on,
    proves: ['performance/PM-C05'],
    facts: of2005,
    gives: { allowed: true },
  },
  {
    name: 'In 2005 on the eighty-ninth day',
    on,
    facts: { ...of2005, periodEnd: day('2005-06-28') },
    gives: { allowed: false, firstLawful: day('2005-06-29') },
  },
  {
    name: 'In 1985 an adequate basis was enough',
    on,
    proves: ['performance/PM-S12'],
    facts: of1985,
    gives: { allowed: true },
  },
  {
    name: 'In 1985 without an adequate basis',
    on,
    proves: ['performance/PM-S12'],
    facts: { ...of1985, adequateBasis: false },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of effectiveness',
    on,
    facts: { ...today, shorteningPromotesEffectiveness: undefined },
    gives: { missing: ['shorteningPromotesEffectiveness'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...of1985, periodEnd: day('1979-07-12') },
    gives: 'no-law',
  },
])
