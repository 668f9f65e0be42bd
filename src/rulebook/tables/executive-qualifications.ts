import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { dated } from '../kernel/table.ts'

type Competencies = readonly FactValue<'competency'>[]

/** A model of executive qualifications: the competencies under each, and those that cut across. */
export type QualificationModel = {
  model: 'six activity areas' | 'five core qualifications' | 'five core qualifications of 2025'
  qualifications: Readonly<Partial<Record<FactValue<'coreQualification'>, Competencies>>>
  fundamental: Competencies
}

const SIX_AREAS: QualificationModel = {
  model: 'six activity areas',
  qualifications: {
    'Integrating internal and external issues': [
      'finding and combining key issues',
      'working with policy structures, other jurisdictions and the private sector',
    ],
    'Representation and liaison': [
      'speaking for the unit',
      'keeping working relations',
      'group work and briefings',
      'documents that reflect the unit’s position',
    ],
    'Direction of programs, projects or policy': [
      'planning',
      'judging feasibility',
      'setting standards of effectiveness, efficiency and productivity',
      'organizing structure and work',
    ],
    'Financial and material resources': ['budget process', 'overseeing procurement', 'logistics'],
    'Human resources': [
      'staffing and equal opportunity',
      'delegating',
      'appraising, rewarding and disciplining',
      'developing people',
      'conflict and morale',
    ],
    'Review of implementation and results': [
      'monitoring',
      'diagnosing problems',
      'evaluating outcomes',
      'judging overall effectiveness',
    ],
  },
  fundamental: [],
}

const FIVE: QualificationModel = {
  model: 'five core qualifications',
  qualifications: {
    'Leading Change': [
      'creativity and innovation',
      'external awareness',
      'flexibility',
      'resilience',
      'strategic thinking',
      'vision',
    ],
    'Leading People': ['conflict management', 'leveraging diversity', 'developing others', 'team building'],
    'Results Driven': [
      'accountability',
      'customer service',
      'decisiveness',
      'entrepreneurship',
      'problem solving',
      'technical credibility',
    ],
    'Business Acumen': ['financial management', 'human capital management', 'technology management'],
    'Building Coalitions': ['partnering', 'political savvy', 'influencing and negotiating'],
  },
  fundamental: [
    'interpersonal skills',
    'oral communication',
    'integrity and honesty',
    'written communication',
    'continual learning',
    'public service motivation',
  ],
}

const FIVE_OF_2025: QualificationModel = {
  model: 'five core qualifications of 2025',
  qualifications: {
    'Commitment to the Rule of Law and the Principles of the American Founding': [
      'knowledge of the American system of government',
      'commitment to the rule of law',
      'civic-mindedness',
    ],
    'Driving Efficiency': ['fiscal responsibility', 'managing resources', 'leveraging technology'],
    'Merit and Competence': ['technical skill', 'problem solving', 'agility and resilience'],
    'Leading People': ['accountability', 'developing others', 'executive judgment'],
    'Achieving Results': ['operational mindset', 'innovation', 'strategic thinking'],
  },
  fundamental: [],
}

/** The model of executive qualifications, by the day on which the announcement opened. */
export const EXECUTIVE_QUALIFICATIONS = dated<QualificationModel>('Model of executive qualifications', [
  {
    from: day('2025-10-01'),
    by: 'OPM hiring memorandum 2025',
    standing: 'secondary',
    value: FIVE_OF_2025,
    also: [
      {
        by: 'OPM memorandum of 17 January 2025',
        says: 'Other core qualifications from 1 July 2025, and in performance plans from 1 October 2025.',
        governs: false,
        why: 'The memorandum of 29 May 2025 replaced the plan before it began.',
      },
    ],
  },
  {
    from: day('2015-01-01'),
    by: 'OPM guide to executive qualifications, as revised in 2006',
    standing: 'secondary',
    value: FIVE,
    also: [
      {
        by: 'SEA primer, development plan form',
        says: 'Leading Change holds eight competencies, continual learning and public service motivation among them.',
        governs: false,
        why: 'The sample counts two that cut across under the first; the model keeps them apart.',
      },
    ],
  },
  {
    from: day('2006-01-01'),
    by: 'OPM guide to executive qualifications, as revised in 2006',
    standing: 'secondary',
    value: FIVE,
  },
  {
    from: day('1997-09-01'),
    by: 'OPM guide to executive qualifications, September 1997',
    standing: 'recalled',
    value: FIVE,
  },
  { from: day('1982-09-01'), by: 'OPM guide to executive qualifications, September 1982', value: SIX_AREAS },
])
