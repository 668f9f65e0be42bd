import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { dated } from '../kernel/table.ts'

/** The agencies that stand outside the SES, each with the paragraph that says so. */
type Excluded = Readonly<Partial<Record<FactValue<'agencyKind'>, Cite>>>

const A1978: Excluded = {
  'not an Executive agency': '5 USC 3132(a)(1)',
  'Government corporation': '5 USC 3132(a)(1)',
  GAO: '5 USC 3132(a)(1)',
  'excluded by the President': '5 USC 3132(a)(1)(A)',
  'foreign intelligence, as the President determined': '5 USC 3132(a)(1)(B)',
  FBI: '5 USC 3132(a)(1)(B)',
  CIA: '5 USC 3132(a)(1)(B)',
  DIA: '5 USC 3132(a)(1)(B)',
  NSA: '5 USC 3132(a)(1)(B)',
}
const A1980: Excluded = { ...A1978, FEC: '5 USC 3132(a)(1)(C)' }
const A1988: Excluded = { ...A1980, DEA: '5 USC 3132(a)(1)(B)' }
const A1989: Excluded = {
  ...A1988,
  OCC: '5 USC 3132(a)(1)(D)',
  OTS: '5 USC 3132(a)(1)(D)',
  RTC: '5 USC 3132(a)(1)(D)',
  NCUA: '5 USC 3132(a)(1)(D)',
  FHFB: '5 USC 3132(a)(1)(D)',
}
const A1990: Excluded = { ...A1989, FCA: '5 USC 3132(a)(1)(D)' }
const A1992: Excluded = { ...A1990, 'DoD intelligence activity': '5 USC 3132(a)(1)(B)' }
const A1992B: Excluded = { ...A1992, OFHEO: '5 USC 3132(a)(1)(D)' }
const A1994: Excluded = { ...A1992B, NGA: '5 USC 3132(a)(1)(B)' }
const A2001: Excluded = { ...A1994, SEC: '5 USC 3132(a)(1)(E)' }
const A2002: Excluded = { ...A2001, CFTC: '5 USC 3132(a)(1)(F)' }
const A2002B: Excluded = { ...A2002, EAC: '5 USC 3132(a)(1)(C)' }
const { FHFB: _housingBoard, OFHEO: _housingOversight, ...WITHOUT_FORMER_HOUSING } = A2002B
const A2008: Excluded = { ...WITHOUT_FORMER_HOUSING, FHFA: '5 USC 3132(a)(1)(D)' }
const A2010: Excluded = { ...A2008, CFPB: '5 USC 3132(a)(1)(D)', OFR: '5 USC 3132(a)(1)(D)' }
const A2013: Excluded = { ...A2010, ODNI: '5 USC 3132(a)(1)(B)' }

/** NGA stands for its forerunners too: the Central Imagery Office, then the National Imagery and Mapping Agency. */
export const EXCLUDED_AGENCIES = dated<Excluded>('Agencies outside the SES', [
  { from: day('2013-01-14'), by: 'PL 112-277, sec. 505(b)', value: A2013 },
  { from: day('2010-07-22'), by: 'PL 111-203, sec. 152(d)(4)', value: A2010 },
  { from: day('2008-07-30'), by: 'PL 110-289, sec. 1161(g)(2)', value: A2008 },
  {
    from: day('2002-10-29'),
    by: 'PL 107-252, sec. 811(b)',
    value: A2002B,
    also: [
      {
        by: 'PL 107-252',
        says: 'For the Election Assistance Commission it takes effect when all its members are appointed.',
        governs: false,
        why: 'The day is not in our sources, and the Commission had no positions before.',
      },
    ],
  },
  { from: day('2002-05-13'), by: 'PL 107-171, sec. 10702(c)(1)', value: A2002 },
  { from: day('2001-10-01'), known: day('2002-01-16'), by: 'PL 107-123, sec. 8(d)(1)', value: A2001 },
  { from: day('1994-10-14'), by: 'PL 103-359, sec. 501(d)', value: A1994 },
  { from: day('1992-10-28'), by: 'PL 102-550, sec. 1351(b)', value: A1992B },
  { from: day('1992-10-24'), by: 'PL 102-496, sec. 402(b)', value: A1992 },
  { from: day('1990-11-28'), by: 'PL 101-624, sec. 1841', value: A1990 },
  { from: day('1989-08-09'), by: 'PL 101-73, sec. 742(c)', value: A1989 },
  { from: day('1988-05-30'), by: 'PL 100-325, sec. 2(c)', value: A1988 },
  { from: day('1980-01-08'), by: 'PL 96-187, sec. 203', value: A1980 },
  { from: day('1979-07-13'), by: 'PL 95-454, sec. 402(a)', value: A1978 },
])
