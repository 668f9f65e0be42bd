import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { executiveQualifications } from './executive-qualifications.ts'

const on = day('2026-01-05')

export const executiveQualificationsCases = casesOf(executiveQualifications, [
  {
    name: 'An announcement of 1 October 2025',
    on,
    proves: ['staffing/ECQ-04'],
    facts: { announcementOpens: day('2025-10-01') },
    gives: {
      model: 'five core qualifications of 2025',
      qualifications: [
        'Commitment to the Rule of Law and the Principles of the American Founding',
        'Driving Efficiency',
        'Merit and Competence',
        'Leading People',
        'Achieving Results',
      ],
      competencies: 15,
      fundamental: 0,
      total: 15,
    },
  },
  {
    name: 'The day before: the plan of January 2025 never governed',
    on,
    proves: ['staffing/ECQ-03', 'staffing/ECQ-02', 'S2-7', 'S2-8', 'S2-10-2'],
    facts: { announcementOpens: day('2025-09-30') },
    gives: {
      model: 'five core qualifications',
      qualifications: [
        'Leading Change',
        'Leading People',
        'Results Driven',
        'Business Acumen',
        'Building Coalitions',
      ],
      competencies: 22,
      fundamental: 6,
      total: 28,
    },
  },
  {
    name: 'Early use in the summer of 2025',
    on,
    proves: ['staffing/ECQ-04'],
    facts: { announcementOpens: day('2025-07-01'), newModelUsed: true },
    gives: { model: 'five core qualifications of 2025' },
  },
  {
    name: 'On 1 July 2025 without early use',
    on,
    proves: ['staffing/ECQ-03'],
    facts: { announcementOpens: day('2025-07-01') },
    gives: { model: 'five core qualifications' },
  },
  {
    name: 'In 2006',
    on,
    proves: ['staffing/ECQ-02'],
    facts: { announcementOpens: day('2006-06-01') },
    gives: { model: 'five core qualifications', total: 28 },
  },
  {
    name: 'In 1997, from September',
    on,
    proves: ['staffing/ECQ-02'],
    facts: { announcementOpens: day('1997-09-01') },
    gives: { model: 'five core qualifications', competencies: 22 },
  },
  {
    name: 'In 1991',
    on,
    proves: ['staffing/ECQ-01', 'S4-Q.a', 'S4-Q.b.6'],
    facts: { announcementOpens: day('1991-07-01') },
    gives: {
      model: 'six activity areas',
      qualifications: [
        'Integrating internal and external issues',
        'Representation and liaison',
        'Direction of programs, projects or policy',
        'Financial and material resources',
        'Human resources',
        'Review of implementation and results',
      ],
      competencies: 22,
      fundamental: 0,
    },
  },
  { name: 'Without the day of the announcement', on, facts: {}, gives: { missing: ['announcementOpens'] } },
  {
    name: 'Before the guide of September 1982',
    on,
    facts: { announcementOpens: day('1982-08-31') },
    gives: 'no-law',
  },
])
