import { type Authority, law } from './authority.ts'

/** Acts of Congress, cited by number. */
export const PUBLIC_LAWS = {
  'Appropriations Act 2014': law(
    'General provisions of the appropriations acts for fiscal year 2014',
    '2014-01-01',
  ),
  'Appropriations Act 2015': law(
    'General provisions of the appropriations acts for fiscal year 2015',
    '2015-01-01',
  ),
  'Appropriations Act 2016': law(
    'General provisions of the appropriations acts for fiscal year 2016',
    '2016-01-01',
  ),
  'Appropriations Act 2017': law(
    'General provisions of the appropriations acts for fiscal year 2017',
    '2017-01-01',
  ),
  'Appropriations Act 2019': law(
    'General provisions of the appropriations acts for fiscal year 2019',
    '2019-01-01',
  ),
  'Appropriations Act 2020': law(
    'General provisions of the appropriations acts for fiscal year 2020',
    '2020-01-01',
  ),
  'Appropriations Act 2021': law(
    'General provisions of the appropriations acts for fiscal year 2021',
    '2021-01-01',
  ),
  'Appropriations Act 2022': law(
    'General provisions of the appropriations acts for fiscal year 2022',
    '2022-01-01',
  ),
  'Continuing Appropriations Act 2026': law(
    'Continuing Appropriations Act, 2026, 12 November 2025',
    '2025-11-12',
  ),
  'PL 95-454': law('Civil Service Reform Act of 1978, in force for the SES from 13 July 1979', '1979-07-13'),
  'PL 96-187': law('Federal Election Campaign Act Amendments of 1979', '1980-01-08'),
  'PL 97-35': law('Omnibus Budget Reconciliation Act of 1981', '1981-06-01'),
  'PL 98-615': law('Civil Service Retirement Spouse Equity Act of 1984, title III', '1984-11-08'),
  'PL 100-325': law('FBI and DEA Senior Executive Service', '1988-05-30'),
  'PL 101-73': law('Financial Institutions Reform, Recovery, and Enforcement Act of 1989', '1989-08-09'),
  'PL 101-136': law('Treasury, Postal Service and General Government Appropriations Act, 1990', '1989-11-03'),
  'PL 101-194': law('Ethics Reform Act of 1989, recertification', '1991-01-01'),
  'PL 101-335': law('Act of 17 July 1990 on kept SES benefits, among others', '1990-07-17'),
  'PL 101-509': law('Federal Employees Pay Comparability Act of 1990', '1990-11-05'),
  'PL 101-624': law('Food, Agriculture, Conservation, and Trade Act of 1990', '1990-11-28'),
  'PL 102-175': law('Amendment of the reassignment of senior executives, 1991', '1991-12-02'),
  'PL 102-496': law('Intelligence Authorization Act for Fiscal Year 1993', '1992-10-24'),
  'PL 102-550': law('Housing and Community Development Act of 1992', '1992-10-28'),
  'PL 103-356': law('Government Management Reform Act of 1994, section 201', '1994-10-13'),
  'PL 103-359': law('Intelligence Authorization Act for Fiscal Year 1995', '1994-10-14'),
  'PL 103-424': law('Office of Special Counsel reauthorization of 1994', '1994-10-29'),
  'PL 107-123': law('Investor and Capital Markets Fee Relief Act', '2002-01-16'),
  'PL 107-171': law('Farm Security and Rural Investment Act of 2002', '2002-05-13'),
  'PL 107-252': law('Help America Vote Act of 2002', '2002-10-29'),
  'PL 107-296': law('Homeland Security Act of 2002', '2003-01-24'),
  'PL 108-136': law(
    'National Defense Authorization Act for Fiscal Year 2004, the SES pay band',
    '2004-01-11',
  ),
  'PL 110-289': law('Housing and Economic Recovery Act of 2008', '2008-07-30'),
  'PL 110-372': law('Senior Professional Performance Act of 2008', '2008-10-08'),
  'PL 111-203': law('Dodd-Frank Wall Street Reform and Consumer Protection Act', '2010-07-21'),
  'PL 111-242': law(
    'Continuing Appropriations Act, 2011, section 147 as extended by PL 111-322 and PL 113-6',
    '2011-01-01',
  ),
  'PL 112-277': law('Intelligence Authorization Act for Fiscal Year 2013', '2013-01-14'),
  'PL 113-277': law('Border Patrol Agent Pay Reform Act of 2014', '2014-12-18'),
  'PL 114-92': law('National Defense Authorization Act for Fiscal Year 2016', '2015-11-25'),
  'PL 114-328': law('National Defense Authorization Act for Fiscal Year 2017', '2016-12-23'),
  'PL 115-91': law('National Defense Authorization Act for Fiscal Year 2018', '2017-12-12'),
  'PL 116-92': law('National Defense Authorization Act for Fiscal Year 2020', '2019-12-20'),
  'PL 117-81': law('National Defense Authorization Act for Fiscal Year 2022', '2021-12-27'),
} as const satisfies Record<string, Authority>
