import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { competency } from './competency.ts'

const on = day('2026-01-05')

/** Facts of a case, by the opening of the announcement. */
function asked(
  opens: string,
  coreQualification: FactValue<'coreQualification'>,
  name: FactValue<'competency'>,
) {
  return { announcementOpens: day(opens), coreQualification, competency: name }
}

export const competencyCases = casesOf(competency, [
  {
    name: 'Vision under Leading Change in 2019',
    on,
    proves: ['staffing/ECQ-02', 'S2-9-1'],
    facts: asked('2019-08-01', 'Leading Change', 'vision'),
    gives: { allowed: true, under: 'Leading Change' },
  },
  {
    name: 'Continual learning is not one of Leading Change’s six, but cuts across',
    on,
    proves: ['S2-8', 'S2-9-1', 'S3-IDP-2'],
    facts: asked('2019-08-01', 'Leading Change', 'continual learning'),
    gives: { allowed: true, under: null },
  },
  {
    name: 'Team building under Leading People',
    on,
    proves: ['S2-9-2'],
    facts: asked('2019-08-01', 'Leading People', 'team building'),
    gives: { allowed: true },
  },
  {
    name: 'Vision under Leading People',
    on,
    proves: ['S2-9-2'],
    facts: asked('2019-08-01', 'Leading People', 'vision'),
    gives: { allowed: false, under: 'Leading Change' },
  },
  {
    name: 'Entrepreneurship under Results Driven',
    on,
    proves: ['S2-9-3'],
    facts: asked('2019-08-01', 'Results Driven', 'entrepreneurship'),
    gives: { allowed: true },
  },
  {
    name: 'Human capital under Business Acumen',
    on,
    proves: ['S2-10-1'],
    facts: asked('2019-08-01', 'Business Acumen', 'human capital management'),
    gives: { allowed: true },
  },
  {
    name: 'Partnering under Building Coalitions',
    on,
    proves: ['S2-10-2'],
    facts: asked('2019-08-01', 'Building Coalitions', 'partnering'),
    gives: { allowed: true },
  },
  {
    name: 'Accountability stands under Leading People since October 2025',
    on,
    proves: ['staffing/ECQ-04'],
    facts: asked('2025-10-01', 'Leading People', 'accountability'),
    gives: { allowed: true, under: 'Leading People' },
  },
  {
    name: 'Before, under Results Driven',
    on,
    proves: ['staffing/ECQ-04'],
    facts: asked('2025-09-30', 'Leading People', 'accountability'),
    gives: { allowed: false, under: 'Results Driven' },
  },
  {
    name: 'Leading Change is no qualification any more',
    on,
    proves: ['staffing/ECQ-04'],
    facts: asked('2025-10-01', 'Leading Change', 'strategic thinking'),
    gives: { allowed: false, under: 'Achieving Results' },
  },
  {
    name: 'Oral communication is none of the fifteen',
    on,
    facts: asked('2025-10-01', 'Leading People', 'oral communication'),
    gives: { allowed: false, under: null },
  },
  {
    name: '1991, area 1',
    on,
    proves: ['staffing/ECQ-01', 'S4-Q.b.1'],
    facts: asked(
      '1991-07-01',
      'Integrating internal and external issues',
      'finding and combining key issues',
    ),
    gives: { allowed: true },
  },
  {
    name: '1991, area 2',
    on,
    proves: ['S4-Q.b.2'],
    facts: asked('1991-07-01', 'Representation and liaison', 'group work and briefings'),
    gives: { allowed: true },
  },
  {
    name: '1991, area 3',
    on,
    proves: ['S4-Q.b.3'],
    facts: asked('1991-07-01', 'Direction of programs, projects or policy', 'judging feasibility'),
    gives: { allowed: true },
  },
  {
    name: '1991, area 4',
    on,
    proves: ['S4-Q.b.4'],
    facts: asked('1991-07-01', 'Financial and material resources', 'logistics'),
    gives: { allowed: true },
  },
  {
    name: '1991, area 5',
    on,
    proves: ['S4-Q.b.5'],
    facts: asked('1991-07-01', 'Human resources', 'conflict and morale'),
    gives: { allowed: true },
  },
  {
    name: '1991, area 6',
    on,
    proves: ['S4-Q.b.6'],
    facts: asked('1991-07-01', 'Review of implementation and results', 'diagnosing problems'),
    gives: { allowed: true },
  },
  {
    name: '1991, in another area than its own',
    on,
    proves: ['S4-Q.b.4'],
    facts: asked('1991-07-01', 'Financial and material resources', 'planning'),
    gives: { allowed: false, under: 'Direction of programs, projects or policy' },
  },
  {
    name: 'Without the competency',
    on,
    facts: { announcementOpens: day('2025-10-01'), coreQualification: 'Leading People' },
    gives: { missing: ['competency'] },
  },
  {
    name: 'Before the guide',
    on,
    facts: asked('1982-08-31', 'Human resources', 'delegating'),
    gives: 'no-law',
  },
])
