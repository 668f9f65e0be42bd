import { type Authority, law } from './authority.ts'

/** Acts of Congress, cited by number. */
export const PUBLIC_LAWS = {
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
} as const satisfies Record<string, Authority>
