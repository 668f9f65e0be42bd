import { day, type IsoDate } from '../base/dates.ts'

/** A source of law or policy. */
export type Authority = {
  title: string
  level: 'statute' | 'regulation' | 'order' | 'memorandum' | 'directive' | 'guidance'
  /** First day on which it may be cited. */
  from: IsoDate
  link?: string
}

/** Every statute, regulation, order, memorandum and directive that a rule, row or fact cites. */
export const AUTHORITIES = {
  '5 USC 3132': usc(3132, 'Definitions and exclusions'),
  '5 USC 3133': usc(3133, 'Authorization of positions; authority for appointment'),
  '5 USC 3134': usc(3134, 'Limitations on noncareer and limited appointments'),
  '5 USC 3392': usc(3392, 'General appointment provisions'),
  '5 USC 3394': usc(3394, 'Noncareer and limited appointments'),
  '5 USC 3395': usc(3395, 'Reassignment and transfer within the Senior Executive Service'),
  '5 CFR 214.201': cfr('214.201', 'Definitions, equivalent position', '1980-09-19'),
  '5 CFR 214.401': cfr('214.401', 'Types of positions', '1980-09-19'),
  '5 CFR 214.402': cfr('214.402', 'Career reserved positions', '1980-09-19'),
  '5 CFR 214.403': cfr('214.403', 'Change of position type', '1980-09-19'),
  '5 CFR 317.601': cfr('317.601', 'Noncareer and limited appointments: authorization', '1995-02-02'),
  '5 CFR 317.602': cfr('317.602', 'Conditions of a limited appointment', '1980-09-19'),
  '5 CFR 317.603': cfr('317.603', 'Noncareer and limited appointments: selection', '1980-09-19'),
  'PL 95-454': law('Civil Service Reform Act of 1978, in force for the SES from 13 July 1979', '1979-07-13'),
  'PL 96-187': law('Federal Election Campaign Act Amendments of 1979', '1980-01-08'),
  'PL 100-325': law('FBI and DEA Senior Executive Service', '1988-05-30'),
  'PL 101-73': law('Financial Institutions Reform, Recovery, and Enforcement Act of 1989', '1989-08-09'),
  'PL 101-509': law('Federal Employees Pay Comparability Act of 1990', '1990-11-05'),
  'PL 101-624': law('Food, Agriculture, Conservation, and Trade Act of 1990', '1990-11-28'),
  'PL 102-496': law('Intelligence Authorization Act for Fiscal Year 1993', '1992-10-24'),
  'PL 102-550': law('Housing and Community Development Act of 1992', '1992-10-28'),
  'PL 103-359': law('Intelligence Authorization Act for Fiscal Year 1995', '1994-10-14'),
  'PL 107-123': law('Investor and Capital Markets Fee Relief Act', '2002-01-16'),
  'PL 107-171': law('Farm Security and Rural Investment Act of 2002', '2002-05-13'),
  'PL 107-252': law('Help America Vote Act of 2002', '2002-10-29'),
  'PL 110-289': law('Housing and Economic Recovery Act of 2008', '2008-07-30'),
  'PL 111-203': law('Dodd-Frank Wall Street Reform and Consumer Protection Act', '2010-07-21'),
  'PL 112-277': law('Intelligence Authorization Act for Fiscal Year 2013', '2013-01-14'),
  'PL 113-277': law('Border Patrol Agent Pay Reform Act of 2014', '2014-12-18'),
  'PL 114-92': law('National Defense Authorization Act for Fiscal Year 2016', '2015-11-25'),
  'OPM SES-91-04': guidance('Features of the Senior Executive Service, July 1991', '1991-07-01'),
  'OPM SES Desk Guide': guidance('Senior Executive Service Desk Guide, December 2020', '2020-12-01'),
  'SEA primer': guidance(
    'The Senior Executive Service: A Management Primer, Senior Executives Association, 2015',
    '2015-01-01',
  ),
  // It bears no date: cited from the first day of the row that uses it.
  'USCIS SES briefing': guidance(
    'Preparing for the Senior Executive Service, briefing of U.S. Citizenship and Immigration Services, undated',
    '2019-07-31',
  ),
  'ICE Directive 1056.1': {
    title: 'Senior Executive Service Program, U.S. Immigration and Customs Enforcement',
    level: 'directive',
    from: day('2019-07-31'),
  },
  'DHS SES directive': {
    title:
      'Senior Executive Service Performance Management System, Department of Homeland Security, undated copy',
    level: 'directive',
    from: day('2012-06-05'),
  },
  'Cadre practice': {
    title: 'A choice of this system on a point that no source settles; an office may choose otherwise',
    level: 'guidance',
    from: day('1979-07-13'),
  },
} as const satisfies Record<string, Authority>

export type AuthorityId = keyof typeof AUTHORITIES

/** A citation: an authority, or a part of one as `5 USC 3134(d)` or `5 USC 3134, note`. A wrong one does not compile. */
export type Cite = AuthorityId | `${AuthorityId}(${string})` | `${AuthorityId}, ${string}`

/** The authority that a citation belongs to. */
export function authorityOf(cite: Cite): AuthorityId {
  const base = cite.split(/[(,]/)[0] ?? cite
  return base as AuthorityId
}

/** A section of title 5 of the United States Code, in force for the SES since its first day. */
function usc(section: number, title: string): Authority {
  return {
    title,
    level: 'statute',
    from: day('1979-07-13'),
    link: `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title5-section${section}`,
  }
}

/** A section of title 5 of the Code of Federal Regulations, citable from its first Federal Register publication. */
function cfr(section: string, title: string, from: string): Authority {
  return {
    title,
    level: 'regulation',
    from: day(from),
    link: `https://www.ecfr.gov/current/title-5/section-${section}`,
  }
}

function law(title: string, from: string): Authority {
  return { title, level: 'statute', from: day(from) }
}

function guidance(title: string, from: string): Authority {
  return { title, level: 'guidance', from: day(from) }
}
