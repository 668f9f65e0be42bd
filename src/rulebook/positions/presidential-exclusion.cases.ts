import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { presidentialExclusion } from './presidential-exclusion.ts'

const on = day('2026-11-22')
const complete = {
  exclusionStep: 'exclusion',
  agencyApplied: true,
  opmRecommended: true,
  presidentDecided: day('2026-11-02'),
} as const

export const presidentialExclusionCases = casesOf(presidentialExclusion, [
  {
    name: 'Decided on 2 November: Congress is told by 2 December',
    on,
    proves: ['staffing/STR-04'],
    facts: complete,
    gives: { allowed: true, noticeDue: day('2026-12-02') },
  },
  {
    name: 'No application of the agency and no recommendation of OPM',
    on,
    proves: ['staffing/STR-04'],
    facts: { ...complete, agencyApplied: false, opmRecommended: false },
    gives: {
      allowed: false,
      missing: ['OPM’s review and recommendation', 'the agency’s application to OPM'],
      noticeDue: null,
    },
  },
  {
    name: 'A revocation needs no application',
    on,
    proves: ['staffing/STR-04'],
    facts: { exclusionStep: 'revocation', opmRecommended: true, presidentDecided: day('2026-11-02') },
    gives: { allowed: true, noticeDue: day('2026-12-02') },
  },
  {
    name: 'On the last day of the time that the President set',
    on,
    facts: { ...complete, exclusionEnds: day('2028-11-02'), dayLookedAt: day('2028-11-02') },
    gives: { allowed: true },
  },
  {
    name: 'The day after it',
    on,
    proves: ['staffing/STR-04'],
    facts: { ...complete, exclusionEnds: day('2028-11-02'), dayLookedAt: day('2028-11-03') },
    gives: { allowed: false, missing: ['time left of the exclusion'] },
  },
  {
    name: 'Limited in time, and no day given to look at',
    on,
    facts: { ...complete, exclusionEnds: day('2028-11-02') },
    gives: { missing: ['dayLookedAt'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: complete, gives: 'no-law' },
  {
    name: 'A day looked at without an end of the exclusion',
    on: day('2026-11-22'),
    facts: {
      exclusionStep: 'exclusion',
      agencyApplied: true,
      opmRecommended: true,
      presidentDecided: day('2026-11-02'),
      dayLookedAt: day('2028-11-02'),
    },
    gives: { allowed: true, missing: [], noticeDue: day('2026-12-02') },
  },
  {
    name: 'Whether the agency applied must be told',
    on: day('2026-11-22'),
    facts: { exclusionStep: 'exclusion', opmRecommended: true, presidentDecided: day('2026-11-02') },
    gives: { missing: ['agencyApplied'] },
  },
])
