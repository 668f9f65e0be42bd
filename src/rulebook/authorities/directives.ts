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
  'DHS Delegation 0100.2': {
    title: 'Delegation to the Deputy Secretary, Department of Homeland Security',
    level: 'directive',
    from: day('2003-06-23'),
    missing: ['Text of the delegation'],
  },
  'DHS Delegation 00002': {
    title: 'Delegation to the Under Secretary for Management, Department of Homeland Security',
    level: 'directive',
    from: day('2012-05-29'),
    missing: ['Text of the delegation'],
  },
  'DHS Delegation 03000': {
    title: 'Delegation on human capital, Department of Homeland Security',
    level: 'directive',
    from: day('2012-06-05'),
    missing: ['Text of the delegation'],
  },
  '3 FAM 2762': {
    title: 'Sabbaticals in the Senior Executive Service, Foreign Affairs Manual, Department of State',
    level: 'directive',
    from: day('1981-07-13'),
  },
} as const satisfies Record<string, Authority>
