import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { dated } from '../kernel/table.ts'

type Factor = FactValue<'appraisalFactor'>

const STATUTE_1979: readonly Factor[] = [
  'efficiency, productivity and quality',
  'cost efficiency',
  'timeliness',
  'performance of the people led',
  'affirmative action and equal employment opportunity',
]

const STATUTE_1994: readonly Factor[] = [...STATUTE_1979, 'merit system principles']

const STATUTE_2017: readonly Factor[] = [...STATUTE_1994, 'protecting whistleblowers']

/** The factors that the statute names. */
export const STATUTE_FACTORS = dated<readonly Factor[]>('Factors of an appraisal in the statute', [
  // Read in the edition of the Code of April 2023; the act that added it is known from practice alone.
  { from: day('2023-04-01'), by: '5 USC 4313(6)', value: STATUTE_2017 },
  {
    from: day('2017-12-12'),
    by: 'PL 115-91, section 1097',
    standing: 'recalled',
    value: STATUTE_2017,
  },
  { from: day('1994-10-29'), by: 'PL 103-424, section 6', value: STATUTE_1994 },
  { from: day('1979-07-13'), by: '5 USC 4313', value: STATUTE_1979 },
])

/** The factors that OPM’s regulation names. */
export const REGULATION_FACTORS = dated<readonly Factor[]>('Factors of an appraisal in the regulation', [
  {
    from: day('2025-10-15'),
    by: '90 FR 44291',
    standing: 'recalled',
    value: [
      'strategic results',
      'overall quality',
      'agency performance guidelines',
      'customer views',
      'employee views',
      'performance of the people led',
      'merit system principles',
    ],
    also: [
      {
        by: '5 USC 4313(5)',
        says: 'The statute still names affirmative action and equal employment opportunity.',
        governs: false,
        why: 'The regulation alone was changed; the statute’s factor is answered as the statute’s.',
      },
    ],
  },
  {
    from: day('2015-10-26'),
    by: '5 CFR 430.308',
    standing: 'recalled',
    value: [
      'strategic results',
      'overall quality',
      'agency performance guidelines',
      'customer views',
      'employee views',
      'performance of the people led',
      'diversity, inclusion and engagement',
      'merit system principles',
    ],
  },
  {
    from: day('2000-11-13'),
    by: '5 CFR 430.307(a)',
    value: [
      'strategic results',
      'customer views',
      'employee views',
      'performance of the people led',
      'affirmative action and equal employment opportunity',
      'diversity, inclusion and engagement',
      'merit system principles',
    ],
  },
  { from: day('1979-07-13'), by: '5 USC 4315', standing: 'assumed', value: [] },
])
