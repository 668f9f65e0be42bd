import { day } from '../../base/dates.ts'
import { type Authority } from './authority.ts'

/** Directives of departments and components. */
export const DIRECTIVES = {
  'ICE Directive 1056.1': {
    title: 'Senior Executive Service Program, U.S. Immigration and Customs Enforcement',
    level: 'directive',
    from: day('2019-07-31'),
    missing: [
      'Executive Resources Board Charter',
      'Performance Review Board Charter',
      'Selection Procedures and Guidelines',
      'Selection memorandum template',
    ],
  },
  'DHS SES directive': {
    title:
      'Senior Executive Service Performance Management System, Department of Homeland Security, undated copy',
    level: 'directive',
    from: day('2012-06-05'),
    missing: ['Instruction of the performance management system', 'Date of issue'],
  },
  '3 FAM 2762': {
    title: 'Sabbaticals in the Senior Executive Service, Foreign Affairs Manual, Department of State',
    level: 'directive',
    from: day('1981-07-13'),
  },
} as const satisfies Record<string, Authority>
