import { type Authority, order, replaced } from './authority.ts'

/** Executive orders, and notices and rules of the Federal Register cited as such. */
export const ORDERS = {
  '71 FR 38753': order(
    'Rule on SES pay after certification, in force from 10 July 2006',
    '2006-07-10',
    '2014-03-05',
  ),
  'EO 13332': order('Further adjustment of certain rates of pay, 3 March 2004', '2004-03-03'),
  'EO 13483': order('Adjustments of certain rates of pay, 18 December 2008', '2008-12-18'),
  'EO 13655': order('Adjustments of certain rates of pay, 23 December 2013', '2013-12-23'),
  'EO 13714': order('Strengthening the Senior Executive Service, 15 December 2015', '2015-12-15'),
  'EO 13715': order('Adjustments of certain rates of pay, 18 December 2015', '2015-12-18'),
  'EO 14113': order('Adjustments of certain rates of pay, 21 December 2023', '2023-12-21'),
  'EO 14132': order('Adjustments of certain rates of pay, 23 December 2024', '2024-12-23'),
  'EO of 18 December 2025': order('Adjustments of certain rates of pay, 18 December 2025', '2025-12-18'),
  '65 FR 60842': replaced(
    order('Rule on SES performance management of 13 October 2000', '2000-11-13'),
    '80 FR 57693',
    '2015-10-26',
  ),
  '80 FR 57693': order('Rule on SES performance management of 25 September 2015', '2015-10-26'),
  '90 FR 44291': order('Rule on SES performance management of 15 September 2025', '2025-10-15'),
  'Presidential memorandum of 20 January 2025': order(
    'Restoring accountability for career senior executives, 90 FR 8481',
    '2025-01-20',
  ),
  '90 FR 57867': order(
    'Recruitment and relocation incentive waivers, rule in force on 13 February 2026',
    '2026-02-13',
  ),
  '90 FR 59072': order('Proposed rule on candidate development programs, 18 December 2025', '2025-12-18'),
  'EO 14284': order('Civil Service Rule XI on probation, 24 April 2025', '2025-04-24'),
  '63 FR 34257': order('Interim rule on reassignments of senior executives, 24 June 1998', '1998-06-24'),
  '91 FR 8780': order(
    'Proposal on performance management of employees outside the SES, 24 February 2026',
    '2026-02-24',
  ),
  'EO of 15 October 2025': order('Strategic hiring committees, 15 October 2025', '2025-10-15'),
} as const satisfies Record<string, Authority>
